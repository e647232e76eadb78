// A go line below 1.22 in go.mod: the variables of a loop are one for all its iterations.
package main

import "fmt"

func main() {
	var fs []func()
	for i := 0; i < 3; i++ {
		fs = append(fs, func() { fmt.Print(i, " ") })
	}
	for _, v := range []string{"a", "b"} {
		fs = append(fs, func() { fmt.Print(v, " ") })
	}
	var ps []*int
	for i := range []int{7, 8} {
		ps = append(ps, &i)
	}
	for _, f := range fs {
		f()
	}
	fmt.Println(*ps[0], *ps[1], ps[0] == ps[1])
}

// Output:
// 3 3 3 b b 1 1 true
