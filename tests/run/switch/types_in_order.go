// Type switches: concrete types, nil and interfaces in any order; the variable of a clause is its own.
package main

import (
	"errors"
	"fmt"
)

type celsius float64

func (c celsius) String() string { return fmt.Sprintf("%.1f°", float64(c)) }

type pair struct{ a, b int }

func describe(x interface{}) string {
	switch v := x.(type) {
	case int8:
		v += 100
		return fmt.Sprint("int8 ", v, " ", x)
	case uint32, int32:
		return fmt.Sprint("32 bits ", v)
	case nil:
		return fmt.Sprint("nil ", v)
	case fmt.Stringer:
		return "stringer " + v.String()
	case celsius:
		return "never"
	case bool:
		v = !v
		return fmt.Sprint("bool ", v, x)
	case *pair:
		v = &pair{v.b, v.a}
		return fmt.Sprint("pointer ", *v, *x.(*pair))
	case pair:
		v.a++
		return fmt.Sprint("pair ", v, x)
	case error:
		return "error " + v.Error()
	case func(int) int:
		return fmt.Sprint("func ", v(20))
	case chan int:
		v <- 5
		return fmt.Sprint("chan ", <-v)
	case string:
		v += "!"
		return v
	case float64:
		return fmt.Sprint("float ", v/2)
	case []int:
		return fmt.Sprint("slice ", len(v))
	default:
		return fmt.Sprintf("other %T", v)
	}
}

func closures(x interface{}) []func() int {
	var fs []func() int
	for i := 0; i < 3; i++ {
		switch v := x.(type) {
		case int:
			fs = append(fs, func() int { v++; return v })
			x = v + 10
		}
	}
	return fs
}

func methods(e error) string {
	switch e := e.(type) {
	case nil:
		return "none"
	case *custom:
		e.code++
		return fmt.Sprint("custom ", e.code)
	default:
		return "plain " + e.Error()
	}
}

type custom struct{ code int }

func (c *custom) Error() string { return "custom" }

func main() {
	for _, x := range []interface{}{int8(100), int32(-1), uint32(1), nil, celsius(36.6), true, &pair{1, 2}, pair{3, 4},
		errors.New("oops"), func(x int) int { return x + 1 }, make(chan int, 1), "text", 2.5, []int{1, 2}, 'x', uint8(1), 3} {
		fmt.Println(describe(x))
	}
	for _, f := range closures(1) {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println(methods(nil), methods(&custom{4}), methods(errors.New("e")))
	switch x := interface{}(7).(type) {
	case int:
		for i := 0; i < 3; i++ {
			x *= 2
		}
		fmt.Println(x)
	}
	switch interface{}(nil).(type) {
	}
}

// Output:
// int8 -56 100
// 32 bits -1
// 32 bits 1
// nil <nil>
// stringer 36.6°
// bool false true
// pointer {2 1} {1 2}
// pair {4 4} {3 4}
// error oops
// func 21
// chan 5
// text!
// float 1.25
// slice 2
// 32 bits 120
// other uint8
// other int
// 2 3 12 13 22 23 none custom 5 plain e
// 56
