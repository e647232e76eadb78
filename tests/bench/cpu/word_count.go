// Word count: the words of a text as keys of a map[string]int.
// Bench: 1500000 | 100000
package main

import (
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
)

const letters = "etaoinshrdlucmfwypvbgkjqxz"

// word makes the same word of the same number, and seldom the same of two.
func word(number int) string {
	text := ""
	for number > 0 {
		at := number % 26
		text += letters[at : at+1]
		number /= 26
	}
	return text
}

// write puts words into a text, small numbers more often than great ones.
func write(words int) string {
	vocabulary := make([]string, 5000)
	for i := range vocabulary {
		vocabulary[i] = word(i*37 + 26)
	}
	var text strings.Builder
	seed := 42
	for i := 0; i < words; i++ {
		seed = seed * 16807 % 2147483647
		upper := seed%len(vocabulary) + 1
		seed = seed * 16807 % 2147483647
		text.WriteString(vocabulary[seed%upper])
		if i%12 == 11 {
			text.WriteByte('\n')
		} else {
			text.WriteByte(' ')
		}
	}
	return text.String()
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
	words := 1500000
	if given := arguments(); len(given) > 0 {
		words, _ = strconv.Atoi(given[0])
	}
	counts := map[string]int{}
	for _, word := range strings.Fields(write(words)) {
		counts[word]++
	}
	var found []string
	for word := range counts {
		found = append(found, word)
	}
	sort.Slice(found, func(i, j int) bool {
		a, b := found[i], found[j]
		if counts[a] != counts[b] {
			return counts[a] > counts[b]
		}
		return a < b
	})
	for _, word := range found[:5] {
		fmt.Println(word, counts[word])
	}
	fmt.Println(len(found))
}
