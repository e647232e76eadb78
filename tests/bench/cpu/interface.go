// Methods called through an interface, on values of two types in turn.
// Bench: 30000000 | 400000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

type shape interface{ area() int }

type square struct{ side int }
type rect struct{ w, h int }

func (s *square) area() int { return s.side * s.side }
func (r *rect) area() int   { return r.w * r.h }

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
	shapes := []shape{&square{3}, &rect{2, 5}, &square{4}, &rect{1, 7}}
	sum := 0
	for i := 0; i < n; i++ {
		sum += shapes[i&3].area()
	}
	fmt.Println(sum)
}
