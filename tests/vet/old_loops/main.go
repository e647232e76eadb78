// Loop variables that goroutines of a module before Go 1.22 share.
package main

import "fmt"

func main() {
	for i := 0; i < 3; i++ {
		go func() {
			fmt.Println(i) // ERROR "^loop variable i captured by func literal"
		}()
	}
	for i, s := range []string{"a"} {
		defer func() {
			fmt.Println(i, s) // ERROR "loop variable i captured" "loop variable s captured"
		}()
	}
	for i := 0; i < 3; i++ {
		i := i
		go func() { fmt.Println(i) }()
	}
	for i := 0; i < 3; i++ {
		go func(n int) { fmt.Println(n) }(i)
	}
	for i := 0; i < 3; i++ {
		func() { fmt.Println(i) }()
	}
}
