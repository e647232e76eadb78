// Generic map, filter and reduce over slices of integers, floats and strings, with functions as arguments.
// Bench: 600 10000 | 20 6000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

func mapped[T, U any](list []T, f func(T) U) []U {
	result := make([]U, 0, len(list))
	for _, item := range list {
		result = append(result, f(item))
	}
	return result
}

func filtered[T any](list []T, keep func(T) bool) []T {
	var result []T
	for _, item := range list {
		if keep(item) {
			result = append(result, item)
		}
	}
	return result
}

func reduced[T, U any](list []T, start U, f func(U, T) U) U {
	result := start
	for _, item := range list {
		result = f(result, item)
	}
	return result
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

// The type arguments are written out for yaegi, which infers them where no function is among the arguments.
func main() {
	rounds, n := 600, 10000
	if words := arguments(); len(words) > 1 {
		rounds, _ = strconv.Atoi(words[0])
		n, _ = strconv.Atoi(words[1])
	}
	numbers := make([]int, n)
	for i := range numbers {
		numbers[i] = i * 7919 % 10007
	}
	names := []string{"zero", "one", "two", "three", "four", "five", "six", "seven"}
	total, letters := 0.0, 0
	for round := 0; round < rounds; round++ {
		odd := filtered[int](numbers, func(x int) bool { return (x+round)%2 == 1 })
		halves := mapped[int, float64](odd, func(x int) float64 { return float64(x) / 2 })
		total += reduced[float64, float64](halves, 0, func(sum, x float64) float64 { return sum + x })
		words := mapped[int, string](odd, func(x int) string { return names[x%8] })
		long := filtered[string](words, func(word string) bool { return len(word) > 3 })
		letters += reduced[string, int](long, 0, func(sum int, word string) int { return sum + len(word) })
	}
	fmt.Printf("%.1f %d\n", total, letters)
}
