// reflect: types, values that are read and set, calls, and DeepEqual.
package main

import (
	"fmt"
	"reflect"
	"sort"
)

type Inner struct {
	A int `json:"a" x:"y z"`
	b string
}
type Named int
type S struct {
	Inner
	N    Named
	P    *Inner
	L    []string
	M    map[string]int
	F    func(int, ...string) (bool, error)
	I    any
	E    error
	C    chan<- int
	Arr  [3]float32
	priv int
}
type Node struct {
	V    int
	Next *Node
}

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	f()
}

func main() {
	for _, v := range []any{1, int8(2), "s", 1.5, true, 'x', []int{1}, [2]string{}, map[string]bool{}, S{}, &S{}, Named(3), fmt.Sprint, make(chan int), struct{ X int }{}, complex64(1), []any{}, error(nil), fmt.Errorf("x")} {
		t := reflect.TypeOf(v)
		if t == nil {
			fmt.Println("nil type")
			continue
		}
		fmt.Println(t, t.Kind(), t.Name(), t.PkgPath(), t.Size(), t.Comparable(), t == reflect.TypeOf(v))
	}
	t := reflect.TypeOf(S{})
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		fmt.Println(f.Name, f.Type, f.Tag, f.Offset, f.Index, f.Anonymous, f.IsExported(), f.PkgPath)
	}
	f, ok := t.FieldByName("A")
	fmt.Println(f.Name, f.Index, f.Tag.Get("json"), f.Tag.Get("x"), f.Tag.Get("none"), ok)
	_, ok = t.FieldByName("Nope")
	fmt.Println(ok)
	ft := t.Field(5).Type
	fmt.Println(ft.NumIn(), ft.In(0), ft.In(1), ft.NumOut(), ft.Out(1), ft.IsVariadic())
	fmt.Println(t.Field(8).Type.ChanDir(), t.Field(9).Type.Len(), t.Field(9).Type.Elem(), t.Field(4).Type.Key(), t.Field(4).Type.Elem())
	et := reflect.TypeOf((*error)(nil)).Elem()
	fmt.Println(et, et.Kind(), et.NumMethod(), reflect.TypeOf(fmt.Errorf("x")).Implements(et), reflect.TypeOf(1).Implements(et), reflect.PtrTo(t))

	s := S{Inner: Inner{1, "b"}, N: 5, L: []string{"x", "y"}, M: map[string]int{"k": 1, "j": 2}, I: 42, Arr: [3]float32{1, 2, 3}, priv: 9}
	v := reflect.ValueOf(&s).Elem()
	fmt.Println(v.Kind(), v.NumField(), v.CanSet(), v.Field(0).CanSet(), v.FieldByName("priv").CanSet(), v.FieldByName("priv").Int())
	v.FieldByName("N").SetInt(77)
	v.FieldByName("A").SetInt(-3)
	v.FieldByName("L").Index(1).SetString("changed")
	v.FieldByName("L").Set(reflect.Append(v.FieldByName("L"), reflect.ValueOf("more")))
	v.FieldByName("M").SetMapIndex(reflect.ValueOf("new"), reflect.ValueOf(3))
	v.FieldByName("M").SetMapIndex(reflect.ValueOf("k"), reflect.Value{})
	v.FieldByName("P").Set(reflect.New(reflect.TypeOf(Inner{})))
	v.FieldByName("P").Elem().Field(0).SetInt(8)
	v.FieldByName("I").Set(reflect.ValueOf("any"))
	v.FieldByName("E").Set(reflect.ValueOf(fmt.Errorf("an error")))
	v.FieldByName("Arr").Index(0).SetFloat(9.5)
	fmt.Println(s.N, s.A, s.L, s.M, *s.P, s.I, s.E, s.Arr)
	fmt.Println(v.FieldByName("I").Kind(), v.FieldByName("I").Elem().Kind(), v.FieldByName("F").IsNil(), v.FieldByName("P").IsNil(), v.FieldByName("L").Len(), v.FieldByName("Arr").Len(), v.FieldByName("C").IsNil())
	keys := v.FieldByName("M").MapKeys()
	sort.Slice(keys, func(i, j int) bool { return keys[i].String() < keys[j].String() })
	for _, k := range keys {
		fmt.Println(k.String(), v.FieldByName("M").MapIndex(k).Int(), k.Interface())
	}
	n := 0
	for it := v.FieldByName("M").MapRange(); it.Next(); {
		n += int(it.Value().Int()) + len(it.Key().String())
	}
	fmt.Println(n, v.FieldByName("M").MapIndex(reflect.ValueOf("zz")).IsValid())
	add := reflect.ValueOf(func(a int, b string, c ...float64) (string, int) { return fmt.Sprint(a, b, c), len(c) })
	for _, r := range add.Call([]reflect.Value{reflect.ValueOf(1), reflect.ValueOf("x"), reflect.ValueOf(1.5), reflect.ValueOf(2.5)}) {
		fmt.Println(r.Kind(), r.Interface())
	}
	fmt.Println(reflect.ValueOf(int8(-5)).Int(), reflect.ValueOf(uint16(5)).Uint(), reflect.ValueOf(float32(2.5)).Float(), reflect.ValueOf(complex64(1+2i)).Complex(), reflect.ValueOf(true).Bool(), reflect.ValueOf([]byte("hi")).Bytes())
	fmt.Println(reflect.ValueOf(5).Convert(reflect.TypeOf(1.5)).Interface(), reflect.ValueOf(3.7).Convert(reflect.TypeOf(Named(0))).Interface(), reflect.Zero(t).IsZero(), v.IsZero())
	ms := reflect.MakeSlice(reflect.TypeOf([]int{}), 2, 5)
	ms.Index(0).SetInt(4)
	fmt.Println(ms.Interface(), ms.Len(), ms.Cap(), ms.Slice(0, 1).Interface(), reflect.MakeMap(reflect.TypeOf(map[int]string{})).Interface())
	fmt.Println(reflect.ValueOf("héllo").Index(1).Interface(), reflect.ValueOf("abc").Slice(1, 3), reflect.ValueOf(1).String(), reflect.Value{}.String(), reflect.Indirect(reflect.ValueOf(&n)).Int() == int64(n))
	sw := []string{"a", "b", "c"}
	reflect.Swapper(sw)(0, 2)
	fmt.Println(sw)
	try(func() { reflect.ValueOf(1).SetInt(2) })
	try(func() { reflect.ValueOf("s").Int() })
	try(func() { v.FieldByName("priv").SetInt(1) })
	try(func() { reflect.Value{}.Type() })
	try(func() { reflect.ValueOf(1).Elem() })
	try(func() { reflect.ValueOf(1).IsNil() })
	try(func() { v.FieldByName("N").Set(reflect.ValueOf("x")) })
	try(func() { reflect.ValueOf([]int{1}).Index(3) })
	try(func() { reflect.TypeOf(1).Elem() })
	try(func() { reflect.ValueOf(1).Field(0) })
	try(func() { v.FieldByName("priv").Interface() })

	loop1, loop2 := &Node{V: 1}, &Node{V: 1}
	loop1.Next, loop2.Next = loop1, loop2
	nan := []float64{0}
	nan[0] = nan[0] / nan[0]
	fn := func() {}
	pairs := [][2]any{
		{1, 1}, {1, 2}, {1, int8(1)}, {"a", "a"}, {nil, nil}, {nil, 1}, {[]int{1, 2}, []int{1, 2}}, {[]int{1}, []int{2}}, {[]int(nil), []int{}}, {[]int{}, []int{}},
		{map[string][]int{"a": {1}}, map[string][]int{"a": {1}}}, {map[string]int{"a": 1}, map[string]int{"b": 1}}, {map[int]int(nil), map[int]int{}}, {&Node{1, nil}, &Node{1, nil}}, {&Node{1, nil}, &Node{2, nil}},
		{loop1, loop2}, {nan, nan}, {nan, []float64{nan[0]}}, {fn, fn}, {(func())(nil), (func())(nil)}, {s, s}, {Inner{1, "a"}, Inner{1, "b"}}, {[]any{1, "a", []byte{1}}, []any{1, "a", []byte{1}}}, {[2]int{1, 2}, [2]int{1, 2}}, {fmt.Errorf("x"), fmt.Errorf("x")}, {any(1), any(1.0)}, {[]string{"a"}, []string{"a"}},
	}
	for i, p := range pairs {
		fmt.Println(i, reflect.DeepEqual(p[0], p[1]))
	}
	var deep1, deep2 *Node
	for i := 0; i < 100000; i++ {
		deep1, deep2 = &Node{i, deep1}, &Node{i, deep2}
	}
	fmt.Println(reflect.DeepEqual(deep1, deep2))
	deep2.V = -1
	fmt.Println(reflect.DeepEqual(deep1, deep2))
	for k := reflect.Invalid; k <= reflect.UnsafePointer+1; k++ {
		fmt.Print(k, " ")
	}
	fmt.Println()
}

