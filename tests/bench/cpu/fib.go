// Calls: Fibonacci numbers by double recursion.
// Bench: 35 | 27
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
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
	n := 35
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	fmt.Println(fib(n))
}
