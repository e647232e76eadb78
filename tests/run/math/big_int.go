// Operations on random integers of several sizes: a hash of all results for each.
package main

import (
	"encoding/json"
	"fmt"
	"hash"
	"hash/fnv"
	"math/big"
	"math/rand"
)

var r = rand.New(rand.NewSource(1))

func rnd(bits int) *big.Int {
	n := r.Intn(bits + 1)
	x := new(big.Int)
	switch r.Intn(6) {
	case 0:
		x.Lsh(big.NewInt(1), uint(n))
		x.Sub(x, big.NewInt(int64(r.Intn(3))))
	case 1:
		x.SetInt64(int64(r.Intn(20) - 10))
	case 2: // runs of ones and zeros
		for x.BitLen() < n {
			k := uint(r.Intn(150) + 1)
			x.Lsh(x, k)
			if r.Intn(2) == 0 || x.Sign() == 0 {
				x.Or(x, new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), k), big.NewInt(1)))
			}
		}
	default:
		x.Rand(r, new(big.Int).Lsh(big.NewInt(1), uint(n)))
	}
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

func main() {
	for _, bits := range []int{64, 150, 700} {
		for i := 0; i < 12; i++ {
			x, y, m := rnd(bits), rnd(bits), rnd(bits)
			if r.Intn(2) == 0 {
				x = new(big.Int).Mul(x, y)
				if r.Intn(2) == 0 {
					x.Add(x, m)
				}
			}
			z := new(big.Int)
			if r.Intn(2) == 0 {
				z = rnd(2 * bits)
			}
			s := uint(r.Intn(bits + 10))
			X := func() *big.Int { return new(big.Int).Set(x) }
			try("x", func() any { return x })
			try("y", func() any { return y })
			try("add", func() any { return z.Add(x, y) })
			try("sub", func() any { return z.Sub(x, y) })
			try("addself", func() any { a := X(); return a.Add(a, y) })
			try("subself", func() any { a := X(); return a.Sub(y, a) })
			try("mul", func() any { return z.Mul(x, y) })
			try("sqr", func() any { return z.Mul(x, x) })
			try("mulself", func() any { a := X(); return a.Mul(a, y) })
			try("quo", func() any { return z.Quo(x, y) })
			try("rem", func() any { return z.Rem(x, y) })
			try("div", func() any { return z.Div(x, y) })
			try("mod", func() any { return z.Mod(x, y) })
			try("modself", func() any { a := X(); return a.Mod(y, a) })
			try("quoself", func() any { a := X(); return a.Quo(y, a) })
			try("divmod", func() any { a := X(); p, q := z.DivMod(a, y, a); return []any{p, q} })
			try("quorem", func() any { a := X(); p, q := z.QuoRem(y, a, a); return []any{p, q} })
			try("cmp", func() any { return []any{x.Cmp(y), x.CmpAbs(y), x.Sign(), y.Cmp(y)} })
			try("lsh", func() any { return z.Lsh(x, s) })
			try("rsh", func() any { return z.Rsh(x, s) })
			try("rshself", func() any { a := X(); return a.Rsh(a, s%70) })
			try("lshself", func() any { a := X(); return a.Lsh(a, s%70) })
			try("lshself", func() any { a := X(); return a.Lsh(a, s) })
			try("and", func() any { return z.And(x, y) })
			try("andnot", func() any { return z.AndNot(x, y) })
			try("or", func() any { return z.Or(x, y) })
			try("xor", func() any { return z.Xor(x, y) })
			try("xorself", func() any { a := X(); return a.Xor(y, a) })
			try("not", func() any { return z.Not(x) })
			try("bits", func() any { return []any{x.BitLen(), x.TrailingZeroBits(), x.Bit(int(s)), x.Bit(0)} })
			try("setbit", func() any { return z.SetBit(x, int(s), s&1) })
			try("setbit", func() any { return z.SetBit(x, int(s)/2, s&1^1) })
			try("bytes", func() any { b := x.Bytes(); return []any{b, z.SetBytes(b)} })
			try("fill", func() any { return x.FillBytes(make([]byte, bits/8)) })
			try("i64", func() any { return []any{x.Int64(), x.Uint64(), x.IsInt64(), x.IsUint64()} })
			try("gcd", func() any { return z.GCD(nil, nil, x, y) })
			try("gcdx", func() any {
				if x.Sign() == 0 || y.Sign() == 0 || new(big.Int).Rem(x, y).Sign() == 0 || new(big.Int).Rem(y, x).Sign() == 0 {
					return 0
				}
				var a, b big.Int
				g := z.GCD(&a, &b, x, y)
				return []any{g, &a, &b}
			})
			try("gcdy", func() any {
				var b big.Int
				g := z.GCD(nil, &b, x, y)
				return []any{g, &b}
			})
			try("inv", func() any { return new(big.Int).ModInverse(x, y) })
			try("sqrt", func() any { return z.Sqrt(new(big.Int).Abs(x)) })
			try("sqrtneg", func() any { return z.Sqrt(y) })
			if bits <= 150 && m.Sign() != 0 {
				try("exp", func() any { return new(big.Int).Exp(x, y, m) })
				try("expp", func() any { return new(big.Int).Exp(x, new(big.Int).Abs(y), m) })
			}
			try("expsmall", func() any { return new(big.Int).Exp(x, big.NewInt(int64(r.Intn(20)-3)), nil) })
			try("expsmall", func() any { return new(big.Int).Exp(x, big.NewInt(int64(r.Intn(20)-3)), m) })
			try("jacobi", func() any { return big.Jacobi(x, y) })
			if bits < 300 {
				try("prime", func() any { return x.ProbablyPrime(3) })
				p := new(big.Int).Abs(m)
				p.SetBit(p, 0, 1)
				for !p.ProbablyPrime(1) {
					p.Add(p, big.NewInt(2))
				}
				try("p", func() any { return p })
				try("jacobi", func() any { return big.Jacobi(x, p) })
				try("modsqrt", func() any { return new(big.Int).ModSqrt(x, p) })
				try("modinv", func() any { return new(big.Int).ModInverse(x, p) })
			}
			try("rand", func() any { return z.Rand(r, y) })
			base := r.Intn(61) + 2
			try("text", func() any { t := x.Text(base); a, ok := new(big.Int).SetString(t, base); return []any{t, ok, a.Cmp(x)} })
			for _, f := range []string{"%d", "%x", "%X", "%#x", "%b", "%o", "%#o", "%O", "%s", "%v", "%20d", "%-30x|", "%+d", "% d", "%030d", "%.40d", "%.0d", "%40.30x", "%-040d|", "%q", "%#b", "%+v", "%#v"} {
				if f == "%#v" {
					continue
				}
				try(f, func() any { return fmt.Sprintf(f, x) })
			}
			try("json", func() any {
				b, err := json.Marshal(map[string]any{"x": x, "y": y})
				var back struct{ X, Y *big.Int }
				err2 := json.Unmarshal(b, &back)
				return []any{string(b), err, err2, back.X, back.Y}
			})
			a, b := int64(r.Intn(400)-100), int64(r.Intn(400)-100)
			try("mulrange", func() any { return z.MulRange(a, b) })
			if a >= 0 && b >= 0 {
				try("binomial", func() any { return z.Binomial(a, b) })
			}
		}
	}
	report()
}

