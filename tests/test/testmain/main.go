package main

import "fmt"

func answer() int { return 42 }

func main() { fmt.Println(answer()) }
