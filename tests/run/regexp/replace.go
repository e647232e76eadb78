// regexp: replacing, templates, and functions.
package main

import (
	"fmt"
	"regexp"
	"strings"
)

func main() {
	for _, c := range []struct{ expression, text, with string }{
		{"a", "banana", "o"}, {"a*", "baaac", "x"}, {"", "abc", "-"}, {"", "", "-"}, {"b", "abc", ""}, {"[a-c]*", "abcbcdcdedef", "X"},
		{`(\w)(\d)?`, "a1 b c3", "[$2$1]"}, {`(?P<first>\w+) (?P<second>\w+)`, "one two three four", "${second}-$first"},
		{`(a)(b)`, "abab", "$1x ${1}x $2$$ $10 $01 ${ $ $- ${a $3 $"}, {"a+", "é a é aa", "<$0>"}, {`(?P<n>a)|(?P<n>b)`, "ab", "<$n>"},
		{"é*", "aéb", "|"}, {"x", "nothing here", "y"}, {"^", "line", "> "}, {"(?m)^", "a\nb\n", "> "}, {"$", "end", "!"}, {"\xff*", "", "$0"},
	} {
		re, err := regexp.Compile(c.expression)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%q %q %q\n", re.ReplaceAllString(c.text, c.with), re.ReplaceAllLiteralString(c.text, c.with), re.ReplaceAllStringFunc(c.text, strings.ToUpper))
		b, with := []byte(c.text), []byte(c.with)
		all := re.ReplaceAll(b, with)
		fmt.Printf("%q %v %q %q %q\n", all, all == nil, re.ReplaceAllLiteral(b, with), re.ReplaceAllFunc(b, func(m []byte) []byte { return append([]byte("<"), m...) }), b)
	}
	re := regexp.MustCompile(`(?P<key>\w+)=(?P<value>\w*)`)
	text := "a=1 bc= d=xyz"
	var out []byte
	for _, match := range re.FindAllStringSubmatchIndex(text, -1) {
		out = re.ExpandString(out, "$key:${value};", text, match)
		out = re.Expand(out, []byte("$2 "), []byte(text), match)
	}
	fmt.Printf("%s\n", out)
	fmt.Printf("%q\n", re.ExpandString(nil, "<$1>", text, nil))

	greedy := regexp.MustCompile(`a(|b)`)
	fmt.Println(greedy.FindString("ab"))
	greedy.Longest()
	fmt.Println(greedy.FindString("ab"))
	copied := *greedy
	fmt.Println(copied.FindString("ab"), greedy)

	var set struct{ re regexp.Regexp }
	fmt.Println(set.re.UnmarshalText([]byte("a(b+)c")), set.re.FindStringSubmatch("xabbc"))
	fmt.Println(set.re.UnmarshalText([]byte("a(b")))
	marshaled, err := set.re.MarshalText()
	fmt.Println(string(marshaled), err)

	// The expression may be shared.
	results := make(chan int)
	for i := 0; i < 4; i++ {
		go func(i int) {
			n := 0
			for j := 0; j < 50; j++ {
				n += len(re.FindAllString(strings.Repeat(text, i+j), -1))
			}
			results <- n
		}(i)
	}
	total := 0
	for i := 0; i < 4; i++ {
		total += <-results
	}
	fmt.Println(total)
}
