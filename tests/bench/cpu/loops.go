// Three nested loops of integer arithmetic on locals.
// Bench: 500 | 200
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
	n, s := 500, 0
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	for i := 0; i < n; i++ {
		for j := 0; j < n; j++ {
			for k := 0; k < n; k++ {
				s += i*j + k
			}
		}
	}
	fmt.Println(s)
}
