// unique: values that have no handle any more do not fill the memory; those with one stay.
package main

import (
	"fmt"
	"runtime"
	"strings"
	"unique"
)

type large struct {
	name string
	body [1 << 18]byte
}

func fill(n int) {
	for i := range n {
		unique.Make(large{name: fmt.Sprint(i)})
		unique.Make(strings.Repeat(string(rune('a'+i%26)), 1<<18))
	}
}

func main() {
	kept := unique.Make(strings.Repeat("k", 1000))
	fill(100)
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println(m.HeapAlloc < 12<<20)
	fmt.Println(kept == unique.Make(strings.Repeat("k", 1000)), len(kept.Value()))
}

// Output:
// true
// true 1000
