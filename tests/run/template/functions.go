// The functions that every template may call, and their errors.
package main

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"text/template"
)

type cmp struct{ a int }

func (c *cmp) Call(f func(int) int) int { return f(c.a) }

type kindInt int
type kindString string

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
	five := 5
	var nilFunc func() int
	data := map[string]any{
		"s": "text", "n": 3, "u": uint8(3), "f": 2.5, "b": true, "neg": -1, "big": uint64(math.MaxUint64), "c": 1i, "ki": kindInt(3), "ks": kindString("text"),
		"list": []int{1, 2, 3, 4}, "lists": [][]string{{"a"}, {"b", "c"}}, "array": [2]int{7, 8}, "arrayp": &[2]int{7, 8}, "m": map[string]int{"a": 1}, "mi": map[int]string{1: "one"}, "mu": map[uint8]string{1: "one"},
		"mf": map[float64]int{1.5: 2}, "ma": map[any]int{"a": 1, 2: 2}, "p": &five, "nilp": (*int)(nil), "nilm": map[string]int(nil), "st": struct{ A int }{1}, "cmp": cmp{1}, "cmp2": cmp{1}, "cmpp": &cmp{2},
		"fn": func(a int, b ...string) string { return fmt.Sprint(a, b) }, "fail": func() (int, error) { return 0, errors.New("failed") }, "two": func() (int, int) { return 1, 2 }, "nilf": nilFunc, "pan": func() int { panic("no") },
		"html": "<a href='x'>\"&\"\x00</a>", "err": errors.New("an error"), "nil": nil, "ch": make(chan int), "e": []int{}, "any": []any{nil, 1, "x"}, "f32": float32(2.5), "nan": math.NaN(),
		"square": func(i int) int { return i * i }, "ptrfn": func(p *int) bool { return p == nil }, "i8fn": func(i int8) string { return fmt.Sprintf("%T%d", i, i) }, "strfn": func(s fmt.Stringer) string { return "s" },
	}
	for _, text := range []string{
		"{{and 1 2}} {{and 0 2}} {{and 1 \"\"}}| {{and 1 0 (index .list 9)}} {{or 0 \"x\"}} {{or 1 (index .list 9)}} {{or 0 \"\"}}| {{1 | and 2}} {{0 | or 0}} {{and .nil 1}} {{or .nil 2}}", "{{and}}", "{{or}}", "{{and 1 (index .list 9)}}", "{{and true}} {{or false}}",
		"{{not 1}} {{not 0}} {{not .nil}} {{not .e}} {{not nil}}", "{{not}}", "{{not 1 2}}",
		"{{len .s}} {{len .list}} {{len .m}} {{len .array}} {{len .arrayp}} {{len .ch}} {{len .nilm}} {{len \"é\"}} {{.s | len}}", "{{len .n}}", "{{len .nilp}}", "{{len .st}}", "{{len}}",
		"{{index .list 2}} {{index .lists 1 0}} {{index .array 1}} {{index .arrayp 0}} {{index .m \"a\"}} {{index .m \"z\"}} {{index .mi 1}} {{index .mu 1}} {{index .ma \"a\"}} {{index .ma 2}} {{index .s 1}} {{index .list}} {{index .list .u}} {{index .any 0}} {{index .any 2 0}} {{index .nilm \"a\"}}",
		"{{index .list 4}}", "{{index .list 5}}", "{{index .list -1}}", "{{index .list \"a\"}}", "{{index .list nil}}", "{{index .m 1}}", "{{index .m nil}}", "{{index .n 1}}", "{{index .nil 1}}", "{{index nil 1}}", "{{index .nilp 1}}", "{{index .any 0 1}}", "{{index .mf 1.5}}", "{{index .mf 1}}", "{{index .ma .list}}", "{{index .list 1 1}}", "{{index .ma nil}}", "{{index .list 1.0}}", "{{index .s 99}}", "{{index .st 1}}", "{{1 | index .list}}",
		"{{slice .s 1}} {{slice .s 1 2}} {{slice .list 1 3}} {{slice .list}} {{slice .list 1 2 3 | len}} {{slice .s 4}}|", "{{slice .s 1 2 3}}", "{{slice .list 2 1}}", "{{slice .list 5}}", "{{slice .list 1 2 3 4}}", "{{slice .list 1 3 2}}", "{{slice .array 1}}", "{{slice .arrayp 1}}", "{{slice .n 1}}", "{{slice .nil 1}}", "{{slice .s -1}}", "{{slice .s \"a\"}}", "{{slice .lists 1}}",
		"{{print .s .n .f}} {{print .err}} {{println .s .n}}{{printf \"%v %q %5.2f|%-5s|%T\" .n .s .f .s .u}} {{printf \"%d\" \"x\"}} {{printf \"%d\"}} {{print}} {{printf \"x\" 1}}",
		"{{html .html}} {{.html | html}} {{html 1 2 \"<\"}} {{html .err .p}} {{html .nil}} {{html}} {{html .list}}", "{{js .html}} {{js \"it's\\n\\t=\\\\ é\\u200b\\x7f\\U0001F600\\U000E0001\"}} {{js 1 \"'\"}}", "{{urlquery .html}} {{urlquery \"a b/c?d=é&~-_.!*'()\"}} {{urlquery 1 2 \"+\"}}",
		"{{call .fn 1 \"a\" \"b\"}} {{call .fn 2}} {{call .square 4}} {{.list | len | call .square}} {{call .i8fn .n}} {{call .i8fn 1}} {{call .ptrfn nil}}", "{{call .square \"x\"}}", "{{call .fn 1 2}}", "{{call .square nil}}", "{{call .fail}}", "{{call .pan}}", "{{call .nil}}", "{{call nil}}", "{{call .strfn .n}}", "{{call}}", "{{call .fn 1 .s}} {{call .fn .u}}",
		"{{eq 1 1}} {{eq 1 2 3 1}} {{eq .s \"text\"}} {{eq .n .u}} {{eq .u .n}} {{eq .neg .big}} {{eq .f 2.5}} {{eq .b true}} {{eq .c 1i}} {{eq .ki 3}} {{eq .ks .s}} {{eq .f .f32}} {{eq .cmp .cmp2}} {{eq .array .array}} {{eq .nan .nan}} {{eq .p .p}} {{eq .cmpp .cmpp}} {{eq .err .err}} {{ne 1 2}} {{eq .nil nil}} {{eq .nilp nil}} {{eq nil .nil}} {{eq .nilm nil}} {{eq .p nil}} {{eq nil .n}} {{eq .n nil}} {{eq .e nil}}",
		"{{eq}}", "{{eq 1}}", "{{eq 1 \"a\"}}", "{{eq 1 1.0}}", "{{eq .s 1}}", "{{eq true 1}}", "{{eq .list .list}}", "{{eq .m .m}}", "{{eq .st .cmp}}", "{{eq .list .n}}", "{{eq .st .array}}", "{{eq .fn nil}}", "{{ne .list .list}}", "{{ne 1}}", "{{ne 1 2 3}}", "{{eq .any .any}}", "{{eq .cmpp .p}}", "{{eq .array .cmp}}", "{{eq .nilm .nilm}}", "{{eq .st .st 1}}", "{{eq .ch .ch}}",
		"{{lt 1 2}} {{lt 2 1}} {{le 2 2}} {{gt 2 1}} {{ge 1 2}} {{lt \"a\" \"b\"}} {{ge .s .s}} {{lt 1.5 .f}} {{lt .neg .big}} {{lt .big .neg}} {{gt .big .n}} {{le .u .n}} {{lt .ki 4}} {{le .nan 1.0}} {{gt .nan 1.0}} {{ge .nan 1.0}}", "{{lt 1 \"a\"}}", "{{lt 1 1.5}}", "{{lt true false}}", "{{lt .c .c}}", "{{lt .list 1}}", "{{lt 1 .list}}", "{{lt .nil 1}}", "{{lt 1}}", "{{le true true}}", "{{gt .m .m}}", "{{ge 1 \"a\"}}",
		"{{le 1 .nil}}", "{{gt 1 \"x\"}}",
	} {
		show(text, data)
	}
	fmt.Printf("%q %q %q %q %q\n", template.HTMLEscapeString("a<b>'\"&\x00"), template.JSEscapeString("</script>'\"\\\x01 é\xff"), template.HTMLEscaper("a", 1, 2, "<"), template.JSEscaper("'", nil), template.URLQueryEscaper("a b", "c", &five))
	var b strings.Builder
	template.HTMLEscape(&b, []byte("<&>"))
	template.JSEscape(&b, []byte("<'>"))
	fmt.Println(b.String())
	for _, x := range []any{0, 1, nil, "", "a", []int{}, struct{}{}, &five, 1i, 0i, uint8(0), 1.5, func() {}, make(chan int), [0]int{}, [1]int{}, uintptr(1)} {
		truth, ok := template.IsTrue(x)
		fmt.Print(truth, ok, " ")
	}
	fmt.Println()
}

