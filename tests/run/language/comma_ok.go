// v, ok := of maps, assertions and channels into variables of every kind.
package main

import "fmt"

type truth bool
type pair struct{ a, b string }

var global int
var globalOk bool

func named(m map[string]int, key string) (v int, ok bool) {
	v, ok = m[key]
	return
}

func deferred(m map[any]int, key any) (v int, ok bool) {
	defer func() {
		if recover() != nil {
			v += 100
		}
	}()
	v, ok = 7, true
	v, ok = m[key]
	return
}

func main() {
	ints := map[string]int{"one": 1}
	v, ok := ints["one"]
	fmt.Println(v, ok)
	v, ok = ints["two"]
	fmt.Println(v, ok)
	_, ok = ints["one"]
	fmt.Println(ok)
	v, _ = ints["one"]
	fmt.Println(v)
	_, _ = ints["one"]

	var sure truth
	v, sure = ints["one"]
	fmt.Println(v, sure)
	var boxed, boxedOk any
	boxed, boxedOk = ints["one"]
	fmt.Println(boxed, boxedOk)
	global, globalOk = ints["one"]
	fmt.Println(global, globalOk)

	flags := map[bool]bool{true: true, false: true}
	b := true
	b, b = flags[b]
	fmt.Println(b)
	none := map[bool]bool{}
	b, b = none[b]
	fmt.Println(b)
	b, ok = flags[ok]
	fmt.Println(b, ok)
	ok, b = flags[b]
	fmt.Println(b, ok)

	v, ok = 10, true
	captured := func() (int, bool) { return v, ok }
	v, ok = ints["none"]
	fmt.Println(captured())
	p, q := &v, &ok
	v, ok = ints["one"]
	fmt.Println(*p, *q)

	strings := map[int]string{3: "three"}
	s, found := strings[3]
	fmt.Println(s, found)
	s, found = strings[4]
	fmt.Println(s == "", found)
	pairs := map[int]pair{1: {"a", "b"}}
	both, found := pairs[1]
	pairs[1] = pair{"c", "d"}
	fmt.Println(both, found)
	floats := map[string]float64{"pi": 3.25}
	f, found := floats["pi"]
	fmt.Println(f, found)
	narrow := map[int8]int8{-5: -7}
	n, found := narrow[-5]
	fmt.Println(n, found)
	n, found = narrow[5]
	fmt.Println(n, found)

	var x any = 5
	i, isInt := x.(int)
	fmt.Println(i, isInt)
	t, isText := x.(string)
	fmt.Printf("%q %v\n", t, isText)
	x, isInt = x.(error)
	fmt.Println(x, isInt)

	c := make(chan int, 1)
	c <- 4
	r, more := <-c
	fmt.Println(r, more)
	close(c)
	r, more = <-c
	fmt.Println(r, more)
	cb := make(chan bool, 1)
	cb <- true
	more, more = <-cb
	fmt.Println(more)

	if v, ok := ints["one"]; ok {
		v, ok := ints[fmt.Sprint("t", v)]
		fmt.Println(v, ok)
	}
	index := map[int]int{0: 5, 5: 9}
	v, ok = 0, false
	v, ok = index[v]
	v, ok = index[v]
	fmt.Println(v, ok)

	fmt.Println(named(ints, "one"))
	fmt.Println(named(ints, "two"))
	fmt.Println(deferred(map[any]int{1: 2}, 1))
	fmt.Println(deferred(map[any]int{1: 2}, []int{1}))
}

// Output:
// 1 true
// 0 false
// true
// 1
// 1 true
// 1 true
// 1 true
// true
// false
// true true
// true true
// 0 false
// 1 true
// three true
// true false
// {a b} true
// 3.25 true
// -7 true
// 0 false
// 5 true
// "" false
// <nil> false
// 4 true
// 0 false
// true
// 0 false
// 9 true
// 1 true
// 0 false
// 2 true
// 107 true
