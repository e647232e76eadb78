// Print, Println, Append and their like: spaces and newlines.
package main

import (
	"fmt"
	"os"
	"strings"
)

type celsius float64

func main() {
	n, err := fmt.Println()
	fmt.Println(n, err)
	n, err = fmt.Print("a", "b", 1, 2, true, "c", 'd', nil, nil, "\n")
	fmt.Println(n, err)
	fmt.Println("a", 1, nil, []string{"x y", ""}, celsius(36.6), [0]int{}, struct{ A, B any }{1, nil})
	n, err = fmt.Printf("%s has %d\n", "x", 3)
	fmt.Println(n, err)
	fmt.Fprintln(os.Stdout, "to", "stdout", 1)
	fmt.Fprint(os.Stdout, 1, 2, "x", "y", 3, "\n")
	fmt.Fprintf(os.Stdout, "%05d\n", 42)
	var b strings.Builder
	fmt.Fprintf(&b, "%d-%s", 1, "x")
	fmt.Fprintln(&b, 1, 2)
	fmt.Print(b.String())
	fmt.Println(string(fmt.Append([]byte("a:"), 1, 2, "b")), string(fmt.Appendf(nil, "%03d", 7)), string(fmt.Appendln([]byte("x"), 1)))
	fmt.Println(fmt.Sprint(), fmt.Sprint(1, 2), fmt.Sprint("a", "b"), fmt.Sprintln("x", 1) == "x 1\n")
	var p *int
	var f func()
	var c chan int
	var m map[string]int
	var i any
	var e error
	fmt.Println(p, f == nil, c, m, i, e)
	fmt.Printf("%v %v %v %v %v %v %p\n", p, f, c, m, i, e, p)
	fmt.Printf("%#v %#v %#v %#v %#v\n", p, f, c, m, i)
	x := 5
	q := &x
	pp := &q
	fmt.Println(fmt.Sprint(q) == fmt.Sprintf("%p", q), fmt.Sprintf("%v", pp)[:2], fmt.Sprintf("%d", q) != "")
	fmt.Println(fmt.Sprintf("%v", struct{ P *int }{q}) == fmt.Sprintf("{%p}", q))
	long := strings.Repeat("long text ", 1000)
	fmt.Println(len(fmt.Sprint(long, long)), len(fmt.Sprintf("%s|%q", long, long)))
	fmt.Printf("%6d|%-6d|%06d|%+d|%x\n", 42, 42, 42, 42, 42)
}

// Output:
//
// 1 <nil>
// ab1 2 truec100 <nil> <nil>
// 27 <nil>
// a 1 <nil> [x y ] 36.6 [] {1 <nil>}
// x has 3
// 8 <nil>
// to stdout 1
// 1 2xy3
// 00042
// 1-x1 2
// a:1 2b 007 x1
//
//  1 2 ab true
// <nil> true <nil> map[] <nil> <nil>
// <nil> <nil> <nil> map[] <nil> <nil> 0x0
// (*int)(nil) (func())(nil) (chan int)(nil) map[string]int(nil) <nil>
// true 0x true
// true
// 20000 20003
//     42|42    |000042|+42|2a
