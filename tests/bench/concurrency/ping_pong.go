// Two goroutines pass a counter back and forth over unbuffered channels.
// Bench: 1000000 | 100000
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
	turns := 1000000
	if words := arguments(); len(words) > 0 {
		turns, _ = strconv.Atoi(words[0])
	}
	ping, pong := make(chan int), make(chan int)
	go func() {
		for v := range ping {
			pong <- v + 1
		}
		close(pong)
	}()
	v := 0
	for i := 0; i < turns; i++ {
		ping <- v
		v = <-pong
	}
	close(ping)
	_, open := <-pong
	fmt.Println(v, open)
}
