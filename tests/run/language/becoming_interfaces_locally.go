// The same for local variables that a closure changes.
package main

import (
	"errors"
	"fmt"
)

type pair struct{ a, b int }
type single struct{ n int }
type text struct{ s string }
type node struct{ n *int }

func (p pair) String() string { return fmt.Sprint("<", p.a, ",", p.b, ">") }


func spread(args ...interface{}) []interface{}               { return args }
func fixed(a interface{}, n int, b interface{}) string        { return fmt.Sprint(a, n, b) }
func stringer(a fmt.Stringer, n int) string                   { return fmt.Sprint(a, n) }
func main() {
var (
	i8  int8
	i16 int16
	i32 int32
	i64 int
	f   float64
	c   complex64
	b   bool
	s   string
	p   pair
	o   single
	t   text
	e   error
	l   []int
	m   map[string]int
	arr [2]int32
	one [1]int
)
	_ = m
reset := func() {
	i8, i16, i32, i64, f, c, b, s = 1, 1, 1, 1, 1, 1, false, "a"
	p, o, t, e, l, m, arr, one = pair{1, 1}, single{1}, text{"a"}, nil, nil, nil, [2]int32{1, 1}, [1]int{1}
}

change := func() int {
	i8++
	i16++
	i32++
	i64++
	f++
	c++
	b = !b
	s += "b"
	p.a++
	o.n++
	t.s += "b"
	e = errors.New("new")
	l = append(l, 1)
	m = map[string]int{"x": len(l)}
	arr[0]++
	one[0]++
	return i64
}

returned := func() (interface{}, int) { return p, change() }
returnedBool := func() (interface{}, int, interface{}) { return b, change(), b }

	reset()
	fmt.Println(i8, i16, i32, i64, f, c, b, s, p, o, t, e, l, m, arr, one, change(), i8, i16, b, p)
	reset()
	fmt.Println(spread(i8, change(), b, change(), p, arr)...)
	reset()
	fmt.Println(fixed(p, change(), p), stringer(p, change()), p)
	reset()
	list := []interface{}{b, change(), p, i64, change(), p, s}
	table := map[string]interface{}{"p": p, "n": change(), "b": b}
	record := struct {
		x interface{}
		n int
		y interface{}
	}{p, change(), arr}
	named := struct{ x, y interface{} }{y: i8, x: change()}
	fmt.Println(list, table["n"], record, named)
	reset()
	list = append(list[:0], p, change(), b)
	fmt.Println(list, interface{}(p), change(), b == (change() > 3))
	reset()
	fmt.Println(returned())
	fmt.Println(returnedBool())
	reset()
	var x, y interface{} = p, change()
	x2, y2 := interface{}(b), change()
	fmt.Println(x, y, x2, y2)
	q := &pair{1, 1}
	move := func() int { q = &pair{9, 9}; return 1 }
	fmt.Println(q, move(), *q, move())
}

// Output:
// 1 2 2 2 2 (1+0i) false ab <1,1> {2} {ab} new [1] map[] [1 1] [2] 2 2 2 true <2,1>
// 1 2 true 3 <3,1> [3 1]
// <1,1> 2 <2,1> <2,1> 3 <3,1>
// [false 2 <2,1> 3 3 <3,1> abb] 4 {{4 1} 5 [5 1]} {6 5}
// [<1,1> 2 true] <2,1> 3 true
// <1,1> 2
// true 3 false
// <1,1> 2 true 3
// <1,1> 1 <9,9> 1
