// Reading values with Sscan, Sscanln, Sscanf and Fscan.
package main

import (
	"bufio"
	"fmt"
	"strings"
)

func main() {
	var i int
	var s string
	var f float64
	var b bool
	var r rune
	var u uint8
	p := func(n int, err error) { fmt.Println(n, err, i, s, f, b, r, u) }
	p(fmt.Sscan("", &i))
	p(fmt.Sscan("  ", &i))
	p(fmt.Sscan("12 abc", &i, &s))
	p(fmt.Sscan("x", &i))
	p(fmt.Sscan("12", &i, &s))
	p(fmt.Sscan("300", &u))
	p(fmt.Sscanln("12\nabc", &i, &s))
	p(fmt.Sscanln("12 abc def", &i, &s))
	p(fmt.Sscanln("", &i))
	p(fmt.Sscanln("7 z\n", &i, &s))
	p(fmt.Sscanf("5-xyz", "%d-%s", &i, &s))
	p(fmt.Sscanf("5 xyz", "%d-%s", &i, &s))
	p(fmt.Sscanf("ff", "%x", &i))
	p(fmt.Sscanf("q", "%c", &r))
	p(fmt.Sscanf("12345", "%3d%d", &i, &u))
	p(fmt.Sscanf("3.5e2 true", "%f %t", &f, &b))
	p(fmt.Sscanf("\"a b\" x", "%q %s", &s, &s))
	p(fmt.Sscanf("1", "%d %d", &i, &u))
	p(fmt.Sscanf("1 2", "%d", &i))
	p(fmt.Sscanf("1", "%d", i))
	p(fmt.Sscanf("1", "%z", &i))
	p(fmt.Sscanf("5%", "%d%%", &i))
	p(fmt.Sscanf("1 2", "%d%d %d", &i, &u))
	p(fmt.Sscanf("x", "%d", &i))
	p(fmt.Sscanf("", "%d", &i))
	p(fmt.Sscan("0x1F 0b11 017", &i, &i, &i))
	p(fmt.Sscan("1_000", &i))
	p(fmt.Sscan("99999999999999999999", &i))
	p(fmt.Sscan("-5", &u))
	p(fmt.Sscan("1e400", &f))
	p(fmt.Sscan("maybe", &b))
	p(fmt.Sscan("+Inf", &f))
	p(fmt.Sscan(".5e-3x", &f))
	p(fmt.Sscan("T", &b))
	p(fmt.Sscan("65", &r))
	type M int
	var m M
	n, err := fmt.Sscan("42", &m)
	fmt.Println(n, err, m)
	var st struct{}
	n, err = fmt.Sscan("42", &st)
	fmt.Println(n, err)
	n, err = fmt.Sscan("42", m)
	fmt.Println(n, err)
	rd := bufio.NewReader(strings.NewReader("1 2\n3 4\n"))
	for {
		n, err := fmt.Fscan(rd, &i)
		fmt.Println(n, err, i)
		if err != nil {
			break
		}
	}
	rd2 := strings.NewReader("a b\nc")
	n, err = fmt.Fscanln(rd2, &s)
	fmt.Println(n, err, s)
	rest, _ := rd2.ReadByte()
	fmt.Println(string(rest))
	var by []byte
	n, err = fmt.Sscan("héllo", &by)
	fmt.Println(n, err, string(by))
	var c complex128
	n, err = fmt.Sscan("1+2i", &c)
	fmt.Println(n, err, c)
	n, err = fmt.Sscan("(3-4i)", &c)
	fmt.Println(n, err, c)
	n, err = fmt.Sscanf("68656c6c6f", "%x", &s)
	fmt.Println(n, err, s)
	n, err = fmt.Sscanf("7:8", "%d:%d", &i, &u)
	fmt.Println(n, err, i, u)
	n, err = fmt.Sscanf("7\n8", "%d\n%d", &i, &u)
	fmt.Println(n, err, i, u)
	n, err = fmt.Sscanf("7 \n 8", "%d %d", &i, &u)
	fmt.Println(n, err, i, u)
	n, err = fmt.Sscanf("abc", "%2s%s", &s, &s)
	fmt.Println(n, err, s)
	n, err = fmt.Sscanf("101", "%b", &i)
	fmt.Println(n, err, i)
	n, err = fmt.Sscanf("U+263A", "%U", &r)
	fmt.Println(n, err, r)
	n, err = fmt.Sscanf("12", "%v%", &i)
	fmt.Println(n, err, i)
	n, err = fmt.Sscanf("12", "%d", &i, &s)
	fmt.Println(n, err, i)
}

// Output:
// 0 EOF 0  0 false 0 0
// 0 EOF 0  0 false 0 0
// 2 <nil> 12 abc 0 false 0 0
// 0 expected integer 12 abc 0 false 0 0
// 1 EOF 12 abc 0 false 0 0
// 0 unsigned integer overflow on token 300 12 abc 0 false 0 0
// 1 unexpected newline 12 abc 0 false 0 0
// 2 expected newline 12 abc 0 false 0 0
// 0 EOF 12 abc 0 false 0 0
// 2 <nil> 7 z 0 false 0 0
// 2 <nil> 5 xyz 0 false 0 0
// 1 input does not match format 5 xyz 0 false 0 0
// 1 <nil> 255 xyz 0 false 0 0
// 1 <nil> 255 xyz 0 false 113 0
// 2 <nil> 123 xyz 0 false 113 45
// 2 <nil> 123 xyz 350 true 113 45
// 2 <nil> 123 x 350 true 113 45
// 1 EOF 1 x 350 true 113 45
// 1 <nil> 1 x 350 true 113 45
// 0 type not a pointer: int 1 x 350 true 113 45
// 0 bad verb '%z' for integer 1 x 350 true 113 45
// 1 <nil> 5 x 350 true 113 45
// 2 too few operands for format '%d' 1 x 350 true 113 2
// 0 expected integer 1 x 350 true 113 2
// 0 EOF 1 x 350 true 113 2
// 3 <nil> 15 x 350 true 113 2
// 1 <nil> 1000 x 350 true 113 2
// 0 strconv.ParseInt: parsing "99999999999999999999": value out of range 1000 x 350 true 113 2
// 0 expected integer 1000 x 350 true 113 2
// 0 strconv.ParseFloat: parsing "1e400": value out of range 1000 x 350 true 113 2
// 1 <nil> 1000 x 350 false 113 2
// 1 <nil> 1000 x +Inf false 113 2
// 1 <nil> 1000 x 0.0005 false 113 2
// 1 <nil> 1000 x 0.0005 true 113 2
// 1 <nil> 1000 x 0.0005 true 65 2
// 1 <nil> 42
// 0 can't scan type: *struct {}
// 0 type not a pointer: main.M
// 1 <nil> 1
// 1 <nil> 2
// 1 <nil> 3
// 1 <nil> 4
// 0 EOF 4
// 1 expected newline a
//
//
// 1 <nil> héllo
// 1 <nil> (1+2i)
// 1 <nil> (3-4i)
// 1 <nil> hello
// 2 <nil> 7 8
// 2 <nil> 7 8
// 1 unexpected newline 7 8
// 2 <nil> c
// 1 <nil> 5
// 1 <nil> 9786
// 1 missing verb: % at end of format string 12
// 1 too many operands 12
