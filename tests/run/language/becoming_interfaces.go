// Of what becomes an interface beside a call that changes it, local variables and values are copied in their turn, and what
// lies elsewhere is read after the calls.
package main

import "fmt"

type pair struct{ a, b int }

func (p pair) String() string { return fmt.Sprint("<", p.a, ",", p.b, ">") }

var keepit []*pair
var fn func() int

func main() {
	p := pair{1, 1}
	change := func() int { p.a++; return p.a }
	func() { fmt.Println("captured", p, change()) }()
	ret := func() (interface{}, int) { return p, change() }
	fmt.Println(ret())
	q := pair{1, 1}
	pq := &q
	chq := func() int { pq.a++; return q.a }
	fmt.Println("address taken", q, chq(), *pq, chq())
	r := pair{1, 1}
	keepit = append(keepit, &r)
	chr := func() int { r.a++; return r.a }
	fmt.Println("heap by address", r, chr(), *keepit[0], chr())
	s := pair{1, 1}
	fn = func() int { s.a++; return s.a }
	fmt.Println("heap by closure", s, fn())
	func() { fmt.Println("heap by closure, captured", s, fn()) }()
	sl := []pair{{1, 1}}
	chs := func() int { sl[0].a++; return sl[0].a }
	fmt.Println("element", sl[0], chs())
	arr := [2]pair{{1, 1}}
	cha := func() int { arr[0].a++; return arr[0].a }
	fmt.Println("array element", arr[0], cha())
	st := struct{ p pair }{pair{1, 1}}
	cht := func() int { st.p.a++; return st.p.a }
	fmt.Println("field", st.p, cht())
	param(pair{1, 1})
	m := map[int]pair{1: {1, 1}}
	chm := func() int { m[1] = pair{2, 2}; return 2 }
	fmt.Println("map", m[1], chm())
	var list []interface{}
	list = append(list, p, change())
	fmt.Println(list)
	for i := 0; i < 1; i++ {
		t := pair{1, 1}
		cht := func() int { t.a++; return t.a }
		fmt.Println("loop", t, cht())
	}
}

func param(p pair) {
	ch := func() int { p.a++; return p.a }
	fmt.Println("param", p, ch())
	fmt.Println("param", p, func() int { p.a++; return p.a }())
}

// Output:
// captured <1,1> 2
// <2,1> 3
// address taken <1,1> 2 <3,1> 3
// heap by address <1,1> 2 <3,1> 3
// heap by closure <1,1> 2
// heap by closure, captured <2,1> 3
// element <2,1> 2
// array element <2,1> 2
// field <2,1> 2
// param <1,1> 2
// param <2,1> 3
// map <1,1> 2
// [<3,1> 4]
// loop <1,1> 2
