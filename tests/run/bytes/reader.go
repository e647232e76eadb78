// Reader: all ways to read, to go back and to seek.
package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
)

func main() {
	r := bytes.NewReader([]byte("héllo wörld\xff"))
	buf := make([]byte, 4)
	fmt.Println(r.Len(), r.Size(), r.UnreadByte(), r.UnreadRune())
	n, err := r.Read(buf)
	fmt.Println(n, err, string(buf), r.Len())
	fmt.Println(r.ReadRune())
	fmt.Println(r.UnreadRune(), r.UnreadRune())
	fmt.Println(r.ReadByte())
	fmt.Println(r.UnreadByte(), r.UnreadByte())
	for _, seek := range []struct {
		offset int64
		whence int
	}{{2, io.SeekStart}, {-1, io.SeekCurrent}, {-1, io.SeekEnd}, {-20, io.SeekEnd}, {0, 7}, {100, io.SeekStart}} {
		at, err := r.Seek(seek.offset, seek.whence)
		fmt.Println(at, err, r.Len())
	}
	fmt.Println(r.ReadByte())
	fmt.Println(r.ReadRune())
	n, err = r.Read(nil)
	fmt.Println(n, err)
	m, err := r.WriteTo(os.Stdout)
	fmt.Println(m, err)
	for _, off := range []int64{-1, 0, 9, 11, 12, 50} {
		n, err = r.ReadAt(buf, off)
		fmt.Printf("%d %v %q\n", n, err, buf[:n])
	}
	r.Reset([]byte("again"))
	r.ReadByte()
	m, err = r.WriteTo(os.Stdout)
	fmt.Println("", m, err, r.Len())
	var z bytes.Reader
	_, err = z.ReadByte()
	fmt.Println(err, z.Len(), z.Size())
	n, err = z.Read(buf[:0])
	fmt.Println(n, err)
}

// Output:
// 14 14 bytes.Reader.UnreadByte: at beginning of slice bytes.Reader.UnreadRune: at beginning of slice
// 4 <nil> hél 10
// 108 1 <nil>
// <nil> bytes.Reader.UnreadRune: previous operation was not ReadRune
// 108 <nil>
// <nil> <nil>
// 2 <nil> 12
// 1 <nil> 13
// 13 <nil> 1
// 0 bytes.Reader.Seek: negative position 1
// 0 bytes.Reader.Seek: invalid whence 1
// 100 <nil> 0
// 0 EOF
// 0 0 EOF
// 0 EOF
// 0 <nil>
// 0 bytes.Reader.ReadAt: negative offset ""
// 4 <nil> "hél"
// 4 <nil> "\xb6rld"
// 3 EOF "ld\xff"
// 2 EOF "d\xff"
// 0 EOF ""
// gain 4 <nil> 0
// EOF 0 0
// 0 EOF
