// A tree of ten thousand contexts, a goroutine waiting on each; cancelling the root ends them all.
// Bench: 10000 3 | 10000 2
package main

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
)

// cancelled builds a tree of contexts, cancels its root and counts the goroutines that saw it.
func cancelled(nodes int) int64 {
	contexts := make([]context.Context, nodes)
	cancels := make([]context.CancelFunc, nodes)
	contexts[0], cancels[0] = context.WithCancel(context.Background())
	for i := 1; i < nodes; i++ {
		contexts[i], cancels[i] = context.WithCancel(contexts[(i-1)/10])
	}
	var started, ended sync.WaitGroup
	var seen int64
	started.Add(nodes)
	ended.Add(nodes)
	for i := 0; i < nodes; i++ {
		go func(ctx context.Context) {
			defer ended.Done()
			started.Done()
			<-ctx.Done()
			if ctx.Err() == context.Canceled {
				atomic.AddInt64(&seen, 1)
			}
		}(contexts[i])
	}
	started.Wait()
	cancels[0]()
	ended.Wait()
	for i := 0; i < nodes; i++ {
		cancels[i]()
	}
	return seen
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
	nodes, rounds := 10000, 3
	if words := arguments(); len(words) > 1 {
		nodes, _ = strconv.Atoi(words[0])
		rounds, _ = strconv.Atoi(words[1])
	}
	var seen int64
	for r := 0; r < rounds; r++ {
		seen += cancelled(nodes)
	}
	fmt.Println(seen)
}
