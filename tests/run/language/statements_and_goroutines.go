// Order of evaluation, loops, closures, recursion, goroutines and select, a bit of each.
package main

import (
	"fmt"
	"runtime"
	"strings"
	"sync"
	"time"
)

type T struct{ a, b int }

func (t T) Val() int   { return t.a }
func (t *T) Ptr() *int { return &t.b }

var trace []string

func tr(s string, v int) int { trace = append(trace, s); return v }

type big struct {
	arr [10]int
	s   string
	m   map[string]int
}

func mk(i int) big { return big{s: fmt.Sprint("s", i), arr: [10]int{i}} }
func two() (big, int) {
	return mk(7), 8
}
func take(b big, n int) string { return fmt.Sprint(b.s, b.arr[0], n) }

var glob = 5

func setglob(v int) int { glob = v; return v }

type node struct {
	l, r *node
	v    int
}

func (n *node) insert(v int) *node {
	if n == nil {
		return &node{v: v}
	}
	if v < n.v {
		n.l = n.l.insert(v)
	} else {
		n.r = n.r.insert(v)
	}
	return n
}
func (n *node) walk(f func(int)) {
	if n != nil {
		n.l.walk(f)
		f(n.v)
		n.r.walk(f)
	}
}
func named() (x int, s string) {
	defer func() {
		x *= 2
		s += "!"
		recover()
	}()
	x, s = 5, "a"
	if x > 3 {
		return x + 1, s + "b"
	}
	panic("no")
}
func deep(n int) int {
	if n == 0 {
		return 0
	}
	return deep(n-1) + 1
}

type Stack []int

func (s *Stack) Push(v int) { *s = append(*s, v) }
func (s *Stack) Pop() int {
	v := (*s)[len(*s)-1]
	*s = (*s)[:len(*s)-1]
	return v
}

type Err struct{ code int }

func (e Err) Error() string { return fmt.Sprint("err", e.code) }
func mayfail(b bool) error {
	if b {
		return Err{3}
	}
	return nil
}

