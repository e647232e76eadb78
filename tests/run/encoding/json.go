// encoding/json: encoding, decoding, streams, and what goes wrong with them.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"time"
)

type Color int

func (c Color) MarshalText() ([]byte, error) {
	if c < 0 {
		return nil, errors.New("bad color")
	}
	return []byte(fmt.Sprintf("color-%d", int(c))), nil
}
func (c *Color) UnmarshalText(b []byte) error {
	_, err := fmt.Sscanf(string(b), "color-%d", (*int)(c))
	return err
}

type Custom struct{ A int }

func (c Custom) MarshalJSON() ([]byte, error) {
	return []byte(fmt.Sprintf(` { "custom" : %d, "h":"<&>" } `, c.A)), nil
}

type PtrCustom struct{ A int }

func (c *PtrCustom) MarshalJSON() ([]byte, error) { return []byte(fmt.Sprintf("[%d]", c.A)), nil }
func (c *PtrCustom) UnmarshalJSON(b []byte) error {
	c.A = len(b)
	if string(b) == `"fail"` {
		return errors.New("told to fail")
	}
	return nil
}

type Bad struct{}

func (Bad) MarshalJSON() ([]byte, error) { return []byte(`{"a":}`), nil }

type BadErr struct{}

func (BadErr) MarshalJSON() ([]byte, error) { return nil, errors.New("oops") }

type Base struct {
	ID   int
	Name string `json:"name"`
}
type inner struct {
	X, Y int
	z    int
}
type Deep struct {
	Base
	*inner
	Name  string  `json:"title,omitempty"`
	Tags  []string `json:"tags"`
	Opt   *int    `json:"opt,omitempty"`
	Any   any
	M     map[string]int `json:",omitempty"`
	N     int     `json:",string"`
	F     float64 `json:"f,string"`
	B     bool    `json:"b,string,omitempty"`
	S     string  `json:"s,string"`
	Skip  int     `json:"-"`
	Dash  int     `json:"-,"`
	Raw   json.RawMessage
	priv  int
	T     [2]bool
	By    []byte
	C     Color
	CM    map[Color]string `json:",omitempty"`
	Cu    Custom
	P     PtrCustom
	PP    *PtrCustom
}
type A1 struct{ V int `json:"v"` }
type A2 struct{ V int `json:"v"` }
type Amb struct {
	A1
	A2
	W int
}
type Rec struct {
	Name string
	Next *Rec `json:",omitempty"`
}

func show(v any) {
	b, err := json.Marshal(v)
	fmt.Printf("%s %v\n", b, err)
	var me *json.MarshalerError
	if errors.As(err, &me) {
		fmt.Println(me.Type, me.Err)
	}
}

