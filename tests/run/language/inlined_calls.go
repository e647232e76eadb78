// Small functions whose bodies stand in place of their calls: results, order of evaluation, copies, panics, places.
package main

import (
	"fmt"
	"runtime"
	"strings"
)

type point struct{ x, y int }

func (p point) norm() int             { return p.x*p.x + p.y*p.y }
func (p point) plus(q point) int      { return p.x + q.x + p.norm() - q.norm() }
func (p point) moved(dx int) int      { p.x += dx; return p.x }
func (p *point) move(dx, dy int)      { p.x += dx; p.y += dy }
func (p *point) next() int            { p.x++; return p.x }
func (p *point) where() (line int)    { _, _, line, _ = runtime.Caller(0); return }
func (p point) near(q point) bool     { return point{p.x - q.x, p.y - q.y}.norm() < 10 }
func (p point) both(f func() int) int { return p.x + f() + p.x }

type celsius float64

func (c celsius) fahrenheit() float64 { return float64(c)*9/5 + 32 }

type named struct {
	point
	name string
}

func (n *named) title() string { return n.name + "!" }

func abs(x int) int {
	if x < 0 {
		return -x
	}
	return x
}

func clamp(x, low, high int) int {
	if x < low {
		return low
	} else if x > high {
		return high
	}
	return x
}

func half(x int) int {
	y := x / 2
	y++
	return y - 1
}

func same[T any](x T) T { return x }
func larger[T int | string](a, b T) T {
	if a > b {
		return a
	}
	return b
}
func swap(a, b int) int        { a, b = b, a; return a*10 + b }
func at(s []int, i int) int    { return s[i] }
func set(s []int, i, v int)    { s[i] = v }
func quotient(a, b int) int    { return a / b }
func shifted(a, k int) int     { return a << k }
func join(a, b string) string  { return a + b }
func single(x float32) float32 { return x * x }
func wrapped(x uint8) uint8    { return x + 200 }
func first(a [3]int) int       { a[0]++; return a[0] }
func void(int, string)         {}
func nested(x int) int         { return abs(half(x)) + abs(half(-x)) }
func must(ok bool) {
	if !ok {
		panic("must")
	}
}
func kind(x any) string { return fmt.Sprintf("%T", x) }

type list struct {
	next  *list
	value int
}

func (l *list) isEnd() bool { return l == nil }
func (l *list) get() int    { return l.value }

var calls []string

func say(s string) string { calls = append(calls, s); return s }
func number(s string, n int) int {
	say(s)
	return n
}

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func tryRecover() any { return recover() }

func main() {
	p := point{3, 4}
	q := &point{1, 1}
	fmt.Println(p.norm(), q.norm(), p.plus(*q), p.moved(5), p, q.moved(2), *q)
	q.move(q.next(), q.next())
	fmt.Println(*q, p.near(point{2, 2}), point{1, 2}.near(*q))
	fmt.Println(p.both(func() int { p.x = 100; return 1 }), p)
	fmt.Println(celsius(100).fahrenheit(), same(celsius(37.5)).fahrenheit())
	n := named{point{1, 2}, "n"}
	n.move(1, 1)
	fmt.Println(n.norm(), n.title(), n.next(), n)

	fmt.Println(abs(-3), abs(3), clamp(5, 1, 3), clamp(-5, 1, 3), clamp(2, 1, 3), half(9), nested(7))
	a, b := 1, 2
	fmt.Println(swap(a, b), a, b, same(a)+same(b), same("s")+same("t"), larger(1, 2), larger("b", "a"))
	a, b = same(b), same(a)
	fmt.Println(a, b, single(1.1), wrapped(100), first([3]int{1, 2, 3}))
	array := [3]int{7, 8, 9}
	fmt.Println(first(array), array)
	s := []int{1, 2, 3}
	set(s, 1, at(s, 2)*10)
	void(at(s, 0), say("void"))
	fmt.Println(s, kind(a), kind(p), kind(nil), join(say("x"), say("y")), calls)

	// Arguments come before the body, from left to right, and each once.
	calls = nil
	fmt.Println(clamp(number("a", 9), number("b", 1), number("c", 4)), quotient(number("d", 8), number("e", 2)), calls)
	x := 5
	fmt.Println(x+same(x)+func() int { x = 50; return 1 }()+same(x), x)
	g := &point{1, 1}
	fmt.Println(g.next()*100+g.next()*10+g.x, g.x)
	old := g
	fmt.Println(swap(g.x, func() int { g = &point{8, 8}; return g.x }()), old.x)

	var end *list
	fmt.Println(end.isEnd(), (&list{value: 3}).isEnd(), (&list{value: 3}).get())
	try("index", func() { at(s, 3) })
	try("negative", func() { fmt.Println(at(s, -1)) })
	try("zero", func() { fmt.Println(quotient(1, 0)) })
	try("shift", func() { fmt.Println(shifted(1, -1)) })
	try("large shift", func() { fmt.Println(shifted(1, 64), shifted(1, 63)) })
	try("set", func() { set(s, 9, 1) })
	try("nil", func() { end.get() })
	try("nil value", func() { var p *point; fmt.Println(p.norm()) })
	try("must", func() { must(len(s) == 3); must(false) })
	func() {
		// Not called by the deferred function itself.
		defer func() { recover() }()
		defer func() { fmt.Println("inner", tryRecover()) }()
		panic("outer")
	}()

	// A loop's variable that a small function is called with, and a goroutine that calls one.
	total := 0
	for i := 0; i < 10; i++ {
		if abs(i-5) < 3 {
			total += clamp(i, 4, 6)
		}
	}
	done := make(chan int)
	go func() { done <- abs(-total) }()
	fmt.Println(total, <-done, p.where() > 0)
	trace := place()
	fmt.Println(trace)
}

func place() string { return deeper(1) }
func deeper(skip int) string {
	pc, _, _, _ := runtime.Caller(skip - 1)
	outer, _, _, _ := runtime.Caller(skip)
	return strings.Join([]string{runtime.FuncForPC(pc).Name(), runtime.FuncForPC(outer).Name()}, " ")
}

// Output:
// 25 2 27 8 {3 4} 3 {1 1}
// {5 4} true false
// 7 {100 4}
// 212 99.5
// 13 n! 3 {{3 3} n}
// 3 3 3 1 2 4 6
// 21 1 2 3 st 2 b
// 2 1 1.21 44 2
// 8 [7 8 9]
// [1 30 3] int main.point <nil> xy [void x y]
// 4 4 [a b c d e]
// 106 50
// 233 3
// 88 3
// true false 3
// index runtime error: index out of range [3] with length 3
// negative runtime error: index out of range [-1]
// zero runtime error: integer divide by zero
// shift runtime error: negative shift amount
// 0 -9223372036854775808
// large shift <nil>
// set runtime error: index out of range [9] with length 3
// nil runtime error: invalid memory address or nil pointer dereference
// nil value runtime error: invalid memory address or nil pointer dereference
// must must
// inner <nil>
// 25 25 true
// main.deeper main.place
