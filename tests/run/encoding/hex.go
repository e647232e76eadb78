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
