// Implementing interfaces, assertions and type switches.
package p

import "fmt"

type Shape interface {
	Area() float64
	Name() string
}
type Square struct{}

func (Square) Area() int    { return 1 }
func (Square) Name() string { return "" }

type Circle struct{}

func (Circle) area() float64 { return 1 }
func (Circle) Name() string  { return "" }

type Field struct{ Area float64 }

func (Field) Name() string { return "" }

var a Shape = Square{} // ERROR "Square does not implement Shape \(wrong type for method Area\)\n\t\thave Area\(\) int\n\t\twant Area\(\) float64"
var b Shape = Circle{} // ERROR "Circle does not implement Shape \(missing method Area\)\n\t\thave area\(\) float64\n\t\twant Area\(\) float64"
var c Shape = Field{} // ERROR "Field does not implement Shape \(missing method Area\)|type Field has field Area, not method"
var d fmt.Stringer = 1 // ERROR "cannot use 1 \(constant of type int\) as fmt.Stringer value in variable declaration: int does not implement fmt.Stringer \(missing method String\)|cannot use 1 \(untyped int constant\)"

func f(s Shape, x int, e interface{}) {
	_ = s.(Square) // ERROR "impossible type assertion: s.\(Square\)\n\tSquare does not implement Shape \(wrong type for method Area\)"
	_ = x.(int) // ERROR "invalid operation: x \(variable of type int\) is not an interface"
	_ = e.(Nope) // ERROR "undefined: Nope"
	_, _ = e.(fmt.Stringer)
	switch s.(type) {
	case Square: // ERROR "impossible type switch case: Square\n\ts \(variable of interface type Shape\) cannot have dynamic type Square \(wrong type for method Area\)"
	case nil, nil: // ERROR "duplicate case nil in type switch"
	case fmt.Stringer, fmt.Stringer: // ERROR "duplicate case fmt.Stringer in type switch"
	}
	switch v := e.(type) { // ERROR "declared and not used: v"
	case int:
	}
	switch x.(type) { // ERROR "invalid operation: x \(variable of type int\) is not an interface"
	}
	switch v := e.(type) {
	case int:
		_ = v + 1
	case string, bool:
		_ = v + 1 // ERROR "invalid operation: v \+ 1 \(mismatched types interface\{\} and int\)"
	}
	switch e.(type) {
	case int:
		fallthrough // ERROR "cannot fallthrough in type switch|fallthrough statement out of place"
	default:
	default: // ERROR "multiple defaults"
	}
}
