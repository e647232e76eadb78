// Composite values inside one another, and pointers to them.
package main

import "fmt"

type leaf struct {
	A int
	B string
}

type node struct {
	Leaf  leaf
	Ptr   *leaf
	Any   any
	Slice []leaf
	Array [2]leaf
	Map   map[string]leaf
	Func  func()
	Chan  chan int
	Iface interface{ M() }
	Err   error
	Bytes []byte
	Anon  struct {
		X float64
		y complex128
	}
}

type embedded struct {
	leaf
	*node
	N int
}

type list []list

func main() {
	n := node{Slice: []leaf{{1, "x"}}, Map: map[string]leaf{"k": {2, "y"}}, Any: leaf{3, "z"}, Bytes: []byte("ab")}
	fmt.Printf("%v\n%+v\n%#v\n", n, n, n)
	fmt.Printf("%v\n", &n)
	fmt.Printf("%+v %#v\n", embedded{N: 1}, embedded{N: 2})
	fmt.Println([]any{[]any{[]any{}, nil}, map[string]any{"a": []int{1}}}, [][]string{{"a"}, nil, {}})
	fmt.Printf("%#v\n", []any{1, "a", nil, 2.5, []any{true}, map[string]any{"k": nil}, struct{ A any }{1}})
	fmt.Printf("%#v %#v %#v\n", []float64{1, 1.5, 1e21}, []string{"a\n"}, map[bool]int{true: 1, false: 0})
	fmt.Printf("%#v %#v %#v %#v\n", int8(1), uint(2), 'x', "s")
	fmt.Printf("%#v %#v\n", struct{}{}, [3]struct{ A *int }{})
	fmt.Printf("%T %T %T %T %T\n", n.Anon, n.Map, n.Func, embedded{}, list{})
	fmt.Println(list{{}, {{}, {}}}, &list{{}})
	fmt.Printf("%v %+v\n", &[]*leaf{nil}, &map[string]*leaf{"a": nil})
	fmt.Printf("%s %q %x\n", []string{"a", "b"}, []string{"a", "b"}, []string{"a", "b"})
	fmt.Printf("%s|%x|%d|%v\n", [][]byte{[]byte("ab"), nil}, [][]byte{[]byte("ab")}, [][]byte{[]byte("ab")}, [][]byte{[]byte("ab")})
	fmt.Printf("%6.2f|%-8v|%08b\n", []float64{1, 2.345}, []int{1, 2}, []int{5, 6})
	fmt.Printf("%v %d %s\n", [3]byte{65, 66, 67}, [3]byte{65, 66, 67}, [3]byte{65, 66, 67})
	deep := any(0)
	for i := 0; i < 10000; i++ {
		deep = []any{deep}
	}
	fmt.Println(len(fmt.Sprint(deep)))
}

// Output:
// {{0 } <nil> {3 z} [{1 x}] [{0 } {0 }] map[k:{2 y}] <nil> <nil> <nil> <nil> [97 98] {0 (0+0i)}}
// {Leaf:{A:0 B:} Ptr:<nil> Any:{A:3 B:z} Slice:[{A:1 B:x}] Array:[{A:0 B:} {A:0 B:}] Map:map[k:{A:2 B:y}] Func:<nil> Chan:<nil> Iface:<nil> Err:<nil> Bytes:[97 98] Anon:{X:0 y:(0+0i)}}
// main.node{Leaf:main.leaf{A:0, B:""}, Ptr:(*main.leaf)(nil), Any:main.leaf{A:3, B:"z"}, Slice:[]main.leaf{main.leaf{A:1, B:"x"}}, Array:[2]main.leaf{main.leaf{A:0, B:""}, main.leaf{A:0, B:""}}, Map:map[string]main.leaf{"k":main.leaf{A:2, B:"y"}}, Func:(func())(nil), Chan:(chan int)(nil), Iface:interface { M() }(nil), Err:error(nil), Bytes:[]uint8{0x61, 0x62}, Anon:struct { X float64; y complex128 }{X:0, y:(0+0i)}}
// &{{0 } <nil> {3 z} [{1 x}] [{0 } {0 }] map[k:{2 y}] <nil> <nil> <nil> <nil> [97 98] {0 (0+0i)}}
// {leaf:{A:0 B:} node:<nil> N:1} main.embedded{leaf:main.leaf{A:0, B:""}, node:(*main.node)(nil), N:2}
// [[[] <nil>] map[a:[1]]] [[a] [] []]
// []interface {}{1, "a", interface {}(nil), 2.5, []interface {}{true}, map[string]interface {}{"k":interface {}(nil)}, struct { A interface {} }{A:1}}
// []float64{1, 1.5, 1e+21} []string{"a\n"} map[bool]int{false:0, true:1}
// 1 0x2 120 "s"
// struct {}{} [3]struct { A *int }{struct { A *int }{A:(*int)(nil)}, struct { A *int }{A:(*int)(nil)}, struct { A *int }{A:(*int)(nil)}}
// struct { X float64; y complex128 } map[string]main.leaf func() main.embedded main.list
// [[] [[] []]] &[[]]
// &[<nil>] &map[a:<nil>]
// [a b] ["a" "b"] [61 62]
// [ab ]|[6162]|[[97 98]]|[[97 98]]
// [  1.00   2.35]|[1        2       ]|[00000101 00000110]
// [65 66 67] [65 66 67] ABC
// 20001
