// N queens: backtracking over slices of bool.
// Bench: 12 | 9
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

type board struct {
	size                  int
	columns, rising, fall []bool
}

// place counts the ways to put queens into the rows from this one on.
func (b *board) place(row int) int {
	if row == b.size {
		return 1
	}
	count := 0
	for column := 0; column < b.size; column++ {
		up, down := row+column, row-column+b.size
		if b.columns[column] || b.rising[up] || b.fall[down] {
			continue
		}
		b.columns[column], b.rising[up], b.fall[down] = true, true, true
		count += b.place(row + 1)
		b.columns[column], b.rising[up], b.fall[down] = false, false, false
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
	n := 12
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	b := &board{n, make([]bool, n), make([]bool, 2*n), make([]bool, 2*n+1)}
	fmt.Println(b.place(0))
}
