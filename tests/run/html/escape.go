// html: character references with names and numbers, whole and broken.
package main

import (
	"fmt"
	"html"
)

var x uint64 = 7

func r(n int) int {
	x = x*6364136223846793005 + 1442695040888963407
	return int((x >> 33) % uint64(n))
}

func main() {
	fmt.Println(html.EscapeString(`<a href="x">'&'</a>`), html.EscapeString("plain"))
	pieces := []string{"&", "#", "x", "1", "2", "F", "a", ";", "lt", "amp", "&eacute;", "&notin;", "&not", "&#8364;", "&#x80;", "&#0;", "&#xD800;", "&#99999999999;", "&NotEqualTilde;", "quot", "&copy", "nbsp", " ", "é", "CounterClockwiseContourIntegral;", "&#", "&#x", "fj", "lig"}
	for i := 0; i < 500; i++ {
		s := ""
		for k := 1 + r(7); k > 0; k-- {
			s += pieces[r(len(pieces))]
		}
		fmt.Printf("%q %q\n", s, html.UnescapeString(s))
	}
}
