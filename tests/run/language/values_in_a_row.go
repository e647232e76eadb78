// A variable declaration evaluates its values one after the other; an assignment calls first.
package main

import "fmt"

var g int

func main() {
	x := 1
	s := []int{1, 2}
	f := func() int { x++; g++; s[0]++; return x }
	var a, b = x, f()
	var c, d int = g, f()
	var h, i = s[0], f()
	j, k := x, f()
	l, m := s[0], f()
	var n, o = f()*x, f()
	fmt.Println(a, b, c, d, h, i, j, k, l, m, n, o)
}

// Output:
// 1 2 1 3 3 4 5 5 6 6 49 8
