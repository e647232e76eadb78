// Values that print themselves: Stringer, error, GoStringer, Formatter, and panics in them.
package main

import (
	"errors"
	"fmt"
)

type stringer struct{ n int }

func (s stringer) String() string { return fmt.Sprintf("S(%d)", s.n) }

type pointer struct{ n int }

func (p *pointer) String() string { return fmt.Sprint("P", p.n) }

type goStringer int

func (g goStringer) GoString() string { return "go!" }

type failure string

func (f failure) Error() string  { return "failure " + string(f) }
func (f failure) String() string { return "not used" }

type formatter struct{}

func (formatter) Format(f fmt.State, verb rune) {
	width, hasWidth := f.Width()
	precision, hasPrecision := f.Precision()
	fmt.Fprintf(f, "<%c %t %t", verb, hasWidth, hasPrecision)
	if hasWidth && hasPrecision {
		fmt.Fprint(f, " ", width, " ", precision)
	}
	for _, c := range "+-# 0" {
		if f.Flag(int(c)) {
			fmt.Fprintf(f, " %q", c)
		}
	}
	fmt.Fprint(f, ">")
}

type panicking struct{}

func (panicking) String() string { panic("no string") }

type failing struct{}

func (failing) Format(f fmt.State, verb rune) {
	fmt.Fprint(f, "half")
	panic(errors.New("no format"))
}

type mutable struct{ p *int }

func (m mutable) Error() string { return fmt.Sprint(*m.p) }

type holder struct {
	Exported stringer
	hidden   stringer
	Pointer  *pointer
	Any      any
	Err      error
	List     []stringer
	Map      map[stringer]stringer
	inner
}

type inner struct {
	Public  stringer
	private stringer
}

type looping struct{ next *looping }

func (l *looping) String() string {
	if l.next == nil {
		return "end"
	}
	return "->" + l.next.String()
}

func main() {
	s := stringer{1}
	for _, format := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d", "%10v|", "%-10s|"} {
		fmt.Printf(format+"\n", s)
		fmt.Printf(format+"\n", &s)
		fmt.Printf(format+"\n", []stringer{{1}, {2}})
		fmt.Printf(format+"\n", failure("f"))
		fmt.Printf(format+"\n", goStringer(3))
		fmt.Printf(format+"\n", []any{s, goStringer(1), failure("x"), nil})
		fmt.Printf(format+"\n", panicking{})
		fmt.Printf(format+"\n", failing{})
		fmt.Printf(format+"\n", map[stringer]goStringer{{2}: 1, {1}: 2})
	}
	fmt.Println(s, &s, failure("z"), &pointer{5}, pointer{6} == pointer{6})
	fmt.Printf("%v %s\n", (*pointer)(nil), (*pointer)(nil))
	fmt.Printf("%v %s %d\n", (*stringer)(nil), (*stringer)(nil), (*stringer)(nil))
	fmt.Printf("%v\n", mutable{})
	fmt.Printf("%v %+v %#v %s %d %x\n", formatter{}, formatter{}, formatter{}, formatter{}, formatter{}, formatter{})
	fmt.Printf("%8.3f %-+# 5q %w\n", formatter{}, formatter{}, formatter{})
	fmt.Println(formatter{}, []formatter{{}, {}})
	h := holder{Exported: s, hidden: s, Any: s, Err: failure("e"), List: []stringer{s}, Map: map[stringer]stringer{s: s}}
	h.Public = s
	h.private = s
	fmt.Printf("%v\n%+v\n", h, h)
	h.Pointer = &pointer{9}
	fmt.Printf("%v\n", h.Pointer)
	fmt.Println(&looping{&looping{&looping{}}})
	fmt.Println(fmt.Sprint(s, s, "a", "b", 1, 2, s), fmt.Sprint("a", 1, 2, "b", "c", 3.5, nil, nil))
}

// Output:
// S(1)
// S(1)
// [S(1) S(2)]
// failure f
// 3
// [S(1) 1 failure x <nil>]
// %!v(PANIC=String method: no string)
// half%!v(PANIC=Format method: no format)
// map[S(1):2 S(2):1]
// S(1)
// S(1)
// [S(1) S(2)]
// failure f
// 3
// [S(1) 1 failure x <nil>]
// %!v(PANIC=String method: no string)
// half%!v(PANIC=Format method: no format)
// map[S(1):2 S(2):1]
// main.stringer{n:1}
// &main.stringer{n:1}
// []main.stringer{main.stringer{n:1}, main.stringer{n:2}}
// "f"
// go!
// []interface {}{main.stringer{n:1}, go!, "x", interface {}(nil)}
// main.panicking{}
// half%!v(PANIC=Format method: no format)
// map[main.stringer]main.goStringer{main.stringer{n:1}:go!, main.stringer{n:2}:go!}
// S(1)
// S(1)
// [S(1) S(2)]
// failure f
// %!s(main.goStringer=3)
// [S(1) %!s(main.goStringer=1) failure x <nil>]
// %!s(PANIC=String method: no string)
// half%!s(PANIC=Format method: no format)
// map[S(1):%!s(main.goStringer=2) S(2):%!s(main.goStringer=1)]
// "S(1)"
// "S(1)"
// ["S(1)" "S(2)"]
// "failure f"
// '\x03'
// ["S(1)" '\x01' "failure x" <nil>]
// %!q(PANIC=String method: no string)
// half%!q(PANIC=Format method: no format)
// map["S(1)":'\x02' "S(2)":'\x01']
// 53283129
// 53283129
// [53283129 53283229]
// 6661696c7572652066
// 3
// [53283129 1 6661696c7572652078 <nil>]
// %!x(PANIC=String method: no string)
// half%!x(PANIC=Format method: no format)
// map[53283129:2 53283229:1]
// {1}
// &{1}
// [{1} {2}]
// %!d(main.failure=f)
// 3
// [{1} 1 %!d(main.failure=x) <nil>]
// {}
// half%!d(PANIC=Format method: no format)
// map[{1}:2 {2}:1]
//       S(1)|
//       S(1)|
// [      S(1)       S(2)]|
//  failure f|
//          3|
// [      S(1)          1  failure x <nil>]|
// %!v(PANIC=String method: no string)|
// half%!v(PANIC=Format method: no format)|
// map[      S(1):         2       S(2):         1]|
// S(1)      |
// S(1)      |
// [S(1)       S(2)      ]|
// failure f |
// %!s(main.goStringer=3         )|
// [S(1)       %!s(main.goStringer=1         ) failure x  <nil>]|
// %!s(PANIC=String method: no string)|
// half%!s(PANIC=Format method: no format)|
// map[S(1)      :%!s(main.goStringer=2         ) S(2)      :%!s(main.goStringer=1         )]|
// S(1) S(1) failure z P5 true
// <nil> <nil>
// <nil> <nil> 0
// %!v(PANIC=Error method: runtime error: invalid memory address or nil pointer dereference)
// <v false false> <v false false '+'> <v false false '#'> <s false false> <d false false> <x false false>
// <f true true 8 3> <q true false '+' '-' '#' ' '> %!w(main.formatter={})
// <v false false> [<v false false> <v false false>]
// {S(1) {1} <nil> S(1) failure e [S(1)] map[S(1):S(1)] {S(1) {1}}}
// {Exported:S(1) hidden:{n:1} Pointer:<nil> Any:S(1) Err:failure e List:[S(1)] Map:map[S(1):S(1)] inner:{Public:S(1) private:{n:1}}}
// P9
// ->->end
// S(1) S(1)ab1 2 S(1) a1 2bc3.5 <nil> <nil>
