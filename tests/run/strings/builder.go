// Builder, Reader and Replacer.
package main

import (
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	var b strings.Builder
	for i := 0; i < 3; i++ {
		fmt.Fprintf(&b, "%d,", i)
	}
	b.WriteByte('x')
	b.WriteRune('☺')
	b.WriteRune(-1)
	n, err := b.WriteString("end")
	fmt.Println(b.String(), b.Len(), n, err)
	s := b.String()
	b.WriteString("more")
	fmt.Println(s, b.String())
	b.Reset()
	fmt.Println(b.Len(), b.String() == "")
	b.Grow(100)
	fmt.Println(b.Cap() >= 100)
	func() {
		defer func() { fmt.Println(recover()) }()
		b.WriteString("x")
		c := b
		c.WriteString("y")
	}()

	r := strings.NewReader("héllo wörld")
	buf := make([]byte, 4)
	fmt.Println(r.Len(), r.Size())
	n, err = r.Read(buf)
	fmt.Println(n, err, string(buf))
	c, size, err := r.ReadRune()
	fmt.Println(c, size, err, r.UnreadRune(), r.UnreadRune())
	bt, err := r.ReadByte()
	fmt.Println(bt, err, r.UnreadByte())
	at, err := r.Seek(-3, io.SeekEnd)
	fmt.Println(at, err)
	rest, err := io.ReadAll(r)
	fmt.Println(string(rest), err)
	_, err = r.ReadByte()
	fmt.Println(err)
	_, err = r.Seek(-1, io.SeekStart)
	fmt.Println(err)
	n, err = r.ReadAt(buf, 9)
	fmt.Println(n, err, string(buf[:n]))
	r.Reset("again\n")
	r.WriteTo(os.Stdout)

	p := strings.NewReplacer("<", "&lt;", ">", "&gt;", "&", "&amp;")
	fmt.Println(p.Replace("<a & b>"), p.Replace("none"))
	p.WriteString(os.Stdout, "<x>\n")
	fmt.Println(strings.NewReplacer("a", "1", "aa", "2", "aaa", "3").Replace("aaaa"), strings.NewReplacer("aaa", "3", "aa", "2", "a", "1").Replace("aaaa"))
	fmt.Println(strings.NewReplacer("", "X").Replace("ab"), strings.NewReplacer("", "X", "a", "1").Replace("aba"), strings.NewReplacer("a", "1", "", "X").Replace("aba"), strings.NewReplacer().Replace("ab"))
	fmt.Println(strings.NewReplacer("a", "1", "a", "2").Replace("aba"), strings.NewReplacer("hello", "bye", "world", "moon").Replace("hello, world"))
	defer func() { fmt.Println(recover()) }()
	strings.NewReplacer("a")
}
