// Variables that closures share and that stay in their frame, and those that must not: each in every way in which a
// function literal can go on.
package main

import (
	"errors"
	"fmt"
	"sort"
	"strings"
)

type pair struct {
	a, b int
}

func apply(f func(int) int, n int) int { return f(n) }

func applyDown(f func(int) int, n int) int { return apply(f, n) + apply(f, n+1) }

func each[T any](list []T, visit func(int, T)) {
	for i, v := range list {
		visit(i, v)
	}
}

var kept []func() int

func keep(f func() int) { kept = append(kept, f) }

func keepDown(f func() int) { keep(f) }

func give(f func() int) func() int { return f }

func viaResult(f func() int) (g func() int) {
	g = f
	return
}

func later(f func()) chan int {
	done := make(chan int)
	go func() {
		f()
		close(done)
	}()
	return done
}

func deferIt(f func()) {
	defer f()
}

// churn overwrites what lies behind the caller's frame.
func churn(n int) int {
	a, b, c := n, n+1, n+2
	if n > 0 {
		return churn(n-1) + a + b + c
	}
	return a
}

// Called at once, with what narrow types hold.
func calledAtOnce(p int8, q uint16, r float32, s string, t bool) string {
	func() {
		p -= 100
		q -= 1
		r *= 2
		s += "!"
		t = !t
	}()
	func(d int8) { p -= d }(100)
	return fmt.Sprint(p, q, r, s, t, p == 56-12, int(q)+1)
}

// Called by name.
func named() int {
	sum := 0
	add := func(n int) int {
		sum += n
		return sum
	}
	for i := 0; i < 5; i++ {
		add(i)
		sum *= 2
	}
	again := add
	again(3)
	return sum + apply(add, 1) + applyDown(add, 2)
}

// Recursive by name, with variables of both functions.
func recursive(n int) (int, []int) {
	calls := 0
	var order []int
	var visit func(int) int
	visit = func(n int) int {
		calls++
		if n < 2 {
			order = append(order, n)
			return n
		}
		return visit(n-1) + visit(n-2)
	}
	return visit(n)*100 + calls, order
}

// In a loop, a variable of the loop and one of its body: those that are only called, and those that are kept.
func inLoops() string {
	var out []string
	for i := 0; i < 3; i++ {
		square := i * i
		show := func() { out = append(out, fmt.Sprint(i, square)) }
		square++
		show()
		func() { i++ }()
	}
	var fs []func() int
	for i := 0; i < 3; i++ {
		i := i * 10
		fs = append(fs, func() int { i++; return i })
	}
	var last func() int
	for i := 0; i < 3; i++ {
		n := i
		if i == 1 {
			last = func() int { n += 5; return n }
		}
	}
	churn(20)
	out = append(out, fmt.Sprint(fs[0](), fs[0](), fs[1](), fs[2](), last(), last()))
	return strings.Join(out, " ")
}

// Deferred: results, parameters, variables of the outermost block and of inner ones.
func deferred(n int) (result int, err error) {
	total := n
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v, %d, %d", r, total, n)
		}
		result += total
	}()
	defer func() { total *= 3 }()
	for i := 0; i < 3; i++ {
		inner := i * 7
		defer func() { total += inner }()
		inner++
	}
	{
		a := 1
		defer func() { total += a * 1000 }()
		a = 2
	}
	{
		b := 9
		defer func() { b++; total += b * 100000 }()
	}
	n++
	if n > 5 {
		panic("large")
	}
	return n, nil
}

// A deferred call of each round of a loop that goto makes.
func rounds() (list []int) {
	i := 0
again:
	x := i * i
	defer func() { list = append(list, x) }()
	i++
	if i < 4 {
		goto again
	}
	return nil
}

// Deferred in a literal: its variables and those around.
func deferredWithin() string {
	var trace []int
	step := func(n int) {
		m := n * 2
		defer func() { trace = append(trace, n, m) }()
		m++
		if n > 0 {
			k := n
			defer func() { trace = append(trace, -k) }()
			k += 100
		}
	}
	for i := 0; i < 3; i++ {
		step(i)
	}
	deferIt(func() { trace = append(trace, 77) })
	return fmt.Sprint(trace)
}

