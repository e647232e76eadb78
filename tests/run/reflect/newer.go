// What Go 1.20 to 1.23 added.
package main

import (
	"fmt"
	"reflect"
)

func main() {
	s := make([]int, 2, 2)
	v := reflect.ValueOf(&s).Elem()
	v.Grow(3)
	fmt.Println(s, cap(s) >= 5)
	v.Index(1).SetInt(4)
	v.Clear()
	fmt.Println(s)
	m := map[string]int{"a": 1}
	reflect.ValueOf(m).Clear()
	fmt.Println(m)
	for i := range reflect.ValueOf(3).Seq() {
		fmt.Print(i, " ")
	}
	for i, x := range reflect.ValueOf([]string{"x", "y"}).Seq2() {
		fmt.Print(i, x, " ")
	}
	for i, c := range reflect.ValueOf("aé").Seq2() {
		fmt.Print(i, c, " ")
	}
	for k := range reflect.ValueOf(map[string]int{"key": 1}).Seq() {
		fmt.Print(k, " ")
	}
	c := make(chan int, 2)
	c <- 8
	c <- 9
	close(c)
	for x := range reflect.ValueOf(c).Seq() {
		fmt.Print(x, " ")
	}
	for i, x := range reflect.ValueOf(&[2]bool{true, false}).Seq2() {
		fmt.Print(i, x, " ")
	}
	for x := range reflect.ValueOf(func(yield func(string) bool) { _ = yield("f") && yield("g") }).Seq() {
		fmt.Print(x, " ")
		break
	}
	for k, x := range reflect.ValueOf(func(yield func(int, string) bool) { _ = yield(1, "f") && yield(2, "g") }).Seq2() {
		fmt.Print(k, x, " ")
	}
	fmt.Println()
	fmt.Println(reflect.TypeOf(1).CanSeq(), reflect.TypeOf(1).CanSeq2(), reflect.TypeOf(1.5).CanSeq(), reflect.TypeOf(func(func(int) bool) {}).CanSeq())
	fmt.Println(reflect.TypeOf(int8(0)).OverflowInt(200), reflect.TypeOf(uint8(0)).OverflowUint(200))
	a := reflect.ValueOf([]int{1, 2}).Convert(reflect.TypeOf([2]int{}))
	fmt.Println(a, reflect.ValueOf([]int{1}).CanConvert(reflect.TypeOf([2]int{})))
}

// Output:
// [0 0] true
// [0 0]
// map[]
// 0 1 2 0 x 1 y 0 97 1 233 key 8 9 0 true 1 false f 1 f 2 g
// true false false true
// true false
// [1 2] false
