// recover that is itself deferred is a call by the function that defers it, which stops a panic if that is itself a
// deferred function.
package main

import "fmt"

func main() {
	defer func() { fmt.Println("main", recover()) }()
	func() {
		defer func() { fmt.Println("inner", recover()) }()
		defer recover()
		panic(1)
	}()
	func() {
		defer func() { fmt.Println("stopped", recover()) }()
		defer func() { defer recover() }()
		panic(3)
	}()
	func() {
		defer func() { fmt.Println("too deep", recover()) }()
		defer func() { func() { defer recover() }() }()
		panic(4)
	}()
	func() {
		defer func() { fmt.Println("after a call", recover()) }()
		defer func() {
			defer recover()
			func() { defer fmt.Println("called", recover()) }()
			func() { defer func() { recover() }(); panic("own") }()
		}()
		panic(5)
	}()
	go recover()
	defer recover()
	panic(2)
}

// Output:
// inner 1
// stopped <nil>
// too deep 4
// called <nil>
// after a call <nil>
// main 2