// Output:
// {{and 1 2}} {{and 0 2}} {{and 1 ""}}| {{and 1 0 (index .list 9)}} {{or 0 "x"}} {{or 1 (index .list 9)}} {{or 0 ""}}| {{1 | and 2}} {{0 | or 0}} {{and .nil 1}} {{or .nil 2}}: "2 0 | 0 x 1 | 1 0 <no value> 2"
// {{and}}: "" template: t:1:2: executing "t" at <and>: wrong number of args for and: want at least 1 got 0
// {{or}}: "" template: t:1:2: executing "t" at <or>: wrong number of args for or: want at least 1 got 0
// {{and 1 (index .list 9)}}: "" template: t:1:9: executing "t" at <index .list 9>: error calling index: index out of range: 9
// {{and true}} {{or false}}: "true false"
// {{not 1}} {{not 0}} {{not .nil}} {{not .e}} {{not nil}}: "false true true true true"
// {{not}}: "" template: t:1:2: executing "t" at <not>: wrong number of args for not: want 1 got 0
// {{not 1 2}}: "" template: t:1:2: executing "t" at <not>: wrong number of args for not: want 1 got 2
// {{len .s}} {{len .list}} {{len .m}} {{len .array}} {{len .arrayp}} {{len .ch}} {{len .nilm}} {{len "é"}} {{.s | len}}: "4 4 1 2 2 0 0 2 4"
// {{len .n}}: "" template: t:1:2: executing "t" at <len .n>: error calling len: len of type int
// {{len .nilp}}: "" template: t:1:2: executing "t" at <len .nilp>: error calling len: len of nil pointer
// {{len .st}}: "" template: t:1:2: executing "t" at <len .st>: error calling len: len of type struct { A int }
// {{len}}: "" template: t:1:2: executing "t" at <len>: wrong number of args for len: want 1 got 0
// {{index .list 2}} {{index .lists 1 0}} {{index .array 1}} {{index .arrayp 0}} {{index .m "a"}} {{index .m "z"}} {{index .mi 1}} {{index .mu 1}} {{index .ma "a"}} {{index .ma 2}} {{index .s 1}} {{index .list}} {{index .list .u}} {{index .any 0}} {{index .any 2 0}} {{index .nilm "a"}}: "3 b 8 7 1 0 one one 1 2 101 [1 2 3 4] 4 <no value> 120 0"
// {{index .list 4}}: "" template: t:1:2: executing "t" at <index .list 4>: error calling index: reflect: slice index out of range
// {{index .list 5}}: "" template: t:1:2: executing "t" at <index .list 5>: error calling index: index out of range: 5
// {{index .list -1}}: "" template: t:1:2: executing "t" at <index .list -1>: error calling index: index out of range: -1
// {{index .list "a"}}: "" template: t:1:2: executing "t" at <index .list "a">: error calling index: cannot index slice/array with type string
// {{index .list nil}}: "" template: t:1:2: executing "t" at <index .list nil>: error calling index: cannot index slice/array with nil
// {{index .m 1}}: "" template: t:1:2: executing "t" at <index .m 1>: error calling index: value has type int; should be string
// {{index .m nil}}: "" template: t:1:2: executing "t" at <index .m nil>: error calling index: value is nil; should be of type string
// {{index .n 1}}: "" template: t:1:2: executing "t" at <index .n 1>: error calling index: can't index item of type int
// {{index .nil 1}}: "" template: t:1:2: executing "t" at <index .nil 1>: error calling index: index of untyped nil
// {{index nil 1}}: "" template: t:1:2: executing "t" at <index nil 1>: error calling index: index of untyped nil
// {{index .nilp 1}}: "" template: t:1:2: executing "t" at <index .nilp 1>: error calling index: index of nil pointer
// {{index .any 0 1}}: "" template: t:1:2: executing "t" at <index .any 0 1>: error calling index: index of nil pointer
// {{index .mf 1.5}}: "2"
// {{index .mf 1}}: "" template: t:1:2: executing "t" at <index .mf 1>: error calling index: value has type int; should be float64
// {{index .ma .list}}: "" template: t:1:2: executing "t" at <index .ma .list>: error calling index: runtime error: hash of unhashable type []int
// {{index .list 1 1}}: "" template: t:1:2: executing "t" at <index .list 1 1>: error calling index: can't index item of type int
// {{index .ma nil}}: "0"
// {{index .list 1.0}}: "" template: t:1:2: executing "t" at <index .list 1.0>: error calling index: cannot index slice/array with type float64
// {{index .s 99}}: "" template: t:1:2: executing "t" at <index .s 99>: error calling index: index out of range: 99
// {{index .st 1}}: "" template: t:1:2: executing "t" at <index .st 1>: error calling index: can't index item of type struct { A int }
// {{1 | index .list}}: "2"
// {{slice .s 1}} {{slice .s 1 2}} {{slice .list 1 3}} {{slice .list}} {{slice .list 1 2 3 | len}} {{slice .s 4}}|: "ext e [2 3] [1 2 3 4] 1 |"
// {{slice .s 1 2 3}}: "" template: t:1:2: executing "t" at <slice .s 1 2 3>: error calling slice: cannot 3-index slice a string
// {{slice .list 2 1}}: "" template: t:1:2: executing "t" at <slice .list 2 1>: error calling slice: invalid slice index: 2 > 1
// {{slice .list 5}}: "" template: t:1:2: executing "t" at <slice .list 5>: error calling slice: index out of range: 5
// {{slice .list 1 2 3 4}}: "" template: t:1:2: executing "t" at <slice .list 1 2 3 4>: error calling slice: too many slice indexes: 4
// {{slice .list 1 3 2}}: "" template: t:1:2: executing "t" at <slice .list 1 3 2>: error calling slice: invalid slice index: 3 > 2
// {{slice .array 1}}: "" template: t:1:2: executing "t" at <slice .array 1>: error calling slice: reflect.Value.Slice: slice of unaddressable array
// {{slice .arrayp 1}}: "" template: t:1:2: executing "t" at <slice .arrayp 1>: error calling slice: can't slice item of type *[2]int
// {{slice .n 1}}: "" template: t:1:2: executing "t" at <slice .n 1>: error calling slice: can't slice item of type int
// {{slice .nil 1}}: "" template: t:1:2: executing "t" at <slice .nil 1>: error calling slice: slice of untyped nil
// {{slice .s -1}}: "" template: t:1:2: executing "t" at <slice .s -1>: error calling slice: index out of range: -1
// {{slice .s "a"}}: "" template: t:1:2: executing "t" at <slice .s "a">: error calling slice: cannot index slice/array with type string
// {{slice .lists 1}}: "[[b c]]"
// {{print .s .n .f}} {{print .err}} {{println .s .n}}{{printf "%v %q %5.2f|%-5s|%T" .n .s .f .s .u}} {{printf "%d" "x"}} {{printf "%d"}} {{print}} {{printf "x" 1}}: "text3 2.5 an error text 3\n3 \"text\"  2.50|text |uint8 %!d(string=x) %!d(MISSING)  x%!(EXTRA int=1)"
// {{html .html}} {{.html | html}} {{html 1 2 "<"}} {{html .err .p}} {{html .nil}} {{html}} {{html .list}}: "&lt;a href=&#39;x&#39;&gt;&#34;&amp;&#34;�&lt;/a&gt; &lt;a href=&#39;x&#39;&gt;&#34;&amp;&#34;�&lt;/a&gt; 1 2&lt; an error 5 &lt;no value&gt;  [1 2 3 4]"
// {{js .html}} {{js "it's\n\t=\\ é\u200b\x7f\U0001F600\U000E0001"}} {{js 1 "'"}}: "\\u003Ca href\\u003D\\'x\\'\\u003E\\\"\\u0026\\\"\\u0000\\u003C/a\\u003E it\\'s\\u000A\\u0009\\u003D\\\\ é\\u200B\x7f😀\\uE0001 1\\'"
// {{urlquery .html}} {{urlquery "a b/c?d=é&~-_.!*'()"}} {{urlquery 1 2 "+"}}: "%3Ca+href%3D%27x%27%3E%22%26%22%00%3C%2Fa%3E a+b%2Fc%3Fd%3D%C3%A9%26~-_.%21%2A%27%28%29 1+2%2B"
// {{call .fn 1 "a" "b"}} {{call .fn 2}} {{call .square 4}} {{.list | len | call .square}} {{call .i8fn .n}} {{call .i8fn 1}} {{call .ptrfn nil}}: "1 [a b] 2 [] 16 16 int83 int81 true"
// {{call .square "x"}}: "" template: t:1:2: executing "t" at <call .square "x">: error calling call: arg 0: value has type string; should be int
// {{call .fn 1 2}}: "" template: t:1:2: executing "t" at <call .fn 1 2>: error calling call: arg 1: value has type int; should be string
// {{call .square nil}}: "" template: t:1:2: executing "t" at <call .square nil>: error calling call: arg 0: value is nil; should be of type int
// {{call .fail}}: "" template: t:1:2: executing "t" at <call .fail>: error calling call: failed
// {{call .pan}}: "" template: t:1:2: executing "t" at <call .pan>: error calling call: no
// {{call .nil}}: "" template: t:1:2: executing "t" at <call .nil>: error calling call: call of nil
// {{call nil}}: "" template: t:1:2: executing "t" at <call nil>: error calling call: call of nil
// {{call .strfn .n}}: "" template: t:1:2: executing "t" at <call .strfn .n>: error calling call: arg 0: value has type int; should be fmt.Stringer
// {{call}}: "" template: t:1:2: executing "t" at <call>: wrong number of args for call: want at least 1 got 0
// {{call .fn 1 .s}} {{call .fn .u}}: "1 [text] 3 []"
// {{eq 1 1}} {{eq 1 2 3 1}} {{eq .s "text"}} {{eq .n .u}} {{eq .u .n}} {{eq .neg .big}} {{eq .f 2.5}} {{eq .b true}} {{eq .c 1i}} {{eq .ki 3}} {{eq .ks .s}} {{eq .f .f32}} {{eq .cmp .cmp2}} {{eq .array .array}} {{eq .nan .nan}} {{eq .p .p}} {{eq .cmpp .cmpp}} {{eq .err .err}} {{ne 1 2}} {{eq .nil nil}} {{eq .nilp nil}} {{eq nil .nil}} {{eq .nilm nil}} {{eq .p nil}} {{eq nil .n}} {{eq .n nil}} {{eq .e nil}}: "true true true true true false true true true true true true true true false true true true true true true true true false false false false"
// {{eq}}: "" template: t:1:2: executing "t" at <eq>: wrong number of args for eq: want at least 1 got 0
// {{eq 1}}: "" template: t:1:2: executing "t" at <eq 1>: error calling eq: missing argument for comparison
// {{eq 1 "a"}}: "" template: t:1:2: executing "t" at <eq 1 "a">: error calling eq: incompatible types for comparison
// {{eq 1 1.0}}: "" template: t:1:2: executing "t" at <eq 1 1.0>: error calling eq: incompatible types for comparison
// {{eq .s 1}}: "" template: t:1:2: executing "t" at <eq .s 1>: error calling eq: incompatible types for comparison
// {{eq true 1}}: "" template: t:1:2: executing "t" at <eq true 1>: error calling eq: incompatible types for comparison
// {{eq .list .list}}: "" template: t:1:2: executing "t" at <eq .list .list>: error calling eq: non-comparable type [%!s(int=1) %!s(int=2) %!s(int=3) %!s(int=4)]: []int
// {{eq .m .m}}: "" template: t:1:2: executing "t" at <eq .m .m>: error calling eq: non-comparable type map[a:%!s(int=1)]: map[string]int
// {{eq .st .cmp}}: "false"
// {{eq .list .n}}: "" template: t:1:2: executing "t" at <eq .list .n>: error calling eq: incompatible types for comparison
// {{eq .st .array}}: "" template: t:1:2: executing "t" at <eq .st .array>: error calling eq: non-comparable types {%!s(int=1)}: struct { A int }, [2]int: [7 8]
// {{eq .fn nil}}: "false"
// {{ne .list .list}}: "" template: t:1:2: executing "t" at <ne .list .list>: error calling ne: non-comparable type [%!s(int=1) %!s(int=2) %!s(int=3) %!s(int=4)]: []int
// {{ne 1}}: "" template: t:1:2: executing "t" at <ne>: wrong number of args for ne: want 2 got 1
// {{ne 1 2 3}}: "" template: t:1:2: executing "t" at <ne>: wrong number of args for ne: want 2 got 3
// {{eq .any .any}}: "" template: t:1:2: executing "t" at <eq .any .any>: error calling eq: non-comparable type [<nil> %!s(int=1) x]: []interface {}
// {{eq .cmpp .p}}: "false"
// {{eq .array .cmp}}: "" template: t:1:2: executing "t" at <eq .array .cmp>: error calling eq: non-comparable types [%!s(int=7) %!s(int=8)]: [2]int, main.cmp: {1}
// {{eq .nilm .nilm}}: "true"
// {{eq .st .st 1}}: "true"
// {{eq .ch .ch}}: "true"
// {{lt 1 2}} {{lt 2 1}} {{le 2 2}} {{gt 2 1}} {{ge 1 2}} {{lt "a" "b"}} {{ge .s .s}} {{lt 1.5 .f}} {{lt .neg .big}} {{lt .big .neg}} {{gt .big .n}} {{le .u .n}} {{lt .ki 4}} {{le .nan 1.0}} {{gt .nan 1.0}} {{ge .nan 1.0}}: "true false true true false true true true true false true true true false true true"
// {{lt 1 "a"}}: "" template: t:1:2: executing "t" at <lt 1 "a">: error calling lt: incompatible types for comparison
// {{lt 1 1.5}}: "" template: t:1:2: executing "t" at <lt 1 1.5>: error calling lt: incompatible types for comparison
// {{lt true false}}: "" template: t:1:2: executing "t" at <lt true false>: error calling lt: invalid type for comparison
// {{lt .c .c}}: "" template: t:1:2: executing "t" at <lt .c .c>: error calling lt: invalid type for comparison
// {{lt .list 1}}: "" template: t:1:2: executing "t" at <lt .list 1>: error calling lt: invalid type for comparison
// {{lt 1 .list}}: "" template: t:1:2: executing "t" at <lt 1 .list>: error calling lt: invalid type for comparison
// {{lt .nil 1}}: "" template: t:1:2: executing "t" at <lt .nil 1>: error calling lt: invalid type for comparison
// {{lt 1}}: "" template: t:1:2: executing "t" at <lt>: wrong number of args for lt: want 2 got 1
// {{le true true}}: "" template: t:1:2: executing "t" at <le true true>: error calling le: invalid type for comparison
// {{gt .m .m}}: "" template: t:1:2: executing "t" at <gt .m .m>: error calling gt: invalid type for comparison
// {{ge 1 "a"}}: "" template: t:1:2: executing "t" at <ge 1 "a">: error calling ge: incompatible types for comparison
// {{le 1 .nil}}: "" template: t:1:2: executing "t" at <le 1 .nil>: error calling le: invalid type for comparison
// {{gt 1 "x"}}: "" template: t:1:2: executing "t" at <gt 1 "x">: error calling gt: incompatible types for comparison
// "a&lt;b&gt;&#39;&#34;&amp;�" "\\u003C/script\\u003E\\'\\\"\\\\\\u0001 é\xff" "a1 2&lt;" "\\'\\u003Cno value\\u003E" "a+bc5"
// &lt;&amp;&gt;\u003C\'\u003E
// false true true true false true false true true true false true true true true true true true false true false true true true true true true true false true true true true true
