// New, Is, As, Unwrap.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

type code int

func (c code) Error() string { return fmt.Sprint("code ", int(c)) }

type wrapper struct {
	text  string
	inner error
}

func (w *wrapper) Error() string { return w.text }
func (w *wrapper) Unwrap() error { return w.inner }

type matching struct{}

func (matching) Error() string { return "matching" }
func (matching) Is(target error) bool {
	return target == fs.ErrExist
}
func (matching) As(target any) bool {
	if c, ok := target.(*code); ok {
		*c = 77
		return true
	}
	return false
}

type uncomparable struct{ list []int }

func (uncomparable) Error() string { return "uncomparable" }

type temporary interface{ Temporary() bool }

func main() {
	a, b := errors.New("same"), errors.New("same")
	fmt.Println(a == b, a == a, errors.Is(a, b), errors.Is(a, a), errors.Is(nil, a), errors.Is(a, nil), errors.Is(nil, nil))
	w := &wrapper{"outer", &wrapper{"middle", code(5)}}
	var c code
	fmt.Println(errors.As(w, &c), c, errors.Is(w, code(5)), errors.Is(w, code(6)), errors.Unwrap(w), errors.Unwrap(a))
	var p *wrapper
	fmt.Println(errors.As(w, &p), p.text)
	var t temporary
	fmt.Println(errors.As(w, &t), t)
	var e error
	fmt.Println(errors.As(w, &e), e)
	fmt.Println(errors.Is(matching{}, fs.ErrExist), errors.Is(matching{}, fs.ErrNotExist), errors.As(matching{}, &c), c)
	fmt.Println(errors.Is(uncomparable{}, uncomparable{}), errors.Is(&wrapper{"x", uncomparable{}}, a))
	_, err := os.Open("/does/not/exist")
	var pathError *fs.PathError
	fmt.Println(errors.Is(err, fs.ErrNotExist), errors.As(err, &pathError), pathError.Op, pathError.Path, pathError.Err)
	for _, target := range []any{nil, 5, (*code)(nil), new(int), new(string)} {
		func() {
			defer func() { fmt.Println(recover()) }()
			fmt.Println(errors.As(a, target))
		}()
	}
}

// Output:
// false true false true false false true
// true code 5 true false middle <nil>
// true outer
// false <nil>
// true outer
// true false true code 77
// false false
// true true open /does/not/exist no such file or directory
// errors: target cannot be nil
// errors: target must be a non-nil pointer
// errors: target must be a non-nil pointer
// errors: *target must be interface or implement error
// errors: *target must be interface or implement error
