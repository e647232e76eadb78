// Type switches over values of five dynamic types.
// Bench: 12000000 | 300000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

type pair struct{ a, b int }

func weight(x interface{}) int {
	switch v := x.(type) {
	case int:
		return v
	case string:
		return len(v)
	case bool:
		if v {
			return 1
		}
		return 2
	case *pair:
		return v.a + v.b
	case func() int:
		return v()
	default:
		return 0
	}
}

func three() int { return 3 }

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
	n := 12000000
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	values := []interface{}{1, "two", true, &pair{4, 5}, three, nil, 7, "eight", false, &pair{10, 11}}
	sum := 0
	for i := 0; i < n; i++ {
		sum += weight(values[i%len(values)])
	}
	fmt.Println(sum)
}
