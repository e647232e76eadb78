// A Go file: its package clause, imports and declarations.
package main

import (
	"fmt"
	. "os"
	_ "strings"
)

var x, y int = 1, 2

func main() { fmt.Println(x, y, Args) }

func init() {
	// nothing
}
