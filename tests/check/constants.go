// Constant expressions are exact, and must fit where they go.
package p

const big = 1 << 100
const ok = big >> 98

var (
	a int8 = 128 // ERROR "cannot use 128 \(untyped int constant\) as int8 value in variable declaration \(overflows\)"
	b uint = -1 // ERROR "cannot use -1 \(untyped int constant\) as uint value in variable declaration \(overflows\)"
	c int = 1.5 // ERROR "cannot use 1.5 \(untyped float constant\) as int value in variable declaration \(truncated\)"
	d int = "x" // ERROR "cannot use \"x\" \(untyped string constant\) as int value in variable declaration"
	e = big // ERROR "cannot use big \(untyped int constant 1267650600228229401496703205376\) as int value in variable declaration \(overflows\)"
	f float32 = 1e40 // ERROR "\(overflows\)"
	g = int8(200) // ERROR "cannot convert 200 to type int8 \(overflows\)|constant 200 overflows int8"
	h = int(1.5) // ERROR "cannot convert 1.5 \(untyped float constant\) to type int \(truncated\)"
	i byte = 'a' + 200 // ERROR "overflows"
	j = uint8(255) + 1 // ERROR "uint8\(255\) \+ 1 \(constant 256 of type uint8\) overflows uint8"
	k = 1 / 0 // ERROR "invalid operation: division by zero"
	l = 1.0 / 0.0 // ERROR "invalid operation: division by zero"
	m = 7 % 0 // ERROR "invalid operation: division by zero"
	n = 1 << -1 // ERROR "invalid operation: negative shift count -1 \(untyped int constant\)"
	o = 1 << 5000 // ERROR "invalid operation: invalid shift count 5000 \(untyped int constant\)"
	p = "a" << 1 // ERROR "invalid operation: shifted operand \"a\" \(untyped string constant\) must be integer"
	q = 1 << 1.5 // ERROR "truncated"
	r = ^uint8(0) - 255
	s = len("abc") + len([4]int{})
	t = !1 // ERROR "invalid operation: operator ! not defined on 1 \(untyped int constant\)"
	u = -"a" // ERROR "invalid operation: operator - not defined on \"a\" \(untyped string constant\)"
	v = 1 + "a" // ERROR "invalid operation: 1 \+ \"a\" \(mismatched types untyped int and untyped string\)"
	w = nil // ERROR "use of untyped nil in variable declaration"
	x = 1 % 1.5 // ERROR "operator % not defined on 1 \(untyped float constant\)"
	y = 08.5 + 0x1p-2 + 0b11 + 0o17 + 1_000
)
