// Errors of the parser, each with its line.
package main

import (
	"fmt"
	"text/template"
)

func main() {
	for _, text := range []string{
		"{{", "{{ ", "a\n{{\n\n", "{{.X", "{{.X\n\n\n", "{{/* x", "{{/*/ x}}", "{{/*/ x */}}", "{{.", "{{1 .", "a\n{{/* x */ }}", "{{/* x */", "{{ /* x */}}", "{{\"a}}", "{{\"a\\", "{{\"a\n\"}}", "{{`a}}", "{{'a}}", "{{'ab'}}", "{{''}}", "{{'\\q'}}",
		"{{1.2.3}}", "{{1x}}", "{{0x}}", "{{0b12}}", "{{1+2}}", "{{1+i}}", "{{1i+2i}}", "{{12345678901234567890123}}", "{{1e1000}}", "{{1e}}", "{{08}}", "{{-}}", "{{.5.X}}", "{{+.5}}",
		"{{(1}}", "{{()}}", "{{(1) (2)}}", "{{\"\\q\"}}", "{{:}}", "{{:=}}", "{{=}}", "{{,}}", "{{#}}", "{{\x01}}", "{{é}}", "{{→}}", "{{a-b}}", "{{.a-b}}", "{{.a#}}", "{{$a-b}}", "{{$x=1}}", "{{.1}}",
		"{{}}", "{{- -}}", "{{|}}", "{{1|}}", "{{|1}}", "{{1||2}}", "{{1|2}}", "{{1|\"a\"}}", "{{1|.}}", "{{1|true}}", "{{1|nil}}", "{{1|(2)}}", "{{1 | len | 3}}",
		"{{f}}", "{{f 1}}", "{{1 f}}", "{{$x}}", "{{$x.Y}}", "{{$x := 1}}{{end}}", "{{$x = 1}}", "{{$x := }}", "{{$x :=}}", "{{$x, $y := 1}}", "{{if $x, $y := 1}}{{end}}", "{{$x := 1}}{{define \"a\"}}{{$x}}{{end}}",
		"{{if true}}{{$x := 1}}{{end}}{{$x}}", "{{if true}}{{$x := 1}}{{else}}{{$x}}{{end}}", "{{with $x := 1}}{{end}}{{$x}}", "{{$.X := 1}}", "{{$x := 1 2}}", "{{$x := $y := 1}}", "{{$x 1}}",
		"{{if}}{{end}}", "{{if 1}}", "{{if 1}}{{else}}", "{{if 1}}{{else}}{{else}}{{end}}", "{{if 1}}{{else}}{{else if 2}}{{end}}", "{{if 1}}{{else if}}{{end}}", "{{if 1}}{{else range 2}}{{end}}", "{{range 1}}{{else if 2}}{{end}}", "{{end}}", "{{else}}", "{{else if 1}}", "{{end 1}}", "{{if 1}}{{end 1}}", "{{if 1}}{{else 1}}{{end}}", "{{if 1 | 2}}{{end}}",
		"{{range}}{{end}}", "{{range $x}}{{end}}", "{{range $x := }}{{end}}", "{{range $x, := .}}{{end}}", "{{range $x, $y}}{{end}}", "{{range $x, $y, $z := .}}{{end}}", "{{range $x, 1 := .}}{{end}}", "{{range $x .}}{{end}}", "{{range .}}", "{{range $x, }}{{end}}",
		"{{break}}", "{{continue}}", "{{range .}}{{break 1}}{{end}}", "{{range .}}{{end}}{{break}}", "{{range .}}{{else}}{{break}}{{end}}", "{{range .}}{{block \"a\" .}}{{break}}{{end}}{{end}}", "{{range .}}{{if 1}}{{continue}}{{end}}{{end}}ok", "{{if break}}{{end}}", "{{range .}}{{continue}}",
		"{{define}}{{end}}", "{{define a}}{{end}}", "{{define \"a\"}}", "{{define \"a\"}}{{else}}{{end}}", "{{define \"a\" 1}}{{end}}", "{{define \"a\"}}x{{end}}{{define \"a\"}}y{{end}}", "{{if 1}}{{define \"a\"}}{{end}}{{end}}", "{{define `a`}}{{end}}ok", "{{define \"\\q\"}}{{end}}", "{{define 1}}",
		"{{template}}", "{{template a}}", "{{template \"a\" 1 2}}ok", "{{template \"a\" | 1}}", "{{template \"a\" (1)}}ok", "{{template \"a\" $x := 1}}ok", "{{template \"a\"", "{{block}}{{end}}", "{{block \"a\"}}{{end}}", "{{block \"a\" .}}", "{{block \"a\" .}}{{else}}{{end}}", "{{block a .}}{{end}}", "{{template \"a", "{{template 1}}",
		"{{.X.}}", "{{.X.Y.}}", "{{..}}", "{{..X}}", "{{. .X}}", "{{.X .}}ok", "{{1.X}}", "{{true.X}}", "{{nil.X}}", "{{\"a\".X}}", "{{(1).X}}ok", "{{$.}}", "{{$.X.Y}}ok", "{{len.X}}ok", "{{. X}}", "{{.X(1)}}", "{{(1)(2)}}", "{{(1)2}}", "{{1(2)}}", "{{.X$x}}", "{{\"a\"\"b\"}}", "{{\"a\"1}}", "{{with}}{{end}}", "{{with 1}}",
		"{{len}}ok\n{{\n\n(1\n}}", "a\nb{{if\n1}}\n{{f}}", "{{if 1}}\n{{range .}}\n{{end}}\n", "\n\n{{template\n\n\"x\n\"}}", "a }} b", "{{ end", "{{/*a*/}}{{/*b*/ -}} ok", "{{- /* a */}}ok", "{{-/* a */}}", "{{- 1 -}}ok", "{{1-}}", "{{ 1 - }}", "{{longidentifier}}", "{{1 \"long string text\"(}}", "{{define \"a\"}}{{end}}\n{{define \"a\"}}1{{end}}{{define \"a\"}}\n\n2{{end}}",
	} {
		_, err := template.New("t").Parse(text)
		fmt.Printf("%-30q %v\n", text, err)
	}
}

