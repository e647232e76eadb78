// What came after Go 1.19: else with, loops over integers and functions, calls of break as a function, texts of errors.
package main

import (
	"fmt"
	"iter"
	"strings"
	"text/template"
)

type data struct {
	N    int8
	U    uint16
	F    func(int) int
	None func()
}

func (data) Two() (int, int) { return 1, 2 }
func (data) Nothing()        {}
func (data) Words() iter.Seq[string] {
	return func(yield func(string) bool) {
		_ = yield("a") && yield("b") && yield("c")
	}
}
func (data) Pairs() iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		_ = yield(1, "one") && yield(2, "two") && yield(3, "three")
	}
}
func (data) Empty() iter.Seq[int] { return func(func(int) bool) {} }

func show(text string, data any) {
	t, err := template.New("t").Funcs(template.FuncMap{"seven": func() int { return 7 }}).Parse(text)
	if err == nil {
		var b strings.Builder
		err = t.Execute(&b, data)
		fmt.Printf("%s: %q", text, b.String())
	}
	if err != nil {
		fmt.Print(" ", err)
	}
	fmt.Println()
}

func main() {
	for _, text := range []string{
		"{{with .X}}x{{else with .Y}}y {{.}}{{else with .Z}}z {{.}}{{else}}none {{.Y}}{{end}}",
		"{{with $v := .X}}{{$v}}{{else with $w := .Y}}{{$v}} {{$w}}{{end}}",
	} {
		show(text, map[string]int{"X": 1})
		show(text, map[string]int{"Y": 2})
		show(text, map[string]int{"Z": 3})
		show(text, map[string]int{})
	}
	show("{{with 0}}{{else if 1}}{{end}}", nil)
	show("{{if 0}}{{else with 1}}{{end}}", nil)
	d := data{N: 3, F: func(x int) int { return x }}
	for _, text := range []string{
		"{{range .N}}{{.}} {{end}}", "{{range $i := 3}}{{$i}}{{.}} {{else}}zero{{end}}", "{{range .U}}{{.}}{{else}}zero{{end}}", "{{range $i, $x := 3}}{{end}}",
		"{{range seven}}{{if eq . 2}}{{continue}}{{end}}{{if eq . 5}}{{break}}{{end}}{{.}}{{end}}", "{{range -1}}{{else}}negative{{end}}", "{{range 1.5}}{{end}}",
		"{{range .Words}}{{.}} {{end}}", "{{range $w := .Words}}{{$w}}{{.}} {{end}}", "{{range .Words}}{{if eq . `b`}}{{break}}{{end}}{{.}}{{end}}",
		"{{range .Pairs}}{{.}} {{end}}", "{{range $k := .Pairs}}{{$k}}{{.}} {{end}}", "{{range $k, $v := .Pairs}}{{$k}}{{$v}}{{.}} {{if eq $k 2}}{{break}}{{end}}{{end}}",
		"{{$k := 0}}{{$v := 0}}{{range $k, $v = .Pairs}}{{$k}} {{end}}{{$k}}{{$v}}", "{{$x := 0}}{{range $x = .Words}}{{end}}{{$x}}",
		"{{range .Empty}}{{.}}{{else}}nothing{{end}}", "{{range .None}}{{end}}", "{{range `text`}}{{end}}",
		"{{.Two}}", "{{.Nothing}}", "{{call .None}}", "{{call .F}}", "{{call .F 1 2}}", "{{.F | call}}", "{{call .N}}", "{{call .F 3}}", "{{1)}}", "{{(1))}}",
	} {
		show(text, d)
	}
	t := template.Must(template.New("t").Funcs(template.FuncMap{"break": func() string { return "a function" }}).Parse("{{break}} {{range 2}}{{continue}}{{end}}{{$x := 1}}{{$x = 2}}"))
	var b strings.Builder
	fmt.Println(t.Execute(&b, nil), b.String(), t.Root)
	for _, f := range []any{func() {}, func() (int, int) { return 1, 2 }, func() (a, b, c int) { return }} {
		func() {
			defer func() { fmt.Println(recover()) }()
			template.New("").Funcs(template.FuncMap{"f": f})
		}()
	}
}

