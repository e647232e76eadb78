// Faults within tokens do not keep the rest of a file from being checked; what they spoil is not reported again.
package main

func main() {
	x := 'ab' // ERROR "more than one character in rune literal"
	var s []int
	_ = s[1::3] // ERROR "middle index required in 3-index slice"
	_ = s[::]   // ERROR "middle index required in 3-index slice" "final index required in 3-index slice"
	var y int = "a" // ERROR "cannot use \"a\" .* as int value in variable declaration"
	z := 09 // ERROR "invalid digit '9' in octal literal"
	w := "a\q" // ERROR "unknown escape"
	_ = y
	s = append(s, "b") // ERROR "cannot use \"b\" .* as int value in argument to append"
}
