// Runes of a text in many scripts: ranged over, decoded to []rune, changed, encoded again.
// Bench: 50000 | 2000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

const sample = "The quick brown fox — Съешь ещё этих мягких булок — 日本語の文字列 — ¡Añó! 🦊🐻 "

func lower(r rune) rune {
	if r >= 'A' && r <= 'Z' || r >= 'А' && r <= 'Я' {
		return r + 32
	}
	return r
}

func lowered(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteRune(lower(r))
	}
	return b.String()
}

func reversed(s string) string {
	runes := []rune(s)
	for i, j := 0, len(runes)-1; i < j; i, j = i+1, j-1 {
		runes[i], runes[j] = runes[j], runes[i]
	}
	return string(runes)
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
	n := 50000
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	ascii, cyrillic, others, bytes, checksum := 0, 0, 0, 0, 0
	for i := 0; i < n; i++ {
		text := reversed(lowered(sample + strconv.Itoa(i)))
		bytes += len(text)
		for at, r := range text {
			if r < 128 {
				ascii++
			} else if r >= 0x400 && r < 0x500 {
				cyrillic++
			} else {
				others++
			}
			checksum = (checksum*31 + int(r) + at) % 1000003
		}
	}
	fmt.Println(ascii, cyrillic, others, bytes, checksum)
}
