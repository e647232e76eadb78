package main

import "fmt"

// Exported is for the test outside.
var Exported = 1

func answer() int { return 42 }

func main() { fmt.Println(answer()) }
