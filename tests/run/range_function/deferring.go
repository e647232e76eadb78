// defer, recover, panics and Goexit in the bodies of loops over functions belong to the function around the loops.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer fmt.Println("iterator ends")
		for i := 0; i < n && yield(i); i++ {
		}
	}
}

func deferred() (n int) {
	defer fmt.Println("before the loops")
	for i := range count(2) {
		for j := range count(2) {
			defer func() {
				fmt.Println("deferred", i, j, n)
				n++
			}()
		}
	}
	defer fmt.Println("after the loops")
	for i := range count(1) {
		defer fmt.Println("second loop", i)
	}
	return 10
}

func recovered() (err error) {
	for i := range count(3) {
		defer func() {
			if r := recover(); r != nil {
				err = fmt.Errorf("recovered %v in %d", r, i)
			}
		}()
		if i == 1 {
			panic("body")
		}
	}
	return nil
}

func recoversInLoop() {
	defer func() {
		for range count(1) {
			fmt.Println("in the loop:", recover())
		}
	}()
	panic("p")
}

func builtins(m map[string]int) {
	for k := range func(yield func(string) bool) { _ = yield("a") && yield("b") } {
		defer delete(m, k)
	}
	fmt.Println(m)
}

func literal() {
	func() {
		for i := range count(1) {
			defer fmt.Println("of the literal", i)
		}
		fmt.Println("literal ends")
	}()
	fmt.Println("function ends")
}

func leaves() {
	var wait sync.WaitGroup
	wait.Add(1)
	go func() {
		defer wait.Done()
		for i := range count(3) {
			defer fmt.Println("deferred", i)
			if i == 1 {
				runtime.Goexit()
			}
		}
	}()
	wait.Wait()
}

// The body runs on another goroutine, while the loop waits.
func elsewhere() (int, string) {
	for i := range func(yield func(int) bool) {
		done := make(chan bool)
		go func() { done <- yield(1) && yield(2) }()
		<-done
	} {
		defer fmt.Println("deferred elsewhere", i)
		if i == 2 {
			return i, "two"
		}
	}
	return 0, ""
}

func main() {
	fmt.Println(deferred())
	fmt.Println(recovered())
	recoversInLoop()
	m := map[string]int{"a": 1, "b": 2, "c": 3}
	builtins(m)
	fmt.Println(m)
	literal()
	leaves()
	fmt.Println(elsewhere())
}

// Output:
// iterator ends
// iterator ends
// iterator ends
// iterator ends
// second loop 0
// after the loops
// deferred 1 1 10
// deferred 1 0 11
// deferred 0 1 12
// deferred 0 0 13
// before the loops
// 14
// iterator ends
// recovered body in 1
// in the loop: p
// iterator ends
// map[a:1 b:2 c:3]
// map[c:3]
// iterator ends
// literal ends
// of the literal 0
// function ends
// iterator ends
// deferred 1
// deferred 0
// deferred elsewhere 2
// deferred elsewhere 1
// 2 two
