// A call with several results as the only operand of a predeclared function.
package main

import "fmt"

func slice() ([]int, int)            { return []int{1}, 2 }
func slices() ([]int, []int)         { return make([]int, 2), []int{5, 6} }
func entry() (map[int]int, int)      { return numbers, 2 }
func parts() (float64, float64)      { return 1, 2 }
func text() ([]byte, string)         { return make([]byte, 3), "abc" }
func values() ([]any, string, int)   { return nil, "x", 3 }

var numbers = map[int]int{1: 1, 2: 2, 3: 3}

func main() {
	fmt.Println(append(slice()))
	fmt.Println(copy(slices()), copy(text()))
	delete(entry())
	fmt.Println(numbers)
	fmt.Println(complex(parts()))
	fmt.Println(append(values()))
	fmt.Println(len(append(slice())) + cap(append(slice())[:2:2]))
	func() {
		defer delete(last())
	}()
	fmt.Println(numbers)
}

func last() (map[int]int, int) { return numbers, 3 }

// Output:
// [1 2]
// 2 3
// map[1:1 3:3]
// (1+2i)
// [x 3]
// 4
// map[1:1]
