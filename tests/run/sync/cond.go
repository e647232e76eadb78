// Signal wakes one, Broadcast all.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	queue := []int{}
	sum := make(chan int)
	for i := 0; i < 3; i++ {
		go func() {
			got := 0
			for j := 0; j < 10; j++ {
				mu.Lock()
				for len(queue) == 0 {
					cond.Wait()
				}
				got += queue[0]
				queue = queue[1:]
				mu.Unlock()
			}
			sum <- got
		}()
	}
	for i := 1; i <= 30; i++ {
		mu.Lock()
		queue = append(queue, i)
		mu.Unlock()
		cond.Signal()
	}
	fmt.Println(<-sum + <-sum + <-sum)

	open := false
	var wg, waiting sync.WaitGroup
	for i := 0; i < 5; i++ {
		wg.Add(1)
		waiting.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			waiting.Done()
			for !open {
				cond.Wait()
			}
			mu.Unlock()
		}()
	}
	waiting.Wait()
	mu.Lock()
	open = true
	mu.Unlock()
	cond.Broadcast()
	wg.Wait()
	fmt.Println("all through")
}

// Output:
// 465
// all through
