// Constants passed to small functions as shift counts and divisors: the run-time errors stay what they were.
package main

import "fmt"

func rotated(x uint32, by uint) uint32     { return x>>by | x<<(32-by) }
func left[T uint8 | uint64](x T, by int) T { return x << by }
func right(x int, by int8) int             { return x >> by }
func divided(x, by int) int                { return x / by }
func rest(x int32, by int32) int32         { return x % by }
func least(x, by int8) int8                { return x / by }
func halves(x uint64, by uint64) uint64    { x /= by; x <<= by; return x }

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	x := uint32(0x89abcdef)
	fmt.Printf("%x %x %x %x %x %x\n", rotated(x, 0), rotated(x, 1), rotated(x, 31), rotated(x, 32), rotated(x, 33), rotated(x, 99))
	// No rotation: the shift to the left wraps at 32 bits.
	fmt.Printf("%x %x\n", uint64(x<<8)|uint64(x)>>56, uint64(x)<<8|uint64(x)>>56)
	y := uint8(0xa5)
	fmt.Println(left(y, 0), left(y, 3), left(y, 7), left(y, 8), left(y, 64), left(uint64(y), 63), left(uint64(y), 64))
	z := -1000
	fmt.Println(right(z, 3), right(z, 63), right(z, 64), right(z, 127), divided(z, 7), divided(z, -7), divided(z, 8), divided(z, 1))
	w := int32(-1 << 31)
	fmt.Println(rest(w, -1), rest(w, 7), rest(w, 8), rest(w, -8), least(int8(w>>24), -1), halves(1<<63, 5), halves(77, 64))
	try(func() { fmt.Println(left(y, -1)) })
	try(func() { fmt.Println(right(z, -128)) })
	try(func() { fmt.Println(divided(z, 0)) })
	try(func() { fmt.Println(rest(w, 0)) })
	try(func() { fmt.Println(halves(1, 0)) })
	try(func() { fmt.Println(1 + divided(7, 0)) })
}

// Output:
// 89abcdef c4d5e6f7 13579bdf 89abcdef 0 0
// abcdef00 89abcdef00
// 165 40 128 0 0 9223372036854775808 0
// -125 -1 -1 -1 -142 142 -125 -1000
// 0 -2 0 0 -128 3689348814741910304 0
// runtime error: negative shift amount
// runtime error: negative shift amount
// runtime error: integer divide by zero
// runtime error: integer divide by zero
// runtime error: integer divide by zero
// runtime error: integer divide by zero
