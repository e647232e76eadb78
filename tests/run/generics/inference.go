// Inference that Go 1.21 brought, generic aliases, and builtins over type parameters.
package main

import "fmt"

// 1.21 inference and today's language
func Map[S ~[]E, E, R any](s S, f func(E) R) []R {
	var r []R
	for _, e := range s {
		r = append(r, f(e))
	}
	return r
}
func double[T ~int | ~float64](x T) T    { return x * 2 }
func toString[T any](x T) string         { return fmt.Sprint(x) }
func apply[A, B any](a A, f func(A) B) B { return f(a) }
func pair[A, B any](a A, b B) (A, B)     { return a, b }
func take[T any](a, b T) T               { return b }

type Vec[T any] = []T
type M[V any] = map[string]V
type P2[T any] = struct{ a, b T }

type I[T any] interface{ Get() T }
type impl struct{}

func (impl) Get() string  { return "got" }
func get[T any](i I[T]) T { return i.Get() }

type Node[T any] struct {
	next *Node[T]
	v    T
}

func (n *Node[T]) All() func(func(T) bool) {
	return func(yield func(T) bool) {
		for ; n != nil; n = n.next {
			if !yield(n.v) {
				return
			}
		}
	}
}

func rng[T ~uint8](n T) (s T) {
	for i := range n {
		s += i
	}
	return
}
func mm[T int | float64 | string](a, b, c T) (T, T) { return min(a, b, c), max(a, b, c) }
func cl[M ~map[K]V, K comparable, V any](m M) int   { clear(m); return len(m) }

func main() {
	fmt.Println(Map([]int{1, 2}, double[int]), Map([]int{1, 2}, double), Map([]float64{1}, toString))
	fmt.Println(apply(3, toString), apply("s", double2))
	var f func(string) string = toString
	fmt.Println(f("x"))
	var g func(int, string) (int, string)
	g = pair
	fmt.Println(g(1, "a"))
	fmt.Println(take(1, 2.5), take('a', 1), take[float32](1, 2))
	var v Vec[int] = []int{1}
	m := M[bool]{"a": true}
	p := P2[int]{1, 2}
	fmt.Printf("%v %T %v %v\n", v, v, m, p)
	fmt.Println(get(impl{}))
	(&Node[int]{&Node[int]{nil, 2}, 1}).All()(func(i int) bool { fmt.Print(i, " "); return true })
	fmt.Println(rng(uint8(4)))
	fmt.Println(mm(3, 1, 2))
	fmt.Println(mm("b", "a", "c"))
	fmt.Println(cl(map[int]int{1: 1}))
	h := func() func(int) int { return double }()
	fmt.Println(h(4))
}
func double2(s string) string { return s + s }

// Output:
// [2 4] [2 4] [1]
// 3 ss
// x
// 1 a
// 2.5 1 2
// [1] []int map[a:true] {1 2}
// got
// 1 2 6
// 1 3
// a c
// 0
// 8
