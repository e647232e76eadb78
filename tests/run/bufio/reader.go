package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

func main() {
	r := bufio.NewReaderSize(strings.NewReader("first line\nsecond é line\nlast"), 16)
	fmt.Println(r.Size(), r.Buffered())
	p, err := r.Peek(5)
	fmt.Println(string(p), err)
	line, err := r.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	b, err := r.ReadByte()
	fmt.Println(b, err, r.UnreadByte(), r.UnreadByte())
	fmt.Println(r.Discard(7))
	c, size, err := r.ReadRune()
	fmt.Println(string(c), size, err, r.UnreadRune(), r.UnreadRune())
	bytes, err := r.ReadBytes('\n')
	fmt.Printf("%q %v\n", bytes, err)
	line, err = r.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	_, err = r.ReadByte()
	fmt.Println(err)

	r = bufio.NewReaderSize(strings.NewReader(strings.Repeat("y", 20)+"\r\nshort\n"), 16)
	for {
		l, more, err := r.ReadLine()
		fmt.Printf("%q %t %v\n", l, more, err)
		if err != nil {
			break
		}
	}
	r = bufio.NewReaderSize(strings.NewReader(strings.Repeat("z", 20)), 16)
	s, err := r.ReadSlice('\n')
	fmt.Println(len(s), err)
	_, err = r.Peek(17)
	fmt.Println(err)
	_, err = r.Peek(-1)
	fmt.Println(err)
	var out strings.Builder
	n, err := r.WriteTo(&out)
	fmt.Println(n, err, out.String())
	r.Reset(strings.NewReader("again"))
	all, err := io.ReadAll(r)
	fmt.Println(string(all), err)
}

// Output:
// 16 0
// first <nil>
// "first line\n" <nil>
// 115 <nil> <nil> bufio: invalid use of UnreadByte
// 7 <nil>
// é 2 <nil> <nil> bufio: invalid use of UnreadRune
// "é line\n" <nil>
// "last" EOF
// EOF
// "yyyyyyyyyyyyyyyy" true <nil>
// "yyyy" false <nil>
// "short" false <nil>
// "" false EOF
// 16 bufio: buffer full
// bufio: buffer full
// bufio: negative count
// 4 <nil> zzzz
// again <nil>
