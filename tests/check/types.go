// Type expressions.
package p

type (
	A [-1]int // ERROR "invalid array length -1 \(untyped int constant\)"
	B [1.5]int // ERROR "array length 1.5 \(untyped float constant\) must be integer"
	C [n]int // ERROR "invalid array length n"
	D [nope]int // ERROR "undefined array length nope or missing type constraint"
	E [...]int // ERROR "invalid use of \[...\] array \(outside a composite literal\)"
	F map[[]int]string // ERROR "invalid map key type \[\]int"
	G map[func()]string // ERROR "invalid map key type func\(\)"
	H struct{ x, x int } // ERROR "x redeclared"
	I interface {
		M()
		M() // ERROR "duplicate method M"
	}
	J struct{ *P } // ERROR "embedded field type cannot be a pointer"
	K struct{ *I2 } // ERROR "embedded field type cannot be a pointer to an interface"
	L n // ERROR "n is not a type"
	M struct{ int }
	O [len("abc")]int
	Q interface {
		I2 // ERROR "duplicate method M"
		M(int)
	}
	R [f2()]int // ERROR "array length f2\(\) \(value of type int\) must be constant|invalid array length"
)

type P *int
type I2 interface{ M() }

var n = 1

func f2() int { return 1 }

func (int) m1() {} // ERROR "cannot define new methods on non-local type int"
func (P) m2() {} // ERROR "invalid receiver type P \(pointer or interface type\)"
func (I2) m3() {} // ERROR "invalid receiver type I2 \(pointer or interface type\)"
func (*[]int) m4() {} // ERROR "invalid receiver type \*\[\]int"
func (**T) m5() {} // ERROR "invalid receiver type \*\*T"

type T struct{}

func variadic(a ...int, b int) {} // ERROR "can only use ... with final parameter in list"
func results() (r ...int)      { return 1 } // ERROR "can only use ... with final parameter in list"
func params(a, a int)          {} // ERROR "a redeclared in this block"

type Num interface{ ~int | ~string }

var num Num // ERROR "cannot use type Num outside a type constraint: interface contains type constraints"
var cmp comparable // ERROR "cannot use type comparable outside a type constraint: interface is \(or embeds\) comparable"

type Tilde interface{ ~T2 } // ERROR "invalid use of ~ \(T2 is not its own underlying type|underlying type of T2 is int"
type T2 int
