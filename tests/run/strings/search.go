// Searching in strings.
package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	texts := []string{"", "a", "abcabc", "héllo wörld", "a\xffb\xff", "日本語日本", "chicken"}
	parts := []string{"", "a", "bc", "cab", "ö", "日本", "\xff", "\uFFFD", "zz", "chickens"}
	for _, s := range texts {
		for _, p := range parts {
			fmt.Println(strings.Index(s, p), strings.LastIndex(s, p), strings.IndexAny(s, p), strings.LastIndexAny(s, p), strings.Contains(s, p), strings.ContainsAny(s, p), strings.Count(s, p), strings.HasPrefix(s, p), strings.HasSuffix(s, p), strings.Compare(s, p), strings.EqualFold(s, p))
			before, after, found := strings.Cut(s, p)
			fmt.Printf("%q %q %v %q %q\n", before, after, found, strings.TrimPrefix(s, p), strings.TrimSuffix(s, p))
		}
		for _, r := range []rune{'a', 'ö', '日', 0xFFFD, -1, 0xd800, 0x110000} {
			fmt.Print(strings.IndexRune(s, r), strings.ContainsRune(s, r), " ")
		}
		fmt.Println(strings.IndexByte(s, 'b'), strings.LastIndexByte(s, 'b'), strings.IndexFunc(s, unicode.IsSpace), strings.LastIndexFunc(s, unicode.IsLetter))
	}
	fmt.Println(strings.EqualFold("Straße", "STRAßE"), strings.EqualFold("K", "\u212A"), strings.EqualFold("ſ", "S"), strings.EqualFold("a", "b"), strings.EqualFold("Σ", "ς"))
}