func main() {
	one := 1
	show(nil)
	show(true)
	show(-12)
	show(uint8(200))
	for _, f := range []float64{0, 1, -1.5, 1e20, 1e21, 1e-6, 1e-7, 123456789.125, math.MaxFloat64, math.SmallestNonzeroFloat64, 100, -0.0} {
		show(f)
		show(float32(f))
	}
	show(math.NaN())
	show(math.Inf(-1))
	show("a\"b\\c\n\t\r\x01<>&é\u2028\u2029\xff😀")
	show([]int{1, 2, 3})
	show([]int(nil))
	show([]byte("hello"))
	show([]byte(nil))
	show([3]int8{1, 2, 3})
	show(map[string]any{"b": 1, "a": []any{nil, "x", 1.5}, "c": map[string]int{}})
	show(map[int]string{3: "c", -1: "a", 10: "b"})
	show(map[Color]int{1: 1, 2: 2})
	show(map[bool]int{true: 1})
	show(map[string]int(nil))
	show(make(chan int))
	show(func() {})
	show(complex(1, 2))
	show(map[string]any{"x": make(chan int)})
	show(Color(3))
	show(Color(-3))
	show(map[Color]int{-1: 1})
	show(Custom{7})
	show(&Custom{7})
	show((*Custom)(nil))
	show(PtrCustom{7})
	show(&PtrCustom{7})
	show([]PtrCustom{{1}, {2}})
	show(map[string]PtrCustom{"a": {1}})
	show(struct{ P PtrCustom }{PtrCustom{3}})
	show(&struct{ P PtrCustom }{PtrCustom{3}})
	show(Bad{})
	show(BadErr{})
	show([]any{BadErr{}})
	d := Deep{Base: Base{1, "base"}, inner: &inner{2, 3, 4}, Name: "t", Opt: &one, Any: []any{1, "a"}, N: 5, F: 2.5, B: true, S: "q\"<", Raw: json.RawMessage(`{"k": [1, 2]}`), By: []byte{1, 2}, CM: map[Color]string{2: "x"}}
	show(d)
	show(&d)
	show(Deep{})
	show(Amb{A1{1}, A2{2}, 3})
	show(Rec{"a", &Rec{"b", nil}})
	r := &Rec{Name: "loop"}
	r.Next = r
	show(r)
	m := map[string]any{}
	m["m"] = m
	show(m)
	show(json.Number("12.50"))
	show(json.Number(""))
	show(json.Number("1x"))
	show(struct {
		N json.Number `json:",string"`
		I any
		E error
	}{"3", Color(2), nil})
	show(time.Date(2024, 1, 2, 3, 4, 5, 6, time.UTC))
	show(1500 * time.Millisecond)
	b, err := json.MarshalIndent(map[string]any{"a": []int{}, "b": []int{1, 2}, "c": map[string]int{}, "d": map[string]any{"x": nil}}, ">", "  ")
	fmt.Printf("%s %v\n", b, err)

	type T struct {
		I   int
		I8  int8
		U   uint16
		F32 float32
		S   string
		B   bool
		P   *int
		PP  **string
		L   []int
		A   [2]int
		M   map[string]int
		MI  map[int]bool
		Any any
		St  struct{ X, Y int }
		By  []byte
		C   Color
		PC  PtrCustom
		PPC *PtrCustom
		N   json.Number
		R   json.RawMessage
		Q   int `json:"q,string"`
		QS  string `json:"qs,string"`
		QB  *bool `json:",string"`
		Fn  func()
		E   error
		MC  map[Color]int
		Base
	}
	for _, text := range []string{
		`{}`, `null`, `{"I":1,"i8":-5,"u":7,"F32":1.5,"S":"x\u00e9\n","B":true}`, `{"P":5,"PP":"deep"}`, `{"L":[1,2,3],"A":[1,2,3],"M":{"a":1},"MI":{"1":true,"x":false}}`,
		`{"Any":{"a":[1,"b",null,true,{"c":{}}]}}`, `{"St":{"x":1,"Y":2,"z":3}}`, `{"By":"aGVsbG8="}`, `{"By":"***"}`, `{"C":"color-5","MC":{"color-1":1}}`,
		`{"PC":[1,2],"PPC":{"a":1}}`, `{"PC":"fail"}`, `{"N":12.5,"R":{"a": 1}}`, `{"q":"12","qs":"\"in\"","QB":"true"}`, `{"q":12}`, `{"q":"x"}`, `{"q":""}`, `{"q":null,"QB":null}`, `{"qs":"bare"}`,
		`{"I":"x"}`, `{"I":1.5}`, `{"I8":300}`, `{"U":-1}`, `{"S":1}`, `{"B":"true"}`, `{"L":{"a":1}}`, `{"L":5,"I":7}`, `{"St":[1]}`, `{"St":{"X":"a"}}`, `{"M":{"a":"b"}}`, `{"MI":{"a":true},"I":3}`,
		`{"F32":1e40}`, `{"Any":1e999}`, `{"Fn":1}`, `{"E":1}`, `{"E":null}`, `{"C":5}`, `{"C":"nope"}`, `{"N":"abc"}`, `{"name":"n","ID":4}`, `[1]`, `"s"`, `5`, `true`,
		``, ` `, `{`, `{"a"`, `{"a":`, `{"a":1`, `{"a":1,`, `{"a":1,}`, `{a:1}`, `[1,]`, `[1 2]`, `tru`, `trux`, `nul`, `-`, `-a`, `01`, `1.`, `1.e`, `1e`, `1e+`, `"abc`, `"\x"`, `"\u12g4"`, "\"a\nb\"", `1 2`, `{} x`, `{"a":1 "b"}`, `[}`, `'a'`, "\xff", "é",
		`{"I":1,"I":2}`, `{"A":[5]}`, `{"L":[]}`, `{"L":null,"P":null,"M":null,"Any":null,"I":null,"S":null}`, `{"S":"\ud83d\ude00 \ud800 \udc00x"}`, "{\"S\":\"\xff\"}",
	} {
		var t T
		t.A = [2]int{9, 9}
		t.L = []int{7, 7, 7, 7}
		err := json.Unmarshal([]byte(text), &t)
		t.Fn = nil
		pp := "nil"
		if t.PP != nil && *t.PP != nil {
			pp = **t.PP
		}
		p := -1
		if t.P != nil {
			p = *t.P
		}
		qb := "nil"
		if t.QB != nil {
			qb = fmt.Sprint(*t.QB)
		}
		t.PP, t.P, t.QB = nil, nil, nil
		var ppc any
		if t.PPC != nil {
			ppc = *t.PPC
			t.PPC = nil
		}
		fmt.Printf("%s\n  %+v %v %v %v %v %v\n", text, t, pp, p, qb, ppc, err)
		var se *json.SyntaxError
		var ue *json.UnmarshalTypeError
		if errors.As(err, &se) {
			fmt.Println("  offset", se.Offset)
		}
		if errors.As(err, &ue) {
			fmt.Println("  ", ue.Value, ue.Type, ue.Offset, ue.Struct, ue.Field)
		}
		var v any
		err = json.Unmarshal([]byte(text), &v)
		fmt.Printf("  %#v %v %v\n", v, err, json.Valid([]byte(text)))
		var c bytes.Buffer
		err = json.Compact(&c, []byte(text))
		fmt.Printf("  %q %v\n", c.String(), err)
		c.Reset()
		err = json.Indent(&c, []byte(text), "", " ")
		fmt.Printf("  %q %v\n", c.String(), err)
	}
	fmt.Println(json.Unmarshal([]byte(`1`), nil), json.Unmarshal([]byte(`1`), 5), json.Unmarshal([]byte(`1`), (*int)(nil)))
	var x any = &one
	fmt.Println(json.Unmarshal([]byte(`7`), &x), one, x == any(&one))
	var iface fmt.Stringer
	fmt.Println(json.Unmarshal([]byte(`7`), &iface))
	var cc []Color
	fmt.Println(json.Unmarshal([]byte(`["color-1","color-2"]`), &cc), []int{int(cc[0]), int(cc[1])})
	var tm time.Time
	fmt.Println(json.Unmarshal([]byte(`"2024-01-02T03:04:05Z"`), &tm), tm)
	var mm map[string]*Base
	fmt.Println(json.Unmarshal([]byte(`{"a":{"ID":1},"b":null}`), &mm), mm["a"].ID, mm["b"])
	dec := json.NewDecoder(strings.NewReader(`{"a":1} [1,2] "x" 5 true null {"b":`))
	for {
		var v any
		err := dec.Decode(&v)
		fmt.Println(v, err, dec.InputOffset())
		if err != nil {
			break
		}
	}
	for _, text := range []string{`{"a":[1,{"b":null}],"c":"d"} 5`, `[1 2]`, `{"a" 1}`, `{"a":1 "b":2}`, `{1}`, `]`, `[1,]`, `{"a":}`, `[`, `{"a":1`, `:`} {
		dec := json.NewDecoder(strings.NewReader(text))
		dec.UseNumber()
		for i := 0; i < 30; i++ {
			t, err := dec.Token()
			if err != nil {
				fmt.Println(text, err)
				break
			}
			fmt.Printf("%T %v %v %d; ", t, t, dec.More(), dec.InputOffset())
		}
		fmt.Println()
	}
	dec = json.NewDecoder(strings.NewReader(`[{"ID":1,"name":"x"},{"ID":2,"zz":1}]`))
	dec.DisallowUnknownFields()
	fmt.Println(dec.Token())
	for dec.More() {
		var b Base
		err := dec.Decode(&b)
		fmt.Println(b, err)
	}
	fmt.Println(dec.Token())
	dec = json.NewDecoder(strings.NewReader(`1 x`))
	var n int
	fmt.Println(dec.Decode(&n), n)
	fmt.Println(dec.Decode(&n))
	fmt.Println(dec.Decode(&n))
	var out strings.Builder
	enc := json.NewEncoder(&out)
	enc.Encode(map[string]string{"a": "<b>"})
	enc.SetEscapeHTML(false)
	enc.Encode(map[string]string{"a": "<b>"})
	enc.SetIndent("", "\t")
	enc.Encode([]int{1, 2})
	fmt.Print(out.String(), enc.Encode(func() {}), "\n")
	var h bytes.Buffer
	json.HTMLEscape(&h, []byte(`{"a":"<x> & y"}`))
	fmt.Println(h.String())
}
