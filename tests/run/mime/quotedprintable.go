// quotedprintable: reading with all that is let through, writing with soft ends of lines.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime/quotedprintable"
	"strings"
)

type full struct{}

func (full) Write(p []byte) (int, error) { return 0, errors.New("full") }

func main() {
	for _, s := range []string{
		"", "foo bar", "foo=3Dbar", "foo=3dbar", "foo=", "foo=\n", "foo=\r\n", "foo=0", "foo=0D=0A", " A B  \r\n C ", " A B =\r\n C ", "x=\n\ny",
		"foo=\nbar\n", "foo\x00bar", "foo bar\xff", "=3D30\n", "=00=FF0=\n", "foo  \n", "foo \t\r\nbar", "=", "==", "=\r", "=\r\r\n", "a=\t \nb", "a= b",
		"=zz", "a=4", "a=4\n", "a=\rb", "tab\tx", "\x7f", "a\rb", "=E4=BD=A0", "line =\nnext", "=?", "a=g0b", "  \n", strings.Repeat("x", 5000),
	} {
		got, err := io.ReadAll(quotedprintable.NewReader(strings.NewReader(s)))
		if len(s) > 100 {
			fmt.Println(len(got), err)
			continue
		}
		fmt.Printf("%q: %q %v\n", s, got, err)
	}

	for _, binary := range []bool{false, true} {
		for _, s := range []string{
			"", "plain", "a=b", "é 世", "end \n", "end\t", "\r\n", "\n\n", "\r\r\n\n", "a\rb\nc\r\nd", "\x00\x7f~!", strings.Repeat("x", 75), strings.Repeat("x", 76),
			strings.Repeat("x", 160), strings.Repeat("x", 74) + " ", strings.Repeat("x", 74) + " \n", strings.Repeat("x", 72) + "é", strings.Repeat("=", 30),
			strings.Repeat("x", 73) + "é", strings.Repeat("x ", 50), strings.Repeat("x", 75) + "\nz",
		} {
			var out, slow bytes.Buffer
			w := quotedprintable.NewWriter(&out)
			w.Binary = binary
			n, err := w.Write([]byte(s))
			err2 := w.Close()
			fmt.Printf("%q %v %v %v\n", out.String(), n == len(s), err, err2)
			w = quotedprintable.NewWriter(&slow)
			w.Binary = binary
			for i := range s {
				w.Write([]byte(s[i : i+1]))
			}
			for i := range slow.String() {
				if slow.String()[i] != out.String()[i] {
					fmt.Println("differs at", i)
				}
			}
			back, err := io.ReadAll(quotedprintable.NewReader(&out))
			fmt.Println(string(back) == s, err)
		}
	}
	w := quotedprintable.NewWriter(full{})
	fmt.Println(w.Write([]byte("short")))
	_, err := w.Write([]byte(strings.Repeat("x", 100)))
	fmt.Println(err)
}

