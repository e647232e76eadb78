// Eight workers take jobs from one channel, compute a little and send their results to another.
// Bench: 1500000 | 30000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
)

type result struct {
	job, steps int
}

// steps counts the steps of the Collatz sequence from n to 1.
func steps(n int) int {
	count := 0
	for n > 1 {
		if n%2 == 0 {
			n /= 2
		} else {
			n = 3*n + 1
		}
		count++
	}
	return count
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
	count := 1500000
	if words := arguments(); len(words) > 0 {
		count, _ = strconv.Atoi(words[0])
	}
	jobs, results := make(chan int, 64), make(chan result, 64)
	var workers sync.WaitGroup
	for w := 0; w < 8; w++ {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for job := range jobs {
				results <- result{job, steps(job%1000 + 1)}
			}
		}()
	}
	go func() {
		for job := 0; job < count; job++ {
			jobs <- job
		}
		close(jobs)
		workers.Wait()
		close(results)
	}()
	received, sum := 0, 0
	for r := range results {
		received++
		sum += r.steps * (r.job%7 + 1)
	}
	fmt.Println(received, sum)
}
