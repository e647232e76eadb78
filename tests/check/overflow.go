// Untyped integer constants have at most 512 bits.
package p

const (
	a = 1 << 500
	b = a * a // ERROR "constant multiplication overflow"
	c = a<<11 + a<<11 // ERROR "constant addition overflow"
	d = a << 100 // ERROR "constant shift overflow"
	e = 1e500000000 * 1e500000000 // ERROR "constant multiplication overflow|not representable"
	f = -a<<12 - a<<11 // ERROR "constant shift overflow|constant subtraction overflow"
)
