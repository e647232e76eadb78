// testing/iotest: its readers and writers.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
	"testing/iotest"
)

func reads(r io.Reader, size, times int) {
	for i := 0; i < times; i++ {
		p := make([]byte, size)
		n, err := r.Read(p)
		fmt.Printf("%d %q %v; ", n, p[:n], err)
	}
	fmt.Println()
}

func main() {
	reads(iotest.OneByteReader(strings.NewReader("abc")), 10, 5)
	reads(iotest.OneByteReader(strings.NewReader("abc")), 0, 2)
	reads(iotest.HalfReader(strings.NewReader("abcdef")), 5, 3)
	reads(iotest.HalfReader(strings.NewReader("abcdef")), 1, 2)
	reads(iotest.DataErrReader(strings.NewReader("abcdef")), 4, 3)
	reads(iotest.DataErrReader(strings.NewReader("abcdef")), 10, 2)
	reads(iotest.DataErrReader(strings.NewReader("")), 10, 2)
	reads(iotest.DataErrReader(iotest.ErrReader(errors.New("bad"))), 10, 2)
	reads(iotest.TimeoutReader(strings.NewReader("abcdef")), 2, 5)
	reads(iotest.ErrReader(errors.New("always")), 2, 2)
	reads(iotest.ErrReader(nil), 2, 1)
	long := strings.Repeat("0123456789", 1000)
	all, err := io.ReadAll(iotest.DataErrReader(iotest.HalfReader(strings.NewReader(long))))
	fmt.Println(string(all) == long, err, iotest.ErrTimeout)

	var b bytes.Buffer
	w := iotest.TruncateWriter(&b, 5)
	for _, text := range []string{"abc", "def", "ghi"} {
		n, err := io.WriteString(w, text)
		fmt.Print(n, err, " ")
	}
	fmt.Println(b.String())

	log.SetOutput(os.Stdout)
	log.SetFlags(0)
	io.WriteString(iotest.NewWriteLogger("out", &b), "hi")
	failing, pipe := io.Pipe()
	failing.Close()
	io.WriteString(iotest.NewWriteLogger("out", pipe), "hi")
	io.ReadAll(iotest.NewReadLogger("in", strings.NewReader("some bytes")))

	content := []byte(strings.Repeat("content ", 50))
	fmt.Println(iotest.TestReader(bytes.NewReader(content), content), iotest.TestReader(strings.NewReader(""), nil),
		iotest.TestReader(strings.NewReader("x"), []byte("x")), iotest.TestReader(bytes.NewBuffer(content), content),
		iotest.TestReader(io.NewSectionReader(bytes.NewReader(content), 10, 100), content[10:110]))
	fmt.Println(iotest.TestReader(strings.NewReader("abc"), []byte("abd")) != nil, iotest.TestReader(strings.NewReader("abc"), []byte("ab")) != nil,
		iotest.TestReader(strings.NewReader("abc"), []byte("abcd")) != nil, iotest.TestReader(iotest.ErrReader(errors.New("bad")), []byte("x")) != nil,
		iotest.TestReader(badSeeker{strings.NewReader("abc")}, []byte("abc")) != nil, iotest.TestReader(badReaderAt{strings.NewReader("abc")}, []byte("abc")) != nil)
}

type badSeeker struct{ *strings.Reader }

func (badSeeker) Seek(offset int64, whence int) (int64, error) { return 0, nil }

type badReaderAt struct{ *strings.Reader }

func (b badReaderAt) ReadAt(p []byte, off int64) (int, error) {
	n, _ := b.Reader.ReadAt(p, off)
	return n, nil
}

// Output:
// 1 "a" <nil>; 1 "b" <nil>; 1 "c" <nil>; 0 "" EOF; 0 "" EOF;
// 0 "" <nil>; 0 "" <nil>;
// 3 "abc" <nil>; 3 "def" <nil>; 0 "" EOF;
// 1 "a" <nil>; 1 "b" <nil>;
// 4 "abcd" <nil>; 2 "ef" EOF; 0 "" EOF;
// 6 "abcdef" EOF; 0 "" EOF;
// 0 "" EOF; 0 "" EOF;
// 0 "" bad; 0 "" bad;
// 2 "ab" <nil>; 0 "" timeout; 2 "cd" <nil>; 2 "ef" <nil>; 0 "" EOF;
// 0 "" always; 0 "" always;
// 0 "" <nil>;
// true <nil> timeout
// 3 <nil> 3 <nil> 3 <nil> abcde
// out 6869
// out : io: read/write on closed pipe
// in 736f6d65206279746573
// in : EOF
// <nil> <nil> <nil> <nil> <nil>
// true true true true true true
