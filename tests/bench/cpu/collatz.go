// Collatz sequences: a loop of division, remainder and branches.
// Bench: 500000 | 50000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

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
	limit := 500000
	if words := arguments(); len(words) > 0 {
		limit, _ = strconv.Atoi(words[0])
	}
	best, at := 0, 0
	for i := 1; i < limit; i++ {
		n, steps := i, 0
		for n != 1 {
			if n%2 == 0 {
				n /= 2
			} else {
				n = 3*n + 1
			}
			steps++
		}
		if steps > best {
			best, at = steps, i
		}
	}
	fmt.Println(best, at)
}
