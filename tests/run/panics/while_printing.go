// The Error method of a panic value panics.
package main

import "fmt"

type T struct{}

func (T) Error() string { panic("in Error") }

func main() {
	defer fmt.Println("x")
	panic(T{})
}

// Output:
// x

// Stderr:
// fatal error: panic while printing panic value: in Error
// goroutine 1 [running]:
// main.main()

// Exit: 2
