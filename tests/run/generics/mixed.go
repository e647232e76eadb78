// Generic code among the other parts of the language: select, labels, defer, interfaces, pointers, initialisation.
package main

import "fmt"

type Shape interface{ Area() float64 }
type Sq struct{ s float64 }

func (s Sq) Area() float64 { return s.s * s.s }

type Group[T Shape] struct {
	items []T
	byKey map[string]*T
	fn    func(T) (T, error)
	ch    chan T
}

func (g *Group[T]) add(k string, v T) *Group[T] {
	g.items = append(g.items, v)
	if g.byKey == nil {
		g.byKey = map[string]*T{}
	}
	g.byKey[k] = &g.items[len(g.items)-1]
	return g
}

func total[T Shape](gs ...*Group[T]) (sum float64) {
	for _, g := range gs {
		for i, it := range g.items {
			defer func() { sum += float64(i) * 0 }()
			sum += it.Area()
		}
	}
	return
}

func sel[T any](a, b chan T) (v T, which string) {
	select {
	case v = <-a:
		which = "a"
	case x, ok := <-b:
		v, which = x, fmt.Sprint("b", ok)
	}
	return
}

func lab[T comparable](xs [][]T, want T) (int, int) {
outer:
	for i, row := range xs {
		for j, x := range row {
			switch {
			case x == want:
				return i, j
			case j > 5:
				continue outer
			}
		}
	}
	return -1, -1
}

type Tup[A, B any] struct {
	A A
	B B
}

func zip[A, B any](as []A, bs []B) (out []Tup[A, B]) {
	for i := 0; i < len(as) && i < len(bs); i++ {
		out = append(out, Tup[A, B]{as[i], bs[i]})
	}
	return
}
func unzip[A, B any](ts []Tup[A, B]) (as []A, bs []B) {
	for _, t := range ts {
		as, bs = append(as, t.A), append(bs, t.B)
	}
	return
}

func swap[T any](a, b *T)          { *a, *b = *b, *a }
func inc[T ~int8 | ~uint8](p *T) T { *p++; *p += 2; *p <<= 1; return *p }
func arr[T any](v T) [3]T          { var a [3]T; a[1] = v; b := a; b[0] = v; return b }
func nilness[T any](p *T, m map[string]T, s []T, f func(T)) []bool {
	return []bool{p == nil, m == nil, s == nil, f == nil}
}
func iface[T any](v T) interface{ M() T } { return m[T]{v} }

type m[T any] struct{ v T }

func (x m[T]) M() T { return x.v }

func rec[T any](n int, v T, f func(T) T) T {
	if n == 0 {
		return v
	}
	return rec(n-1, f(v), f)
}
func str[T fmt.Stringer](v T) string { return v.String() }

type D int

func (d *D) String() string { return fmt.Sprint("D", int(*d)) }

var global = zip([]int{1}, []string{"g"})

func init() { global = append(global, Tup[int, string]{2, "i"}) }

func main() {
	g := (&Group[Sq]{}).add("a", Sq{2}).add("b", Sq{3})
	fmt.Println(total(g, g), g.byKey["b"].s)
	h := (&Group[Shape]{}).add("x", Sq{1})
	fmt.Println(total(h), (*h.byKey["x"]).Area())
	a, b := make(chan string, 1), make(chan string, 1)
	b <- "hey"
	fmt.Println(sel(a, b))
	a <- "yo"
	fmt.Println(sel(a, b))
	fmt.Println(lab([][]string{{"a"}, {"b", "c"}}, "c"))
	fmt.Println(unzip(zip([]int{1, 2, 3}, []string{"x", "y"})))
	x, y := "l", "r"
	swap(&x, &y)
	fmt.Println(x, y)
	i8, u8 := int8(60), uint8(200)
	fmt.Println(inc(&i8), inc(&u8), i8, u8)
	fmt.Println(arr("s"), arr(1.5), arr([]int{1}), arr(Tup[int8, bool]{1, true}))
	fmt.Println(nilness[int](nil, nil, []int{}, nil))
	fmt.Println(iface(3).M(), iface(Tup[int, int]{1, 2}).M(), iface([2]string{"p", "q"}).M())
	fmt.Println(rec(10, 1, func(i int) int { return i * 2 }), rec(2, "a", func(s string) string { return s + s }))
	d := D(4)
	fmt.Println(str(&d), str[fmt.Stringer](&d), global)
	fmt.Printf("%T %T %T\n", g, iface(1), zip[Tup[int, string], map[string][]int])
}

// Output:
// 26 3
// 1 1
// hey btrue
// yo a
// 1 1
// [1 2] [x y]
// r l
// 126 150 126 150
// [s s ] [1.5 1.5 0] [[1] [1] []] [{1 true} {1 true} {0 false}]
// [true true false true]
// 3 {1 2} [p q]
// 1024 aaaa
// D4 D4 [{1 g} {2 i}]
// *main.Group[main.Sq] main.m[int] func([]main.Tup[int,string], []map[string][]int) []main.Tup[main.Tup[int,string],map[string][]int]
