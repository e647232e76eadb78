// compress/zlib: levels, dictionaries, checksums, what is wrong.
package main

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
)

type full struct{ room int }

func (f *full) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, errors.New("full")
	}
	return len(p), nil
}

func main() {
	text := strings.Repeat("again and again. ", 3000)
	for level := -2; level <= 9; level++ {
		for _, dict := range [][]byte{nil, []byte("and again. again")} {
			var b bytes.Buffer
			w, err := zlib.NewWriterLevelDict(&b, level, dict)
			if err != nil {
				panic(err)
			}
			io.WriteString(w, text)
			fmt.Print(level, " ", w.Close(), " ", hex.EncodeToString(b.Bytes()[:2]), " ", hex.EncodeToString(b.Bytes()[b.Len()-4:]))
			r, err := zlib.NewReaderDict(bytes.NewReader(b.Bytes()), dict)
			if err != nil {
				panic(err)
			}
			data, err := io.ReadAll(r)
			fmt.Println("", string(data) == text, err, r.Close())
			if dict != nil {
				_, err := zlib.NewReader(&b)
				fmt.Println(err, err == zlib.ErrDictionary)
			}
		}
	}
	for _, level := range []int{-3, 10} {
		w, err := zlib.NewWriterLevel(io.Discard, level)
		fmt.Println(w == nil, err)
	}

	for _, s := range []string{
		"", "78", "789c", "789c0100", "789c010000ffff00000001", "789c010000ffff00000002", "789c010000ffff000000", "789cff", "789d", "889c", "779c", "78bb00000001010000ffff00000001",
		"78bb0000", "78bb12345678", "789c010100feff610062006200",
	} {
		b, _ := hex.DecodeString(s)
		r, err := zlib.NewReader(bytes.NewReader(b))
		if err != nil {
			fmt.Println(s, r == nil, err)
			continue
		}
		data, err := io.ReadAll(r)
		fmt.Printf("%s %q %v %v\n", s, data, err, r.Close())
	}

	// Reset, and what follows the data.
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write([]byte("first"))
	fmt.Println(w.Flush(), w.Close())
	fmt.Println(w.Write([]byte("x")))
	fmt.Println(w.Flush())
	b.WriteString("rest")
	r, err := zlib.NewReader(&b)
	data, err2 := io.ReadAll(r)
	fmt.Printf("%q %v %v %q\n", data, err, err2, b.String())
	b.Reset()
	w.Reset(&b)
	fmt.Println(w.Close(), b.Len() > 5)
	fmt.Println(r.(zlib.Resetter).Reset(&b, nil))
	data, err = io.ReadAll(r)
	fmt.Println(len(data), err)
	fmt.Println(r.(zlib.Resetter).Reset(strings.NewReader("no"), nil))
	fmt.Println(r.Read(make([]byte, 1)))
	for _, room := range []int{0, 2, 10} {
		w.Reset(&full{room})
		fmt.Println(w.Write([]byte("text")))
		fmt.Println(w.Close())
	}
}

// Output:
// -2 <nil> 7801 dbe171a6 true <nil> <nil>
// -2 <nil> 783f dbe171a6 true <nil> <nil>
// zlib: invalid dictionary true
// -1 <nil> 789c dbe171a6 true <nil> <nil>
// -1 <nil> 78bb dbe171a6 true <nil> <nil>
// zlib: invalid dictionary true
// 0 <nil> 7801 dbe171a6 true <nil> <nil>
// 0 <nil> 783f dbe171a6 true <nil> <nil>
// zlib: invalid dictionary true
// 1 <nil> 7801 dbe171a6 true <nil> <nil>
// 1 <nil> 783f dbe171a6 true <nil> <nil>
// zlib: invalid dictionary true
// 2 <nil> 785e dbe171a6 true <nil> <nil>
// 2 <nil> 787d dbe171a6 true <nil> <nil>
// zlib: invalid dictionary true
// 3 <nil> 785e dbe171a6 true <nil> <nil>
// 3 <nil> 787d dbe171a6 true <nil> <nil>
// zlib: invalid dictionary true
// 4 <nil> 785e dbe171a6 true <nil> <nil>
// 4 <nil> 787d dbe171a6 true <nil> <nil>
// zlib: invalid dictionary true
// 5 <nil> 785e dbe171a6 true <nil> <nil>
// 5 <nil> 787d dbe171a6 true <nil> <nil>
// zlib: invalid dictionary true
// 6 <nil> 789c dbe171a6 true <nil> <nil>
// 6 <nil> 78bb dbe171a6 true <nil> <nil>
// zlib: invalid dictionary true
// 7 <nil> 78da dbe171a6 true <nil> <nil>
// 7 <nil> 78f9 dbe171a6 true <nil> <nil>
// zlib: invalid dictionary true
// 8 <nil> 78da dbe171a6 true <nil> <nil>
// 8 <nil> 78f9 dbe171a6 true <nil> <nil>
// zlib: invalid dictionary true
// 9 <nil> 78da dbe171a6 true <nil> <nil>
// 9 <nil> 78f9 dbe171a6 true <nil> <nil>
// zlib: invalid dictionary true
// true zlib: invalid compression level: -3
// true zlib: invalid compression level: 10
//  true unexpected EOF
// 78 true unexpected EOF
// 789c "" unexpected EOF unexpected EOF
// 789c0100 "" unexpected EOF unexpected EOF
// 789c010000ffff00000001 "" <nil> <nil>
// 789c010000ffff00000002 "" zlib: invalid checksum zlib: invalid checksum
// 789c010000ffff000000 "" unexpected EOF unexpected EOF
// 789cff "" flate: corrupt input before offset 1 flate: corrupt input before offset 1
// 789d true zlib: invalid header
// 889c true zlib: invalid header
// 779c true zlib: invalid header
// 78bb00000001010000ffff00000001 "" <nil> <nil>
// 78bb0000 true unexpected EOF
// 78bb12345678 true zlib: invalid dictionary
// 789c010100feff610062006200 "a" <nil> <nil>
// <nil> <nil>
// 0 flate: closed writer
// flate: closed writer
// "first" <nil> <nil> "rest"
// <nil> true
// <nil>
// 0 <nil>
// zlib: invalid header
// 0 zlib: invalid header
// 0 full
// full
// 4 <nil>
// full
// 4 <nil>
// full
