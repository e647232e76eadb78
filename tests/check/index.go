// Index and slice expressions.
package p

func f(a [3]int, p *[3]int, s []int, m map[string]int, str string, i int, x float64) {
	_ = a[3] // ERROR "invalid argument: index 3 out of bounds \[0:3\]"
	_ = p[5] // ERROR "invalid argument: index 5 out of bounds \[0:3\]"
	_ = s[-1] // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = s[x] // ERROR "invalid argument: index x \(variable of type float64\) must be integer"
	_ = s["a"] // ERROR "cannot convert \"a\" \(untyped string constant\) to type int"
	_ = s[1.5] // ERROR "truncated"
	_ = s[1<<70] // ERROR "overflows int"
	_ = m[1] // ERROR "cannot use 1 \(untyped int constant\) as string value in map index"
	_ = i[0] // ERROR "invalid operation: cannot index i \(variable of type int\)"
	_ = "abc"[5] // ERROR "invalid argument: index 5 out of bounds \[0:3\]"
	_ = s[2:1] // ERROR "invalid slice indices: 1 < 2"
	_ = a[1:5] // ERROR "invalid argument: index 5 out of bounds \[0:4\]"
	_ = str[0:1:2] // ERROR "invalid operation: 3-index slice of string"
	_ = m[1:2] // ERROR "cannot slice m \(variable of type map\[string\]int\)"
	_ = [3]int{}[:] // ERROR "invalid operation: \[3\]int\{\} \(value of type \[3\]int\) \(slice of unaddressable value\)"
	_ = s[1, 2] // ERROR "more than one index|unexpected comma"
}
