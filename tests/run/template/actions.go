// Actions of text/template: text, comments, trimming, pipelines, variables, branches and loops.
package main

import (
	"fmt"
	"os"
	"strings"
	"text/template"
)

type point struct{ X, Y int }

func show(text string, data any) {
	t, err := template.New("t").Funcs(template.FuncMap{"upper": strings.ToUpper, "add": func(a, b int) int { return a + b }}).Parse(text)
	if err == nil {
		var b strings.Builder
		err = t.Execute(&b, data)
		fmt.Printf("%q", b.String())
	}
	if err != nil {
		fmt.Print(" ", err)
	}
	fmt.Println()
}

func main() {
	// Text and blanks.
	show("plain text\n", nil)
	show("", nil)
	show("a {{- 1 -}} b", nil)
	show("a \n\t{{- 1 }} b {{ 2 -}} \r\n c", nil)
	show("a{{/* comment }} */}}b {{- /* trims */ -}} c", nil)
	show("{{- 3 -}}", nil)
	show("{{-3}} {{- -4 -}} {{1 -}} x", nil)
	show("{{\n1\n}}", nil)
	show("{{with $x := 3}}{{$x}}{{\n|\nprintln}}{{end}}", nil)

	// Constants.
	show("{{1}} {{-1}} {{+2}} {{1.5}} {{1e3}} {{0x1F}} {{0b11}} {{0o17}} {{017}} {{1_000}} {{'a'}} {{'\\n'}} {{2i}} {{1+2i}} {{0x1p-2}}", nil)
	show("{{true}} {{false}} {{\"s\\n\"}} {{`raw\\n`}}", nil)
	show("{{print nil}} {{print 1 2 \"a\" \"b\" 3}} {{println 1}} {{printf \"%d-%s-%v\" 3 \"x\" true}}", nil)
	show("{{printf \"%T %T %T %T %T\" 1 1.0 'a' 1i \"s\"}}", nil)

	// Pipelines.
	show("{{\"abc\" | upper}} {{\"abc\" | printf \"%s %s\" \"x\" | upper | len}}", nil)
	show("{{1 | add 2 | add 3}} {{add (add 1 2) (len \"four\")}} {{(.X)}} {{(.).Y}}", point{1, 2})

	// Variables.
	show("{{$x := 1}}{{$x}}{{$x = 2}}{{$x}}{{if true}}{{$x = 3}}{{$x := 4}}{{$x}}{{end}}{{$x}}", nil)
	show("{{$p := .}}{{$p.X}} {{$.Y}} {{with 5}}{{$.X}}{{.}}{{end}}", point{1, 2})

	// Branches.
	for _, x := range []any{nil, 0, 1, "", "s", []int{}, []int{0}, map[string]int{}, false, 0.0, 1.5, 0i, point{}, &point{}, (*point)(nil), [0]int{}} {
		show("{{if .}}T{{else}}F{{end}} {{with .}}{{.}}{{else}}none{{end}}", x)
	}
	show("{{if eq . 1}}one{{else if eq . 2}}two{{else if eq . 3}}three{{else}}many{{end}}", 2)
	show("{{if eq . 1}}one{{else if eq . 2}}two{{else if eq . 3}}three{{else}}many{{end}}", 3)
	show("{{if eq . 1}}one{{else if eq . 2}}two{{else if eq . 3}}three{{else}}many{{end}}", 4)
	show("{{if $x := .}}{{$x}}{{else}}not {{$x}}{{end}}", 0)

	// Loops.
	show("{{range .}}<{{.}}>{{end}}", []int{1, 2, 3})
	show("{{range .}}<{{.}}>{{else}}empty{{end}}", []int{})
	show("{{range .}}<{{.}}>{{else}}empty{{end}}", nil)
	show("{{range $x := .}}<{{$x}}{{.}}>{{end}}", [2]string{"a", "b"})
	show("{{range $i, $x := .}}{{$i}}={{$x}} {{end}}", &[]string{"a", "b"})
	show("{{range .}}{{.}} {{end}}", map[string]int{"c": 3, "a": 1, "b": 2})
	show("{{range $k, $v := .}}{{$k}}={{$v}} {{end}}", map[string]int{"c": 3, "a": 1, "b": 2})
	show("{{range $k, $v := .}}{{$k}}={{$v}} {{end}}", map[float64]bool{2.5: true, -1: false})
	show("{{range $k, $v := .}}{{$k}}={{$v}} {{end}}", map[point]string{{2, 1}: "c", {1, 2}: "b", {1, 1}: "a"})
	show("{{range $k, $v := .}}{{$k}}={{$v}} {{end}}", map[bool]int{true: 1, false: 0})
	show("{{range $k, $v := .}}{{$k}}={{$v}} {{else}}no entries{{end}}", map[int]int(nil))
	show("{{$i := 9}}{{$x := 8}}{{range $i, $x = .}}{{$i}}{{$x}} {{end}}{{$i}} {{$x}}", []int{4, 5})
	show("{{$x := 8}}{{range $x = .}}{{$x}} {{end}}{{$x}}", []int{4, 5})
	show("{{range .}}{{if eq . 2}}{{continue}}{{end}}{{if eq . 4}}{{break}}{{end}}{{.}}{{end}}.", []int{1, 2, 3, 4, 5})
	show("{{range .}}{{range .}}{{if eq . 2}}{{break}}{{end}}{{.}}{{end}};{{end}}", [][]int{{1, 2, 3}, {4, 2}, {5}})
	c := make(chan string, 3)
	c <- "x"
	c <- "y"
	close(c)
	show("{{range $i, $x := .}}{{$i}}{{$x}} {{end}}", c)
	show("{{range .}}{{.}}{{else}}closed{{end}}", c)
	show("{{range .}}{{.}}{{else}}nil channel{{end}}", (chan int)(nil))

	// Templates.
	show(`{{define "a"}}[{{.}}{{$}}]{{end}}{{template "a" 1}}{{template "a"}}{{range .}}{{template "a" .}}{{end}}`, []int{5, 6})
	show(`{{block "b" .X}}block {{.}}{{end}} {{template "b" 3}}`, point{7, 8})
	show(`{{define "down"}}{{.}}{{if .}} {{template "down" (add . -1)}}{{end}}{{end}}{{template "down" 5}}`, nil)
	show(`{{define "x"}}{{end}}{{define "x"}}second{{end}}{{define "x"}} {{end}}{{template "x"}}`, nil)

	t := template.Must(template.New("top").Delims("<<", ">>").Parse("<<.>> {{.}} <<- /* c */ ->> end<<define `in`>>x<<end>>\n"))
	fmt.Println(t.Execute(os.Stdout, 5))
	fmt.Println(t.Name(), t.DefinedTemplates(), len(t.Templates()), t.Lookup("in").Name(), t.Lookup("none"))
}

