package p

var x := 1 // ERROR "unexpected :=, expecting ="

y := 2 // ERROR "non-declaration statement outside function body"

func f() // ok: without a body

func g()
{ // ERROR "unexpected semicolon or newline before \{"
}

func (a, b T) h() {} // ERROR "method has multiple receivers"

func (t T) m[P any]() {} // ERROR "method must have no type parameters"

type T struct {
	(U) // ERROR "cannot parenthesize embedded type"
}

type V[P, Q] int // ERROR "missing type constraint"

func k(a int, string) {} // ERROR "mixed named and unnamed parameters"

import "os" // ERROR "imports must appear before other declarations"
