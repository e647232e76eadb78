// Structs as values, elements and fields: copies that overlap, swaps, literals made in place, indices near a variable.
package main

import "fmt"

type vector struct{ x, y, z int }
type pair struct {
	name string
	of   *vector
}
type wide struct {
	a, b vector
	c, d int
}
type odd struct {
	a int32
	b byte
}
type cell struct {
	heat float64
	n    int
	wall bool
	name string
}
type grid struct {
	rows  [][]cell
	items []int
	names []string
	vs    []vector
	odds  []odd
	bytes []byte
}

func try(what string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(what, r)
		}
	}()
	f()
}

func add(a, b vector) vector   { return vector{a.x + b.x, a.y + b.y, a.z + b.z} }
func turned(a vector) vector   { return vector{z: a.x, x: a.z} }
func named(a vector) (r vector) { r.x = 7; r = vector{a.y, r.x, a.x}; return }
func both(a vector) (vector, wide) { return vector{a.y, a.x, 0}, wide{a: a, d: 4} }
func depth(n int) vector {
	if n == 0 {
		return vector{1, 1, 1}
	}
	return vector{depth(n - 1).y + 1, n, add(depth(n-1), vector{n, depth(n - 1).x, 1}).y}
}

func main() {
	v := vector{1, 2, 3}
	w := add(v, vector{10, 20, 30})
	fmt.Println(w, turned(w), named(w), depth(4))
	fmt.Println(both(v))
	v = vector{v.z, v.x, v.y}
	x := vector{v.y, v.z, v.x}
	{
		x := vector{x.y, x.x, x.z}
		fmt.Println(x)
	}
	v, x = x, v
	fmt.Println(v, x, v == x, v != x, v == vector{1, 2, 3}, odd{1, 2} == odd{1, 2}, wide{a: v} == wide{a: v, d: 1})
	for i := 0; i < 2; i++ {
		y := vector{x: i}
		y.y++
		fmt.Println(y)
	}

	// Swaps.
	g := &grid{
		items: []int{1, 2, 3, 4}, names: []string{"a", "b", "c"}, vs: []vector{{1, 1, 1}, {2, 2, 2}, {3, 3, 3}},
		odds: []odd{{1, 2}, {3, 4}}, bytes: []byte("xyz"),
	}
	i, j := 0, 2
	g.items[i], g.items[j] = g.items[j], g.items[i]
	g.names[i], g.names[j] = g.names[j], g.names[i]
	g.vs[i], g.vs[j-1] = g.vs[j-1], g.vs[i]
	g.odds[i], g.odds[j-1] = g.odds[j-1], g.odds[i]
	g.bytes[i], g.bytes[j] = g.bytes[j], g.bytes[i]
	fmt.Println(g.items, g.names, g.vs, g.odds, string(g.bytes))
	a, names, vs, wides, odds, bytes := g.items, g.names, g.vs, []wide{{c: 1}, {c: 2}}, g.odds, g.bytes
	pairs := []pair{{"one", &vs[0]}, {"two", &vs[1]}}
	floats, ints := []float32{1, 2}, []int32{1, 2}
	a[i], a[j+1] = a[j+1], a[i]
	a[j], a[j] = a[j], a[j]
	names[j], names[i] = names[i], names[j]
	vs[i], vs[j] = vs[j], vs[i]
	wides[i], wides[1] = wides[1], wides[i]
	odds[0], odds[1] = odds[1], odds[0]
	bytes[len("a")], bytes[0] = bytes[0], bytes[len("a")]
	pairs[0], pairs[1] = pairs[1], pairs[0]
	floats[i], floats[i+1] = floats[i+1], floats[i]
	ints[i], ints[i+1] = ints[i+1], ints[i]
	fmt.Println(a, names, vs, wides, odds, string(bytes), pairs[0].name, *pairs[1].of, floats, ints)
	far, near := 9, -1
	try("swap right", func() { a := a; a[i], a[far] = a[far], a[i] })
	try("swap both", func() { a, n, f := a, near, far; a[n], a[f] = a[f], a[n] })
	try("swap nil", func() { var h *grid; h.items[i], h.items[j] = h.items[j], h.items[i] })
	try("swap two", func() { b, c := a, []int(nil); b[i], c[j] = c[j], b[i] })
	fmt.Println(a)
	// What is no swap.
	a[0], a[1] = a[1], a[2]
	i, a[i] = 1, 50
	a[i], i = i, 3
	fmt.Println(a, i)

	// Copies within one array, and through pointers.
	type link struct {
		next *link
		v    vector
	}
	l := &link{v: vector{1, 2, 3}}
	l.next = l
	*l = *l.next
	u := [4]vector{{1, 2, 3}, {4, 5, 6}}
	u[1], u[2] = u[0], u[1]
	s := u[:]
	k := 1
	s[k] = s[k-1]
	s[k+2] = vector{s[k].x, s[k+1].y, s[0].z}
	p := &s[k]
	*p = vector{p.y, p.x, p.z}
	fmt.Println(l.v, u, *p)

	// Rows.
	for n := 0; n < 4; n++ {
		g.rows = append(g.rows, make([]cell, 4))
	}
	rows := g.rows
	for y := range rows {
		for x := range rows[y] {
			rows[y][x].heat, rows[y][x].n, rows[y][x].wall = float64(x*y), x-y, x == y
			rows[y][x].name = fmt.Sprint(x, y)
		}
	}
	y, z := 1, 2
	sum := rows[y-1][z].heat + rows[y+1][z+1].heat + rows[y][z-1].heat*rows[y+2][z].heat
	rows[y+1][z-1].heat -= rows[y][z].heat
	rows[y-1][z+1].n += rows[z][y].n
	rows[y][z] = rows[z+1][y-1]
	q := &rows[y+2][z]
	q.n--
	fmt.Println(sum, rows[2][1], rows[0][3], rows[1][2], *q, rows[y+1][z].wall, rows[z-1][y].name)
	try("row", func() { r := rows; y, x := 3, 1; r[y+1][x].heat = 1 })
	try("column", func() { r := rows; y, x := 3, 0; fmt.Println(r[y][x-1].n) })
	try("field", func() { r, y, x := rows, 9, 9; r[y][x].wall = r[y-9][x-9].wall })
	most := int(^uint(0) >> 1)
	try("wraps", func() { r, m := a, most; fmt.Println(r[m+1]) })

	// Iteration variables that the body sets, or that closures keep.
	for n := range a {
		n += 2
		fmt.Print(n, " ")
	}
	for n := range 3 {
		if n == 1 {
			n = 7
		}
		fmt.Print(n, " ")
	}
	var keep []func() int
	for n := range a[:2] {
		n := n
		keep = append(keep, func() int { n++; return n })
	}
	for n, m := range []int{5, 6} {
		m, n = n, m
		fmt.Print(n, m, " ")
	}
	for n := range a {
		for n := range a[:n] {
			fmt.Print(n)
		}
	}
	for n := range [3]int{} {
		switch n {
		case 1:
			continue
		}
		fmt.Print(" ", n)
	}
	fmt.Println(keep[0](), keep[0](), keep[1]())
}