// Output:
// "plain text\n"
// ""
// "a1b"
// "a1 b 2c"
// "abc"
// "3"
// "-3-41x"
// "1"
//  template: t:2: unexpected "|" in command
// "1 -1 2 1.5 1000 31 3 15 15 1000 97 10 (0+2i) (1+2i) 0.25"
// "true false s\n raw\\n"
// "<nil> 1 2ab3 1\n 3-x-true"
// "int float64 int complex128 string"
// "ABC 5"
// "6 7 1 2"
// "1243"
// "1 2 15"
// "F none"
// "F none"
// "T 1"
// "F none"
// "T s"
// "F none"
// "T [0]"
// "F none"
// "F none"
// "F none"
// "T 1.5"
// "F none"
// "T {0 0}"
// "T {0 0}"
// "F none"
// "F none"
// "two"
// "three"
// "many"
// "not 0"
// "<1><2><3>"
// "empty"
// "empty"
// "<aa><bb>"
// "0=a 1=b "
// "1 2 3 "
// "a=1 b=2 c=3 "
// "-1=false 2.5=true "
// "{1 1}=a {1 2}=b {2 1}=c "
// "false=0 true=1 "
// "no entries"
// "04 15 1 5"
// "4 5 5"
// "13."
// "1;4;5;"
// "0x 1y "
// "closed"
// "nil channel"
// "[11][<no value><no value>][55][66]"
// "block 7 block 3"
// "5 4 3 2 1 0"
// "second"
// 5 {{.}}end
// <nil>
// top ; defined templates are: "in", "top" 2 in <nil>
