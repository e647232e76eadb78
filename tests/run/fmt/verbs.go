// Every verb on every kind of value.
package main

import "fmt"

type point struct {
	X, Y int
}

type tree struct {
	left  *tree
	name  string
	value any
}

type named int

type bytes []byte

// The output stands in a comment: no byte of it may be foreign to a source file.
func show(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	for _, r := range text {
		if r == '\uFFFD' || r == 0 || r == '\r' {
			text = fmt.Sprintf("%q\n", text)
			break
		}
	}
	fmt.Print(text)
}

func main() {
	values := []any{
		true, 42, -42, int8(-8), uint8(200), uint16(16), int64(1) << 40, uintptr(10), 'x', '☺',
		1.5, float32(0.1), -1e21, 3 + 4i, complex64(1 - 2i),
		"hi", "a\nb☺\xff", "", []byte("bytes"), []byte(nil), [3]byte{1, 2, 3}, bytes("own"),
		[]int{1, 2}, []string{"a", "b"}, [2]bool{true, false}, []any{1, "a", nil, 2.5},
		map[string]int{"z": 1, "a": 2}, map[int]string(nil),
		point{1, 2}, tree{name: "t", value: 3}, struct{}{}, named(7), []named{1, 2},
		error(nil), []error{nil}, (*point)(nil), []point(nil), map[point]bool{{2, 1}: true, {1, 5}: false},
		&point{3, 4}, &[]int{1}, &map[string]int{"k": 1}, [][]int{{1}, {2, 3}},
	}
	for _, value := range values {
		for _, verb := range "vdtbcoOqxXUeEfFgGsTz" {
			show("%%%c: "+"%"+string(verb)+"\n", verb, value)
		}
		show("%%+v: %+v\n", value)
		show("%%#v: %#v\n", value)
		show("%%+d: %+d\n", value)
		show("%%#x: %#x\n", value)
		show("%%# x: %# x\n", value)
		show("%%+q: %+q\n", value)
		show("%%#q: %#q\n", value)
		show("%%12v|%%-12v|%%012v: %12v|%-12v|%012v\n", value, value, value)
		show("%%.2v %%8.3v: %.2v %8.3v\n", value, value)
	}
}

