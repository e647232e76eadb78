// Buffer: reads, writes, what can be taken back, growth, and the panics.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

func try(f func()) {
	defer func() {
		r := recover()
		fmt.Printf("%T %v\n", r, r)
	}()
	f()
}

type negative struct{}

func (negative) Read(p []byte) (int, error) { return -1, nil }

type failing struct{ n int }

func (f failing) Read(p []byte) (int, error) { return copy(p, "some"), errors.New("broken") }
func (f failing) Write(p []byte) (int, error) {
	if f.n > len(p) {
		return f.n, nil
	}
	if f.n < 0 {
		return 0, errors.New("full")
	}
	return f.n, nil
}

func main() {
	var b bytes.Buffer
	fmt.Println(b.Len(), b.Cap(), b.Bytes() == nil, b.String() == "", (*bytes.Buffer)(nil).String())
	n, err := b.Write(nil)
	fmt.Println(n, err, b.Cap())
	n, err = b.WriteString("héllo")
	fmt.Println(n, err, b.Cap())
	fmt.Println(b.WriteByte('!'), b.Len())
	for _, r := range []rune{'a', 'é', '本', '😀', -1, 0xD800, 0x110000} {
		n, err = b.WriteRune(r)
		fmt.Print(n, err, " ")
	}
	fmt.Printf("%q\n", b.String())
	fmt.Fprintf(&b, "%d-%s", 42, "x")
	fmt.Println(b.Len())

	c, err := b.ReadByte()
	fmt.Println(c, err, b.UnreadByte(), b.UnreadByte())
	r, size, err := b.ReadRune()
	fmt.Println(r, size, err, b.UnreadRune(), b.UnreadRune())
	b.ReadRune()
	r, size, err = b.ReadRune()
	fmt.Println(r, size, err, b.UnreadByte(), b.UnreadRune())
	b2 := bytes.NewBufferString("\xff\xe6\x97")
	fmt.Println(b2.ReadRune())
	fmt.Println(b2.ReadRune())
	fmt.Println(b2.UnreadRune(), b2.Len())
	b2.ReadRune()
	b2.WriteByte('x')
	fmt.Println(b2.UnreadRune(), b2.UnreadByte())

	p := make([]byte, 4)
	n, err = b.Read(p)
	fmt.Printf("%d %v %q\n", n, err, p[:n])
	fmt.Printf("%q %q\n", b.Next(3), b.Next(0))
	line, err := b.ReadBytes('!')
	fmt.Printf("%q %v\n", line, err)
	text, err := b.ReadString('-')
	fmt.Printf("%q %v\n", text, err)
	text, err = b.ReadString('-')
	fmt.Printf("%q %v %d\n", text, err, b.Len())
	line, err = b.ReadBytes('-')
	fmt.Println(line == nil, err)
	n, err = b.Read(p)
	fmt.Println(n, err)
	n, err = b.Read(nil)
	fmt.Println(n, err)
	_, err = b.ReadByte()
	fmt.Println(err, b.UnreadByte())
	_, _, err = b.ReadRune()
	fmt.Println(err, b.UnreadRune())
	fmt.Printf("%q\n", b.Next(10))

	b.WriteString("0123456789")
	b.Truncate(4)
	fmt.Println(b.String())
	b.Next(2)
	b.Truncate(1)
	fmt.Println(b.String())
	try(func() { b.Truncate(-1) })
	try(func() { b.Truncate(2) })
	try(func() { b.Grow(-1) })
	try(func() { b.Grow(1 << 62) })
	try(func() { b.ReadFrom(negative{}) })
	try(func() { b.WriteTo(failing{100}) })
	try(func() { (*bytes.Buffer)(nil).WriteByte(1) })
	try(func() { (*bytes.Buffer)(nil).Len() })
	b.Reset()
	b.WriteString("abc")
	m, err := b.WriteTo(failing{-1})
	fmt.Println(m, err, b.Len())
	m, err = b.WriteTo(failing{1})
	fmt.Println(m, err, b.Len(), err == io.ErrShortWrite)
	m, err = b.WriteTo(os.Stdout)
	fmt.Println(m, err, b.Len())
	m, err = b.ReadFrom(failing{})
	fmt.Println(m, err, b.String())
	m, err = b.ReadFrom(strings.NewReader(strings.Repeat("x", 3000)))
	fmt.Println(m, err, b.Len(), b.UnreadByte())

	// Growth: moves to the front when half of the memory is free; the unread bytes stay what they are.
	var q bytes.Buffer
	sum, next := 0, byte(0)
	expected := byte(0)
	for round := 0; round < 2000; round++ {
		k := round*7%50 + 1
		for i := 0; i < k; i++ {
			q.WriteByte(next)
			next++
		}
		for _, c := range q.Next(round * 5 % 48) {
			if c != expected {
				fmt.Println("wrong", round)
			}
			expected++
			sum++
		}
	}
	fmt.Println(sum, q.Len())
	q.Reset()
	q.Grow(100)
	fmt.Println(q.Cap() >= 100)
	before := q.Cap()
	q.Write(make([]byte, 100))
	fmt.Println(q.Cap() == before)
	q.Write(q.Bytes())
	fmt.Println(q.Len())

	// NewBuffer owns its slice and writes into its room; an empty one behind what was read starts over.
	own := make([]byte, 3, 8)
	copy(own, "xyz")
	o := bytes.NewBuffer(own)
	o.WriteString("12345")
	fmt.Printf("%q %q\n", own[:8], o.Bytes())
	o.Next(8)
	o.WriteString("ab")
	fmt.Printf("%q %d\n", own[:8], o.Cap())
	s := bytes.NewBufferString("")
	fmt.Println(s.Len(), s.String() == "")
	var w io.ReadWriter = s
	io.WriteString(w, "through an interface")
	all, err := io.ReadAll(w)
	fmt.Printf("%q %v\n", all, err)
	io.Copy(s, strings.NewReader("copied\n"))
	io.Copy(os.Stdout, s)
	fmt.Println(bytes.ErrTooLarge, bytes.MinRead)
}

