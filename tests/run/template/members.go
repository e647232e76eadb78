// Fields, methods and entries of maps that templates reach, and what they do with nil.
package main

import (
	"errors"
	"fmt"
	"strings"
	"text/template"
)

type inner struct {
	N    int
	Next *inner
	m    map[string]int
}

func (i inner) Double() int                       { return 2 * i.N }
func (i *inner) Pointer() string                  { return fmt.Sprint("p", i.N) }
func (i inner) Sum(a int, rest ...float64) string { return fmt.Sprint(i.N, a, rest) }

type text string

func (t text) String() string { return "text:" + string(t) }

type byPointer struct{ A int }

func (b *byPointer) String() string { return fmt.Sprint("byPointer ", b.A) }

type outer struct {
	inner
	Embedded
	Name     string
	private  int
	Any      any
	Map      map[string]any
	Counts   map[text]int
	F        func(int) string
	NilF     func()
	Err      error
	Text     text
	BP       byPointer
	Ptr      *inner
	Nil      *inner
	Stringer fmt.Stringer
	Slice    []inner
	Deep     map[string]map[string]int
	Chan     chan int
}

type Embedded struct{ E string }

func (o outer) Method() string { return "method of " + o.Name }
func (o outer) Fails(fail bool) (string, error) {
	if fail {
		return "", errors.New("it failed")
	}
	return "worked", nil
}
func (o outer) Panics() string             { panic("help") }
func (o outer) PanicsError() string        { panic(errors.New("error help")) }
func (o outer) Index(i int) int            { return []int{1}[i] }
func (o outer) Two() (int, int)            { return 1, 2 }
func (o outer) None()                      {}
func (o *outer) OnPointer(s string) string { return o.Name + s }
func (o outer) TakesAny(a any) string      { return fmt.Sprintf("%T", a) }
func (o outer) TakesInner(a inner) int     { return a.N }
func (o outer) TakesPointer(a *inner) string {
	if a == nil {
		return "nil"
	}
	return fmt.Sprint(a.N)
}
func (o outer) TakesStringer(s fmt.Stringer) string { return s.String() }
func (o outer) Numbers(i8 int8, u uint, f float32, c complex64, b bool, s text) string {
	return fmt.Sprint(i8, u, f, c, b, s)
}
func (o outer) NilMap() map[string]int { return nil }

var data = &outer{
	inner: inner{N: 1, Next: &inner{N: 2, Next: &inner{N: 3}}}, Embedded: Embedded{"e"}, Name: "N", Any: map[string]int{"k": 5},
	Map:    map[string]any{"x": 1, "y": inner{N: 4}, "p": &inner{N: 6}, "nil": nil, "f": func() string { return "called" }},
	Counts: map[text]int{"a": 1}, F: func(i int) string { return strings.Repeat("f", i) }, Text: "t", BP: byPointer{3}, Ptr: &inner{N: 9},
	Stringer: text("s"), Slice: []inner{{N: 10}, {N: 11}}, Deep: map[string]map[string]int{"a": {"b": 7}},
}

