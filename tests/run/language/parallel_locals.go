// Several locals assigned at once get the old values; conditions of loops and branches compare every kind of number.
package main

import (
	"fmt"
	"math"
)

func swaps() {
	a, b, c := 1, 2, 3
	a, b = b, a
	fmt.Println(a, b, c)
	a, b, c = c, a, b
	fmt.Println(a, b, c)
	a, b = b, b
	fmt.Println(a, b, c)
	a, b, c = a+1, 10, a+b
	fmt.Println(a, b, c)
	s, t := "s", "t"
	s, t = t+s, s
	fmt.Println(s, t)
	x, y := 1.5, int8(100)
	x, y = x*float64(y), y+y
	fmt.Println(x, y)
	var e error
	var f any = 1
	e, f = fmt.Errorf("%v", f), e
	fmt.Println(e, f)
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

// A result is seen after a panic, so nothing of it is set before all values are there.
func results(d int) (a, b int) {
	defer func() { recover() }()
	a, b = 1, 2
	a, b = 3, 4/d
	return a, b
}

func shadowed() {
	a, b := 1, 2
	{
		a, b := b, a
		a, b = a+b, b
		fmt.Println(a, b)
	}
	fmt.Println(a, b)
}

func floats(x, y float64) (text string) {
	if x < y {
		text += "<"
	}
	if x <= y {
		text += " <="
	}
	if x > y {
		text += " >"
	}
	if x >= y {
		text += " >="
	}
	if x == y {
		text += " =="
	}
	if !(x < y) {
		text += " !<"
	}
	if x+0 != y+0 {
		text += " !="
	}
	if x*x+y*y <= 8 {
		text += " short"
	}
	return
}

func unsigned(x, y uint64) (count int) {
	if x < y {
		count += 1
	}
	if x <= y {
		count += 10
	}
	if x > y {
		count += 100
	}
	if x >= y {
		count += 1000
	}
	for i := x; i < y && count < 100000; i++ {
		count += 10000
	}
	for i := uint64(3); i <= 3; i-- {
		count += 100000
	}
	return
}

func loops() {
	steps := 0
	z, limit := 0.0, 2.5
	for n := 0; n < 10 && z*z <= limit*limit; n++ {
		if n == 2 {
			continue
		}
		z, steps = z+0.75, steps+1
	}
	fmt.Println(z, steps)
	for n := 0; n < 5 && (z > 1 || steps > 100) && steps > 0; n++ {
		steps--
		if n == 3 {
			break
		}
	}
	fmt.Println(steps)
	for x := 3.0; x > 0; x-- {
		steps++
	}
	for (steps < 9) && (steps != 8) {
		steps++
	}
	fmt.Println(steps)
}

func main() {
	swaps()
	fmt.Println(fibonacci(50), gcd(1071, 462))
	fmt.Println(results(0))
	fmt.Println(results(2))
	shadowed()
	nan := math.NaN()
	for _, p := range [][2]float64{{1, 2}, {2, 1}, {2, 2}, {nan, 1}, {1, nan}, {nan, nan}, {math.Inf(-1), 0}} {
		fmt.Println(p, floats(p[0], p[1]))
	}
	fmt.Println(unsigned(1, 2), unsigned(2, 1), unsigned(1<<63, 1), unsigned(1, 1<<63), unsigned(5, 5))
	loops()
}

// Output:
// 2 1 3
// 3 2 1
// 2 2 1
// 3 10 4
// ts s
// 150 -56
// 1 <nil>
// 12586269025 21
// 1 2
// 3 2
// 3 1
// 1 2
// [1 2] < <= != short
// [2 1]  > >= !< != short
// [2 2]  <= >= == !< short
// [NaN 1]  !< !=
// [1 NaN]  !< !=
// [NaN NaN]  !< !=
// [-Inf 0] < <= !=
// 410011 401100 401100 500011 401010
// 3 4
// 0
// 8
