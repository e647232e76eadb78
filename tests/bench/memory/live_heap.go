// A heap of the given MiB lives while garbage is made beside it, and a goroutine that ticks each millisecond
// measures the longest gap between two of its turns.
// Bench: 256 5000000 | 8 100000
package main

import (
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

// node takes 64 bytes.
type node struct {
	left, right *node
	values      [6]int
}

// build makes a balanced tree of the numbers from first to last.
func build(first, last int) *node {
	if first > last {
		return nil
	}
	middle := (first + last) / 2
	n := &node{left: build(first, middle-1), right: build(middle+1, last)}
	n.values[0] = middle
	return n
}

func (n *node) sum() int {
	if n == nil {
		return 0
	}
	return (n.left.sum() + n.values[0] + n.right.sum()) % 1000000007
}

// tick notes the gaps between its turns until stop is set.
func tick(stop *int32, gaps chan<- []int) {
	var all []int
	last := time.Now()
	for atomic.LoadInt32(stop) == 0 {
		time.Sleep(time.Millisecond)
		now := time.Now()
		all = append(all, int(now.Sub(last)))
		last = now
	}
	sort.Ints(all)
	gaps <- all
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
	size, garbage := 256, 5000000
	if words := arguments(); len(words) > 0 {
		size, _ = strconv.Atoi(words[0])
	}
	if words := arguments(); len(words) > 1 {
		garbage, _ = strconv.Atoi(words[1])
	}
	begin := time.Now()
	root := build(1, size*16384)
	built := time.Now()
	var stop int32
	gaps := make(chan []int)
	go tick(&stop, gaps)
	recent := make([]*node, 1000)
	for i := 0; i < garbage; i++ {
		n := &node{left: recent[i%1000]}
		n.values[1] = i
		if n.left != nil {
			n.values[1] += n.left.values[1]
			n.left = nil
		}
		recent[i*7%1000] = n
	}
	atomic.StoreInt32(&stop, 1)
	all := <-gaps
	churned := time.Now()
	sum := 0
	for _, n := range recent {
		if n != nil {
			sum = (sum + n.values[1]) % 1000000007
		}
	}
	fmt.Println(root.sum(), sum)
	fmt.Fprintln(os.Stderr, "build", built.Sub(begin), "garbage", churned.Sub(built), "gap median",
		time.Duration(all[len(all)/2]), "longest", time.Duration(all[len(all)-1]))
}
