// A tree of goroutines, ten to a parent, whose leaves send their numbers upwards to be summed.
// Bench: 1000000 | 10000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

func skynet(parent chan<- int, number, leaves int) {
	if leaves == 1 {
		parent <- number
		return
	}
	children := make(chan int)
	for i := 0; i < 10; i++ {
		go skynet(children, number+i*(leaves/10), leaves/10)
	}
	sum := 0
	for i := 0; i < 10; i++ {
		sum += <-children
	}
	parent <- sum
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
	leaves := 1000000
	if words := arguments(); len(words) > 0 {
		leaves, _ = strconv.Atoi(words[0])
	}
	result := make(chan int)
	go skynet(result, 0, leaves)
	fmt.Println(<-result)
}
