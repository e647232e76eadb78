// Declarations with type parameters, and what does not satisfy their constraints.
package p

type List[P any] struct{}
type Alias[P any] = List[P]

func (l List[[]int]) elem() {}  // ERROR "receiver type parameter \[\]int must be an identifier"
func (a Alias[P]) method() {}   // ERROR "cannot define new methods on generic alias type Alias"
func (r ...List[P]) variadic() {} // ERROR "invalid use of \.\.\."

type tilde[P any, Q ~P] int // ERROR "type in term ~P cannot be a type parameter"
type dots[P ...int] int     // ERROR "invalid use of \.\.\."

type key interface{ comparable }
type union interface{ int | key } // ERROR "cannot use key in union \(key embeds comparable\)"
type blank interface{ _() }       // ERROR "methods must have a unique non-blank name"

type none interface {
	int
	string
}
type Tight interface{ int | string }
type Mine int

type never[P none] int
type tight[P Tight] int

var _ never[int]  // ERROR "cannot satisfy none \(empty type set\)"
var _ tight[Mine] // ERROR "Mine does not satisfy Tight \(possibly missing ~ for int in Tight\)"

func passes[P any]() {
	var _ tight[P] // ERROR "P does not satisfy Tight$"
}

func less[P any](a, b P) bool {
	return a < b // ERROR "invalid operation: a < b \(type parameter P cannot use operator <\)"
}

func slice[P []int | string, Q any](p P, q Q) {
	_ = p[1:2] // ERROR "cannot slice p: P has no core type|cannot slice p \(variable of type P constrained by \[\]int \| string\): P has no core type"
	_ = q[1:2] // ERROR "cannot slice q \(variable of type Q constrained by any\): Q has no core type"
}

// Inference.
func pointer[P any](x *P, y P)           {}
func pairs[P, Q any](x []P, y []Q)       {}
func table[K comparable, V any](m map[K]V) {}

func infer(s []int, m map[int]int, i int) {
	pointer(s, 1)   // ERROR "in call to pointer, type \[\]int of s does not match \*P \(cannot infer P\)"
	table(s)        // ERROR "in call to table, type \[\]int of s does not match map\[K\]V \(cannot infer K and V\)"
	pairs(s, m)     // ERROR "in call to pairs, type map\[int\]int of m does not match \[\]Q$"
	pointer(&i, "") // ERROR "cannot use .. \(untyped string constant\) as int value in argument to pointer"
}
