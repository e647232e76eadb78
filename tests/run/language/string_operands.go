// What is joined keeps its parts while later ones are computed by calls.
package main

import "fmt"

type putter interface{ put(s string) string }

type outer struct {
	n     int
	inner putter
}
type inner struct{ n int }

func (o *outer) put(s string) string {
	r := " outer " + string(rune(o.n+'0'))
	return r + o.inner.put(s)
}

func (i *inner) put(s string) string { return " inner " + string(rune(i.n+'0')) + " -- " + s }

func pass(s string) putter { return &inner{len(s)} }

func main() {
	o := &outer{1, &inner{2}}
	fmt.Println(o.put("abc"))
	fmt.Println("a" + o.put("x") + "b" + o.put("y"))
	s := "sum:"
	s += o.put("z")
	fmt.Println(s, pass("four").put("receiver computed by a call"))
}

// Output:
//  outer 1 inner 2 -- abc
// a outer 1 inner 2 -- xb outer 1 inner 2 -- y
// sum: outer 1 inner 2 -- z  inner 4 -- receiver computed by a call
