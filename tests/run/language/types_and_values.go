// Types, methods, embedding, conversions, panics and printing, a bit of each.
package main

import (
	"errors"
	"fmt"
	"os"
	"sort"
	"strings"
)

type Shape interface {
	Area() float64
	Name() string
}
type Rect struct{ w, h float64 }
type Circle struct{ r float64 }
type Named struct {
	Shape
	label string
}
type Int int
type Str string
type F func(int) int

func (r Rect) Area() float64    { return r.w * r.h }
func (r Rect) Name() string     { return "rect" }
func (c *Circle) Area() float64 { return 3 * c.r * c.r }
func (c *Circle) Name() string  { return "circle" }
func (i Int) Double() Int       { return i * 2 }
func (i *Int) Inc()             { *i++ }
func (s Str) Up() string        { return strings.ToUpper(string(s)) }
func (f F) Twice(x int) int     { return f(f(x)) }

type Base struct{ id int }

func (b *Base) SetID(i int) { b.id = i }
func (b Base) ID() int      { return b.id }

type Derived struct {
	*Base
	name string
}
type Outer struct {
	Derived
	extra [3]int8
}

func multi(a, b int) (x, y int, err error) {
	if b == 0 {
		err = errors.New("div")
		return
	}
	return a / b, a % b, nil
}
func variadic(pre string, xs ...int) string {
	return fmt.Sprint(pre, len(xs), xs)
}
func deferOrder() (s string) {
	for i := 0; i < 3; i++ {
		defer func(n int) { s += fmt.Sprint(n) }(i)
	}
	return "x"
}
func rec(n int) (r int, err error) {
	defer func() {
		if e := recover(); e != nil {
			err = fmt.Errorf("caught: %v", e)
			r = -1
		}
	}()
	var m map[string]int
	switch n {
	case 0:
		m["a"] = 1
	case 1:
		var p *Rect
		_ = p.w
	case 2:
		a := []int{1}
		_ = a[n]
	case 3:
		var i interface{} = "s"
		_ = i.(int)
	case 4:
		z := 0
		_ = 1 / z
	case 5:
		panic(fmt.Sprintf("custom %d", n))
	case 6:
		a := make([]int, 2, 4)
		_ = a[n-3 : n]
	case 7:
		var s Shape
		s.Area()
	case 8:
		_ = "abc"[n:]
	case 9:
		var i interface{} = Rect{}
		_ = i.(fmt.Stringer)
	case 10:
		ch := make(chan int)
		close(ch)
		close(ch)
	case 11:
		x := -1
		_ = make([]int, x)
	case 12:
		var e interface{} = []int{}
		_ = e == e
	case 13:
		var fn func()
		fn()
	}
	return n, nil
}

const (
	A = iota
	B
	C = 1 << (10 * iota)
)

