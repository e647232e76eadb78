package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

type slow struct{ s string }

func (s *slow) Read(p []byte) (int, error) {
	if s.s == "" {
		return 0, io.EOF
	}
	n := copy(p[:1], s.s)
	s.s = s.s[n:]
	return n, nil
}

type failing struct{}

func (failing) Write(p []byte) (int, error) { return 1, errors.New("full") }

func main() {
	data, err := io.ReadAll(io.LimitReader(strings.NewReader("hello world"), 5))
	fmt.Println(string(data), err)
	buf := make([]byte, 4)
	n, err := io.ReadFull(&slow{"abcdef"}, buf)
	fmt.Println(n, err, string(buf))
	n, err = io.ReadFull(&slow{"ab"}, buf)
	fmt.Println(n, err)
	n, err = io.ReadFull(&slow{""}, buf)
	fmt.Println(n, err)
	n, err = io.ReadAtLeast(&slow{"ab"}, buf, 5)
	fmt.Println(n, err)

	var b strings.Builder
	w, err := io.Copy(&b, io.MultiReader(strings.NewReader("a"), &slow{"bc"}, strings.NewReader("")))
	fmt.Println(w, err, b.String())
	w, err = io.CopyN(&b, strings.NewReader("xyz"), 2)
	fmt.Println(w, err, b.String())
	w, err = io.CopyN(&b, strings.NewReader("z"), 2)
	fmt.Println(w, err)
	w, err = io.Copy(failing{}, &slow{"abc"})
	fmt.Println(w, err)

	var x, y strings.Builder
	mw := io.MultiWriter(&x, &y)
	io.WriteString(mw, "both")
	fmt.Println(x.String(), y.String())
	tee := io.TeeReader(strings.NewReader("tee"), &x)
	io.ReadAll(tee)
	fmt.Println(x.String())

	s := io.NewSectionReader(strings.NewReader("0123456789"), 2, 5)
	data, _ = io.ReadAll(s)
	fmt.Println(string(data), s.Size())
	fmt.Println(s.Seek(-2, io.SeekEnd))
	data, _ = io.ReadAll(s)
	fmt.Println(string(data))
	n, err = s.ReadAt(buf, 3)
	fmt.Println(n, err)
	_, err = s.Seek(-1, io.SeekStart)
	fmt.Println(err)
	fmt.Println(io.Copy(io.Discard, &slow{"12345"}))
	fmt.Println(io.NopCloser(&slow{"x"}).Close())
	io.Copy(os.Stdout, strings.NewReader("to stdout\n"))
	fmt.Println(io.EOF, io.ErrUnexpectedEOF, io.ErrShortWrite, io.ErrClosedPipe, io.ErrNoProgress, io.ErrShortBuffer)
}

// Output:
// hello <nil>
// 4 <nil> abcd
// 2 unexpected EOF
// 0 EOF
// 0 short buffer
// 3 <nil> abc
// 2 <nil> abcxy
// 1 EOF
// 1 full
// both both
// bothtee
// 23456 5
// 3 <nil>
// 56
// 2 EOF
// Seek: invalid offset
// 5 <nil>
// <nil>
// to stdout
// EOF unexpected EOF short write io: read/write on closed pipe multiple Read calls return no data or error short buffer
