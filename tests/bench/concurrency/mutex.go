// Goroutines count under one mutex: several contend for it, or one has it to itself.
// Bench contended: 8 10000000 | 8 200000
// Bench uncontended: 1 20000000 | 1 400000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
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
	goroutines, count := 8, 10000000
	if words := arguments(); len(words) > 1 {
		goroutines, _ = strconv.Atoi(words[0])
		count, _ = strconv.Atoi(words[1])
	}
	var mu sync.Mutex
	var wg sync.WaitGroup
	counter := 0
	for g := 0; g < goroutines; g++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < count/goroutines; i++ {
				mu.Lock()
				counter++
				mu.Unlock()
			}
		}()
	}
	wg.Wait()
	fmt.Println(counter)
}
