// Errors of generic code: constraints, instantiation, inference, operations on type parameters.
package p

import "fmt"

type Number interface{ ~int | ~float64 }

type Pair[K comparable, V any] struct {
	Key K
	Val V
}

func (p Pair[K, V]) get(k K) V { return p.Val }

func (p *Pair[K]) few() {} // ERROR "receiver declares 1 type parameter, but receiver base type declares 2"
func (n Plain[T]) odd() {} // ERROR "Plain is not a generic type"
func (p Pair) bare()    {} // ERROR "cannot use generic type Pair\[K comparable, V any\] without instantiation"

type Plain int

func id[T any](v T) T                         { return v }
func sum[T Number](vs ...T) (s T)             { return s }
func convert[To, From Number](f From) (to To) { return To(f) }
func apply[T, U any](v T, f func(T) U) U      { return f(v) }
func same[T any](a, b T)                      {}
func keyed[M ~map[K]V, K comparable, V any](m M) K {
	for k := range m {
		return k
	}
	var none K
	return none
}

// Instantiation.
var (
	_ Pair[string]                // ERROR "got 1 arguments but 2 type parameters"
	_ Pair[string, int, int]      // ERROR "got 3 arguments but 2 type parameters"
	_ Pair[[]int, int]            // ERROR "\[\]int does not satisfy comparable"
	_ Plain[int]                  // ERROR "Plain is not a generic type"
	_ Pair                        // ERROR "cannot use generic type Pair\[K comparable, V any\] without instantiation"
	_ = sum[string]               // ERROR "string does not satisfy Number \(string missing in ~int \| ~float64\)"
	_ = id[int, int]              // ERROR "got 2 type arguments but id has 1 type parameters"
	_ = id                        // ERROR "cannot use generic function id without instantiation"
	_ = convert[int]              // ERROR "cannot infer From \(declared at .*generics.go:23:18\)"
	_ = Pair[string, int]{1, 2}   // ERROR "cannot use 1 \(untyped int constant\) as string value in struct literal"
	_ Pair[Pair[string, int], int] // a struct of comparable fields is comparable
)

// Inference.
func infer() {
	same(1, "a")                          // ERROR "mismatched types untyped int and untyped string \(cannot infer T\)"
	same(1, 2.5)                          // a float64
	var i int
	same(i, 2.5)                          // ERROR "cannot use 2.5 \(untyped float constant\) as int value in argument to same \(truncated\)"
	same(i, "a")                          // ERROR "cannot use .a. \(untyped string constant\) as int value in argument to same"
	var s string
	same(i, s)                            // ERROR "in call to same, type string of s does not match inferred type int for T"
	id()                                  // ERROR "not enough arguments in call to id"
	convert(1)                            // ERROR "in call to convert, cannot infer To"
	_ = apply(1, func(s string) int { return 1 }) // ERROR "cannot use 1 \(untyped int constant\) as string value in argument to apply"
	_ = keyed(1)                          // ERROR "in call to keyed, cannot infer K"
	id(nil)                               // ERROR "in call to id, cannot infer T"
	var f func(int) int = id
	_, _ = f, apply(1, id[int])
	var g func(int) string = id           // ERROR "^inferred type func\(v int\) int for func\(v T\) T does not match type func\(int\) string of g"
	_ = g
}

// Operations.
func operations[T any, N Number, S ~[]int | ~string, P *int | *string](t T, u T, n N, s S, p P) {
	_ = t == u     // ERROR "invalid operation: t == u \(incomparable types in type set\)"
	_ = t + u      // ERROR "invalid operation: operator \+ not defined on t \(variable of type T constrained by any\)"
	_ = n + n
	_ = n % n      // ERROR "operator % not defined on n"
	_ = n + 1
	_ = n + 1.5    // ERROR "1.5 \(untyped float constant\) truncated to N"
	_ = n == nil   // ERROR "invalid operation: n == nil \(mismatched types N and untyped nil\)"
	_ = t.(int)    // ERROR "invalid operation: cannot use type assertion on type parameter value t"
	switch t.(type) { // ERROR "cannot use type switch on type parameter value t"
	}
	_ = s[0]       // ERROR "invalid operation: cannot index s"
	_ = *p         // ERROR "invalid operation: cannot indirect p"
	_ = t.x        // ERROR "t.x undefined \(type T has no field or method x\)"
	t()            // ERROR "invalid operation: cannot call non-function t"
	for range t {  // ERROR "cannot range over t"
	}
	_ = len(t)     // ERROR "invalid argument: t \(variable of type T constrained by any\) for built-in len"
	_ = len(s)
	var _ int = t  // ERROR "cannot use t \(variable of type T constrained by any\) as int value in variable declaration"
	var _ T = 1    // ERROR "cannot use 1 \(untyped int constant\) as T value in variable declaration"
	var _ N = 1
	_ = make(T)    // ERROR "invalid argument: cannot make T"
	_ = N("a")     // ERROR "cannot convert .a. \(untyped string value\) to type N: cannot convert .a. \(untyped string constant\) to type int \(in N\)"
	_ = T{}        // ERROR "invalid composite literal type T"
	const c = N(1) // ERROR "N\(1\) \(value of type N constrained by Number\) is not constant"
	fmt.Println(t)
}

// Declarations.
type (
	embeds[T any] struct {
		T // ERROR "embedded field type cannot be a type parameter"
	}
	right[T any] T              // ERROR "cannot use a type parameter as RHS in type declaration"
	bound[T any, U T] struct{}  // ERROR "cannot use a type parameter as constraint"
	union[T any] interface {
		int | T // ERROR "term cannot represent type parameter"
	}
	tilde interface{ ~Plain }          // ERROR "invalid use of ~ \(underlying type of Plain is int\)"
	tildeInterface interface{ ~error } // ERROR "invalid use of ~ \(error is an interface\)"
	overlap interface{ int | ~int }    // ERROR "overlapping terms ~int and int"
	methods interface{ int | error }   // ERROR "cannot use error in union \(error contains methods\)"
	compare interface{ int | comparable } // ERROR "cannot use comparable in union"
	endless[T any] struct{ f *endless[[]T] } // ERROR "instantiation cycle"
	itself[T any] struct{ f itself[T] }      // ERROR "invalid recursive type"
	inParams[T interface{ m() inParams[T] }] int // ERROR "invalid recursive type"
	alias[T any] = []T
	key[T any] map[T]int // ERROR "invalid map key type T \(missing comparable constraint\)"
)

var _ Number // ERROR "cannot use type Number outside a type constraint: interface contains type constraints"
var _ comparable // ERROR "cannot use type comparable outside a type constraint: interface is \(or embeds\) comparable"
var _ alias // ERROR "cannot use generic type alias without instantiation"
var _ alias[int] = []string{} // ERROR "cannot use \[\]string\{\} \(value of type \[\]string\) as \[\]int value in variable declaration"

func unused[T any](v T) {
	x := v // ERROR "declared and not used: x"
}

func noReturn[T any](v T) T {
} // ERROR "missing return"

type hasSet interface{ Set(int) }
type setter struct{}

func (*setter) Set(int) {}
func useSetter[T hasSet](v T) {}

func pointers() {
	useSetter(&setter{})
	useSetter(setter{}) // ERROR "T \(type setter\) does not satisfy hasSet \(method Set has pointer receiver\)"
	var p *hasSet
	useSetter(p) // ERROR "T \(type \*hasSet\) does not satisfy hasSet \(type \*hasSet is pointer to interface, not interface\)"
}
