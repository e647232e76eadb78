// Operations on random fractions of several sizes: a hash of all results for each.
package main

import (
	"encoding/json"
	"fmt"
	"hash"
	"hash/fnv"
	"math"
	"math/big"
	"math/rand"
	"strconv"
)

var r = rand.New(rand.NewSource(1))

func rnd(bits int) *big.Int {
	x := new(big.Int).Rand(r, new(big.Int).Lsh(big.NewInt(1), uint(r.Intn(bits+1))))
	if r.Intn(2) == 0 {
		x.Neg(x)
	}
	return x
}

// try adds what f returns, or its panic, to the hash of the operation.
func try(name string, f func() any) {
	if sums[name] == nil {
		sums[name] = fnv.New32a()
		names = append(names, name)
	}
	defer func() {
		if e := recover(); e != nil {
			fmt.Fprintln(sums[name], "panic:", e)
		}
	}()
	fmt.Fprintln(sums[name], f())
}

var (
	names []string
	sums  = map[string]hash.Hash32{}
)

func report() {
	for _, name := range names {
		fmt.Printf("%s %08x\n", name, sums[name].Sum32())
	}
}
func rrat(bits int) *big.Rat {
	switch r.Intn(5) {
	case 0:
		return new(big.Rat).SetInt(rnd(bits))
	case 1:
		return new(big.Rat).SetFloat64(r.NormFloat64() * math.Pow(2, float64(r.Intn(100)-50)))
	}
	b := rnd(bits)
	if b.Sign() == 0 {
		b.SetInt64(3)
	}
	return new(big.Rat).SetFrac(rnd(bits), b)
}

func main() {
	for _, bits := range []int{64, 150, 700} {
		for i := 0; i < 10; i++ {
			x, y := rrat(bits), rrat(bits)
			z := new(big.Rat)
			try("x", func() any { return x })
			try("y", func() any { return y })
			try("add", func() any { return z.Add(x, y) })
			try("sub", func() any { return z.Sub(x, y) })
			try("mul", func() any { return z.Mul(x, y) })
			try("sqr", func() any { return z.Mul(x, x) })
			try("quo", func() any { return z.Quo(x, y) })
			try("addself", func() any { a := new(big.Rat).Set(x); return a.Add(a, a) })
			try("quoself", func() any { a := new(big.Rat).Set(x); return a.Quo(y, a) })
			try("quoself", func() any { a := new(big.Rat).Set(x); return a.Quo(a, a) })
			try("subself", func() any { a := new(big.Rat).Set(x); return a.Sub(y, a) })
			try("inv", func() any { return z.Inv(x) })
			try("cmp", func() any { return []any{x.Cmp(y), y.Cmp(x), x.Cmp(x), x.Sign(), x.IsInt()} })
			try("f", func() any { f, e := x.Float64(); g, h := x.Float32(); return []any{f, e, g, h} })
			tiny := new(big.Rat).Mul(x, new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Lsh(big.NewInt(1), uint(r.Intn(90)))))
			try("f", func() any { f, e := tiny.Float64(); g, h := tiny.Float32(); return []any{f, e, g, h} })
			huge := new(big.Rat).Mul(x, new(big.Rat).SetInt(new(big.Int).Lsh(big.NewInt(1), uint(r.Intn(90)))))
			try("f", func() any { f, e := huge.Float64(); g, h := huge.Float32(); return []any{f, e, g, h} })
			k := r.Intn(30)
			try("fs", func() any { return x.FloatString(k) })
			try("fs", func() any { return x.FloatString(1) })
			try("fs", func() any { return x.FloatString(0) })
			try("rs", func() any { return x.RatString() + x.Num().String() + x.Denom().String() })
			try("neg", func() any { return z.Neg(x).String() + z.Abs(x).String() })
			try("set", func() any { a, ok := new(big.Rat).SetString(x.String()); return []any{a, ok} })
			try("set", func() any { a, ok := new(big.Rat).SetString(x.FloatString(k)); return []any{a, ok} })
			try("set", func() any {
				a, ok := new(big.Rat).SetString(x.FloatString(k) + "e" + strconv.Itoa(r.Intn(40)-20))
				return []any{a, ok}
			})
			try("json", func() any {
				b, e := json.Marshal(x)
				var c big.Rat
				e2 := json.Unmarshal(b, &c)
				return []any{string(b), e, e2, &c}
			})
			try("fmt", func() any { return fmt.Sprintf("%v %s %10s", x, x, x) })
		}
	}
	report()
}

// Output:
// x a077616d
// y 1619091b
// add aadb7bfa
// sub 0744174e
// mul bce2d656
// sqr 03d822fa
// quo 3def08e4
// addself 23922c41
// quoself d12ad8f9
// subself 20917c68
// inv d8c86838
// cmp bbf5ba34
// f 08575147
// fs cfaf0f1f
// rs f011c9f3
// neg cad693f6
// set c2e1770c
// json 12e785e1
// fmt 78fbd83d
