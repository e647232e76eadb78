// Operations on random floating-point numbers in all rounding modes: a hash of all results for each.
package main

import (
	"fmt"
	"hash"
	"hash/fnv"
	"math"
	"math/big"
	"math/rand"
)

var r = rand.New(rand.NewSource(1))

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
func rf() *big.Float {
	z := new(big.Float).SetPrec(uint(r.Intn(200) + 1)).SetMode(big.RoundingMode(r.Intn(6)))
	switch r.Intn(9) {
	case 0:
		return z.SetInt64(int64(r.Intn(10) - 5))
	case 1:
		return z.SetFloat64(r.NormFloat64())
	case 2:
		if r.Intn(3) == 0 {
			return z.SetInf(r.Intn(2) == 0)
		}
		return z.SetFloat64(math.Copysign(0, float64(r.Intn(2))-0.5))
	case 3:
		return z.SetUint64(r.Uint64() >> uint(r.Intn(64)))
	case 4:
		return z.SetRat(big.NewRat(r.Int63()-1<<62, r.Int63n(1000)+1))
	}
	i := new(big.Int).Rand(r, new(big.Int).Lsh(big.NewInt(1), uint(r.Intn(300)+1)))
	if r.Intn(2) == 0 {
		i.Neg(i)
	}
	z.SetInt(i)
	e := r.Intn(400) - 300
	if r.Intn(10) == 0 {
		e *= 5
	}
	return z.SetMantExp(z, e)
}
func show(x *big.Float) string {
	return x.Text('p', 0) + " " + x.Acc().String() + " " + fmt.Sprint(x.Prec(), x.Mode())
}
func main() {
	for i := 0; i < 40; i++ {
		x, y := rf(), rf()
		z := new(big.Float).SetMode(big.RoundingMode(r.Intn(6)))
		if r.Intn(2) == 0 {
			z.SetPrec(uint(r.Intn(150) + 1))
		}
		p := z.Prec()
		try("x", func() any { return show(x) })
		try("y", func() any { return show(y) })
		try("add", func() any { return show(z.Add(x, y)) })
		z.SetPrec(p)
		try("sub", func() any { return show(z.Sub(x, y)) })
		z.SetPrec(p)
		try("mul", func() any { return show(z.Mul(x, y)) })
		z.SetPrec(p)
		try("quo", func() any { return show(z.Quo(x, y)) })
		z.SetPrec(p)
		try("sqrt", func() any { z.Sqrt(x); return z.Text('p', 0) })
		z.SetPrec(p)
		try("self", func() any { z.Set(x); z.Add(z, z); z.Mul(z, y); return show(z.Sub(z, x)) })
		try("neg", func() any { return show(z.Neg(x)) + show(z.Abs(y)) })
		try("cmp", func() any { return []any{x.Cmp(y), x.Cmp(x), x.Sign(), x.Signbit(), x.IsInf(), x.IsInt(), x.MinPrec()} })
		try("int", func() any { a, b := x.Int(nil); c, d := x.Int64(); e, _ := x.Uint64(); return []any{a, b, c, d, e} })
		try("float", func() any { a, b := x.Float64(); c, d := x.Float32(); return []any{a, b, c, d} })
		try("rat", func() any { a, b := x.Rat(nil); return []any{a, b} })
		try("mantexp", func() any { m := new(big.Float); e := x.MantExp(m); return show(m) + fmt.Sprint(e) })
		try("setprec", func() any { return show(new(big.Float).Copy(x).SetPrec(uint(r.Intn(60)))) })
		for _, f := range "eEfgGxbp" {
			prec := r.Intn(30) - 1
			try(string(f), func() any { return x.Text(byte(f), prec) + " " + x.Text(byte(f), -1) })
		}
		try("z", func() any { return x.Text('z', 3) + x.String() })
		for _, f := range []string{"%e", "%g", "%v", "%f", "%.3f", "%20.5g|", "%-20.5e|", "%+.4g", "% .4g", "%020.4f", "%.10x", "%x", "%b", "%s", "%d", "%G", "%F", "%+v", "%10v"} {
			try(f, func() any { return fmt.Sprintf(f, x) })
		}
		try("text", func() any {
			b, e := x.MarshalText()
			y := new(big.Float).SetPrec(x.Prec())
			e2 := y.UnmarshalText(b)
			return []any{string(b), e, e2, y.Cmp(x)}
		})
		s := x.Text('e', 25)
		try("parse", func() any {
			a, b, c := big.ParseFloat(s, 10, uint(r.Intn(100)+1), big.RoundingMode(r.Intn(6)))
			return []any{show(a), b, c}
		})
	}
	report()
}

// Output:
// x c6400477
// y bb6207b3
// add 3433701c
// sub 205997a7
// mul c5303f68
// quo 1381ad48
// sqrt 9e348c7a
// self 43fc53ec
// neg 6e29a3ad
// cmp 58abe909
// int 811d913c
// float 39dafd35
// rat b17f5580
// mantexp 97405ff2
// setprec 9429d12b
// e b3e6f663
// E afa993d5
// f bffbf816
// g 64fe7b66
// G 72a65d83
// b 18dd3ae3
// p ce169623
// z e137a7d4
// %e 3ef54602
// %g dd7811df
// %v dd7811df
// %f 71f704d0
// %.3f 109c6ba8
// %20.5g| 22b564db
// %-20.5e| c96494f7
// %+.4g 75aac0d9
// % .4g 7b6d5fae
// %020.4f dcb2634e
// %.10x bde29cf2
// %x b771b99d
// %b b0b790c5
// %s 3457ded7
// %d df0d6183
// %G 825ef19f
// %F 71f704d0
// %+v d0717501
// %10v d1fee5f5
// text 0dc15239
// parse e635f9b0
