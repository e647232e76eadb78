// The predeclared functions and their demands.
package p

func builtins(s []int, m map[string]int, ch chan int, in <-chan int, p *int, f float64, c complex128, i int) {
	_ = append(i, 1) // ERROR "invalid argument: i \(variable of type int\) is not a slice"
	_ = append(nil, 1) // ERROR "first argument to append must be a typed slice; have untyped nil"
	_ = append(s, "a") // ERROR "cannot use \"a\" \(untyped string constant\) as int value in argument to append"
	_ = append([]byte{}, "abc"...)
	_ = append() // ERROR "not enough arguments for append\(\) \(expected 1, found 0\)"
	_ = len(i) // ERROR "invalid argument: i \(variable of type int\) for built-in len"
	_ = cap(m) // ERROR "invalid argument: m \(variable of type map\[string\]int\) for built-in cap"
	_ = len(s, s) // ERROR "too many arguments for len\(s, s\) \(expected 1, found 2\)"
	_ = len(s...) // ERROR "invalid operation: invalid use of ... with built-in len"
	close(i) // ERROR "invalid operation: cannot close non-channel i \(variable of type int\)"
	close(in) // ERROR "invalid operation: cannot close receive-only channel in \(variable of type <-chan int\)"
	clear(i) // ERROR "invalid argument: clear i \(variable of type int\) must be a map or slice|invalid argument"
	clear(m)
	_ = complex(f, i) // ERROR "mismatched types"
	_ = complex(i, i) // ERROR "invalid argument: arguments have type int, expected float32 or float64|invalid argument: arguments have type int, expected floating-point"
	_ = complex(1, 2)
	_ = real(f) // ERROR "invalid argument: argument has type float64, expected complex64 or complex128|expected complex type"
	_ = imag(c)
	copy(s, m) // ERROR "invalid argument: copy expects slice arguments; found"
	copy(i, s) // ERROR "invalid argument: copy expects slice arguments; found"
	copy(i, m) // ERROR "invalid argument: copy expects slice arguments; found"
	copy(s, []string{}) // ERROR "invalid argument: arguments to copy s \(variable of type \[\]int\) and \[\]string\{\} \(value of type \[\]string\) have different element types int and string"
	copy([]byte{}, "abc")
	delete(s, 1) // ERROR "invalid argument: s \(variable of type \[\]int\) is not a map"
	delete(m, 1) // ERROR "cannot use 1 \(untyped int constant\) as string value in argument to delete"
	_ = make(int) // ERROR "invalid argument: cannot make int; type must be slice, map, or channel"
	_ = make([]int) // ERROR "invalid operation: make\(\[\]int\) expects 2 or 3 arguments; found 1"
	_ = make([]int, 1, 2, 3) // ERROR "invalid operation: make\(\[\]int, 1, 2, 3\) expects 2 or 3 arguments; found 4"
	_ = make([]int, 5, 2) // ERROR "invalid argument: length and capacity swapped in make\(\[\]int, 5, 2\)|length and capacity swapped"
	_ = make([]int, -1) // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = make([]int, 1.5) // ERROR "1.5 \(untyped float constant\) truncated to int"
	_ = make([]int, f) // ERROR "must be integer"
	_ = make([]int, 2.0)
	_ = new(1) // ERROR "1 is not a type"
	_ = min(1, "a") // ERROR "mismatched types"
	_ = max(c, c) // ERROR "invalid argument: c \(variable of type complex128\) cannot be ordered"
	_ = min(i, f) // ERROR "mismatched types in min\(i, f\) \(int and float64\)|mismatched types int \(previous argument\) and float64"
	_ = min(i, 2.0, 3)
	panic() // ERROR "not enough arguments for panic\(\) \(expected 1, found 0\)"
	print(1, "a", nil) // ERROR "use of untyped nil in argument to built-in print"
	recover(1) // ERROR "too many arguments for recover\(1\) \(expected 0, found 1\)"
	var e interface{} = recover()
	_ = e
	const n = len([3]int{}) + cap([2]string{})
	const bad = len(s) // ERROR "len\(s\) \(value of type int\) is not constant"
	_ = min(1, 2) + n
}
