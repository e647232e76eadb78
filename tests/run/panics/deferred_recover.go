// recover that is itself deferred stops no panic: no deferred function calls it.
package main

import "fmt"

func main() {
	defer func() { fmt.Println("main", recover()) }()
	func() {
		defer func() { fmt.Println("inner", recover()) }()
		defer recover()
		panic(1)
	}()
	go recover()
	defer recover()
	panic(2)
}

// Output:
// inner 1
// main 2
