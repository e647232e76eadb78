// The calls of both sides of a compound assignment do not disturb one another's temporaries.
package main

import "fmt"

type record struct {
	names   [2]string
	numbers [2][2]int
	list    []int
}

func index(i, n int) int { return i % n }

func trace(x int) int {
	fmt.Print(x, " ")
	return x
}

func main() {
	r := record{names: [2]string{"a", "b"}, list: make([]int, 4)}
	at := func() *record {
		fmt.Print("at ")
		return &r
	}
	r.names[index(1, 2)] += r.names[index(0, 2)][index(0, len(r.names[index(0, 2)])+1):len(r.names[index(0, 2)])]
	fmt.Println(r.names)
	counts := map[int]int{}
	counts[trace(1)] |= map[int]int{1: trace(2), 2: trace(3)}[trace(2)]
	fmt.Println(counts)
	at().numbers[trace(1)][trace(0)] = trace(5)
	at().numbers[trace(1)][trace(0)]--
	at().list[trace(1)] *= trace(2)
	at().list[trace(1)]++
	fmt.Println(r.numbers, r.list)
	at().list[trace(0)], counts[trace(2)], r.numbers[trace(0)][trace(1)] = trace(7), trace(8), trace(9)
	fmt.Println(r, counts)
	func() {
		defer func() { fmt.Println(recover()) }()
		r.list[index(7, 8)] += trace(3) + r.list[index(5, 9)]
	}()
}

// Output:
// [a ba]
// 1 2 3 2 map[1:3]
// at 1 0 5 at 1 0 at 1 2 at 1 [[0 0] [4 0]] [0 1 0 0]
// at 0 2 0 1 7 8 9 {[a ba] [[0 9] [4 0]] [7 1 0 0]} map[1:3 2:8]
// 3 runtime error: index out of range [7] with length 4
