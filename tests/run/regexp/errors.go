// regexp: what is wrong with expressions, and the panic of MustCompile.
package main

import (
	"errors"
	"fmt"
	"regexp"
	"regexp/syntax"
	"strings"
)

func main() {
	for _, expression := range []string{
		`(`, `)`, `a)`, `(a`, `(a|b`, `*`, `a**`, `a*+`, `a|*`, `(*a)`, `+`, `?`, `^*`, `a{2}{3}`, `a{1001}`, `a{2,1}`, `a{1,1001}`, `a{99999999999}`, `a{,2}`, `a{`, `a{1`, `a{1,`, `x{2}{2}`, `((a{100}){10}){2}`,
		`[a`, `[`, `[]`, `[]a`, `[^]`, `[b-a]`, `[a-\d]`, `[[:foo:]]`, `[[:alpha:]`, `[\q]`, `[a-`, `\`, `\8`, `\1`, `\07`, `\q`, `\C`, `\x`, `\x{110000}`, `\x{}`, `\xg0`, `\p`, `\pX`, `\p{Foo}`, `\p{White_Space}`, `\p{Greek`, `\P{^Greek}`,
		`(?`, `(?i`, `(?x)`, `(?i-)`, `(?-i)a`, `(?i-s:a)`, `(?--i)`, `(?P<n>a)`, `(?P<n`, `(?P<>a)`, `(?P<n-m>a)`, `(?P=n)`, `(?=a)`, `(?!a)`, "a\xffb", "[\xff]", "\\Q\xff", `\Qab\E*`, `\Q`, `(?i)(?s)a`, `\b*`,
		strings.Repeat("(", 1200) + strings.Repeat(")", 1200), strings.Repeat("(", 900) + strings.Repeat(")", 900),
	} {
		for _, compile := range []func(string) (*regexp.Regexp, error){regexp.Compile, regexp.CompilePOSIX} {
			re, err := compile(expression)
			if len(expression) > 100 {
				fmt.Println(len(expression), re != nil, err != nil)
				continue
			}
			var wrong *syntax.Error
			if errors.As(err, &wrong) {
				fmt.Printf("%q: %v (%q %q)\n", expression, err, wrong.Code, wrong.Expr)
			} else {
				fmt.Printf("%q: %v %v\n", expression, re, err)
			}
		}
	}
	try := func(f func()) {
		defer func() { fmt.Println(recover()) }()
		f()
	}
	try(func() { regexp.MustCompile(`a(b`) })
	try(func() { regexp.MustCompile("`(") })
	try(func() { regexp.MustCompilePOSIX(`\d`) })
	fmt.Println(syntax.ErrMissingParen, syntax.IsWordChar('_'), syntax.IsWordChar('é'))
}
