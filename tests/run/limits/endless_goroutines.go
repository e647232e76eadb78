// Goroutines count towards the memory limit.
package main

import "fmt"

func main() {
	fmt.Println("before")
	block := make(chan int)
	for {
		go func() { <-block }()
	}
}

// Flags: --max-memory=32MiB

// Output:
// before

// Stderr:
// fatal error: out of memory
// 	the limit is 32 MiB (see --max-memory)

// Exit: 2
