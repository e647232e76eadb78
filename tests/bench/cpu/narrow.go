// Arithmetic of narrow integers, signed and unsigned, that wraps around at every step.
// Bench: 8000000 | 1000000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

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
	n := 8000000
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	var random uint16 = 12345
	var low, high uint8
	var wave int8
	var level int16
	var mixed int32
	negative := 0
	for i := 0; i < n; i++ {
		random = random*25173 + 13849
		c := uint8(random % 251)
		low += c
		high += low
		wave += int8(c)
		level = level*3 + int16(wave)
		mixed = mixed*31 + int32(level)
		if wave < 0 {
			negative++
		}
	}
	fmt.Println(random, low, high, wave, level, mixed, negative)
}
