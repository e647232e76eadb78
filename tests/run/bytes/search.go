// Searching, cutting, trimming and splitting of byte slices, with the capacities of the parts.
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
	return fmt.Sprintf("%q/%d", b, len(b))
}

func caps(parts [][]byte) {
	if parts == nil {
		fmt.Println("nil")
		return
	}
	for _, p := range parts {
		fmt.Printf(" %q:%d:%v", p, cap(p), p == nil)
	}
	fmt.Println(" =", len(parts))
}

var texts = []string{"", "a", "abc", "aaaa", "héllo wörld", "a\xffb\xfe", "日本語日本", " \t x y\u2003 z\n", "xx-yy-zz-"}
var seps = []string{"", "a", "aa", "ö", "\xff", "本", "-", "zz-", "\uFFFD", "not there"}

func main() {
	for _, t := range texts {
		s := []byte(t)
		for _, p := range seps {
			sep := []byte(p)
			fmt.Print(bytes.Index(s, sep), bytes.LastIndex(s, sep), bytes.Count(s, sep), bytes.Contains(s, sep), bytes.HasPrefix(s, sep),
				bytes.HasSuffix(s, sep), bytes.Compare(s, sep), bytes.Equal(s, sep), bytes.EqualFold(s, bytes.ToUpper(s)),
				bytes.IndexAny(s, p), bytes.LastIndexAny(s, p), bytes.ContainsAny(s, p), ";")
			before, after, found := bytes.Cut(s, sep)
			fmt.Println(show(before), show(after), found, show(bytes.TrimPrefix(s, sep)), show(bytes.TrimSuffix(s, sep)),
				show(bytes.Trim(s, p)), show(bytes.TrimLeft(s, p)), show(bytes.TrimRight(s, p)))
			fmt.Printf("%q %q %q %q\n", bytes.Split(s, sep), bytes.SplitN(s, sep, 2), bytes.SplitAfter(s, sep), bytes.SplitAfterN(s, sep, 2))
			fmt.Printf("%q %q %q\n", bytes.Replace(s, sep, []byte("<>"), 2), bytes.ReplaceAll(s, sep, nil), bytes.Join(bytes.Split(s, sep), []byte("|")))
		}
		fmt.Println(show(bytes.TrimSpace(s)), show(bytes.TrimFunc(s, unicode.IsLetter)), show(bytes.TrimLeftFunc(s, unicode.IsSpace)), show(bytes.TrimRightFunc(s, unicode.IsSpace)))
		fmt.Printf("%q %q\n", bytes.Fields(s), bytes.FieldsFunc(s, func(r rune) bool { return r == 'a' || r == '本' }))
		for _, r := range []rune{'a', 'ö', '本', 0xFFFD, -1, 0x110000, 0xD800} {
			fmt.Print(bytes.IndexRune(s, r), bytes.ContainsRune(s, r), " ")
		}
		fmt.Println(bytes.IndexByte(s, 0xff), bytes.LastIndexByte(s, 'a'), bytes.IndexFunc(s, unicode.IsSpace), bytes.LastIndexFunc(s, unicode.IsSpace), bytes.IndexFunc(s, unicode.IsLetter), bytes.LastIndexFunc(s, unicode.IsLetter))
	}

	big := make([]byte, 12, 20)
	copy(big, "ab,cd,,ef ,g")
	caps(bytes.Split(big, []byte(",")))
	caps(bytes.SplitN(big, []byte(","), 2))
	caps(bytes.SplitN(big, []byte(","), 0))
	caps(bytes.SplitAfter(big, []byte(",")))
	caps(bytes.Split(big, nil))
	caps(bytes.SplitN(big, nil, 3))
	caps(bytes.SplitN(big, nil, 30))
	caps(bytes.Fields(big))
	caps(bytes.Split(nil, []byte(",")))
	caps(bytes.Split(nil, nil))
	caps(bytes.Split([]byte{}, []byte(",")))
	caps(bytes.Fields(nil))
	caps(bytes.FieldsFunc([]byte("   "), unicode.IsSpace))
	caps([][]byte{bytes.TrimSpace(big), bytes.Trim(big, "ag"), bytes.TrimLeft(big, "a"), bytes.TrimRight(big, "g"), bytes.TrimPrefix(big, []byte("ab"))})
	for _, p := range [][]byte{bytes.TrimSpace(nil), bytes.Trim(nil, "a"), bytes.TrimRight(nil, "a"), bytes.TrimLeft([]byte("aa"), "a"), bytes.TrimRight([]byte("aa"), "a"), bytes.Trim([]byte("aa"), "a"), bytes.TrimSpace([]byte("  ")), bytes.Trim([]byte("x"), "")} {
		fmt.Print(show(p), " ")
	}
	fmt.Println()
	before, after, _ := bytes.Cut(big, []byte(","))
	caps([][]byte{before, after})
	before, after, _ = bytes.Cut(nil, nil)
	caps([][]byte{before, after})
}
