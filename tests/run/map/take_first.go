// Taking entries away from the front, the back and the middle while others are added: every loop sees exactly
// the live entries, and emptying a map by its first key takes linear time.
package main

import "fmt"

func sum(m map[int]int) (keys, values int) {
	for k, v := range m {
		keys += k
		values += v
	}
	return
}

func main() {
	m := map[int]int{}
	for i := 0; i < 200000; i++ {
		m[i] = 2 * i
	}
	taken := 0
	for len(m) > 0 {
		for k := range m {
			taken += k
			delete(m, k)
			break
		}
	}
	fmt.Println(taken, len(m))

	for i := 0; i < 100; i++ {
		m[i] = i
	}
	for i := 0; i < 40; i++ {
		delete(m, i)
	}
	for i := 99; i >= 60; i-- {
		delete(m, i)
	}
	fmt.Println(len(m))
	fmt.Println(sum(m))
	for i := 40; i < 60; i++ {
		delete(m, i)
	}
	fmt.Println(len(m))
	fmt.Println(sum(m))
	m[7] = 8
	fmt.Println(sum(m))
	for i := 0; i < 300; i++ {
		m[i%17] = i
		delete(m, (i+5)%17)
	}
	fmt.Println(len(m))
	fmt.Println(sum(m))
}

// Output:
// 19999900000 0
// 20
// 990 990
// 0
// 0 0
// 7 8
// 12
// 71 3522
