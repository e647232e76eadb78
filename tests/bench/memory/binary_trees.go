// Binary trees of many depths are built, counted and dropped, beside one that lives on.
// Bench: 16 | 10
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

func (t *tree) count() int {
	if t.left == nil {
		return 1
	}
	return 1 + t.left.count() + t.right.count()
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
	depth := 16
	if words := arguments(); len(words) > 0 {
		depth, _ = strconv.Atoi(words[0])
	}
	fmt.Println("stretch", build(depth+1).count())
	long := build(depth)
	for d := 4; d <= depth; d += 4 {
		trees := 1 << uint(depth-d+4)
		nodes := 0
		for i := 0; i < trees; i++ {
			nodes += build(d).count()
		}
		fmt.Println(trees, "trees of depth", d, "nodes", nodes)
	}
	fmt.Println("long lived", long.count())
}
