// Calls of the left side of an assignment come before what the right side loads, whatever the left side refers to.
package main

import "fmt"

type pair struct{ a, b int }

type box struct {
	n    int
	list [2]int
	p    pair
}

func main() {
	n, s, p, array, text := 1, []int{1, 2}, pair{1, 2}, [2]int{1, 2}, "a"
	global := &box{}
	change := func() int {
		n, s, p, array, text = n+1, append(s, n), pair{p.b, p.a + 5}, [2]int{array[1], array[0] * 3}, text+"b"
		return n & 1
	}
	at := func() *box {
		change()
		return global
	}
	ints, pairs, arrays, texts, lists := make([]int, 2), make([]pair, 2), make([][2]int, 2), make([]string, 2), make([][]int, 2)
	known, places, structs := map[int]int{}, map[int]pair{}, [2]box{}
	ints[change()] = n
	ints[change()] = s[len(s)-1]
	ints[change()] = p.a
	pairs[change()] = p
	arrays[change()] = array
	arrays[change()][change()] = array[1]
	texts[change()] = text
	lists[change()] = s
	lists[change()] = s[1:]
	known[change()] = n
	known[change()+5] = len(s)
	places[change()] = p
	structs[change()].p = p
	structs[change()].list[change()] = array[0] + n
	at().n = n
	at().p = p
	at().list = array
	at().list[change()] += n
	fmt.Println(ints, pairs, arrays, texts, lists, known, places, structs, *global)
}

// Output:
// [7 2] [{0 0} {11 12}] [[18 27] [81 0]] [ abbbbbbbb] [[1 2 1 2 3 4 5 6 7 8 9] [2 1 2 3 4 5 6 7 8 9 10]] map[0:12 6:14] map[0:{32 36}] [{0 [0 6578] {0 0}} {0 [0 0] {36 37}}] {18 [39388 59049] {46 47}}
