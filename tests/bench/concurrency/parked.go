// A million goroutines, all parked in a receive, are woken together; with gc, the collector runs while they park.
// Bench: 100000 | 20000
// Bench million: 1000000 gc | 20000 gc
package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

func sleeper(number int, wake <-chan struct{}, sum *int64, started, ended *sync.WaitGroup) {
	started.Done()
	<-wake
	atomic.AddInt64(sum, int64(number))
	ended.Done()
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
	wake := make(chan struct{})
	var started, ended sync.WaitGroup
	var sum int64
	started.Add(count)
	ended.Add(count)
	begin := time.Now()
	for i := 0; i < count; i++ {
		go sleeper(i, wake, &sum, &started, &ended)
	}
	started.Wait()
	parked := time.Now()
	if words := arguments(); len(words) > 1 {
		runtime.GC()
	}
	collected := time.Now()
	close(wake)
	ended.Wait()
	fmt.Println(sum)
	fmt.Fprintln(os.Stderr, "start", parked.Sub(begin), "collect", collected.Sub(parked), "wake", time.Since(collected))
}
