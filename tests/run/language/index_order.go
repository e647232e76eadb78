// The operands of an index are evaluated from left to right, wherever the expression stands.
package main
import "fmt"
func tr(n, x int) int { fmt.Print(n, " "); return x }
func ix(i, n int) int { return i % n }
func two(a, b int) (int, int) { return a, b }
func main() {
	fmt.Println([]int{tr(1, 1), tr(2, 2)}[ix(tr(3,3), 2)])
	fmt.Println(fmt.Sprint(tr(0,1), []int{tr(1, 1), tr(2, 2)}[ix(tr(3,3), 2)]))
	a, b := two(len(fmt.Sprint(tr(0,1), []int{tr(1, 1), tr(2, 2)}[ix(tr(3,3), 2)])), 5)
	fmt.Println(a, b)
	a, b = two([]int{tr(1, 1), tr(2, 2)}[ix(tr(3,3), 2)], 5)
	fmt.Println(a, b)
	a = []int{tr(1, 1), tr(2, 2)}[ix(tr(3,3), 2)]
	a, b = []int{tr(1, 1), tr(2, 2)}[ix(tr(3,3), 2)], 3
	if []int{tr(1, 1), tr(2, 2)}[ix(tr(3,3), 2)] == 3 { fmt.Println() }
	switch []int{tr(1, 1), tr(2, 2)}[ix(tr(3,3), 2)] { case []int{tr(1, 1), tr(2, 2)}[ix(tr(3,3), 2)]: fmt.Println() }
	fmt.Println(tr(9,1) > 2 || []int{tr(1, 1), tr(2, 2)}[ix(tr(3,3), 2)] == 1)
	defer fmt.Println([]int{tr(1, 1), tr(2, 2)}[ix(tr(3,3), 2)])
	fmt.Println(f())
	for i := []int{tr(1, 1), tr(2, 2)}[ix(tr(3,3), 2)]; i < 4 && []int{tr(1, 1), tr(2, 2)}[ix(tr(3,3), 2)] == 2; i += []int{tr(1, 1), tr(2, 2)}[ix(tr(3,3), 2)] {}
	c := make(chan int, 3)
	c <- []int{tr(1, 1), tr(2, 2)}[ix(tr(3,3), 2)]
	fmt.Println([][]int{{tr(1,1), tr(2,1)}, {tr(3,1)}}[tr(4,0)][tr(5,0)])
	_ = []int{tr(1, 1), tr(2, 2)}[ix(tr(3,3), 2)]
	[]int{tr(1, 1), tr(2, 2)}[ix(tr(3,3), 2)]++
	go ix([]int{tr(1, 1), tr(2, 2)}[ix(tr(3,3), 2)], 2)
	for range make([]int, []int{tr(1, 1), tr(2, 2)}[ix(tr(3,3), 2)]) {}
}
func f() (int, int) { return []int{tr(1, 1), tr(2, 2)}[ix(tr(3,3), 2)], tr(8,8) }

// Output:
// 1 2 3 2
// 0 1 2 3 1 2
// 0 1 2 3 3 5
// 1 2 3 2 5
// 1 2 3 1 2 3 1 2 3 1 2 3 1 2 3
// 9 1 2 3 false
// 1 2 3 1 2 3 8 2 8
// 1 2 3 1 2 3 1 2 3 1 2 3 1 2 3 4 5 1
// 1 2 3 1 2 3 1 2 3 1 2 3 2
