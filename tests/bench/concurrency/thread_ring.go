// A token goes round a ring of 503 goroutines; the one that takes it at zero names itself.
// Bench: 2000000 | 100000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

const members = 503

func member(name int, in <-chan int, out chan<- int, last chan<- int) {
	for {
		token := <-in
		if token == 0 {
			last <- name
			return
		}
		out <- token - 1
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
	passes := 2000000
	if words := arguments(); len(words) > 0 {
		passes, _ = strconv.Atoi(words[0])
	}
	last := make(chan int)
	first := make(chan int)
	in := first
	for name := 1; name < members; name++ {
		out := make(chan int)
		go member(name, in, out, last)
		in = out
	}
	go member(members, in, first, last)
	first <- passes
	fmt.Println(<-last)
}
