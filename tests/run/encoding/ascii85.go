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