// Output:
// x 9796352d
// y 8b752dbe
// add f1938c21
// sub 25259d9c
// addself f1938c21
// subself 64d2b78a
// mul 8ef40718
// sqr e4b82617
// mulself 8ef40718
// quo 83c37c50
// rem a2a8d83e
// div c3d51d9d
// mod e5b31c32
// modself e93f26bf
// quoself 1f816cf2
// divmod 10558bb5
// quorem 0c522859
// cmp aed1afee
// lsh 693846af
// rsh 4294d8ff
// rshself 61ee333e
// lshself 6e261011
// and 47f9003c
// andnot 88fa1559
// or 8a7a655f
// xor 0b36323e
// xorself 0b36323e
// not a05de066
// bits 7d6eaa7d
// setbit 1dffd2f4
// bytes 8530f078
// fill 636d79c9
// i64 1e3a27d7
// gcd a349b0f8
// gcdx 294d91a5
// gcdy 8b25f1a8
// inv 98bd4163
// sqrt 3bd787eb
// sqrtneg 3953a7da
// exp ab361df5
// expp 086a0beb
// expsmall 2e224d93
// jacobi 4845b231
// prime 8bb71380
// p 9bc270c7
// modsqrt 96ba1b5e
// modinv 89db21dc
// rand 4394741d
// text c2b28f80
// %d 9796352d
// %x a36bd40f
// %X 88b72a8f
// %#x 56cadd2f
// %b a56257e3
// %o 14da28f3
// %#o d4a771bd
// %O c466910f
// %s 9796352d
// %v 9796352d
// %20d 78d0c0c9
// %-30x| a0f50cc1
// %+d 61c9bd70
// % d 4ce8defd
// %030d 0eb4a2f7
// %.40d 5184ab21
// %.0d 9796352d
// %40.30x edce4bd3
// %-040d| 04ec39fb
// %q 52968573
// %#b 85ff6dbb
// %+v 61c9bd70
// json 1d87facd
// mulrange 2370f9cb
// binomial 122f739e