func show(text string, data any) {
	t, err := template.New("t").Parse(text)
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
		"{{.Name}} {{.N}} {{.Next.N}} {{.Next.Next.N}} {{.E}} {{.Embedded.E}}", "{{.Next.Next.Next}}", "{{.Next.Next.Next.N}}",
		"{{.Double}} {{.Next.Double}} {{.Pointer}} {{.Ptr.Pointer}} {{.Sum 1}} {{.Sum 1 2 3}} {{3 | .Sum 1 2}}",
		"{{range .Slice}}{{.Pointer}} {{.Double}} {{end}}", "{{(index .Slice 1).Pointer}}",
		"{{.Method}} {{.Fails false}}", "{{.Fails true}}", "{{.Panics}}", "{{.PanicsError}}", "{{.Index 3}}",
		"{{.OnPointer \"x\"}} {{$.OnPointer `y`}}",
		"{{.Any.k}} {{.Map.x}} {{.Map.y.N}} {{.Map.p.Pointer}} {{.Map.none}} {{.Map.nil}} {{.Map.y.Double}}", "{{.Map.y.Pointer}}",
		"{{.Map.none.more}}", "{{.Map.nil.more}}", "{{.Map.f}}", "{{call .Map.f}} {{call .F 3}}", "{{.F 3}}", "{{.Counts.a}}", "{{index .Counts \"a\"}}",
		"{{.Text}} {{.BP}} {{.Stringer}} {{.Err}} {{.Nil}} {{.Slice}} {{.Deep}}", "{{.Deep.a.b}} {{.Deep.c.d}} {{.Deep.c}}",
		"{{.F}}", "{{.Chan}}", "{{.NilF}}",
		"{{.Missing}}", "{{.private}}", "{{.m}}", "{{.Name.Sub}}", "{{.Name 1}}", "{{.Map.x 1}}", "{{1 | .Name}}", "{{.Nil.N}}", "{{.Nil.Zzz}}", "{{.Err.Error}}", "{{.Nil.Double}}",
		"{{.TakesAny 1}} {{.TakesAny 'a'}} {{.TakesAny .Name}} {{.TakesAny nil}} {{.TakesAny .}} {{.TakesAny (1.5)}} {{.TakesAny .Err}} {{.TakesAny true}}",
		"{{.TakesInner .Ptr}} {{.TakesInner .Map.y}} {{.TakesInner .Map.p}}", "{{.TakesInner .Nil}}", "{{.TakesPointer .Nil}} {{.TakesPointer nil}} {{.TakesPointer .Ptr}} {{.TakesPointer (index .Slice 0)}}",
		"{{.TakesPointer .Map.y}}", "{{.TakesStringer .Text}} {{.TakesStringer .BP}}", "{{.TakesStringer .Name}}", "{{.TakesInner nil}}", "{{.TakesInner 1}}", "{{.TakesInner .Map.none}}",
		"{{.Numbers 1 2 3.5 4i true \"s\"}}", "{{.Numbers 1.5 2 3.5 4i true \"s\"}}", "{{.Numbers 1 -2 3.5 4i true \"s\"}}", "{{.Numbers 1 2 true 4i true \"s\"}}", "{{.Numbers 1 2 3 4 true \"s\"}}", "{{.Numbers 1 2 3 4i 1 \"s\"}}", "{{.Numbers 1 2 3 4i true 1}}",
		"{{.Numbers 1}}", "{{.Sum}}", "{{.Sum \"x\"}}", "{{.Double 1}}", "{{3 | .Double}}", "{{.NilMap.x}}",
		"{{$x := .Next}}{{$x.N}} {{$x.Next.Pointer}}", "{{$x := .Next}}{{$x 1}}", "{{with .Next}}{{.N}}{{with .Next}}{{.N}}{{end}}{{end}}",
		"{{(.Fails false) | len}}", "{{(1).X}}", "{{(nil).X}}", "{{nil}}", "{{. 1}}", "{{1 2}}", "{{\"a\" 2}}", "{{(len .Name) 2}}", "{{(.).Name}} {{(.Next).Next.N}}",
		"{{range .Name}}{{end}}", "{{if .Missing}}{{end}}", "line\nline {{.Name}}\n  {{.Missing}}", "{{template \"none\"}}",
		"{{9223372036854775808}}", "{{.TakesAny 18446744073709551615}}", "{{printf 1}}", "{{len 3}}", "{{len nil}}", "{{len .Nil}}",
	} {
		show(text, data)
	}
	show("{{.X}}", nil)
	show("{{.X}} {{.x.y}}", map[string]int{"X": 1})
	show("{{.X}}", map[int]int{})
	show("{{.X}}", 5)
	show("{{.N}}", inner{N: 1})
	show("{{.Pointer}}", inner{N: 1})
	show("{{.N}} {{.Pointer}}", &inner{N: 1})
	var nothing *outer
	show("{{.}}", nothing)
	show("{{.Name}}", nothing)
	show("{{.OnPointer 1}}", nothing)
	show("{{.}} {{print .}}", nil)
	show("{{.}}{{.Foo}}", []any{nil})
}

