// Every kind of statement as a tree: operands in their nodes, jumps by number.
package main

import "fmt"

var total = 3

type shape interface{ area() int }
type sq struct{ s, t int }

func (q *sq) area() int { return q.s * q.s }

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func main() {
	a := []int{1, 2, 3}
	for i := 0; i < len(a); i++ {
		a[i] += fib(i)
	}
	ch := make(chan int, 1)
	go func() { ch <- total }()
	select {
	case v := <-ch:
		fmt.Println("got", v)
	default:
	}
	var s shape = &sq{2, 3}
	defer fmt.Println(s.area(), float64(total)*1.5)
	switch total {
	case 1, 2, 3, 4, 5: total++
	}
	total <<= 2
}
