// The library's sort.Slice on a slice of structs, ordered by two fields.
// Bench: 150000 | 10000
package main

import (
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
)

type record struct {
	group string
	id    int
	score float64
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
	n := 150000
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	records := make([]record, n)
	seed := 42
	for i := range records {
		seed = seed * 16807 % 2147483647
		records[i] = record{"group " + strconv.Itoa(seed%100), i, float64(seed%10000) / 8}
	}
	sort.Slice(records, func(i, j int) bool {
		if records[i].score != records[j].score {
			return records[i].score < records[j].score
		}
		return records[i].id < records[j].id
	})
	first, last := records[0], records[n-1]
	sort.Slice(records, func(i, j int) bool {
		if records[i].group != records[j].group {
			return records[i].group < records[j].group
		}
		return records[i].id > records[j].id
	})
	checksum := 0
	for i := range records {
		checksum = (checksum*31 + records[i].id) % 1000003
	}
	fmt.Println(first.id, last.id, records[0].id, records[n-1].id, checksum)
}
