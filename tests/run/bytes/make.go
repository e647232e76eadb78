// What makes new slices: copies, repeats, cases, maps; and that results do not share memory with what went in.
package main

import (
	"bytes"
	"fmt"
	"unicode"
)

func show(b []byte) string {
	if b == nil {
		return "nil"
	}
	return fmt.Sprintf("%q", b)
}

func try(f func()) {
	defer func() { fmt.Printf("%v\n", recover()) }()
	f()
}

func main() {
	for _, t := range []string{"", "abc", "ABC", "héLLO wörld ǆ", "a\xff\xfeb", "ſıİ", "hello, wo-rld it's"} {
		s := []byte(t)
		upper := bytes.ToUpper(s)
		fmt.Println(show(upper), show(bytes.ToLower(s)), show(bytes.ToTitle(s)), show(bytes.Title(s)), show(bytes.ToValidUTF8(s, []byte("?"))), show(bytes.ToValidUTF8(s, nil)))
		fmt.Println(show(bytes.ToUpperSpecial(unicode.TurkishCase, s)), show(bytes.ToLowerSpecial(unicode.TurkishCase, s)), show(bytes.ToTitleSpecial(unicode.TurkishCase, s)))
		fmt.Println(show(bytes.Map(func(r rune) rune {
			if r == 'l' {
				return -1
			}
			return r + 1
		}, s)), bytes.Runes(s), show(bytes.Repeat(s, 3)), show(bytes.Repeat(s, 0)), show(bytes.Repeat(s, 1)))
		if len(upper) > 0 {
			upper[0] = 'X'
			bytes.ToLower(s)[0] = 'Y'
			bytes.Repeat(s, 1)[0] = 'Z'
			bytes.ReplaceAll(s, []byte("no"), []byte("yes"))[0] = 'V'
			bytes.ToValidUTF8(s, nil)[0] = 'W'
			bytes.Map(func(r rune) rune { return r }, s)[0] = 'U'
		}
		fmt.Println(string(s) == t)
	}
	fmt.Println(show(bytes.ToUpper(nil)), show(bytes.ToLower(nil)), show(bytes.Map(unicode.ToUpper, nil)), bytes.Runes(nil) == nil, show(bytes.Repeat(nil, 5)))
	fmt.Println(show(bytes.Replace(nil, nil, nil, 0)), show(bytes.Replace(nil, nil, []byte("x"), -1)), show(bytes.Replace(nil, []byte("a"), nil, -1)), show(bytes.Replace([]byte("aa"), []byte("a"), nil, -1)), show(bytes.Replace([]byte{}, []byte("a"), nil, 0)), show(bytes.Replace([]byte("ab"), []byte("a"), []byte("b"), 0)))
	fmt.Println(show(bytes.Join(nil, nil)), show(bytes.Join([][]byte{nil}, nil)), show(bytes.Join([][]byte{nil, nil}, nil)), show(bytes.Join([][]byte{{'a'}, nil, {'b'}}, []byte(", "))))
	one := [][]byte{[]byte("one")}
	bytes.Join(one, nil)[0] = 'X'
	fmt.Println(string(one[0]))
	fmt.Println(bytes.Equal(nil, []byte{}), bytes.Compare(nil, []byte{}), bytes.Compare([]byte{0xff}, []byte{1, 2}), bytes.Compare([]byte("a"), []byte("ab")))
	try(func() { bytes.Repeat([]byte("x"), -1) })
	try(func() { bytes.Map(nil, []byte("x")) })
	fmt.Println(bytes.EqualFold([]byte("Straße K"), []byte("sTRAßE \u212a")), bytes.EqualFold(nil, []byte("")), bytes.EqualFold([]byte("a"), []byte("ab")))

	// A function may change the bytes while they are gone through.
	s := []byte("abcdef")
	fmt.Println(bytes.IndexFunc(s, func(r rune) bool { s[3] = 'X'; return r == 'X' }))
}

// Output:
// "" "" "" "" "" ""
// "" "" ""
// "" [] "" "" ""
// true
// "ABC" "abc" "ABC" "Abc" "abc" "abc"
// "ABC" "abc" "ABC"
// "bcd" [97 98 99] "abcabcabc" "" "abc"
// true
// "ABC" "abc" "ABC" "ABC" "ABC" "ABC"
// "ABC" "abc" "ABC"
// "BCD" [65 66 67] "ABCABCABC" "" "ABC"
// true
// "HÉLLO WÖRLD Ǆ" "héllo wörld ǆ" "HÉLLO WÖRLD ǅ" "HéLLO Wörld ǅ" "héLLO wörld ǆ" "héLLO wörld ǆ"
// "HÉLLO WÖRLD Ǆ" "héllo wörld ǆ" "HÉLLO WÖRLD ǅ"
// "iêMMP!x÷se!Ǉ" [104 233 76 76 79 32 119 246 114 108 100 32 454] "héLLO wörld ǆhéLLO wörld ǆhéLLO wörld ǆ" "" "héLLO wörld ǆ"
// true
// "A��B" "a��b" "A��B" "A��b" "a?b" "ab"
// "A��B" "a��b" "A��B"
// "b\ufffe\ufffec" [97 65533 65533 98] "a\xff\xfeba\xff\xfeba\xff\xfeb" "" "a\xff\xfeb"
// true
// "SIİ" "ſıi" "SIİ" "Sıİ" "ſıİ" "ſıİ"
// "SIİ" "ſıi" "SIİ"
// "ƀĲı" [383 305 304] "ſıİſıİſıİ" "" "ſıİ"
// true
// "HELLO, WO-RLD IT'S" "hello, wo-rld it's" "HELLO, WO-RLD IT'S" "Hello, Wo-Rld It'S" "hello, wo-rld it's" "hello, wo-rld it's"
// "HELLO, WO-RLD İT'S" "hello, wo-rld it's" "HELLO, WO-RLD İT'S"
// "ifp-!xp.se!ju(t" [104 101 108 108 111 44 32 119 111 45 114 108 100 32 105 116 39 115] "hello, wo-rld it'shello, wo-rld it'shello, wo-rld it's" "" "hello, wo-rld it's"
// true
// "" "" "" false ""
// nil "x" nil "" nil "ab"
// "" nil "" "a, , b"
// one
// true 0 1 -1
// bytes: negative Repeat count
// runtime error: invalid memory address or nil pointer dereference
// true true false
// 3
