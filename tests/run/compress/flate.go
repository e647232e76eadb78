// compress/flate: what each level writes is read back; blocks of all kinds, dictionaries, Flush, data that is wrong.
package main

import (
	"bytes"
	"compress/flate"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"strings"
)

type full struct{}

func (full) Write(p []byte) (int, error) { return 0, errors.New("full") }

// plain hides the methods of a reader but Read.
type plain struct{ io.Reader }

func compress(data []byte, level int, dict []byte) []byte {
	var b bytes.Buffer
	w, err := flate.NewWriterDict(&b, level, dict)
	if err != nil {
		panic(err)
	}
	w.Write(data[:len(data)/3])
	w.Write(data[len(data)/3:])
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func inputs() [][]byte {
	random := make([]byte, 100000)
	rand.New(rand.NewSource(1)).Read(random)
	words := []string{"the ", "quick ", "brown ", "fox ", "jumps ", "over ", "a ", "lazy ", "dog. "}
	var text, skewed []byte
	r := rand.New(rand.NewSource(2))
	for len(text) < 150000 {
		text = append(text, words[r.Intn(len(words))]...)
	}
	// Each byte half as often as the one before: codes reach their limit.
	for i := 0; i < 22; i++ {
		skewed = append(skewed, bytes.Repeat([]byte{byte(i * 11)}, 1<<(21-i)/16+1)...)
	}
	r.Shuffle(len(skewed), func(i, j int) { skewed[i], skewed[j] = skewed[j], skewed[i] })
	far := append(append(append([]byte(nil), random[:1000]...), make([]byte, 31000)...), random[:2000]...)
	return [][]byte{nil, []byte("a"), []byte("hello, hello, hello"), bytes.Repeat([]byte("x"), 1000), make([]byte, 200000),
		random[:100], random, text, skewed, far, []byte(strings.Repeat("abcabcabd", 30000))}
}

func roundTrips() {
	for i, data := range inputs() {
		for level := -2; level <= 9; level++ {
			if len(data) > 70000 && level > 1 && level != 6 {
				continue
			}
			compressed := compress(data, level, nil)
			got, err := io.ReadAll(flate.NewReader(bytes.NewReader(compressed)))
			if err != nil || !bytes.Equal(got, data) {
				fmt.Println("wrong:", i, level, len(data), len(got), err)
			}
			if limit := len(data) + len(data)/1000 + 20; len(compressed) > limit {
				fmt.Println("too large:", i, level, len(compressed))
			}
			if i == 7 && level == 6 && len(compressed) > 40000 || i == 4 && level == 6 && len(compressed) > 1000 {
				fmt.Println("poor:", i, len(compressed))
			}
		}
	}
	fmt.Println("read back")
}

func dictionaries() {
	dict := []byte("hello world, this is a dictionary")
	data := []byte("this is a dictionary, hello world")
	for _, level := range []int{0, 1, 6, 9, -1, -2} {
		compressed := compress(data, level, dict)
		got, err := io.ReadAll(flate.NewReaderDict(bytes.NewReader(compressed), dict))
		fmt.Printf("%q %v %v\n", got, err, level < 6 || len(compressed) < len(compress(data, level, nil)))
	}
	_, err := io.ReadAll(flate.NewReader(bytes.NewReader(compress(data, 9, dict))))
	fmt.Println(err != nil)
	long := append(bytes.Repeat([]byte("0123456789"), 5000), dict...)
	got, err := io.ReadAll(flate.NewReaderDict(bytes.NewReader(compress(data, 9, long)), long))
	fmt.Printf("%q %v\n", got, err)
}

func flushes() {
	r, w := io.Pipe()
	go func() {
		z, _ := flate.NewWriter(w, 5)
		for i := 0; i < 3; i++ {
			fmt.Fprintf(z, "message %d", i)
			z.Flush()
		}
		z.Close()
		w.Close()
	}()
	z := flate.NewReader(r)
	b := make([]byte, 100)
	for {
		n, err := z.Read(b)
		fmt.Printf("%q %v\n", b[:n], err)
		if err != nil {
			break
		}
	}
	fmt.Println(z.Close())

	// What follows the data stays in a source with ReadByte.
	var both bytes.Buffer
	both.Write(compress([]byte("first"), 6, nil))
	both.WriteString("rest")
	z = flate.NewReader(&both)
	got, err := io.ReadAll(z)
	fmt.Printf("%q %v %q\n", got, err, both.String())
	z.(flate.Resetter).Reset(plain{bytes.NewReader(compress([]byte("second"), 1, nil))}, nil)
	got, err = io.ReadAll(z)
	fmt.Printf("%q %v\n", got, err)
}

func wrongData() {
	for _, s := range []string{
		"", "00", "01", "0100", "010000ffff", "010100feff", "010100feff61", "01010000ff61", "010100fefe", "000000ffff010000ffff", "07", "06", "0300", "03",
		"4b040000", "4b0400", "4bac0400", "ca48cdc9c95748", "4b4c840000", "0b0000", "4b84ff00", "05e0ff", "fde0810800", "05c0810800000000000010ff6b04", "05c00101000000000000", "ff",
		"0500000000", "1d3ae3020000000000", "4b4c4a4e494d4b0700", "73494d4b2c492d0200", "ed", "edc08108000000008020b6fda9",
	} {
		data, err := hex.DecodeString(s)
		if err != nil {
			panic(err)
		}
		got, err := io.ReadAll(flate.NewReader(bytes.NewReader(data)))
		fmt.Printf("%s: %q %v\n", s, got, err)
	}
	// Each shorter part of good data ends too early.
	good := compress([]byte("hello, hello, hello, "+strings.Repeat("abc", 200)), 9, nil)
	for i := range good {
		if _, err := io.ReadAll(flate.NewReader(bytes.NewReader(good[:i]))); err != io.ErrUnexpectedEOF {
			fmt.Println(i, err)
		}
	}
	z := flate.NewReader(io.MultiReader(bytes.NewReader(good[:5]), errorReader{}))
	_, err := io.ReadAll(z)
	fmt.Println(err, z.Close())
	fmt.Println(flate.CorruptInputError(5), flate.InternalError("x"))
}

type errorReader struct{}

func (errorReader) Read(p []byte) (int, error) { return 0, errors.New("broken") }

func writers() {
	for _, level := range []int{-3, 10} {
		w, err := flate.NewWriter(io.Discard, level)
		fmt.Println(w == nil, err)
	}
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, flate.DefaultCompression)
	w.Write([]byte("text"))
	fmt.Println(w.Close(), w.Close(), w.Flush())
	fmt.Println(w.Write([]byte("x")))
	first := b.String()
	b.Reset()
	w.Reset(&b)
	w.Write([]byte("text"))
	fmt.Println(w.Close(), b.String() == first)
	w.Reset(full{})
	fmt.Println(w.Write([]byte("few")))
	fmt.Println(w.Flush(), w.Flush(), w.Close())
	w.Reset(full{})
	_, err := w.Write(make([]byte, 200000))
	fmt.Println(err != nil || w.Close() != nil)
}

