// Panics for nil parents and bad keys.
package main

import (
	"context"
	"fmt"
)

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	var none context.Context
	try(func() { context.WithCancel(none) })
	try(func() { context.WithValue(none, 1, 2) })
	try(func() { context.WithValue(context.Background(), nil, 2) })
	try(func() { context.WithValue(context.Background(), []int{1}, 2) })
}

// Output:
// cannot create context from nil parent
// cannot create context from nil parent
// nil key
// key is not comparable