// Output:
// int int int  8 true true
// int8 int8 int8  1 true true
// string string string  16 true true
// float64 float64 float64  8 true true
// bool bool bool  1 true true
// int32 int32 int32  4 true true
// []int slice   24 false true
// [2]string array   32 true true
// map[string]bool map   8 false true
// main.S struct S main 144 false true
// *main.S ptr   8 true true
// main.Named int Named main 8 true true
// func(...interface {}) string func   8 false true
// chan int chan   8 true true
// struct { X int } struct   8 true true
// complex64 complex64 complex64  8 true true
// []interface {} slice   24 false true
// nil type
// *errors.errorString ptr   8 true true
// Inner main.Inner  0 [0] true true
// N main.Named  24 [1] false true
// P *main.Inner  32 [2] false true
// L []string  40 [3] false true
// M map[string]int  64 [4] false true
// F func(int, ...string) (bool, error)  72 [5] false true
// I interface {}  80 [6] false true
// E error  96 [7] false true
// C chan<- int  112 [8] false true
// Arr [3]float32  120 [9] false true
// priv int  136 [10] false false main
// A [0 0] a y z  true
// false
// 2 int []string 2 error true
// chan<- 3 float32 string int
// error interface 1 true false *main.S
// struct 11 true true false 9
// 77 -3 [x changed more] map[j:2 new:3] {8 } any an error [9.5 2 3]
// interface string true false 3 3 true
// j 2 j
// new 3 new
// 9 false
// string 1x[1.5 2.5]
// int 2
// -5 5 2.5 (1+2i) true [104 105]
// 5 3 true false
// [4 0] 2 5 [4] map[]
// 195 bc <int Value> <invalid Value> true
// [c b a]
// panic: reflect: reflect.Value.SetInt using unaddressable value
// panic: reflect: call of reflect.Value.Int on string Value
// panic: reflect: reflect.Value.SetInt using value obtained using unexported field
// panic: reflect: call of reflect.Value.Type on zero Value
// panic: reflect: call of reflect.Value.Elem on int Value
// panic: reflect: call of reflect.Value.IsNil on int Value
// panic: reflect.Set: value of type string is not assignable to type main.Named
// panic: reflect: slice index out of range
// panic: reflect: Elem of invalid type int
// panic: reflect: call of reflect.Value.Field on int Value
// panic: reflect.Value.Interface: cannot return value obtained from unexported field or method
// 0 true
// 1 false
// 2 false
// 3 true
// 4 true
// 5 false
// 6 true
// 7 false
// 8 false
// 9 true
// 10 true
// 11 false
// 12 false
// 13 true
// 14 false
// 15 true
// 16 true
// 17 false
// 18 false
// 19 true
// 20 true
// 21 false
// 22 true
// 23 true
// 24 true
// 25 false
// 26 true
// true
// false
// invalid bool int int8 int16 int32 int64 uint uint8 uint16 uint32 uint64 uintptr float32 float64 complex64 complex128 array chan func interface map ptr slice string struct unsafe.Pointer kind27
