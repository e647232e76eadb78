// text/scanner: tokens, positions and errors of random text.
package main

import (
	"fmt"
	"strings"
	"text/scanner"
)

var x uint64 = 3

func r(n int) int {
	x = x*6364136223846793005 + 1442695040888963407
	return int((x >> 33) % uint64(n))
}

func main() {
	src := "// comment\nfunc main(a int) { x := 3.14e10 + 0x1F - 'c' /* in\nner */ \"str\\n\" `raw\n` }\n"
	var s scanner.Scanner
	s.Init(strings.NewReader(src))
	s.Filename = "file"
	for tok := s.Scan(); tok != scanner.EOF; tok = s.Scan() {
		fmt.Printf("%s: %s %s %q\n", s.Position, s.Pos(), scanner.TokenString(tok), s.TokenText())
	}
	fmt.Println(s.Pos(), scanner.TokenString(scanner.EOF), scanner.TokenString('x'))
	pieces := []string{"a", "_", "1", "09", "0x", "0b12", "0o7", ".", "e", "p", "+", "E5", "_", "1_000", "\"", "'", "`", "\\n", "\\x4", "\\", "/", "*", "//", "/*", "*/", "\n", " ", "\t", "é", "\xff", "\x00", "x", "'a'", "\"s\"", "=", "\ufeff", "0"}
	modes := []uint{scanner.GoTokens, scanner.GoTokens &^ scanner.SkipComments, scanner.ScanIdents | scanner.ScanInts, scanner.ScanFloats, 0, scanner.ScanStrings | scanner.ScanChars | scanner.ScanComments}
	for i := 0; i < 400; i++ {
		text := ""
		for k := 1 + r(9); k > 0; k-- {
			text += pieces[r(len(pieces))]
		}
		var s scanner.Scanner
		s.Init(strings.NewReader(text))
		s.Mode = modes[r(len(modes))]
		s.Error = func(s *scanner.Scanner, msg string) { fmt.Printf("[%s %s %s]", s.Position, s.Pos(), msg) }
		fmt.Printf("%q %d:", text, s.Mode)
		for tok := s.Scan(); tok != scanner.EOF; tok = s.Scan() {
			fmt.Printf(" %s %s %q", s.Position, scanner.TokenString(tok), s.TokenText())
			if r(10) == 0 {
				fmt.Printf(" next %q", s.Next())
			}
		}
		fmt.Println(s.ErrorCount, s.Pos())
	}
}
