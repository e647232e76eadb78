// Headers without their brace, and labels without their statement.
package p

func a() {
	switch {
	case true:
		L: // ERROR "missing statement after label"
	case false:
	}
}

func b(x int) {
	switch y := x; y x { // ERROR "missing \{ after switch clause"
	}
}

func d() {
	select x { // ERROR "missing \{ after select clause"
	}
}

func c() {
	for i := 0; i < 1; i++ x { // ERROR "unexpected name x, expecting \{ after for clause"
	}
}
