// The type of an untyped left operand of a shift comes from its context.
package p

func f(s uint, i int, x float64) {
	var a int64 = 1 << s
	var b = 1.0 << s // ERROR "invalid operation: shifted operand 1.0 \(type float64\) must be integer"
	var c float64 = 1 << s // ERROR "invalid operation: shifted operand 1 \(type float64\) must be integer"
	var d = uint8(1 << s)
	var e = make([]int, 1<<s)
	g := x << 1 // ERROR "invalid operation: shifted operand x \(variable of type float64\) must be integer"
	h := i << x // ERROR "invalid operation: shift count x \(variable of type float64\) must be integer"
	j := e[1.0<<s]
	var k interface{} = 1 << s
	l := 1<<s == 2<<s
	m := i << 1.0
	n := i << "a" // ERROR "cannot convert \"a\" \(untyped string constant\) to type uint"
	_, _, _, _, _, _, _, _, _, _, _, _ = a, b, c, d, g, h, j, k, l, m, n, e
}
