// The order in which maps print.
package main

import (
	"fmt"
	"math"
)

type key struct {
	a int
	b string
}

func main() {
	fmt.Println(map[int]string{3: "c", 1: "a", -2: "b"}, map[string]int{"b": 1, "a": 2, "": 3})
	fmt.Println(map[float64]int{2.5: 1, math.Inf(-1): 2, 0: 3, math.NaN(): 4, -1: 5})
	fmt.Println(map[bool]int{true: 1, false: 2}, map[uint8]int{200: 1, 3: 2}, map[rune]bool{'b': true, 'a': false})
	fmt.Println(map[[2]int]int{{2, 1}: 1, {1, 9}: 2, {1, 3}: 3}, map[key]int{{2, "a"}: 1, {1, "z"}: 2, {1, "b"}: 3})
	fmt.Println(map[any]int{"b": 1, "a": 2, 2: 3, 1: 4, true: 5, 2.5: 6})
	fmt.Println(map[complex128]int{2i: 1, 1: 2, 1 + 1i: 3})
	fmt.Printf("%v %+v %#v %d\n", map[string][]int{"x": {1}, "w": nil}, map[key]key{{1, "a"}: {2, "b"}}, map[int]bool{2: true, 1: false}, map[string]int{"q": 7})
}

// Output:
// map[-2:b 1:a 3:c] map[:3 a:2 b:1]
// map[NaN:4 -Inf:2 -1:5 0:3 2.5:1]
// map[false:2 true:1] map[3:2 200:1] map[97:false 98:true]
// map[[1 3]:3 [1 9]:2 [2 1]:1] map[{1 b}:3 {1 z}:2 {2 a}:1]
// map[true:5 2.5:6 1:4 2:3 a:2 b:1]
// map[(0+2i):1 (1+0i):2 (1+1i):3]
// map[w:[] x:[1]] map[{a:1 b:a}:{a:2 b:b}] map[int]bool{1:false, 2:true} map[%!d(string=q):7]