// Output:
// %v: true
// %d: %!d(bool=true)
// %t: true
// %b: %!b(bool=true)
// %c: %!c(bool=true)
// %o: %!o(bool=true)
// %O: %!O(bool=true)
// %q: %!q(bool=true)
// %x: %!x(bool=true)
// %X: %!X(bool=true)
// %U: %!U(bool=true)
// %e: %!e(bool=true)
// %E: %!E(bool=true)
// %f: %!f(bool=true)
// %F: %!F(bool=true)
// %g: %!g(bool=true)
// %G: %!G(bool=true)
// %s: %!s(bool=true)
// %T: bool
// %z: %!z(bool=true)
// %+v: true
// %#v: true
// %+d: %!d(bool=true)
// %#x: %!x(bool=true)
// %# x: %!x(bool=true)
// %+q: %!q(bool=true)
// %#q: %!q(bool=true)
// %12v|%-12v|%012v:         true|true        |00000000true
// %.2v %8.3v: true     true
// %v: 42
// %d: 42
// %t: %!t(int=42)
// %b: 101010
// %c: *
// %o: 52
// %O: 0o52
// %q: '*'
// %x: 2a
// %X: 2A
// %U: U+002A
// %e: %!e(int=42)
// %E: %!E(int=42)
// %f: %!f(int=42)
// %F: %!F(int=42)
// %g: %!g(int=42)
// %G: %!G(int=42)
// %s: %!s(int=42)
// %T: int
// %z: %!z(int=42)
// %+v: 42
// %#v: 42
// %+d: +42
// %#x: 0x2a
// %# x:  0x2a
// %+q: '*'
// %#q: '*'
// %12v|%-12v|%012v:           42|42          |000000000042
// %.2v %8.3v: 42      042
// %v: -42
// %d: -42
// %t: %!t(int=-42)
// %b: -101010
// "%c: �\n"
// %o: -52
// %O: -0o52
// "%q: '�'\n"
// %x: -2a
// %X: -2A
// %U: U+FFFFFFFFFFFFFFD6
// %e: %!e(int=-42)
// %E: %!E(int=-42)
// %f: %!f(int=-42)
// %F: %!F(int=-42)
// %g: %!g(int=-42)
// %G: %!G(int=-42)
// %s: %!s(int=-42)
// %T: int
// %z: %!z(int=-42)
// %+v: -42
// %#v: -42
// %+d: -42
// %#x: -0x2a
// %# x: -0x2a
// %+q: '\ufffd'
// "%#q: '�'\n"
// %12v|%-12v|%012v:          -42|-42         |-00000000042
// %.2v %8.3v: -42     -042
// %v: -8
// %d: -8
// %t: %!t(int8=-8)
// %b: -1000
// "%c: �\n"
// %o: -10
// %O: -0o10
// "%q: '�'\n"
// %x: -8
// %X: -8
// %U: U+FFFFFFFFFFFFFFF8
// %e: %!e(int8=-8)
// %E: %!E(int8=-8)
// %f: %!f(int8=-8)
// %F: %!F(int8=-8)
// %g: %!g(int8=-8)
// %G: %!G(int8=-8)
// %s: %!s(int8=-8)
// %T: int8
// %z: %!z(int8=-8)
// %+v: -8
// %#v: -8
// %+d: -8
// %#x: -0x8
// %# x: -0x8
// %+q: '\ufffd'
// "%#q: '�'\n"
// %12v|%-12v|%012v:           -8|-8          |-00000000008
// %.2v %8.3v: -08     -008
// %v: 200
// %d: 200
// %t: %!t(uint8=200)
// %b: 11001000
// %c: È
// %o: 310
// %O: 0o310
// %q: 'È'
// %x: c8
// %X: C8
// %U: U+00C8
// %e: %!e(uint8=200)
// %E: %!E(uint8=200)
// %f: %!f(uint8=200)
// %F: %!F(uint8=200)
// %g: %!g(uint8=200)
// %G: %!G(uint8=200)
// %s: %!s(uint8=200)
// %T: uint8
// %z: %!z(uint8=200)
// %+v: 200
// %#v: 0xc8
// %+d: +200
// %#x: 0xc8
// %# x:  0xc8
// %+q: '\u00c8'
// %#q: 'È'
// %12v|%-12v|%012v:          200|200         |000000000200
// %.2v %8.3v: 200      200
// %v: 16
// %d: 16
// %t: %!t(uint16=16)
// %b: 10000
// %c: 
// %o: 20
// %O: 0o20
// %q: '\x10'
// %x: 10
// %X: 10
// %U: U+0010
// %e: %!e(uint16=16)
// %E: %!E(uint16=16)
// %f: %!f(uint16=16)
// %F: %!F(uint16=16)
// %g: %!g(uint16=16)
// %G: %!G(uint16=16)
// %s: %!s(uint16=16)
// %T: uint16
// %z: %!z(uint16=16)
// %+v: 16
// %#v: 0x10
// %+d: +16
// %#x: 0x10
// %# x:  0x10
// %+q: '\x10'
// %#q: '\x10'
// %12v|%-12v|%012v:           16|16          |000000000016
// %.2v %8.3v: 16      016
// %v: 1099511627776
// %d: 1099511627776
// %t: %!t(int64=1099511627776)
// %b: 10000000000000000000000000000000000000000
// "%c: �\n"
// %o: 20000000000000
// %O: 0o20000000000000
// "%q: '�'\n"
// %x: 10000000000
// %X: 10000000000
// %U: U+10000000000
// %e: %!e(int64=1099511627776)
// %E: %!E(int64=1099511627776)
// %f: %!f(int64=1099511627776)
// %F: %!F(int64=1099511627776)
// %g: %!g(int64=1099511627776)
// %G: %!G(int64=1099511627776)
// %s: %!s(int64=1099511627776)
// %T: int64
// %z: %!z(int64=1099511627776)
// %+v: 1099511627776
// %#v: 1099511627776
// %+d: +1099511627776
// %#x: 0x10000000000
// %# x:  0x10000000000
// %+q: '\ufffd'
// "%#q: '�'\n"
// %12v|%-12v|%012v: 1099511627776|1099511627776|1099511627776
// %.2v %8.3v: 1099511627776 1099511627776
// %v: 10
// %d: 10
// %t: %!t(uintptr=10)
// %b: 1010
// %c:
//
// %o: 12
// %O: 0o12
// %q: '\n'
// %x: a
// %X: A
// %U: U+000A
// %e: %!e(uintptr=10)
// %E: %!E(uintptr=10)
// %f: %!f(uintptr=10)
// %F: %!F(uintptr=10)
// %g: %!g(uintptr=10)
// %G: %!G(uintptr=10)
// %s: %!s(uintptr=10)
// %T: uintptr
// %z: %!z(uintptr=10)
// %+v: 10
// %#v: 0xa
// %+d: +10
// %#x: 0xa
// %# x:  0xa
// %+q: '\n'
// %#q: '\n'
// %12v|%-12v|%012v:           10|10          |000000000010
// %.2v %8.3v: 10      010
// %v: 120
// %d: 120
// %t: %!t(int32=120)
// %b: 1111000
// %c: x
// %o: 170
// %O: 0o170
// %q: 'x'
// %x: 78
// %X: 78
// %U: U+0078
// %e: %!e(int32=120)
// %E: %!E(int32=120)
// %f: %!f(int32=120)
// %F: %!F(int32=120)
// %g: %!g(int32=120)
// %G: %!G(int32=120)
// %s: %!s(int32=120)
// %T: int32
// %z: %!z(int32=120)
// %+v: 120
// %#v: 120
// %+d: +120
// %#x: 0x78
// %# x:  0x78
// %+q: 'x'
// %#q: 'x'
// %12v|%-12v|%012v:          120|120         |000000000120
// %.2v %8.3v: 120      120
// %v: 9786
// %d: 9786
// %t: %!t(int32=9786)
// %b: 10011000111010
// %c: ☺
// %o: 23072
// %O: 0o23072
// %q: '☺'
// %x: 263a
// %X: 263A
// %U: U+263A
// %e: %!e(int32=9786)
// %E: %!E(int32=9786)
// %f: %!f(int32=9786)
// %F: %!F(int32=9786)
// %g: %!g(int32=9786)
// %G: %!G(int32=9786)
// %s: %!s(int32=9786)
// %T: int32
// %z: %!z(int32=9786)
// %+v: 9786
// %#v: 9786
// %+d: +9786
// %#x: 0x263a
// %# x:  0x263a
// %+q: '\u263a'
// %#q: '☺'
// %12v|%-12v|%012v:         9786|9786        |000000009786
// %.2v %8.3v: 9786     9786
// %v: 1.5
// %d: %!d(float64=1.5)
// %t: %!t(float64=1.5)
// %b: 6755399441055744p-52
// %c: %!c(float64=1.5)
// %o: %!o(float64=1.5)
// %O: %!O(float64=1.5)
// %q: %!q(float64=1.5)
// %x: 0x1.8p+00
// %X: 0X1.8P+00
// %U: %!U(float64=1.5)
// %e: 1.500000e+00
// %E: 1.500000E+00
// %f: 1.500000
// %F: 1.500000
// %g: 1.5
// %G: 1.5
// %s: %!s(float64=1.5)
// %T: float64
// %z: %!z(float64=1.5)
// %+v: 1.5
// %#v: 1.5
// %+d: %!d(float64=+1.5)
// %#x: 0x1.8000p+00
// %# x:  0x1.8000p+00
// %+q: %!q(float64=+1.5)
// %#q: %!q(float64=1.50000)
// %12v|%-12v|%012v:          1.5|1.5         |0000000001.5
// %.2v %8.3v: 1.5      1.5
// %v: 0.1
// %d: %!d(float32=0.1)
// %t: %!t(float32=0.1)
// %b: 13421773p-27
// %c: %!c(float32=0.1)
// %o: %!o(float32=0.1)
// %O: %!O(float32=0.1)
// %q: %!q(float32=0.1)
// %x: 0x1.99999ap-04
// %X: 0X1.99999AP-04
// %U: %!U(float32=0.1)
// %e: 1.000000e-01
// %E: 1.000000E-01
// %f: 0.100000
// %F: 0.100000
// %g: 0.1
// %G: 0.1
// %s: %!s(float32=0.1)
// %T: float32
// %z: %!z(float32=0.1)
// %+v: 0.1
// %#v: 0.1
// %+d: %!d(float32=+0.1)
// %#x: 0x1.99999ap-04
// %# x:  0x1.99999ap-04
// %+q: %!q(float32=+0.1)
// %#q: %!q(float32=0.100000)
// %12v|%-12v|%012v:          0.1|0.1         |0000000000.1
// %.2v %8.3v: 0.1      0.1
// %v: -1e+21
// %d: %!d(float64=-1e+21)
// %t: %!t(float64=-1e+21)
// %b: -7629394531250000p+17
// %c: %!c(float64=-1e+21)
// %o: %!o(float64=-1e+21)
// %O: %!O(float64=-1e+21)
// %q: %!q(float64=-1e+21)
// %x: -0x1.b1ae4d6e2ef5p+69
// %X: -0X1.B1AE4D6E2EF5P+69
// %U: %!U(float64=-1e+21)
// %e: -1.000000e+21
// %E: -1.000000E+21
// %f: -1000000000000000000000.000000
// %F: -1000000000000000000000.000000
// %g: -1e+21
// %G: -1E+21
// %s: %!s(float64=-1e+21)
// %T: float64
// %z: %!z(float64=-1e+21)
// %+v: -1e+21
// %#v: -1e+21
// %+d: %!d(float64=-1e+21)
// %#x: -0x1.b1ae4d6e2ef5p+69
// %# x: -0x1.b1ae4d6e2ef5p+69
// %+q: %!q(float64=-1e+21)
// %#q: %!q(float64=-1.00000e+21)
// %12v|%-12v|%012v:       -1e+21|-1e+21      |-0000001e+21
// %.2v %8.3v: -1e+21   -1e+21
// %v: (3+4i)
// %d: %!d(complex128=(3+4i))
// %t: %!t(complex128=(3+4i))
// %b: (6755399441055744p-51+4503599627370496p-50i)
// %c: %!c(complex128=(3+4i))
// %o: %!o(complex128=(3+4i))
// %O: %!O(complex128=(3+4i))
// %q: %!q(complex128=(3+4i))
// %x: (0x1.8p+01+0x1p+02i)
// %X: (0X1.8P+01+0X1P+02i)
// %U: %!U(complex128=(3+4i))
// %e: (3.000000e+00+4.000000e+00i)
// %E: (3.000000E+00+4.000000E+00i)
// %f: (3.000000+4.000000i)
// %F: (3.000000+4.000000i)
// %g: (3+4i)
// %G: (3+4i)
// %s: %!s(complex128=(3+4i))
// %T: complex128
// %z: %!z(complex128=(3+4i))
// %+v: (3+4i)
// %#v: (3+4i)
// %+d: %!d(complex128=(+3+4i))
// %#x: (0x1.8000p+01+0x1.0000p+02i)
// %# x: ( 0x1.8000p+01+0x1.0000p+02i)
// %+q: %!q(complex128=(+3+4i))
// %#q: %!q(complex128=(3.00000+4.00000i))
// %12v|%-12v|%012v: (           3          +4i)|(3           +4          i)|(000000000003+00000000004i)
// %.2v %8.3v: (3+4i) (       3      +4i)
// %v: (1-2i)
// %d: %!d(complex64=(1-2i))
// %t: %!t(complex64=(1-2i))
// %b: (8388608p-23-8388608p-22i)
// %c: %!c(complex64=(1-2i))
// %o: %!o(complex64=(1-2i))
// %O: %!O(complex64=(1-2i))
// %q: %!q(complex64=(1-2i))
// %x: (0x1p+00-0x1p+01i)
// %X: (0X1P+00-0X1P+01i)
// %U: %!U(complex64=(1-2i))
// %e: (1.000000e+00-2.000000e+00i)
// %E: (1.000000E+00-2.000000E+00i)
// %f: (1.000000-2.000000i)
// %F: (1.000000-2.000000i)
// %g: (1-2i)
// %G: (1-2i)
// %s: %!s(complex64=(1-2i))
// %T: complex64
// %z: %!z(complex64=(1-2i))
// %+v: (1-2i)
// %#v: (1-2i)
// %+d: %!d(complex64=(+1-2i))
// %#x: (0x1.0000p+00-0x1.0000p+01i)
// %# x: ( 0x1.0000p+00-0x1.0000p+01i)
// %+q: %!q(complex64=(+1-2i))
// %#q: %!q(complex64=(1.00000-2.00000i))
// %12v|%-12v|%012v: (           1          -2i)|(1           -2          i)|(000000000001-00000000002i)
// %.2v %8.3v: (1-2i) (       1      -2i)
// %v: hi
// %d: %!d(string=hi)
// %t: %!t(string=hi)
// %b: %!b(string=hi)
// %c: %!c(string=hi)
// %o: %!o(string=hi)
// %O: %!O(string=hi)
// %q: "hi"
// %x: 6869
// %X: 6869
// %U: %!U(string=hi)
// %e: %!e(string=hi)
// %E: %!E(string=hi)
// %f: %!f(string=hi)
// %F: %!F(string=hi)
// %g: %!g(string=hi)
// %G: %!G(string=hi)
// %s: hi
// %T: string
// %z: %!z(string=hi)
// %+v: hi
// %#v: "hi"
// %+d: %!d(string=hi)
// %#x: 0x6869
// %# x: 0x68 0x69
// %+q: "hi"
// %#q: `hi`
// %12v|%-12v|%012v:           hi|hi          |0000000000hi
// %.2v %8.3v: hi       hi
// "%v: a\nb☺\xff\n"
// "%d: %!d(string=a\nb☺\xff)\n"
// "%t: %!t(string=a\nb☺\xff)\n"
// "%b: %!b(string=a\nb☺\xff)\n"
// "%c: %!c(string=a\nb☺\xff)\n"
// "%o: %!o(string=a\nb☺\xff)\n"
// "%O: %!O(string=a\nb☺\xff)\n"
// %q: "a\nb☺\xff"
// %x: 610a62e298baff
// %X: 610A62E298BAFF
// "%U: %!U(string=a\nb☺\xff)\n"
// "%e: %!e(string=a\nb☺\xff)\n"
// "%E: %!E(string=a\nb☺\xff)\n"
// "%f: %!f(string=a\nb☺\xff)\n"
// "%F: %!F(string=a\nb☺\xff)\n"
// "%g: %!g(string=a\nb☺\xff)\n"
// "%G: %!G(string=a\nb☺\xff)\n"
// "%s: a\nb☺\xff\n"
// %T: string
// "%z: %!z(string=a\nb☺\xff)\n"
// "%+v: a\nb☺\xff\n"
// %#v: "a\nb☺\xff"
// "%+d: %!d(string=a\nb☺\xff)\n"
// %#x: 0x610a62e298baff
// %# x: 0x61 0x0a 0x62 0xe2 0x98 0xba 0xff
// %+q: "a\nb\u263a\xff"
// %#q: "a\nb☺\xff"
// "%12v|%-12v|%012v:        a\nb☺\xff|a\nb☺\xff       |0000000a\nb☺\xff\n"
// %.2v %8.3v: a
//       a
// b
// %v:
// %d: %!d(string=)
// %t: %!t(string=)
// %b: %!b(string=)
// %c: %!c(string=)
// %o: %!o(string=)
// %O: %!O(string=)
// %q: ""
// %x:
// %X:
// %U: %!U(string=)
// %e: %!e(string=)
// %E: %!E(string=)
// %f: %!f(string=)
// %F: %!F(string=)
// %g: %!g(string=)
// %G: %!G(string=)
// %s:
// %T: string
// %z: %!z(string=)
// %+v:
// %#v: ""
// %+d: %!d(string=)
// %#x:
// %# x:
// %+q: ""
// %#q: ``
// %12v|%-12v|%012v:             |            |000000000000
// %.2v %8.3v:         
// %v: [98 121 116 101 115]
// %d: [98 121 116 101 115]
// %t: [%!t(uint8=98) %!t(uint8=121) %!t(uint8=116) %!t(uint8=101) %!t(uint8=115)]
// %b: [1100010 1111001 1110100 1100101 1110011]
// %c: [b y t e s]
// %o: [142 171 164 145 163]
// %O: [0o142 0o171 0o164 0o145 0o163]
// %q: "bytes"
// %x: 6279746573
// %X: 6279746573
// %U: [U+0062 U+0079 U+0074 U+0065 U+0073]
// %e: [%!e(uint8=98) %!e(uint8=121) %!e(uint8=116) %!e(uint8=101) %!e(uint8=115)]
// %E: [%!E(uint8=98) %!E(uint8=121) %!E(uint8=116) %!E(uint8=101) %!E(uint8=115)]
// %f: [%!f(uint8=98) %!f(uint8=121) %!f(uint8=116) %!f(uint8=101) %!f(uint8=115)]
// %F: [%!F(uint8=98) %!F(uint8=121) %!F(uint8=116) %!F(uint8=101) %!F(uint8=115)]
// %g: [%!g(uint8=98) %!g(uint8=121) %!g(uint8=116) %!g(uint8=101) %!g(uint8=115)]
// %G: [%!G(uint8=98) %!G(uint8=121) %!G(uint8=116) %!G(uint8=101) %!G(uint8=115)]
// %s: bytes
// %T: []uint8
// %z: [%!z(uint8=98) %!z(uint8=121) %!z(uint8=116) %!z(uint8=101) %!z(uint8=115)]
// %+v: [98 121 116 101 115]
// %#v: []byte{0x62, 0x79, 0x74, 0x65, 0x73}
// %+d: [+98 +121 +116 +101 +115]
// %#x: 0x6279746573
// %# x: 0x62 0x79 0x74 0x65 0x73
// %+q: "bytes"
// %#q: `bytes`
// %12v|%-12v|%012v: [          98          121          116          101          115]|[98           121          116          101          115         ]|[000000000098 000000000121 000000000116 000000000101 000000000115]
// %.2v %8.3v: [98 121 116 101 115] [     098      121      116      101      115]
// %v: []
// %d: []
// %t: []
// %b: []
// %c: []
// %o: []
// %O: []
// %q: ""
// %x:
// %X:
// %U: []
// %e: []
// %E: []
// %f: []
// %F: []
// %g: []
// %G: []
// %s:
// %T: []uint8
// %z: []
// %+v: []
// %#v: []byte(nil)
// %+d: []
// %#x:
// %# x:
// %+q: ""
// %#q: ``
// %12v|%-12v|%012v: []|[]|[]
// %.2v %8.3v: [] []
// %v: [1 2 3]
// %d: [1 2 3]
// %t: [%!t(uint8=1) %!t(uint8=2) %!t(uint8=3)]
// %b: [1 10 11]
// %c: [  ]
// %o: [1 2 3]
// %O: [0o1 0o2 0o3]
// %q: "\x01\x02\x03"
// %x: 010203
// %X: 010203
// %U: [U+0001 U+0002 U+0003]
// %e: [%!e(uint8=1) %!e(uint8=2) %!e(uint8=3)]
// %E: [%!E(uint8=1) %!E(uint8=2) %!E(uint8=3)]
// %f: [%!f(uint8=1) %!f(uint8=2) %!f(uint8=3)]
// %F: [%!F(uint8=1) %!F(uint8=2) %!F(uint8=3)]
// %g: [%!g(uint8=1) %!g(uint8=2) %!g(uint8=3)]
// %G: [%!G(uint8=1) %!G(uint8=2) %!G(uint8=3)]
// %s: 
// %T: [3]uint8
// %z: [%!z(uint8=1) %!z(uint8=2) %!z(uint8=3)]
// %+v: [1 2 3]
// %#v: [3]uint8{0x1, 0x2, 0x3}
// %+d: [+1 +2 +3]
// %#x: 0x010203
// %# x: 0x01 0x02 0x03
// %+q: "\x01\x02\x03"
// %#q: "\x01\x02\x03"
// %12v|%-12v|%012v: [           1            2            3]|[1            2            3           ]|[000000000001 000000000002 000000000003]
// %.2v %8.3v: [01 02 03] [     001      002      003]
// %v: [111 119 110]
// %d: [111 119 110]
// %t: [%!t(uint8=111) %!t(uint8=119) %!t(uint8=110)]
// %b: [1101111 1110111 1101110]
// %c: [o w n]
// %o: [157 167 156]
// %O: [0o157 0o167 0o156]
// %q: "own"
// %x: 6f776e
// %X: 6F776E
// %U: [U+006F U+0077 U+006E]
// %e: [%!e(uint8=111) %!e(uint8=119) %!e(uint8=110)]
// %E: [%!E(uint8=111) %!E(uint8=119) %!E(uint8=110)]
// %f: [%!f(uint8=111) %!f(uint8=119) %!f(uint8=110)]
// %F: [%!F(uint8=111) %!F(uint8=119) %!F(uint8=110)]
// %g: [%!g(uint8=111) %!g(uint8=119) %!g(uint8=110)]
// %G: [%!G(uint8=111) %!G(uint8=119) %!G(uint8=110)]
// %s: own
// %T: main.bytes
// %z: [%!z(uint8=111) %!z(uint8=119) %!z(uint8=110)]
// %+v: [111 119 110]
// %#v: main.bytes{0x6f, 0x77, 0x6e}
// %+d: [+111 +119 +110]
// %#x: 0x6f776e
// %# x: 0x6f 0x77 0x6e
// %+q: "own"
// %#q: `own`
// %12v|%-12v|%012v: [         111          119          110]|[111          119          110         ]|[000000000111 000000000119 000000000110]
// %.2v %8.3v: [111 119 110] [     111      119      110]
// %v: [1 2]
// %d: [1 2]
// %t: [%!t(int=1) %!t(int=2)]
// %b: [1 10]
// %c: [ ]
// %o: [1 2]
// %O: [0o1 0o2]
// %q: ['\x01' '\x02']
// %x: [1 2]
// %X: [1 2]
// %U: [U+0001 U+0002]
// %e: [%!e(int=1) %!e(int=2)]
// %E: [%!E(int=1) %!E(int=2)]
// %f: [%!f(int=1) %!f(int=2)]
// %F: [%!F(int=1) %!F(int=2)]
// %g: [%!g(int=1) %!g(int=2)]
// %G: [%!G(int=1) %!G(int=2)]
// %s: [%!s(int=1) %!s(int=2)]
// %T: []int
// %z: [%!z(int=1) %!z(int=2)]
// %+v: [1 2]
// %#v: []int{1, 2}
// %+d: [+1 +2]
// %#x: [0x1 0x2]
// %# x: [ 0x1  0x2]
// %+q: ['\x01' '\x02']
// %#q: ['\x01' '\x02']
// %12v|%-12v|%012v: [           1            2]|[1            2           ]|[000000000001 000000000002]
// %.2v %8.3v: [01 02] [     001      002]
// %v: [a b]
// %d: [%!d(string=a) %!d(string=b)]
// %t: [%!t(string=a) %!t(string=b)]
// %b: [%!b(string=a) %!b(string=b)]
// %c: [%!c(string=a) %!c(string=b)]
// %o: [%!o(string=a) %!o(string=b)]
// %O: [%!O(string=a) %!O(string=b)]
// %q: ["a" "b"]
// %x: [61 62]
// %X: [61 62]
// %U: [%!U(string=a) %!U(string=b)]
// %e: [%!e(string=a) %!e(string=b)]
// %E: [%!E(string=a) %!E(string=b)]
// %f: [%!f(string=a) %!f(string=b)]
// %F: [%!F(string=a) %!F(string=b)]
// %g: [%!g(string=a) %!g(string=b)]
// %G: [%!G(string=a) %!G(string=b)]
// %s: [a b]
// %T: []string
// %z: [%!z(string=a) %!z(string=b)]
// %+v: [a b]
// %#v: []string{"a", "b"}
// %+d: [%!d(string=a) %!d(string=b)]
// %#x: [0x61 0x62]
// %# x: [0x61 0x62]
// %+q: ["a" "b"]
// %#q: [`a` `b`]
// %12v|%-12v|%012v: [           a            b]|[a            b           ]|[00000000000a 00000000000b]
// %.2v %8.3v: [a b] [       a        b]
// %v: [true false]
// %d: [%!d(bool=true) %!d(bool=false)]
// %t: [true false]
// %b: [%!b(bool=true) %!b(bool=false)]
// %c: [%!c(bool=true) %!c(bool=false)]
// %o: [%!o(bool=true) %!o(bool=false)]
// %O: [%!O(bool=true) %!O(bool=false)]
// %q: [%!q(bool=true) %!q(bool=false)]
// %x: [%!x(bool=true) %!x(bool=false)]
// %X: [%!X(bool=true) %!X(bool=false)]
// %U: [%!U(bool=true) %!U(bool=false)]
// %e: [%!e(bool=true) %!e(bool=false)]
// %E: [%!E(bool=true) %!E(bool=false)]
// %f: [%!f(bool=true) %!f(bool=false)]
// %F: [%!F(bool=true) %!F(bool=false)]
// %g: [%!g(bool=true) %!g(bool=false)]
// %G: [%!G(bool=true) %!G(bool=false)]
// %s: [%!s(bool=true) %!s(bool=false)]
// %T: [2]bool
// %z: [%!z(bool=true) %!z(bool=false)]
// %+v: [true false]
// %#v: [2]bool{true, false}
// %+d: [%!d(bool=true) %!d(bool=false)]
// %#x: [%!x(bool=true) %!x(bool=false)]
// %# x: [%!x(bool=true) %!x(bool=false)]
// %+q: [%!q(bool=true) %!q(bool=false)]
// %#q: [%!q(bool=true) %!q(bool=false)]
// %12v|%-12v|%012v: [        true        false]|[true         false       ]|[00000000true 0000000false]
// %.2v %8.3v: [true false] [    true    false]
// %v: [1 a <nil> 2.5]
// %d: [1 %!d(string=a) <nil> %!d(float64=2.5)]
// %t: [%!t(int=1) %!t(string=a) <nil> %!t(float64=2.5)]
// %b: [1 %!b(string=a) <nil> 5629499534213120p-51]
// %c: [ %!c(string=a) <nil> %!c(float64=2.5)]
// %o: [1 %!o(string=a) <nil> %!o(float64=2.5)]
// %O: [0o1 %!O(string=a) <nil> %!O(float64=2.5)]
// %q: ['\x01' "a" <nil> %!q(float64=2.5)]
// %x: [1 61 <nil> 0x1.4p+01]
// %X: [1 61 <nil> 0X1.4P+01]
// %U: [U+0001 %!U(string=a) <nil> %!U(float64=2.5)]
// %e: [%!e(int=1) %!e(string=a) <nil> 2.500000e+00]
// %E: [%!E(int=1) %!E(string=a) <nil> 2.500000E+00]
// %f: [%!f(int=1) %!f(string=a) <nil> 2.500000]
// %F: [%!F(int=1) %!F(string=a) <nil> 2.500000]
// %g: [%!g(int=1) %!g(string=a) <nil> 2.5]
// %G: [%!G(int=1) %!G(string=a) <nil> 2.5]
// %s: [%!s(int=1) a <nil> %!s(float64=2.5)]
// %T: []interface {}
// %z: [%!z(int=1) %!z(string=a) <nil> %!z(float64=2.5)]
// %+v: [1 a <nil> 2.5]
// %#v: []interface {}{1, "a", interface {}(nil), 2.5}
// %+d: [+1 %!d(string=a) <nil> %!d(float64=+2.5)]
// %#x: [0x1 0x61 <nil> 0x1.4000p+01]
// %# x: [ 0x1 0x61 <nil>  0x1.4000p+01]
// %+q: ['\x01' "a" <nil> %!q(float64=+2.5)]
// %#q: ['\x01' `a` <nil> %!q(float64=2.50000)]
// %12v|%-12v|%012v: [           1            a <nil>          2.5]|[1            a            <nil> 2.5         ]|[000000000001 00000000000a <nil> 0000000002.5]
// %.2v %8.3v: [01 a <nil> 2.5] [     001        a <nil>      2.5]
// %v: map[a:2 z:1]
// %d: map[%!d(string=a):2 %!d(string=z):1]
// %t: map[%!t(string=a):%!t(int=2) %!t(string=z):%!t(int=1)]
// %b: map[%!b(string=a):10 %!b(string=z):1]
// %c: map[%!c(string=a): %!c(string=z):]
// %o: map[%!o(string=a):2 %!o(string=z):1]
// %O: map[%!O(string=a):0o2 %!O(string=z):0o1]
// %q: map["a":'\x02' "z":'\x01']
// %x: map[61:2 7a:1]
// %X: map[61:2 7A:1]
// %U: map[%!U(string=a):U+0002 %!U(string=z):U+0001]
// %e: map[%!e(string=a):%!e(int=2) %!e(string=z):%!e(int=1)]
// %E: map[%!E(string=a):%!E(int=2) %!E(string=z):%!E(int=1)]
// %f: map[%!f(string=a):%!f(int=2) %!f(string=z):%!f(int=1)]
// %F: map[%!F(string=a):%!F(int=2) %!F(string=z):%!F(int=1)]
// %g: map[%!g(string=a):%!g(int=2) %!g(string=z):%!g(int=1)]
// %G: map[%!G(string=a):%!G(int=2) %!G(string=z):%!G(int=1)]
// %s: map[a:%!s(int=2) z:%!s(int=1)]
// %T: map[string]int
// %z: map[%!z(string=a):%!z(int=2) %!z(string=z):%!z(int=1)]
// %+v: map[a:2 z:1]
// %#v: map[string]int{"a":2, "z":1}
// %+d: map[%!d(string=a):+2 %!d(string=z):+1]
// %#x: map[0x61:0x2 0x7a:0x1]
// %# x: map[0x61: 0x2 0x7a: 0x1]
// %+q: map["a":'\x02' "z":'\x01']
// %#q: map[`a`:'\x02' `z`:'\x01']
// %12v|%-12v|%012v: map[           a:           2            z:           1]|map[a           :2            z           :1           ]|map[00000000000a:000000000002 00000000000z:000000000001]
// %.2v %8.3v: map[a:02 z:01] map[       a:     002        z:     001]
// %v: map[]
// %d: map[]
// %t: map[]
// %b: map[]
// %c: map[]
// %o: map[]
// %O: map[]
// %q: map[]
// %x: map[]
// %X: map[]
// %U: map[]
// %e: map[]
// %E: map[]
// %f: map[]
// %F: map[]
// %g: map[]
// %G: map[]
// %s: map[]
// %T: map[int]string
// %z: map[]
// %+v: map[]
// %#v: map[int]string(nil)
// %+d: map[]
// %#x: map[]
// %# x: map[]
// %+q: map[]
// %#q: map[]
// %12v|%-12v|%012v: map[]|map[]|map[]
// %.2v %8.3v: map[] map[]
// %v: {1 2}
// %d: {1 2}
// %t: {%!t(int=1) %!t(int=2)}
// %b: {1 10}
// %c: { }
// %o: {1 2}
// %O: {0o1 0o2}
// %q: {'\x01' '\x02'}
// %x: {1 2}
// %X: {1 2}
// %U: {U+0001 U+0002}
// %e: {%!e(int=1) %!e(int=2)}
// %E: {%!E(int=1) %!E(int=2)}
// %f: {%!f(int=1) %!f(int=2)}
// %F: {%!F(int=1) %!F(int=2)}
// %g: {%!g(int=1) %!g(int=2)}
// %G: {%!G(int=1) %!G(int=2)}
// %s: {%!s(int=1) %!s(int=2)}
// %T: main.point
// %z: {%!z(int=1) %!z(int=2)}
// %+v: {X:1 Y:2}
// %#v: main.point{X:1, Y:2}
// %+d: {+1 +2}
// %#x: {0x1 0x2}
// %# x: { 0x1  0x2}
// %+q: {'\x01' '\x02'}
// %#q: {'\x01' '\x02'}
// %12v|%-12v|%012v: {           1            2}|{1            2           }|{000000000001 000000000002}
// %.2v %8.3v: {01 02} {     001      002}
// %v: {<nil> t 3}
// %d: {0 %!d(string=t) 3}
// %t: {%!t(*main.tree=<nil>) %!t(string=t) %!t(int=3)}
// %b: {0 %!b(string=t) 11}
// %c: {%!c(*main.tree=<nil>) %!c(string=t) }
// %o: {0 %!o(string=t) 3}
// %O: {%!O(*main.tree=<nil>) %!O(string=t) 0o3}
// %q: {%!q(*main.tree=<nil>) "t" '\x03'}
// %x: {0 74 3}
// %X: {0 74 3}
// %U: {%!U(*main.tree=<nil>) %!U(string=t) U+0003}
// %e: {%!e(*main.tree=<nil>) %!e(string=t) %!e(int=3)}
// %E: {%!E(*main.tree=<nil>) %!E(string=t) %!E(int=3)}
// %f: {%!f(*main.tree=<nil>) %!f(string=t) %!f(int=3)}
// %F: {%!F(*main.tree=<nil>) %!F(string=t) %!F(int=3)}
// %g: {%!g(*main.tree=<nil>) %!g(string=t) %!g(int=3)}
// %G: {%!G(*main.tree=<nil>) %!G(string=t) %!G(int=3)}
// %s: {%!s(*main.tree=<nil>) t %!s(int=3)}
// %T: main.tree
// %z: {%!z(*main.tree=<nil>) %!z(string=t) %!z(int=3)}
// %+v: {left:<nil> name:t value:3}
// %#v: main.tree{left:(*main.tree)(nil), name:"t", value:3}
// %+d: {+0 %!d(string=t) +3}
// %#x: {0x0 0x74 0x3}
// %# x: { 0x0 0x74  0x3}
// %+q: {%!q(*main.tree=<nil>) "t" '\x03'}
// %#q: {%!q(*main.tree=<nil>) `t` '\x03'}
// %12v|%-12v|%012v: {       <nil>            t            3}|{<nil>        t            3           }|{0000000<nil> 00000000000t 000000000003}
// %.2v %8.3v: {<nil> t 03} {   <nil>        t      003}
// %v: {}
// %d: {}
// %t: {}
// %b: {}
// %c: {}
// %o: {}
// %O: {}
// %q: {}
// %x: {}
// %X: {}
// %U: {}
// %e: {}
// %E: {}
// %f: {}
// %F: {}
// %g: {}
// %G: {}
// %s: {}
// %T: struct {}
// %z: {}
// %+v: {}
// %#v: struct {}{}
// %+d: {}
// %#x: {}
// %# x: {}
// %+q: {}
// %#q: {}
// %12v|%-12v|%012v: {}|{}|{}
// %.2v %8.3v: {} {}
// %v: 7
// %d: 7
// %t: %!t(main.named=7)
// %b: 111
// %c: 
// %o: 7
// %O: 0o7
// %q: '\a'
// %x: 7
// %X: 7
// %U: U+0007
// %e: %!e(main.named=7)
// %E: %!E(main.named=7)
// %f: %!f(main.named=7)
// %F: %!F(main.named=7)
// %g: %!g(main.named=7)
// %G: %!G(main.named=7)
// %s: %!s(main.named=7)
// %T: main.named
// %z: %!z(main.named=7)
// %+v: 7
// %#v: 7
// %+d: +7
// %#x: 0x7
// %# x:  0x7
// %+q: '\a'
// %#q: '\a'
// %12v|%-12v|%012v:            7|7           |000000000007
// %.2v %8.3v: 07      007
// %v: [1 2]
// %d: [1 2]
// %t: [%!t(main.named=1) %!t(main.named=2)]
// %b: [1 10]
// %c: [ ]
// %o: [1 2]
// %O: [0o1 0o2]
// %q: ['\x01' '\x02']
// %x: [1 2]
// %X: [1 2]
// %U: [U+0001 U+0002]
// %e: [%!e(main.named=1) %!e(main.named=2)]
// %E: [%!E(main.named=1) %!E(main.named=2)]
// %f: [%!f(main.named=1) %!f(main.named=2)]
// %F: [%!F(main.named=1) %!F(main.named=2)]
// %g: [%!g(main.named=1) %!g(main.named=2)]
// %G: [%!G(main.named=1) %!G(main.named=2)]
// %s: [%!s(main.named=1) %!s(main.named=2)]
// %T: []main.named
// %z: [%!z(main.named=1) %!z(main.named=2)]
// %+v: [1 2]
// %#v: []main.named{1, 2}
// %+d: [+1 +2]
// %#x: [0x1 0x2]
// %# x: [ 0x1  0x2]
// %+q: ['\x01' '\x02']
// %#q: ['\x01' '\x02']
// %12v|%-12v|%012v: [           1            2]|[1            2           ]|[000000000001 000000000002]
// %.2v %8.3v: [01 02] [     001      002]
// %v: <nil>
// %d: %!d(<nil>)
// %t: %!t(<nil>)
// %b: %!b(<nil>)
// %c: %!c(<nil>)
// %o: %!o(<nil>)
// %O: %!O(<nil>)
// %q: %!q(<nil>)
// %x: %!x(<nil>)
// %X: %!X(<nil>)
// %U: %!U(<nil>)
// %e: %!e(<nil>)
// %E: %!E(<nil>)
// %f: %!f(<nil>)
// %F: %!F(<nil>)
// %g: %!g(<nil>)
// %G: %!G(<nil>)
// %s: %!s(<nil>)
// %T: <nil>
// %z: %!z(<nil>)
// %+v: <nil>
// %#v: <nil>
// %+d: %!d(<nil>)
// %#x: %!x(<nil>)
// %# x: %!x(<nil>)
// %+q: %!q(<nil>)
// %#q: %!q(<nil>)
// %12v|%-12v|%012v:        <nil>|<nil>       |0000000<nil>
// %.2v %8.3v: <nil>    <nil>
// %v: [<nil>]
// %d: [<nil>]
// %t: [<nil>]
// %b: [<nil>]
// %c: [<nil>]
// %o: [<nil>]
// %O: [<nil>]
// %q: [<nil>]
// %x: [<nil>]
// %X: [<nil>]
// %U: [<nil>]
// %e: [<nil>]
// %E: [<nil>]
// %f: [<nil>]
// %F: [<nil>]
// %g: [<nil>]
// %G: [<nil>]
// %s: [<nil>]
// %T: []error
// %z: [<nil>]
// %+v: [<nil>]
// %#v: []error{error(nil)}
// %+d: [<nil>]
// %#x: [<nil>]
// %# x: [<nil>]
// %+q: [<nil>]
// %#q: [<nil>]
// %12v|%-12v|%012v: [<nil>]|[<nil>]|[<nil>]
// %.2v %8.3v: [<nil>] [<nil>]
// %v: <nil>
// %d: 0
// %t: %!t(*main.point=<nil>)
// %b: 0
// %c: %!c(*main.point=<nil>)
// %o: 0
// %O: %!O(*main.point=<nil>)
// %q: %!q(*main.point=<nil>)
// %x: 0
// %X: 0
// %U: %!U(*main.point=<nil>)
// %e: %!e(*main.point=<nil>)
// %E: %!E(*main.point=<nil>)
// %f: %!f(*main.point=<nil>)
// %F: %!F(*main.point=<nil>)
// %g: %!g(*main.point=<nil>)
// %G: %!G(*main.point=<nil>)
// %s: %!s(*main.point=<nil>)
// %T: *main.point
// %z: %!z(*main.point=<nil>)
// %+v: <nil>
// %#v: (*main.point)(nil)
// %+d: +0
// %#x: 0x0
// %# x:  0x0
// %+q: %!q(*main.point=<nil>)
// %#q: %!q(*main.point=<nil>)
// %12v|%-12v|%012v:        <nil>|<nil>       |0000000<nil>
// %.2v %8.3v: <nil>    <nil>
// %v: []
// %d: []
// %t: []
// %b: []
// %c: []
// %o: []
// %O: []
// %q: []
// %x: []
// %X: []
// %U: []
// %e: []
// %E: []
// %f: []
// %F: []
// %g: []
// %G: []
// %s: []
// %T: []main.point
// %z: []
// %+v: []
// %#v: []main.point(nil)
// %+d: []
// %#x: []
// %# x: []
// %+q: []
// %#q: []
// %12v|%-12v|%012v: []|[]|[]
// %.2v %8.3v: [] []
// %v: map[{1 5}:false {2 1}:true]
// %d: map[{1 5}:%!d(bool=false) {2 1}:%!d(bool=true)]
// %t: map[{%!t(int=1) %!t(int=5)}:false {%!t(int=2) %!t(int=1)}:true]
// %b: map[{1 101}:%!b(bool=false) {10 1}:%!b(bool=true)]
// %c: map[{ }:%!c(bool=false) { }:%!c(bool=true)]
// %o: map[{1 5}:%!o(bool=false) {2 1}:%!o(bool=true)]
// %O: map[{0o1 0o5}:%!O(bool=false) {0o2 0o1}:%!O(bool=true)]
// %q: map[{'\x01' '\x05'}:%!q(bool=false) {'\x02' '\x01'}:%!q(bool=true)]
// %x: map[{1 5}:%!x(bool=false) {2 1}:%!x(bool=true)]
// %X: map[{1 5}:%!X(bool=false) {2 1}:%!X(bool=true)]
// %U: map[{U+0001 U+0005}:%!U(bool=false) {U+0002 U+0001}:%!U(bool=true)]
// %e: map[{%!e(int=1) %!e(int=5)}:%!e(bool=false) {%!e(int=2) %!e(int=1)}:%!e(bool=true)]
// %E: map[{%!E(int=1) %!E(int=5)}:%!E(bool=false) {%!E(int=2) %!E(int=1)}:%!E(bool=true)]
// %f: map[{%!f(int=1) %!f(int=5)}:%!f(bool=false) {%!f(int=2) %!f(int=1)}:%!f(bool=true)]
// %F: map[{%!F(int=1) %!F(int=5)}:%!F(bool=false) {%!F(int=2) %!F(int=1)}:%!F(bool=true)]
// %g: map[{%!g(int=1) %!g(int=5)}:%!g(bool=false) {%!g(int=2) %!g(int=1)}:%!g(bool=true)]
// %G: map[{%!G(int=1) %!G(int=5)}:%!G(bool=false) {%!G(int=2) %!G(int=1)}:%!G(bool=true)]
// %s: map[{%!s(int=1) %!s(int=5)}:%!s(bool=false) {%!s(int=2) %!s(int=1)}:%!s(bool=true)]
// %T: map[main.point]bool
// %z: map[{%!z(int=1) %!z(int=5)}:%!z(bool=false) {%!z(int=2) %!z(int=1)}:%!z(bool=true)]
// %+v: map[{X:1 Y:5}:false {X:2 Y:1}:true]
// %#v: map[main.point]bool{main.point{X:1, Y:5}:false, main.point{X:2, Y:1}:true}
// %+d: map[{+1 +5}:%!d(bool=false) {+2 +1}:%!d(bool=true)]
// %#x: map[{0x1 0x5}:%!x(bool=false) {0x2 0x1}:%!x(bool=true)]
// %# x: map[{ 0x1  0x5}:%!x(bool=false) { 0x2  0x1}:%!x(bool=true)]
// %+q: map[{'\x01' '\x05'}:%!q(bool=false) {'\x02' '\x01'}:%!q(bool=true)]
// %#q: map[{'\x01' '\x05'}:%!q(bool=false) {'\x02' '\x01'}:%!q(bool=true)]
// %12v|%-12v|%012v: map[{           1            5}:       false {           2            1}:        true]|map[{1            5           }:false        {2            1           }:true        ]|map[{000000000001 000000000005}:0000000false {000000000002 000000000001}:00000000true]
// %.2v %8.3v: map[{01 05}:false {02 01}:true] map[{     001      005}:   false {     002      001}:    true]
// %v: &{3 4}
// %d: &{3 4}
// %t: &{%!t(int=3) %!t(int=4)}
// %b: &{11 100}
// %c: &{ }
// %o: &{3 4}
// %O: &{0o3 0o4}
// %q: &{'\x03' '\x04'}
// %x: &{3 4}
// %X: &{3 4}
// %U: &{U+0003 U+0004}
// %e: &{%!e(int=3) %!e(int=4)}
// %E: &{%!E(int=3) %!E(int=4)}
// %f: &{%!f(int=3) %!f(int=4)}
// %F: &{%!F(int=3) %!F(int=4)}
// %g: &{%!g(int=3) %!g(int=4)}
// %G: &{%!G(int=3) %!G(int=4)}
// %s: &{%!s(int=3) %!s(int=4)}
// %T: *main.point
// %z: &{%!z(int=3) %!z(int=4)}
// %+v: &{X:3 Y:4}
// %#v: &main.point{X:3, Y:4}
// %+d: &{+3 +4}
// %#x: &{0x3 0x4}
// %# x: &{ 0x3  0x4}
// %+q: &{'\x03' '\x04'}
// %#q: &{'\x03' '\x04'}
// %12v|%-12v|%012v: &{           3            4}|&{3            4           }|&{000000000003 000000000004}
// %.2v %8.3v: &{03 04} &{     003      004}
// %v: &[1]
// %d: &[1]
// %t: &[%!t(int=1)]
// %b: &[1]
// %c: &[]
// %o: &[1]
// %O: &[0o1]
// %q: &['\x01']
// %x: &[1]
// %X: &[1]
// %U: &[U+0001]
// %e: &[%!e(int=1)]
// %E: &[%!E(int=1)]
// %f: &[%!f(int=1)]
// %F: &[%!F(int=1)]
// %g: &[%!g(int=1)]
// %G: &[%!G(int=1)]
// %s: &[%!s(int=1)]
// %T: *[]int
// %z: &[%!z(int=1)]
// %+v: &[1]
// %#v: &[]int{1}
// %+d: &[+1]
// %#x: &[0x1]
// %# x: &[ 0x1]
// %+q: &['\x01']
// %#q: &['\x01']
// %12v|%-12v|%012v: &[           1]|&[1           ]|&[000000000001]
// %.2v %8.3v: &[01] &[     001]
// %v: &map[k:1]
// %d: &map[%!d(string=k):1]
// %t: &map[%!t(string=k):%!t(int=1)]
// %b: &map[%!b(string=k):1]
// %c: &map[%!c(string=k):]
// %o: &map[%!o(string=k):1]
// %O: &map[%!O(string=k):0o1]
// %q: &map["k":'\x01']
// %x: &map[6b:1]
// %X: &map[6B:1]
// %U: &map[%!U(string=k):U+0001]
// %e: &map[%!e(string=k):%!e(int=1)]
// %E: &map[%!E(string=k):%!E(int=1)]
// %f: &map[%!f(string=k):%!f(int=1)]
// %F: &map[%!F(string=k):%!F(int=1)]
// %g: &map[%!g(string=k):%!g(int=1)]
// %G: &map[%!G(string=k):%!G(int=1)]
// %s: &map[k:%!s(int=1)]
// %T: *map[string]int
// %z: &map[%!z(string=k):%!z(int=1)]
// %+v: &map[k:1]
// %#v: &map[string]int{"k":1}
// %+d: &map[%!d(string=k):+1]
// %#x: &map[0x6b:0x1]
// %# x: &map[0x6b: 0x1]
// %+q: &map["k":'\x01']
// %#q: &map[`k`:'\x01']
// %12v|%-12v|%012v: &map[           k:           1]|&map[k           :1           ]|&map[00000000000k:000000000001]
// %.2v %8.3v: &map[k:01] &map[       k:     001]
// %v: [[1] [2 3]]
// %d: [[1] [2 3]]
// %t: [[%!t(int=1)] [%!t(int=2) %!t(int=3)]]
// %b: [[1] [10 11]]
// %c: [[] [ ]]
// %o: [[1] [2 3]]
// %O: [[0o1] [0o2 0o3]]
// %q: [['\x01'] ['\x02' '\x03']]
// %x: [[1] [2 3]]
// %X: [[1] [2 3]]
// %U: [[U+0001] [U+0002 U+0003]]
// %e: [[%!e(int=1)] [%!e(int=2) %!e(int=3)]]
// %E: [[%!E(int=1)] [%!E(int=2) %!E(int=3)]]
// %f: [[%!f(int=1)] [%!f(int=2) %!f(int=3)]]
// %F: [[%!F(int=1)] [%!F(int=2) %!F(int=3)]]
// %g: [[%!g(int=1)] [%!g(int=2) %!g(int=3)]]
// %G: [[%!G(int=1)] [%!G(int=2) %!G(int=3)]]
// %s: [[%!s(int=1)] [%!s(int=2) %!s(int=3)]]
// %T: [][]int
// %z: [[%!z(int=1)] [%!z(int=2) %!z(int=3)]]
// %+v: [[1] [2 3]]
// %#v: [][]int{[]int{1}, []int{2, 3}}
// %+d: [[+1] [+2 +3]]
// %#x: [[0x1] [0x2 0x3]]
// %# x: [[ 0x1] [ 0x2  0x3]]
// %+q: [['\x01'] ['\x02' '\x03']]
// %#q: [['\x01'] ['\x02' '\x03']]
// %12v|%-12v|%012v: [[           1] [           2            3]]|[[1           ] [2            3           ]]|[[000000000001] [000000000002 000000000003]]
// %.2v %8.3v: [[01] [02 03]] [[     001] [     002      003]]
