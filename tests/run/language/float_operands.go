// Operands of floats within the nodes of sums, products and assignments: each operation rounds for itself, and operands
// are evaluated, and panic, in their order.
package main

import (
	"fmt"
	"math"
)

type body struct {
	pad     int32
	x, y, m float64
}

func try(what string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(what, r)
		}
	}()
	f()
	fmt.Println(what, "went well")
}

// The exact bits, so that a fused multiplication and addition would show.
func bits(values ...float64) {
	for _, v := range values {
		fmt.Printf("%016x ", math.Float64bits(v))
	}
	fmt.Println()
}

func sums(b, c *body, a, d []float64, i, j int) {
	x, y, z := b.x, c.y, a[i]
	one := x*x + y*y
	two := x*x - y*y
	three := x*x + y*y + z*z
	four := x*x - y*y + z
	five := b.x - c.x
	six := a[i] - d[j]
	seven := 1 - x
	eight := x*y - z
	nine := z - x*y
	ten := 2*x*y + z
	bits(one, two, three, four, five, six, seven, eight, nine, ten)
	p := b.x * c.m
	q := x * c.m * y
	r := a[i] * d[j]
	s := x * a[i]
	t := 0.5 * b.m * (x*x + y*y)
	u := x * y * z
	v := c.x * z
	bits(p, q, r, s, t, u, v)
	w := x / y
	k := 1 / (x * y)
	n := b.x / c.y
	bits(w, k, n)
}

func updates(b, c *body, a, d []float64, m [][]float64, i, j int) {
	x, y := 0.1, 0.7
	b.x -= x * c.m * y
	b.y += x * c.m
	b.m += x * y
	c.x -= x * y * x
	c.y += b.x
	c.m -= x
	bits(b.x, b.y, b.m, c.x, c.y, c.m)
	a[i] += x * y
	a[j] -= x * d[i]
	d[i] += a[j]
	d[j] -= y
	bits(a...)
	bits(d...)
	m[i][j] += m[j][i] * m[i][i]
	m[j][i] -= y
	bits(m[i]...)
	bits(m[j]...)
	sum := 0.0
	sum += b.x
	sum += a[i]
	sum += x * y
	sum += x * b.x
	sum += x * a[i]
	sum += x * b.x * y
	sum -= x * y * x
	sum += b.x * c.x
	sum -= a[i] * d[j]
	sum += math.Sqrt(y) * a[i]
	for k := 0; k < 2; k++ {
		sum += m[i][k] * m[k][j]
	}
	sum *= x
	sum /= y
	bits(sum)
}

func main() {
	b, c := &body{1, 0.1, 0.2, 0.3}, &body{2, 1e-17, 3.3, 1e10}
	a, d := []float64{0.1, 1e17, 3}, []float64{math.Pi, -0.7, 5}
	m := [][]float64{{0.1, 0.2}, {0.3, 0.4}}
	sums(b, c, a, d, 0, 1)
	sums(c, b, d, a, 1, 2)
	updates(b, c, a, d, m, 0, 1)

	// Special values.
	nan, inf, zero := math.NaN(), math.Inf(1), 0.0
	e, f := &body{x: nan, y: inf}, &body{x: zero, y: -zero}
	fmt.Println(e.x-f.x, e.y-e.y, e.y*f.x, f.x/f.y, e.y+f.y, math.Sqrt(-e.y), math.Abs(-e.y), math.Sqrt(nan), 1/math.Abs(math.Copysign(0, -1)))
	fmt.Println(e.x == e.x, e.x != e.x, e.x < f.x, e.x > f.x, e.y > f.y, e.x*e.x+f.x*f.x <= 4, f.x == f.y)
	if e.x < 1 || e.x >= 1 {
		fmt.Println("a NaN is ordered")
	}
	if f.y >= 0 && e.y > 0.5 && !(e.x > 0.5) {
		fmt.Println("ordered")
	}

	// Which of two failing operands panics, and what was done before.
	var none *body
	two, far := 2, 7
	try("left nil", func() { x := none.x - a[far]; _ = x })
	try("left index", func() { x := a[far] - none.x; _ = x })
	try("product", func() { x := none.x * a[far]; _ = x })
	try("target", func() { none.x += a[far] * a[two] })
	try("target index", func() { a[far] += none.x })
	try("operand", func() { b.x -= none.m * b.x })
	try("cells", func() { m[two-1][0] += m[two][0] * m[0][far] })
	try("right cell", func() { m[0][0] += m[0][0] * m[0][far] })
	try("local", func() {
		x := 1.5
		defer func() { fmt.Println("x is", x) }()
		x += b.x * none.x
	})
	bits(b.x, m[0][0], m[1][0])

	// A target that its own value mentions.
	p := b
	p.x += p.x * b.x
	q := []float64{2, 3}
	k := 1
	q[k] -= q[0] * q[k]
	bits(p.x, q[0], q[1])
}

// Output:
// 4025cccccccccccc c025c28f5c28f5c2 4025d1eb851eb851 c0258f5c28f5c28f 3fb9999999999999 3fe9999999999999 3feccccccccccccd 3fcd70a3d70a3d71 bfcd70a3d70a3d71 3fe851eb851eb852
// 41cdcd6500000000 41e8964020000000 bfb1eb851eb851eb 3f847ae147ae147c 3ffa28f5c28f5c28 3fa0e5604189374c 3c32725dd1d243ac
// 3f9f07c1f07c1f09 40083e0f83e0f83e 3f9f07c1f07c1f09
// 3fa47ae147ae147c bfa47ae147ae147c 3fe0f5c28f5c28f5 bfe7ae147ae147ae bfb9999999999999 c00d99999999999a 3ff0000000000000 3fe6666666666666 bfe6666666666666 bfe6666666666666
// 3c4bab8cbabb6582 3c2622d6fbc91e02 c000cccccccccccc bc6024121797fb36 41a7d78400000001 bc39d35025bff857 bfb1eb851eb851eb
// 3c8cd2b297d889bc 439bc16d674ec7ff 3c8cd2b297d889bc
// c1c4dc937ff33333 41cdcd650019999a 3fd7ae147ae147ae bf7cac083126e96c c1c4dc937e4ccccd 4202a05f1fff3333
// 3fc5c28f5c28f5c2 4376345785d8a000 4008000000000000
// 4376345785d8a000 bff6666666666666 4014000000000000
// 3fb999999999999a 3fcd70a3d70a3d71
// bfd9999999999999 3fd999999999999a
// c19bba637f81f85d
// NaN NaN NaN NaN +Inf NaN +Inf NaN +Inf
// false true false false true false true
// ordered
// left nil runtime error: invalid memory address or nil pointer dereference
// left index runtime error: index out of range [7] with length 3
// product runtime error: invalid memory address or nil pointer dereference
// target runtime error: invalid memory address or nil pointer dereference
// target index runtime error: index out of range [7] with length 3
// operand runtime error: invalid memory address or nil pointer dereference
// cells runtime error: index out of range [2] with length 2
// right cell runtime error: index out of range [7] with length 2
// x is 1.5
// local runtime error: invalid memory address or nil pointer dereference
// c1c4dc937ff33333 3fb999999999999a bfd9999999999999
// 439b33519cc77e77 4000000000000000 c008000000000000
