// An uncaught panic prints its text and where it came from, innermost call first.
package main

import "fmt"

type E struct{ a int }

func g(x []int, i int) int {
	return x[i]
}
func f(n int) int {
	if n == 0 {
		return g([]int{1}, 5)
	}
	return f(n-1) + 1
}
func main() {
	defer fmt.Println("bye")
	func() {
		fmt.Println(f(2))
	}()
}

// Output:
// bye
// Stderr:
// panic: runtime error: index out of range [5] with length 1
// goroutine 1 [running]:
// main.g(...)
// main.f(...)
// main.f(...)
// main.f(...)
// main.main.func1()
// main.main()
// Exit: 2
