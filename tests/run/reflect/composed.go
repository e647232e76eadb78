// Types made at run time, channels, select, conversions, slices, calls and their panics.
package main

import (
	"fmt"
	"reflect"
)

type S struct {
	A int
	B string `json:"b"`
}
type S2 struct {
	A int
	B string
}
type Bytes []byte
type Str string
type Ints []int
type Fn func(int) string
type Err struct{}

func (*Err) Error() string { return "err" }

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, "panic:", e)
		}
	}()
	f()
}

func main() {
	intT, strT := reflect.TypeOf(0), reflect.TypeOf("")
	fmt.Println(reflect.SliceOf(intT), reflect.ArrayOf(3, strT), reflect.MapOf(strT, intT), reflect.PtrTo(intT))
	fmt.Println(reflect.ChanOf(reflect.RecvDir, intT), reflect.ChanOf(reflect.SendDir, intT), reflect.ChanOf(reflect.BothDir, intT))
	fmt.Println(reflect.FuncOf([]reflect.Type{intT, reflect.SliceOf(strT)}, []reflect.Type{strT}, true))
	fmt.Println(reflect.SliceOf(intT) == reflect.TypeOf([]int{}), reflect.MapOf(strT, intT) == reflect.TypeOf(map[string]int{}))
	fmt.Println(reflect.ArrayOf(2, intT) == reflect.TypeOf([2]int{}), reflect.FuncOf([]reflect.Type{intT}, []reflect.Type{strT}, false) == reflect.TypeOf(func(int) string { return "" }))
	st := reflect.StructOf([]reflect.StructField{{Name: "X", Type: intT, Tag: `k:"v"`}, {Name: "Y", Type: strT}})
	sv := reflect.New(st).Elem()
	sv.Field(0).SetInt(7)
	sv.Field(1).SetString("why")
	fmt.Printf("%v %+v %v\n", st, sv.Interface(), st.Field(0).Tag.Get("k"))
	try("mapof", func() { reflect.MapOf(reflect.TypeOf([]int{}), intT) })
	try("arrayof", func() { reflect.ArrayOf(-1, intT) })
	try("funcof", func() { reflect.FuncOf(nil, nil, true) })

	c := reflect.MakeChan(reflect.TypeOf(make(chan string)), 2)
	c.Send(reflect.ValueOf("a"))
	fmt.Println(c.TrySend(reflect.ValueOf("b")), c.TrySend(reflect.ValueOf("c")), c.Len(), c.Cap())
	x, ok := c.Recv()
	fmt.Println(x, ok)
	x, ok = c.TryRecv()
	fmt.Println(x, ok)
	x, ok = c.TryRecv()
	fmt.Println(x.IsValid(), ok)
	c.Close()
	x, ok = c.Recv()
	fmt.Printf("%q %v\n", x.String(), ok)
	x, ok = c.TryRecv()
	fmt.Println(x.IsValid(), ok)
	try("close", func() { c.Close() })
	try("send", func() { c.Send(reflect.ValueOf("x")) })
	try("send type", func() { reflect.MakeChan(reflect.TypeOf(make(chan int)), 1).Send(reflect.ValueOf("x")) })
	try("recv dir", func() { reflect.ValueOf(make(chan<- int)).Recv() })
	try("send dir", func() { reflect.ValueOf(make(<-chan int)).Send(reflect.ValueOf(1)) })
	try("not chan", func() { reflect.ValueOf(1).Recv() })
	ints, strs := make(chan int, 1), make(chan string)
	go func() { strs <- "sent" }()
	cases := []reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(strs)}, {Dir: reflect.SelectRecv}}
	i, v, ok := reflect.Select(cases)
	fmt.Println(i, v, ok)
	cases = append(cases, reflect.SelectCase{Dir: reflect.SelectDefault})
	i, v, ok = reflect.Select(cases)
	fmt.Println(i, v.IsValid(), ok)
	cases = append(cases, reflect.SelectCase{Dir: reflect.SelectSend, Chan: reflect.ValueOf(ints), Send: reflect.ValueOf(5)})
	i, v, ok = reflect.Select(cases)
	fmt.Println(i, v.IsValid(), ok, <-ints)
	close(strs)
	i, v, ok = reflect.Select(cases[:1])
	fmt.Printf("%d %q %v\n", i, v.String(), ok)
	try("select", func() { reflect.Select([]reflect.SelectCase{{}}) })

	conv := func(v any, to any) {
		try(fmt.Sprintf("%T(%v)", to, v), func() {
			t := reflect.TypeOf(to)
			val := reflect.ValueOf(v)
			fmt.Print(val.Type().ConvertibleTo(t), val.CanConvert(t), val.Type().AssignableTo(t), " ")
			fmt.Printf("%#v\n", val.Convert(t).Interface())
		})
	}
	conv(65, "")
	conv(-1, "")
	conv(uint64(1<<40), "")
	conv("héé", []byte{})
	conv("héé", []rune{})
	conv([]byte("abc"), "")
	conv([]rune("abc"), Str(""))
	conv(Bytes("abc"), "")
	conv("x", Bytes{})
	conv([]int{1, 2}, Ints{})
	conv(Ints{1, 2}, []int{})
	conv(S{1, "b"}, S2{})
	conv(&S{1, "b"}, (*S2)(nil))
	conv(3.9, 0)
	conv(300, uint8(0))
	conv(1+2i, complex64(0))
	conv("a", 1)
	conv([]int{1}, []string{})
	conv([]int{1, 2, 3}, (*[2]int)(nil))
	conv([]int{1}, (*[2]int)(nil))
	conv(true, 1)
	fmt.Println(reflect.TypeOf(&Err{}).AssignableTo(reflect.TypeOf((*error)(nil)).Elem()), reflect.TypeOf(Err{}).ConvertibleTo(reflect.TypeOf((*error)(nil)).Elem()))
	fmt.Println(reflect.TypeOf(func(int) string { return "" }).AssignableTo(reflect.TypeOf(Fn(nil))), reflect.TypeOf(S{}).AssignableTo(reflect.TypeOf(S2{})))

	arr := [4]int{1, 2, 3, 4}
	av := reflect.ValueOf(&arr).Elem()
	s := av.Slice(1, 3)
	s.Index(0).SetInt(20)
	fmt.Println(s, s.Len(), s.Cap(), arr, av.Slice3(0, 1, 2).Cap(), s.Type())
	try("unaddressable", func() { reflect.ValueOf(arr).Slice(0, 1) })
	try("slice3", func() { av.Slice3(0, 3, 2) })
	sl := []int{1, 2, 3}
	slv := reflect.ValueOf(&sl).Elem()
	slv.SetCap(3)
	slv.SetLen(2)
	fmt.Println(sl, cap(sl))
	try("setcap", func() { slv.SetCap(9) })
	fmt.Println(reflect.Copy(slv, reflect.ValueOf([]int{9, 8, 7})), sl)
	fmt.Println(reflect.AppendSlice(slv, reflect.ValueOf([]int{5})), reflect.Append(slv, reflect.ValueOf(1), reflect.ValueOf(2)))
	try("copy", func() { reflect.Copy(slv, reflect.ValueOf([]string{"a"})) })
	b := make([]byte, 2)
	fmt.Println(reflect.Copy(reflect.ValueOf(b), reflect.ValueOf("xyz")), string(b))
	fmt.Println(reflect.ValueOf(float32(0)).OverflowFloat(1e300), reflect.ValueOf(0.0).OverflowFloat(1e300), reflect.ValueOf(int8(0)).OverflowInt(128), reflect.ValueOf(complex64(0)).OverflowComplex(1e300))
	m := map[string]int{"k": 4}
	it := reflect.ValueOf(m).MapRange()
	it.Next()
	var k string
	var e int
	reflect.ValueOf(&k).Elem().SetIterKey(it)
	reflect.ValueOf(&e).Elem().SetIterValue(it)
	fmt.Println(k, e, it.Next())
	it.Reset(reflect.ValueOf(map[string]int{}))
	fmt.Println(it.Next())
	type inner struct{ Deep int }
	type outer struct{ *inner; Top int }
	_, err := reflect.ValueOf(outer{}).FieldByIndexErr([]int{0, 0})
	fmt.Println(err)
	f, ok := reflect.TypeOf(outer{}).FieldByNameFunc(func(s string) bool { return s == "Deep" })
	fmt.Println(f.Name, f.Index, ok, reflect.TypeOf(outer{}).FieldByIndex([]int{0, 0}).Name, reflect.ValueOf(outer{inner: &inner{3}}).FieldByNameFunc(func(s string) bool { return s == "Deep" }))
	var nilFn func()
	try("nil call", func() { reflect.ValueOf(nilFn).Call(nil) })
	try("variadic", func() { reflect.ValueOf(fmt.Sprint).Call([]reflect.Value{{}}) })
	try("variadic type", func() { reflect.ValueOf(func(...int) {}).Call([]reflect.Value{reflect.ValueOf("a")}) })
	try("callslice", func() { reflect.ValueOf(func(int) {}).CallSlice([]reflect.Value{reflect.ValueOf(1)}) })
	try("too many", func() { reflect.ValueOf(func(int) {}).Call([]reflect.Value{reflect.ValueOf(1), reflect.ValueOf(2)}) })
	fmt.Println(reflect.ValueOf(fmt.Sprint).Call([]reflect.Value{reflect.ValueOf(1), reflect.ValueOf("x")})[0])
}

