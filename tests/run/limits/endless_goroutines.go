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

// Flags: --max-memory=4MiB

// Output:
// before

// Stderr:
// fatal error: out of memory
// 	the limit is 4 MiB (see --max-memory)

// Exit: 2
