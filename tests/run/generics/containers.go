// Generic functions and types of every common shape, with inference and instances as values.
package main

import "fmt"

type Number interface {
	~int | ~int8 | ~float64
}

func Sum[T Number](xs ...T) T {
	var s T
	for _, x := range xs {
		s += x
	}
	return s
}

func Map[T, U any](xs []T, f func(T) U) []U {
	var out []U
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

type Pair[K comparable, V any] struct {
	Key K
	Val V
}

func (p Pair[K, V]) String() string { return fmt.Sprintf("<%v=%v>", p.Key, p.Val) }
func (p *Pair[K, V]) Set(v V)       { p.Val = v }

type List[T any] struct {
	head *node[T]
	n    int
}
type node[T any] struct {
	v    T
	next *node[T]
}

func (l *List[T]) Push(v T) { l.head = &node[T]{v, l.head}; l.n++ }
func (l *List[T]) Each(f func(T)) {
	for n := l.head; n != nil; n = n.next {
		f(n.v)
	}
}

type Stringer interface{ String() string }

func Join[S Stringer](xs []S) string {
	s := ""
	for _, x := range xs {
		s += x.String()
	}
	return s
}

type MyInt int

func (m MyInt) String() string { return fmt.Sprint("my", int(m)) }

func Keys[M ~map[K]V, K comparable, V any](m M) int { return len(m) }

type Tree[T interface{ Less(T) bool }] struct {
	l, r *Tree[T]
	v    T
}

func (t *Tree[T]) Insert(v T) *Tree[T] {
	if t == nil {
		return &Tree[T]{v: v}
	}
	if v.Less(t.v) {
		t.l = t.l.Insert(v)
	} else {
		t.r = t.r.Insert(v)
	}
	return t
}
func (t *Tree[T]) Walk(f func(T)) {
	if t != nil {
		t.l.Walk(f)
		f(t.v)
		t.r.Walk(f)
	}
}
func (m MyInt) Less(o MyInt) bool { return m < o }

func Ptr[T any](v T) *T { return &v }

func Zero[T any]() (z T) { return }

func Kind[T any](v T) string {
	switch any(v).(type) {
	case int:
		return "int"
	case string:
		return "string"
	case []T:
		return "slice"
	}
	return "other"
}

func Conv[To, From Number](f From) To { return To(f) }

type Emb[T any] struct {
	Pair[string, T]
	*List[T]
}

func main() {
	fmt.Println(Sum(1, 2, 3), Sum(1.5, 2.0), Sum[int8](100, 100))
	fmt.Println(Map([]int{1, 2, 3}, func(i int) string { return fmt.Sprint(i * i) }))
	p := Pair[string, int]{"a", 1}
	p.Set(5)
	fmt.Println(p, p.String())
	fmt.Printf("%T %v\n", p, &p)
	var l List[float64]
	l.Push(1)
	l.Push(2.5)
	l.Each(func(f float64) { fmt.Print(f, " ") })
	fmt.Printf("%T %T\n", l, l.head)
	fmt.Println(Join([]MyInt{1, 2}), Join([]Stringer{MyInt(3), p}))
	fmt.Println(Keys(map[string]int{"x": 1}))
	var t *Tree[MyInt]
	for _, v := range []MyInt{5, 2, 8, 1} {
		t = t.Insert(v)
	}
	t.Walk(func(m MyInt) { fmt.Print(m, " ") })
	fmt.Println(*Ptr(3), *Ptr("x"), Zero[int](), Zero[string]() == "")
	fmt.Println(Kind(1), Kind("s"), Kind(2.5))
	fmt.Println(Conv[int](3.9), Conv[float64](7), Conv[int8](300))
	e := Emb[int]{Pair[string, int]{"k", 9}, &List[int]{}}
	e.Push(4)
	e.Each(func(i int) { fmt.Println(i, e.Key, e.Val, e) })
	f := Sum[float64]
	fmt.Println(f(1, 2))
	var s fmt.Stringer = p
	fmt.Println(s)
	g := p.String
	h := (*Pair[string, int]).Set
	h(&p, 77)
	fmt.Println(g(), p)
	fmt.Printf("%T %T\n", f, h)
}

// Output:
// 6 3.5 -56
// [1 4 9]
// <a=5> <a=5>
// main.Pair[string,int] <a=5>
// 2.5 1 main.List[float64] *main.node[float64]
// my1my2 my3<a=5>
// 1
// my1 my2 my5 my8 3 x 0 true
// int string other
// 3 7 44
// 4 k 9 <k=9>
// 3
// <a=5>
// <a=5> <a=77>
// func(...float64) float64 func(*main.Pair[string,int], int)
