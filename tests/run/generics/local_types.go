// Types declared in generic functions are different in each instance; type switches on type arguments.
package main

import "fmt"

func box[T any](v T) any {
	type box struct{ v T }
	type chain struct {
		next *chain
		v    box
	}
	c := chain{v: box{v}}
	c.next = &chain{v: box{v}}
	return c.next.v
}

func nested[T any](v T) func() any {
	type pair[U any] struct {
		a T
		b U
	}
	return func() any {
		return pair[string]{v, "b"}
	}
}

func kind[T any](v any) string {
	switch x := v.(type) {
	case T:
		return fmt.Sprintf("T %v", x)
	case []T:
		return fmt.Sprintf("[]T %d", len(x))
	case map[string]T:
		return fmt.Sprintf("map %v", x["k"])
	case func(T) T:
		return "func"
	case nil:
		return "nil"
	case int:
		return "int"
	}
	return "other"
}

func as[T any](v any) (T, bool) {
	t, ok := v.(T)
	return t, ok
}

func main() {
	a, b := box(1), box("x")
	fmt.Println(a, b, a == box(1), a == box(2), a == b)
	fmt.Printf("%T %T\n", a, b)
	_, same := box(3).(interface{ none() })
	fmt.Println(same)
	fmt.Println(nested(2)(), nested(2)() == nested(2)(), nested(2)() == nested(2.0)())
	fmt.Println(kind[int](1), kind[string](1), kind[string]("s"), kind[int]([]int{1, 2}), kind[bool](nil))
	fmt.Println(kind[float64](map[string]float64{"k": 2.5}), kind[int](func(i int) int { return i }), kind[any](7))
	fmt.Println(as[int](5))
	fmt.Println(as[string](5))
	fmt.Println(as[fmt.Stringer](5))
	fmt.Println(as[error](fmt.Errorf("e")))
}

// Output:
// {1} {x} true false false
// main.box[int] main.box[string]
// false
// {2 b} true false
// T 1 int T s []T 2 nil
// map 2.5 func T 7
// 5 true
//  false
// <nil> false
// e true