func main() {
	shapes := []Shape{Rect{2, 3}, &Circle{1}, Named{Rect{1, 1}, "n"}, &Named{&Circle{2}, "p"}}
	for i, s := range shapes {
		fmt.Println(i, s.Area(), s.Name())
	}
	x := Int(4)
	x.Inc()
	fmt.Println(x, x.Double(), Str("abc").Up(), F(func(i int) int { return i * 3 }).Twice(2))
	o := Outer{Derived{&Base{1}, "d"}, [3]int8{1, 2, 3}}
	o.SetID(9)
	o.extra[1] += 127
	fmt.Println(o.ID(), o.id, o.extra, o.Derived.Base.id)
	f := o.SetID
	f(11)
	g := (*Base).SetID
	g(o.Base, o.ID()+1)
	h := Base.ID
	fmt.Println(h(*o.Base), Shape.Area(shapes[0]))
	fmt.Println(multi(7, 2))
	fmt.Println(multi(7, 0))
	fmt.Println(variadic("a"), variadic("b", 1, 2), variadic("c", []int{4, 5, 6}...))
	fmt.Println(deferOrder())
	for i := 0; i <= 13; i++ {
		fmt.Println(rec(i))
	}
	m := map[string][]int{"a": {1}, "b": {2, 3}}
	m["c"] = append(m["c"], 7)
	keys := []string{}
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	fmt.Println(keys, len(m), m)
	delete(m, "a")
	v, ok := m["a"]
	fmt.Println(v == nil, ok)
	type pt struct{ x, y int }
	mp := map[pt]string{{1, 2}: "x"}
	mp[pt{3, 4}] = "y"
	fmt.Println(mp[pt{1, 2}], mp[pt{3, 4}], len(mp))
	arr := [...]int{5: 1, 2, 1: 7}
	brr := arr
	brr[0] = 100
	fmt.Println(arr, brr, arr == brr, len(arr))
	s := arr[1:3:5]
	s = append(s, 42)
	fmt.Println(arr, s, len(s), cap(s))
	var iface interface{} = arr
	switch t := iface.(type) {
	case int, string:
		fmt.Println("int or string", t)
	case [7]int:
		fmt.Println("array", t[6])
	}
	var u8 uint8 = 250
	u8 += 10
	var i8 int8 = -128
	i8 = -i8
	var u32 uint32 = 1 << 31
	fmt.Println(u8, i8, u32<<1, ^u32, int32(u32), uint64(1)<<63, -7/2, -7%2, 7&^5)
	fmt.Println(A, B, C, "héllo"[1], len("héllo"), []rune("héllo")[1], string(rune(233)), []byte("hi"))
	for i, r := range "aé\xff世" {
		fmt.Print(i, ":", r, " ")
	}
	fmt.Println()
outer:
	for i := 0; i < 3; i++ {
		for j := 0; j < 3; j++ {
			if j == 2 {
				continue outer
			}
			if i == 2 {
				break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
	i := 0
loop:
	if i < 3 {
		fmt.Print("g", i)
		i++
		goto loop
	}
	fmt.Println()
	switch {
	case i > 2:
		fmt.Println("big")
		fallthrough
	case i > 100:
		fmt.Println("fell")
	default:
		fmt.Println("no")
	}
	c := complex(1, 2)
	c = c * c
	fmt.Println(c, real(c), imag(c), c == complex(-3, 4))
	var p *pt = &pt{1, 2}
	q := p
	q.x = 50
	pp := &p
	(*pp).y = 60
	fmt.Println(*p, p == q)
	fs := []func() int{}
	for i := 0; i < 3; i++ {
		i := i
		fs = append(fs, func() int { i++; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	a, b := 1, 2
	a, b = b, a+b
	fmt.Println(a, b)
	st := struct {
		a int
		b string
	}{1, "z"}
	st2 := st
	st2.b = "w"
	fmt.Println(st, st2, st == st2)
	var e1 error = &os.PathError{Op: "o", Path: "p", Err: errors.New("x")}
	var pe *os.PathError
	fmt.Println(errors.As(e1, &pe), pe.Op, errors.Is(e1, pe.Err))
	w := fmt.Errorf("wrap: %w", e1)
	fmt.Println(w, errors.Unwrap(w) == e1)
	fmt.Printf("%T %T %T %v %+v %#v\n", shapes[0], shapes[1], o, st, st, st)
	var np *Named
	defer fmt.Println("deferred", np == nil)
	func() {
		defer func() { fmt.Println(recover()) }()
		defer func() { panic("second") }()
		panic("first")
	}()
	fmt.Println(float32(0.1), 0.1, 1e21, 1e20, float64(float32(0.1)), 100000000.0, 3.0)
	fmt.Println(strings.Repeat("ab", 3), strings.Split("a,b,c", ","), strings.Fields(" a b "))
	var z []int
	z = append(z, 1, 2, 3)
	copy(z[1:], z)
	fmt.Println(z, z[len(z)-1])
	type T struct {
		a [4]struct{ x, y int16 }
		m map[string]*T
	}
	t := T{m: map[string]*T{}}
	t.m["k"] = &t
	t.a[2].y = -5
	t.m["k"].a[1].x++
	fmt.Println(t.a, t.m["k"].m["k"].a[2].y)
	x1, y1 := 3, 4
	x1, y1 = y1, x1
	ptr := &x1
	*ptr += 10
	fmt.Println(x1, y1)
	os.Exit(3)
}

// Output:
// 0 6 rect
// 1 3 circle
// 2 1 rect
// 3 12 circle
// 5 10 ABC 18
// 9 9 [1 -127 3] 9
// 12 6
// 3 1 <nil>
// 0 0 div
// a0 [] b2 [1 2] c3 [4 5 6]
// x210
// -1 caught: assignment to entry in nil map
// -1 caught: runtime error: invalid memory address or nil pointer dereference
// -1 caught: runtime error: index out of range [2] with length 1
// -1 caught: interface conversion: interface {} is string, not int
// -1 caught: runtime error: integer divide by zero
// -1 caught: custom 5
// -1 caught: runtime error: slice bounds out of range [:6] with capacity 4
// -1 caught: runtime error: invalid memory address or nil pointer dereference
// -1 caught: runtime error: slice bounds out of range [8:3]
// -1 caught: interface conversion: main.Rect is not fmt.Stringer: missing method String
// -1 caught: close of closed channel
// -1 caught: runtime error: makeslice: len out of range
// -1 caught: runtime error: comparing uncomparable type []int
// -1 caught: runtime error: invalid memory address or nil pointer dereference
// [a b c] 3 map[a:[1] b:[2 3] c:[7]]
// true false
// x y 2
// [0 7 0 0 0 1 2] [100 7 0 0 0 1 2] false 7
// [0 7 0 42 0 1 2] [7 0 42] 3 4
// array 2
// 4 -128 0 2147483647 -2147483648 9223372036854775808 -3 -1 2
// 0 1 1048576 195 6 233 é [104 105]
// 0:97 1:233 3:65533 4:19990 
// 0 0 0 1 1 0 1 1 
// g0g1g2
// big
// fell
// (-3+4i) -3 4 true
// {50 60} true
// 1 2 2 3 3 4 
// 2 3
// {1 z} {1 w} false
// true o true
// wrap: o p: x true
// main.Rect *main.Circle main.Outer {1 z} {a:1 b:z} struct { a int; b string }{a:1, b:"z"}
// second
// 0.1 0.1 1e+21 1e+20 0.10000000149011612 1e+08 3
// ababab [a b c] [a b]
// [1 1 2] 2
// [{0 0} {1 0} {0 -5} {0 0}] -5
// 14 3
// Exit: 3
