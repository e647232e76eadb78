// Slices, lengths, assertions and the like have their turn among the calls, plain loads come after them. Go leaves
// this open; it is what its compiler does.
package main

import "fmt"

type point struct{ x, y int }

func set(p *int) int { *p = 1; return 7 }

func sliced(s []int, p *int) ([]int, int)           { return s[:*p], set(p) }
func cut(s string, p *int) (string, int)            { return s[:*p], set(p) }
func element(s []int, p *int) (int, int)            { return s[*p], set(p) }
func length(s []int, p *int) (int, int)             { return len(s[:*p]), set(p) }
func made(p *int) ([]int, int)                      { return make([]int, *p), set(p) }
func table(p *int) (map[int]int, int)               { return map[int]int{*p: *p}, set(p) }
func list(p *int) ([]int, int)                      { return []int{*p}, set(p) }
func both(p *int) (bool, int)                       { return *p > 2 && *p < 4, set(p) }
func one(p *int) (bool, int)                        { return *p > 2, set(p) }
func joined(s, t string, p *int) (string, int)      { return s[:*p] + t[:*p], set(p) }
func asserted(p *any) (int, int)                    { return (*p).(int), func() int { *p = 9; return 1 }() }
func bytes(p *string) ([]byte, int)                 { return []byte(*p), func() int { *p = "zz"; return 1 }() }
func text(p []byte) (string, int)                   { return string(p), func() int { p[0] = 'z'; return 1 }() }
func part(p *complex128) (float64, complex128, int) { return real(*p), *p * 2, func() int { *p = 9; return 1 }() }

func main() {
	i := 3
	p := func() *int { i = 3; return &i }
	s := []int{0, 1, 2, 3, 4, 5}
	fmt.Println(sliced(s, p()))
	fmt.Println(cut("abcdef", p()))
	fmt.Println(element(s, p()))
	fmt.Println(length(s, p()))
	fmt.Println(made(p()))
	fmt.Println(table(p()))
	fmt.Println(list(p()))
	fmt.Println(both(p()))
	fmt.Println(one(p()))
	fmt.Println(joined("abcdef", "ABCDEF", p()))
	var box any = 3
	fmt.Println(asserted(&box))
	word := "ab"
	fmt.Println(bytes(&word))
	fmt.Println(text([]byte("ab")))
	number := 2.5 + 1i
	fmt.Println(part(&number))

	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	ch <- 3
	fmt.Println(len(ch), <-ch)
	n, m := len(ch), <-ch
	fmt.Println(n, m, len(ch)*10+<-ch)
	counts := map[int]int{1: 1}
	fmt.Println(len(counts), counts[1], func() int { counts[1], counts[2] = 5, 6; return 0 }())
	fmt.Println([]int{len(s), s[1]}, func() int { s[1] = 8; s = s[:2]; return 0 }())
	q := point{len(s), func() int { s = nil; return 2 }()}
	fmt.Println(q, i > 0 && func() bool { i = 7; return true }(), i)

	func() {
		defer func() { fmt.Println(recover()) }()
		map[any]int{}[s] += s[i]
	}()
	defer func() { fmt.Println(recover()) }()
	fmt.Println(box.(string), func() int { fmt.Println("not called"); return 0 }())
}

// Output:
// [0 1 2] 7
// abc 7
// 1 7
// 3 7
// [0 0 0] 7
// map[3:3] 7
// [1] 7
// true 7
// false 7
// abcABC 7
// 3 1
// [97 98] 1
// zb 1
// 2.5 (18+0i) 1
// 3 1
// 2 2 13
// 1 5 0
// [6 8] 0
// {2 2} true 7
// runtime error: index out of range [7] with length 0
// interface conversion: interface {} is int, not string
