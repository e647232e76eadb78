// math/rand/v2: PCG gives Go's sequences, and its state can be kept.
package main

import (
	"fmt"
	"math/rand/v2"
)

func main() {
	p := rand.NewPCG(1, 2)
	for range 5 {
		fmt.Printf("%#016x\n", p.Uint64())
	}
	state, err := p.MarshalBinary()
	fmt.Printf("%q %v\n", state[:4], err)
	more, err := p.AppendBinary([]byte("x"))
	fmt.Println(string(more[1:]) == string(state), len(state), err)
	var q rand.PCG
	fmt.Println(q.UnmarshalBinary(state), q.Uint64() == p.Uint64())
	fmt.Println(q.UnmarshalBinary(state[:19]), q.UnmarshalBinary(append([]byte("pcg;"), state[4:]...)), q.Uint64() == p.Uint64())
	p.Seed(1, 2)
	fmt.Printf("%#x\n", p.Uint64())
	new(rand.PCG).Seed(0, 0)
	state, _ = rand.NewPCG(0x0102030405060708, 0xA0B0C0D0E0F00010).MarshalBinary()
	fmt.Printf("%x\n", state)
	var none *rand.PCG
	defer func() { fmt.Println(recover()) }()
	none.Uint64()
}

// Output:
// 0xc4f5a58656eef510
// 0x9dcec3ad077dec6c
// 0xc8d04605312f8088
// 0xcbedc0dcb63ac19a
// 0x3bf98798cae97950
// "pcg:" <nil>
// true 20 <nil>
// <nil> true
// invalid PCG encoding invalid PCG encoding true
// 0xc4f5a58656eef510
// 7063673a0102030405060708a0b0c0d0e0f00010
// runtime error: invalid memory address or nil pointer dereference
