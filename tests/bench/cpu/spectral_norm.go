// The spectral norm of an endless matrix: a small function of floats called in the innermost loop.
// Bench: 700 | 120
package main

import (
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
)

func element(i, j int) float64 {
	return 1 / float64((i+j)*(i+j+1)/2+i+1)
}

func multiply(v, into []float64) {
	for i := range into {
		sum := 0.0
		for j := range v {
			sum += element(i, j) * v[j]
		}
		into[i] = sum
	}
}

func multiplyTransposed(v, into []float64) {
	for i := range into {
		sum := 0.0
		for j := range v {
			sum += element(j, i) * v[j]
		}
		into[i] = sum
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
	n := 700
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	u, v, between := make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range u {
		u[i] = 1
	}
	for i := 0; i < 10; i++ {
		multiply(u, between)
		multiplyTransposed(between, v)
		multiply(v, between)
		multiplyTransposed(between, u)
	}
	uv, vv := 0.0, 0.0
	for i := range u {
		uv += u[i] * v[i]
		vv += v[i] * v[i]
	}
	fmt.Printf("%.9f\n", math.Sqrt(uv/vv))
}
