// Upper, lower and title case, and other mappings.
package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	for _, s := range []string{"", "hello", "HELLO", "Hello World", "straße", "ǅabc ǆ", "ÀÉÎ àéî", "ıİiI", "a\xffb", "ΑΣ ς", "o'neil-smith x_y 3rd", "ﬁ"} {
		fmt.Printf("%q %q %q %q\n", strings.ToUpper(s), strings.ToLower(s), strings.ToTitle(s), strings.Title(s))
	}
	fmt.Printf("%q %q\n", strings.ToUpperSpecial(unicode.TurkishCase, "iı"), strings.ToLowerSpecial(unicode.TurkishCase, "Iİ"))
	rot13 := func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z':
			return 'a' + (r-'a'+13)%26
		case r == ' ':
			return -1
		}
		return r
	}
	fmt.Printf("%q %q %q\n", strings.Map(rot13, "hello world"), strings.Map(rot13, "☺ \xff é"), strings.Map(func(r rune) rune { return r }, "a\xff\uFFFD"))
	fmt.Printf("%q %q\n", strings.ToValidUTF8("a\xff\xfeb\xffc", "?"), strings.ToValidUTF8("ok", "?"))
}

// Output:
// "" "" "" ""
// "HELLO" "hello" "HELLO" "Hello"
// "HELLO" "hello" "HELLO" "HELLO"
// "HELLO WORLD" "hello world" "HELLO WORLD" "Hello World"
// "STRAßE" "straße" "STRAßE" "Straße"
// "ǄABC Ǆ" "ǆabc ǆ" "ǅABC ǅ" "ǅabc ǅ"
// "ÀÉÎ ÀÉÎ" "àéî àéî" "ÀÉÎ ÀÉÎ" "ÀÉÎ Àéî"
// "IİII" "ıiii" "IİII" "IİiI"
// "A�B" "a�b" "A�B" "A�b"
// "ΑΣ Σ" "ασ ς" "ΑΣ Σ" "ΑΣ Σ"
// "O'NEIL-SMITH X_Y 3RD" "o'neil-smith x_y 3rd" "O'NEIL-SMITH X_Y 3RD" "O'Neil-Smith X_y 3rd"
// "ﬁ" "ﬁ" "ﬁ" "ﬁ"
// "İI" "ıi"
// "uryybjbeyq" "☺�é" "a��"
// "a?b?c" "ok"
