// Larger programs in small: caches, heaps, results, errors, matrices over type parameters.
package main

import (
	"errors"
	"fmt"
	"sort"
	"strings"
	"sync"
)

type Set[T comparable] map[T]struct{}

func (s Set[T]) Add(v T)      { s[v] = struct{}{} }
func (s Set[T]) Has(v T) bool { _, ok := s[v]; return ok }
func (s Set[T]) Len() int     { return len(s) }
func SetOf[T comparable](vs ...T) Set[T] {
	s := make(Set[T])
	for _, v := range vs {
		s.Add(v)
	}
	return s
}

type Ordered interface {
	~int | ~string | ~float64
}

type sorter[T any] struct {
	xs   []T
	less func(a, b T) bool
}

func (s sorter[T]) Len() int           { return len(s.xs) }
func (s sorter[T]) Less(i, j int) bool { return s.less(s.xs[i], s.xs[j]) }
func (s sorter[T]) Swap(i, j int)      { s.xs[i], s.xs[j] = s.xs[j], s.xs[i] }

func SortBy[T any, K Ordered](xs []T, key func(T) K) []T {
	sort.Sort(sorter[T]{xs, func(a, b T) bool { return key(a) < key(b) }})
	return xs
}

type Cache[K comparable, V any] struct {
	mu sync.Mutex
	m  map[K]V
	mk func(K) (V, error)
}

func NewCache[K comparable, V any](mk func(K) (V, error)) *Cache[K, V] {
	return &Cache[K, V]{m: map[K]V{}, mk: mk}
}

func (c *Cache[K, V]) Get(k K) (v V, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	if v, ok := c.m[k]; ok {
		return v, nil
	}
	v, err = c.mk(k)
	if err == nil {
		c.m[k] = v
	}
	return
}

type Result[T any] struct {
	Val T
	Err error
}

func Async[T any](f func() (T, error)) <-chan Result[T] {
	ch := make(chan Result[T], 1)
	go func() {
		v, err := f()
		ch <- Result[T]{v, err}
	}()
	return ch
}

func Reduce[T, A any](xs []T, init A, f func(A, T) A) A {
	for _, x := range xs {
		init = f(init, x)
	}
	return init
}

func Filter[S ~[]E, E any](s S, keep func(E) bool) S {
	var out S
	for i := range s {
		if keep(s[i]) {
			out = append(out, s[i])
		}
	}
	return out
}

type Either[L, R any] interface{ either(L, R) }
type Left[L, R any] struct{ v L }
type Right[L, R any] struct{ v R }

func (Left[L, R]) either(L, R)  {}
func (Right[L, R]) either(L, R) {}

func Fold[L, R, T any](e Either[L, R], l func(L) T, r func(R) T) T {
	switch e := e.(type) {
	case Left[L, R]:
		return l(e.v)
	case Right[L, R]:
		return r(e.v)
	}
	panic("unreachable")
}

type MyErr[T any] struct{ v T }

func (e *MyErr[T]) Error() string { return fmt.Sprint("myerr ", e.v) }

func As[T error](err error) (T, bool) {
	var t T
	ok := errors.As(err, &t)
	return t, ok
}

type Heap[T any] struct {
	data []T
	less func(T, T) bool
}

func (h *Heap[T]) Push(v T) {
	h.data = append(h.data, v)
	for i := len(h.data) - 1; i > 0; {
		p := (i - 1) / 2
		if !h.less(h.data[i], h.data[p]) {
			break
		}
		h.data[i], h.data[p] = h.data[p], h.data[i]
		i = p
	}
}
func (h *Heap[T]) Pop() (T, bool) {
	var zero T
	if len(h.data) == 0 {
		return zero, false
	}
	top := h.data[0]
	n := len(h.data) - 1
	h.data[0] = h.data[n]
	h.data = h.data[:n]
	for i := 0; ; {
		c := 2*i + 1
		if c >= n {
			break
		}
		if c+1 < n && h.less(h.data[c+1], h.data[c]) {
			c++
		}
		if !h.less(h.data[c], h.data[i]) {
			break
		}
		h.data[c], h.data[i] = h.data[i], h.data[c]
		i = c
	}
	return top, true
}

func Compose[A, B, C any](f func(A) B, g func(B) C) func(A) C {
	return func(a A) C { return g(f(a)) }
}

type Num interface{ ~int | ~float64 }

func SumMap[K comparable, V Num](m map[K]V) (s V) {
	for _, v := range m {
		s += v
	}
	return
}

type Matrix[T Num] [2][2]T

func (m Matrix[T]) Mul(o Matrix[T]) (r Matrix[T]) {
	for i := range m {
		for j := range o[0] {
			for k := range o {
				r[i][j] += m[i][k] * o[k][j]
			}
		}
	}
	return
}

