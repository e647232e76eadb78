// Dynamic programming in two dimensions: the edit distance of two strings by a full [][]int.
// Bench: 3000 | 500
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

func letters(n, seed int) string {
	text := make([]byte, n)
	for i := range text {
		seed = seed * 16807 % 2147483647
		text[i] = byte('a' + seed%4)
	}
	return string(text)
}

func smaller(a, b int) int {
	if a < b {
		return a
	}
	return b
}

func distance(a, b string) int {
	table := make([][]int, len(a)+1)
	for i := range table {
		table[i] = make([]int, len(b)+1)
		table[i][0] = i
	}
	for j := range table[0] {
		table[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			if a[i-1] == b[j-1] {
				table[i][j] = table[i-1][j-1]
			} else {
				table[i][j] = 1 + smaller(table[i-1][j-1], smaller(table[i-1][j], table[i][j-1]))
			}
		}
	}
	return table[len(a)][len(b)]
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
	n := 3000
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	fmt.Println(distance(letters(n, 42), letters(n, 7)))
}
