// An exported field of an embedded struct whose type is not exported can be read and set; the struct itself cannot.
package main

import (
	"fmt"
	"reflect"
)

type inner struct {
	N      int
	hidden int
}

type Inner struct{ M int }

func (i inner) Double() int { return 2 * i.N }

type outer struct {
	inner
	Inner
	named inner
}

type pointing struct{ *inner }

func try(what string, f func()) {
	defer func() { fmt.Println(what+":", recover()) }()
	f()
}

func main() {
	o := outer{inner{1, 2}, Inner{3}, inner{4, 5}}
	v := reflect.ValueOf(&o).Elem()
	fmt.Println(v.FieldByName("N").Interface(), v.Field(0).Field(0).CanSet(), v.Field(0).CanInterface(), v.Field(0).CanSet())
	v.FieldByName("N").SetInt(7)
	fmt.Println(o.N, v.Field(0).Field(1).CanInterface(), v.FieldByName("M").CanSet(), v.Field(2).Field(0).CanInterface(), v.Field(2).Field(0).CanSet())
	p := pointing{&inner{8, 9}}
	w := reflect.ValueOf(p)
	fmt.Println(w.FieldByName("N").Interface(), w.FieldByName("N").CanSet(), w.Field(0).CanInterface(), w.Field(0).Elem().CanInterface())
	w.FieldByName("N").SetInt(10)
	fmt.Println(p.N, w.MethodByName("Double").Call(nil)[0])
	try("embedded", func() { v.Field(0).Interface() })
	try("hidden", func() { v.FieldByName("hidden").SetInt(1) })
	try("named", func() { v.Field(2).Field(0).SetInt(1) })
	try("method", func() { v.Field(0).Method(0).Call(nil) })
}

// Output:
// 1 true false false
// 7 false true false false
// 8 true false false
// 10 20
// embedded: reflect.Value.Interface: cannot return value obtained from unexported field or method
// hidden: reflect: reflect.Value.SetInt using value obtained using unexported field
// named: reflect: reflect.Value.SetInt using value obtained using unexported field
// method: reflect: reflect.Value.Call using value obtained using unexported field
