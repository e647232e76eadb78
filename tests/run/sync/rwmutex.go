// Readers share the lock, writers have it alone, and a waiting writer keeps new readers out.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func main() {
	var rw sync.RWMutex
	value := [2]int{}
	var torn, writes int32
	var wg sync.WaitGroup
	for i := 0; i < 4; i++ {
		wg.Add(2)
		go func() {
			defer wg.Done()
			for j := 0; j < 500; j++ {
				rw.RLock()
				if value[0] != value[1] {
					atomic.AddInt32(&torn, 1)
				}
				rw.RUnlock()
			}
		}()
		go func() {
			defer wg.Done()
			for j := 0; j < 100; j++ {
				rw.Lock()
				value[0]++
				if j%10 == 0 {
					runtime.Gosched()
				}
				value[1]++
				atomic.AddInt32(&writes, 1)
				rw.Unlock()
			}
		}()
	}
	wg.Wait()
	fmt.Println(torn, writes, value)

	rw.RLock()
	fmt.Println(rw.TryRLock(), rw.TryLock())
	rw.RUnlock()
	rw.RUnlock()
	fmt.Println(rw.TryLock(), rw.TryRLock(), rw.TryLock())
	rw.Unlock()
	l := rw.RLocker()
	l.Lock()
	fmt.Println(rw.TryLock())
	l.Unlock()
	fmt.Println(rw.TryLock())
}

// Output:
// 0 400 [400 400]
// true false
// true false false
// false
// true
