// The Mandelbrot set: a loop of float arithmetic on locals.
// Bench: 1100 | 160
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

const limit = 50

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
	size := 1100
	if words := arguments(); len(words) > 0 {
		size, _ = strconv.Atoi(words[0])
	}
	sum := 0
	for y := 0; y < size; y++ {
		ci := 2*float64(y)/float64(size) - 1
		for x := 0; x < size; x++ {
			cr := 2*float64(x)/float64(size) - 1.5
			zr, zi, n := 0.0, 0.0, 0
			for n < limit && zr*zr+zi*zi <= 4 {
				zr, zi = zr*zr-zi*zi+cr, 2*zr*zi+ci
				n++
			}
			sum += n
		}
	}
	fmt.Println(sum)
}
