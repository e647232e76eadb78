// Iterators that call a loop's body when they may not.
package main

import "fmt"

func try(name string, f func()) {
	defer func() {
		r := recover()
		_, is := r.(interface{ RuntimeError() })
		fmt.Println(name+":", r, is)
	}()
	f()
}

func twice(yield func() bool) {
	yield()
	yield()
}

func main() {
	try("after break", func() {
		for range twice {
			break
		}
	})
	try("after return", func() {
		for range twice {
			return
		}
	})
	try("continue is fine", func() {
		for range twice {
			continue
		}
	})
	try("the outer loop, after a break out of both", func() {
	outer:
		for range func(yieldOuter func() bool) {
			yieldOuter()
		} {
			for range func(yield func() bool) {
				yield()
				yield()
			} {
				break outer
			}
		}
	})
	var saved func(int) bool
	try("after the end", func() {
		for i := range func(yield func(int) bool) {
			saved = yield
			yield(1)
		} {
			fmt.Println(i)
		}
		saved(2)
	})
	try("a panic that the iterator keeps", func() {
		for range func(yield func() bool) {
			defer func() { fmt.Println("the iterator has", recover()) }()
			yield()
		} {
			panic("body")
		}
	})
	try("on after a panic", func() {
		for range func(yield func() bool) {
			func() {
				defer func() { recover() }()
				yield()
			}()
			yield()
		} {
			panic("body")
		}
	})
	try("into itself", func() {
		var again func() bool
		for range func(yield func() bool) {
			again = yield
			yield()
		} {
			again()
		}
	})
	try("nil", func() {
		var f func(func(int) bool)
		for range f {
		}
	})
}

// Output:
// after break: runtime error: range function continued iteration after function for loop body returned false true
// after return: runtime error: range function continued iteration after function for loop body returned false true
// continue is fine: <nil> false
// the outer loop, after a break out of both: runtime error: range function continued iteration after function for loop body returned false true
// 1
// after the end: runtime error: range function continued iteration after whole loop exit true
// the iterator has body
// a panic that the iterator keeps: runtime error: range function recovered a loop body panic and did not resume panicking true
// on after a panic: runtime error: range function continued iteration after loop body panic true
// into itself: runtime error: range function continued iteration after loop body panic true
// nil: runtime error: invalid memory address or nil pointer dereference true
