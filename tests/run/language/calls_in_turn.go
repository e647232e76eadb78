// Calls beside variables that they change, where an expression has several turns.
package main

import "fmt"

func pair(a, b int) (int, int) { return a, b }

func viaReturn() (int, int) {
	x := 1
	f := func() int { x += 10; return x }
	return pair(f()*x, 0)
}

type counter struct{ a, b int }

func (c *counter) bump() int {
	for i := 0; i < 1; i++ {
		c.a += 3
	}
	return c.a
}
func (c *counter) square() int { return c.bump() * c.a }

func increase(p *int) int {
	for i := 0; i < 1; i++ {
		*p += 3
	}
	return *p
}
func product(p *int) int { return increase(p) * *p }

func results() (int, int, int, int, int) {
	x := 1
	f := func() int { x += 10; return x }
	a, _ := pair(f()*x, 0)
	b, _ := viaReturn()
	x = 1
	var c, _ = pair(f()*x, 0)
	s := counter{1, 2}
	list := []int{0, 0, 0}
	x = 1
	list[s.bump()-4], s.b = pair(f()*x, s.bump()*s.a)
	return a, b, c, list[0], s.b
}

func conditions() string {
	x, b := 1, true
	f := func() int { x += 10; return x }
	t := b && f()*x == 121
	x = 1
	u := !b || f()*x == 121
	x = 1
	v := f()*x == 121 && b
	x = 1
	w := []bool{x == 1 && f()*x == 121, b && (f()*x == 441 || false), x > 100 || f()*x == 31*31}
	x = 1
	text := fmt.Sprint(x == 1 && f()*x == 121, x)
	returned := func() bool { y := 1; g := func() int { y += 10; return y }; return y == 1 && g()*y == 121 }
	return fmt.Sprint(t, u, v, w, text, returned())
}

func main() {
	fmt.Println(results())
	fmt.Println(conditions())
	x, c := 1, counter{1, 2}
	fmt.Println(product(&x), c.square(), product(&x), c.square())
}

// Output:
// 121 121 121 121 49
// true true true [true true true]true 11true
// 16 16 49 49
