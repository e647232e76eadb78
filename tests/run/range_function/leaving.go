// Every way out of the body of a loop over a function, through one loop and through several.
package main

import (
	"errors"
	"fmt"
)

type point struct{ x, y, z int }

// count says when it is told to stop.
func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n; i++ {
			if !yield(i) {
				fmt.Print("[stopped at ", i, "]")
				return
			}
		}
		fmt.Print("[all ", n, "]")
	}
}

func find(n int) (int, error) {
	for i := range count(10) {
		for j := range count(10) {
			if i*j == n {
				return i*100 + j, nil
			}
		}
	}
	return -1, errors.New("none")
}

func small(n int) (a int8, b float32, c string, d point, e any, f []int) {
	for i := range count(n) {
		if i == 1 {
			return -5, 2.5, "text", point{1, 2, 3}, i, []int{i}
		}
	}
	return
}

func unnamed() (int8, float32) {
	for i := range count(3) {
		return int8(-i - 1), float32(i) + .25
	}
	return 0, 0
}

func one() float32 {
	for range count(3) {
		return 1.5
	}
	return 0
}

func block() point {
	for i := range count(3) {
		for j := range count(3) {
			return point{i, j, 7}
		}
	}
	return point{}
}

func spread() (string, error) {
	for range count(1) {
		return both("a")
	}
	return "", nil
}

func both(s string) (string, error) { return s + s, errors.New(s) }

func bare() (n int) {
	for i := range count(5) {
		n += i
		if i == 3 {
			return
		}
	}
	return -1
}

func nothing() {
	for range count(2) {
		func() {
			return // of the literal only
		}()
		if true {
			return
		}
	}
	fmt.Println("not here")
}

func order() (n int) {
	defer func() { n *= 2 }()
	for i := range count(5) {
		n = 100
		if i == 2 {
			return i + n
		}
	}
	return 0
}

func loops() {
outer:
	for i := range count(5) {
	middle:
		for j := 0; j < 3; j++ {
			for k := range count(5) {
				switch {
				case i == 0 && k == 1:
					continue outer
				case i == 1 && k == 2:
					continue middle
				case i == 2 && k == 1:
					break middle
				case i == 3:
					break outer
				case k == 3:
					break
				default:
					fmt.Print(i, j, k, " ")
				}
			}
		}
		fmt.Println("end of", i)
	}
	fmt.Println("after")
}

func jumps() {
	tries := 0
again:
	tries++
	for i := range count(3) {
		if i == 1 && tries < 3 {
			goto again
		}
		n := 0
	inside:
		n++
		if n < 3 {
			goto inside
		}
		fmt.Print(tries, i, n, " ")
	}
	for range count(2) {
		for range count(2) {
			goto end
		}
	}
	fmt.Println("not here")
end:
	fmt.Println("end")
}

func choices(ch chan int) {
loop:
	for range count(9) {
		select {
		case v := <-ch:
			if v == 0 {
				continue
			}
			if v == 2 {
				break
			}
			if v == 3 {
				break loop
			}
			fmt.Print("got ", v, " ")
		default:
			return
		}
		fmt.Print("next ")
	}
	fmt.Println("broken off")
}

func main() {
	fmt.Println(find(6))
	fmt.Println(find(97))
	fmt.Println(small(2))
	fmt.Println(small(1))
	fmt.Println(unnamed())
	fmt.Println(one(), block())
	fmt.Println(spread())
	fmt.Println(bare())
	nothing()
	fmt.Println(order())
	loops()
	jumps()
	ch := make(chan int, 5)
	for _, v := range []int{1, 0, 2, 3, 4} {
		ch <- v
	}
	choices(ch)
	choices(ch)
	fmt.Println()
}

// Output:
// [all 10][stopped at 6][stopped at 1]106 <nil>
// [all 10][all 10][all 10][all 10][all 10][all 10][all 10][all 10][all 10][all 10][all 10]-1 none
// [stopped at 1]-5 2.5 text {1 2 3} 1 [1]
// [all 1]0 0  {0 0 0} <nil> []
// [stopped at 0]-1 0.25
// [stopped at 0][stopped at 0][stopped at 0]1.5 {0 0 7}
// [stopped at 0]aa a
// [stopped at 3]6
// [stopped at 0][stopped at 2]204
// 0 0 0 [stopped at 1]1 0 0 1 0 1 [stopped at 2]1 1 0 1 1 1 [stopped at 2]1 2 0 1 2 1 [stopped at 2]end of 1
// 2 0 0 [stopped at 1]end of 2
// [stopped at 0][stopped at 3]after
// 1 0 3 [stopped at 1]2 0 3 [stopped at 1]3 0 3 3 1 3 3 2 3 [all 3][stopped at 0][stopped at 0]end
// got 1 next next [stopped at 3]broken off
// got 4 next [stopped at 1]
