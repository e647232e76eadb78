// crypto/rand: Text makes 26 characters of base32, five bits of a byte each; a failing Reader ends the program.
package main

import (
	"crypto/rand"
	"fmt"
	"strings"
)

func main() {
	seen := map[string]bool{}
	for range 100 {
		text := rand.Text()
		if len(text) != 26 || strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") != "" {
			fmt.Println(text)
		}
		seen[text] = true
	}
	fmt.Println(len(seen))
	rand.Reader = strings.NewReader("\x00\x01\x02\x19\x1a\x1f\x20\x3f" + strings.Repeat("A", 18) + "rest")
	fmt.Println(rand.Text())
	defer fmt.Println("not printed")
	rand.Read(make([]byte, 5))
}

// Output:
// 100
// ABCZ27A7BBBBBBBBBBBBBBBBBB

// Stderr:
// fatal error: crypto/rand: failed to read random data (see https://go.dev/issue/66821): unexpected EOF

// Exit: 2