// Output:
// 0 0 -1 -1 true false 1 true true 0 true
// "" "" true "" ""
// -1 -1 -1 -1 false false 0 false false -1 false
// "" "" false "" ""
// -1 -1 -1 -1 false false 0 false false -1 false
// "" "" false "" ""
// -1 -1 -1 -1 false false 0 false false -1 false
// "" "" false "" ""
// -1 -1 -1 -1 false false 0 false false -1 false
// "" "" false "" ""
// -1 -1 -1 -1 false false 0 false false -1 false
// "" "" false "" ""
// -1 -1 -1 -1 false false 0 false false -1 false
// "" "" false "" ""
// -1 -1 -1 -1 false false 0 false false -1 false
// "" "" false "" ""
// -1 -1 -1 -1 false false 0 false false -1 false
// "" "" false "" ""
// -1 -1 -1 -1 false false 0 false false -1 false
// "" "" false "" ""
// -1 false -1 false -1 false -1 false -1 false -1 false -1 false -1 -1 -1 -1
// 0 1 -1 -1 true false 2 true true 1 false
// "" "a" true "a" "a"
// 0 0 0 0 true true 1 true true 0 true
// "" "" true "" ""
// -1 -1 -1 -1 false false 0 false false -1 false
// "a" "" false "a" "a"
// -1 -1 0 0 false true 0 false false -1 false
// "a" "" false "a" "a"
// -1 -1 -1 -1 false false 0 false false -1 false
// "a" "" false "a" "a"
// -1 -1 -1 -1 false false 0 false false -1 false
// "a" "" false "a" "a"
// -1 -1 -1 -1 false false 0 false false -1 false
// "a" "" false "a" "a"
// -1 -1 -1 -1 false false 0 false false -1 false
// "a" "" false "a" "a"
// -1 -1 -1 -1 false false 0 false false -1 false
// "a" "" false "a" "a"
// -1 -1 -1 -1 false false 0 false false -1 false
// "a" "" false "a" "a"
// 0 true -1 false -1 false -1 false -1 false -1 false -1 false -1 -1 -1 0
// 0 6 -1 -1 true false 7 true true 1 false
// "" "abcabc" true "abcabc" "abcabc"
// 0 3 0 3 true true 2 true false 1 false
// "" "bcabc" true "bcabc" "abcabc"
// 1 4 1 5 true true 2 false true -1 false
// "a" "abc" true "abcabc" "abca"
// 2 2 0 5 true true 1 false false -1 false
// "ab" "c" true "abcabc" "abcabc"
// -1 -1 -1 -1 false false 0 false false -1 false
// "abcabc" "" false "abcabc" "abcabc"
// -1 -1 -1 -1 false false 0 false false -1 false
// "abcabc" "" false "abcabc" "abcabc"
// -1 -1 -1 -1 false false 0 false false -1 false
// "abcabc" "" false "abcabc" "abcabc"
// -1 -1 -1 -1 false false 0 false false -1 false
// "abcabc" "" false "abcabc" "abcabc"
// -1 -1 -1 -1 false false 0 false false -1 false
// "abcabc" "" false "abcabc" "abcabc"
// -1 -1 2 5 false true 0 false false -1 false
// "abcabc" "" false "abcabc" "abcabc"
// 0 true -1 false -1 false -1 false -1 false -1 false -1 false 1 4 -1 5
// 0 13 -1 -1 true false 12 true true 1 false
// "" "héllo wörld" true "héllo wörld" "héllo wörld"
// -1 -1 -1 -1 false false 0 false false 1 false
// "héllo wörld" "" false "héllo wörld" "héllo wörld"
// -1 -1 -1 -1 false false 0 false false 1 false
// "héllo wörld" "" false "héllo wörld" "héllo wörld"
// -1 -1 -1 -1 false false 0 false false 1 false
// "héllo wörld" "" false "héllo wörld" "héllo wörld"
// 8 8 8 8 true true 1 false false -1 false
// "héllo w" "rld" true "héllo wörld" "héllo wörld"
// -1 -1 -1 -1 false false 0 false false -1 false
// "héllo wörld" "" false "héllo wörld" "héllo wörld"
// -1 -1 -1 -1 false false 0 false false -1 false
// "héllo wörld" "" false "héllo wörld" "héllo wörld"
// -1 -1 -1 -1 false false 0 false false -1 false
// "héllo wörld" "" false "héllo wörld" "héllo wörld"
// -1 -1 -1 -1 false false 0 false false -1 false
// "héllo wörld" "" false "héllo wörld" "héllo wörld"
// -1 -1 0 0 false true 0 false false 1 false
// "héllo wörld" "" false "héllo wörld" "héllo wörld"
// -1 false 8 true -1 false -1 false -1 false -1 false -1 false -1 -1 6 12
// 0 4 -1 -1 true false 5 true true 1 false
// "" "a\xffb\xff" true "a\xffb\xff" "a\xffb\xff"
// 0 0 0 0 true true 1 true false 1 false
// "" "\xffb\xff" true "\xffb\xff" "a\xffb\xff"
// -1 -1 2 2 false true 0 false false -1 false
// "a\xffb\xff" "" false "a\xffb\xff" "a\xffb\xff"
// -1 -1 0 2 false true 0 false false -1 false
// "a\xffb\xff" "" false "a\xffb\xff" "a\xffb\xff"
// -1 -1 -1 -1 false false 0 false false -1 false
// "a\xffb\xff" "" false "a\xffb\xff" "a\xffb\xff"
// -1 -1 -1 -1 false false 0 false false -1 false
// "a\xffb\xff" "" false "a\xffb\xff" "a\xffb\xff"
// 1 3 1 3 true true 2 false true -1 false
// "a" "b\xff" true "a\xffb\xff" "a\xffb"
// -1 -1 1 3 false true 0 false false -1 false
// "a\xffb\xff" "" false "a\xffb\xff" "a\xffb\xff"
// -1 -1 -1 -1 false false 0 false false -1 false
// "a\xffb\xff" "" false "a\xffb\xff" "a\xffb\xff"
// -1 -1 -1 -1 false false 0 false false -1 false
// "a\xffb\xff" "" false "a\xffb\xff" "a\xffb\xff"
// 0 true -1 false -1 false 1 true -1 false -1 false -1 false 2 2 -1 2
// 0 15 -1 -1 true false 6 true true 1 false
// "" "日本語日本" true "日本語日本" "日本語日本"
// -1 -1 -1 -1 false false 0 false false 1 false
// "日本語日本" "" false "日本語日本" "日本語日本"
// -1 -1 -1 -1 false false 0 false false 1 false
// "日本語日本" "" false "日本語日本" "日本語日本"
// -1 -1 -1 -1 false false 0 false false 1 false
// "日本語日本" "" false "日本語日本" "日本語日本"
// -1 -1 -1 -1 false false 0 false false 1 false
// "日本語日本" "" false "日本語日本" "日本語日本"
// 0 9 0 12 true true 2 true true 1 false
// "" "語日本" true "語日本" "日本語"
// -1 -1 -1 -1 false false 0 false false -1 false
// "日本語日本" "" false "日本語日本" "日本語日本"
// -1 -1 -1 -1 false false 0 false false -1 false
// "日本語日本" "" false "日本語日本" "日本語日本"
// -1 -1 -1 -1 false false 0 false false 1 false
// "日本語日本" "" false "日本語日本" "日本語日本"
// -1 -1 -1 -1 false false 0 false false 1 false
// "日本語日本" "" false "日本語日本" "日本語日本"
// -1 false -1 false 0 true -1 false -1 false -1 false -1 false -1 -1 -1 12
// 0 7 -1 -1 true false 8 true true 1 false
// "" "chicken" true "chicken" "chicken"
// -1 -1 -1 -1 false false 0 false false 1 false
// "chicken" "" false "chicken" "chicken"
// -1 -1 0 3 false true 0 false false 1 false
// "chicken" "" false "chicken" "chicken"
// -1 -1 0 3 false true 0 false false 1 false
// "chicken" "" false "chicken" "chicken"
// -1 -1 -1 -1 false false 0 false false -1 false
// "chicken" "" false "chicken" "chicken"
// -1 -1 -1 -1 false false 0 false false -1 false
// "chicken" "" false "chicken" "chicken"
// -1 -1 -1 -1 false false 0 false false -1 false
// "chicken" "" false "chicken" "chicken"
// -1 -1 -1 -1 false false 0 false false -1 false
// "chicken" "" false "chicken" "chicken"
// -1 -1 -1 -1 false false 0 false false -1 false
// "chicken" "" false "chicken" "chicken"
// -1 -1 0 6 false true 0 false false -1 false
// "chicken" "" false "chicken" "chicken"
// -1 false -1 false -1 false -1 false -1 false -1 false -1 false -1 -1 -1 6
// true true true false true
