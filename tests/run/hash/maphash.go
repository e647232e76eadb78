// hash/maphash: a hash depends on the seed and the bytes, not on how they were written.
package main

import (
	"encoding/binary"
	"fmt"
	"hash"
	"hash/maphash"
	"strings"
)

func main() {
	text := strings.Repeat("0123456789abcdef", 40)
	var h maphash.Hash
	seed := h.Seed()
	for _, length := range []int{0, 1, 3, 4, 7, 8, 16, 17, 127, 128, 129, 255, 256, 257, 640} {
		part := text[:length]
		want := maphash.String(seed, part)
		same := maphash.Bytes(seed, []byte(part)) == want
		for _, step := range []int{1, 5, 64, 128, 200, 1000} {
			var other maphash.Hash
			other.SetSeed(seed)
			for at := 0; at < length; at += step {
				end := at + step
				if end > length {
					end = length
				}
				switch {
				case step == 1:
					other.WriteByte(part[at])
				case at%2 == 0:
					other.WriteString(part[at:end])
				default:
					other.Write([]byte(part[at:end]))
				}
			}
			same = same && other.Sum64() == want && other.Sum64() == want
			same = same && binary.LittleEndian.Uint64(other.Sum([]byte("12345678"))[8:]) == want
		}
		n, err := h.WriteString(part)
		same = same && h.Sum64() == want && n == length && err == nil
		h.Reset()
		fmt.Print(same, " ")
	}
	fmt.Println()
	fmt.Println(h.Size(), h.BlockSize(), h.Seed() == seed, maphash.MakeSeed() == maphash.MakeSeed())

	seen := map[uint64]bool{}
	for i := 0; i < 10000; i++ {
		seen[maphash.String(seed, fmt.Sprint(i))] = true
		seen[maphash.String(seed, strings.Repeat("x", i%1000)+fmt.Sprint(i)+"y")] = true
	}
	fmt.Println(len(seen))
	var low [256]int
	for i := 0; i < 25600; i++ {
		low[maphash.Bytes(seed, []byte{byte(i), byte(i >> 8)})%256]++
	}
	spread := true
	for _, count := range low {
		spread = spread && count > 30 && count < 250
	}
	fmt.Println(spread)

	var _ hash.Hash64 = &h
	var a, b maphash.Hash
	a.WriteString("x")
	b.WriteString("x")
	fmt.Println(a.Sum64() == b.Sum64(), a.Seed() == b.Seed())
	b.SetSeed(a.Seed())
	b.WriteString("x")
	fmt.Println(a.Sum64() == b.Sum64())
	defer func() { fmt.Println(recover()) }()
	a.SetSeed(maphash.Seed{})
}

// Output:
// true true true true true true true true true true true true true true true
// 8 128 true false
// 20000
// true
// false false
// true
// maphash: use of uninitialized Seed
