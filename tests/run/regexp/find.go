// regexp: all methods that find, for strings and bytes, and the empty matches.
package main

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
)

func main() {
	expressions := []string{
		`a`, `a*`, `(a)(b)?`, `(?P<year>\d{4})-(?P<month>\d\d)`, `^`, `$`, `(?m)^.`, `\b`, `\bfoo\b`, `(a|ab)(c|bcd)`, `(a+)(b+)?`,
		`[^a]`, `\pL+`, `\p{Greek}`, `(?i)straße`, `(?i)k`, `(?s).`, `.`, `x{2,3}`, `x{2,3}?`, `(|a)*`, `(|a)+`, `(a*)*`,
		`(a*)+`, `(?U)a+`, `é`, `[é-ü]+`, "\\x{fffd}", `(?:)`, `((((a))))`, `a||b`, `[[:word:]]+`, `\Qa.b\E+`, `^abc$`, `\z`, `\A.`,
	}
	texts := []string{
		"", "a", "ab", "aab", "abcd", "foo foobar foo", "2024-05, 1999-12", "xxxxx", "aéüβγ", "KkK", "STRASSE straße", "\xff\xe2\x82a", "a\nb\n", "a.bbb abc",
	}
	for _, expression := range expressions {
		re := regexp.MustCompile(expression)
		prefix, complete := re.LiteralPrefix()
		fmt.Printf("%q %d %q %q %v\n", re, re.NumSubexp(), re.SubexpNames(), prefix, complete)
		for _, text := range texts {
			b := []byte(text)
			fmt.Printf("  %q %v", text, re.MatchString(text))
			if re.Match(b) != re.MatchString(text) || re.MatchReader(strings.NewReader(text)) != re.MatchString(text) {
				fmt.Print(" Match differs")
			}
			if !re.MatchString(text) {
				fmt.Println(re.FindStringSubmatch(text) == nil, re.FindAllString(text, -1) == nil, re.FindIndex(b) == nil)
				continue
			}
			fmt.Printf(" %q %v %q %v\n", re.FindString(text), re.FindStringIndex(text), re.FindStringSubmatch(text), re.FindStringSubmatchIndex(text))
			fmt.Printf("    %q %v %q %v\n", re.Find(b), re.FindIndex(b), re.FindSubmatch(b), re.FindSubmatchIndex(b))
			fmt.Printf("    %q %v %q %v\n", re.FindAllString(text, -1), re.FindAllStringIndex(text, 2), re.FindAllStringSubmatch(text, 3), re.FindAllStringSubmatchIndex(text, -1))
			fmt.Printf("    %q %v %q %v\n", re.FindAll(b, -1), re.FindAllIndex(b, 2), re.FindAllSubmatch(b, 3), re.FindAllSubmatchIndex(b, -1))
			fmt.Printf("    %q %q %q\n", re.Split(text, -1), re.Split(text, 2), re.Split(text, 1))
			fmt.Println("   ", re.FindReaderIndex(strings.NewReader(text)), re.FindReaderSubmatchIndex(bytes.NewReader(b)))
		}
	}
	re := regexp.MustCompile(`(?P<a>.)(?P<b>.)(?P<a>.)(.)`)
	fmt.Println(re.SubexpIndex("a"), re.SubexpIndex("b"), re.SubexpIndex("c"), re.SubexpIndex(""))
	fmt.Println(re.FindAllString("abcdefgh", 0) == nil, re.Split("abc", 0) == nil)

	b := []byte("hello world")
	part := regexp.MustCompile(`o w`).Find(b)
	fmt.Println(len(part), cap(part))
	part[0] = 'X'
	fmt.Printf("%s\n", b)

	matched, err := regexp.MatchString(`^\d+$`, "123")
	fmt.Println(matched, err)
	matched, err = regexp.Match(`^\d+$`, []byte("12x"))
	fmt.Println(matched, err)
	matched, err = regexp.MatchReader(`(`, strings.NewReader(""))
	fmt.Println(matched, err)
	fmt.Println(regexp.QuoteMeta("a.b*c[d]{e}^$|\\(f)+?é"), regexp.QuoteMeta("plain"))
}
