// math/rand/v2: ChaCha8 gives Go's sequences through several rounds, and its state can be kept.
package main

import (
	"fmt"
	"math/rand/v2"
)

func main() {
	seed := [32]byte([]byte("ABCDEFGHIJKLMNOPQRSTUVWXYZ123456"))
	c := rand.NewChaCha8(seed)
	for range 8 {
		fmt.Printf("%#x\n", c.Uint64())
	}

	// Every state of the first rounds goes on as the generator itself does.
	c.Seed(seed)
	good := 0
	for range 500 {
		state, err := c.MarshalBinary()
		var d rand.ChaCha8
		if err == nil && len(state) == 48 && d.UnmarshalBinary(state) == nil && d.Uint64() == c.Uint64() {
			good++
		}
	}
	state, _ := c.AppendBinary([]byte("at "))
	fmt.Printf("%d %x\n", good, state)

	// Read takes the bytes of the same numbers, and keeps what is left of one.
	c.Seed(seed)
	d := rand.NewChaCha8(seed)
	text := make([]byte, 0, 1000)
	for size := 0; len(text) < 900; size++ {
		p := make([]byte, size)
		n, err := d.Read(p)
		if n != size || err != nil {
			fmt.Println(n, err)
		}
		text = append(text, p...)
		kept, _ := d.MarshalBinary()
		if size == 2 {
			fmt.Printf("%q\n", kept[:16])
		}
		var e rand.ChaCha8
		if err := e.UnmarshalBinary(kept); err != nil {
			fmt.Println(err)
		}
		d = &e
	}
	same := true
	for i := 0; i+8 <= len(text); i += 8 {
		word := c.Uint64()
		for j := range 8 {
			same = same && text[i+j] == byte(word>>(8*j))
		}
	}
	fmt.Println(len(text), same)

	for _, bad := range []string{"", "chacha8:", "chacha8:" + string(make([]byte, 41)), "chacha8:" + string(make([]byte, 7)) + "\x7d" + string(make([]byte, 32)),
		"readbuf:", "readbuf:\x02a", "readbuf:\x01achacha8:"} {
		fmt.Println(c.UnmarshalBinary([]byte(bad)))
	}
}

// Output:
// 0xb773b6063d4616a5
// 0x1160af22a66abc3c
// 0x8c2599d9418d287c
// 0x7ee07e037edc5cd6
// 0xcfaa9ee02d1c16ad
// 0xe090eef8febea79
// 0x3c82d271128b5b3e
// 0x9c5addc11252a34f
// 500 617420636861636861383a0000000000000004285630457dcec762754325a81c455ef1c8cad620ea12d2fc07792843192a68a8
// "readbuf:\x05=\x06\xb6s\xb7ch"
// 903 true
// invalid ChaCha8 encoding
// invalid ChaCha8 encoding
// invalid ChaCha8 encoding
// invalid ChaCha8 encoding
// invalid ChaCha8 Read buffer encoding
// invalid ChaCha8 Read buffer encoding
// invalid ChaCha8 encoding
