// Match: stars, sets, escapes, and what has wrong syntax, whether it is reached or not.
package main

import (
	"fmt"
	"path"
	"path/filepath"
)

var patterns = []string{"", "abc", "*", "*c", "a*", "a*/b", "a*b*c*d*e*/f", "a*b?c*x", "ab[c]", "ab[b-d]", "ab[e-g]", "ab[^c]", "ab[^e-g]", "a\\*b", "a?b", "a[^a]b", "a[^a][^a][^a]b",
	"[a-ζ]*", "*[a-ζ]", "a?c", "[\\]a]", "[\\-]", "[x\\-]", "[\\-x]", "[]a]", "[-]", "[x-]", "[-x]", "\\", "[a-b-c]", "[", "[^", "[^bc", "a[", "*x", "**", "*?*", "***a", "a/*", "a/*/c", "?", "??", "*.go", "[^/]", "[a", "[a-", "[a-]", "[^]a]", "[[]", "[\xff]", "[a-\xff]", "\\a", "\\é", "é", "[é-ñ]", "*\\", "x*[", "[b-a]", "*a*a*a*b"}
var names = []string{"", "abc", "ab", "ac", "a", "a/b", "axbxcxdxexxx/f", "axbxcxdxexxx/fff", "abxbbxdbxebxczzx", "a*b", "ab☺b", "a☺b", "α", "αa", "]", "-", "x", "a/b/c", "a/bb/c", "main.go", ".go", "a.go/b", "/", "é", "ñ", "\xff", "[", "aaaaaaaaaaaaaaaaaaaab", "aaaaaaaaaaaaaaaaa"}

func main() {
	for _, pattern := range patterns {
		fmt.Printf("%q:", pattern)
		for _, name := range names {
			// For "x*[", Go 1.19 reports the wrong syntax from package path only.
			matched, err := path.Match(pattern, name)
			also, failed := filepath.Match(pattern, name)
			if matched {
				fmt.Printf(" %q", name)
			}
			if pattern != "x*[" && (err != nil && (err != path.ErrBadPattern || failed != filepath.ErrBadPattern) || matched != also) {
				fmt.Print(" not the same for files")
			}
			if err != nil && name == "" {
				fmt.Print(" ", err)
			}
		}
		fmt.Println()
	}
}

// Output:
// "": ""
// "abc": "abc"
// "*": "" "abc" "ab" "ac" "a" "abxbbxdbxebxczzx" "a*b" "ab☺b" "a☺b" "α" "αa" "]" "-" "x" "main.go" ".go" "é" "ñ" "\xff" "[" "aaaaaaaaaaaaaaaaaaaab" "aaaaaaaaaaaaaaaaa"
// "*c": "abc" "ac"
// "a*": "abc" "ab" "ac" "a" "abxbbxdbxebxczzx" "a*b" "ab☺b" "a☺b" "aaaaaaaaaaaaaaaaaaaab" "aaaaaaaaaaaaaaaaa"
// "a*/b": "a/b" "a.go/b"
// "a*b*c*d*e*/f": "axbxcxdxexxx/f"
// "a*b?c*x": "abxbbxdbxebxczzx"
// "ab[c]": "abc"
// "ab[b-d]": "abc"
// "ab[e-g]":
// "ab[^c]":
// "ab[^e-g]": "abc"
// "a\\*b": "a*b"
// "a?b": "a*b" "a☺b"
// "a[^a]b": "a/b" "a*b" "a☺b"
// "a[^a][^a][^a]b":
// "[a-ζ]*": "abc" "ab" "ac" "a" "abxbbxdbxebxczzx" "a*b" "ab☺b" "a☺b" "α" "αa" "x" "main.go" "é" "ñ" "aaaaaaaaaaaaaaaaaaaab" "aaaaaaaaaaaaaaaaa"
// "*[a-ζ]": "abc" "ab" "ac" "a" "abxbbxdbxebxczzx" "a*b" "ab☺b" "a☺b" "α" "αa" "x" "main.go" ".go" "é" "ñ" "aaaaaaaaaaaaaaaaaaaab" "aaaaaaaaaaaaaaaaa"
// "a?c": "abc"
// "[\\]a]": "a" "]"
// "[\\-]": "-"
// "[x\\-]": "-" "x"
// "[\\-x]": "-" "x"
// "[]a]": syntax error in pattern
// "[-]": syntax error in pattern
// "[x-]": syntax error in pattern
// "[-x]": syntax error in pattern
// "\\": syntax error in pattern
// "[a-b-c]": syntax error in pattern
// "[": syntax error in pattern
// "[^": syntax error in pattern
// "[^bc": syntax error in pattern
// "a[": syntax error in pattern
// "*x": "abxbbxdbxebxczzx" "x"
// "**": "" "abc" "ab" "ac" "a" "abxbbxdbxebxczzx" "a*b" "ab☺b" "a☺b" "α" "αa" "]" "-" "x" "main.go" ".go" "é" "ñ" "\xff" "[" "aaaaaaaaaaaaaaaaaaaab" "aaaaaaaaaaaaaaaaa"
// "*?*": "abc" "ab" "ac" "a" "abxbbxdbxebxczzx" "a*b" "ab☺b" "a☺b" "α" "αa" "]" "-" "x" "main.go" ".go" "é" "ñ" "\xff" "[" "aaaaaaaaaaaaaaaaaaaab" "aaaaaaaaaaaaaaaaa"
// "***a": "a" "αa" "aaaaaaaaaaaaaaaaa"
// "a/*": "a/b"
// "a/*/c": "a/b/c" "a/bb/c"
// "?": "a" "α" "]" "-" "x" "é" "ñ" "\xff" "["
// "??": "ab" "ac" "αa"
// "*.go": "main.go" ".go"
// "[^/]": "a" "α" "]" "-" "x" "é" "ñ" "\xff" "["
// "[a": syntax error in pattern
// "[a-": syntax error in pattern
// "[a-]": syntax error in pattern
// "[^]a]": syntax error in pattern
// "[[]": "["
// "[\xff]": syntax error in pattern
// "[a-\xff]": syntax error in pattern
// "\\a": "a"
// "\\é": "é"
// "é": "é"
// "[é-ñ]": "é" "ñ"
// "*\\": syntax error in pattern
// "x*[": syntax error in pattern
// "[b-a]":
// "*a*a*a*b": "aaaaaaaaaaaaaaaaaaaab"
