// Statements.
package p

func results() (int, string) {
	if true {
		return // ERROR "not enough return values\n\thave \(\)\n\twant \(int, string\)"
	}
	if false {
		return 1 // ERROR "not enough return values\n\thave \(number\)\n\twant \(int, string\)"
	}
	return 1, "", 2 // ERROR "too many return values\n\thave \(number, string, number\)\n\twant \(int, string\)"
}

func none() {
	return 1 // ERROR "too many return values\n\thave \(number\)\n\twant \(\)"
}

func named() (err error) {
	{
		err := error(nil)
		_ = err
		return // ERROR "result parameter err not in scope at return"
	}
}

func conditions(i int, ch chan int, in <-chan int, out chan<- int) {
	if i { // ERROR "non-boolean condition in if statement"
	}
	for i { // ERROR "non-boolean condition in for statement"
	}
	i <- 1 // ERROR "invalid operation: cannot send to non-channel i \(variable of type int\)"
	in <- 1 // ERROR "invalid operation: cannot send to receive-only channel in \(variable of type <-chan int\)"
	out <- "a" // ERROR "cannot use \"a\" \(untyped string constant\) as int value in send"
	select {
	case i := <-ch: // ERROR "declared and not used: i"
	case out <- 1:
	default:
	default: // ERROR "multiple defaults"
	}
	switch i {
	case 1, 2, 1: // ERROR "duplicate case 1 in expression switch|duplicate case 1 \(constant of type int\) in expression switch"
	case "a": // ERROR "invalid case \"a\" in switch on i \(mismatched types untyped string and int\)"
		fallthrough
	case 3:
		break
	default:
	default: // ERROR "multiple defaults"
	case 4:
		fallthrough // ERROR "cannot fallthrough final case in switch"
	}
	switch {
	case i: // ERROR "invalid case i in switch on true \(mismatched types int and bool\)|invalid case i in switch \(mismatched types int and bool\)"
	case true, true:
	}
	switch f := func() {}; f {
	case nil:
	case f: // ERROR "invalid case f in switch on f \(func can only be compared to nil\)"
	}
	switch struct{ s []int }{} { // ERROR "cannot switch on"
	}
	fallthrough // ERROR "fallthrough statement out of place"
}

func missing(i int) int {
	if i > 0 {
		return 1
	}
} // ERROR "missing return"

func endless() int {
	for {
	}
}

func breaks() int {
	for {
		break
	}
} // ERROR "missing return"

func switches(i int) int {
	switch i {
	case 1:
		return 1
	default:
		panic("no")
	}
}

func labelled() int {
L:
	for {
		for {
			break L
		}
	}
} // ERROR "missing return"
