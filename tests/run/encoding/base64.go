// encoding/base64: all encodings, newlines, wrong input and its places, streams.
package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"strings"
)

type oneByte struct{ r io.Reader }

func (o oneByte) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	return o.r.Read(p[:1])
}

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

func main() {
	encodings := []*base64.Encoding{base64.StdEncoding, base64.URLEncoding, base64.RawStdEncoding, base64.RawURLEncoding, base64.StdEncoding.WithPadding('*'), base64.StdEncoding.Strict(), base64.RawStdEncoding.Strict()}
	texts := []string{"", "f", "fo", "foo", "foob", "fooba", "foobar", "\x00\xff\xfe\xfb\xef\xbe", "\xff", strings.Repeat("xyz", 10)}
	for _, enc := range encodings {
		for _, text := range texts {
			s := enc.EncodeToString([]byte(text))
			back, err := enc.DecodeString(s)
			fmt.Printf("%q %v %v %d %d\n", s, string(back) == text, err, enc.EncodedLen(len(text)), enc.DecodedLen(len(s)))
		}
		for _, text := range []string{"", "\n", "Z", "Zg", "Zg=", "Zg==", "Zg===", "Zg=\n=", "Zg\n==", "Zg==\n", "Zg==Zg==", "Zm8=", "Zm8", "Zm8=x", "Zm9v", "Zm9vZ", "Zm9vZg", "Zm9v\nZg==\r\n", "Z\nm\r9\nv", "=", "==", "===", "====", "Z===", "Zm9v=", "Zm9v====", "Zm9v!Zg==", "!m9v", "Z!9v", "Zm!v", "Zm9!", "Zh==", "Zm9=", "Zh", "Zm9", "Zg*=", "Zg=*", "Zg= =", "Zm9v Zg==", "-_+/", "Zm9vYmFy\xff", "Zm9vYmFyZm9vYmFy=m9v", "Zg=\n", "Zg\n", "Zg=a", "Zm8=\nA"} {
			b, err := enc.DecodeString(text)
			fmt.Printf("%q %q %v;", text, b, err)
			all, err := io.ReadAll(base64.NewDecoder(enc, strings.NewReader(text)))
			fmt.Printf(" %q %v\n", all, err)
		}
	}
	data := make([]byte, 3001)
	for i := range data {
		data[i] = byte(i * i)
	}
	for _, enc := range encodings[:5] {
		for _, step := range []int{1, 2, 3, 5, 767, 768, 1000, 3001} {
			var b bytes.Buffer
			w := base64.NewEncoder(enc, &b)
			for i := 0; i < len(data); i += step {
				part := data[i:]
				if len(part) > step {
					part = part[:step]
				}
				n, err := w.Write(part)
				if n != len(part) || err != nil {
					fmt.Println(n, err)
				}
			}
			err := w.Close()
			text := b.String()
			all, failed := io.ReadAll(base64.NewDecoder(enc, strings.NewReader(text[:step%len(text)]+"\r\n"+text[step%len(text):]+"\n")))
			slow, failing := io.ReadAll(base64.NewDecoder(enc, oneByte{strings.NewReader(text)}))
			fmt.Println(text == enc.EncodeToString(data), err, bytes.Equal(all, data), failed, bytes.Equal(slow, data), failing)
		}
	}
	r := base64.NewDecoder(base64.StdEncoding, strings.NewReader("Zm9vYmFyZm9vYmFy"))
	for _, size := range []int{1, 0, 2, 3, 1, 100, 1} {
		p := make([]byte, size)
		n, err := r.Read(p)
		fmt.Printf("%q %v\n", p[:n], err)
	}
	dst := make([]byte, 4)
	n, err := base64.StdEncoding.Decode(dst, []byte("Zm9v"))
	fmt.Println(n, err, dst)
	base64.StdEncoding.Encode(dst, []byte{1})
	fmt.Println(string(dst))
	try(func() { base64.StdEncoding.Encode(dst, make([]byte, 4)) })
	try(func() { base64.StdEncoding.Decode(dst[:1], []byte("Zm9v")) })
	try(func() { base64.NewEncoding("abc") })
	try(func() { base64.NewEncoding(alphabet[:63] + "\n") })
	try(func() { base64.StdEncoding.WithPadding('A') })
	try(func() { base64.StdEncoding.WithPadding('\n') })
	try(func() { base64.StdEncoding.WithPadding(300) })
	fmt.Println(base64.CorruptInputError(7), base64.StdPadding, base64.NoPadding)
	fmt.Println(base64.NewEncoding(alphabet).EncodeToString([]byte("gol")))
}
