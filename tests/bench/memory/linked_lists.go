// Linked lists are built, reversed and summed; the newest hundred live.
// Bench: 10000 | 400
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

type node struct {
	value int
	next  *node
}

func list(length, seed int) *node {
	var head *node
	for i := 0; i < length; i++ {
		head = &node{value: (i*7 + seed) % 1000, next: head}
	}
	return head
}

func reversed(head *node) *node {
	var back *node
	for head != nil {
		next := head.next
		head.next = back
		back, head = head, next
	}
	return back
}

func weight(head *node) int {
	sum := 0
	for n := head; n != nil; n = n.next {
		sum = (sum*3 + n.value) % 1000003
	}
	return sum
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
	lists := 10000
	if words := arguments(); len(words) > 0 {
		lists, _ = strconv.Atoi(words[0])
	}
	live := make([]*node, 100)
	sum := 0
	for i := 0; i < lists; i++ {
		at := i % len(live)
		sum += weight(live[at])
		live[at] = reversed(list(1000, i))
	}
	for _, head := range live {
		sum += weight(head)
	}
	fmt.Println(sum)
}
