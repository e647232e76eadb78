// Classes and case forms of all runes, as checksums.
package main

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

func main() {
	tests := []func(rune) bool{unicode.IsLetter, unicode.IsDigit, unicode.IsNumber, unicode.IsUpper, unicode.IsLower, unicode.IsTitle, unicode.IsSpace, unicode.IsPunct, unicode.IsSymbol, unicode.IsMark, unicode.IsControl, unicode.IsGraphic, unicode.IsPrint}
	for i, test := range tests {
		count, sum := 0, 0
		for r := rune(0); r < 0x20000; r++ {
			if test(r) {
				count++
				sum += int(r)
			}
		}
		fmt.Println(i, count, sum)
	}
	forms := []func(rune) rune{unicode.ToUpper, unicode.ToLower, unicode.ToTitle, unicode.SimpleFold}
	for i, form := range forms {
		sum := 0
		for r := rune(0); r < 0x20000; r++ {
			sum = sum*31 + int(form(r)-r)
		}
		fmt.Println(i, sum)
	}
	fmt.Println(unicode.Is(unicode.Han, '日'), unicode.Is(unicode.Latin, 'é'), unicode.In('я', unicode.Greek, unicode.Cyrillic), unicode.Is(unicode.Lu, 'A'), unicode.Is(unicode.White_Space, ' '))
	fmt.Println(unicode.To(unicode.UpperCase, 'ß'), unicode.To(unicode.TitleCase, 'ǆ'), unicode.MaxRune, unicode.ReplacementChar)
	fmt.Println(len(unicode.Categories) > 30, unicode.Categories["Nd"] != nil, unicode.Scripts["Thai"] != nil)

	for _, s := range []string{"", "a", "é", "☺x", "\U0001f600", "\xff", "\xe2\x82", "a\xc0\x80", "\xed\xa0\x80"} {
		r, n := utf8.DecodeRuneInString(s)
		l, m := utf8.DecodeLastRuneInString(s)
		fmt.Println(r, n, l, m, utf8.RuneCountInString(s), utf8.ValidString(s), utf8.FullRuneInString(s), utf8.Valid([]byte(s)))
	}
	for _, r := range []rune{'a', 'é', '☺', 0x1f600, -1, 0xd800, 0x110000} {
		buf := make([]byte, 4)
		n := utf8.EncodeRune(buf, r)
		fmt.Println(utf8.RuneLen(r), n, buf[:n], utf8.ValidRune(r), utf8.AppendRune(nil, r))
	}
	fmt.Println(utf8.RuneStart('a'), utf8.RuneStart(0x80), utf8.FullRune([]byte{0xf0, 0x9f}), utf8.FullRune([]byte{0xf0, 0x80}))
}

// Output:
// 0 65436 3046393958
// 1 650 29877885
// 2 1781 98248380
// 3 1791 82701941
// 4 2155 96073426
// 5 31 220514
// 6 25 141586
// 7 798 25653055
// 8 7564 508946389
// 9 2055 80201649
// 10 65 5215
// 11 77651 3759568364
// 12 77635 3759443463
// 0 -6307254108814694558
// 1 692222619092343545
// 2 795693005265360034
// 3 6408133430374690530
// true true true true true
// 223 453 1114111 65533
// true true true
// 65533 0 65533 0 0 true false true
// 97 1 97 1 1 true true true
// 233 2 233 2 1 true true true
// 9786 3 120 1 2 true true true
// 128512 4 128512 4 1 true true true
// 65533 1 65533 1 1 false true false
// 65533 1 65533 1 2 false false false
// 97 1 65533 1 3 false true false
// 65533 1 65533 1 3 false true false
// 1 1 [97] true [97]
// 2 2 [195 169] true [195 169]
// 3 3 [226 152 186] true [226 152 186]
// 4 4 [240 159 152 128] true [240 159 152 128]
// -1 3 [239 191 189] false [239 191 189]
// -1 3 [239 191 189] false [239 191 189]
// -1 3 [239 191 189] false [239 191 189]
// true false false true