// Functions that go on.
func returned() func() int {
	n := 1
	f := func() int { n *= 2; return n }
	g := func() int { return f() + 1 }
	return g
}

func counter(start int8) (up func() int8, get func() int8) {
	n := start
	up = func() int8 { n++; return n }
	return up, func() int8 { return n }
}

func handedOver() string {
	a, b, c, d, e := 1, 2, 3, 4, 5
	keep(func() int { a++; return a })
	keepDown(func() int { b++; return b })
	f := give(func() int { c++; return c })
	g := viaResult(func() int { d++; return d })
	done := later(func() { e = 50 })
	<-done
	return fmt.Sprint(f(), g(), e)
}

type holder struct{ f func() int }

func stored() (*holder, map[string]func() int, interface{}, chan func() int) {
	a, b, c, d := 10, 20, 30, 40
	h := &holder{}
	h.f = func() int { a++; return a }
	m := map[string]func() int{"b": func() int { b++; return b }}
	ch := make(chan func() int, 1)
	ch <- func() int { d++; return d }
	var any interface{} = func() int { c++; return c }
	return h, m, any, ch
}

type op func(int) int

func (f op) twice(n int) int { return f(f(n)) }
func (f op) hold()           { kept = append(kept, func() int { return f(1) }) }

func methodsOfFunctions() int {
	n, m := 3, 4
	f := op(func(x int) int { n++; return x * n })
	g := op(func(x int) int { m++; return x * m })
	g.hold()
	return f.twice(2)
}

// Addresses of variables that are no structs.
func increment(p *int)              { *p++ }
func incrementNarrow(p *int8) int8  { *p += 100; return *p }
func rename(s *string)              { *s += "x" }
func swap(a, b *int)                { *a, *b = *b, *a }
func both(p *int, f func())         { *p++; f(); *p++ }
func appendTo(list *[]int, n int)   { *list = append(*list, n) }
func grow(m *map[int]int)           { *m = map[int]int{1: 2} }
func largest(p, q *int) *int {
	if *p > *q {
		return p
	}
	return q
}

func addresses() string {
	n, m, narrow, s, x, y := 1, 2, int8(100), "s", 5, 6
	var list []int
	var table map[int]int
	real := 1.5
	increment(&n)
	swap(&n, &m)
	incrementNarrow(&narrow)
	rename(&s)
	appendTo(&list, n)
	appendTo(&list, m)
	grow(&table)
	func(p *float64) { *p *= 3 }(&real)
	both(&n, func() { n *= 10 })
	p := &m
	*p += 7
	q := p
	*q += 1
	*largest(&x, &y) = 100
	return fmt.Sprint(n, m, narrow, int(narrow)+1, s, list, table, real, x, y)
}

// A pointer that outlives the round in which its variable was made.
func pointers() string {
	var last *int
	var all []*int
	sum := 0
	for i := 0; i < 3; i++ {
		n := i * 100
		if last != nil {
			sum += *last
		}
		last = &n
		k := i
		all = append(all, &k)
	}
	return fmt.Sprint(sum, *last, *all[0], *all[1], *all[2])
}

// Results, with and without closures that change them.
func narrowResult() (n int8, u uint16) {
	func() { n = 127; u = 65535 }()
	n++
	u++
	func() { u += 65535 }()
	return
}

func changedAfterReturn() (n int, s string) {
	defer func() { n++; s += "!" }()
	return 41, "s"
}

func operands() string {
	x := 1
	f := func() int { x *= 10; return x }
	a := x + f()
	b := f() + x
	x += f()
	list := []int{1}
	g := func() int { list = append(list, 9); return 5 }
	list = append(list, g())
	pairs := pair{1, 2}
	h := func() int { pairs.a += 10; return pairs.a }
	pairs.b += h()
	copied := pairs
	h()
	i := 0
	next := func() int { i++; return i }
	array := [4]int{next(), i, next(), i}
	array[i] = next()
	return fmt.Sprint(a, b, x, list, pairs, copied, array, i)
}

func (p *pair) bump() int { p.a *= 10; return p.b }

func (p *pair) at(i int) int { p.b += i; return p.a }

