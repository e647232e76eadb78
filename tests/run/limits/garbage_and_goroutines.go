// A heap full of garbage is collected before goroutines are refused.
package main

import "fmt"

func main() {
	var kept [][]byte
	for i := 0; i < 10; i++ {
		kept = append(kept, make([]byte, 1<<20))
	}
	fmt.Println(len(kept))
	kept = nil

	done := make(chan bool)
	block := make(chan bool)
	for i := 0; i < 2000; i++ {
		go func() {
			<-block
			done <- true
		}()
	}
	close(block)
	for i := 0; i < 2000; i++ {
		<-done
	}
	fmt.Println("all ended")
}

// Flags: --max-memory=16MiB

// Output:
// 10
// all ended
