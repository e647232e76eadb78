package main

import (
	"errors"
	"fmt"
	"io"
	"os"
)

func main() {
	dir, err := os.MkdirTemp("", "gol*test")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	os.Chdir(dir)
	fmt.Println(os.WriteFile("a.txt", []byte("hello\n"), 0644))
	data, err := os.ReadFile("a.txt")
	fmt.Printf("%q %v\n", data, err)
	_, err = os.Open("missing")
	fmt.Println(err, errors.Is(err, os.ErrNotExist), os.IsNotExist(err))
	var pe *os.PathError
	fmt.Println(errors.As(err, &pe), pe.Op, pe.Path, pe.Err)
	f, err := os.OpenFile("a.txt", os.O_RDWR|os.O_APPEND, 0)
	fmt.Println(f.Name(), err)
	fmt.Fprintf(f, "more %d\n", 1)
	fmt.Println(f.Seek(2, io.SeekStart))
	buf := make([]byte, 3)
	n, err := f.Read(buf)
	fmt.Println(n, err, string(buf))
	n, err = f.ReadAt(make([]byte, 100), 4)
	fmt.Println(n, err)
	info, err := f.Stat()
	fmt.Println(info.Name(), info.Size(), info.Mode(), info.IsDir(), err)
	fmt.Println(f.Close(), f.Close())
	_, err = f.Write([]byte("x"))
	fmt.Println(err, errors.Is(err, os.ErrClosed))
	_, err = os.OpenFile("a.txt", os.O_CREATE|os.O_EXCL, 0600)
	fmt.Println(err, os.IsExist(err))
	fmt.Println(os.Mkdir("d", 0755), os.Mkdir("d", 0755), os.MkdirAll("d/e/f", 0700), os.MkdirAll("a.txt/x", 0700))
	fmt.Println(os.Rename("a.txt", "d/b.txt"), os.Rename("nothing", "x"), os.Remove("d"), os.Remove("nothing"))
	fmt.Println(os.Symlink("b.txt", "d/link"))
	fmt.Println(os.Readlink("d/link"))
	entries, err := os.ReadDir("d")
	for _, e := range entries {
		fmt.Println(e.Name(), e.IsDir(), e.Type())
	}
	fmt.Println(err, os.Truncate("d/b.txt", 2), os.Chmod("d/b.txt", 0400))
	info, err = os.Stat("d/b.txt")
	fmt.Println(info.Size(), info.Mode().Perm(), err)
	_, err = os.ReadDir("nowhere")
	fmt.Println(err)
	_, err = os.ReadFile("d")
	fmt.Println(err)
	fmt.Println(os.RemoveAll("d"), os.RemoveAll("d"))
}

// Output:
// <nil>
// "hello\n" <nil>
// open missing: no such file or directory true true
// true open missing no such file or directory
// a.txt <nil>
// 2 <nil>
// 3 <nil> llo
// 9 EOF
// a.txt 13 -rw-r--r-- false <nil>
// <nil> close a.txt: file already closed
// write a.txt: file already closed true
// open a.txt: file exists true
// <nil> mkdir d: file exists <nil> mkdir a.txt: not a directory
// <nil> rename nothing x: no such file or directory remove d: directory not empty remove nothing: no such file or directory
// <nil>
// b.txt <nil>
// b.txt false ----------
// e true d---------
// link false L---------
// <nil> <nil> <nil>
// 2 -r-------- <nil>
// open nowhere: no such file or directory
// read d: is a directory
// <nil> <nil>
