// Structs and arrays whose addresses only go down into calls, beside those whose addresses are kept.
package main

import (
	"fmt"
	"runtime"
	"strings"
)

type point struct{ x, y int }

func (p *point) move(dx, dy int) { p.x += dx; p.y += dy }
func (p *point) self() *point    { return p }
func (p *point) twice()          { p.move(p.x, p.y); p.x++ }
func (p *point) isNil() bool     { return p == nil }
func (p point) norm() int        { return p.x*p.x + p.y*p.y }
func (p *point) deep(n int) int {
	if n == 0 {
		p.y++
		return p.x
	}
	return p.deep(n-1) + 1
}

type box struct {
	point
	name  string
	all   []int
	grid  [2][2]int
	other *point
}

func (b *box) add(v int)           { b.all = append(b.all, v) }
func (b *box) setAll(to int)       { b.grid[1][0], b.grid[0][1] = to, to+1; b.other.move(1, 1) }
func (b *box) row(i int) []int     { return b.grid[i][:] }
func (b *box) rename(s string) int { b.name += s; return len(b.name) }

func fill(a *[4]int, v int) {
	for i := range a {
		a[i] = v + i
	}
}
func sum(a *[4]int) (n int) {
	for _, v := range a {
		n += v
	}
	return n
}
func swap(p, q *point)      { *p, *q = *q, *p }
func both(p, q *point) bool { swap(p, q); return p == q }

var kept []*point

func keep(p *point)      { kept = append(kept, p) }
func pass(p *point)      { keep(p) }
func send(p *point)      { c := make(chan *point, 1); c <- p; kept = append(kept, <-c) }
func inClosure(p *point) { f := func() { kept = append(kept, p) }; f() }
func later(p *point)     { defer keep(p) }
func asAny(p *point) any { return p }
func field(b *box)       { kept = append(kept, &b.point) }
func moved(b *box)       { b.other = &b.point }

func newPoint(x int) *point {
	p := point{x, x}
	p.move(1, 1)
	return p.self()
}

func fromLoop(f func(*point)) {
	for i := 0; i < 3; i++ {
		p := point{i, i}
		p.move(10, 10)
		f(&p)
	}
}

func deferred() (s string) {
	for i := 0; i < 3; i++ {
		p := point{i, i}
		defer func(q *point) { s += fmt.Sprint(*q) }(&p)
		defer p.move(100, 100)
	}
	return ""
}

func growing(n int) int {
	var pad [20]int
	p := point{n, n}
	p.move(1, 1)
	pad[n%20] = p.x
	if n == 0 {
		return p.deep(50)
	}
	below := growing(n - 1)
	p.move(1, 0)
	return below + p.x - pad[n%20] - 1
}

func main() {
	p := point{1, 2}
	p.move(1, 1)
	p.twice()
	fmt.Println(p, p.isNil(), p.norm())
	fmt.Println(p.deep(3), p.y)
	q := point{7, 8}
	swap(&p, &q)
	fmt.Println(p, q)
	fmt.Println(both(&p, &p), both(&p, &q), p.x, q.x)
	x := p.x + func(r *point) int { r.move(5, 5); return r.x }(&p) + p.x
	fmt.Println(x, p)

	b := box{name: "b", other: &point{1, 1}}
	b.add(1)
	b.add(2)
	b.setAll(5)
	b.move(3, 3)
	b.point.move(1, 1)
	n := b.rename("c") + b.rename("d")
	fmt.Println(b.point, b.name, b.all, b.grid, *b.other, n)
	c := b
	c.add(3)
	c.grid[0][0] = 9
	fmt.Println(b.all, b.grid, c.all, c.grid, b.row(1))
	var a [4]int
	fill(&a, 3)
	old := a
	fill(&a, sum(&a))
	fmt.Println(a, old, sum(&old))

	for _, f := range []func(*point){keep, pass, send, inClosure, later} {
		fromLoop(f)
	}
	k, l, m := point{1, 1}, box{}, box{}
	keep(&k)
	field(&l)
	moved(&m)
	k.move(1, 1)
	l.move(2, 2)
	m.other.move(3, 3)
	kept = append(kept, asAny(&k).(*point), newPoint(4))
	runtime.GC()
	for _, p := range kept {
		fmt.Print(*p, " ")
	}
	fmt.Println(m.point, deferred(), growing(2000))

	var text strings.Builder
	for i := 0; i < 3; i++ {
		text.WriteString("ab")
		text.WriteByte('0' + byte(i))
	}
	fmt.Println(text.String(), text.Len())
	done := make(chan point)
	for i := 0; i < 3; i++ {
		go func(i int) {
			p := point{i, i}
			for j := 0; j < 100; j++ {
				p.move(1, 2)
				runtime.Gosched()
			}
			done <- p
		}(i)
	}
	total := point{}
	for i := 0; i < 3; i++ {
		r := <-done
		total.move(r.x, r.y)
	}
	fmt.Println(total)
}

// Output:
// {5 6} false 61
// 8 7
// {7 8} {5 7}
// true false 5 7
// 30 {10 12}
// {4 4} bcd [1 2] [[0 6] [5 0]] {2 2} 5
// [1 2] [[0 6] [5 0]] [1 2 3] [[9 6] [5 0]] [5 0]
// [18 19 20 21] [3 4 5 6] 18
// {10 10} {11 11} {12 12} {10 10} {11 11} {12 12} {10 10} {11 11} {12 12} {10 10} {11 11} {12 12} {10 10} {11 11} {12 12} {2 2} {2 2} {2 2} {5 5} {3 3} {102 102}{101 101}{100 100} 51
// ab0ab1ab2 9
// {303 603}
