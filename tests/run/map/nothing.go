// A map whose values have no size still has entries.
package main

import "fmt"

type key interface{ mark() }
type item struct{ n int }

func (*item) mark() {}

func main() {
	set := map[key]struct{}{}
	for i := 0; i < 4; i++ {
		set[&item{i}] = struct{}{}
	}
	n := 0
	for k := range set {
		k.mark()
		n++
	}
	fmt.Println(len(set), n)
}

// Output:
// 4 4
