// The FNV-1a hashes of 32 and of 64 bits by hand: unsigned integers that wrap around when multiplied.
// Bench: 250 100000 | 20 50000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

func fnv32(data []byte) uint32 {
	hash := uint32(2166136261)
	for _, c := range data {
		hash ^= uint32(c)
		hash *= 16777619
	}
	return hash
}

func fnv64(data []byte) uint64 {
	hash := uint64(14695981039346656037)
	for _, c := range data {
		hash ^= uint64(c)
		hash *= 1099511628211
	}
	return hash
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
	rounds, n := 250, 100000
	if words := arguments(); len(words) > 1 {
		rounds, _ = strconv.Atoi(words[0])
		n, _ = strconv.Atoi(words[1])
	}
	data := make([]byte, n)
	for i := range data {
		data[i] = byte(i * 7 % 251)
	}
	narrow, wide := uint32(0), uint64(0)
	for i := 0; i < rounds; i++ {
		data[i%n] = byte(i % 256)
		narrow ^= fnv32(data)
		wide ^= fnv64(data)
	}
	fmt.Printf("%08x %016x\n", narrow, wide)
}
