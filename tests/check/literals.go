// Composite literals.
package p

import "strings"

type Point struct{ X, Y int }

var (
	a = Point{1} // ERROR "too few values in struct literal of type Point"
	b = Point{1, 2, 3} // ERROR "too many values in struct literal of type Point"
	c = Point{X: 1, 2} // ERROR "mixture of field:value and value elements in struct literal"
	d = Point{1, Y: 2} // ERROR "mixture of field:value and value elements in struct literal"
	e = Point{Z: 1} // ERROR "unknown field Z in struct literal of type Point"
	f = Point{x: 1} // ERROR "unknown field x in struct literal of type Point, but does have X"
	g = Point{X: 1, X: 2} // ERROR "duplicate field name X in struct literal"
	h = Point{1 + 1: 2} // ERROR "invalid field name 1 \+ 1 in struct literal"
	i = []int{0: 1, 0: 2} // ERROR "duplicate index 0 in array or slice literal"
	j = [2]int{1, 2, 3} // ERROR "index 2 is out of bounds \(>= 2\)|index 2 out of bounds"
	k = [2]int{5: 1} // ERROR "invalid argument: index 5 out of bounds \[0:2\]"
	l = []int{"a": 1} // ERROR "cannot convert \"a\" \(untyped string constant\) to type int|must be integer"
	m = map[string]int{"a": 1, "a": 2} // ERROR "duplicate key \"a\" in map literal"
	n = map[string]int{1} // ERROR "missing key in map literal"
	o = int{} // ERROR "invalid composite literal type int"
	p = [...]int{1, 2, 3}
	q = []Point{{1, 2}, {X: 3}}
	r = []*Point{{1, 2}}
	s = map[Point]string{{1, 2}: "a"}
	t [3]int = p
	u = strings.Builder{nil, nil} // ERROR "implicit assignment to unexported field addr" "implicit assignment to unexported field buf"
	v = []int{[]int{1}} // ERROR "cannot use \[\]int\{…\} \(value of type \[\]int\) as int value in array or slice literal"
	w = map[interface{}]int{1: 1, "1": 2, 1.0: 3, int8(1): 4}
	x = map[interface{}]int{1: 1, 1: 2} // ERROR "duplicate key 1 in map literal"
	y = []int{i2: 1} // ERROR "index i2 must be integer constant"
	z = [...]int{} == p // ERROR "mismatched types"
)

var i2 = 1
