// What may be assigned to what.
package p

type T struct{ x int }
type I interface{ M() }
type J interface{ N() }
type V struct{}

func (V) N() {}

func (*T) M() {}

func two() (int, string) { return 1, "" }
func none() {}

func assign(m map[string]T, s string, a [3]int, arr *[3]int) {
	var x, y int
	x, y = 1 // ERROR "assignment mismatch: 2 variables but 1 value"
	x, y = 1, 2, 3 // ERROR "assignment mismatch: 2 variables but 3 values"
	x = two() // ERROR "assignment mismatch: 1 variable but two returns 2 values"
	x, y = two() // ERROR "cannot use two\(\) \(value of type string\) as int value in assignment"
	x = none() // ERROR "none\(\) \(no value\) used as value"
	x = "a" // ERROR "cannot use \"a\" \(untyped string constant\) as int value in assignment"
	x = nil // ERROR "cannot use nil as int value in assignment"
	_ = nil // ERROR "use of untyped nil in assignment"
	s[0] = 'a' // ERROR "cannot assign to s\[0\] \(neither addressable nor a map index expression\)"
	m["a"].x = 1 // ERROR "cannot assign to struct field m\[\"a\"\].x in map"
	m["a"] = T{1}
	1 = x // ERROR "cannot assign to 1"
	two = nil // ERROR "cannot assign to two"
	arr[0], a[1] = 1, 2
	x := 1 // ERROR "no new variables on left side of :="
	x, x := 1, 2 // ERROR "x repeated on left side of :="
	var t T
	var i I = t // ERROR "cannot use t \(variable of struct type T\) as I value in variable declaration: T does not implement I \(method M has pointer receiver\)"
	i = &t
	t = i // ERROR "cannot use i \(variable of interface type I\) as T value in assignment"
	var j J = V{}
	var v2 V = j // ERROR "cannot use j \(variable of interface type J\) as V value in variable declaration: need type assertion"
	_ = v2
	var pi *I = i // ERROR "I does not implement \*I \(type \*I is pointer to interface, not interface\)"
	var e error = t // ERROR "T does not implement error \(missing method Error\)"
	_, _, _ = pi, e, y
	var v, w = two(), 1 // ERROR "multiple-value two\(\) \(value of type \(int, string\)\) in single-value context"
	_, _ = v, w
	var ch chan<- int = make(chan int)
	var back chan int = ch // ERROR "cannot use ch \(variable of type chan<- int\) as chan int value in variable declaration"
	_ = back
	none = func() {} // ERROR "cannot assign to none"
	int = 1 // ERROR "int \(type\) is not an expression"
}
