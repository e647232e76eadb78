// In a switch without a tag, a case of interface type is compared with true.
package main

import "fmt"

type flag bool

func describe(v interface{}) string {
	switch {
	case v:
		return "true"
	default:
		return "not true"
	}
}

func main() {
	fmt.Println(describe(true), describe(false), describe(flag(true)), describe(1), describe(nil))
	calls := 0
	next := func(v interface{}) interface{} {
		calls++
		return v
	}
	switch {
	case next(false), next("true"):
		fmt.Println("wrong")
	case next(true):
		fmt.Println("third call:", calls)
	case next(true):
		fmt.Println("wrong")
	}
	switch x := interface{}(int8(3)); x {
	case 3:
		fmt.Println("wrong")
	case int8(3):
		fmt.Println("the type counts")
	}
}

// Output:
// true not true not true not true not true
// third call: 3
// the type counts
