// A variable that becomes itself with one more element: what is appended is evaluated first, and shared arrays stay shared.
package main

import (
	"fmt"
	"runtime"
)

type numbers []int16

type node struct{ value int }

func grown(s []int, n int) []int {
	for i := 0; i < n; i++ {
		s = append(s, i*i)
	}
	return s
}

func named(n int) (result []string) {
	for i := 0; i < n; i++ {
		result = append(result, fmt.Sprint(i))
	}
	return
}

func main() {
	var s []int
	s = append(s, 1)
	s = append(s, s[0]+1)
	s = append(s, len(s), 4)
	s = append(s, grown(s, 2)[4])
	fmt.Println(s, len(grown(nil, 100)), named(3))

	base := make([]int, 2, 4)
	t := base
	t = append(t, 7)
	u := base
	u = append(u, 8)
	fmt.Println(base, t, u, base[:3], len(base), cap(t))

	bytes, flags, runes, texts := []byte("a"), []bool{}, []rune{}, []string(nil)
	var floats []float64
	var singles []float32
	var short numbers
	var wide []uint64
	var values []interface{}
	var nodes []*node
	var rows [][]int
	var points []struct{ x, y int }
	for i := 0; i < 300; i++ {
		bytes = append(bytes, byte(i+len(bytes)))
		flags = append(flags, i%3 == 0)
		runes = append(runes, rune(-i))
		texts = append(texts, fmt.Sprint("t", i))
		floats = append(floats, float64(i)/4)
		singles = append(singles, float32(i)*0.5)
		short = append(short, int16(i*1000))
		wide = append(wide, uint64(i)<<60)
		values = append(values, texts[i])
		nodes = append(nodes, &node{i})
		rows = append(rows, s)
		points = append(points, struct{ x, y int }{i, -i})
		if i%100 == 0 {
			runtime.GC()
		}
	}
	sum := 0
	for i := range nodes {
		sum += nodes[i].value + int(bytes[i]) + int(runes[i]) + len(texts[i]) + int(short[i]) + points[i].x*2
		if values[i] != texts[i] || floats[i] != float64(i)/4 || singles[i] != float32(i)/2 || flags[i] != (i%3 == 0) {
			fmt.Println("wrong", i)
		}
	}
	fmt.Println(sum, len(bytes), len(rows), wide[17], points[299])

	// The variable is changed while the element is computed.
	c := []int{1, 2, 3}
	change := func() int { c = c[:1]; return 9 }
	c = append(c, change())
	fmt.Println(c)
	d := []int{1}
	func() { d = append(d, 2) }()
	p := &d
	*p = append(*p, 3)
	d = append(d, 4)
	fmt.Println(d)
	e := []int{1, 2}
	func() {
		defer func() { fmt.Println(recover(), e) }()
		e = append(e, e[5])
	}()
	var i interface{} = []int{1}
	f := i.([]int)
	f = append(f, f...)

	fmt.Println(f)
}

// Output:
// [1 2 2 4 0] 100 [0 1 2]
// [0 0] [0 0 8] [0 0 8] [0 0 8] 2 4
// 476560 301 300 1152921504606846976 {299 -299}
// [1 9]
// [1 2 3 4]
// runtime error: index out of range [5] with length 2 [1 2]
// [1 1]
