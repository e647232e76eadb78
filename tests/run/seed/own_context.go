// A context type of the user's own, below and above contexts of the package.
package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

type lamp struct {
	off chan struct{}
	err error
}

func (l *lamp) Deadline() (time.Time, bool) { return time.Time{}, false }
func (l *lamp) Done() <-chan struct{}       { return l.off }
func (l *lamp) Err() error {
	select {
	case <-l.off:
		return l.err
	default:
		return nil
	}
}
func (l *lamp) Value(key any) any {
	if key == "who" {
		return "lamp"
	}
	return nil
}

func main() {
	l := &lamp{make(chan struct{}), errors.New("light out")}
	ctx, cancel := context.WithCancel(l)
	defer cancel()
	value := context.WithValue(ctx, "n", 1)
	leaf, cancelLeaf := context.WithTimeout(value, time.Hour)
	defer cancelLeaf()

	fmt.Println(leaf.Value("who"), leaf.Value("n"), leaf.Value("none"), leaf.Err())
	close(l.off)
	<-leaf.Done()
	fmt.Println(ctx.Err(), leaf.Err())

	// One that is beside the lamp stays on.
	other, cancelOther := context.WithCancel(context.Background())
	fmt.Println(other.Err())
	cancelOther()
	cancelOther()
	fmt.Println(other.Err(), errors.Is(other.Err(), context.Canceled))
}

// Output:
// lamp 1 <nil> <nil>
// light out light out
// <nil>
// context canceled true