func main() {
	x := []int{1, 2, 3}
	i := 0
	x[i], i = tr("a", 10), tr("b", 2)
	fmt.Println(x, i, trace)
	y := glob + setglob(9)
	fmt.Println(y, glob)
	z := []int{glob, setglob(20), glob}
	fmt.Println(z)
	p := &T{1, 2}
	v := p.a + func() int { p.a = 100; return 1 }()
	fmt.Println(v)
	fmt.Println(take(two()), mk(3).arr, mk(4).s)
	var root *node
	for _, k := range []int{5, 2, 8, 1, 9, 3} {
		root = root.insert(k)
	}
	sum := ""
	root.walk(func(v int) { sum += fmt.Sprint(v, ",") })
	fmt.Println(sum)
	fmt.Println(named())
	fmt.Println(deep(200000))
	var st Stack
	for i := 0; i < 5; i++ {
		st.Push(i * i)
	}
	fmt.Println(st.Pop(), st.Pop(), st, len(st))
	if err := mayfail(true); err != nil {
		if e, ok := err.(Err); ok {
			fmt.Println(e.code, err)
		}
	}
	fmt.Println(mayfail(false) == nil, mayfail(true) == Err{3})
	var wg sync.WaitGroup
	var mu sync.Mutex
	total := 0
	for i := 0; i < 100; i++ {
		wg.Add(1)
		go func(n int) {
			defer wg.Done()
			for j := 0; j < 100; j++ {
				mu.Lock()
				total += n
				mu.Unlock()
				if j%10 == 0 {
					runtime.Gosched()
				}
			}
		}(i)
	}
	wg.Wait()
	fmt.Println(total)
	ch := make(chan big, 2)
	done := make(chan string)
	go func() {
		s := ""
		for b := range ch {
			s += b.s
		}
		done <- s
	}()
	for i := 0; i < 5; i++ {
		ch <- mk(i)
	}
	close(ch)
	fmt.Println(<-done)
	timeout := time.After(20 * time.Millisecond)
	tick := time.NewTicker(5 * time.Millisecond)
	n := 0
L:
	for {
		select {
		case <-tick.C:
			n++
		case <-timeout:
			break L
		}
	}
	tick.Stop()
	fmt.Println(n >= 2 && n <= 4)
	c1, c2 := make(chan string, 1), make(chan float64, 1)
	c2 <- 2.5
	select {
	case s := <-c1:
		fmt.Println(s)
	case f, ok := <-c2:
		fmt.Println(f, ok)
	}
	select {
	case s := <-c1:
		fmt.Println(s)
	default:
		fmt.Println("none")
	}
	var sb strings.Builder
	for i := 0; i < 3; i++ {
		fmt.Fprintf(&sb, "%d-", i)
	}
	fmt.Println(sb.String())
	m := map[int]string{}
	for i := 0; i < 1000; i++ {
		m[i] = fmt.Sprint(i)
	}
	for k := range m {
		if k%2 == 0 {
			delete(m, k)
		}
	}
	fmt.Println(len(m), m[501])
	mf := map[float64]int{1.5: 1}
	mf[2.5]++
	mf[1.5] += 10
	mi := map[interface{}]int{1: 1, "a": 2, 2.5: 3, T{1, 2}: 4}
	fmt.Println(mf[1.5], mf[2.5], mi[T{1, 2}], mi["a"], mi[2.5], mi[3])
	mb := map[string]big{}
	mb["x"] = mk(1)
	b := mb["x"]
	b.arr[0] = 99
	fmt.Println(mb["x"].arr[0], b.arr[0], mb["nope"].s == "")
	fn := p.Ptr
	*fn() = 77
	val := p.Val
	p.a = 1
	fmt.Println(p.b, val())
	arrp := &[3]int{1, 2, 3}
	for i, v := range arrp {
		arrp[2] = 10
		fmt.Print(i, v, " ")
	}
	for i := range arrp {
		arrp[i] *= 2
	}
	fmt.Println(*arrp, len(arrp), arrp[1:])
	arr := [3]int{1, 2, 3}
	for i, v := range arr {
		arr[2] = 10
		fmt.Print(i, v, " ")
	}
	fmt.Println()
	var e interface{} = 3
	switch e {
	case 3:
		fmt.Println("three")
	case "3":
		fmt.Println("str")
	}
	var a8 [4]uint8
	for i := range a8 {
		a8[i] = uint8(i * 100)
	}
	a8[3] -= 200
	a8[2] <<= 1
	fmt.Println(a8)
	bs := []byte("hello")
	for i, j := 0, len(bs)-1; i < j; i, j = i+1, j-1 {
		bs[i], bs[j] = bs[j], bs[i]
	}
	fmt.Println(string(bs))
	mat := [][]float64{{1, 2}, {3, 4}}
	mat[1][0] += mat[0][1] * 2
	mat[0][0]--
	fmt.Println(mat)
	type S struct {
		T
		f func(int) int
		c chan int
	}
	s := S{T{1, 2}, func(i int) int { return i + 1 }, nil}
	fmt.Println(s.f(4), s.a, s.Val(), *s.Ptr(), s.c == nil)
	func(xs ...interface{}) { fmt.Println(len(xs), xs) }(1, "a", nil)
	defer func() {
		r := recover()
		fmt.Println("main recovered:", r)
		var re runtime.Error
		re, ok := r.(runtime.Error)
		fmt.Println(ok, re)
	}()
	var np *T
	fmt.Println(np.Val())
}

// Output:
// [10 2 3] 2 [a b]
// 18 9
// [20 20 20]
// 101
// s77 8 [3 0 0 0 0 0 0 0 0 0] s4
// 1,2,3,5,8,9,
// 12 ab!
// 200000
// 16 9 [0 1 4] 3
// 3 err3
// true true
// 495000
// s0s1s2s3s4
// true
// 2.5 true
// none
// 0-1-2-
// 500 501
// 11 1 4 2 3 0
// 1 99 true
// 77 100
// 0 1 1 2 2 10 [2 4 20] 3 [4 20]
// 0 1 1 2 2 3 
// three
// [0 100 144 100]
// olleh
// [[0 2] [7 4]]
// 5 1 1 2 true
// 3 [1 a <nil>]
// main recovered: runtime error: invalid memory address or nil pointer dereference
// true runtime error: invalid memory address or nil pointer dereference
