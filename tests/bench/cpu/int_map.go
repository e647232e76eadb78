// A map[int]int, first with keys in a row, then with keys far apart: filled, read, counted up, deleted from, walked.
// Bench: 800000 | 200000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

func exercise(n, step int) (int, int) {
	m := map[int]int{}
	for i := 1; i <= n; i++ {
		m[i*step] = i
	}
	sum := 0
	for i := 1; i <= 2*n; i++ {
		if value, ok := m[i*step]; ok {
			sum += value
		}
	}
	for i := 1; i <= n; i++ {
		m[(i%1000+1)*step]++
		m[i*step] += i % 7
	}
	for i := 2; i <= n; i += 2 {
		delete(m, i*step)
	}
	for key, value := range m {
		sum += key%10 + value
	}
	count := len(m)
	return sum, count
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
	n := 800000
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	for _, step := range []int{1, 7919} {
		sum, count := exercise(n, step)
		fmt.Println(sum, count)
	}
}
