// A generic binary heap, of integers, of floats, of strings and of indices of structs, ordered by a function it is given.
// Bench: 100000 | 6000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

type heap[T any] struct {
	items  []T
	before func(a, b T) bool
}

func (h *heap[T]) push(item T) {
	h.items = append(h.items, item)
	at := len(h.items) - 1
	for at > 0 {
		parent := (at - 1) / 2
		if !h.before(h.items[at], h.items[parent]) {
			break
		}
		h.items[at], h.items[parent] = h.items[parent], h.items[at]
		at = parent
	}
}

func (h *heap[T]) pop() T {
	first := h.items[0]
	last := len(h.items) - 1
	h.items[0] = h.items[last]
	h.items = h.items[:last]
	at := 0
	for {
		child := 2*at + 1
		if child >= last {
			break
		}
		if child+1 < last && h.before(h.items[child+1], h.items[child]) {
			child++
		}
		if !h.before(h.items[child], h.items[at]) {
			break
		}
		h.items[at], h.items[child] = h.items[child], h.items[at]
		at = child
	}
	return first
}

// yaegi instantiates for predeclared types only, so jobs are in the heap by their index.
type job struct{ urgency, id int }

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
	n := 100000
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	numbers := &heap[int]{before: func(a, b int) bool { return a < b }}
	weights := &heap[float64]{before: func(a, b float64) bool { return a < b }}
	names := &heap[string]{before: func(a, b string) bool { return a > b }}
	jobs := make([]job, n)
	urgent := &heap[int]{before: func(a, b int) bool {
		return jobs[a].urgency > jobs[b].urgency || jobs[a].urgency == jobs[b].urgency && jobs[a].id < jobs[b].id
	}}
	seed := 42
	for i := 0; i < n; i++ {
		seed = seed * 16807 % 2147483647
		numbers.push(seed % 1000000)
		jobs[i] = job{seed % 10, i}
		urgent.push(i)
		if i%4 == 0 {
			weights.push(float64(seed) / 2)
			names.push("name " + strconv.Itoa(seed%1000))
		}
	}
	checksum := 0
	for i := 0; i < n; i++ {
		checksum = (checksum*31 + numbers.pop()) % 1000003
		checksum = (checksum*31 + jobs[urgent.pop()].id) % 1000003
		if i%4 == 0 {
			checksum = (checksum*31 + int(weights.pop()*2)) % 1000003
			checksum = (checksum*31 + len(names.pop())) % 1000003
		}
	}
	fmt.Println(checksum, len(numbers.items), len(urgent.items), len(names.items))
}
