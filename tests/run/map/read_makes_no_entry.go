// Reading through an element of a map that is absent makes no entry.
package main

import "fmt"

type record struct {
	count int
	name  string
	inner [2]int
}

var records = map[int]record{1: {count: 1, name: "a"}}

func attempt(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	key := 7
	fmt.Println(records[key].name+records[8].name, len(records))
	fmt.Println(records[9].count, records[10].inner[1], records[11].inner[key%2], len(records))
	fmt.Println([2]string{records[12].name}, record{name: records[13].name}, len(records))

	lists := map[string][]int{}
	fmt.Println(len(lists["a"]), cap(lists["b"]), lists["c"][0:0], len(lists))
	for range lists["d"] {
	}
	attempt(func() { fmt.Println(lists["e"][1]) })
	attempt(func() { lists["f"][1]++ })
	attempt(func() { key, lists["g"][1] = 2, 3 })
	fmt.Println(key, len(lists))

	var none map[string]record
	fmt.Println(none["a"].count, none["b"].inner[key-2])
	lists["h"] = append(lists["h"], len(lists["i"]))
	fmt.Println(lists)
}

// Output:
//  1
// 0 0 0 1
// [ ] {0  [0 0]} 1
// 0 0 [] 0
// runtime error: index out of range [1] with length 0
// runtime error: index out of range [1] with length 0
// runtime error: index out of range [1] with length 0
// 2 0
// 0 0
// map[h:[0]]
