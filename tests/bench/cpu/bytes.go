// A []byte as a working buffer: letters shifted, a histogram taken, halves reversed, runs of bytes packed and unpacked.
// Bench: 50 100000 | 10 40000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

func fill(buffer []byte) {
	seed := 42
	for i := range buffer {
		if i%5 == 0 {
			seed = seed * 16807 % 2147483647
		}
		buffer[i] = byte('a' + seed%26)
	}
}

func shift(buffer []byte, by byte) {
	for i, c := range buffer {
		if c >= 'a' && c <= 'z' {
			c += by
			if c > 'z' {
				c -= 26
			}
			buffer[i] = c
		}
	}
}

func reverse(buffer []byte) {
	for i, j := 0, len(buffer)-1; i < j; i, j = i+1, j-1 {
		buffer[i], buffer[j] = buffer[j], buffer[i]
	}
}

// packed holds a count and a byte for each run.
func packed(buffer []byte) []byte {
	var result []byte
	for i := 0; i < len(buffer); {
		j := i
		for j < len(buffer) && j-i < 255 && buffer[j] == buffer[i] {
			j++
		}
		result = append(result, byte(j-i), buffer[i])
		i = j
	}
	return result
}

func unpacked(runs []byte) []byte {
	var result []byte
	for i := 0; i < len(runs); i += 2 {
		for count := runs[i]; count > 0; count-- {
			result = append(result, runs[i+1])
		}
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

func main() {
	rounds, n := 50, 100000
	if words := arguments(); len(words) > 1 {
		rounds, _ = strconv.Atoi(words[0])
		n, _ = strconv.Atoi(words[1])
	}
	buffer := make([]byte, n)
	fill(buffer)
	histogram := make([]int, 256)
	size := 0
	for round := 0; round < rounds; round++ {
		shift(buffer, byte(round%25+1))
		reverse(buffer[:n/2])
		runs := packed(buffer)
		size += len(runs)
		buffer = unpacked(runs)
		for _, c := range buffer {
			histogram[c]++
		}
	}
	checksum := 0
	for _, c := range buffer {
		checksum = (checksum*31 + int(c)) % 1000003
	}
	fmt.Println(len(buffer), size, histogram['a'], histogram['z'], checksum)
}