func main() {
	roundTrips()
	dictionaries()
	flushes()
	wrongData()
	writers()
}

// Output:
// read back
// "this is a dictionary, hello world" <nil> true
// "this is a dictionary, hello world" <nil> true
// "this is a dictionary, hello world" <nil> true
// "this is a dictionary, hello world" <nil> true
// "this is a dictionary, hello world" <nil> true
// "this is a dictionary, hello world" <nil> true
// true
// "this is a dictionary, hello world" <nil>
// "message 0" <nil>
// "message 1" <nil>
// "message 2" <nil>
// "" EOF
// <nil>
// "first" <nil> "rest"
// "second" <nil>
// : "" unexpected EOF
// 00: "" unexpected EOF
// 01: "" unexpected EOF
// 0100: "" unexpected EOF
// 010000ffff: "" <nil>
// 010100feff: "" unexpected EOF
// 010100feff61: "a" <nil>
// 01010000ff61: "" flate: corrupt input before offset 5
// 010100fefe: "" flate: corrupt input before offset 5
// 000000ffff010000ffff: "" <nil>
// 07: "" flate: corrupt input before offset 1
// 06: "" flate: corrupt input before offset 1
// 0300: "" <nil>
// 03: "" unexpected EOF
// 4b040000: "a" <nil>
// 4b0400: "a" <nil>
// 4bac0400: "ay" <nil>
// ca48cdc9c95748: "hello " unexpected EOF
// 4b4c840000: "aaaaaaaa" <nil>
// 0b0000: "P" <nil>
// 4b84ff00: "a" flate: corrupt input before offset 3
// 05e0ff: "" unexpected EOF
// fde0810800: "" flate: corrupt input before offset 3
// 05c0810800000000000010ff6b04: "" flate: corrupt input before offset 9
// 05c00101000000000000: "" flate: corrupt input before offset 9
// ff: "" flate: corrupt input before offset 1
// 0500000000: "" flate: corrupt input before offset 4
// 1d3ae3020000000000: "" flate: corrupt input before offset 7
// 4b4c4a4e494d4b0700: "abcdefg" <nil>
// 73494d4b2c492d0200: "Defater" <nil>
// ed: "" unexpected EOF
// edc08108000000008020b6fda9: "" flate: corrupt input before offset 9
// broken broken
// flate: corrupt input before offset 5 flate: internal error: x
// true flate: invalid compression level -3: want value in range [-2, 9]
// true flate: invalid compression level 10: want value in range [-2, 9]
// <nil> <nil> flate: closed writer
// 0 flate: closed writer
// <nil> true
// 3 <nil>
// full full full
// true
