// Quoting and unquoting.
package main

import (
	"fmt"
	"strconv"
)

func main() {
	texts := []string{"", "plain", "a\"b'c`d\\", "\a\b\f\n\r\t\v\x00\x1f\x7f", "☺\u00ad\u2028\ufeff\U0001f600", "\xff\xc3a\xe2\x82", "\u3000\u00a0 ", "日本語", "\U000e0001"}
	for _, s := range texts {
		fmt.Println(strconv.Quote(s), strconv.QuoteToASCII(s), strconv.QuoteToGraphic(s), strconv.CanBackquote(s))
		u, err := strconv.Unquote(strconv.Quote(s))
		fmt.Println(u == s, err)
	}
	for _, r := range []rune{'a', '\'', '"', '\n', 0, 0x7f, '☺', 0x10ffff, 0x110000, -1, 0xd800, 0xfeff, 0xa0} {
		fmt.Println(strconv.QuoteRune(r), strconv.QuoteRuneToASCII(r), strconv.QuoteRuneToGraphic(r), strconv.IsPrint(r), strconv.IsGraphic(r))
	}
	for _, s := range []string{`"a"`, `'a'`, "`a`", `"a`, `a"`, `'ab'`, `''`, `""`, "``", `"\q"`, `"\x4"`, `"\x41\101\u263a\U0001F600"`, `"\400"`, `"\ud800"`, `"\'"`, `'\''`, `'\"'`, `"\""`, "\"a\nb\"", "`a\r\nb`", "`a`b`", `"a"b"`, `'☺'`, "'\xff'", "\"\xff\"", `'\377'`} {
		u, err := strconv.Unquote(s)
		fmt.Printf("%s %q %v\n", s, u, err)
		p, err := strconv.QuotedPrefix(s + " rest")
		fmt.Printf("%q %v\n", p, err)
	}
	rest := `a\tb\u263a"`
	for rest != "" {
		var r rune
		var multibyte bool
		var err error
		r, multibyte, rest, err = strconv.UnquoteChar(rest, '"')
		fmt.Println(r, multibyte, rest, err)
		if err != nil {
			break
		}
	}
}
