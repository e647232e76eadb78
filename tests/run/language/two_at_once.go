// Two variables that are assigned at once, each of which the other's value mentions; conditions on flags and fields;
// functions in fields.
package main

import (
	"fmt"
	"math"
)

type item struct {
	value int
	next  *item
	isOld bool
	ratio float64
}
type heap struct {
	items  []int
	before func(a, b int) bool
	twice  func(a int) int
}

func fibonacci(n int) int {
	a, b := 0, 1
	for i := 0; i < n; i++ {
		a, b = b, a+b
	}
	return a
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

func escape(cr, ci float64) int {
	zr, zi, n := 0.0, 0.0, 0
	for n < 40 && zr*zr+zi*zi <= 4 {
		zr, zi = zr*zr-zi*zi+cr, 2*zr*zi+ci
		n++
	}
	return n
}

func rotate(x, y, angle float64, n int) (float64, float64) {
	s, c := math.Sin(angle), math.Cos(angle)
	for i := 0; i < n; i++ {
		x, y = x*c-y*s, x*s+y*c
	}
	return x, y
}

func rest(a, b int) (err error) {
	defer func() { err, _ = recover().(error) }()
	a, b = b, a%b
	fmt.Println(a, b)
	return nil
}

func main() {
	fmt.Println(fibonacci(90), gcd(48, 180), gcd(-7, 0), gcd(1<<62, 6), rest(7, 0), rest(7, 4))
	fmt.Println(escape(0, 0), escape(0.3, 0.6), escape(-1.8, 0.1), escape(math.NaN(), 0))
	x, y := rotate(1, 0, 0.1, 100)
	fmt.Printf("%x %x\n", x, y)
	x, y = y, x
	x, y = y-x, x
	x, y = y/2, x*x+y
	fmt.Printf("%x %x\n", x, y)
	a, b, c := 1, 2, 3
	a, b, c = b, c, a+b
	b, c = c, b-c
	fmt.Println(a, b, c)
	var i8, j8 int8 = 100, 27
	i8, j8 = j8, i8+j8
	i8, j8 = j8, i8+j8
	fmt.Println(i8, j8)
	s, t := "s", "t"
	s, t = t, s+t
	p, q := &item{value: 1}, &item{value: 2, isOld: true}
	p, q = q, p
	fmt.Println(s, t, p.value, q.value)
	p.next = q
	p, q = p.next, p
	fmt.Println(p.value, q.value)

	// Conditions.
	seen := []bool{false, true}
	rows := [][]item{{{}, {isOld: true, ratio: 0.5}}, {{value: 4}, {}}}
	if !p.isOld && q.isOld && seen[a-1] && !seen[0] {
		fmt.Println("flags")
	}
	for y := range rows {
		for x := range rows[y] {
			if rows[y][x].isOld {
				fmt.Println("old", y, x, rows[y][x].ratio > 0.25, rows[y][1-x].value)
			}
		}
	}
	half := rows[0]
	for i := 0; i < 2; i++ {
		h := &half[i]
		if h.ratio >= 0.5 || h.ratio != h.ratio || h.ratio < -1 {
			h.ratio, h.isOld = 2, false
		}
	}
	fmt.Println(half)
	try := func(f func()) {
		defer func() { fmt.Println(recover()) }()
		f()
	}
	var none *item
	try(func() {
		var none *item
		if none.isOld {
			fmt.Println("none")
		}
	})
	try(func() {
		if i := 5; seen[i] {
			fmt.Println("none")
		}
	})
	try(func() { fmt.Println(none.ratio < 1) })

	// Functions in fields.
	h := &heap{items: []int{3, 1, 2}, before: func(a, b int) bool { return a < b }}
	for i := 0; i+1 < len(h.items); i++ {
		if !h.before(h.items[i], h.items[i+1]) {
			h.items[i], h.items[i+1] = h.items[i+1], h.items[i]
		}
	}
	fmt.Println(h.items)
	try(func() { h := h; fmt.Println(h.twice(h.items[0])) })
	try(func() { h := (*heap)(nil); h.before(1, 2) })
	h.twice = func(a int) int { h.twice = nil; return 2 * a }
	fmt.Println(h.twice(4), h.twice == nil)
}

// Output:
// 4 3
// 2880067194370816120 12 -7 2 runtime error: integer divide by zero <nil>
// 40 15 4 1
// -0x1.ad9ac890c6af5p-01 -0x1.1689ef5f34f44p-01
// -0x1.1689ef5f34f44p-02 -0x1.d3eefd6a11868p-02
// 2 3 0
// 127 -102
// t st 2 1
// 1 2
// flags
// old 0 1 true 0
// [{0 <nil> false 0} {0 <nil> false 2}]
// runtime error: invalid memory address or nil pointer dereference
// runtime error: index out of range [5] with length 2
// runtime error: invalid memory address or nil pointer dereference
// [1 2 3]
// runtime error: invalid memory address or nil pointer dereference
// runtime error: invalid memory address or nil pointer dereference
// 8 true
