package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"strings"
)

type log struct{ sizes []int }

func (l *log) Write(p []byte) (int, error) {
	l.sizes = append(l.sizes, len(p))
	if len(l.sizes) > 4 {
		return 0, errors.New("enough")
	}
	return len(p), nil
}

func main() {
	out := bufio.NewWriter(os.Stdout)
	fmt.Fprintf(out, "hello %s\n", "buffer")
	fmt.Fprint(os.Stdout, "written first\n")
	fmt.Println(out.Buffered(), out.Available())
	out.Flush()

	l := &log{}
	w := bufio.NewWriterSize(l, 10)
	w.WriteString("12345")
	w.WriteByte('6')
	w.WriteRune('é')
	fmt.Println(w.Buffered(), w.Available(), l.sizes)
	w.Write([]byte(strings.Repeat("x", 35)))
	fmt.Println(w.Buffered(), l.sizes)
	fmt.Println(w.ReadFrom(strings.NewReader(strings.Repeat("y", 15))))
	fmt.Println(w.Flush(), l.sizes)
	fmt.Println(w.WriteString(strings.Repeat("z", 11)))
	fmt.Println(w.Flush(), w.WriteByte('a'))
	w.Reset(&log{})
	fmt.Println(w.Flush(), w.Size())
}

// Output:
// written first
// 13 4083
// hello buffer
// 8 2 []
// 0 [10 33]
// 15 <nil>
// <nil> [10 33 10 5]
// 10 enough
// enough enough
// <nil> 10
