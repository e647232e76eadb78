// Range loops over everything.
package p

func f(s []int, m map[string]int, str string, ch chan int, out chan<- int, p *[3]int, x float64, e interface{},
	seq0 func(yield func() bool), seq1 func(yield func(int) bool), seq2 func(yield func(int, string) bool)) {
	for i, v := range s {
		_, _ = i+1, v+1
	}
	for k, v := range m {
		_, _ = k+"", v+1
	}
	for i, r := range str {
		var _ rune = r
		_ = i
	}
	for v := range ch {
		_ = v + 1
	}
	for i, v := range ch { // ERROR "range over ch \(variable of type chan int\) permits only one iteration variable"
		_, _ = i, v
	}
	for range out { // ERROR "cannot range over out \(variable of type chan<- int\): receive from send-only channel"
	}
	for i := range p {
		_ = i
	}
	for range x { // ERROR "cannot range over x \(variable of type float64\)"
	}
	for range e { // ERROR "cannot range over e \(variable of type interface\{\}\)|cannot range over e"
	}
	for i := range 10 {
		var _ int = i
	}
	for i := range uint8(3) {
		var _ uint8 = i
	}
	for i, j := range 10 { // ERROR "range over 10 \(untyped int constant\) permits only one iteration variable"
		_, _ = i, j
	}
	var u8 uint8
	for u8 = range 256 { // ERROR "cannot use 256 \(untyped int constant\) as uint8 value in .* \(overflows\)"
	}
	for u8 = range 200 {
	}
	_ = u8
	for range 1.5 { // ERROR "cannot range over 1.5 \(untyped float constant\)"
	}
	for range 1e3 { // ERROR "cannot range over 1e3 \(untyped float constant 1000\)"
	}
	for i := range 5.0 { // ERROR "cannot range over 5.0 \(untyped float constant 5\)"
		_ = i
	}
	for i, v := range 5.0 { // ERROR "cannot range over 5.0 \(untyped float constant 5\)"
		_, _ = i, v
	}
	const n = 1e2
	for i := range n { // ERROR "cannot range over n \(untyped float constant 100\)"
		_ = i
	}
	for range 1 + 0i { // ERROR "cannot range over 1 \+ 0i \(untyped complex constant \(1 \+ 0i\)\)"
	}
	for i := range 'c' {
		var _ rune = i
	}
	var f64 float64
	for f64 = range 5 { // ERROR "cannot use iteration variable of type float64"
	}
	var boxed interface{}
	for boxed = range 5 {
	}
	_, _ = f64, boxed
	for range nil { // ERROR "cannot range over nil"
	}
	for range seq0 {
	}
	for i := range seq0 { // ERROR "range over seq0 .* permits no iteration variables"
		_ = i
	}
	for i := range seq1 {
		_ = i + 1
	}
	for i, v := range seq2 {
		_, _ = i+1, v+""
	}
	for i, v := range seq1 { // ERROR "range over seq1 .* permits only one iteration variable"
		_, _ = i, v
	}
	for range func() {} { // ERROR "cannot range over func\(\) \{\} .*: func must be func\(yield func\(...\) bool\): wrong argument count"
	}
	for range func(int) {} { // ERROR "argument is not func"
	}
	for range func(func()) {} { // ERROR "yield func does not return bool"
	}
	for range func(func() bool) int { return 1 } { // ERROR "unexpected results"
	}
	for range func(func(int, int, int) bool) {} { // ERROR "yield func has too many parameters"
	}
	var i int
	var str2 string
	for i, str2 = range s { // ERROR "cannot use str2 \(value of type int\) as string value in .*assignment|range clause"
	}
	_, _ = i, str2
}
