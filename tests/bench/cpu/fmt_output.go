// Output made by fmt: Fprintf with many verbs, Fprintln and Sprintf of a type with a method String.
// Bench: 200000 | 30000
package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

type place struct{ x, y int }

func (p place) String() string { return fmt.Sprintf("(%d, %d)", p.x, p.y) }

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
	n := 200000
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	names := []string{"north", "east", "south", "west"}
	length := 0
	for i := 0; i < n; i++ {
		name := names[i%4]
		fmt.Fprintf(out, "%6d %-6s|%8.3f 0x%04x %c %q\n", i, name, float64(i)/7, i%65536, 'a'+i%26, name)
		if i%3 == 0 {
			fmt.Fprintln(out, "line", i, name, i%2 == 0, i*i)
		}
		length += len(fmt.Sprintf("%s at %v: %d%%", name, place{i, -i}, i%100))
	}
	fmt.Fprintln(out, length)
}
