// encoding/base32: all encodings, wrong input and its places, streams.
package main

import (
	"bytes"
	"encoding/base32"
	"fmt"
	"io"
	"strings"
)

var x uint64 = 7

func r(n int) int {
	x = x*6364136223846793005 + 1442695040888963407
	return int((x >> 33) % uint64(n))
}

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	data := make([]byte, 1000)
	for i := range data {
		data[i] = byte(r(256))
	}
	encodings := []*base32.Encoding{base32.StdEncoding, base32.HexEncoding, base32.StdEncoding.WithPadding(base32.NoPadding), base32.StdEncoding.WithPadding('*')}
	for _, enc := range encodings {
		for n := 0; n < 12; n++ {
			s := enc.EncodeToString(data[:n])
			back, err := enc.DecodeString(s)
			fmt.Println(s, bytes.Equal(back, data[:n]), err, enc.EncodedLen(n), enc.DecodedLen(len(s)))
		}
		for i := 0; i < 60; i++ {
			s := ""
			for k := r(12); k > 0; k-- {
				s += []string{"A", "B", "7", "Z", "=", "=", "*", "\n", "!", "ABCDEFGH", "MZXW6YTB", "MY======", "MY"}[r(13)]
			}
			b, err := enc.DecodeString(s)
			fmt.Printf("%q %q %v\n", s, b, err)
			all, err := io.ReadAll(base32.NewDecoder(enc, strings.NewReader(s)))
			if strings.Trim(s, "ABCDEFGHMZXW6YTB72\n") == "" {
				fmt.Printf("%q %v\n", all, err)
			}
		}
		var b bytes.Buffer
		w := base32.NewEncoder(enc, &b)
		for i := 0; i < 500; {
			n := r(30)
			k, err := w.Write(data[i : i+n])
			if k != n || err != nil {
				fmt.Println(k, n, err)
			}
			i += n
		}
		w.Close()
		fmt.Println(b.String())
		back, err := io.ReadAll(base32.NewDecoder(enc, strings.NewReader(b.String())))
		fmt.Println(bytes.Equal(back, data[:len(back)]), len(back), err)
	}
	try(func() { base32.NewEncoding("short") })
	try(func() { base32.StdEncoding.WithPadding('A') })
	try(func() { base32.StdEncoding.WithPadding('\n') })

}
