// A hundred thousand goroutines sleep 1 to 50 milliseconds, each a few times.
// Bench: 100000 3 | 10000 3
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

func sleeper(number, naps int, slept *int64, wg *sync.WaitGroup) {
	defer wg.Done()
	for nap := 0; nap < naps; nap++ {
		length := (number*7+nap*13)%50 + 1
		time.Sleep(time.Duration(length) * time.Millisecond)
		atomic.AddInt64(slept, int64(length))
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
	sleepers, naps := 100000, 3
	if words := arguments(); len(words) > 1 {
		sleepers, _ = strconv.Atoi(words[0])
		naps, _ = strconv.Atoi(words[1])
	}
	var wg sync.WaitGroup
	var slept int64
	wg.Add(sleepers)
	for i := 0; i < sleepers; i++ {
		go sleeper(i, naps, &slept, &wg)
	}
	wg.Wait()
	fmt.Println(slept)
}
