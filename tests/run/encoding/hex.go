// encoding/hex: digits, errors and what stands in front of them, streams and tables.
package main

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// oneByte yields one byte per Read.
type oneByte struct{ r io.Reader }

func (o oneByte) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	return o.r.Read(p[:1])
}

type failing struct{}

func (failing) Write(p []byte) (int, error) { return 0, errors.New("full") }

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	fmt.Println(hex.EncodedLen(3), hex.DecodedLen(6), hex.DecodedLen(7))
	for _, text := range []string{"", "\x00", "\xff\x0a", "Hello, wörld"} {
		s := hex.EncodeToString([]byte(text))
		back, err := hex.DecodeString(strings.ToUpper(s))
		fmt.Printf("%q %q %v\n", s, back, err)
	}
	for _, text := range []string{"0", "g", "0g", "zz", "01g2", "012", "01zz", "0102z", "aBcDeF", "é1", "ab\n"} {
		b, err := hex.DecodeString(text)
		fmt.Printf("%q %q %v %T %v\n", text, b, err, err, err == hex.ErrLength)
	}
	dst := make([]byte, 4)
	fmt.Println(hex.Encode(dst, []byte{1, 0xab}), string(dst))
	n, err := hex.Decode(dst, []byte("0a0b0c"))
	fmt.Println(n, err, dst)
	same := []byte("48656c6c6f")
	n, err = hex.Decode(same, same)
	fmt.Println(n, err, string(same[:n]))
	try(func() { hex.Encode(dst, make([]byte, 3)) })
	try(func() { hex.Decode(dst[:1], []byte("0102")) })
	n, err = hex.Decode(dst[:1], []byte("01x2"))
	fmt.Println(n, err)
	fmt.Println(hex.InvalidByteError('x'), hex.InvalidByteError(0), hex.InvalidByteError(0xff))

	var b bytes.Buffer
	e := hex.NewEncoder(&b)
	for i := 0; i < 300; i++ {
		n, err := e.Write([]byte{byte(i), byte(i * 7), 9})
		if n != 3 || err != nil {
			fmt.Println(n, err)
		}
	}
	n, err = e.Write(bytes.Repeat([]byte{0xcd}, 2000))
	fmt.Println(n, err, b.Len())
	encoded := b.String()
	all, err := io.ReadAll(hex.NewDecoder(strings.NewReader(encoded)))
	fmt.Println(len(all), err, hex.EncodeToString(all) == encoded)
	all, err = io.ReadAll(hex.NewDecoder(oneByte{strings.NewReader(encoded)}))
	fmt.Println(len(all), err, hex.EncodeToString(all) == encoded)
	for _, text := range []string{"", "0", "01", "012", "01x2", "0x", "01zz04", "x"} {
		all, err = io.ReadAll(hex.NewDecoder(strings.NewReader(text)))
		fmt.Printf("%q %q %v\n", text, all, err)
	}
	e = hex.NewEncoder(failing{})
	fmt.Println(e.Write([]byte("abc")))
	fmt.Println(e.Write([]byte("abc")))

	fmt.Print(hex.Dump(nil), hex.Dump([]byte("x")), hex.Dump([]byte("12345678")), hex.Dump([]byte("1234567890123456")), hex.Dump([]byte("\x00~\x7fé 0123456789abcdefgh\n")))
	for _, step := range []int{1, 3, 7, 8, 9, 16, 40} {
		var out bytes.Buffer
		d := hex.Dumper(&out)
		for i := 0; i < 37; i += step {
			n, err := d.Write(make([]byte, step))
			if n != step || err != nil {
				fmt.Println(n, err)
			}
			if step == 7 || step == 8 {
				fmt.Printf("%q\n", out.String()[max(0, out.Len()-20):])
			}
		}
		d.Close()
		d.Close()
		_, err := d.Write([]byte("x"))
		fmt.Println(out.Len(), strings.Count(out.String(), "\n"), err)
	}
	d := hex.Dumper(os.Stdout)
	d.Write([]byte("gol\n"))
	d.Close()
}

func max(a, b int) int {
	if a > b {
		return a
	}
	return b
}

// Output:
// 6 3 3
// "" "" <nil>
// "00" "\x00" <nil>
// "ff0a" "\xff\n" <nil>
// "48656c6c6f2c2077c3b6726c64" "Hello, wörld" <nil>
// "0" "" encoding/hex: odd length hex string *errors.errorString true
// "g" "" encoding/hex: invalid byte: U+0067 'g' hex.InvalidByteError false
// "0g" "" encoding/hex: invalid byte: U+0067 'g' hex.InvalidByteError false
// "zz" "" encoding/hex: invalid byte: U+007A 'z' hex.InvalidByteError false
// "01g2" "\x01" encoding/hex: invalid byte: U+0067 'g' hex.InvalidByteError false
// "012" "\x01" encoding/hex: odd length hex string *errors.errorString true
// "01zz" "\x01" encoding/hex: invalid byte: U+007A 'z' hex.InvalidByteError false
// "0102z" "\x01\x02" encoding/hex: invalid byte: U+007A 'z' hex.InvalidByteError false
// "aBcDeF" "\xab\xcd\xef" <nil> <nil> false
// "é1" "" encoding/hex: invalid byte: U+00C3 'Ã' hex.InvalidByteError false
// "ab\n" "\xab" encoding/hex: invalid byte: U+000A hex.InvalidByteError false
// 4 01ab
// 3 <nil> [10 11 12 98]
// 5 <nil> Hello
// runtime error: index out of range [4] with length 4
// runtime error: index out of range [1] with length 1
// 1 encoding/hex: invalid byte: U+0078 'x'
// encoding/hex: invalid byte: U+0078 'x' encoding/hex: invalid byte: U+0000 encoding/hex: invalid byte: U+00FF 'ÿ'
// 2000 <nil> 5800
// 2900 <nil> true
// 2900 <nil> true
// "" "" <nil>
// "0" "" unexpected EOF
// "01" "\x01" <nil>
// "012" "\x01" unexpected EOF
// "01x2" "\x01" encoding/hex: invalid byte: U+0078 'x'
// "0x" "" encoding/hex: invalid byte: U+0078 'x'
// "01zz04" "\x01" encoding/hex: invalid byte: U+007A 'z'
// "x" "" encoding/hex: invalid byte: U+0078 'x'
// 0 full
// 0 full
// 00000000  78                                                |x|
// 00000000  31 32 33 34 35 36 37 38                           |12345678|
// 00000000  31 32 33 34 35 36 37 38  39 30 31 32 33 34 35 36  |1234567890123456|
// 00000000  00 7e 7f c3 a9 20 30 31  32 33 34 35 36 37 38 39  |.~... 0123456789|
// 00000010  61 62 63 64 65 66 67 68  0a                       |abcdefgh.|
// 226 3 encoding/hex: dumper closed
// 228 3 encoding/hex: dumper closed
// "0 00 00 00 00 00 00 "
// "  00 00 00 00 00 00 "
// "010  00 00 00 00 00 "
// " 00 00  00 00 00 00 "
// "\n00000020  00 00 00 "
// " 00 00 00 00  00 00 "
// 231 3 encoding/hex: dumper closed
// " 00 00 00 00 00 00  "
// " |................|\n"
// " 00 00 00 00 00 00  "
// " |................|\n"
// " 00 00 00 00 00 00  "
// 229 3 encoding/hex: dumper closed
// 234 3 encoding/hex: dumper closed
// 237 3 encoding/hex: dumper closed
// 229 3 encoding/hex: dumper closed
// 00000000  67 6f 6c 0a                                       |gol.|
