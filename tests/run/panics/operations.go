// Operations that panic, each in Go's words.
package main

import "fmt"

type T struct{ x int }

func (T) M() {}

type M interface{ M() }

func try(name string, f func()) {
	defer func() { fmt.Printf("%s: %v\n", name, recover()) }()
	f()
}

func main() {
	var p *T
	var m M = p
	minus, large := -1, 1<<62
	s := make([]int, 3)
	try("value method", func() { m.M() })
	try("shift", func() { fmt.Println(1 << minus) })
	try("shift in place", func() { x := 1; x >>= minus })
	try("length", func() { _ = make([]int, minus) })
	try("capacity", func() { _ = make([]int, 1, minus) })
	try("capacity below length", func() { _ = make([]int, 2, minus+2) })
	try("too long", func() { _ = make([]int, large) })
	try("too large", func() { _ = make([]int, 0, large) })
	try("array", func() { _ = [4]int(s) })
	try("array pointer", func() { _ = (*[4]int)(s) })
	try("channel", func() { _ = make(chan int, minus) })
}

// Output:
// value method: value method main.T.M called using nil *T pointer
// shift: runtime error: negative shift amount
// shift in place: runtime error: negative shift amount
// length: runtime error: makeslice: len out of range
// capacity: runtime error: makeslice: cap out of range
// capacity below length: runtime error: makeslice: cap out of range
// too long: runtime error: makeslice: len out of range
// too large: runtime error: makeslice: cap out of range
// array: runtime error: cannot convert slice with length 3 to array or pointer to array with length 4
// array pointer: runtime error: cannot convert slice with length 3 to array or pointer to array with length 4
// channel: makechan: size out of range