// Output:
// "{{"                           template: t:1: unclosed action
// "{{ "                          template: t:1: unclosed action
// "a\n{{\n\n"                    template: t:4: unclosed action started at t:2
// "{{.X"                         template: t:1: unclosed action
// "{{.X\n\n\n"                   template: t:4: unclosed action started at t:1
// "{{/* x"                       template: t:1: unclosed comment
// "{{/*/ x}}"                    template: t:1: unclosed comment
// "{{/*/ x */}}"                 <nil>
// "{{."                          template: t:1: illegal number syntax: "."
// "{{1 ."                        template: t:1: illegal number syntax: "."
// "a\n{{/* x */ }}"              template: t:2: comment ends before closing delimiter
// "{{/* x */"                    template: t:1: comment ends before closing delimiter
// "{{ /* x */}}"                 template: t:1: unexpected "/" in command
// "{{\"a}}"                      template: t:1: unterminated quoted string
// "{{\"a\\"                      template: t:1: unterminated quoted string
// "{{\"a\n\"}}"                  template: t:1: unterminated quoted string
// "{{`a}}"                       template: t:1: unterminated raw quoted string
// "{{'a}}"                       template: t:1: unterminated character constant
// "{{'ab'}}"                     template: t:1: malformed character constant: 'ab'
// "{{''}}"                       template: t:1: invalid syntax
// "{{'\\q'}}"                    template: t:1: invalid syntax
// "{{1.2.3}}"                    template: t:1: unexpected ".3" in operand
// "{{1x}}"                       template: t:1: bad number syntax: "1x"
// "{{0x}}"                       template: t:1: illegal number syntax: "0x"
// "{{0b12}}"                     template: t:1: bad number syntax: "0b12"
// "{{1+2}}"                      template: t:1: bad number syntax: "1+2"
// "{{1+i}}"                      template: t:1: syntax error scanning complex number
// "{{1i+2i}}"                    template: t:1: syntax error scanning complex number
// "{{12345678901234567890123}}"  template: t:1: integer overflow: "12345678901234567890123"
// "{{1e1000}}"                   template: t:1: illegal number syntax: "1e1000"
// "{{1e}}"                       template: t:1: illegal number syntax: "1e"
// "{{08}}"                       template: t:1: integer overflow: "08"
// "{{-}}"                        template: t:1: illegal number syntax: "-"
// "{{.5.X}}"                     template: t:1: unexpected . after term ".5"
// "{{+.5}}"                      <nil>
// "{{(1}}"                       template: t:1: unclosed left paren
// "{{()}}"                       template: t:1: missing value for parenthesized pipeline
// "{{(1) (2)}}"                  <nil>
// "{{\"\\q\"}}"                  template: t:1: invalid syntax
// "{{:}}"                        template: t:1: expected :=
// "{{:=}}"                       template: t:1: unexpected ":=" in command
// "{{=}}"                        template: t:1: unexpected "=" in command
// "{{,}}"                        template: t:1: unexpected "," in command
// "{{#}}"                        template: t:1: unexpected "#" in command
// "{{\x01}}"                     template: t:1: unrecognized character in action: U+0001
// "{{é}}"                        template: t:1: function "é" not defined
// "{{→}}"                        template: t:1: unrecognized character in action: U+2192 '→'
// "{{a-b}}"                      template: t:1: bad character U+002D '-'
// "{{.a-b}}"                     template: t:1: bad character U+002D '-'
// "{{.a#}}"                      template: t:1: bad character U+0023 '#'
// "{{$a-b}}"                     template: t:1: bad character U+002D '-'
// "{{$x=1}}"                     template: t:1: bad character U+003D '='
// "{{.1}}"                       <nil>
// "{{}}"                         template: t:1: missing value for command
// "{{- -}}"                      template: t:1: illegal number syntax: "-"
// "{{|}}"                        template: t:1: unexpected "|" in command
// "{{1|}}"                       <nil>
// "{{|1}}"                       template: t:1: unexpected "|" in command
// "{{1||2}}"                     template: t:1: unexpected "|" in command
// "{{1|2}}"                      template: t:1: non executable command in pipeline stage 2
// "{{1|\"a\"}}"                  template: t:1: non executable command in pipeline stage 2
// "{{1|.}}"                      template: t:1: non executable command in pipeline stage 2
// "{{1|true}}"                   template: t:1: non executable command in pipeline stage 2
// "{{1|nil}}"                    template: t:1: non executable command in pipeline stage 2
// "{{1|(2)}}"                    <nil>
// "{{1 | len | 3}}"              template: t:1: non executable command in pipeline stage 3
// "{{f}}"                        template: t:1: function "f" not defined
// "{{f 1}}"                      template: t:1: function "f" not defined
// "{{1 f}}"                      template: t:1: function "f" not defined
// "{{$x}}"                       template: t:1: undefined variable "$x"
// "{{$x.Y}}"                     template: t:1: undefined variable "$x"
// "{{$x := 1}}{{end}}"           template: t:1: unexpected {{end}}
// "{{$x = 1}}"                   <nil>
// "{{$x := }}"                   template: t:1: missing value for command
// "{{$x :=}}"                    template: t:1: missing value for command
// "{{$x, $y := 1}}"              template: t:1: too many declarations in command
// "{{if $x, $y := 1}}{{end}}"    template: t:1: too many declarations in if
// "{{$x := 1}}{{define \"a\"}}{{$x}}{{end}}" template: t:1: undefined variable "$x"
// "{{if true}}{{$x := 1}}{{end}}{{$x}}" template: t:1: undefined variable "$x"
// "{{if true}}{{$x := 1}}{{else}}{{$x}}{{end}}" <nil>
// "{{with $x := 1}}{{end}}{{$x}}" template: t:1: undefined variable "$x"
// "{{$.X := 1}}"                 template: t:1: unexpected ":=" in operand
// "{{$x := 1 2}}"                <nil>
// "{{$x := $y := 1}}"            template: t:1: undefined variable "$y"
// "{{$x 1}}"                     template: t:1: undefined variable "$x"
// "{{if}}{{end}}"                template: t:1: missing value for if
// "{{if 1}}"                     template: t:1: unexpected EOF
// "{{if 1}}{{else}}"             template: t:1: unexpected EOF
// "{{if 1}}{{else}}{{else}}{{end}}" template: t:1: expected end; found {{else}}
// "{{if 1}}{{else}}{{else if 2}}{{end}}" template: t:1: expected end; found {{else}}
// "{{if 1}}{{else if}}{{end}}"   template: t:1: missing value for if
// "{{if 1}}{{else range 2}}{{end}}" template: t:1: unexpected <range> in else
// "{{range 1}}{{else if 2}}{{end}}" template: t:1: unexpected <if> in input
// "{{end}}"                      template: t:1: unexpected {{end}}
// "{{else}}"                     template: t:1: unexpected {{else}}
// "{{else if 1}}"                template: t:1: unexpected {{else}}
// "{{end 1}}"                    template: t:1: unexpected "1" in end
// "{{if 1}}{{end 1}}"            template: t:1: unexpected "1" in end
// "{{if 1}}{{else 1}}{{end}}"    template: t:1: unexpected "1" in else
// "{{if 1 | 2}}{{end}}"          template: t:1: non executable command in pipeline stage 2
// "{{range}}{{end}}"             template: t:1: missing value for range
// "{{range $x}}{{end}}"          template: t:1: undefined variable "$x"
// "{{range $x := }}{{end}}"      template: t:1: missing value for range
// "{{range $x, := .}}{{end}}"    template: t:1: range can only initialize variables
// "{{range $x, $y}}{{end}}"      template: t:1: undefined variable "$y"
// "{{range $x, $y, $z := .}}{{end}}" template: t:1: too many declarations in range
// "{{range $x, 1 := .}}{{end}}"  template: t:1: range can only initialize variables
// "{{range $x .}}{{end}}"        template: t:1: undefined variable "$x"
// "{{range .}}"                  template: t:1: unexpected EOF
// "{{range $x, }}{{end}}"        template: t:1: missing value for range
// "{{break}}"                    template: t:1: {{break}} outside {{range}}
// "{{continue}}"                 template: t:1: {{continue}} outside {{range}}
// "{{range .}}{{break 1}}{{end}}" template: t:1: unexpected "1" in {{break}}
// "{{range .}}{{end}}{{break}}"  template: t:1: {{break}} outside {{range}}
// "{{range .}}{{else}}{{break}}{{end}}" template: t:1: {{break}} outside {{range}}
// "{{range .}}{{block \"a\" .}}{{break}}{{end}}{{end}}" template: t:1: {{break}} outside {{range}}
// "{{range .}}{{if 1}}{{continue}}{{end}}{{end}}ok" <nil>
// "{{if break}}{{end}}"          template: t:1: unexpected <break> in if
// "{{range .}}{{continue}}"      template: t:1: unexpected EOF
// "{{define}}{{end}}"            template: t:1: unexpected "}}" in define clause
// "{{define a}}{{end}}"          template: t:1: unexpected "a" in define clause
// "{{define \"a\"}}"             template: t:1: unexpected EOF
// "{{define \"a\"}}{{else}}{{end}}" template: t:1: unexpected {{else}} in define clause
// "{{define \"a\" 1}}{{end}}"    template: t:1: unexpected "1" in define clause
// "{{define \"a\"}}x{{end}}{{define \"a\"}}y{{end}}" template: t:1: template: multiple definition of template "a"
// "{{if 1}}{{define \"a\"}}{{end}}{{end}}" template: t:1: unexpected <define> in command
// "{{define `a`}}{{end}}ok"      <nil>
// "{{define \"\\q\"}}{{end}}"    template: t:1: invalid syntax
// "{{define 1}}"                 template: t:1: unexpected "1" in define clause
// "{{template}}"                 template: t:1: unexpected "}}" in template clause
// "{{template a}}"               template: t:1: unexpected "a" in template clause
// "{{template \"a\" 1 2}}ok"     <nil>
// "{{template \"a\" | 1}}"       template: t:1: unexpected "|" in template clause
// "{{template \"a\" (1)}}ok"     <nil>
// "{{template \"a\" $x := 1}}ok" <nil>
// "{{template \"a\""             template: t:1: unclosed action
// "{{block}}{{end}}"             template: t:1: unexpected "}}" in block clause
// "{{block \"a\"}}{{end}}"       template: t:1: missing value for block clause
// "{{block \"a\" .}}"            template: t:1: unexpected EOF
// "{{block \"a\" .}}{{else}}{{end}}" template: t:1: unexpected {{else}} in block clause
// "{{block a .}}{{end}}"         template: t:1: unexpected "a" in block clause
// "{{template \"a"               template: t:1: unterminated quoted string
// "{{template 1}}"               template: t:1: unexpected "1" in template clause
// "{{.X.}}"                      template: t:1: unexpected <.> in operand
// "{{.X.Y.}}"                    template: t:1: unexpected <.> in operand
// "{{..}}"                       template: t:1: unexpected <.> in operand
// "{{..X}}"                      template: t:1: unexpected . after term "."
// "{{. .X}}"                     <nil>
// "{{.X .}}ok"                   <nil>
// "{{1.X}}"                      template: t:1: bad number syntax: "1.X"
// "{{true.X}}"                   template: t:1: unexpected . after term "true"
// "{{nil.X}}"                    template: t:1: unexpected . after term "nil"
// "{{\"a\".X}}"                  template: t:1: unexpected . after term "\"a\""
// "{{(1).X}}ok"                  <nil>
// "{{$.}}"                       template: t:1: unexpected <.> in operand
// "{{$.X.Y}}ok"                  <nil>
// "{{len.X}}ok"                  <nil>
// "{{. X}}"                      template: t:1: function "X" not defined
// "{{.X(1)}}"                    template: t:1: unexpected "(" in operand
// "{{(1)(2)}}"                   template: t:1: unexpected "(" in operand
// "{{(1)2}}"                     template: t:1: unexpected "2" in operand
// "{{1(2)}}"                     template: t:1: unexpected "(" in operand
// "{{.X$x}}"                     template: t:1: bad character U+0024 '$'
// "{{\"a\"\"b\"}}"               template: t:1: unexpected "\"b\"" in operand
// "{{\"a\"1}}"                   template: t:1: unexpected "1" in operand
// "{{with}}{{end}}"              template: t:1: missing value for with
// "{{with 1}}"                   template: t:1: unexpected EOF
// "{{len}}ok\n{{\n\n(1\n}}"      template: t:5: unclosed left paren in action started at t:2
// "a\nb{{if\n1}}\n{{f}}"         template: t:4: function "f" not defined
// "{{if 1}}\n{{range .}}\n{{end}}\n" template: t:4: unexpected EOF
// "\n\n{{template\n\n\"x\n\"}}"  template: t:5: unterminated quoted string in action started at t:3
// "a }} b"                       <nil>
// "{{ end"                       template: t:1: unclosed action
// "{{/*a*/}}{{/*b*/ -}} ok"      <nil>
// "{{- /* a */}}ok"              <nil>
// "{{-/* a */}}"                 template: t:1: illegal number syntax: "-"
// "{{- 1 -}}ok"                  <nil>
// "{{1-}}"                       template: t:1: bad number syntax: "1-"
// "{{ 1 - }}"                    template: t:1: illegal number syntax: "-"
// "{{longidentifier}}"           template: t:1: function "longidentifier" not defined
// "{{1 \"long string text\"(}}"  template: t:1: unexpected "(" in operand
// "{{define \"a\"}}{{end}}\n{{define \"a\"}}1{{end}}{{define \"a\"}}\n\n2{{end}}" template: t:4: template: multiple definition of template "a"
