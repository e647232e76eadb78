// Assignments, conditions, conversions, shifts and comparisons that say nothing, or not what was meant.
package p

import (
	"errors"
	"fmt"
	"sort"
)

type node struct {
	value int
	next  *node
}

func next() int { return 1 }

func assign(n *node, list []int, m map[string]int, i int) {
	i = i             // ERROR "^self-assignment of i to i"
	n.value = n.value // ERROR "^self-assignment of n.value to n.value"
	list[i] = list[i] // ERROR "^self-assignment of list\[i\] to list\[i\]"
	list[0], i = i, i // ERROR "^self-assignment of i to i"
	list[next()] = list[next()]
	m["a"] = m["a"]
	n.next.value = n.value
	{
		i := i
		list[0], list[1] = list[1], list[0]
		_ = i
	}
}

func conditions(x, y int, s string, ch chan bool) bool {
	if x == 1 || x == 1 { // ERROR "^redundant or: x == 1 \|\| x == 1"
		return true
	}
	if x == 1 || y == 2 || x == 1 { // ERROR "redundant or: x == 1 \|\| x == 1"
		return true
	}
	if s != "" && (y > 1 && s != "") { // ERROR "redundant and: s != \"\" && s != \"\""
		return true
	}
	if x != 1 || x != 2 { // ERROR "^suspect or: x != 1 \|\| x != 2"
		return true
	}
	if x == 1 && x == 2 { // ERROR "^suspect and: x == 1 && x == 2"
		return true
	}
	return x == 1 || x == 2 || x != y || next() == 1 || next() == 1 || <-ch || <-ch || x != 1 && x != 2
}

func functions(f func()) bool {
	if functions == nil { // ERROR "^comparison of function functions == nil is always false"
		return true
	}
	if nil != fmt.Println { // ERROR "^comparison of function fmt.Println != nil is always true"
		return true
	}
	return f == nil
}

func results(list []int, err error) {
	fmt.Sprintf("%d", 1)              // ERROR "^result of fmt.Sprintf call not used"
	fmt.Errorf("x")                   // ERROR "^result of fmt.Errorf call not used"
	errors.New("x")                   // ERROR "^result of errors.New call not used"
	sort.Reverse(sort.IntSlice(list)) // ERROR "^result of sort.Reverse call not used"
	_ = fmt.Sprint(1)
	err.Error()
}

type word string

func conversions(n int, u uint16, b byte, r rune, text []rune) {
	_ = string(n) // ERROR "^conversion from int to string yields a string of one rune, not a string of digits \(did you mean fmt.Sprint\(x\)\?\)"
	_ = word(u)   // ERROR "^conversion from uint16 to word \(string\) yields a string of one rune"
	_ = string(b)
	_ = string(r)
	_ = string('a')
	_ = string(rune(n))
	_ = string(text)
}

func shifts(a uint8, b int32, c int, count uint) {
	_ = a << 8  // ERROR "^a \(8 bits\) too small for shift of 8"
	_ = b >> 32 // ERROR "^b \(32 bits\) too small for shift of 32"
	_ = c << 64 // ERROR "c \(64 bits\) too small for shift of 64"
	a <<= 9     // ERROR "a \(8 bits\) too small for shift of 9"
	_ = a << 7
	_ = c << 32
	_ = a << count
	_ = 1 << 40
	_ = ^uint(0) >> 63
}
