// Causes, contexts without cancellation, and functions that run after the end.
package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

func main() {
	reason := errors.New("out of paper")
	ctx, cancel := context.WithCancelCause(context.Background())
	child, cancelChild := context.WithCancel(ctx)
	defer cancelChild()
	free := context.WithoutCancel(context.WithValue(child, "k", "v"))
	fmt.Println(context.Cause(ctx))

	ran := make(chan string, 1)
	stop := context.AfterFunc(child, func() { ran <- "after func" })
	cancel(reason)
	cancel(errors.New("too late"))
	fmt.Println(<-ran, stop())
	fmt.Println(ctx.Err(), context.Cause(ctx), context.Cause(child))
	fmt.Println(free.Err(), free.Done() == nil, free.Value("k"), context.Cause(free))
	fmt.Println(free)

	c2, cancel2 := context.WithCancel(context.Background())
	stop2 := context.AfterFunc(c2, func() { fmt.Println("never") })
	fmt.Println(stop2(), stop2())
	cancel2()

	timed, cancelTimed := context.WithTimeoutCause(context.Background(), time.Millisecond, reason)
	defer cancelTimed()
	<-timed.Done()
	fmt.Println(timed.Err(), context.Cause(timed))
}

// Output:
// <nil>
// after func false
// context canceled out of paper out of paper
// <nil> true v <nil>
// context.Background.WithCancel.WithCancel.WithValue(k, v).WithoutCancel
// true false
// context deadline exceeded out of paper
