// Each round of a loop has variables of its own.
package main

import "fmt"

func main() {
	for i := 0; i < 3; i++ {
		go func() { fmt.Println(i) }()
	}
}
