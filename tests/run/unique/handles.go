// unique: handles are equal exactly if their values are, from any goroutine.
package main

import (
	"fmt"
	"math"
	"strings"
	"sync"
	"unique"
)

type point struct {
	x, y int
	name string
}

type celsius int

func main() {
	a, b := unique.Make("hello"), unique.Make(strings.ToLower("HELLO"))
	fmt.Println(a == b, a.Value(), a == unique.Make("other"))
	p, q := unique.Make(point{1, 2, "p"}), unique.Make(point{1, 2, "p"})
	fmt.Println(p == q, p.Value(), p == unique.Make(point{1, 3, "p"}))
	fmt.Println(unique.Make(1) == unique.Make(1), unique.Make(celsius(1)).Value(), any(unique.Make(1)) == any(unique.Make(celsius(1))))
	fmt.Println(unique.Make[any](1) == unique.Make[any](1), unique.Make[any](1) == unique.Make[any](celsius(1)), unique.Make[any](nil).Value())
	fmt.Println(unique.Make[error](nil) == unique.Make[error](nil), unique.Make(struct{}{}) == unique.Make(struct{}{}))
	fmt.Println(unique.Make(math.NaN()) == unique.Make(math.NaN()), unique.Make(0.0) == unique.Make(math.Copysign(0, -1)))
	nested := unique.Make(p)
	fmt.Println(nested == unique.Make(q), nested.Value().Value().name)
	fmt.Printf("%T\n", a)
	counts := map[unique.Handle[string]]int{}
	for _, word := range strings.Fields("a b a c b a") {
		counts[unique.Make(word)]++
	}
	fmt.Println(counts[unique.Make("a")], counts[unique.Make("b")], counts[unique.Make("c")], len(counts))

	var wait sync.WaitGroup
	var all [8][100]unique.Handle[int]
	for i := range all {
		wait.Go(func() {
			for j := range all[i] {
				all[i][j] = unique.Make(j * 1000)
			}
		})
	}
	wait.Wait()
	same := true
	for i := range all {
		same = same && all[i] == all[0]
	}
	fmt.Println(same, all[7][99].Value())

	defer func() { fmt.Println(recover()) }()
	unique.Make[any]([]int{1})
}

// Output:
// true hello false
// true {1 2 p} false
// true 1 false
// true false <nil>
// true true
// false true
// true p
// unique.Handle[string]
// 3 2 1 3
// true 99000
// runtime error: hash of unhashable type []int