// Output:
// []int [3]string map[string]int *int
// <-chan int chan<- int chan int
// func(int, ...string) string
// true true
// true true
// struct { X int "k:\"v\""; Y string } {X:7 Y:why} v
// mapof panic: reflect.MapOf: invalid key type []int
// arrayof panic: reflect: negative length passed to ArrayOf
// funcof panic: reflect.FuncOf: last arg of variadic func must be slice
// true false 2 2
// a true
// b true
// false false
// "" false
// true false
// close panic: close of closed channel
// send panic: send on closed channel
// send type panic: reflect.Value.Send: value of type string is not assignable to type int
// recv dir panic: reflect: recv on send-only channel
// send dir panic: reflect: send on recv-only channel
// not chan panic: reflect: call of reflect.Value.Recv on int Value
// 0 sent true
// 2 false false
// 3 false false 5
// 0 "" false
// select panic: reflect.Select: invalid Dir
// true true false "A"
// true true false "�"
// true true false "�"
// true true false []byte{0x68, 0xc3, 0xa9, 0xc3, 0xa9}
// true true false []int32{104, 233, 233}
// true true false "abc"
// true true false "abc"
// true true false "abc"
// true true false main.Bytes{0x78}
// true true true main.Ints{1, 2}
// true true true []int{1, 2}
// true true false main.S2{A:1, B:"b"}
// true true false &main.S2{A:1, B:"b"}
// true true false 3
// true true false 0x2c
// true true false (1+2i)
// false false false int(a) panic: reflect.Value.Convert: value of type string cannot be converted to type int
// false false false []string([1]) panic: reflect.Value.Convert: value of type []int cannot be converted to type []string
// true true false &[2]int{1, 2}
// true false false *[2]int([1]) panic: reflect: cannot convert slice with length 1 to pointer to array with length 2
// false false false int(true) panic: reflect.Value.Convert: value of type bool cannot be converted to type int
// true false
// true false
// [20 3] 2 3 [1 20 3 4] 2 []int
// unaddressable panic: reflect.Value.Slice: slice of unaddressable array
// slice3 panic: reflect.Value.Slice3: slice index out of bounds
// [1 2] 3
// setcap panic: reflect: slice capacity out of range in SetCap
// 2 [9 8]
// [9 8 5] [9 8 1 2]
// copy panic: reflect.Copy: int != string
// 2 xy
// true false true true
// k 4 false
// false
// reflect: indirection through nil pointer to embedded struct field inner
// Deep [0 0] true Deep 3
// nil call panic: reflect.Value.Call: call of nil function
// variadic panic: reflect: Call using zero Value argument
// variadic type panic: reflect: cannot use string as type int in Call
// callslice panic: reflect: CallSlice of non-variadic function
// too many panic: reflect: Call with too many input arguments
// 1x
