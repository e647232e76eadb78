// A linked list: built, walked, reversed, sorted by merging, pruned.
// Bench: 500000 | 40000
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

func build(n int) *node {
	var head *node
	seed := 42
	for i := 0; i < n; i++ {
		seed = seed * 16807 % 2147483647
		head = &node{seed % 100000, head}
	}
	return head
}

func reverse(head *node) *node {
	var reversed *node
	for head != nil {
		next := head.next
		head.next = reversed
		reversed = head
		head = next
	}
	return reversed
}

func merge(a, b *node) *node {
	first := &node{}
	last := first
	for a != nil && b != nil {
		if a.value <= b.value {
			last.next = a
			a = a.next
		} else {
			last.next = b
			b = b.next
		}
		last = last.next
	}
	if a != nil {
		last.next = a
	} else {
		last.next = b
	}
	return first.next
}

func sort(head *node) *node {
	if head == nil || head.next == nil {
		return head
	}
	slow, fast := head, head.next
	for fast != nil && fast.next != nil {
		slow = slow.next
		fast = fast.next.next
	}
	second := slow.next
	slow.next = nil
	return merge(sort(head), sort(second))
}

// prune drops the nodes with a value the divisor divides.
func prune(head *node, divisor int) *node {
	first := &node{0, head}
	for at := first; at.next != nil; {
		if at.next.value%divisor == 0 {
			at.next = at.next.next
		} else {
			at = at.next
		}
	}
	return first.next
}

func checksum(head *node) (int, int) {
	length, sum := 0, 0
	for at := head; at != nil; at = at.next {
		length++
		sum = (sum*31 + at.value) % 1000003
	}
	return length, sum
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
	n := 500000
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	list := build(n)
	for i := 0; i < 10; i++ {
		list = reverse(list)
	}
	fmt.Println(checksum(list))
	list = sort(list)
	fmt.Println(checksum(list))
	list = prune(list, 3)
	fmt.Println(checksum(list))
}
