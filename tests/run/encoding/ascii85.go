// ascii85: groups and rests, zeros, streams, what is wrong.
package main

import (
	"bytes"
	"encoding/ascii85"
	"errors"
	"fmt"
	"io"
	"strings"
)

type full struct{}

func (full) Write(p []byte) (int, error) { return 0, errors.New("full") }

// oneByte yields a byte at a time.
type oneByte struct{ r io.Reader }

func (o oneByte) Read(p []byte) (int, error) { return o.r.Read(p[:1]) }

func main() {
	texts := []string{"", "a", "ab", "abc", "abcd", "abcde", "\x00", "\x00\x00\x00", "\x00\x00\x00\x00", "\x00\x00\x00\x00\x00",
		"\xff\xff\xff\xff\xff", "Man is distinguished, not only by his reason", "a\x00\x00\x00\x00bc"}
	for _, text := range texts {
		dst := make([]byte, ascii85.MaxEncodedLen(len(text)))
		encoded := dst[:ascii85.Encode(dst, []byte(text))]
		back := make([]byte, 100)
		n, read, err := ascii85.Decode(back, encoded, true)
		fmt.Printf("%q %q %v %v %v\n", text, encoded, string(back[:n]) == text, read == len(encoded), err)

		var out bytes.Buffer
		w := ascii85.NewEncoder(&out)
		for i := range text {
			w.Write([]byte(text[i : i+1]))
		}
		fmt.Println(w.Close(), out.String() == string(encoded))
		for _, r := range []io.Reader{strings.NewReader(out.String()), oneByte{strings.NewReader(out.String())}} {
			got, err := io.ReadAll(oneByte{ascii85.NewDecoder(r)})
			fmt.Println(string(got) == text, err)
		}
	}

	for _, s := range []string{"9jqo^", " 9jq\no^\t9", "9jqo^9", "9jqo^9j", "v", "9jqoz", "zz", "z9", "~>", "s8W-!", "uuuuu", "9jqo^x", ""} {
		for _, flush := range []bool{false, true} {
			back := make([]byte, 20)
			n, read, err := ascii85.Decode(back, []byte(s), flush)
			fmt.Printf("%q %v: %q %d %v\n", s, flush, back[:n], read, err)
		}
		got, err := io.ReadAll(ascii85.NewDecoder(strings.NewReader(s)))
		fmt.Printf("   %q %v\n", got, err)
	}
	small := make([]byte, 7)
	fmt.Println(ascii85.Decode(small, []byte("9jqo^9jqo^"), true))

	w := ascii85.NewEncoder(full{})
	fmt.Println(w.Write([]byte("abc")))
	fmt.Println(w.Write([]byte("defgh")))
	fmt.Println(w.Write([]byte("x")))
	fmt.Println(w.Close())
}

// Output:
// "" "" true true <nil>
// <nil> true
// true <nil>
// true <nil>
// "a" "@/" true true <nil>
// <nil> true
// true <nil>
// true <nil>
// "ab" "@:B" true true <nil>
// <nil> true
// true <nil>
// true <nil>
// "abc" "@:E^" true true <nil>
// <nil> true
// true <nil>
// true <nil>
// "abcd" "@:E_W" true true <nil>
// <nil> true
// true <nil>
// true <nil>
// "abcde" "@:E_WAH" true true <nil>
// <nil> true
// true <nil>
// true <nil>
// "\x00" "!!" true true <nil>
// <nil> true
// true <nil>
// true <nil>
// "\x00\x00\x00" "!!!!" true true <nil>
// <nil> true
// true <nil>
// true <nil>
// "\x00\x00\x00\x00" "z" true true <nil>
// <nil> true
// true <nil>
// true <nil>
// "\x00\x00\x00\x00\x00" "z!!" true true <nil>
// <nil> true
// true <nil>
// true <nil>
// "\xff\xff\xff\xff\xff" "s8W-!rr" true true <nil>
// <nil> true
// true <nil>
// true <nil>
// "Man is distinguished, not only by his reason" "9jqo^BlbD-BleB1DJ+*+F(f,q/0JhKF<GL>Cj@.4Gp$d7F!,L7@<6@)" true true <nil>
// <nil> true
// true <nil>
// true <nil>
// "a\x00\x00\x00\x00bc" "@/p9-!+KF" true true <nil>
// <nil> true
// true <nil>
// true <nil>
// "9jqo^" false: "Man " 5 <nil>
// "9jqo^" true: "Man " 5 <nil>
//    "Man " <nil>
// " 9jq\no^\t9" false: "Man " 7 <nil>
// " 9jq\no^\t9" true: "" 0 illegal ascii85 data at input byte 9
//    "Man " illegal ascii85 data at input byte 1
// "9jqo^9" false: "Man " 5 <nil>
// "9jqo^9" true: "" 0 illegal ascii85 data at input byte 6
//    "Man " illegal ascii85 data at input byte 1
// "9jqo^9j" false: "Man " 5 <nil>
// "9jqo^9j" true: "Man M" 7 <nil>
//    "Man M" <nil>
// "v" false: "" 0 illegal ascii85 data at input byte 0
// "v" true: "" 0 illegal ascii85 data at input byte 0
//    "" illegal ascii85 data at input byte 0
// "9jqoz" false: "" 0 illegal ascii85 data at input byte 4
// "9jqoz" true: "" 0 illegal ascii85 data at input byte 4
//    "" illegal ascii85 data at input byte 4
// "zz" false: "\x00\x00\x00\x00\x00\x00\x00\x00" 2 <nil>
// "zz" true: "\x00\x00\x00\x00\x00\x00\x00\x00" 2 <nil>
//    "\x00\x00\x00\x00\x00\x00\x00\x00" <nil>
// "z9" false: "\x00\x00\x00\x00" 1 <nil>
// "z9" true: "" 0 illegal ascii85 data at input byte 2
//    "\x00\x00\x00\x00" illegal ascii85 data at input byte 1
// "~>" false: "" 0 illegal ascii85 data at input byte 0
// "~>" true: "" 0 illegal ascii85 data at input byte 0
//    "" illegal ascii85 data at input byte 0
// "s8W-!" false: "\xff\xff\xff\xff" 5 <nil>
// "s8W-!" true: "\xff\xff\xff\xff" 5 <nil>
//    "\xff\xff\xff\xff" <nil>
// "uuuuu" false: "\bx\x0e\xc4" 5 <nil>
// "uuuuu" true: "\bx\x0e\xc4" 5 <nil>
//    "\bx\x0e\xc4" <nil>
// "9jqo^x" false: "" 0 illegal ascii85 data at input byte 5
// "9jqo^x" true: "" 0 illegal ascii85 data at input byte 5
//    "" illegal ascii85 data at input byte 5
// "" false: "" 0 <nil>
// "" true: "" 0 <nil>
//    "" <nil>
// 4 5 <nil>
// 3 <nil>
// 1 full
// 0 full
// full
