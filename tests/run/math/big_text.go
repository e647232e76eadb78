// What texts mean to the three kinds of numbers, and what panics say.
package main

import (
	"fmt"
	"math"
	"math/big"
)

func try(name string, f func() any) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, "panic:", e)
		}
	}()
	fmt.Println(name, fmt.Sprint(f()))
}

func main() {
	for _, s := range []string{"", "1", "-1", "+1", "1/2", "-1/2", "1/-2", "2/4", "0/1", "1/0", " 1", "1 ", "0x10", "0x1p-3", "0b11/0x3", "010", "010/010", "0.5", ".5", "5.", ".", "1e3", "1e-3", "1e", "1e+", "1p3", "0x1.8", "0x.8p1", "1_000", "1__0", "_1", "1_", "1_000.5", "1._5", "0_1", "1e1_0", "08", "09.5", "0o17", "0o17.4", "0b1.1", "0x", "1/", "/1", "1/2/3", "0e5", "-0", "-0.0", "inf", "-Inf", "0b", "0b_1", "0_x1", "1e5p5", "1.5/2", "3/1.5", "1/0x_10"} {
		a, ok := new(big.Rat).SetString(s)
		fmt.Printf("%q %v %v\n", s, a, ok)
		b, ok := new(big.Int).SetString(s, 0)
		fmt.Printf("%q %v %v\n", s, b, ok)
		b, ok = new(big.Int).SetString(s, 16)
		fmt.Printf("%q %v %v\n", s, b, ok)
		f, base, err := big.ParseFloat(s, 0, 64, 0)
		fmt.Printf("%q %v %v %v\n", s, f, base, err)
		f, base, err = big.ParseFloat(s, 10, 64, 0)
		fmt.Printf("%q %v %v %v\n", s, f, base, err)
		f, base, err = big.ParseFloat(s, 16, 64, 0)
		fmt.Printf("%q %v %v %v\n", s, f, base, err)
		var q big.Rat
		var fl big.Float
		for _, v := range []string{"%d", "%x", "%v", "%o", "%b", "%s", "%c"} {
			var i big.Int
			var rest string
			n, err := fmt.Sscanf(s, v+"%s", &i, &rest)
			if err == nil || err.Error() == "EOF" {
				fmt.Println(v, n, &i, rest)
			}
		}
		_, err = fmt.Sscan(s, &q)
		fmt.Println(err)
		fmt.Println(fl.UnmarshalText([]byte(s)))
	}
	var zero big.Rat
	fmt.Println(zero.Num(), zero.Denom(), zero.String(), zero.IsInt(), zero.Sign(), new(big.Rat).Add(&zero, &zero))
	try("newrat", func() any { return big.NewRat(1, 0) })
	try("newrat", func() any { return big.NewRat(-6, -4) })
	try("newrat", func() any { return big.NewRat(6, -4) })
	try("newrat", func() any { return big.NewRat(math.MinInt64, math.MinInt64) })
	try("setfrac", func() any { return new(big.Rat).SetFrac(big.NewInt(1), big.NewInt(0)) })
	try("nan", func() any { return new(big.Rat).SetFloat64(math.NaN()) == nil })
	try("base", func() any { a, b := new(big.Int).SetString("1", 63); return []any{a, b} })
	try("base", func() any { a, b := new(big.Int).SetString("1", 1); return []any{a, b} })
	try("base", func() any { return big.NewInt(5).Text(63) })
	try("base", func() any { return big.NewInt(5).Text(1) })
	try("pf", func() any { a, b, c := big.ParseFloat("1", 3, 10, 0); return []any{a, b, c} })
	try("bit", func() any { return big.NewInt(5).Bit(-1) })
	try("bit", func() any { return new(big.Int).SetBit(big.NewInt(5), -1, 1) })
	try("bit", func() any { return new(big.Int).SetBit(big.NewInt(5), 1, 2) })
	try("jac", func() any { return big.Jacobi(big.NewInt(5), big.NewInt(4)) })
	try("prime", func() any { return big.NewInt(5).ProbablyPrime(-1) })
	try("nil", func() any { var x *big.Int; return x.String() + fmt.Sprintf("%d %v %s", x, x, x) })
	try("nil", func() any { var x *big.Int; return x.Add(x, x) })
	try("nil", func() any { var x *big.Rat; return x.Add(x, x) })
	try("exp", func() any { return new(big.Int).Exp(big.NewInt(-3), big.NewInt(-3), big.NewInt(7)) })
	try("exp", func() any { return new(big.Int).Exp(big.NewInt(2), big.NewInt(-3), big.NewInt(4)) })
	fmt.Println(big.Below, big.Exact, big.Above, big.Accuracy(5), big.ToNearestEven, big.RoundingMode(9), big.MaxBase, big.MaxPrec, big.MinExp, big.MaxExp)
}
