// The Mandelbrot set, its rows shared between one or two workers of the scheduler.
// Bench 1: 1 1600 | 1 80
// Bench 2: 2 1600 | 2 80
package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync"
)

const limit = 50

// row counts the iterations of the points of one row.
func row(y, size int) int {
	total := 0
	ci := 2*float64(y)/float64(size) - 1
	for x := 0; x < size; x++ {
		cr := 2*float64(x)/float64(size) - 1.5
		zr, zi := 0.0, 0.0
		n := 0
		for n < limit && zr*zr+zi*zi <= 4 {
			zr, zi = zr*zr-zi*zi+cr, 2*zr*zi+ci
			n++
		}
		total += n
	}
	return total
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
	workers, size := 2, 1600
	if words := arguments(); len(words) > 1 {
		workers, _ = strconv.Atoi(words[0])
		size, _ = strconv.Atoi(words[1])
	}
	runtime.GOMAXPROCS(workers)
	totals := make([]int, size)
	rows := make(chan int)
	var wg sync.WaitGroup
	for w := 0; w < workers; w++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for y := range rows {
				totals[y] = row(y, size)
			}
		}()
	}
	for y := 0; y < size; y++ {
		rows <- y
	}
	close(rows)
	wg.Wait()
	sum := 0
	for y, total := range totals {
		sum = (sum*31 + total + y) % 1000000007
	}
	fmt.Println(sum)
}
