// The order of cancellation: children first see done, values stay readable afterwards, and a cancel function
// may be called by many goroutines.
package main

import (
	"context"
	"fmt"
	"sync"
)

type k int

func main() {
	root, cancel := context.WithCancel(context.Background())
	ctx := root
	for i := 0; i < 100; i++ {
		if i%2 == 0 {
			ctx = context.WithValue(ctx, k(i), i*i)
		} else {
			var c context.CancelFunc
			ctx, c = context.WithCancel(ctx)
			defer c()
		}
	}
	fmt.Println(ctx.Value(k(0)), ctx.Value(k(98)), ctx.Value(k(1)), ctx.Value(0))
	var wg sync.WaitGroup
	for i := 0; i < 10; i++ {
		wg.Add(2)
		go func() { defer wg.Done(); <-ctx.Done() }()
		go func() { defer wg.Done(); cancel() }()
	}
	wg.Wait()
	fmt.Println(ctx.Err(), root.Err(), ctx.Value(k(42)))
}

// Output:
// 0 9604 <nil> <nil>
// context canceled context canceled 1764
