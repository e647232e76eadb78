// Taking strings apart and putting them together.
package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	for _, s := range []string{"", "a", "a,b,c", ",a,,b,", "日本語", "a, b"} {
		for _, sep := range []string{"", ",", ", ", "x"} {
			for _, n := range []int{-1, 0, 1, 2, 3, 10} {
				fmt.Printf("%q %q ", strings.SplitN(s, sep, n), strings.SplitAfterN(s, sep, n))
			}
			fmt.Printf("%q %q\n", strings.Split(s, sep), strings.SplitAfter(s, sep))
		}
	}
	for _, s := range []string{"", "  ", " a  b\tc\n", "a", "\u3000x\u00a0y\u2003", "é ü"} {
		fmt.Printf("%q %q %q\n", strings.Fields(s), strings.FieldsFunc(s, unicode.IsSpace), strings.TrimSpace(s))
	}
	fmt.Printf("%q\n", strings.FieldsFunc("a1b22c", unicode.IsDigit))
	fmt.Println(strings.Split("", "") == nil, strings.SplitN("a", "a", 0) == nil, len(strings.Fields("")))
	fmt.Println(strings.Join(nil, ","), strings.Join([]string{"a"}, ","), strings.Join([]string{"a", "", "b"}, ", "), strings.Join([]string{"", ""}, ""))
	fmt.Println(strings.Repeat("ab", 3), strings.Repeat("", 5), strings.Repeat("x", 0), len(strings.Repeat("abc", 1000)))
	fmt.Println(strings.Replace("aaaa", "a", "b", 2), strings.Replace("aaaa", "aa", "", -1), strings.ReplaceAll("abc", "", "-"), strings.Replace("日本", "", "-", 2), strings.Replace("x", "y", "z", -1))
	for _, cut := range []string{"", "a", "ab", "aö", "\xff", "\uFFFD"} {
		fmt.Printf("%q %q %q\n", strings.Trim("abxöba", cut), strings.TrimLeft("öa\xffx", cut), strings.TrimRight("x\xffaö", cut))
	}
	fmt.Printf("%q %q %q\n", strings.TrimFunc("12a34", unicode.IsDigit), strings.TrimLeftFunc("12a34", unicode.IsDigit), strings.TrimRightFunc("12a34", unicode.IsDigit))
	defer func() { fmt.Println(recover()) }()
	strings.Repeat("x", -1)
}

