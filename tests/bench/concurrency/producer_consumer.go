// One goroutine fills a buffered channel, another empties it.
// Bench: 5000000 | 200000
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
	count := 5000000
	if words := arguments(); len(words) > 0 {
		count, _ = strconv.Atoi(words[0])
	}
	queue := make(chan int, 128)
	go func() {
		for i := 0; i < count; i++ {
			queue <- i
		}
		close(queue)
	}()
	received, sum := 0, 0
	for v := range queue {
		received++
		sum = (sum*31 + v) % 1000000007
	}
	fmt.Println(received, sum)
}
