// Slices grow by append, are copied, cut and dropped; the newest thousand live.
// Bench: 150000 | 4000
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
	slices := 150000
	if words := arguments(); len(words) > 0 {
		slices, _ = strconv.Atoi(words[0])
	}
	live := make([][]int, 1000)
	sum := 0
	for i := 0; i < slices; i++ {
		var s []int
		for k := 0; k < 20+i%300; k++ {
			s = append(s, i^k)
		}
		twin := make([]int, len(s)/2)
		copy(twin, s[len(s)/4:])
		at := i * 31 % len(live)
		for _, v := range live[at] {
			sum = (sum + v) % 1000000007
		}
		live[at] = append(twin, s[:5]...)
	}
	length := 0
	for _, s := range live {
		length += len(s)
	}
	fmt.Println(sum, length)
}
