// A panic in a deferred call: the trace goes on with the frames of the first panic.
package main

import "fmt"

type E struct{ a, b int }

func f() {
	defer func() {
		r := recover()
		panic(fmt.Sprint("again ", r))
	}()
	var s []int
	_ = s[5]
}

func main() {
	defer fmt.Println("main's")
	f()
}

// Output:
// main's

// Stderr:
// panic: runtime error: index out of range [5] with length 0 [recovered]
// 	panic: again runtime error: index out of range [5] with length 0
// goroutine 1 [running]:
// main.f.func1()
// panic(...)
// main.f()
// main.main()

// Exit: 2
