// Goroutines that nobody waits for any more.
package p

import (
	"context"
	"errors"
	"time"
)

func work() int { return 1 }

func timeout() (int, error) {
	result := make(chan int)
	go func() {
		result <- work() // ERROR "^goroutine leaks when the select on line 17 stops waiting for result: nothing receives"
	}()
	select {
	case n := <-result:
		return n, nil
	case <-time.After(time.Second):
		return 0, errors.New("timeout")
	}
}

func cancelled(ctx context.Context) error {
	var done = make(chan struct{})
	go func() {
		work()
		done <- struct{}{} // ERROR "goroutine leaks when the select"
	}()
	select {
	case <-done:
	case <-ctx.Done():
		return ctx.Err()
	}
	return nil
}

func buffered(ctx context.Context) error {
	done := make(chan error, 1)
	go func() { done <- nil }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func closed(ctx context.Context) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		work()
	}()
	select {
	case <-done:
	case <-ctx.Done():
	}
}

func senderSelects(ctx context.Context) int {
	ch := make(chan int)
	go func() {
		select {
		case ch <- work():
		case <-ctx.Done():
		}
	}()
	select {
	case n := <-ch:
		return n
	case <-ctx.Done():
		return 0
	}
}

func receivesLater() int {
	ch := make(chan int)
	go func() { ch <- work() }()
	select {
	case n := <-ch:
		return n
	case <-time.After(time.Second):
		println("slow")
	}
	return <-ch
}

func waitsAgain() int {
	ch := make(chan int)
	go func() { ch <- work() }()
	for {
		select {
		case n := <-ch:
			return n
		case <-time.After(time.Second):
			println("still waiting")
		}
	}
}
