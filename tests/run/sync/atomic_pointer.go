// The generic atomic.Pointer.
package main

import (
	"fmt"
	"sync/atomic"
)

type config struct{ name string }

func main() {
	var p atomic.Pointer[config]
	fmt.Println(p.Load() == nil)
	a, b := &config{"a"}, &config{"b"}
	p.Store(a)
	fmt.Println(p.Load().name, p.CompareAndSwap(b, a), p.CompareAndSwap(a, b), p.Load().name, p.Swap(nil).name, p.Load())
}

// Output:
// true
// a false true b b <nil>
