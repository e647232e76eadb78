// The values of an iterator, one call at a time.
package main

import (
	"fmt"
	"iter"
	"maps"
	"runtime"
	"slices"
)

func main() {
	next, stop := iter.Pull(slices.Values([]string{"a", "b", "c"}))
	for {
		v, ok := next()
		fmt.Printf("%q %v\n", v, ok)
		if !ok {
			break
		}
	}
	stop()
	fmt.Println(next())

	ended := false
	next1, stop1 := iter.Pull(func(yield func(int) bool) {
		defer func() { ended = true }()
		for i := 0; yield(i); i++ {
		}
	})
	fmt.Println(next1())
	fmt.Println(next1())
	stop1()
	stop1()
	fmt.Println(ended)
	fmt.Println(next1())

	next2, stop2 := iter.Pull2(maps.All(map[string]int{"k": 1}))
	fmt.Println(next2())
	fmt.Println(next2())
	stop2()

	func() {
		next, stop := iter.Pull(func(yield func(int) bool) {
			yield(1)
			panic("in the sequence")
		})
		defer stop()
		defer func() {
			fmt.Println("recovered:", recover())
			fmt.Println(next())
		}()
		fmt.Println(next())
		fmt.Println(next())
	}()

	done := make(chan bool)
	go func() {
		defer close(done)
		next, _ := iter.Pull(func(yield func(int) bool) { runtime.Goexit() })
		next()
		fmt.Println("not here")
	}()
	<-done
	_, stop3 := iter.Pull(func(yield func(int) bool) { fmt.Println("never started") })
	stop3()
}

// Output:
// "a" true
// "b" true
// "c" true
// "" false
//  false
// 0 true
// 1 true
// true
// 0 false
// k 1 true
//  0 false
// 1 true
// recovered: in the sequence
// 0 false
