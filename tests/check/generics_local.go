// A type that is declared in a generic function depends on the function's parameters.
package p

func nest[T any](n int) { // ERROR "instantiation cycle"
	type wrapped struct{ v T }
	nest[wrapped](n - 1)
}

func fine[T any](n int) {
	type wrapped struct{ v int }
	type pair[U any] struct{ a, b U }
	var p pair[int]
	_ = p.a + p.c // ERROR "p.c undefined"
}
