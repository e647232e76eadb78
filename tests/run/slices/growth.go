// The capacity of a slice that append makes is that of Go.
package main

import "fmt"

type triple [3]byte

func capacities[E any](count int) {
	var s []E
	last := -1
	for len(s) < count {
		if cap(s) != last {
			last = cap(s)
			fmt.Print(last, " ")
		}
		var zero E
		s = append(s, zero)
	}
	fmt.Println()
}

func main() {
	capacities[byte](5000)
	capacities[int](1200)
	capacities[triple](1200)
	capacities[[5]int32](300)
	capacities[rune](3000)
	capacities[[5]uint16](3000)
	capacities[string](30)
	for n := 1; n < 12; n++ {
		fmt.Print(cap(append([]int{1, 2, 3}, make([]int, n)...)), " ", cap(append([]byte("ab"), make([]byte, n*7)...)), " ")
	}
	fmt.Println()

	// What shares an array depends on it.
	a := append([]int{}, 1, 2, 3, 4, 5)
	b, c := append(a, 6), append(a, 7)
	fmt.Println(b[5], c[5], cap(a))
}

// Output:
// 0 8 16 32 64 128 256 512 896 1408 2048 3072 4096 5376
// 0 1 2 4 8 16 32 64 128 256 512 848 1280
// 0 2 5 10 21 42 85 170 341 682 1066 1621
// 0 1 2 4 8 16 32 64 134 268 544
// 0 2 4 8 16 32 64 128 256 512 864 1344 2048 3072
// 0 1 2 4 8 16 32 64 128 268 537 947 1433 2048 2867 4096
// 0 1 2 4 8 16 32
// 6 16 6 16 6 24 8 32 8 48 10 48 10 64 12 64 12 80 14 80 14 80
// 7 7 6
