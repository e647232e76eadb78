// regexp: expressions that take backtracking for ever, and automata that get too large, take time linear in the text.
package main

import (
	"fmt"
	"regexp"
	"strings"
)

func main() {
	long := strings.Repeat("a", 20000)
	for _, expression := range []string{`(a*)*b`, `(a|aa)+$`, `(x+x+)+y`, `(?:a?){30}a{30}`, `(.*)(.*)(.*)(.*)(.*)x`, `^(([a-z])+.)+[A-Z]([a-z])+$`} {
		re := regexp.MustCompile(expression)
		fmt.Println(expression, re.MatchString(long), len(re.FindStringSubmatch(long)))
	}
	mixed := strings.Repeat("abbabaaabbbabababbaab", 400)
	for _, expression := range []string{`[ab]*a[ab]{13}x`, `(?:[ab]*)a[ab]{16}`, `([ab]*)a([ab]{12})b$`} {
		re := regexp.MustCompile(expression)
		fmt.Println(expression, re.MatchString(mixed), re.FindStringSubmatchIndex(mixed))
	}
	words := regexp.MustCompile(`(\pL+)\s+(\d+)`)
	text := strings.Repeat("straße 12 größe 345\n", 500)
	all := words.FindAllStringSubmatch(text, -1)
	fmt.Println(len(all), all[999])
	fmt.Println(len(words.ReplaceAllString(text, "$2 $1")))
	posix := regexp.MustCompilePOSIX(`(a|ab)(bc|c)?(x*)`)
	fmt.Println(posix.FindAllStringSubmatch("abcx abc ab a", -1))
	big := regexp.MustCompile(`(?:a{0,100}){10}b`)
	fmt.Println(big.FindStringIndex(strings.Repeat("a", 3000) + "b"))
}

// Output:
// (a*)*b false 0
// (a|aa)+$ true 2
// (x+x+)+y false 0
// (?:a?){30}a{30} true 1
// (.*)(.*)(.*)(.*)(.*)x false 0
// ^(([a-z])+.)+[A-Z]([a-z])+$ false 0
// [ab]*a[ab]{13}x false []
// (?:[ab]*)a[ab]{16} true [0 8399]
// ([ab]*)a([ab]{12})b$ true [0 8400 0 8386 8387 8399]
// 1000 [größe 345 größe 345]
// 11500
// [[abcx a bc x] [abc a bc ] [ab ab  ] [a a  ]]
// [2000 3001]
