// Conversions of and to type parameters, whose cause names the type of the set.
package p

type Small int8

func f[T any, U ~int | Small](x U, z []byte) {
	_ = T(1)    // ERROR "cannot convert 1 \(untyped int value\) to type T: T does not contain specific types$"
	_ = U("a")  // ERROR "cannot convert .a. \(untyped string value\) to type U: cannot convert .a. \(untyped string constant\) to type int \(in U\)$"
	_ = U(1000) // ERROR "cannot convert 1000 \(untyped int value\) to type U: constant 1000 overflows int8 \(in U\)$"
	_ = T(x)    // ERROR "cannot convert x \(variable of type U constrained by ~int \| Small\) to type T$"
	_ = U(z)    // ERROR "to type U: cannot convert \[\]byte to type int \(in U\)$"
	_ = []int(x) // ERROR "to type \[\]int: cannot convert int \(in U\) to type \[\]int$"
}

func g[T int8 | string, U []int | []byte](x T) U {
	return U(x) // ERROR "to type U: cannot convert int8 \(in T\) to type \[\]int \(in U\)$"
}

type Either interface{ int | string }

var (
	_ = Either(1)     // ERROR "cannot use interface Either in conversion \(contains specific type constraints or is comparable\)"
	_ = comparable(1) // ERROR "cannot use interface comparable in conversion"
)
