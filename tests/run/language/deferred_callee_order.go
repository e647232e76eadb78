// The callee of a deferred call, or of one in a goroutine, is evaluated before the arguments, whatever it is.
package main

import "fmt"

type number int

func (n number) add(k int)   { fmt.Println("add", int(n)+k) }
func (n *number) raise(k int) { *n += number(k); fmt.Println("raise", *n) }

type adder interface{ add(int) }

type wide struct{ a, b, c int }

func (w wide) add(k int) { fmt.Println("wide", w.a+w.b+w.c+k) }

func tell(what string, n int) int {
	fmt.Println(what, n)
	return n
}

func value(n int) number       { tell("value", n); return number(n) }
func pointer(n int) *number    { tell("pointer", n); return new(number) }
func boxed(n int) adder        { tell("interface", n); return number(n) }
func large(n int) wide         { tell("large", n); return wide{n, n, n} }
func function(n int) func(int) { tell("function", n); return number(n).add }

func main() {
	func() {
		defer value(1).add(tell("argument", 2))
		defer pointer(3).raise(tell("argument", 4))
		defer boxed(5).add(tell("argument", 6))
		defer large(7).add(tell("argument", 8))
		defer function(9)(tell("argument", 10))
		defer adder.add(boxed(11), tell("argument", 12))
	}()
	c := make(sender)
	go c.self().send(tell("argument", 13))
	go interface{ send(int) }(c.self()).send(tell("argument", 14))
	fmt.Println(<-c + <-c)
}

type sender chan int

func (c sender) self() sender { fmt.Println("self"); return c }
func (c sender) send(n int)   { c <- n }

// Output:
// value 1
// argument 2
// pointer 3
// argument 4
// interface 5
// argument 6
// large 7
// argument 8
// function 9
// argument 10
// interface 11
// argument 12
// add 23
// add 19
// wide 29
// add 11
// raise 4
// add 3
// self
// argument 13
// self
// argument 14
// 27
