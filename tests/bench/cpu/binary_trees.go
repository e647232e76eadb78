// Binary trees: small objects allocated and walked by recursive functions.
// Bench: 19 | 14
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

type tree struct {
	left, right *tree
}

func build(depth int) *tree {
	if depth == 0 {
		return &tree{}
	}
	return &tree{build(depth - 1), build(depth - 1)}
}

func count(t *tree) int {
	if t.left == nil {
		return 1
	}
	return 1 + count(t.left) + count(t.right)
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
	depth := 19
	if words := arguments(); len(words) > 0 {
		depth, _ = strconv.Atoi(words[0])
	}
	long := build(depth)
	for d := 4; d <= depth; d += 2 {
		trees := 1
		for i := d; i < depth; i++ {
			trees *= 2
		}
		nodes := 0
		for i := 0; i < trees; i++ {
			nodes += count(build(d))
		}
		fmt.Println(trees, d, nodes)
	}
	fmt.Println(count(long))
}
