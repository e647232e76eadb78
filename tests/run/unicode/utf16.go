// unicode/utf16: pairs, half pairs and invalid runes.
package main

import (
	"fmt"
	"unicode/utf16"
)

func main() {
	runes := []rune{0, 'a', 0xFFFF, 0x10000, 0x10FFFF, 0x110000, -1, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xE000, 0xFFFD, '😀', '本'}
	for _, r := range runes {
		r1, r2 := utf16.EncodeRune(r)
		fmt.Printf("%U %U %U %v %U\n", r, r1, r2, utf16.IsSurrogate(r), utf16.DecodeRune(r1, r2))
	}
	words := utf16.Encode(runes)
	fmt.Printf("%x\n%U\n", words, utf16.Decode(words))
	fmt.Printf("%U\n", utf16.Decode([]uint16{0xD800, 'a', 0xDC00, 0xD800, 0xD800, 0xDC00, 0xDC00, 0xDBFF}))
	fmt.Println(utf16.Encode(nil) == nil, utf16.Decode(nil) == nil, len(utf16.Encode(nil)))
	for _, pair := range [][2]rune{{0xD83D, 0xDE00}, {0xDE00, 0xD83D}, {'a', 'b'}, {0xD800, 0xD800}, {0xDBFF, 0xDFFF}} {
		fmt.Printf("%U ", utf16.DecodeRune(pair[0], pair[1]))
	}
	fmt.Println()
}

// Output:
// U+0000 U+FFFD U+FFFD false U+FFFD
// U+0061 U+FFFD U+FFFD false U+FFFD
// U+FFFF U+FFFD U+FFFD false U+FFFD
// U+10000 U+D800 U+DC00 false U+10000
// U+10FFFF U+DBFF U+DFFF false U+10FFFF
// U+110000 U+FFFD U+FFFD false U+FFFD
// U+FFFFFFFFFFFFFFFF U+FFFD U+FFFD false U+FFFD
// U+D800 U+FFFD U+FFFD true U+FFFD
// U+DBFF U+FFFD U+FFFD true U+FFFD
// U+DC00 U+FFFD U+FFFD true U+FFFD
// U+DFFF U+FFFD U+FFFD true U+FFFD
// U+E000 U+FFFD U+FFFD false U+FFFD
// U+FFFD U+FFFD U+FFFD false U+FFFD
// U+1F600 U+D83D U+DE00 false U+1F600
// U+672C U+FFFD U+FFFD false U+FFFD
// [0 61 ffff d800 dc00 dbff dfff fffd fffd fffd fffd fffd fffd e000 fffd d83d de00 672c]
// [U+0000 U+0061 U+FFFF U+10000 U+10FFFF U+FFFD U+FFFD U+FFFD U+FFFD U+FFFD U+FFFD U+E000 U+FFFD U+1F600 U+672C]
// [U+FFFD U+0061 U+FFFD U+FFFD U+10000 U+FFFD U+FFFD]
// false false 0
// U+1F600 U+FFFD U+FFFD U+FFFD U+10FFFF
