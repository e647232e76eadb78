// Operators and the types they are defined on.
package p

type S struct{ f []int }
type M map[string]int

func ops(i int, u uint, f float64, s string, b bool, p *int, fn func(), m M, sl []int, st S, e interface{}, ch chan int, c complex128) {
	_ = i + u // ERROR "invalid operation: i \+ u \(mismatched types int and uint\)"
	_ = i + 1.5 // ERROR "1.5 \(untyped float constant\) truncated to int"
	_ = s + 1 // ERROR "invalid operation: s \+ 1 \(mismatched types string and untyped int\)"
	_ = s - s // ERROR "invalid operation: operator - not defined on s \(variable of type string\)"
	_ = f % f // ERROR "invalid operation: operator % not defined on f \(variable of type float64\)"
	_ = b + b // ERROR "invalid operation: operator \+ not defined on b \(variable of type bool\)"
	_ = b && i // ERROR "mismatched types bool and int"
	_ = i && i // ERROR "invalid operation: operator && not defined on i \(variable of type int\)"
	_ = fn == fn // ERROR "invalid operation: fn == fn \(func can only be compared to nil\)"
	_ = m == m // ERROR "invalid operation: m == m \(map can only be compared to nil\)"
	_ = sl == sl // ERROR "invalid operation: sl == sl \(slice can only be compared to nil\)"
	_ = st == st // ERROR "invalid operation: st == st \(struct containing \[\]int cannot be compared\)"
	_ = [1][]int{} == [1][]int{} // ERROR "\[1\]\[\]int cannot be compared"
	_ = p < p // ERROR "invalid operation: p < p \(operator < not defined on pointer\)"
	_ = c < c // ERROR "invalid operation: c < c \(operator < not defined on complex128\)"
	_ = i == nil // ERROR "invalid operation: i == nil \(mismatched types int and untyped nil\)"
	_ = nil == nil // ERROR "invalid operation: nil == nil \(operator == not defined on nil\)"
	_ = fn == nil
	_ = e == 1
	_ = e == sl // ERROR "slice can only be compared to nil"
	_ = p == e
	_ = i / 0 // ERROR "invalid operation: division by zero"
	_ = f / 0
	_ = &1 // ERROR "invalid operation: cannot take address of 1 \(untyped int constant\)"
	_ = &m["a"] // ERROR "invalid operation: cannot take address of m\[\"a\"\] \(map index expression of type int\)"
	_ = &S{}
	_ = *i // ERROR "invalid operation: cannot indirect i \(variable of type int\)"
	_ = *nil // ERROR "invalid operation: cannot indirect nil"
	_ = <-i // ERROR "invalid operation: cannot receive from non-channel i \(variable of type int\)"
	_ = <-(chan<- int)(ch) // ERROR "invalid operation: cannot receive from send-only channel"
	_ = ~i // ERROR "cannot use ~ outside of interface or type constraint \(use \^ for bitwise complement\)"
	_ = ^f // ERROR "invalid operation: operator \^ not defined on f"
	i += "a" // ERROR "invalid operation: i \+= \"a\" \(mismatched types int and untyped string\)"
	s++ // ERROR "invalid operation: s\+\+ \(non-numeric type string\)"
	f++
}
