// FormatString gives back the directive that a Formatter was called for.
package main

import "fmt"

type echo struct{}

func (echo) Format(f fmt.State, verb rune) {
	fmt.Fprint(f, fmt.FormatString(f, verb))
}

func main() {
	fmt.Printf("%v %+v %#v %-8.3q %+# 012.0x %d\n", echo{}, echo{}, echo{}, echo{}, echo{}, []echo{{}, {}})
}

// Output:
// %v %+v %#v %-8.3q % +#012.0x [%d %d]