// Output:
// {{with .X}}x{{else with .Y}}y {{.}}{{else with .Z}}z {{.}}{{else}}none {{.Y}}{{end}}: "x"
// {{with .X}}x{{else with .Y}}y {{.}}{{else with .Z}}z {{.}}{{else}}none {{.Y}}{{end}}: "y 2"
// {{with .X}}x{{else with .Y}}y {{.}}{{else with .Z}}z {{.}}{{else}}none {{.Y}}{{end}}: "z 3"
// {{with .X}}x{{else with .Y}}y {{.}}{{else with .Z}}z {{.}}{{else}}none {{.Y}}{{end}}: "none <no value>"
// {{with $v := .X}}{{$v}}{{else with $w := .Y}}{{$v}} {{$w}}{{end}}: "1"
// {{with $v := .X}}{{$v}}{{else with $w := .Y}}{{$v}} {{$w}}{{end}}: "<no value> 2"
// {{with $v := .X}}{{$v}}{{else with $w := .Y}}{{$v}} {{$w}}{{end}}: ""
// {{with $v := .X}}{{$v}}{{else with $w := .Y}}{{$v}} {{$w}}{{end}}: ""
//  template: t:1: unexpected <if> in input
//  template: t:1: unexpected <with> in input
// {{range .N}}{{.}} {{end}}: "0 1 2 "
// {{range $i := 3}}{{$i}}{{.}} {{else}}zero{{end}}: "00 11 22 "
// {{range .U}}{{.}}{{else}}zero{{end}}: "zero"
// {{range $i, $x := 3}}{{end}}: "" template: t:1:18: executing "t" at <3>: can't use 3 to iterate over more than one variable
// {{range seven}}{{if eq . 2}}{{continue}}{{end}}{{if eq . 5}}{{break}}{{end}}{{.}}{{end}}: "0134"
// {{range -1}}{{else}}negative{{end}}: "negative"
// {{range 1.5}}{{end}}: "" template: t:1:8: executing "t" at <1.5>: range can't iterate over 1.5
// {{range .Words}}{{.}} {{end}}: "a b c "
// {{range $w := .Words}}{{$w}}{{.}} {{end}}: "aa bb cc "
// {{range .Words}}{{if eq . `b`}}{{break}}{{end}}{{.}}{{end}}: "a"
// {{range .Pairs}}{{.}} {{end}}: "1 2 3 "
// {{range $k := .Pairs}}{{$k}}{{.}} {{end}}: "11 22 33 "
// {{range $k, $v := .Pairs}}{{$k}}{{$v}}{{.}} {{if eq $k 2}}{{break}}{{end}}{{end}}: "1oneone 2twotwo "
// {{$k := 0}}{{$v := 0}}{{range $k, $v = .Pairs}}{{$k}} {{end}}{{$k}}{{$v}}: "1 2 3 3three"
// {{$x := 0}}{{range $x = .Words}}{{end}}{{$x}}: "c"
// {{range .Empty}}{{.}}{{else}}nothing{{end}}: "nothing"
// {{range .None}}{{end}}: "" template: t:1:8: executing "t" at <.None>: range can't iterate over <nil>
// {{range `text`}}{{end}}: "" template: t:1:8: executing "t" at <`text`>: range can't iterate over text
// {{.Two}}: "" template: t:1:2: executing "t" at <.Two>: invalid function signature for Two: second return value should be error; is int
// {{.Nothing}}: "" template: t:1:2: executing "t" at <.Nothing>: function Nothing has 0 return values; should be 1 or 2
// {{call .None}}: "" template: t:1:2: executing "t" at <call .None>: error calling call: function .None has 0 return values; should be 1 or 2
// {{call .F}}: "" template: t:1:2: executing "t" at <call .F>: error calling call: wrong number of args for .F: got 0 want 1
// {{call .F 1 2}}: "" template: t:1:2: executing "t" at <call .F 1 2>: error calling call: wrong number of args for .F: got 2 want 1
// {{.F | call}}: "" template: t:1:7: executing "t" at <call>: error calling call: wrong number of args for <func(int) int Value>: got 0 want 1
// {{call .N}}: "" template: t:1:2: executing "t" at <call .N>: error calling call: non-function .N of type int8
// {{call .F 3}}: "3"
//  template: t:1: unexpected right paren
//  template: t:1: unexpected right paren
// <nil> a function  {{break}} {{range 2}}{{continue}}{{end}}{{$x := 1}}{{$x = 2}}
// function f has 0 return values; should be 1 or 2
// invalid function signature for f: second return value should be error; is int
// function f has 3 return values; should be 1 or 2
