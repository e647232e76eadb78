// WaitGroup.Add in the goroutine that it counts.
package p

import "sync"

func wrong() {
	var wg sync.WaitGroup
	for range 3 {
		go func() {
			wg.Add(1) // ERROR "^WaitGroup.Add called from inside new goroutine"
			defer wg.Done()
		}()
	}
	wg.Wait()
}

type pool struct{ wg sync.WaitGroup }

func (p *pool) start() {
	go func() {
		p.wg.Add(1) // ERROR "WaitGroup.Add called from inside new goroutine"
		p.wg.Done()
	}()
	p.wg.Wait()
}

func right() {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		wg.Add(1)
		go wg.Done()
	}()
	wg.Wait()
}