// Output:
// 0 0 true true <nil>
// 0 <nil> 0
// 6 <nil> 64
// <nil> 7
// 1 <nil> 2 <nil> 3 <nil> 4 <nil> 3 <nil> 3 <nil> 3 <nil> "héllo!aé本😀���"
// 30
// 104 <nil> <nil> bytes.Buffer: UnreadByte: previous operation was not a successful read
// 104 1 <nil> <nil> bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune
// 233 2 <nil> <nil> bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune
// 65533 1 <nil>
// 65533 1 <nil>
// <nil> 2
// bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune bytes.Buffer: UnreadByte: previous operation was not a successful read
// 4 <nil> "\xa9llo"
// "!a\xc3" ""
// "\xa9本😀���42-x" EOF
// "" EOF
// "" EOF 0
// true EOF
// 0 EOF
// 0 <nil>
// EOF bytes.Buffer: UnreadByte: previous operation was not a successful read
// EOF bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune
// ""
// 0123
// 2
// string bytes.Buffer: truncation out of range
// string bytes.Buffer: truncation out of range
// string bytes.Buffer.Grow: negative count
// *errors.errorString bytes.Buffer: too large
// *errors.errorString bytes.Buffer: reader returned negative count from Read
// string bytes.Buffer.WriteTo: invalid Write count
// runtime.errorString runtime error: invalid memory address or nil pointer dereference
// runtime.errorString runtime error: invalid memory address or nil pointer dereference
// 0 full 3
// 1 short write 2 true
// bc2 <nil> 0
// 4 broken some
// 3000 <nil> 3004 bytes.Buffer: UnreadByte: previous operation was not a successful read
// 46952 4048
// true
// true
// 200
// "xyz12345" "xyz12345"
// "abz12345" 8
// 0 true
// "through an interface" <nil>
// copied
// bytes.Buffer: too large 512
