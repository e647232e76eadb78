// A chain of filters, one goroutine for each prime found so far.
// Bench: 1500 | 150
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

func generate(out chan<- int) {
	for i := 2; ; i++ {
		out <- i
	}
}

func filter(in <-chan int, out chan<- int, prime int) {
	for {
		if i := <-in; i%prime != 0 {
			out <- i
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
	count := 1500
	if words := arguments(); len(words) > 0 {
		count, _ = strconv.Atoi(words[0])
	}
	in := make(chan int)
	go generate(in)
	sum, prime := 0, 0
	for i := 0; i < count; i++ {
		prime = <-in
		sum += prime
		out := make(chan int)
		go filter(in, out, prime)
		in = out
	}
	fmt.Println(prime, sum)
}
