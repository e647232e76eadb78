// A generator and a stage behind it offer values until the reader closes done.
// Bench: 600000 | 30000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

func generate(done <-chan struct{}, ended chan<- string) <-chan int {
	out := make(chan int)
	go func() {
		defer func() { ended <- "generate" }()
		defer close(out)
		for i := 0; ; i++ {
			select {
			case out <- i:
			case <-done:
				return
			}
		}
	}()
	return out
}

func square(done <-chan struct{}, ended chan<- string, in <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		defer func() { ended <- "square" }()
		defer close(out)
		for v := range in {
			w := v * v % 1000003
			select {
			case out <- w:
			case <-done:
				return
			}
		}
	}()
	return out
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
	count := 600000
	if words := arguments(); len(words) > 0 {
		count, _ = strconv.Atoi(words[0])
	}
	done, ended := make(chan struct{}), make(chan string, 2)
	values := square(done, ended, generate(done, ended))
	sum := 0
	for i := 0; i < count; i++ {
		sum += <-values
	}
	close(done)
	letters := len(<-ended) + len(<-ended)
	fmt.Println(sum, letters)
}
