// compress/gzip: headers, several files in one, checksums, Flush, levels, what is wrong.
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
)

type full struct{ room int }

func (f *full) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, errors.New("full")
	}
	return len(p), nil
}

// file returns the text compressed, with the name in its header.
func file(name, text string) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Name = name
	w.Write([]byte(text))
	w.Close()
	return b.Bytes()
}

func headers() {
	for _, h := range []gzip.Header{
		{}, {OS: 3, Name: "a.txt"}, {Comment: "caf\u00e9", Name: "\u00fc"}, {Extra: []byte{1, 2, 3}, OS: 255}, {Extra: []byte{}},
		{ModTime: time.Unix(1e9, 0), Name: "n", Comment: "c", Extra: []byte("x")}, {ModTime: time.Unix(-5, 0)},
		{Name: "\u0416"}, {Comment: "a\x00b"}, {Extra: make([]byte, 65536)}, {Name: strings.Repeat("n", 511)}, {Name: strings.Repeat("n", 512)},
	} {
		var b bytes.Buffer
		w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
		w.Header = h
		n, err := w.Write([]byte("data"))
		fmt.Println(n, err, w.Close())
		if err != nil {
			continue
		}
		fmt.Println(hex.EncodeToString(b.Bytes()[:10]))
		r, err := gzip.NewReader(&b)
		if err != nil {
			fmt.Println(err)
			continue
		}
		data, err := io.ReadAll(r)
		fmt.Printf("%q %v %q %q %v %d %d %v\n", data, err, strings.TrimLeft(r.Name, "n"), r.Comment, r.Extra, r.ModTime.Unix(), r.OS, r.Close())
	}
}

func several() {
	both := append(file("one", "hello "), file("two", "world")...)
	r, err := gzip.NewReader(bytes.NewReader(both))
	data, err2 := io.ReadAll(r)
	fmt.Printf("%q %v %v %q\n", data, err, err2, r.Name)

	source := bytes.NewReader(both)
	err = r.Reset(source)
	for err == nil {
		r.Multistream(false)
		data, err = io.ReadAll(r)
		fmt.Printf("%q %v %q %v\n", data, err, r.Name, source.Len() > 0)
		err = r.Reset(source)
	}
	fmt.Println(err)

	r, _ = gzip.NewReader(bytes.NewReader(append(file("", "x"), "garbage more"...)))
	data, err = io.ReadAll(r)
	fmt.Printf("%q %v\n", data, err)
	r, _ = gzip.NewReader(bytes.NewReader(append(file("", "x"), 0x1f)))
	data, err = io.ReadAll(r)
	fmt.Printf("%q %v\n", data, err)
	r, _ = gzip.NewReader(bytes.NewReader(append(file("", ""), file("", "after nothing")...)))
	data, err = io.ReadAll(r)
	fmt.Printf("%q %v\n", data, err)
}

func wrong() {
	good := file("name", "some text, some text, some text")
	for i := range good {
		r, err := gzip.NewReader(bytes.NewReader(good[:i]))
		if err == nil {
			_, err = io.ReadAll(r)
		}
		if i == 0 && err != io.EOF || i > 0 && err != io.ErrUnexpectedEOF {
			fmt.Println(i, err)
		}
	}
	for _, i := range []int{0, 1, 2, len(good) - 8, len(good) - 1} {
		bad := append([]byte(nil), good...)
		bad[i] ^= 1
		r, err := gzip.NewReader(bytes.NewReader(bad))
		if err != nil {
			fmt.Println(i, r == nil, err, err == gzip.ErrHeader)
			continue
		}
		data, err := io.ReadAll(r)
		fmt.Printf("%q %v %v %v\n", data, err, err == gzip.ErrChecksum, r.Close())
	}
	// With a checksum of the header, right and wrong.
	for _, s := range []string{"1f8b080200000000000082574b4c040043beb7e801000000", "1f8b0802000000000000001d264b04000000"} {
		b, _ := hex.DecodeString(s)
		r, err := gzip.NewReader(bytes.NewReader(b))
		fmt.Println(r != nil, err)
	}
}

