// Goexit in main while other goroutines wait for ever: these are asleep.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	defer fmt.Println("deferred")
	go func() {
		select {}
	}()
	runtime.Gosched()
	runtime.Goexit()
}

// Output:
// deferred

// Stderr:
// fatal error: all goroutines are asleep - deadlock!

// Exit: 2
