// Large numbers: known digits, and operations that undo each other.
package main

import (
	"fmt"
	"math/big"
	"math/rand"
)

// arccot returns the arc cotangent of x times unity.
func arccot(x int64, unity *big.Int) *big.Int {
	sum := new(big.Int).Quo(unity, big.NewInt(x))
	term, square, part := new(big.Int).Set(sum), big.NewInt(x*x), new(big.Int)
	for n := int64(3); term.Sign() != 0; n += 2 {
		term.Quo(term, square)
		part.Quo(term, big.NewInt(n))
		if n&2 != 0 {
			part.Neg(part)
		}
		sum.Add(sum, part)
	}
	return sum
}

func main() {
	unity := new(big.Int).Exp(big.NewInt(10), big.NewInt(3010), nil)
	pi := arccot(5, unity)
	pi.Lsh(pi, 2).Sub(pi, arccot(239, unity)).Lsh(pi, 2)
	fmt.Println(pi.String()[:20], pi.String()[2980:3001])

	power := new(big.Int).Lsh(big.NewInt(1), 100000).String()
	fmt.Println(len(power), power[:20], power[len(power)-20:])
	factorial := new(big.Int).MulRange(1, 5000)
	fmt.Println(factorial.BitLen(), factorial.TrailingZeroBits(), factorial.String()[:20])

	r := rand.New(rand.NewSource(1))
	for _, bits := range []uint{50_000, 250_000} {
		limit := new(big.Int).Lsh(big.NewInt(1), bits)
		x := new(big.Int).Rand(r, limit)
		for _, y := range []*big.Int{new(big.Int).Rand(r, limit), new(big.Int).Rsh(x, bits/2), new(big.Int).Rsh(x, bits-3000)} {
			p := new(big.Int).Mul(x, y)
			p.Add(p, new(big.Int).Sub(y, big.NewInt(1)))
			q, m := new(big.Int).QuoRem(p, y, new(big.Int))
			fmt.Println(q.Cmp(x), m.Sub(m, y))
			root := new(big.Int).Sqrt(p)
			fmt.Println(root.Mul(root, root).Cmp(p) <= 0, p.Sub(p, root).BitLen() <= root.BitLen()/2+2)
		}
		back, ok := new(big.Int).SetString(x.String(), 10)
		fmt.Println(ok, back.Cmp(x))
		back, ok = new(big.Int).SetString(x.Text(36), 36)
		fmt.Println(ok, back.Cmp(x))
	}
}

// Output:
// 31415926535897932384 748940907186494231961
// 30103 99900209301438450794 55304734389883109376
// 54233 4995 42285779266055435222
// 0 -1
// true true
// 0 -1
// true true
// 0 -1
// true true
// true 0
// true 0
// 0 -1
// true true
// 0 -1
// true true
// 0 -1
// true true
// true 0
// true 0
