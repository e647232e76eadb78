// Two endless loops hold two workers while a ping-pong has to get its turns, all at once or with a pause before each.
// Bench: 1000000 0 | 30000 0
// Bench pause: 30 1
package main

import (
	"fmt"
	"os"
	"runtime"
	"sort"
	"strconv"
	"strings"
	"time"
)

func hog() {
	for x := 1; ; x++ {
		if x < 0 {
			x = 1
		}
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
	turns, milliseconds := 100000, 0
	if words := arguments(); len(words) > 1 {
		turns, _ = strconv.Atoi(words[0])
		milliseconds, _ = strconv.Atoi(words[1])
	}
	pause := time.Duration(milliseconds) * time.Millisecond
	runtime.GOMAXPROCS(2)
	ping, pong := make(chan int), make(chan int)
	go func() {
		for v := range ping {
			pong <- v + 1
		}
	}()
	go hog()
	go hog()
	times := make([]int, turns)
	v := 0
	for i := 0; i < turns; i++ {
		begin := time.Now()
		if pause > 0 {
			time.Sleep(pause)
		}
		ping <- v
		v = <-pong
		times[i] = int(time.Since(begin) - pause)
	}
	fmt.Println(v, "turns")
	sort.Ints(times)
	fmt.Fprintln(os.Stderr, "turn median", time.Duration(times[turns/2]), "p99", time.Duration(times[turns*99/100]),
		"longest", time.Duration(times[turns-1]), "over a millisecond",
		turns-sort.SearchInts(times, int(time.Millisecond)))
}
