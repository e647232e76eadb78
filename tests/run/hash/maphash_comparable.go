// hash/maphash: hashes of comparable values agree with ==.
package main

import (
	"fmt"
	"hash/maphash"
	"math"
)

type point struct {
	name string
	x, y float64
	tag  any
}

func equal[T comparable](a, b T) {
	seed := maphash.MakeSeed()
	var h, other maphash.Hash
	other.SetSeed(h.Seed())
	h.WriteString("before")
	other.WriteString("before")
	maphash.WriteComparable(&h, a)
	maphash.WriteComparable(&other, b)
	fmt.Println(a == b, maphash.Comparable(seed, a) == maphash.Comparable(seed, b), h.Sum64() == other.Sum64())
}

func main() {
	equal(1, 1)
	equal(1, 2)
	equal("gol", "go"+string([]byte("l")))
	equal(0.0, math.Copysign(0, -1))
	equal(float32(1.5), 1.5)
	equal(point{"a", 0, 1, 5}, point{"a", math.Copysign(0, -1), 1, 5})
	equal(point{"a", 0, 1, 5}, point{"a", 0, 1, "5"})
	equal([2]any{1, nil}, [2]any{1, nil})
	equal[any](nil, nil)
	equal[any](int32(1), int64(1))
	equal(complex(1, 2), complex(1, 2))
	x, y := new(int), new(int)
	equal(x, x)
	equal(x, y)
	equal(struct{}{}, struct{}{})
	seed := maphash.MakeSeed()
	seen := map[uint64]bool{}
	for i := range 10000 {
		seen[maphash.Comparable(seed, i)] = true
	}
	fmt.Println(len(seen), maphash.Comparable(seed, math.NaN()) == maphash.Comparable(seed, math.NaN()))

	h := new(maphash.Hash)
	h.WriteString("part")
	clone, err := h.Clone()
	clone.Write([]byte("s"))
	h.WriteString("s")
	fmt.Println(err, clone.(*maphash.Hash).Sum64() == h.Sum64())

	defer func() { fmt.Println(recover()) }()
	maphash.Comparable[any](seed, [1]any{[]int{1}})
}

// Output:
// true true true
// false false false
// true true true
// true true true
// true true true
// true true true
// false false false
// true true true
// true true true
// false false false
// true true true
// true true true
// false false false
// true true true
// 10000 false
// <nil> true
// runtime error: hash of unhashable type []int
