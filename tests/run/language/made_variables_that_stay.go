// Variables that &T{…} and new(T) make: those whose pointers end with the frame, and those that go on.
package main

import (
	"fmt"
	"strings"
	"sync"
)

type node struct {
	value int
	next  *node
}

func (n *node) add(d int) *node { n.value += d; return n }
func (n *node) sum() (total int) {
	for ; n != nil; n = n.next {
		total += n.value
	}
	return
}
func (n *node) grow(d int)   { n.value += d }
func (n node) doubled() int  { return n.value * 2 }

var kept []*node

func keep(n *node)          { kept = append(kept, n) }
func look(n *node) int      { return n.value }
func link(n, rest *node)    { n.next = rest }
func churn(n int) int {
	a, b := n, n+1
	if n > 0 {
		return churn(n-1) + a + b
	}
	return a
}

func inLoop() (string, int) {
	var out strings.Builder
	total := 0
	for i := 0; i < 4; i++ {
		n := &node{value: i}
		n.grow(10)
		m := n
		m.value *= 2
		total += look(n) + look(&node{value: i}) + n.doubled()
		if i == 2 {
			p := new(int)
			*p += i
			total += *p * 1000
			q := new(int8)
			*q = 127
			*q++
			total += int(*q)
		}
		fmt.Fprint(&out, n.value, n.next == nil, " ")
	}
	return out.String(), total
}

func previous() string {
	var last *node
	var firsts []*node
	text := ""
	for i := 0; i < 3; i++ {
		n := &node{value: i}
		if last != nil {
			text += fmt.Sprint(last.value, n != last, " ")
		}
		last = n
		m := &node{i * 10, last}
		if i == 1 {
			firsts = append(firsts, m)
		}
	}
	return text + fmt.Sprint(last.value, firsts[0].value, firsts[0].next.value)
}

func again() int {
	a := &node{value: 1}
	b := a
	a = &node{value: 2}
	c := a
	a = &node{value: 3, next: c}
	return a.value*100 + b.value*10 + c.value + a.sum()*1000
}

func lists() (int, int) {
	var head *node
	for i := 0; i < 5; i++ {
		head = &node{i, head}
	}
	tail := &node{value: 7}
	link(&node{value: 8}, tail)
	first := &node{value: 9}
	link(first, head)
	for p := (&node{next: head}); p != nil; p = p.next {
		p.value++
	}
	return head.sum(), first.sum()
}

func shared() int {
	n := &node{value: 5}
	f := func() { n.value *= 2 }
	f()
	func() { n.grow(1) }()
	defer func() { kept = append(kept, &node{value: n.value}) }()
	for i := 0; i < 3; i++ {
		m := &node{value: i}
		defer func() { n.value += m.value * 100 }()
	}
	return n.value
}

func goesOn() []int {
	a, b, c := &node{value: 1}, &node{value: 2}, &node{value: 3}
	keep(a)
	ch := make(chan *node, 1)
	ch <- b
	var any interface{} = c
	d := &node{value: 4}
	var wg sync.WaitGroup
	wg.Add(1)
	go func() { defer wg.Done(); d.value = 40 }()
	e := (&node{value: 5}).add(50)
	f := []*node{&node{value: 6}, {value: 60}}
	m := map[string]*node{"g": {value: 7}}
	h := struct{ n *node }{&node{value: 8}}
	wg.Wait()
	churn(20)
	return []int{a.value, (<-ch).value, any.(*node).value, d.value, e.value, f[0].value, f[1].value, m["g"].value, h.n.value}
}

func newest() *node { return &node{value: churn(3)} }

func named() (n *node) {
	n = &node{value: 11}
	return
}

type matrix struct {
	rows  [2][2]int
	names []string
	inner node
}

func (m *matrix) at(i, j int) *int { return &m.rows[i][j] }
func (m *matrix) inc(i, j int)     { m.rows[i][j]++ }

func matrices() string {
	text := ""
	for i := 0; i < 2; i++ {
		m := &matrix{rows: [2][2]int{{1}, {2, 3}}, names: []string{"a", "b"}}
		m.inc(0, 1)
		m.inner.grow(i)
		m.names[i] += "!"
		array := &[3]int{1, i}
		for j := range array {
			array[j] += j
		}
		s := &[]int{i, 2}
		*s = append(*s, 3)
		text += fmt.Sprint(m.rows, m.names, m.inner.value, *array, *s, " ")
		p := &matrix{}
		*p.at(1, 1) = 5
		text += fmt.Sprint(p.rows, p.names == nil)
	}
	return text
}

func builders() string {
	b := &strings.Builder{}
	b.WriteString("x")
	b.WriteByte('y')
	var mu = &sync.Mutex{}
	mu.Lock()
	mu.Unlock()
	return b.String()
}

func second[T [4]int](v T) *int {
	x := v
	return &x[1]
}

func third[T [3]int | [4]int](v T) *int {
	x := v
	return &x[2]
}

func tail[T [4]int](v T) []int {
	x := v
	return x[2:]
}

func depth(n int) int {
	state := &node{value: n}
	if n > 0 {
		state.value += depth(n - 1)
	}
	return look(state)
}

func main() {
	fmt.Println(inLoop())
	fmt.Println(previous())
	fmt.Println(again())
	fmt.Println(lists())
	fmt.Println(shared(), kept[0].value)
	fmt.Println(goesOn())
	n, m := newest(), named()
	churn(20)
	fmt.Println(n.value, m.value, kept[1].value)
	fmt.Println(matrices())
	fmt.Println(builders(), depth(100))
	p, q, r := second([4]int{1, 2, 3, 4}), tail([4]int{1, 2, 3, 4}), third([3]int{5, 6, 7})
	churn(30)
	fmt.Println(*p, q, *r)
}

// Output:
// 20 true 22 true 24 true 26 true  2154
// 0 true 1 true 2 10 1
// 5312
// 15 24
// 11 311
// [1 2 3 40 55 6 60 7 8]
// 15 11 1
// [[1 1] [2 3]] [a! b] 0 [1 1 2] [0 2 3] [[0 0] [0 5]] true[[1 1] [2 3]] [a b!] 1 [1 2 2] [1 2 3] [[0 0] [0 5]] true
// xy 5050
// 2 [3 4] 7
