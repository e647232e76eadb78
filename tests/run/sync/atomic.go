// Functions and types of sync/atomic.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type config struct{ name string }

func main() {
	var i32 int32 = 1<<31 - 1
	fmt.Println(atomic.AddInt32(&i32, 1), atomic.LoadInt32(&i32))
	var u32 uint32
	fmt.Println(atomic.AddUint32(&u32, ^uint32(0)), atomic.SwapUint32(&u32, 5), atomic.CompareAndSwapUint32(&u32, 5, 6), u32)
	var i64 int64 = -1
	fmt.Println(atomic.AddInt64(&i64, -1), atomic.CompareAndSwapInt64(&i64, 0, 1), i64)
	var u64 uint64
	atomic.StoreUint64(&u64, 1<<63)
	fmt.Println(atomic.LoadUint64(&u64))

	var n atomic.Int64
	var flag atomic.Bool
	var wg sync.WaitGroup
	for i := 0; i < 8; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := 0; j < 1000; j++ {
				n.Add(1)
			}
			flag.Store(true)
		}()
	}
	wg.Wait()
	fmt.Println(n.Load(), flag.Load(), flag.Swap(false), flag.CompareAndSwap(true, false), flag.Load())

	var v atomic.Value
	fmt.Println(v.Load())
	v.Store(config{"one"})
	fmt.Println(v.Load(), v.Swap(config{"two"}), v.CompareAndSwap(config{"two"}, config{"three"}), v.Load())
	for _, bad := range []any{nil, "text"} {
		func() {
			defer func() { fmt.Println(recover()) }()
			v.Store(bad)
		}()
	}
}

// Output:
// -2147483648 -2147483648
// 4294967295 4294967295 true 6
// -2 false -2
// 9223372036854775808
// 8000 true true false false
// <nil>
// {one} {one} true {three}
// sync/atomic: store of nil value into Value
// sync/atomic: store of inconsistently typed value into Value
