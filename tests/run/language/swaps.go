// Elements that change places: the one that gc reads first fails first; and other assignments in pairs stay what they are.
package main

import "fmt"

type list struct{ items []string }

func (l *list) swap(i, j int) { l.items[i], l.items[j] = l.items[j], l.items[i] }

type point struct{ x, y int }

func swap[T any](s []T, i, j int) { s[i], s[j] = s[j], s[i] }

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

var shared = []int{1, 2, 3}

func main() {
	bytes, halves, words := []byte("abc"), []int32{-1, 2, -3}, []int{1, 2, 3}
	texts, pointers, floats := []string{"a", "b", "c"}, []*int{&words[0], &words[1], nil}, []float64{1.5, 2.5, 3.5}
	points, values, shorts := []point{{1, 2}, {3, 4}, {5, 6}}, []interface{}{1, "two", nil}, []int16{1, 2, 3}
	swap(bytes, 0, 2)
	swap(halves, 0, 1)
	swap(words, 1, 2)
	swap(texts, 0, 2)
	swap(pointers, 0, 2)
	swap(floats, 1, 1)
	swap(points, 0, 2)
	swap(values, 0, 2)
	swap(shorts, 0, 2)
	fmt.Println(string(bytes), halves, words, texts, *pointers[2], pointers[0] == nil, floats, points, values, shorts)

	l := &list{texts}
	l.swap(0, 1)
	i := 0
	words[i], words[i+1] = words[i+1], words[i]
	words[0], words[2] = words[2], words[0]
	shared[i+1], shared[2] = shared[2], shared[i+1]
	fmt.Println(l.items, words, shared)

	// Not the same elements, or not crosswise.
	words[i], words[i+1] = words[i], words[i+1]
	fmt.Println(words)
	words[i], words[i+1] = words[i+2], words[i]
	fmt.Println(words)
	i, words[i] = 2, 77
	fmt.Println(i, words)
	rows := [][]int{{1, 2}, {3, 4}}
	rows[0][1], rows[1][0] = rows[1][0], rows[0][1]
	rows[0], rows[1] = rows[1], rows[0]
	fmt.Println(rows)

	for _, f := range []func(s []int, i, j int){
		func(s []int, i, j int) { s[i], s[j] = s[j], s[i] },
		func(s []int, i, j int) { s[i-1], s[j+1] = s[j+1], s[i-1] },
	} {
		try(func() { f(words, 8, 9) })
		try(func() { f(words, -4, 1) })
		try(func() { f(words, 1, 3) })
		try(func() { f(nil, 0, 1) })
	}
	try(func() { i, j := 8, 9; words[i/(j-9)], words[j] = words[j], words[i/(j-9)] })
	try(func() { l.swap(1, 7) })
	try(func() { (*list)(nil).swap(0, 1) })
	fmt.Println(words, l.items)
}

// Output:
// cba [2 -1 -3] [1 3 2] [c b a] 1 true [1.5 2.5 3.5] [{5 6} {3 4} {1 2}] [<nil> two 1] [3 2 1]
// [b c a] [2 1 3] [1 3 2]
// [2 1 3]
// [3 2 3]
// 2 [77 2 3]
// [[2 4] [1 3]]
// runtime error: index out of range [8] with length 3
// runtime error: index out of range [-4]
// runtime error: index out of range [3] with length 3
// runtime error: index out of range [0] with length 0
// runtime error: index out of range [7] with length 3
// runtime error: index out of range [-5]
// runtime error: index out of range [4] with length 3
// runtime error: index out of range [-1]
// runtime error: integer divide by zero
// runtime error: index out of range [7] with length 3
// runtime error: invalid memory address or nil pointer dereference
// [77 2 3] [b c a]
