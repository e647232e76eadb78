// Errorf and what it wraps.
package main

import (
	"errors"
	"fmt"
	"io"
)

func main() {
	inner := errors.New("inner")
	one := fmt.Errorf("one: %w", inner)
	two := fmt.Errorf("two: %w (%d)", one, 5)
	fmt.Println(one, two)
	fmt.Printf("%T %T %T\n", inner, one, fmt.Errorf("none %d", 1))
	fmt.Println(errors.Unwrap(two) == one, errors.Unwrap(one) == inner, errors.Is(two, inner), errors.Is(two, io.EOF))
	fmt.Println(fmt.Errorf("%w", nil), fmt.Errorf("%w", "text"), errors.Unwrap(fmt.Errorf("%v", inner)) == nil)
	fmt.Printf("%+v|%q|%s\n", one, one, one)
	fmt.Printf("%w %d\n", inner, 1)
}

// Output:
// one: inner two: one: inner (5)
// *errors.errorString *fmt.wrapError *errors.errorString
// true true true false
// %!w(<nil>) %!w(string=text) true
// one: inner|"one: inner"|one: inner
// %!w(*errors.errorString=&{inner}) 1
