// How contexts look in print.
package main

import (
	"context"
	"fmt"
)

type named struct{}

func (named) String() string { return "named" }

func main() {
	bg := context.Background()
	c, cancel := context.WithCancel(bg)
	defer cancel()
	fmt.Println(bg)
	fmt.Println(context.TODO())
	fmt.Println(c)
	fmt.Println(context.WithValue(c, named{}, "v"))
	fmt.Println(context.WithValue(c, 1, nil))
	fmt.Println(context.Canceled, context.DeadlineExceeded)
	fmt.Printf("%T %v\n", context.DeadlineExceeded, context.DeadlineExceeded.(interface{ Timeout() bool }).Timeout())
}

// Output:
// context.Background
// context.TODO
// context.Background.WithCancel
// context.Background.WithCancel.WithValue(named, v)
// context.Background.WithCancel.WithValue(int, <nil>)
// context canceled context deadline exceeded
// context.deadlineExceededError true
