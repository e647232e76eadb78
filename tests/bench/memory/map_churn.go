// A window slides over maps of integers and strings: a key comes, an old one goes; now and then a map is dropped.
// Bench: 2000000 | 60000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

const window = 5000

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
	steps := 2000000
	if words := arguments(); len(words) > 0 {
		steps, _ = strconv.Atoi(words[0])
	}
	numbers, names := map[int]int{}, map[string]int{}
	sum := 0
	for i := 0; i < steps; i++ {
		numbers[i*7919] = i
		sum += numbers[(i-window/2)*7919]
		delete(numbers, (i-window)*7919)
		if i%4 == 0 {
			names["key "+strconv.Itoa(i)] = i
			sum += names["key "+strconv.Itoa(i-window)]
			delete(names, "key "+strconv.Itoa(i-2*window))
		}
		if i%100000 == 99999 {
			sum += len(numbers) + len(names)
			numbers, names = map[int]int{}, map[string]int{}
		}
	}
	fmt.Println(sum, len(numbers), len(names))
}
