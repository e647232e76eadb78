// Fannkuch: every permutation of N numbers, and how many flips of its front each takes; short loops over small slices.
// Bench: 9 | 8
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

// flips reverses the first p[0] numbers until 0 stands in front, and counts how often.
func flips(p []int) int {
	count := 0
	for p[0] != 0 {
		for i, j := 0, p[0]; i < j; i, j = i+1, j-1 {
			p[i], p[j] = p[j], p[i]
		}
		count++
	}
	return count
}

func fannkuch(n int) (int, int) {
	numbers, scratch, turns := make([]int, n), make([]int, n), make([]int, n)
	for i := range numbers {
		numbers[i] = i
	}
	most, checksum, even := 0, 0, true
	for {
		copy(scratch, numbers)
		count := flips(scratch)
		if count > most {
			most = count
		}
		if even {
			checksum += count
		} else {
			checksum -= count
		}
		even = !even

		// The next permutation turns the first i+1 numbers by one; after i+1 turns it is i+1's.
		i := 1
		for {
			if i == n {
				return checksum, most
			}
			first := numbers[0]
			for j := 0; j < i; j++ {
				numbers[j] = numbers[j+1]
			}
			numbers[i] = first
			turns[i]++
			if turns[i] <= i {
				break
			}
			turns[i] = 0
			i++
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
	n := 9
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	checksum, most := fannkuch(n)
	fmt.Println(checksum, most)
}
