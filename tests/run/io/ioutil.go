// io/ioutil: the older names of functions of io and os.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"io/ioutil"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	dir, err := ioutil.TempDir("", "gol-*-test")
	fmt.Println(err, strings.HasPrefix(filepath.Base(dir), "gol-"), strings.HasSuffix(dir, "-test"))
	defer os.RemoveAll(dir)

	name := filepath.Join(dir, "b.txt")
	fmt.Println(ioutil.WriteFile(name, []byte("hello"), 0600))
	data, err := ioutil.ReadFile(name)
	fmt.Printf("%q %v\n", data, err)
	fmt.Println(os.Mkdir(filepath.Join(dir, "a"), 0700))
	f, err := ioutil.TempFile(dir, "z")
	fmt.Println(err, strings.HasPrefix(f.Name(), filepath.Join(dir, "z")))
	f.WriteString("12")
	f.Close()

	infos, err := ioutil.ReadDir(dir)
	fmt.Println(len(infos), err)
	for _, info := range infos {
		if !info.IsDir() {
			fmt.Println(info.Name()[:1], info.Size(), info.Mode())
		} else {
			fmt.Println(info.Name()[:1], info.Mode())
		}
	}
	infos, err = ioutil.ReadDir(filepath.Join(dir, "none"))
	fmt.Println(infos == nil, errors.Is(err, fs.ErrNotExist))

	all, err := ioutil.ReadAll(ioutil.NopCloser(strings.NewReader("everything")))
	fmt.Printf("%q %v\n", all, err)
	n, err := io.Copy(ioutil.Discard, strings.NewReader("gone"))
	fmt.Println(n, err, ioutil.Discard == io.Discard)
}

// Output:
// <nil> true true
// <nil>
// "hello" <nil>
// <nil>
// <nil> true
// 3 <nil>
// a drwx------
// b 5 -rw-------
// z 2 -rw-------
// true true
// "everything" <nil>
// 4 <nil> true
