// Calls of a closure that changes a captured variable.
// Bench: 30000000 | 600000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

func counter() func(int) int {
	sum := 0
	return func(d int) int {
		sum += d
		return sum
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
	n := 30000000
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	add, s := counter(), 0
	for i := 0; i < n; i++ {
		s = add(i)
	}
	fmt.Println(s)
}
