// testing/quick: random arguments of all types, and what the checks find.
package main

import (
	"errors"
	"fmt"
	"math/rand"
	"reflect"
	"testing/quick"
)

type tree struct {
	Left, Right *tree
	Weight      int8
}

type shape struct {
	Name   string
	Sides  []uint16
	Corner [2]float32
	Extra  map[uint8]bool
	Parent *shape
}

// even makes its own values.
type even int

func (even) Generate(r *rand.Rand, size int) reflect.Value {
	return reflect.ValueOf(even(2 * r.Intn(size)))
}

func main() {
	r := rand.New(rand.NewSource(7))
	for _, sample := range []any{false, int(0), int8(0), int64(0), uint16(0), uint64(0), uintptr(0), float32(0), float64(0), complex64(0), complex128(0),
		"", []byte(nil), [3]int16{}, map[int8]string{}, struct{}{}, even(0), []even{}, new(int), struct {
			A int
			B []bool
		}{}} {
		v, ok := quick.Value(reflect.TypeOf(sample), r)
		if v.Kind() == reflect.Pointer && !v.IsNil() {
			v = v.Elem()
		}
		fmt.Printf("%v %v %#v\n", ok, v.Type(), v)
	}
	v, ok := quick.Value(reflect.TypeOf(shape{}), r)
	fmt.Println(ok, len(v.Field(0).String()), v.Field(1).Len(), v.Field(2).Len(), v.Field(3).Len(), v.Field(4).IsNil())
	_, ok = quick.Value(reflect.TypeOf(tree{}), r)
	fmt.Println(ok)
	_, ok = quick.Value(reflect.TypeOf(make(chan int)), r)
	fmt.Println(ok)
	_, ok = quick.Value(reflect.TypeOf([]func(){}), rand.New(rand.NewSource(1)))
	fmt.Println(ok)

	config := &quick.Config{Rand: r}
	fmt.Println(quick.Check(func(x, y int) bool { return x+y == y+x }, config), quick.Check(func(e even) bool { return e%2 == 0 }, nil))
	err := quick.Check(func(x uint8, s string, e even) bool { return x < 200 }, config)
	var failed *quick.CheckError
	fmt.Println(errors.As(err, &failed), failed.In[0].(uint8) >= 200, len(failed.In), failed.Count > 0)
	calls := 0
	counted := func() bool { calls++; return true }
	quick.Check(counted, nil)
	quick.Check(counted, &quick.Config{MaxCount: 7})
	quick.Check(counted, &quick.Config{MaxCountScale: 0.5})
	fmt.Println(calls)
	values := &quick.Config{Values: func(arguments []reflect.Value, r *rand.Rand) {
		arguments[0], arguments[1] = reflect.ValueOf(41), reflect.ValueOf("text")
	}}
	fmt.Println(quick.Check(func(x int, s string) bool { return x != 41 }, values))
	fmt.Println(quick.CheckEqual(func(x int, s string) (int, string) { return x, s }, func(x int, s string) (int, string) { return x + 1, s }, values))
	fmt.Println(quick.CheckEqual(func(x int16) int { return int(x) * 2 }, func(x int16) int { return int(x) << 1 }, config))

	fmt.Println(quick.Check(5, nil), quick.Check(func() {}, nil), quick.Check(func() int { return 1 }, nil), quick.Check(func(c chan int) bool { return true }, nil))
	fmt.Println(quick.CheckEqual(5, 6, nil), quick.CheckEqual(func() {}, 6, nil), quick.CheckEqual(func() {}, func(int) {}, nil))
	err = quick.Check(5, nil)
	_, ok = err.(quick.SetupError)
	fmt.Println(ok)
	fmt.Println(&quick.CheckEqualError{quick.CheckError{3, []any{1, "x"}}, []any{nil}, []any{2.5}})
}

