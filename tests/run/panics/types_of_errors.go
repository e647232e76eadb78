// The errors of the language have the types that Go gives them; only some of these are strings, which fmt.Print tells.
package main

import (
	"fmt"
	"runtime"
)

func try(f func()) {
	defer func() {
		r := recover()
		_, isError := r.(runtime.Error)
		fmt.Print(1, r, 2, "\n")
		fmt.Printf("%T %v\n", r, isError)
	}()
	f()
}

func main() {
	s, zero := []int{1}, 0
	var m map[int]int
	var c chan int
	var p *int
	var x, y any = "text", []int{}
	try(func() { s[zero+3]++ })
	try(func() { s = s[zero+2:] })
	try(func() { s = s[zero : zero+1 : zero+7] })
	try(func() { fmt.Println("text"[zero-1]) })
	try(func() { fmt.Println((*[2]int)(s)) })
	try(func() { zero /= zero })
	try(func() { zero <<= zero - 1 })
	try(func() { s = make([]int, zero-1) })
	try(func() { fmt.Println(y == y) })
	try(func() { *p = 1 })
	try(func() { m[1] = 1 })
	try(func() { close(c) })
	try(func() { fmt.Println(x.(int)) })
}

// Output:
// 1 runtime error: index out of range [3] with length 1 2
// runtime.boundsError true
// 1 runtime error: slice bounds out of range [2:1] 2
// runtime.boundsError true
// 1 runtime error: slice bounds out of range [::7] with capacity 1 2
// runtime.boundsError true
// 1 runtime error: index out of range [-1] 2
// runtime.boundsError true
// 1 runtime error: cannot convert slice with length 1 to array or pointer to array with length 2 2
// runtime.boundsError true
// 1runtime error: integer divide by zero2
// runtime.errorString true
// 1runtime error: negative shift amount2
// runtime.errorString true
// 1runtime error: makeslice: len out of range2
// runtime.errorString true
// 1runtime error: comparing uncomparable type []int2
// runtime.errorString true
// 1runtime error: invalid memory address or nil pointer dereference2
// runtime.errorString true
// 1assignment to entry in nil map2
// runtime.plainError true
// 1close of nil channel2
// runtime.plainError true
// 1 interface conversion: interface {} is string, not int 2
// *runtime.TypeAssertionError true
