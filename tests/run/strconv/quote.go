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

// Output:
// "" "" "" true
// true <nil>
// "plain" "plain" "plain" true
// true <nil>
// "a\"b'c`d\\" "a\"b'c`d\\" "a\"b'c`d\\" false
// true <nil>
// "\a\b\f\n\r\t\v\x00\x1f\x7f" "\a\b\f\n\r\t\v\x00\x1f\x7f" "\a\b\f\n\r\t\v\x00\x1f\x7f" false
// true <nil>
// "☺\u00ad\u2028\ufeff😀" "\u263a\u00ad\u2028\ufeff\U0001f600" "☺\u00ad\u2028\ufeff😀" false
// true <nil>
// "\xff\xc3a\xe2\x82" "\xff\xc3a\xe2\x82" "\xff\xc3a\xe2\x82" false
// true <nil>
// "\u3000\u00a0 " "\u3000\u00a0 " "　  " true
// true <nil>
// "日本語" "\u65e5\u672c\u8a9e" "日本語" true
// true <nil>
// "\U000e0001" "\U000e0001" "\U000e0001" true
// true <nil>
// 'a' 'a' 'a' true true
// '\'' '\'' '\'' true true
// '"' '"' '"' true true
// '\n' '\n' '\n' false false
// '\x00' '\x00' '\x00' false false
// '\x7f' '\x7f' '\x7f' false false
// '☺' '\u263a' '☺' true true
// '\U0010ffff' '\U0010ffff' '\U0010ffff' false false
// '�' '\ufffd' '�' false false
// '�' '\ufffd' '�' false false
// '�' '\ufffd' '�' false false
// '\ufeff' '\ufeff' '\ufeff' false false
// '\u00a0' '\u00a0' ' ' false true
// "a" "a" <nil>
// "\"a\"" <nil>
// 'a' "a" <nil>
// "'a'" <nil>
// `a` "a" <nil>
// "`a`" <nil>
// "a "" invalid syntax
// "" invalid syntax
// a" "" invalid syntax
// "" invalid syntax
// 'ab' "" invalid syntax
// "" invalid syntax
// '' "" <nil>
// "''" <nil>
// "" "" <nil>
// "\"\"" <nil>
// `` "" <nil>
// "``" <nil>
// "\q" "" invalid syntax
// "" invalid syntax
// "\x4" "" invalid syntax
// "" invalid syntax
// "\x41\101\u263a\U0001F600" "AA☺😀" <nil>
// "\"\\x41\\101\\u263a\\U0001F600\"" <nil>
// "\400" "" invalid syntax
// "" invalid syntax
// "\ud800" "" invalid syntax
// "" invalid syntax
// "\'" "" invalid syntax
// "" invalid syntax
// '\'' "'" <nil>
// "'\\''" <nil>
// '\"' "" invalid syntax
// "" invalid syntax
// "\"" "\"" <nil>
// "\"\\\"\"" <nil>
// "a
// b" "" invalid syntax
// "" invalid syntax
// `a
// b` "a\nb" <nil>
// "`a\r\nb`" <nil>
// `a`b` "" invalid syntax
// "`a`" <nil>
// "a"b" "" invalid syntax
// "\"a\"" <nil>
// '☺' "☺" <nil>
// "'☺'" <nil>
// '�' "�" <nil>
// "'\xff'" <nil>
// "�" "�" <nil>
// "\"\xff\"" <nil>
// '\377' "\xff" <nil>
// "'\\377'" <nil>
// 97 false \tb\u263a" <nil>
// 9 false b\u263a" <nil>
// 98 false \u263a" <nil>
// 9786 true " <nil>
// 0 false  invalid syntax
