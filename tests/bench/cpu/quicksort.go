// Quicksort by hand on a []int: recursion, comparisons and swaps.
// Bench: 1000000 | 100000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

func quicksort(a []int, low, high int) {
	for low < high {
		pivot := a[(low+high)/2]
		i, j := low, high
		for i <= j {
			for a[i] < pivot {
				i++
			}
			for a[j] > pivot {
				j--
			}
			if i <= j {
				a[i], a[j] = a[j], a[i]
				i++
				j--
			}
		}
		if j-low < high-i {
			quicksort(a, low, j)
			low = i
		} else {
			quicksort(a, i, high)
			high = j
		}
	}
}

// arguments are the words after the program's name; yaegi leaves its own command line before them.
func arguments() []string {
	for i, word := range os.Args {
		if strings.HasSuffix(word, ".go") {
			return os.Args[i+1:]
		}
	}
	return os.Args[1:]
}

func main() {
	n := 1000000
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	a := make([]int, n)
	seed := 42
	for i := range a {
		seed = seed * 16807 % 2147483647
		a[i] = seed % 1000000
	}
	quicksort(a, 0, n-1)
	checksum := 0
	for i := range a {
		if i > 0 && a[i-1] > a[i] {
			fmt.Println("not sorted at", i)
			return
		}
		checksum = (checksum*31 + a[i]) % 1000003
	}
	fmt.Println(a[0], a[n/2], a[n-1], checksum)
}
