package examples_test

import (
	"fmt"
	"os"
)

func ExampleRight() {
	fmt.Println("one")
	fmt.Fprintln(os.Stdout, "two  ")
	// Output:
	// one
	// two
}

func ExampleInLine() {
	fmt.Println("hello")
	// Output: hello
}

func ExampleWrong() {
	fmt.Println("this")
	fmt.Println("and this")
	// Output:
	// that

	// is another comment
}

func ExampleWrong_second() {
	fmt.Println("this")
	fmt.Println("and this")
	// Output:
	// that
	//
	// and that
}

func ExampleUnordered() {
	for key := range map[int]bool{1: true, 2: true, 3: true} {
		fmt.Println(key)
	}
	// Unordered output:
	// 3
	// 1
	// 2
}

func ExampleUnordered_wrong() {
	fmt.Println(2)
	fmt.Println(1)
	// Unordered output:
	// 1
	// 3
}

func ExampleSilent() {
	/* Output: */
}

func ExampleNotRun() {
	fmt.Println("not compared")
	panic("not run")
}

func Example() {
	fmt.Print("\n\n  blank lines around  \n\n")
	// output:
	//
	// blank lines around
}
