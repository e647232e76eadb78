// Mutexes: exclusion, TryLock, zero values in arrays, maps of structs and embedded fields.
package main

import (
	"fmt"
	"sync"
)

type counter struct {
	sync.Mutex
	n map[string]int
}

func (c *counter) add(key string) {
	c.Lock()
	defer c.Unlock()
	c.n[key]++
}

func main() {
	c := counter{n: map[string]int{}}
	var wg sync.WaitGroup
	for i := 0; i < 8; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := 0; j < 1000; j++ {
				c.add("x")
			}
		}()
	}
	wg.Wait()
	fmt.Println(c.n["x"])

	var locks [3]sync.Mutex
	locks[1].Lock()
	fmt.Println(locks[0].TryLock(), locks[1].TryLock(), locks[2].TryLock())
	for i := range locks {
		locks[i].Unlock()
	}
	var l sync.Locker = &locks[0]
	l.Lock()
	l.Unlock()

	// A lock may be given back by another goroutine.
	var m sync.Mutex
	m.Lock()
	go m.Unlock()
	m.Lock()
	fmt.Println("locked again")
}

// Output:
// 8000
// true false true
// locked again
