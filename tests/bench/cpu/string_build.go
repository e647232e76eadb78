// Strings: built byte by byte and piece by piece, cut, compared, and read in loops over their bytes.
// Bench: 250000 | 12000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

// line is the number's digits and letters of its own, such as "17: rstuvwxyz".
func line(number int) string {
	var b strings.Builder
	b.WriteString(strconv.Itoa(number))
	b.WriteString(": ")
	for i := 0; i <= number%20; i++ {
		b.WriteByte(byte('a' + (number+i)%26))
	}
	return b.String()
}

func vowels(s string) int {
	count := 0
	for i := 0; i < len(s); i++ {
		if c := s[i]; c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' {
			count++
		}
	}
	return count
}

func isPalindrome(s string) bool {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		if s[i] != s[j] {
			return false
		}
	}
	return true
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
	n := 250000
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	var text strings.Builder
	last, greater, palindromes := "", 0, 0
	for i := 0; i < n; i++ {
		now := line(i)
		if now > last {
			greater++
		}
		half := now[len(now)/2:]
		mirror := ""
		for j := len(half) - 1; j >= 0; j-- {
			mirror += half[j : j+1]
		}
		if isPalindrome(half + mirror) {
			palindromes++
		}
		text.WriteString(now)
		text.WriteString(mirror + "\n")
		last = now
	}
	all := text.String()
	checksum := 0
	for i := 0; i < len(all); i++ {
		checksum = (checksum*31 + int(all[i])) % 1000003
	}
	fmt.Println(len(all), vowels(all), greater, palindromes, checksum)
}
