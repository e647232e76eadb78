// Variables of a loop's header are new in each iteration; one of them may know an earlier one.

package main

import "fmt"

type thing struct{ n int }

func main() {
	var out []int
	for i, f := 0, (func() int)(nil); i < 3; i++ {
		if f == nil {
			f = func() int { return i * 10 }
		}
		out = append(out, i, f())
	}
	for i, p := 0, (*int)(nil); i < 3; i++ {
		if p == nil {
			p = &i
		}
		out = append(out, *p)
	}
	for t, p := (thing{1}), (*thing)(nil); t.n < 4; t.n++ {
		if p == nil {
			p = &t
		}
		out = append(out, p.n)
	}
	for i, a, p := 0, 5, (*int)(nil); i < 3; i++ {
		if q := &a; p == nil {
			p = q
		}
		a++
		out = append(out, *p)
	}
	for i := 0; i < 3; i++ {
		f := func() int { i++; return i }
		p := &i
		out = append(out, f(), *p)
	}
	fmt.Println(out)
}

// Output:
// [0 0 1 0 2 0 0 0 0 1 1 1 6 6 6 1 1 3 3]