type Rec[T any] struct {
	val  T
	kids []Rec[T]
	up   *Rec[T]
}

func (r *Rec[T]) depth() int {
	d := 0
	for i := range r.kids {
		if k := r.kids[i].depth(); k > d {
			d = k
		}
	}
	return d + 1
}

type F[T any] func(T) F[T]

func counter[T any]() (func(T), func() int) {
	n := 0
	return func(T) { n++ }, func() int { return n }
}

func mustPanic[T any](f func() T) (msg string) {
	defer func() { msg = fmt.Sprint(recover()) }()
	f()
	return "none"
}

func main() {
	s := SetOf("a", "b", "a")
	fmt.Println(s.Len(), s.Has("a"), s.Has("z"), s)
	fmt.Println(SortBy([]string{"ccc", "a", "bb"}, func(s string) int { return len(s) }))
	c := NewCache(func(k string) (int, error) {
		if k == "" {
			return 0, errors.New("empty")
		}
		if k == "p" {
			panic("boom")
		}
		return len(k), nil
	})
	fmt.Println(c.Get("abc"))
	fmt.Println(c.Get(""))
	fmt.Println(c.Get("p"))
	r := <-Async(func() (string, error) { return "done", nil })
	fmt.Printf("%+v %T\n", r, r)
	fmt.Println(Reduce([]int{1, 2, 3}, "", func(a string, i int) string { return a + fmt.Sprint(i) }))
	type ids []int
	f := Filter(ids{1, 2, 3, 4}, func(i int) bool { return i%2 == 0 })
	fmt.Printf("%v %T\n", f, f)
	fmt.Println(Fold[int, string](Left[int, string]{3}, func(i int) string { return fmt.Sprint("L", i) }, strings.ToUpper))
	fmt.Println(Fold[int, string](Right[int, string]{"x"}, func(i int) string { return fmt.Sprint("L", i) }, strings.ToUpper))
	var err error = fmt.Errorf("wrap: %w", &MyErr[int]{5})
	e1, ok1 := As[*MyErr[int]](err)
	_, ok2 := As[*MyErr[string]](err)
	fmt.Println(e1, ok1, ok2)
	h := &Heap[float64]{less: func(a, b float64) bool { return a < b }}
	for _, v := range []float64{3, 1, 2, 0.5} {
		h.Push(v)
	}
	for v, ok := h.Pop(); ok; v, ok = h.Pop() {
		fmt.Print(v, " ")
	}
	fmt.Println()
	fmt.Println(Compose(func(i int) string { return fmt.Sprint(i) }, func(s string) []byte { return []byte(s + "!") })(42))
	fmt.Println(SumMap(map[string]float64{"a": 1.5, "b": 2}))
	m := Matrix[int]{{1, 1}, {1, 0}}
	fmt.Println(m.Mul(m).Mul(m))
	rec := &Rec[int]{kids: []Rec[int]{{val: 1, kids: []Rec[int]{{}}}, {}}}
	fmt.Println(rec.depth())
	fmt.Printf("%T %T\n", rec, rec.up)
	add, get := counter[string]()
	add("x")
	add("y")
	fmt.Println(get())
	var arr []int
	fmt.Println(mustPanic(func() int { return arr[3] }))
	fmt.Println(mustPanic(func() *int { var m map[string]int; m["a"] = 1; return nil }))
	var any1 any = Left[int, bool]{1}
	fmt.Println(mustPanic(func() Right[int, bool] { return any1.(Right[int, bool]) }))
	fmt.Printf("%v %+v %#v\n", any1, any1, any1)
	mm := map[Left[int, int]]string{{1}: "one"}
	fmt.Println(mm[Left[int, int]{1}], len(mm))
	var wg sync.WaitGroup
	res := make([]int, 4)
	for i := range res {
		i := i
		wg.Add(1)
		go func() { defer wg.Done(); res[i] = Reduce([]int{i, i}, 0, func(a, b int) int { return a + b }) }()
	}
	wg.Wait()
	fmt.Println(res)
	defer fmt.Println(SetOf(1).Has(1))
	defer SetOf(2).Add(3)
	go SetOf(2).Add(3)
}

// Output:
// 2 true false map[a:{} b:{}]
// [a bb ccc]
// 3 <nil>
// 0 empty
// 0 panic: boom
// {Val:done Err:<nil>} main.Result[string]
// 123
// [2 4] main.ids
// L3
// X
// myerr 5 true false
// 0.5 1 2 3
// [52 50 33]
// 3.5
// [[3 2] [2 1]]
// 3
// *main.Rec[int] *main.Rec[int]
// 2
// runtime error: index out of range [3] with length 0
// assignment to entry in nil map
// interface conversion: interface {} is main.Left[int,bool], not main.Right[int,bool]
// {1} {v:1} main.Left[int,bool]{v:1}
// one 1
// [0 2 4 6]
// true
