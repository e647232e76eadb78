// The variables of a range clause: what the body does to them, and to what is ranged over, does not change the loop.
package main

import "fmt"

type point struct{ x, y int }

func main() {
	data := []int{10, 20, 30, 40}
	for i := range data {
		fmt.Print(i, " ")
		i += 2
		fmt.Print(i, " ")
	}
	for i, x := range data {
		x++
		i, x = x, i
		fmt.Print(i, x, " ")
	}
	fmt.Println()
	for i, x := range data {
		if i == 1 {
			data = append(data[:2], 99, 98, 97)
			continue
		}
		if i == 3 {
			break
		}
		data[i+1] += x
		fmt.Print(i, x, " ")
	}
	fmt.Println(data)
	for i := range data {
		for i = range [2]int{} {
			fmt.Print(i)
		}
		fmt.Print(i, " ")
	}
	for i, c := range []byte("héllo") {
		c ^= byte(i)
		fmt.Print(c, " ")
	}
	fmt.Println()
	var fs []func() (int, int)
	for i, x := range []int{5, 6, 7} {
		i, x := i, x
		fs = append(fs, func() (int, int) { i++; return i, x })
	}
	for i, f := range fs {
		a, b := f()
		c, _ := f()
		fmt.Print(i, a, b, c, " ")
	}
	array := [3]string{"a", "b", "c"}
	for i, x := range array {
		array[2] = "z"
		fmt.Print(i, x, " ")
	}
	for i, x := range &array {
		array[2] = x
		fmt.Print(i, x, " ")
	}
	fmt.Println()
	sum := 0.0
	for i, x := range []float64{1.5, 2.5} {
		sum += x * float64(i+1)
	}
	for _, p := range []*point{{1, 2}, nil, {3, 4}} {
		if p != nil {
			p.x++
			sum += float64(p.x)
		}
	}
	for i, p := range []point{{1, 2}, {3, 4}} {
		p.x += i
		sum += float64(p.x)
	}
	for _, m := range []map[string]int{{"a": 1}, nil} {
		sum += float64(len(m))
	}
	fmt.Println(sum)
	var i, x int
	for i, x = range data {
		if x > 50 {
			break
		}
	}
	fmt.Println(i, x)
	for i, x = range []int(nil) {
		i = 100
	}
	for i := range data {
		defer func(n int) { fmt.Print(n, " ") }(i)
	}
	goto inner
inner:
	for i, x := range data {
		for j, y := range data {
			if j > i {
				continue
			}
			if y == 98 {
				fmt.Println(i, j, x, y)
				return
			}
		}
	}
}

// Output:
// 0 2 1 3 2 4 3 5 11 0 21 1 31 2 41 3
// 0 10 2 30 [10 30 99 128 97]
// 011 011 011 011 011 104 194 171 111 104 106
// 0 1 5 2 1 2 6 3 2 3 7 4 0a 1b 2c 0a 1b 2b
// 18.5
// 2 99
// 4 3 2 1 0