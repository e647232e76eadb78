// Matrices of [][]float64, multiplied.
// Bench: 300 | 150
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

func matrix(n int, f float64) [][]float64 {
	m := make([][]float64, n)
	for i := range m {
		m[i] = make([]float64, n)
		for j := range m[i] {
			m[i][j] = f * float64(i-j)
		}
	}
	return m
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
	n := 300
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	a, b, c := matrix(n, 1), matrix(n, 2), matrix(n, 0)
	for i := 0; i < n; i++ {
		for j := 0; j < n; j++ {
			sum := 0.0
			for k := 0; k < n; k++ {
				sum += a[i][k] * b[k][j]
			}
			c[i][j] = sum
		}
	}
	fmt.Println(c[10][20])
}
