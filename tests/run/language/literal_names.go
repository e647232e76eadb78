// Function literals are named in the order of the source.
package main

import "fmt"

func main() {
	first := func() {}
	second := func() {
		inner := func() {}
		inner()
		deeper := func() { panic("here") }
		deeper()
	}
	third := func() { fmt.Println("third") }
	third()
	first()
	second()
}

// Output:
// third

// Stderr:
// panic: here
// main.main.func2.2()
// main.main.func2()
// main.main()

// Exit: 2