// Output:
// true bool false
// true int 2135276795452531224
// true int8 -42
// true int64 8407677068955557379
// true uint16 0x790a
// true uint64 0x12b53cf4ccbf74d1
// true uintptr 0x2d56e84000cd61f5
// true float32 -1.1660865e+38
// true float64 -1.1892955269475093e+308
// true complex64 (-1.3235591e+38+2.8881942e+38i)
// true complex128 (-3.236191390994323e+307+1.5704268407207317e+308i)
// true string "\U00010738윆\U0004771d\U000972aa\U00067290\U000b95c0\U000de17a𠆀\U000ffe63\U0004240f"
// true []uint8 []uint8{0x6e, 0x23, 0x90, 0x7, 0x90, 0x6b, 0xac, 0x84, 0x97, 0xcb, 0xa1, 0x9d, 0xa6, 0x8a, 0xcc, 0x3, 0x54, 0xa, 0xef, 0x58, 0xf1, 0xb1, 0xa, 0xaa, 0xfb, 0x87, 0x6d, 0x1c, 0xcb, 0xf8, 0x51, 0x55, 0x7e, 0xb3, 0xcf, 0x87, 0xb8, 0xb5, 0xd3, 0x72, 0x7f, 0x70, 0x66, 0x7e, 0xc, 0x9c, 0x8a, 0x31}
// true [3]int16 [3]int16{-26306, 789, 2827}
// true map[int8]string map[int8]string{-108:"\U000d1342\U0009ea5d\U0001c5ed\U000fac04\U000d7920\U00104e94𬬰\U000ef868\U000333c5\U000b07ff\U000960b4\U0004b630\U000e674a𰌈\U000f4677\U000e0d0a\U00082d14\U000a250f\U000c3871\U000360dc\U000b2869\U000e50c1𣻐\U0008a182\U0007470a脔\U000e02df\U000d2e23\U000505b2\U00092dc2\U00042488", -67:"\U000ac1ae\U000ca80e𰴏\U000a2d2d\U0003bd08\U00106e93�𐣠\U000be1a9\U000890fc𡾪\U000d5d20\U0006c25d\U000694e1\U0004a2a4\U000551b9\U000ad052\U000a6629\U000e040d\U000d2de2\U0009667e\U00107f53\U0007d72e\U00019c95\U0006b605\U0001a08b\U0004d308\U0001a4d9\U000e4499\U000bd14c\U0004d055\U000edb5d\U0009cb2d\U00066278\U00068292\U000f50e5\U000fa91e\U000a3320", -54:"\U000f69ce\U000d0d4b\U000a04cf\U0010b676\U00011b4b\U0009ff75\U000f751b𬱗", -41:"\U0004125c𑒹\U0001dac7\U000bcbf3\U0003c8c4\U0003e915\U000e02b7\U000f2c67\U0001ff91\U000faa79\U0010d901\U000e3918\U000bfa5b\U000a0fe8\U000199be\U000faa29\U000ab107\U00045dc7\U000d8db0\U00081712\U00033eca\U0003b8b2\U0008f6f9\U000638a8\U00093d6a\U00103842\U00053651\U000c7745\U000a1072𡉏𘊠\U0001cdd5\U000fd1da\U0005153f\U000c0cad", -33:"\U000e54ed\U00078e01\U00052d57\U000b2403🮸\U0008dfe3\U00031fd1\U00103454\U000c9396\U000f6d8e\U0005d49b\U000128a6\U000d2936\U000fc041\U00092024\U000af642\U000daa9f\U00069c39\U0007ae18\U00039709\U000a3382", -28:"𭗱\U000ea78c\U0007b2f6\U0009c095\U00042d98\U0007e859\U000e6b05\U000d2e18𑑕\U000d0354\U0007807c\U000e1995\U00098738\U0010c728𫧛쩰\U000cefa1\U00075107\U000a047a\U000d7102𰲳𤘆\U0007d322ퟣ\U000bd881\U00069072\U000e6799\U000e2558\U0004731e끽\U00088646\U00096183\U00103014\U0001a1c3\U00090a84\U00032c28\U000f7bef\U000e61ea\U00043cff\U000e0943\U000513e4", -25:"\U000feda8䂮\U000e8594\U000a7db4\U000ccc43\U000e6d93\U000447ba\U000ae408\U000a7ab2\U000848dd\U000bb07d\U000b6d29\U00097031\U00069a47\U000b74f2\U0006d0b2\U000aae98\U000c5d99\U000b2081\U000352b0\U00058e6e\U0008fd29ꏍ\U0010454f\U00058fc6\U0010fe9a\U0003407b\U0007462d\U0010daab\U0004a59b", -20:"\U0009fabe\U00085d71\U0008f6fc\U000a5287\U000c6da9\U000fa3a9\U0009ae9f\U000e6842\U000ed7b3\U0006856e𰁲\U0005e90f\U000c087c\U0003d91d\U0010ffcf\U0005a658\U0002ecc5\U000b0c2b\U000bc3b8\U000e3582\U000ea64c𡾳\U00034590", -15:"𒋢", 12:"\U000f87aa𦝯\U000a9d73\U0004ece1\U00060cc7\U0007382b\U000fc1f8\U0003d7d3\U00046d3f\U00104ba7\U000b2727\U00100416\U000fb25c\U000e5328\U000f5d5d\U0007814f\U0007efea\U0009745c\U000ce448\U000c6c9d\U0008977c\U0010b869\U000dfbf0", 26:"\U000ca920\U00057392\ue04b\U0003e823\U000f8f28\U00046c1e𫄸\U000601aa\U00034df1\U0003ff29\U000d36d9\U000b4499\U0003f9e8襬\U00109d44\U000d6edf\U0008802a\U000dbf18\U000ab6e4\U000fc5aa\U000a0f07\U00094943𤵸\U00055ae3\U000a2ef3\U000f41f7\U0001c81a", 27:"\U000155b6\U000f414a\U000e0ff4𬙇\U000e684b\U00053fad\U000fa437\U0004f26b\U0003584e\U00107e84\U0002ff04\U000dd31f\U000689ea\U000f2494諑𮌚\U0007caff\U000a4a85\U0008b60d\U0007b964\U0007b060\U0008f415\U000a0156\U0007788a\U000fdb2c\U000f954d\U00068263\U000dec73\U000bba60\U0001c659\U00053ece\U0003d323\U000450d1\U0007eb64\U00075175\U000f7c46\U000341e0\U000f3bba\U000e1375", 30:"\U000a9fd8\U0007a30a\U000ba2e2\U00104a63𣒵\U00096549\U000c54b3\U000f72ac\U00056bc0𝣤\U000f47f9\U000d526c\U00041047\U000d0ceb\U000b4d59\U000fd79c\U000e1378\U000379b5\U000c13f3\U0005317b\U000993a2\U000c3bf9📒\U00078b0d\U00108945𔓦\U000c513e\U0004b38c\U0003840b\U000fd14a\U0001bd2d\U00019283\U00087d96\U000d0bf4𭜆\U00109da7䯦\U000fbea2\U000a3e9c", 50:"\U000e31dc\U0010c756\U001090f4𢠍\U000eeb88𣡣\U00067ce9\U00069bbc\U00080387麄\U000cc03b\U0010d287\U0005d5c1\U000ccbcd岘𢪓\U00085698\U0007e52c\U00057b1c\U000ef38a\U000906af\U0009e1c7ꊝ\U000ca97a\U000d271e\U0006aa7f荂\U000608e5\U000b3f49\U000f3209\U000e19a5\U00071a78\U000f3b9b\U00061ecd\U000563e4\U000731b4\U000fdc9b컣\U00097482𫱤\U0007008f𨵙\U000d87d1\U00053f84𑰔\U000a5962\U000f32d0\U00089a2b𝇎", 51:"\U0005e1b2𭿅\U0001c0f0\U0005bfb8\U000c3eeb\U000b0618", 55:"\U0005c04e\U000ce8ec\U00095089𒎏\U00067ed3ᚸ\U000704fd", 57:"\U000107ed\U000963c3\U0010046b\U000d4eca\U000eb541\U00095949ㅳ\U00094c06\U00094ae1\U000d9bfb\U00053bf0\U0001920c\U0008ae51\U00089297\U0005a4b8\U00060cdf\U00054d1c\U000d6208\U000747a2\U000e511c\U0007ceb0\U00086983\U00041d8f\ue8c8\U000901c1\U0003f723\U0004d60f\U0003b5a3𦻷", 58:"\U000e224a", 63:"\U000de2dc\U00084ec8\U001082fc\U000bc3e7\U000625b3絹枥\U0004683c𧊾\U000d138a𗏫\U000a1fb7", 80:"\U000319f5\U00054fcd\U00085b8e\U00035457\U000d7552\U0009b2a8\U00078da8\U000f8d0c\U000e718a\U001056be\U0009926f\U00033f3b𤚚𧊐\U0009bd04\U000d6360𱇌\U000ad17b\U0010c69b\U000e36bb\U0003c449\U000ffc7f\U000f89cb\U000fd00d\U0006ebd0\U000cdc4b", 86:"\U00060c99𘇱\U0006bcd0\U000f9227\U00058482\U000a48cd\U0002fab6\U000b1145", 96:"\U000417a8", 118:"\ue611\U0003db36\U0008ec62￮\U000656cf쀧\U000e2c0e𬂽\U000af9c4\U0006002d\U000d1b36\U000c570e\U000b176a\U00016242\U000556a5𖺍\U0008b059\U000f2f35\U000e1df5", 120:"\U00100c79\U00034e8b韥\U000e7e15\U000ebfc4\U00056869\U000ee796ﲓ\U00019221\U0005766e\U000bddf2\U0005ab8e\U000e2f8d\U0007f807𐬁\U000149b6\U0009a371\U000d5702\U00058054\U00077cec\U000a0c77𧕈㣣뙏\U00103cff\U0001c67f\U000842b2", 126:"\U0005f3c4𛈞\U000f90d4\U00061716\U0009e38f\U000f522a\U00100140\U0001cf7e\U000cf14a\U0008d5ff\U000b6fdf恌\U000b338f\U0003da7a\U00040e1a𥧩𗷸\U00052660\U000116e5尳\U000c2970ꧢ\U000ebad4\U000a0c52\U00090dd6𘢌\U000489c0\U0001ce5e\U00053f38\U000acbb0\U00046bd0ཱི\U0008b627𗱮\U000e56a4𰼶\U0003c7ce\U000a3869\U0004c122"}
// true struct {} struct {}{}
// true main.even 58
// true []main.even []main.even{30, 70, 4, 60, 16, 54, 32, 32, 38, 24, 38, 56, 64}
// true int -7921873276086942394
// true struct { A int; B []bool } struct { A int; B []bool }{A:8850304046824273606, B:[]bool{true, true, true, true, true, false, true, false, false, false, false, false}}
// true 168 5 2 7 false
// true
// false
// false
// <nil> <nil>
// true true 3 true
// 157
// #1: failed on input 41, "text"
// #1: failed on input 41, "text". Output 1: 41, "text". Output 2: 42, "text"
// <nil>
// argument is not a function function does not return one value function does not return a bool cannot create arbitrary value of type chan int for argument 0
// f is not a function g is not a function functions have different types
// true
// #3: failed on input 1, "x". Output 1: <nil>. Output 2: 2.5
