// unicode: the tables of case folding and case ranges.
package main

import (
	"fmt"
	"sort"
	"unicode"
)

func main() {
	for _, tables := range []map[string]*unicode.RangeTable{unicode.FoldCategory, unicode.FoldScript} {
		var names []string
		for name := range tables {
			names = append(names, name)
		}
		sort.Strings(names)
		for _, name := range names {
			n := 0
			for r := rune(0); r < 0x11000; r++ {
				if unicode.Is(tables[name], r) {
					n++
				}
			}
			fmt.Println(name, n, unicode.Is(tables[name], 'k'))
		}
	}
	sum := rune(0)
	for _, c := range unicode.CaseRanges {
		sum += c.Delta[unicode.UpperCase] + 3*c.Delta[unicode.LowerCase] + 5*c.Delta[unicode.TitleCase] + rune(c.Lo+c.Hi)
	}
	fmt.Println(len(unicode.CaseRanges), sum)
}

// Output:
// L 1 false
// Ll 1253 false
// Lt 35 false
// Lu 1243 true
// M 3 false
// Mn 3 false
// Common 2 false
// Greek 2 false
// Inherited 3 false
// 319 579675938