// Output:
// {11 22 33} {33 0 11} {22 7 11} {4 4 6}
// {2 1 0} {{1 2 3} {0 0 0} 0 4}
// {2 1 3}
// {1 2 3} {3 1 2} false true true true false
// {0 1 0}
// {1 1 0}
// [3 2 1 4] [c b a] [{2 2 2} {1 1 1} {3 3 3}] [{3 4} {1 2}] zyx
// [4 2 1 3] [a b c] [{3 3 3} {1 1 1} {2 2 2}] [{{0 0 0} {0 0 0} 2 0} {{0 0 0} {0 0 0} 1 0}] [{1 2} {3 4}] yzx two {3 3 3} [2 1] [2 1]
// swap right runtime error: index out of range [9] with length 4
// swap both runtime error: index out of range [-1]
// swap nil runtime error: invalid memory address or nil pointer dereference
// swap two runtime error: index out of range [2] with length 0
// [4 2 1 3]
// [50 1 1 3] 3
// {1 2 3} [{1 2 3} {2 1 3} {4 5 6} {1 5 3}] {2 1 3}
// 12 {0 -1 false 1 2} {0 2 false 3 0} {0 -3 false 0 3} {6 -2 false 2 3} true 1 1
// row runtime error: index out of range [4] with length 4
// column runtime error: index out of range [-1]
// field runtime error: index out of range [9] with length 4
// wraps runtime error: index out of range [-9223372036854775808]
// 2 3 4 5 0 7 2 5 0 6 1 001012 0 21 2 2