func lateOperands() string {
	p := pair{1, 2}
	a := p.bump() + p.a
	b := p.bump()*2 + p.a*p.b
	c := []int{p.a, p.bump(), p.a}
	d := p.at(1) == p.b || p.at(2) < p.a
	x, y := 1.5, int8(3)
	grow := func(by float64) float64 { x *= by; y += int8(by); return by }
	e := grow(2)*x - x
	f := int8(grow(3)) + y
	var list []int
	add := func(n int) int { list = append(list, n); return n }
	n := add(1) + len(list)
	n += add(2)*10 + len(list)
	k := add(3) + list[len(list)-1]
	s := "a"
	text := func() string { s += "b"; return s }
	t := text() + s
	u := s + text()
	if add(4) > len(list) || add(5)+list[4] > 9 {
		n++
	}
	return fmt.Sprint(a, b, c, d, e, f, n, k, t, u, p, list)
}

func sorted() string {
	words := []string{"pear", "fig", "banana", "kiwi"}
	compared := 0
	sort.Slice(words, func(i, j int) bool {
		compared++
		return len(words[i]) < len(words[j])
	})
	vowels := 0
	strings.Map(func(r rune) rune {
		if strings.ContainsRune("aeiou", r) {
			vowels++
		}
		return r
	}, strings.Join(words, ""))
	sum := 0
	each([]int{4, 5, 6}, func(i, v int) { sum += i * v })
	return fmt.Sprint(words[0], compared > 0, vowels, sum)
}

var errStop = errors.New("stop")

func walk(depth int, visit func(int) error) error {
	if depth == 0 {
		return nil
	}
	if err := visit(depth); err != nil {
		return err
	}
	return walk(depth-1, visit)
}

func walked() (seen []int, err error) {
	limit := 3
	err = walk(9, func(n int) error {
		if limit--; limit < 0 {
			return errStop
		}
		seen = append(seen, n)
		return nil
	})
	return
}

func main() {
	fmt.Println(calledAtOnce(56, 0, 1.25, "s", true))
	fmt.Println(named())
	fmt.Println(recursive(10))
	fmt.Println(inLoops())
	fmt.Println(deferred(1))
	fmt.Println(deferred(5))
	fmt.Println(rounds())
	fmt.Println(deferredWithin())
	r := returned()
	up, get := counter(126)
	churn(30)
	fmt.Println(r(), r(), up(), up(), get())
	fmt.Println(handedOver())
	h, m, any, ch := stored()
	methods := methodsOfFunctions()
	churn(30)
	for _, f := range kept {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println(h.f(), h.f(), m["b"](), any.(func() int)(), (<-ch)(), methods)
	fmt.Println(addresses())
	fmt.Println(pointers())
	fmt.Println(narrowResult())
	fmt.Println(changedAfterReturn())
	fmt.Println(operands())
	fmt.Println(lateOperands())
	fmt.Println(sorted())
	fmt.Println(walked())
}

// Output:
// 112 65535 2.5s!false false 65536
// 236
// 5677 [1 0 1 1 0 1 0 1 1 0 1 1 0 1 0 1 1 0 1 0 1 1 0 1 1 0 1 0 1 1 0 1 1 0 1 0 1 1 0 1 0 1 1 0 1 1 0 1 0 1 1 0 1 0 1 1 0 1 1 0 1 0 1 1 0 1 1 0 1 0 1 1 0 1 0 1 1 0 1 1 0 1 0 1 1 0 1 1 0]
// 0 1 2 5 1 2 11 21 6 11
// 3006077 <nil>
// 3006087 recovered: large, 3006087, 6
// [9 4 1 0]
// [0 1 -101 1 3 -102 2 5 77]
// 3 5 127 -128 -128
// 4 5 50
// 2 3 3 4 5 6 11 12 21 31 41 40
// 31 10 -56 -55sx[2 2] map[1:2] 4.5 5 100
// 100 200 0 1 2
// -128 65535
// 42 s!
// 20 200 2000 [1 9 5] {21 13} {11 13} [1 2 2 3] 3
// 12 204 [1000 2 1000] false 3 11 25 6abababbabb{1000 5} [1 2 3 4 5]
// figtrue 8 17
// [9 8 7] stop
