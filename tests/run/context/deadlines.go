// Deadlines: the earlier one counts, a past one ends the context at once, and cancel stops the timer.
package main

import (
	"context"
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	long, cancelLong := context.WithTimeout(context.Background(), 500*time.Millisecond)
	defer cancelLong()
	short, cancelShort := context.WithTimeout(long, 100*time.Millisecond)
	defer cancelShort()
	longer, cancelLonger := context.WithTimeout(short, time.Hour)
	defer cancelLonger()

	d1, ok1 := short.Deadline()
	d2, ok2 := longer.Deadline()
	fmt.Println(ok1, ok2, d1.Equal(d2))

	<-longer.Done()
	fmt.Println(longer.Err(), short.Err(), long.Err())
	<-long.Done()
	fmt.Println(long.Err(), time.Since(start).Round(100*time.Millisecond))

	past, cancelPast := context.WithDeadline(context.Background(), time.Now().Add(-time.Second))
	fmt.Println(past.Err())
	cancelPast()
	fmt.Println(past.Err())

	quick, cancelQuick := context.WithTimeout(context.Background(), time.Hour)
	cancelQuick()
	<-quick.Done()
	fmt.Println(quick.Err())
	_, has := context.Background().Deadline()
	fmt.Println(has)
}

// Output:
// true true true
// context deadline exceeded context deadline exceeded <nil>
// context deadline exceeded 500ms
// context deadline exceeded
// context deadline exceeded
// context canceled
// false
