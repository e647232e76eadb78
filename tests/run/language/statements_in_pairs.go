// Statements that one node does two at a time: each keeps its own effect, also for who jumps to the second.
package main

import "fmt"

func mix32(h uint32, data ...uint32) uint32 {
	for _, x := range data {
		h ^= x
		h *= 16777619
		h ^= h >> 15
		h *= 0x85ebca6b
	}
	return h
}

func mix64(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h
	h *= 3
	return h ^ 1
}

func jumps(n int) (a, b, c int) {
	i := 0
	if n > 2 {
		goto second
	}
	a++
second:
	b++
	c = b
	a = c
	if i++; i < n {
		goto second
	}
	return
}

func fibonacci(n int) (int, int) {
	a, b := 0, 1
	for i, j := 0, n; i < j; i, j = i+1, j-1 {
		a, b = b, a+b
	}
	x := a
	y := x
	x = b
	z := y
	y = x
	return z, y
}

func insertion(s []int) []int {
	for i := 1; i < len(s); i++ {
		x := s[i]
		j := i
		for ; j > 0 && s[j-1] > x; j-- {
			s[j] = s[j-1]
		}
		s[j] = x
	}
	for k := 0; k+1 < len(s); k++ {
		s[k] = s[k+1]
	}
	return s
}

func main() {
	var small uint8 = 3
	small ^= 7
	small *= 100
	fmt.Println(mix32(2166136261, 1, 2, 1<<31), mix64(12345678901234567890), small)
	fmt.Println(jumps(1))
	fmt.Println(jumps(5))
	fmt.Println(fibonacci(40))
	fmt.Println(insertion([]int{5, 2, 9, -1, 7, 2}), insertion(nil), insertion([]int{1}))
	i, j := 0, 0
	for k := 0; k < 10; k++ {
		if k%3 == 0 {
			i++
			continue
		}
		i++
		j--
	}
	i++
	i++
	fmt.Println(i, j)
	defer func() { fmt.Println(recover()) }()
	s := []int{1, 2, 3}
	for k := 0; k < 3; k++ {
		s[k] = s[k+1]
	}
}

// Output:
// 1985749497 1 144
// 1 1 1
// 5 5 5
// 6765 10946
// [2 2 5 7 9 9] [] [1]
// 12 -6
// runtime error: index out of range [3] with length 3
