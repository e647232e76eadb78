// What can be ranged over, and what the iteration variables are.
package main

import (
	"fmt"
	"iter"
	"maps"
	"slices"
)

type tree[T any] struct {
	left, right *tree[T]
	value       T
}

func (t *tree[T]) All() iter.Seq[T] {
	return func(yield func(T) bool) { t.push(yield) }
}

func (t *tree[T]) push(yield func(T) bool) bool {
	return t == nil || t.left.push(yield) && yield(t.value) && t.right.push(yield)
}

// Walk is an iterator itself.
func (t *tree[T]) Walk(yield func(T) bool) { t.push(yield) }

func insert(t *tree[int], v int) *tree[int] {
	if t == nil {
		return &tree[int]{value: v}
	}
	if v < t.value {
		t.left = insert(t.left, v)
	} else {
		t.right = insert(t.right, v)
	}
	return t
}

func first[T any](s iter.Seq[T], want func(T) bool) (T, bool) {
	for v := range s {
		if want(v) {
			return v, true
		}
	}
	var zero T
	return zero, false
}

func filter[T any, S ~func(func(T) bool)](s S, keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range s {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}

type numbers func(yield func(int) bool)
type answer bool

func main() {
	var t *tree[int]
	for _, v := range []int{5, 2, 8, 1, 9, 3} {
		t = insert(t, v)
	}
	for v := range t.All() {
		fmt.Print(v, " ")
	}
	fmt.Println()
	for v := range t.Walk {
		fmt.Print(v, " ")
	}
	fmt.Println()
	fmt.Println(first(t.All(), func(v int) bool { return v > 5 }))
	fmt.Println(first(t.All(), func(v int) bool { return v > 50 }))
	fmt.Println(slices.Collect(filter(t.All(), func(v int) bool { return v%2 == 1 })))

	n := 0
	for range func(yield func() bool) {
		for yield() {
		}
	} {
		if n++; n == 3 {
			break
		}
	}
	fmt.Println(n)

	for v := range numbers(func(yield func(int) bool) { yield(7) }) {
		fmt.Println(v)
	}
	// yield may return any boolean type.
	for a, b := range func(yield func(string, [2]int) answer) { yield("pair", [2]int{1, 2}) } {
		fmt.Println(a, b)
	}

	// Assignment to variables that exist, parts of others among them.
	var key string
	var values [3]int
	i := 0
	for key, values[i] = range func(yield func(string, int) bool) { _ = yield("a", 1) && yield("b", 2) } {
		i++
	}
	fmt.Println(key, values)
	var last any
	for last = range t.All() {
	}
	fmt.Println(last)
	for _, _ = range maps.All(map[int]int{1: 2}) {
	}

	// Each iteration has variables of its own.
	var later []func() int
	for v := range t.All() {
		square := v * v
		later = append(later, func() int { v++; return square + v })
	}
	for _, f := range later[:3] {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()

	// Variables of the function change under both.
	sum, text := 0, ""
	for v := range t.All() {
		sum += v
		text += fmt.Sprint(v)
		p := &sum
		*p++
	}
	fmt.Println(sum, text)

	// Loops within literals within loops.
	for v := range t.All() {
		f := func() (r int) {
			for w := range t.All() {
				if w > v {
					return w * 10
				}
			}
			return -1
		}
		fmt.Print(f(), " ")
	}
	fmt.Println()

	for c := range slices.Chunk([]int{1, 2, 3, 4, 5}, 2) {
		fmt.Print(c)
	}
	fmt.Println(slices.Sorted(maps.Keys(map[string]int{"b": 1, "a": 2})))
	for i, v := range slices.Backward([]string{"x", "y"}) {
		fmt.Print(i, v, " ")
	}
	fmt.Println()
}

// Output:
// 1 2 3 5 8 9
// 1 2 3 5 8 9
// 8 true
// 0 false
// [1 3 5 9]
// 3
// 7
// pair [1 2]
// b [1 2 0]
// 9
// 3 4 7 8 13 14
// 34 123589
// 20 30 50 80 90 -1
// [1 2][3 4][5][a b]
// 1y 0x
