// Goexit in main: deferred calls run, the others go on, and when they have ended that is a deadlock.
package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	defer fmt.Println("deferred")
	go func() {
		time.Sleep(10 * time.Millisecond)
		fmt.Println("the other one")
	}()
	runtime.Goexit()
}

// Output:
// deferred
// the other one

// Stderr:
// fatal error: no goroutines (main called runtime.Goexit) - deadlock!

// Exit: 2
