// Timers and tickers in virtual time.
package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	since := func() time.Duration { return time.Since(start).Round(10 * time.Millisecond) }

	t := time.NewTimer(100 * time.Millisecond)
	<-t.C
	fmt.Println("fired", since(), t.Stop(), t.Reset(100*time.Millisecond), t.Stop(), t.Stop())

	fired := make(chan string, 10)
	a := time.AfterFunc(50*time.Millisecond, func() { fired <- "a" })
	b := time.AfterFunc(20*time.Millisecond, func() { fired <- "b" })
	c := time.AfterFunc(30*time.Millisecond, func() { fired <- "c" })
	fmt.Println(c.Stop())
	fmt.Println(<-fired, <-fired, a.Stop(), b.Stop(), since())
	b.Reset(10 * time.Millisecond)
	fmt.Println(<-fired, since())

	k := time.NewTicker(100 * time.Millisecond)
	for i := 0; i < 3; i++ {
		<-k.C
	}
	fmt.Println("three ticks", since())
	k.Reset(10 * time.Millisecond)
	<-k.C
	k.Stop()
	fmt.Println("quick tick", since())
	select {
	case <-k.C:
		fmt.Println("tick after stop")
	case <-time.After(300 * time.Millisecond):
		fmt.Println("stopped", since())
	}
	fmt.Println(time.Tick(0) == nil, time.Tick(-1) == nil)
	func() {
		defer func() { fmt.Println(recover()) }()
		time.NewTicker(0)
	}()
	time.Sleep(0)
	time.Sleep(-5)
	time.Sleep(2 * time.Second)
	fmt.Println(since())
}

// Output:
// fired 100ms false false true false
// true
// b a false false 150ms
// b 160ms
// three ticks 460ms
// quick tick 470ms
// stopped 770ms
// true true
// non-positive interval for NewTicker
// 2.77s
