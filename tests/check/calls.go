// Calls, conversions and what is not one.
package p

type T struct{}

func (t T) Value()    {}
func (t *T) Pointer() {}

func f(a int, b string) (int, error) { return 0, nil }
func v(a int, rest ...string)        {}
func g() (int, string)               { return 1, "" }

func calls(x int, s []string) {
	f(1) // ERROR "not enough arguments in call to f\n\thave \(number\)\n\twant \(int, string\)"
	f(1, "a", 2) // ERROR "too many arguments in call to f\n\thave \(number, string, number\)\n\twant \(int, string\)"
	f("a", "b") // ERROR "cannot use \"a\" \(untyped string constant\) as int value in argument to f"
	f(g())
	v() // ERROR "not enough arguments in call to v\n\thave \(\)\n\twant \(int, ...string\)"
	v(1, s...)
	v(1, "a", s...) // ERROR "too many arguments in call to v|have \(number, string, ...\[\]string\)"
	v(g())
	v(g()...) // ERROR "cannot use ... with multi-valued expression g\(\)"
	f(1, s...) // ERROR "have \(...\) but function is not variadic: f|cannot use ... in call to non-variadic f"
	x() // ERROR "invalid operation: cannot call non-function x \(variable of type int\)"
	T{}.Pointer() // ERROR "cannot call pointer method Pointer on T"
	T.Pointer(T{}) // ERROR "invalid method expression T.Pointer \(needs pointer receiver \(\*T\).Pointer\)"
	(*T).Pointer(&T{})
	T.Value(T{})
	T.None() // ERROR "T.None undefined \(type T has no method None\)|T.None undefined"
	int() // ERROR "missing argument in conversion to int"
	_ = int(1, 2) // ERROR "too many arguments in conversion to int"
	_ = int("a") // ERROR "cannot convert \"a\" \(untyped string constant\) to type int"
	_ = []string(s...) // ERROR "invalid use of ... in conversion to \[\]string"
	_ = string(65)
	_ = [2]string(s)
	_ = (*[2]string)(s)
	_ = [2]int(s) // ERROR "cannot convert s \(variable of type \[\]string\) to type \[2\]int"
	_ = struct{ A int }(struct {
		A int `json:"a"`
	}{1})
	x + 1 // ERROR "x \+ 1 \(value of type int\) is not used"
	x // ERROR "x \(variable of type int\) is not used"
	int(x) // ERROR "int\(x\) \(value of type int\) is not used"
	len(s) // ERROR "len\(s\) \(value of type int\) is not used"
	len // ERROR "len \(built-in\) must be called"
	int // ERROR "int \(type\) is not an expression"
	go x // ERROR "expression in go must be function call"
	defer x // ERROR "expression in defer must be function call"
	defer int(x) // ERROR "defer requires function call, not conversion"
	go len(s) // ERROR "go discards result of len\(s\)"
	defer recover()
	_ = len // ERROR "len \(built-in\) must be called"
	_ = f.x // ERROR "f.x undefined \(type func\(a int, b string\) \(int, error\) has no field or method x\)"
	_ = len.x // ERROR "invalid use of len \(built-in\) in selector expression"
}
