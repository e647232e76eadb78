// math/rand/v2: what a Rand makes of the words of a source.
package main

import (
	"fmt"
	"math/rand/v2"
	"time"
)

// words gives its numbers one after the other, then zeros.
type words []uint64

func (w *words) Uint64() uint64 {
	if len(*w) == 0 {
		return 0
	}
	first := (*w)[0]
	*w = (*w)[1:]
	return first
}

func from(list ...uint64) *rand.Rand { w := words(list); return rand.New(&w) }

func main() {
	const word = 0xFEDCBA9876543210
	fmt.Printf("%#x %#x %#x %#x %#x %#x\n", from(word).Uint64(), from(word).Uint32(), from(word).Uint(), from(word).Int64(), from(word).Int32(), from(word).Int())
	fmt.Println(from(word).Float64(), from(word).Float32(), from(1<<64-1).Float64() < 1, from(1<<64-1).Float32() < 1)
	// Powers of two take low bits, small bounds the upper 32, others all.
	fmt.Println(from(word).IntN(16), from(word).IntN(10), from(word).Uint64N(1<<40), from(word).Int64N(1e15), from(word).Uint32N(7), from(word).Int32N(1000), from(word).UintN(3))
	// A product below the bound is drawn again.
	fmt.Println(from(0, word).IntN(10), from(0, 0, word).Uint64N(1e15))

	r := rand.New(rand.NewPCG(1, 2))
	fmt.Println(r.IntN(100), r.Int64N(1e12), r.Int32N(50), r.Uint64N(1<<63+1), r.Float32(), r.Float64())
	fmt.Println(r.NormFloat64(), r.ExpFloat64())
	fmt.Println(r.Perm(10))
	letters := []byte("abcdefghij")
	r.Shuffle(len(letters), func(i, j int) { letters[i], letters[j] = letters[j], letters[i] })
	fmt.Println(string(letters))
	z := rand.NewZipf(r, 1.5, 2, 100)
	fmt.Println(z.Uint64(), z.Uint64(), z.Uint64(), rand.NewZipf(r, 1, 2, 100), rand.NewZipf(r, 2, 0.5, 100))

	var norm, norm2, exponential float64
	for range 20000 {
		x := r.NormFloat64()
		norm += x
		norm2 += x * x
		exponential += r.ExpFloat64()
	}
	near := func(sum, want float64) bool { return sum/20000 > want-.05 && sum/20000 < want+.05 }
	fmt.Println(near(norm, 0), near(norm2, 1), near(exponential, 1))
	global()
	for _, f := range []func(){
		func() { r.IntN(0) }, func() { r.Int64N(-1) }, func() { r.Uint64N(0) }, func() { r.Int32N(0) }, func() { r.Uint32N(0) }, func() { r.UintN(0) },
		func() { r.Shuffle(-1, nil) }, func() { rand.IntN(0) }, func() { rand.Int64N(0) }, func() { rand.Uint64N(0) }, func() { rand.Int32N(-1) },
		func() { rand.Uint32N(0) }, func() { rand.UintN(0) }, func() { rand.N(0) }, func() { rand.N(time.Duration(-1)) }, func() { rand.Shuffle(-1, nil) },
		func() { var z *rand.Zipf; z.Uint64() },
	} {
		try(f)
	}
}

// global looks whether the top-level functions stay within their bounds.
func global() {
	var seen [10]int
	good := true
	for range 2000 {
		seen[rand.IntN(10)]++
		good = good && rand.Int() >= 0 && rand.Int32() >= 0 && rand.Int64() >= 0 && rand.Int64N(3) < 3 && rand.Uint64N(1<<40) < 1<<40
		good = good && rand.Int32N(5) < 5 && rand.Uint32N(6) < 6 && rand.UintN(7) < 7 && rand.N(time.Second) < time.Second && rand.N(int8(100)) >= 0
		good = good && rand.Float64() < 1 && rand.Float32() < 1 && rand.ExpFloat64() >= 0
		good = good && rand.NormFloat64() < 100
	}
	for _, count := range seen {
		good = good && count > 100
	}
	different := rand.Uint64() != rand.Uint64() || rand.Uint() != rand.Uint()
	p := rand.Perm(5)
	rand.Shuffle(5, func(i, j int) { p[i], p[j] = p[j], p[i] })
	sum := 0
	for _, x := range p {
		sum += x
	}
	fmt.Println(good, different, sum, rand.Uint32() != 0 || rand.Uint32() != 0)
}

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

// Output:
// 0xfedcba9876543210 0xfedcba98 0xfedcba9876543210 0x7edcba9876543210 0x7f6e5d4c 0x7edcba9876543210
// 0.8977777777777778 0.8622222 true true
// 0 9 654820258320 995555555555555 6 995 2
// 9 995555555555555
// 76 616436223739 39 7347306606681219277 0.97472525 0.3883664855410056
// 1.932330243076978 0.5513632046504593
// [4 8 6 2 0 5 3 7 9 1]
// jhecbdigaf
// 0 3 40 <nil> <nil>
// true true true
// true true 10 true
// invalid argument to IntN
// invalid argument to Int64N
// invalid argument to Uint64N
// invalid argument to Int32N
// invalid argument to Uint32N
// invalid argument to UintN
// invalid argument to Shuffle
// invalid argument to IntN
// invalid argument to Int64N
// invalid argument to Uint64N
// invalid argument to Int32N
// invalid argument to Uint32N
// invalid argument to UintN
// invalid argument to N
// invalid argument to N
// invalid argument to Shuffle
// rand: nil Zipf
