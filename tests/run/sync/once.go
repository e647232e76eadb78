package main

import (
	"fmt"
	"sync"
)

func main() {
	var once sync.Once
	n := 0
	var wg sync.WaitGroup
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			once.Do(func() { n++ })
			if n != 1 {
				fmt.Println("too early")
			}
		}()
	}
	wg.Wait()
	fmt.Println(n)

	// A panic counts as done.
	var failing sync.Once
	for i := 0; i < 2; i++ {
		func() {
			defer func() { fmt.Println("recovered", recover()) }()
			failing.Do(func() { panic("no") })
		}()
	}
}

// Output:
// 1
// recovered no
// recovered <nil>
