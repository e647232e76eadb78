// The operands of a select are evaluated in source order, each before the next one can change it.
package main

import "fmt"

func main() {
	a, b := make(chan int, 3), make(chan int, 3)
	c := a
	change := func() int { c = b; return 5 }
	select {
	case c <- change():
	}
	fmt.Println(len(a), len(b))

	x := 1
	grow := func() int { x *= 10; return x }
	chans, none := map[int]chan int{1: a, 10: b}, map[int]chan int{}
	b <- 7
	select {
	case chans[x] <- grow() + x:
	case v := <-none[x/10]:
		fmt.Println("received", v)
	}
	x = 1
	select {
	case (<-within(a, &x)) <- x + grow()*x:
	case never() <- grow():
	}
	fmt.Println(len(a), len(b), x)
	for len(a) > 0 {
		fmt.Print(<-a, " ")
	}
	for len(b) > 0 {
		fmt.Print(<-b, " ")
	}
	fmt.Println()
}

func never() chan int { return nil }

func within(c chan int, x *int) chan chan int {
	*x += 2
	out := make(chan chan int, 1)
	out <- c
	return out
}

// Output:
// 1 0
// 3 1 300
// 5 20 930 7
