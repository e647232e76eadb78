// Functions that are made at run time: arguments and results of every shape.
package main

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
)

type V3 struct{ X, Y, Z float64 }

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, "panic:", e)
		}
	}()
	f()
}

func made[F any](fn func([]reflect.Value) []reflect.Value) F {
	var f F
	v := reflect.ValueOf(&f).Elem()
	v.Set(reflect.MakeFunc(v.Type(), fn))
	return f
}

func main() {
	swap := func(in []reflect.Value) []reflect.Value { return []reflect.Value{in[1], in[0]} }
	a, b := made[func(int, int) (int, int)](swap)(1, 2)
	fmt.Println(a, b)
	s, n := made[func(int, string) (string, int)](swap)(1, "x")
	fmt.Println(s, n)
	same := func(in []reflect.Value) []reflect.Value { return in }
	fmt.Println(made[func(string) string](same)("text"))
	fmt.Println(made[func(float64) float64](same)(1.5), made[func(float32) float32](same)(2.5))
	fmt.Println(made[func(int8) int8](same)(-3), made[func(uint16) uint16](same)(65535), made[func(bool) bool](same)(true))
	fmt.Println(made[func(V3) V3](same)(V3{1, 2, 3}), made[func(complex128) complex128](same)(1+2i))
	fmt.Println(made[func([]int) []int](same)([]int{1, 2}), made[func(map[string]int) map[string]int](same)(map[string]int{"a": 1}))
	fmt.Println(made[func(error) error](same)(errors.New("e")), made[func(any) any](same)(5), made[func(*V3) *V3](same)(nil))
	fmt.Println(made[func([3]int) [3]int](same)([3]int{7, 8, 9}), made[func(struct{}) struct{}](same)(struct{}{}))
	made[func()](func(in []reflect.Value) []reflect.Value { fmt.Println("none", len(in)); return nil })()
	join := made[func(string, ...string) string](func(in []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(strings.Join(in[1].Interface().([]string), in[0].String()))}
	})
	fmt.Println(join("-", "a", "b", "c"), join(","))
	fmt.Println(reflect.ValueOf(join).Call([]reflect.Value{reflect.ValueOf("+"), reflect.ValueOf("p"), reflect.ValueOf("q")})[0])
	fmt.Println(made[func() error](func([]reflect.Value) []reflect.Value { return []reflect.Value{reflect.ValueOf(errors.New("as error"))} })())
	fib := made[func(int) int](nil)
	_ = fib
	var rec func(int) int
	rec = made[func(int) int](func(in []reflect.Value) []reflect.Value {
		n := int(in[0].Int())
		if n < 2 {
			return []reflect.Value{reflect.ValueOf(n)}
		}
		return []reflect.Value{reflect.ValueOf(rec(n-1) + rec(n-2))}
	})
	fmt.Println(rec(15))
	done := make(chan int)
	for i := 0; i < 10; i++ {
		go func(i int) { done <- rec(i) }(i)
	}
	sum := 0
	for i := 0; i < 10; i++ {
		sum += <-done
	}
	fmt.Println(sum)
	try("count", func() { made[func() int](func([]reflect.Value) []reflect.Value { return nil })() })
	try("type", func() {
		made[func() int](func([]reflect.Value) []reflect.Value { return []reflect.Value{reflect.ValueOf("x")} })()
	})
	try("kind", func() { reflect.MakeFunc(reflect.TypeOf(1), nil) })
	try("inner", func() { made[func()](func([]reflect.Value) []reflect.Value { panic("inner") })() })
}

// Output:
// 2 1
// x 1
// text
// 1.5 2.5
// -3 65535 true
// {1 2 3} (1+2i)
// [1 2] map[a:1]
// e 5 <nil>
// [7 8 9] {}
// none 0
// a-b-c
// p+q
// as error
// 610
// 88
// count panic: reflect: wrong return count from function created by MakeFunc
// type panic: reflect.MakeFunc: value of type string is not assignable to type int
// kind panic: reflect: call of MakeFunc with non-Func type
// inner panic: inner
