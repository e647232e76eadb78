// Statements that count when a condition holds: the condition is evaluated once, before the variable is read.
package main

import "fmt"

func main() {
	data := []int{5, -3, 8, 0, 12, 7, -9, 8}
	bytes := []byte("mississippi")
	var negative, even, eights, near, vowels, big, down, fast, flag, chained int
	up := false
	limit := 6
	for i, x := range data {
		if x < 0 {
			negative++
		}
		if x%2 == 0 {
			even += 2
		}
		if data[i] == 8 {
			eights--
		}
		if x > limit {
			near++
		}
		if f := float64(x) / 2; f > 2.6 {
			fast -= 3
		}
		if uint64(x) > 1<<40 {
			big++
		}
		if up {
			flag++
		}
		if up = !up; !up {
			down++
		}
		if chained < 3 {
			chained++
		}
		if x > 0 && x < 9 {
			chained += 100
		}
	}
	for i := range bytes {
		if bytes[i] == 'i' {
			vowels++
		}
	}
	fmt.Println(negative, even, eights, near, vowels, big, down, fast, flag, chained)
	n := 0
	if func() bool { n = 10; return true }() {
		n++
	}
	var narrow uint8 = 255
	if n > 0 {
		narrow++
	}
	fmt.Println(n, narrow)
	defer func() { fmt.Println(recover(), n) }()
	if data[n] == 1 {
		n++
	}
}

// Output:
// 2 8 -2 4 4 2 4 -12 4 401
// 11 0
// runtime error: index out of range [11] with length 8 11
