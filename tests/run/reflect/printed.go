// fmt prints what a reflect.Value holds.
package main

import (
	"fmt"
	"reflect"
)

type named int

func (n named) String() string { return fmt.Sprintf("named(%d)", int(n)) }

type pair struct {
	A int
	b named
}

func main() {
	for _, v := range []any{1, "s", named(3), []int{1}, pair{1, 2}, &pair{3, 4}, map[string]int{"a": 1}, 1.5} {
		r := reflect.ValueOf(v)
		fmt.Println(r.Kind(), r)
		fmt.Printf("%v %+v %T\n", r, r, r)
	}
	p := reflect.ValueOf(pair{1, 2})
	fmt.Println(p.Field(0), p.Field(1), []reflect.Value{p.Field(0)}, reflect.Value{})
	fmt.Printf("%d %x %q\n", p.Field(0), reflect.ValueOf("hi"), reflect.ValueOf("hi"))
}

// Output:
// int 1
// 1 1 reflect.Value
// string s
// s s reflect.Value
// int named(3)
// named(3) named(3) reflect.Value
// slice [1]
// [1] [1] reflect.Value
// struct {1 2}
// {1 2} {A:1 b:2} reflect.Value
// ptr &{3 4}
// &{3 4} &{A:3 b:4} reflect.Value
// map map[a:1]
// map[a:1] map[a:1] reflect.Value
// float64 1.5
// 1.5 1.5 reflect.Value
// 1 2 [<int Value>] <invalid reflect.Value>
// 1 6869 "hi"
