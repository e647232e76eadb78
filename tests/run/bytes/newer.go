// What came to package bytes since Go 1.20: Clone, CutPrefix, ContainsFunc, the iterators, Buffer.Available, Peek.
package main

import (
	"bytes"
	"fmt"
	"iter"
	"unicode"
)

func show(b []byte) string {
	if b == nil {
		return "nil"
	}
	return fmt.Sprintf("%q:%d", b, len(b))
}

func list(seq iter.Seq[[]byte]) {
	for part := range seq {
		fmt.Printf(" %q:%v", part, cap(part) == len(part))
	}
	fmt.Println()
}

func main() {
	s := []byte("one two\nthree\n\nfour")
	c := bytes.Clone(s)
	c[0] = 'X'
	fmt.Println(string(s[:3]), show(bytes.Clone(nil)), show(bytes.Clone([]byte{})))
	after, found := bytes.CutPrefix(s, []byte("one "))
	fmt.Println(show(after), found)
	after, found = bytes.CutPrefix(s, []byte("two"))
	fmt.Println(len(after), found)
	before, found := bytes.CutSuffix(s, []byte("four"))
	fmt.Println(show(before), found)
	before, found = bytes.CutSuffix(nil, nil)
	fmt.Println(show(before), found)
	fmt.Println(bytes.ContainsFunc(s, unicode.IsSpace), bytes.ContainsFunc(s, unicode.IsDigit), bytes.ContainsFunc(nil, unicode.IsDigit))

	list(bytes.Lines(s))
	list(bytes.Lines(nil))
	list(bytes.Lines([]byte("\n")))
	list(bytes.SplitSeq(s, []byte("\n")))
	list(bytes.SplitSeq(nil, []byte("\n")))
	list(bytes.SplitSeq(nil, nil))
	list(bytes.SplitSeq([]byte("aé\xffb"), nil))
	list(bytes.SplitAfterSeq(s, []byte("\n")))
	list(bytes.FieldsSeq(s))
	list(bytes.FieldsSeq([]byte(" \u2003x ")))
	list(bytes.FieldsSeq(nil))
	list(bytes.FieldsFuncSeq(s, func(r rune) bool { return r == 'o' }))
	for part := range bytes.SplitSeq(s, []byte("o")) {
		fmt.Println(string(part))
		if len(part) > 3 {
			break
		}
	}

	var b bytes.Buffer
	fmt.Println(b.Available(), len(b.AvailableBuffer()))
	b.WriteString("abc")
	fmt.Println(b.Available() == b.Cap()-3, cap(b.AvailableBuffer()) == b.Available())
	b.Write(append(b.AvailableBuffer(), "def"...))
	fmt.Println(b.String())
	b.Next(1)
	next, err := b.Peek(2)
	fmt.Println(string(next), err, b.Len())
	next, err = b.Peek(9)
	fmt.Println(string(next), err, b.Len())
}

// Output:
// one nil "":0
// "two\nthree\n\nfour":15 true
// 19 false
// "one two\nthree\n\n":15 true
// nil true
// true false false
//  "one two\n":true "three\n":true "\n":true "four":true
//
//  "\n":true
//  "one two":true "three":true "":true "four":true
//  "":true
//
//  "a":true "é":true "\xff":true "b":true
//  "one two\n":true "three\n":true "\n":true "four":true
//  "one":true "two":true "three":true "four":true
//  "x":true
//
//  "ne tw":true "\nthree\n\nf":true "ur":true
//
// ne tw
// 0 0
// true true
// abcdef
// bc <nil> 5
// bcdef EOF 5
