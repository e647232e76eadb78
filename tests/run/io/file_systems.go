// io/fs: Glob, Sub and what os.DirFS gives.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

func main() {
	dir, _ := os.MkdirTemp("", "gol")
	defer os.RemoveAll(dir)
	for _, name := range []string{"a.txt", "b.go", "sub/c.txt", "sub/deep/d.txt", "x[1]"} {
		os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0755)
		os.WriteFile(filepath.Join(dir, name), []byte("text of "+name), 0644)
	}
	fsys := os.DirFS(dir)
	for _, pattern := range []string{"*", "*.txt", "*/*.txt", "sub", "sub/*", "sub/?.txt", "no", "[", "*/[", "sub/deep", "*/deep/*", "x\\[1\\]", "."} {
		list, err := fs.Glob(fsys, pattern)
		fmt.Println(pattern, list, err)
	}
	sub, err := fs.Sub(fsys, "sub")
	fmt.Println(err)
	for _, pattern := range []string{"*", "deep/*", ".", "["} {
		list, err := fs.Glob(sub, pattern)
		fmt.Println(pattern, list, err)
	}
	b, err := fs.ReadFile(sub, "c.txt")
	fmt.Println(string(b), err)
	_, err = fs.ReadFile(sub, "nope")
	fmt.Println(err, errors.Is(err, fs.ErrNotExist))
	_, err = sub.Open("deep/none")
	fmt.Println(err)
	deep, err := fs.Sub(sub, "deep")
	entries, err2 := fs.ReadDir(deep, ".")
	fmt.Println(len(entries), entries[0].Name(), err, err2)
	_, err = fs.Sub(fsys, "/abs")
	fmt.Println(err)
	same, err := fs.Sub(fsys, ".")
	fmt.Println(same == fsys, err)
	fs.WalkDir(sub, ".", func(path string, d fs.DirEntry, err error) error {
		fmt.Println(path, d.IsDir(), err)
		return nil
	})
	_, err = fs.Stat(fsys, "../x")
	fmt.Println(err)
	_, err = fs.Stat(fsys, "zzz")
	fmt.Println(err)
}

// Output:
// * [a.txt b.go sub x[1]] <nil>
// *.txt [a.txt] <nil>
// */*.txt [sub/c.txt] <nil>
// sub [sub] <nil>
// sub/* [sub/c.txt sub/deep] <nil>
// sub/?.txt [sub/c.txt] <nil>
// no [] <nil>
// [ [] syntax error in pattern
// */[ [] syntax error in pattern
// sub/deep [sub/deep] <nil>
// */deep/* [sub/deep/d.txt] <nil>
// x\[1\] [x[1]] <nil>
// . [.] <nil>
// <nil>
// * [c.txt deep] <nil>
// deep/* [deep/d.txt] <nil>
// . [.] <nil>
// [ [] syntax error in pattern
// text of sub/c.txt <nil>
// open nope: no such file or directory true
// open deep/none: no such file or directory
// 1 d.txt <nil> <nil>
// sub /abs: invalid argument
// true <nil>
// . true <nil>
// c.txt false <nil>
// deep true <nil>
// deep/d.txt false <nil>
// stat ../x: invalid argument
// stat zzz: no such file or directory
