// Three workers in a chain of contexts: one that can be cancelled, below it one with a deadline, below that one
// with a value. Each worker looks at its own context, and hears of the end of all contexts above it.
//
// It takes 15 seconds; with --virtual-time it takes none.
package main

import (
	"context"
	"fmt"
	"time"
)

type key string

func work(ctx context.Context, name string) {
	for {
		select {
		case <-ctx.Done():
			fmt.Printf("%s gets the message to end: %v\n", name, ctx.Err())
			return
		default:
			fmt.Printf("%s is running\n", name)
			time.Sleep(1 * time.Second)
		}
	}
}

func workWithValue(ctx context.Context, name string) {
	for {
		select {
		case <-ctx.Done():
			fmt.Printf("%s gets the message to end: %v\n", name, ctx.Err())
			return
		default:
			value := ctx.Value(key("key")).(string)
			fmt.Printf("%s is running, value = %s\n", name, value)
			time.Sleep(1 * time.Second)
		}
	}
}

func main() {
	ctxa, cancel := context.WithCancel(context.Background())

	deadline := time.Now().Add(3 * time.Second)
	ctxb, cancelb := context.WithDeadline(ctxa, deadline)
	defer cancelb()

	ctxc := context.WithValue(ctxb, key("key"), "value of k/v")

	// The workers start one after the other, away from the whole seconds of deadline and cancel.
	time.Sleep(400 * time.Millisecond)
	go work(ctxa, "work1")
	time.Sleep(100 * time.Millisecond)
	go work(ctxb, "work2")
	time.Sleep(100 * time.Millisecond)
	go workWithValue(ctxc, "work3")

	time.Sleep(9400 * time.Millisecond)
	cancel()

	time.Sleep(5 * time.Second)
}

// Output:
// work1 is running
// work2 is running
// work3 is running, value = value of k/v
// work1 is running
// work2 is running
// work3 is running, value = value of k/v
// work1 is running
// work2 is running
// work3 is running, value = value of k/v
// work1 is running
// work2 gets the message to end: context deadline exceeded
// work3 gets the message to end: context deadline exceeded
// work1 is running
// work1 is running
// work1 is running
// work1 is running
// work1 is running
// work1 is running
// work1 gets the message to end: context canceled
