// File systems of folders: what is below, what is not, copies, symbolic links.
package main

import (
	"bytes"
	"fmt"
	"io/fs"
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
	os.MkdirAll("from/sub", 0755)
	os.WriteFile("from/a.txt", []byte("hello"), 0644)
	os.WriteFile("from/sub/b.sh", []byte("run"), 0755)
	os.Symlink("a.txt", "from/link")

	from := os.DirFS("from")
	for _, name := range []string{"a.txt", "../from/a.txt", "/a.txt", "missing", "sub/../a.txt", "."} {
		f, err := from.Open(name)
		fmt.Println(name, f != nil, err)
		if f != nil {
			f.Close()
		}
		_, err = fs.Stat(from, name)
		fmt.Println(" ", err)
		_, err = fs.ReadFile(from, name)
		fmt.Println(" ", err)
	}
	_, err = os.DirFS("").Open("x")
	fmt.Println(err)
	target, err := fs.ReadLink(from, "link")
	fmt.Println(target, err)
	info, err := fs.Lstat(from, "link")
	fmt.Println(info.Mode().Type() == fs.ModeSymlink, err)
	info, err = fs.Stat(from, "link")
	fmt.Println(info.Size(), err)

	fmt.Println(os.CopyFS("to", from))
	data, err := os.ReadFile("to/link")
	fmt.Println(string(data), err)
	info, err = os.Stat("to/sub/b.sh")
	fmt.Println(info.Mode()&0700, err)
	fmt.Println(os.CopyFS("to", from))

	f, _ := os.Open("to/a.txt")
	var out bytes.Buffer
	n, err := f.WriteTo(&out)
	fmt.Println(n, err, out.String())
	f.Close()
	_, err = f.WriteTo(&out)
	fmt.Println(err)
}

// Output:
// a.txt true <nil>
//   <nil>
//   <nil>
// ../from/a.txt false open ../from/a.txt: invalid argument
//   stat ../from/a.txt: invalid argument
//   readfile ../from/a.txt: invalid argument
// /a.txt false open /a.txt: invalid argument
//   stat /a.txt: invalid argument
//   readfile /a.txt: invalid argument
// missing false open missing: no such file or directory
//   stat missing: no such file or directory
//   open missing: no such file or directory
// sub/../a.txt false open sub/../a.txt: invalid argument
//   stat sub/../a.txt: invalid argument
//   readfile sub/../a.txt: invalid argument
// . true <nil>
//   <nil>
//   read .: is a directory
// open x: os: DirFS with empty root
// a.txt <nil>
// true <nil>
// 5 <nil>
// <nil>
// hello <nil>
// -rwx------ <nil>
// open to/a.txt: file exists
// 5 <nil> hello
// read to/a.txt: file already closed
