// Operations on values of type parameters: indexing, slicing, ranging, builtins, conversions, constants.
package main

import "fmt"

func fill[S ~[]E, E any](n int, v E) S {
	s := make(S, 0, n)
	for i := 0; i < n; i++ {
		s = append(s, v)
	}
	return s[:len(s):cap(s)]
}

func bytesOf[T ~string | ~[]byte](t T) (sum int) {
	for i := 0; i < len(t); i++ {
		sum += int(t[i])
	}
	return sum + len(t[1:])
}

func at[T ~[]int | ~[3]int | ~*[3]int](t T, i int) int { return t[i] }

func count[M ~map[K]V, K comparable, V any](m M, k K) (int, V, bool) {
	v, ok := m[k]
	delete(m, k)
	return len(m), v, ok
}

func drain[C ~chan T | ~<-chan T, T any](c C) (all []T) {
	for v := range c {
		all = append(all, v)
	}
	return
}

func send[C ~chan<- T | ~chan T, T any](c C, vs ...T) {
	for _, v := range vs {
		c <- v
	}
	close(c)
}

type Integer interface {
	~int8 | ~uint8 | ~int | ~uint64
}

func wrap[T Integer](v T) (T, T, T, bool) { return v + 100, -v, ^v >> 1, v > 50 }

func convert[T, F Integer | ~float64](f F) T { return T(f) }

func text[T ~string | ~[]rune | ~[]byte](t T) string { return string(t) }
func back[T ~string | ~[]rune | ~[]byte](s string) T { return T(s) }
func letter[T ~rune | ~int](r T) string              { return string(rune(r)) }

func call[F ~func(A) R, A, R any](f F, a A) R { return f(a) }

type point struct{ x, y int }

func lit[T ~[]point]() T                  { return T{{1, 2}, {x: 3}} }
func table[M ~map[string]E, E ~[]int]() M { return M{"a": {1, 2}, "b": nil} }

func deref[P ~*T, T any](p P) T { *p = *p; return *p }

func equal[T comparable](a, b T) bool { return a == b }

func zero[T any]() T { var z T; return z }

type bits uint8

func complexes[T ~complex64 | ~complex128](c T) T { return c*c + 1i }

func shift[T Integer](v T, n uint) T { return v<<n | 1 }

func main() {
	fmt.Println(fill[[]string](2, "x"), len(fill[[]int](3, 1)))
	fmt.Println(bytesOf("abc"), bytesOf([]byte{1, 2}))
	fmt.Println(at([]int{1, 2, 3}, 1), at([3]int{4, 5, 6}, 2), at(&[3]int{7, 8, 9}, 0))
	fmt.Println(count(map[string]int{"a": 1, "b": 2}, "a"))
	c := make(chan int, 3)
	send(c, 1, 2, 3)
	fmt.Println(drain(c))
	fmt.Println(wrap(int8(100)))
	fmt.Println(wrap(bits(200)))
	fmt.Println(wrap(uint64(1)))
	fmt.Println(convert[int8](300), convert[float64](int8(-3)), convert[bits](3.7), convert[uint64](-1))
	fmt.Println(text("s"), text([]rune{'é'}), text([]byte{'b'}), back[[]byte]("hi"), letter('z'))
	fmt.Println(call(func(s string) int { return len(s) }, "four"))
	fmt.Println(lit[[]point](), table[map[string][]int]()["a"])
	x := 5
	fmt.Println(deref(&x), equal("a", "a"), equal(any(1), any(1.0)), equal(point{1, 2}, point{1, 2}))
	fmt.Println(zero[*int]() == nil, zero[[2]string](), zero[point](), zero[error]() == nil)
	fmt.Println(complexes(complex64(2)), complexes(1+1i))
	fmt.Println(shift(int8(127), 1), shift(bits(255), 4))
	defer func() { fmt.Println(recover()) }()
	equal(any([]int{}), any([]int{}))
}

// Output:
// [x x] 3
// 296 4
// 2 6 7
// 1 1 true
// [1 2 3]
// -56 -100 -51 true
// 44 56 27 true
// 101 18446744073709551615 9223372036854775807 false
// 44 -3 3 18446744073709551615
// s é b [104 105] z
// 4
// [{1 2} {3 0}] [1 2]
// 5 true false true
// true [ ] {0 0} true
// (4+1i) (0+3i)
// -1 241
// runtime error: comparing uncomparable type []int
