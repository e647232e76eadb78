// crypto/rand: bytes that differ, from Reader, which a program may replace.
package main

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"io"
	"strings"
)

func main() {
	seen := map[string]bool{}
	for i := 0; i < 100; i++ {
		p := make([]byte, 16)
		n, err := rand.Read(p)
		if n != 16 || err != nil {
			fmt.Println(n, err)
		}
		seen[string(p)] = true
	}
	fmt.Println(len(seen))

	long := make([]byte, 100000)
	n, err := io.ReadFull(rand.Reader, long)
	var counts [256]int
	for _, b := range long {
		counts[b]++
	}
	usual := true
	for _, count := range counts {
		usual = usual && count > 200 && count < 600
	}
	fmt.Println(n, err, usual)
	fmt.Println(rand.Read(nil))

	rand.Reader = io.MultiReader(strings.NewReader("few "), bytes.NewReader([]byte("bytes")))
	p := make([]byte, 9)
	n, err = rand.Read(p)
	fmt.Println(n, err, string(p))
}

// Output:
// 100
// 100000 <nil> true
// 0 <nil>
// 9 <nil> few bytes