func writers() {
	for _, level := range []int{-3, 10} {
		w, err := gzip.NewWriterLevel(io.Discard, level)
		fmt.Println(w == nil, err)
	}
	for level := -2; level <= 9; level++ {
		var b bytes.Buffer
		w, _ := gzip.NewWriterLevel(&b, level)
		text := strings.Repeat("again and again. ", 2000)
		io.WriteString(w, text)
		w.Close()
		r, err := gzip.NewReader(&b)
		data, err2 := io.ReadAll(r)
		fmt.Println(level, string(data) == text, err, err2)
	}
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	fmt.Println(w.Flush(), b.Len() > 10)
	fmt.Fprint(w, "now")
	w.Flush()
	r, _ := gzip.NewReader(bytes.NewReader(b.Bytes()))
	part := make([]byte, 10)
	n, err := r.Read(part)
	fmt.Printf("%q %v\n", part[:n], err)
	fmt.Println(r.Read(part))
	fmt.Println(w.Close(), w.Close())
	fmt.Println(w.Write([]byte("x")))
	b.Reset()
	w.Reset(&b)
	fmt.Println(w.Close(), b.Len() > 17)
	r, err = gzip.NewReader(&b)
	data, err2 := io.ReadAll(r)
	fmt.Println(len(data), err, err2)
	for _, room := range []int{0, 10, 15} {
		w.Reset(&full{room})
		fmt.Println(w.Write([]byte("text")))
		fmt.Println(w.Flush(), w.Close())
	}
}

func main() {
	headers()
	several()
	wrong()
	writers()
}

// Output:
// 4 <nil> <nil>
// 1f8b0800000000000200
// "data" <nil> "" "" [] -62135596800 0 <nil>
// 4 <nil> <nil>
// 1f8b0808000000000203
// "data" <nil> "a.txt" "" [] -62135596800 3 <nil>
// 4 <nil> <nil>
// 1f8b0818000000000200
// "data" <nil> "ü" "café" [] -62135596800 0 <nil>
// 4 <nil> <nil>
// 1f8b08040000000002ff
// "data" <nil> "" "" [1 2 3] -62135596800 255 <nil>
// 4 <nil> <nil>
// 1f8b0804000000000200
// "data" <nil> "" "" [] -62135596800 0 <nil>
// 4 <nil> <nil>
// 1f8b081c00ca9a3b0200
// "data" <nil> "" "c" [120] 1000000000 0 <nil>
// 4 <nil> <nil>
// 1f8b0800000000000200
// "data" <nil> "" "" [] -62135596800 0 <nil>
// 0 gzip.Write: non-Latin-1 header string gzip.Write: non-Latin-1 header string
// 0 gzip.Write: non-Latin-1 header string gzip.Write: non-Latin-1 header string
// 0 gzip.Write: Extra data is too large gzip.Write: Extra data is too large
// 4 <nil> <nil>
// 1f8b0808000000000200
// "data" <nil> "" "" [] -62135596800 0 <nil>
// 4 <nil> <nil>
// 1f8b0808000000000200
// gzip: invalid header
// "hello world" <nil> <nil> "one"
// "hello " <nil> "one" true
// "world" <nil> "two" false
// EOF
// "x" gzip: invalid header
// "x" unexpected EOF
// "after nothing" <nil>
// 0 true gzip: invalid header true
// 1 true gzip: invalid header true
// 2 true gzip: invalid header true
// "some text, some text, some text" gzip: invalid checksum true <nil>
// "some text, some text, some text" gzip: invalid checksum true <nil>
// false gzip: invalid header
// false gzip: invalid header
// true gzip: invalid compression level: -3
// true gzip: invalid compression level: 10
// -2 true <nil> <nil>
// -1 true <nil> <nil>
// 0 true <nil> <nil>
// 1 true <nil> <nil>
// 2 true <nil> <nil>
// 3 true <nil> <nil>
// 4 true <nil> <nil>
// 5 true <nil> <nil>
// 6 true <nil> <nil>
// 7 true <nil> <nil>
// 8 true <nil> <nil>
// 9 true <nil> <nil>
// <nil> true
// "now" <nil>
// 0 unexpected EOF
// <nil> <nil>
// 0 flate: closed writer
// <nil> true
// 0 <nil> <nil>
// 0 full
// full full
// 4 <nil>
// full full
// 4 <nil>
// full full