// Output:
// "": "" <nil>
// "foo bar": "foo bar" <nil>
// "foo=3Dbar": "foo=bar" <nil>
// "foo=3dbar": "foo=bar" <nil>
// "foo=": "foo" <nil>
// "foo=\n": "foo" <nil>
// "foo=\r\n": "foo" <nil>
// "foo=0": "foo=0" <nil>
// "foo=0D=0A": "foo\r\n" <nil>
// " A B  \r\n C ": " A B\r\n C" <nil>
// " A B =\r\n C ": " A B  C" <nil>
// "x=\n\ny": "x\ny" <nil>
// "foo=\nbar\n": "foobar\n" <nil>
// "foo\x00bar": "foo" quotedprintable: invalid unescaped byte 0x00 in body
// "foo bar\xff": "foo bar\xff" <nil>
// "=3D30\n": "=30\n" <nil>
// "=00=FF0=\n": "\x00\xff0" <nil>
// "foo  \n": "foo\n" <nil>
// "foo \t\r\nbar": "foo\r\nbar" <nil>
// "=": "" quotedprintable: invalid bytes after =: ""
// "==": "" unexpected EOF
// "=\r": "" quotedprintable: invalid bytes after =: "\r"
// "=\r\r\n": "" quotedprintable: invalid bytes after =: "\r\r\n"
// "a=\t \nb": "a" quotedprintable: invalid bytes after =: "\t \n"
// "a= b": "a= b" <nil>
// "=zz": "=zz" <nil>
// "a=4": "a=4" <nil>
// "a=4\n": "a=4\n" <nil>
// "a=\rb": "a" quotedprintable: invalid hex byte 0x0d
// "tab\tx": "tab\tx" <nil>
// "\x7f": "" quotedprintable: invalid unescaped byte 0x7f in body
// "a\rb": "a\rb" <nil>
// "=E4=BD=A0": "你" <nil>
// "line =\nnext": "line next" <nil>
// "=?": "=?" <nil>
// "a=g0b": "a=g0b" <nil>
// "  \n": "\n" <nil>
// 4096 bufio: buffer full
// "" true <nil> <nil>
// true <nil>
// "plain" true <nil> <nil>
// true <nil>
// "a=3Db" true <nil> <nil>
// true <nil>
// "=C3=A9 =E4=B8=96" true <nil> <nil>
// true <nil>
// "end=20\r\n" true <nil> <nil>
// false <nil>
// "end=09" true <nil> <nil>
// true <nil>
// "\r\n" true <nil> <nil>
// true <nil>
// "\r\n\r\n" true <nil> <nil>
// false <nil>
// "\r\n\r\n\r\n" true <nil> <nil>
// false <nil>
// "a\r\nb\r\nc\r\nd" true <nil> <nil>
// false <nil>
// "=00=7F~!" true <nil> <nil>
// true <nil>
// "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" true <nil> <nil>
// true <nil>
// "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\r\nx" true <nil> <nil>
// true <nil>
// "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\r\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\r\nxxxxxxxxxx" true <nil> <nil>
// true <nil>
// "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\r\n=20" true <nil> <nil>
// true <nil>
// "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\r\n=20\r\n" true <nil> <nil>
// false <nil>
// "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=C3=\r\n=A9" true <nil> <nil>
// true <nil>
// "=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=\r\n=3D=3D=3D=3D=3D" true <nil> <nil>
// true <nil>
// "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\r\n=C3=A9" true <nil> <nil>
// true <nil>
// "x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x=\r\n x x x x x x x x x x x x=20" true <nil> <nil>
// true <nil>
// "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\nz" true <nil> <nil>
// false <nil>
// "" true <nil> <nil>
// true <nil>
// "plain" true <nil> <nil>
// true <nil>
// "a=3Db" true <nil> <nil>
// true <nil>
// "=C3=A9 =E4=B8=96" true <nil> <nil>
// true <nil>
// "end =0A" true <nil> <nil>
// true <nil>
// "end=09" true <nil> <nil>
// true <nil>
// "=0D=0A" true <nil> <nil>
// true <nil>
// "=0A=0A" true <nil> <nil>
// true <nil>
// "=0D=0D=0A=0A" true <nil> <nil>
// true <nil>
// "a=0Db=0Ac=0D=0Ad" true <nil> <nil>
// true <nil>
// "=00=7F~!" true <nil> <nil>
// true <nil>
// "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" true <nil> <nil>
// true <nil>
// "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\r\nx" true <nil> <nil>
// true <nil>
// "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\r\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\r\nxxxxxxxxxx" true <nil> <nil>
// true <nil>
// "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\r\n=20" true <nil> <nil>
// true <nil>
// "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx =\r\n=0A" true <nil> <nil>
// true <nil>
// "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=C3=\r\n=A9" true <nil> <nil>
// true <nil>
// "=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=\r\n=3D=3D=3D=3D=3D" true <nil> <nil>
// true <nil>
// "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\r\n=C3=A9" true <nil> <nil>
// true <nil>
// "x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x=\r\n x x x x x x x x x x x x=20" true <nil> <nil>
// true <nil>
// "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\r\n=0Az" true <nil> <nil>
// true <nil>
// 5 <nil>
// full
