// Struct tags.
package p

type wrong struct {
	A int `json:a`           // ERROR "^struct field tag `json:a` not compatible with reflect.StructTag.Get: bad syntax for struct tag value"
	B int `json`             // ERROR "bad syntax for struct tag pair"
	C int `json:"c",xml:"c"` // ERROR "key:\"value\" pairs not separated by spaces"
	D int `:"d"`             // ERROR "bad syntax for struct tag key"
	E int `json:"x"`
	F int `json:"x"` // ERROR "^struct field F repeats json tag \"x\" also at structtag.go:9"
	g int `json:"g"` // ERROR "^struct field g has json tag but is not exported"
}

type right struct {
	A int    `json:"a" xml:"a" yaml:"a b"`
	B int    `json:"b,omitempty"`
	C int    `json:",omitempty"`
	D int    `json:"-"`
	E int    `json:"-"`
	f int    `json:"-"`
	G string `text:"quote \" inside"`
	H int    ""
}
