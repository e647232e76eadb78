// Operands of defer and go are evaluated one after the other; those of a call in place are read after all calls.
package main

import "fmt"

func h(a, b int) { fmt.Println(a, b) }

type T struct{ n int }

func (t T) show(k int)   { fmt.Println(t.n, k) }
func (t *T) pshow(k int) { fmt.Println(t.n, k) }

func main() {
	y := 1
	t := T{5}
	p := &T{50}
	fn := h
	g := func() int {
		y += 10
		t.n++
		p = &T{p.n + 1}
		fn = func(a, b int) { fmt.Println("other", a, b) }
		return y
	}
	func() { h(y, g()) }()
	func() { defer h(y, g()) }()
	func() { defer fmt.Println("x", y, t, g()) }()
	func() { fmt.Println("x", y, t, g()) }()
	func() { t.show(g()) }()
	func() { defer t.show(g()) }()
	func() { p.pshow(g()) }()
	func() { defer p.pshow(g()) }()
	func() { p.show(g()) }()
	func() { defer p.show(g()) }()
	fn = h
	func() { fn(y, g()) }()
	fn = h
	func() { defer fn(y, g()) }()
	fn = h
	done := make(chan int)
	fn = func(a, b int) { fmt.Println("go", a, b); done <- 1 }
	go fn(y, g())
	<-done
	var i interface{ show(int) } = t
	k := func() int { i = T{100}; return 3 }
	func() { i.show(k()) }()
	i = t
	func() { defer i.show(k()) }()
}

// Output:
// 11 11
// 11 21
// x 21 {7} 31
// x 41 {9} 41
// 10 51
// 10 61
// 57 71
// 57 81
// 59 91
// 59 101
// other 111 111
// 111 121
// go 121 131
// 100 3
// 18 3
