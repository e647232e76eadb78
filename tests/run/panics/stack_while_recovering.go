// A stack that is printed in a deferred call shows where the panic was raised.
package main

import "os"
import "runtime/debug"

func g() { panic("deep") }

func f() {
	defer func() {
		recover()
		os.Stderr.Write(debug.Stack())
	}()
	g()
}

func main() {
	f()
	panic(E{1, 2})
}

type E struct{ a, b int }

// Stderr:
// goroutine 1 [running]:
// runtime/debug.Stack()
// main.f.func1()
// panic(...)
// main.g()
// main.f()
// main.main()
// panic: (main.E)
// goroutine 1 [running]:
// main.main()

// Exit: 2
