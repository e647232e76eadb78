package main

import (
	"errors"
	"fmt"
	"io"
)

func main() {
	r, w := io.Pipe()
	go func() {
		for i := 0; i < 3; i++ {
			fmt.Fprintf(w, "line %d\n", i)
		}
		w.Close()
	}()
	data, err := io.ReadAll(r)
	fmt.Printf("%q %v\n", data, err)
	fmt.Println(w.Write([]byte("x")))

	r, w = io.Pipe()
	go r.CloseWithError(errors.New("reader gone"))
	fmt.Println(w.Write([]byte("abc")))
	r, w = io.Pipe()
	go w.CloseWithError(errors.New("writer gone"))
	fmt.Println(r.Read(make([]byte, 1)))
	r, w = io.Pipe()
	done := make(chan bool)
	go func() {
		n, err := w.Write([]byte("abcdef"))
		fmt.Println(n, err)
		done <- true
	}()
	buf := make([]byte, 4)
	r.Read(buf)
	fmt.Println(string(buf))
	r.Read(buf)
	<-done
	r.Close()
	fmt.Println(w.Write(nil))
	fmt.Println(r.Read(buf))
}

// Output:
// "line 0\nline 1\nline 2\n" <nil>
// 0 io: read/write on closed pipe
// 0 reader gone
// 0 writer gone
// abcd
// 6 <nil>
// 0 io: read/write on closed pipe
// 0 io: read/write on closed pipe