// Output:
// {{.Name}} {{.N}} {{.Next.N}} {{.Next.Next.N}} {{.E}} {{.Embedded.E}}: "N 1 2 3 e e"
// {{.Next.Next.Next}}: "<nil>"
// {{.Next.Next.Next.N}}: "" template: t:1:7: executing "t" at <.Next.Next.Next.N>: nil pointer evaluating *main.inner.N
// {{.Double}} {{.Next.Double}} {{.Pointer}} {{.Ptr.Pointer}} {{.Sum 1}} {{.Sum 1 2 3}} {{3 | .Sum 1 2}}: "2 4 p1 p9 1 1 [] 1 1 [2 3] " template: t:1:98: executing "t" at <2>: wrong type for value; expected float64; got int
// {{range .Slice}}{{.Pointer}} {{.Double}} {{end}}: "p10 20 p11 22 "
// {{(index .Slice 1).Pointer}}: "p11"
// {{.Method}} {{.Fails false}}: "method of N worked"
// {{.Fails true}}: "" template: t:1:2: executing "t" at <.Fails>: error calling Fails: it failed
// {{.Panics}}: "" template: t:1:2: executing "t" at <.Panics>: error calling Panics: help
// {{.PanicsError}}: "" template: t:1:2: executing "t" at <.PanicsError>: error calling PanicsError: error help
// {{.Index 3}}: "" template: t:1:2: executing "t" at <.Index>: error calling Index: runtime error: index out of range [3] with length 1
// {{.OnPointer "x"}} {{$.OnPointer `y`}}: "Nx Ny"
// {{.Any.k}} {{.Map.x}} {{.Map.y.N}} {{.Map.p.Pointer}} {{.Map.none}} {{.Map.nil}} {{.Map.y.Double}}: "5 1 4 p6 <no value> <no value> 8"
// {{.Map.y.Pointer}}: "" template: t:1:6: executing "t" at <.Map.y.Pointer>: can't evaluate field Pointer in type interface {}
// {{.Map.none.more}}: "<no value>"
// {{.Map.nil.more}}: "" template: t:1:6: executing "t" at <.Map.nil.more>: nil pointer evaluating interface {}.more
// {{.Map.f}}: "" template: t:1:2: executing "t" at <{{.Map.f}}>: can't print {{.Map.f}} of type func() string
// {{call .Map.f}} {{call .F 3}}: "called fff"
// {{.F 3}}: "" template: t:1:2: executing "t" at <.F>: F has arguments but cannot be invoked as function
// {{.Counts.a}}: "" template: t:1:9: executing "t" at <.Counts.a>: can't evaluate field a in type map[main.text]int
// {{index .Counts "a"}}: "" template: t:1:2: executing "t" at <index .Counts "a">: error calling index: value has type string; should be main.text
// {{.Text}} {{.BP}} {{.Stringer}} {{.Err}} {{.Nil}} {{.Slice}} {{.Deep}}: "text:t byPointer 3 text:s <nil> <nil> [{10 <nil> map[]} {11 <nil> map[]}] map[a:map[b:7]]"
// {{.Deep.a.b}} {{.Deep.c.d}} {{.Deep.c}}: "7 <no value> <no value>"
// {{.F}}: "" template: t:1:2: executing "t" at <{{.F}}>: can't print {{.F}} of type func(int) string
// {{.Chan}}: "" template: t:1:2: executing "t" at <{{.Chan}}>: can't print {{.Chan}} of type chan int
// {{.NilF}}: "" template: t:1:2: executing "t" at <{{.NilF}}>: can't print {{.NilF}} of type func()
// {{.Missing}}: "" template: t:1:2: executing "t" at <.Missing>: can't evaluate field Missing in type *main.outer
// {{.private}}: "" template: t:1:2: executing "t" at <.private>: private is an unexported field of struct type *main.outer
// {{.m}}: "" template: t:1:2: executing "t" at <.m>: m is an unexported field of struct type *main.outer
// {{.Name.Sub}}: "" template: t:1:7: executing "t" at <.Name.Sub>: can't evaluate field Sub in type string
// {{.Name 1}}: "" template: t:1:2: executing "t" at <.Name>: Name has arguments but cannot be invoked as function
// {{.Map.x 1}}: "" template: t:1:6: executing "t" at <.Map.x>: x is not a method but has arguments
// {{1 | .Name}}: "" template: t:1:6: executing "t" at <.Name>: Name has arguments but cannot be invoked as function
// {{.Nil.N}}: "" template: t:1:6: executing "t" at <.Nil.N>: nil pointer evaluating *main.inner.N
// {{.Nil.Zzz}}: "" template: t:1:6: executing "t" at <.Nil.Zzz>: can't evaluate field Zzz in type *main.inner
// {{.Err.Error}}: "" template: t:1:6: executing "t" at <.Err.Error>: nil pointer evaluating error.Error
// {{.Nil.Double}}: "" template: t:1:6: executing "t" at <.Nil.Double>: error calling Double: value method main.inner.Double called using nil *inner pointer
// {{.TakesAny 1}} {{.TakesAny 'a'}} {{.TakesAny .Name}} {{.TakesAny nil}} {{.TakesAny .}} {{.TakesAny (1.5)}} {{.TakesAny .Err}} {{.TakesAny true}}: "int int string <nil> *main.outer float64 <nil> bool"
// {{.TakesInner .Ptr}} {{.TakesInner .Map.y}} {{.TakesInner .Map.p}}: "9 4 6"
// {{.TakesInner .Nil}}: "" template: t:1:14: executing "t" at <.Nil>: dereference of nil pointer of type main.inner
// {{.TakesPointer .Nil}} {{.TakesPointer nil}} {{.TakesPointer .Ptr}} {{.TakesPointer (index .Slice 0)}}: "nil nil 9 10"
// {{.TakesPointer .Map.y}}: "" template: t:1:20: executing "t" at <.Map.y>: wrong type for value; expected *main.inner; got main.inner
// {{.TakesStringer .Text}} {{.TakesStringer .BP}}: "text:t byPointer 3"
// {{.TakesStringer .Name}}: "" template: t:1:17: executing "t" at <.Name>: wrong type for value; expected fmt.Stringer; got string
// {{.TakesInner nil}}: "" template: t:1:14: executing "t" at <nil>: cannot assign nil to main.inner
// {{.TakesInner 1}}: "" template: t:1:14: executing "t" at <1>: can't handle 1 for arg of type main.inner
// {{.TakesInner .Map.none}}: "" template: t:1:18: executing "t" at <.Map.none>: invalid value; expected main.inner
// {{.Numbers 1 2 3.5 4i true "s"}}: "1 2 3.5 (0+4i) truetext:s"
// {{.Numbers 1.5 2 3.5 4i true "s"}}: "" template: t:1:11: executing "t" at <1.5>: expected integer; found 1.5
// {{.Numbers 1 -2 3.5 4i true "s"}}: "" template: t:1:13: executing "t" at <-2>: expected unsigned integer; found -2
// {{.Numbers 1 2 true 4i true "s"}}: "" template: t:1:15: executing "t" at <true>: expected float; found true
// {{.Numbers 1 2 3 4 true "s"}}: "" template: t:1:17: executing "t" at <4>: expected complex; found 4
// {{.Numbers 1 2 3 4i 1 "s"}}: "" template: t:1:20: executing "t" at <1>: expected bool; found 1
// {{.Numbers 1 2 3 4i true 1}}: "" template: t:1:25: executing "t" at <1>: expected string; found 1
// {{.Numbers 1}}: "" template: t:1:2: executing "t" at <.Numbers>: wrong number of args for Numbers: want 6 got 1
// {{.Sum}}: "" template: t:1:2: executing "t" at <.Sum>: wrong number of args for Sum: want at least 1 got 0
// {{.Sum "x"}}: "" template: t:1:7: executing "t" at <"x">: expected integer; found "x"
// {{.Double 1}}: "" template: t:1:2: executing "t" at <.Double>: wrong number of args for Double: want 0 got 1
// {{3 | .Double}}: "" template: t:1:6: executing "t" at <.Double>: wrong number of args for Double: want 0 got 1
// {{.NilMap.x}}: "<no value>"
// {{$x := .Next}}{{$x.N}} {{$x.Next.Pointer}}: "2 p3"
// {{$x := .Next}}{{$x 1}}: "" template: t:1:17: executing "t" at <$x>: can't give argument to non-function $x
// {{with .Next}}{{.N}}{{with .Next}}{{.N}}{{end}}{{end}}: "23"
// {{(.Fails false) | len}}: "6"
// {{(1).X}}: "" template: t:1:3: executing "t" at <1>: can't evaluate field X in type int
// {{(nil).X}}: "" template: t:1:3: executing "t" at <nil>: nil is not a command
// {{nil}}: "" template: t:1:2: executing "t" at <nil>: nil is not a command
// {{. 1}}: "" template: t:1:2: executing "t" at <.>: can't give argument to non-function .
// {{1 2}}: "" template: t:1:2: executing "t" at <1>: can't give argument to non-function 1
// {{"a" 2}}: "" template: t:1:2: executing "t" at <"a">: can't give argument to non-function "a"
// {{(len .Name) 2}}: "" template: t:1:2: executing "t" at <(len .Name) 2>: can't give argument to non-function len .Name
// {{(.).Name}} {{(.Next).Next.N}}: "N 3"
// {{range .Name}}{{end}}: "" template: t:1:8: executing "t" at <.Name>: range can't iterate over N
// {{if .Missing}}{{end}}: "" template: t:1:5: executing "t" at <.Missing>: can't evaluate field Missing in type *main.outer
// line
// line {{.Name}}
//   {{.Missing}}: "line\nline N\n  " template: t:3:4: executing "t" at <.Missing>: can't evaluate field Missing in type *main.outer
// {{template "none"}}: "" template: t:1:11: executing "t" at <{{template "none"}}>: template "none" not defined
// {{9223372036854775808}}: "" template: t:1:2: executing "t" at <9223372036854775808>: 9223372036854775808 overflows int
// {{.TakesAny 18446744073709551615}}: "" template: t:1:12: executing "t" at <18446744073709551615>: 18446744073709551615 overflows int
// {{printf 1}}: "" template: t:1:9: executing "t" at <1>: expected string; found 1
// {{len 3}}: "" template: t:1:2: executing "t" at <len 3>: error calling len: len of type int
// {{len nil}}: "" template: t:1:2: executing "t" at <len nil>: error calling len: reflect: call of reflect.Value.Type on zero Value
// {{len .Nil}}: "" template: t:1:2: executing "t" at <len .Nil>: error calling len: len of nil pointer
// {{.X}}: "<no value>"
// {{.X}} {{.x.y}}: "1 <no value>"
// {{.X}}: "" template: t:1:2: executing "t" at <.X>: can't evaluate field X in type map[int]int
// {{.X}}: "" template: t:1:2: executing "t" at <.X>: can't evaluate field X in type int
// {{.N}}: "1"
// {{.Pointer}}: "" template: t:1:2: executing "t" at <.Pointer>: can't evaluate field Pointer in type main.inner
// {{.N}} {{.Pointer}}: "1 p1"
// {{.}}: "<nil>"
// {{.Name}}: "" template: t:1:2: executing "t" at <.Name>: nil pointer evaluating *main.outer.Name
// {{.OnPointer 1}}: "" template: t:1:13: executing "t" at <1>: expected string; found 1
// {{.}} {{print .}}: "<no value> <nil>"
// {{.}}{{.Foo}}: "[<nil>]" template: t:1:7: executing "t" at <.Foo>: can't evaluate field Foo in type []interface {}
