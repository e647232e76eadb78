// os/signal: subscriptions, signals that are ignored, and contexts.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func send(s syscall.Signal) { syscall.Kill(syscall.Getpid(), s) }

func main() {
	c := make(chan os.Signal, 4)
	signal.Notify(c, syscall.SIGUSR1, os.Interrupt)
	send(syscall.SIGUSR1)
	fmt.Println(<-c)
	send(syscall.SIGINT)
	s := <-c
	fmt.Println(s, s == os.Interrupt)
	go func() {
		time.Sleep(10 * time.Millisecond)
		send(syscall.SIGUSR1)
	}()
	fmt.Println("waiting", <-c)
	d := make(chan os.Signal, 1)
	signal.Notify(d)
	send(syscall.SIGTERM)
	fmt.Println(<-d)
	send(syscall.SIGUSR1)
	fmt.Println(<-c, <-d)
	signal.Stop(d)
	fmt.Println(signal.Ignored(syscall.SIGHUP))
	signal.Ignore(syscall.SIGHUP)
	fmt.Println(signal.Ignored(syscall.SIGHUP))
	send(syscall.SIGHUP)
	time.Sleep(5 * time.Millisecond)
	fmt.Println(len(c), len(d))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	fmt.Println(ctx)
	send(syscall.SIGTERM)
	<-ctx.Done()
	fmt.Println(ctx.Err(), context.Cause(ctx))
	stop()
	signal.Reset()
	fmt.Println(signal.Ignored(syscall.SIGHUP))
	func() {
		defer func() { fmt.Println(recover()) }()
		signal.Notify(nil)
	}()
	fmt.Println(syscall.SIGWINCH, syscall.SIGBUS, syscall.Signal(-3), syscall.ESRCH, syscall.Kill(1<<30, 0))
}

// Output:
// user defined signal 1
// interrupt true
// waiting user defined signal 1
// terminated
// user defined signal 1 user defined signal 1
// false
// true
// 0 0
// signal.NotifyContext(context.Background, [interrupt terminated])
// context canceled context canceled
// true
// os/signal: Notify using nil channel
// window changed bus error signal -3 no such process no such process
