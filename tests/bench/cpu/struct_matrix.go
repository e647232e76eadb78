// A matrix of structs: heat that spreads over a [][]cell, whose fields are read and written by two indices.
// Bench: 250 50 | 100 50
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

type cell struct {
	heat, flow float64
	changes    int
	isWall     bool
}

func grid(n int) [][]cell {
	cells := make([][]cell, n)
	for y := range cells {
		cells[y] = make([]cell, n)
		for x := range cells[y] {
			cells[y][x].isWall = x == 0 || y == 0 || x == n-1 || y == n-1 || x*y%11 == 5
			cells[y][x].heat = float64((x*7 + y*3) % 64)
		}
	}
	return cells
}

func step(cells [][]cell) {
	for y := 1; y < len(cells)-1; y++ {
		for x := 1; x < len(cells[y])-1; x++ {
			if cells[y][x].isWall {
				continue
			}
			around := cells[y-1][x].heat + cells[y+1][x].heat + cells[y][x-1].heat + cells[y][x+1].heat
			cells[y][x].flow = (around - 4*cells[y][x].heat) * 0.125
		}
	}
	for y := range cells {
		for x := range cells[y] {
			c := &cells[y][x]
			if c.flow > 0.5 || c.flow < -0.5 {
				c.changes++
			}
			c.heat += c.flow
			c.flow = 0
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
	n, steps := 250, 50
	if words := arguments(); len(words) > 1 {
		n, _ = strconv.Atoi(words[0])
		steps, _ = strconv.Atoi(words[1])
	}
	cells := grid(n)
	for i := 0; i < steps; i++ {
		step(cells)
	}
	heat, changes := 0.0, 0
	for _, row := range cells {
		for _, c := range row {
			heat += c.heat
			changes += c.changes
		}
	}
	fmt.Printf("%.6f %d\n", heat, changes)
}
