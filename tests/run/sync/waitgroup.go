// Negative counters panic; a group can be used again.
package main

import (
	"fmt"
	"sync"
)

func main() {
	func() {
		defer func() { fmt.Println(recover()) }()
		var wg sync.WaitGroup
		wg.Add(1)
		wg.Done()
		wg.Done()
	}()
	var wg sync.WaitGroup
	wg.Wait()
	total := 0
	var mu sync.Mutex
	for round := 0; round < 3; round++ {
		for i := 0; i < 10; i++ {
			wg.Add(1)
			go func() {
				defer wg.Done()
				mu.Lock()
				defer mu.Unlock()
				total++
			}()
		}
		wg.Wait()
		fmt.Println(total)
	}
}

// Output:
// sync: negative WaitGroup counter
// 10
// 20
// 30