// Output:
// [] [] [] [] [] [] [] [] [] [] [] [] [] []
// [""] [""] [] [] [""] [""] [""] [""] [""] [""] [""] [""] [""] [""]
// [""] [""] [] [] [""] [""] [""] [""] [""] [""] [""] [""] [""] [""]
// [""] [""] [] [] [""] [""] [""] [""] [""] [""] [""] [""] [""] [""]
// ["a"] ["a"] [] [] ["a"] ["a"] ["a"] ["a"] ["a"] ["a"] ["a"] ["a"] ["a"] ["a"]
// ["a"] ["a"] [] [] ["a"] ["a"] ["a"] ["a"] ["a"] ["a"] ["a"] ["a"] ["a"] ["a"]
// ["a"] ["a"] [] [] ["a"] ["a"] ["a"] ["a"] ["a"] ["a"] ["a"] ["a"] ["a"] ["a"]
// ["a"] ["a"] [] [] ["a"] ["a"] ["a"] ["a"] ["a"] ["a"] ["a"] ["a"] ["a"] ["a"]
// ["a" "," "b" "," "c"] ["a" "," "b" "," "c"] [] [] ["a,b,c"] ["a,b,c"] ["a" ",b,c"] ["a" ",b,c"] ["a" "," "b,c"] ["a" "," "b,c"] ["a" "," "b" "," "c"] ["a" "," "b" "," "c"] ["a" "," "b" "," "c"] ["a" "," "b" "," "c"]
// ["a" "b" "c"] ["a," "b," "c"] [] [] ["a,b,c"] ["a,b,c"] ["a" "b,c"] ["a," "b,c"] ["a" "b" "c"] ["a," "b," "c"] ["a" "b" "c"] ["a," "b," "c"] ["a" "b" "c"] ["a," "b," "c"]
// ["a,b,c"] ["a,b,c"] [] [] ["a,b,c"] ["a,b,c"] ["a,b,c"] ["a,b,c"] ["a,b,c"] ["a,b,c"] ["a,b,c"] ["a,b,c"] ["a,b,c"] ["a,b,c"]
// ["a,b,c"] ["a,b,c"] [] [] ["a,b,c"] ["a,b,c"] ["a,b,c"] ["a,b,c"] ["a,b,c"] ["a,b,c"] ["a,b,c"] ["a,b,c"] ["a,b,c"] ["a,b,c"]
// ["," "a" "," "," "b" ","] ["," "a" "," "," "b" ","] [] [] [",a,,b,"] [",a,,b,"] ["," "a,,b,"] ["," "a,,b,"] ["," "a" ",,b,"] ["," "a" ",,b,"] ["," "a" "," "," "b" ","] ["," "a" "," "," "b" ","] ["," "a" "," "," "b" ","] ["," "a" "," "," "b" ","]
// ["" "a" "" "b" ""] ["," "a," "," "b," ""] [] [] [",a,,b,"] [",a,,b,"] ["" "a,,b,"] ["," "a,,b,"] ["" "a" ",b,"] ["," "a," ",b,"] ["" "a" "" "b" ""] ["," "a," "," "b," ""] ["" "a" "" "b" ""] ["," "a," "," "b," ""]
// [",a,,b,"] [",a,,b,"] [] [] [",a,,b,"] [",a,,b,"] [",a,,b,"] [",a,,b,"] [",a,,b,"] [",a,,b,"] [",a,,b,"] [",a,,b,"] [",a,,b,"] [",a,,b,"]
// [",a,,b,"] [",a,,b,"] [] [] [",a,,b,"] [",a,,b,"] [",a,,b,"] [",a,,b,"] [",a,,b,"] [",a,,b,"] [",a,,b,"] [",a,,b,"] [",a,,b,"] [",a,,b,"]
// ["日" "本" "語"] ["日" "本" "語"] [] [] ["日本語"] ["日本語"] ["日" "本語"] ["日" "本語"] ["日" "本" "語"] ["日" "本" "語"] ["日" "本" "語"] ["日" "本" "語"] ["日" "本" "語"] ["日" "本" "語"]
// ["日本語"] ["日本語"] [] [] ["日本語"] ["日本語"] ["日本語"] ["日本語"] ["日本語"] ["日本語"] ["日本語"] ["日本語"] ["日本語"] ["日本語"]
// ["日本語"] ["日本語"] [] [] ["日本語"] ["日本語"] ["日本語"] ["日本語"] ["日本語"] ["日本語"] ["日本語"] ["日本語"] ["日本語"] ["日本語"]
// ["日本語"] ["日本語"] [] [] ["日本語"] ["日本語"] ["日本語"] ["日本語"] ["日本語"] ["日本語"] ["日本語"] ["日本語"] ["日本語"] ["日本語"]
// ["a" "," " " "b"] ["a" "," " " "b"] [] [] ["a, b"] ["a, b"] ["a" ", b"] ["a" ", b"] ["a" "," " b"] ["a" "," " b"] ["a" "," " " "b"] ["a" "," " " "b"] ["a" "," " " "b"] ["a" "," " " "b"]
// ["a" " b"] ["a," " b"] [] [] ["a, b"] ["a, b"] ["a" " b"] ["a," " b"] ["a" " b"] ["a," " b"] ["a" " b"] ["a," " b"] ["a" " b"] ["a," " b"]
// ["a" "b"] ["a, " "b"] [] [] ["a, b"] ["a, b"] ["a" "b"] ["a, " "b"] ["a" "b"] ["a, " "b"] ["a" "b"] ["a, " "b"] ["a" "b"] ["a, " "b"]
// ["a, b"] ["a, b"] [] [] ["a, b"] ["a, b"] ["a, b"] ["a, b"] ["a, b"] ["a, b"] ["a, b"] ["a, b"] ["a, b"] ["a, b"]
// [] [] ""
// [] [] ""
// ["a" "b" "c"] ["a" "b" "c"] "a  b\tc"
// ["a"] ["a"] "a"
// ["x" "y"] ["x" "y"] "x\u00a0y"
// ["é" "ü"] ["é" "ü"] "é ü"
// ["a" "b" "c"]
// false true 0
//  a a, , b
// ababab   3000
// bbaa  -a-b-c- -日-本 x
// "abxöba" "öa\xffx" "x\xffaö"
// "bxöb" "öa\xffx" "x\xffaö"
// "xö" "öa\xffx" "x\xffaö"
// "bxöb" "\xffx" "x\xff"
// "abxöba" "öa\xffx" "x\xffaö"
// "abxöba" "öa\xffx" "x\xffaö"
// "a" "a34" "12a"
// strings: negative Repeat count
