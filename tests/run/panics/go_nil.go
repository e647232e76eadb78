// A goroutine needs a function.
package main

func main() {
	var f func()
	defer println("not reached")
	go f()
}

// Output:

// Stderr:
// fatal error: go of nil func value

// Exit: 2
