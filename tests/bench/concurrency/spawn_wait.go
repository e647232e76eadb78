// Starts a million goroutines, each of which adds its number and ends, and waits for them.
// Bench: 1000000 | 100000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
)

func add(sum *int64, number int, wg *sync.WaitGroup) {
	atomic.AddInt64(sum, int64(number))
	wg.Done()
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
	count := 1000000
	if words := arguments(); len(words) > 0 {
		count, _ = strconv.Atoi(words[0])
	}
	var wg sync.WaitGroup
	var sum int64
	wg.Add(count)
	for i := 0; i < count; i++ {
		go add(&sum, i, &wg)
	}
	wg.Wait()
	fmt.Println(sum)
}
