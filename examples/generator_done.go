// A generator that ends by itself once its done channel is closed.
package main

import (
	"fmt"
	"math/rand"
	"runtime"
)

func generator(done chan struct{}) chan int {
	ch := make(chan int)
	go func() {
	loop:
		for {
			select {
			case ch <- rand.Int():
			case <-done:
				break loop // a bare break would only leave the select
			}
		}
		close(ch)
	}()
	return ch
}

func main() {
	done := make(chan struct{})
	ch := generator(done)

	fmt.Println(<-ch >= 0)
	fmt.Println(<-ch >= 0)

	close(done)

	// A send may still win against done; after that the channel is closed and yields zero values.
	for range ch {
	}
	value, ok := <-ch
	fmt.Println(value, ok)

	// Let the generator's last step, its return, happen.
	for runtime.NumGoroutine() > 1 {
		runtime.Gosched()
	}
	println("num of goroutine:", runtime.NumGoroutine())
}

// Output:
// true
// true
// 0 false

// Stderr:
// num of goroutine: 1
