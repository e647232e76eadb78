// Errorf with several %w.
package main

import (
	"errors"
	"fmt"
	"io"
)

func main() {
	err := fmt.Errorf("a: %w, b: %w, again %[1]w", io.EOF, io.ErrUnexpectedEOF)
	fmt.Println(err)
	fmt.Println(errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.ErrShortWrite))
	list := err.(interface{ Unwrap() []error }).Unwrap()
	fmt.Println(len(list), list)
	fmt.Printf("%T\n", err)
	joined := errors.Join(nil, io.EOF, fmt.Errorf("x: %w", io.ErrNoProgress))
	fmt.Println(joined)
	fmt.Println(errors.Is(joined, io.ErrNoProgress), errors.Join(nil, nil) == nil)
}

// Output:
// a: EOF, b: unexpected EOF, again EOF
// true true false
// 2 [EOF unexpected EOF]
// *fmt.wrapErrors
// EOF
// x: multiple Read calls return no data or error
// true true
