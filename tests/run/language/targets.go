// The operands of several targets are fixed before the first of them is assigned to (spec: Assignment statements).
package main

import "fmt"

func nothing() (*int, int) { return nil, 42 }

func main() {
	p := new(int)
	q := p
	p, *p = nothing()
	fmt.Println(p == nil, *q)

	x := []int{10, 20}
	i := 1
	for i, x[i] = range []int{99} {
		break
	}
	fmt.Println(i, x)

	i = 0
	i, x[i] = 1, 100
	fmt.Println(i, x)

	m := map[string]int{}
	k := "a"
	k, m[k] = "b", 7
	fmt.Println(k, m)
}

// Output:
// true 42
// 0 [10 99]
// 1 [100 99]
// b map[a:7]
