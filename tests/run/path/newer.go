// What came to path/filepath since Go 1.20: IsLocal, Localize, SkipAll.
package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

func main() {
	for _, path := range []string{"", ".", "a", "a/../b", "a/..", "a/../..", "..", "../a", "/a", "./../a", "a/b/../../..", "..a"} {
		local, err := filepath.Localize(path)
		fmt.Printf("%q %v %q %v\n", path, filepath.IsLocal(path), local, err)
	}
	_, err := filepath.Localize("a\x00b")
	fmt.Println(err)
	top, _ := os.MkdirTemp("", "paths")
	defer os.RemoveAll(top)
	for _, name := range []string{"a", "b", "c"} {
		os.WriteFile(filepath.Join(top, name), nil, 0666)
	}
	fmt.Println(filepath.WalkDir(top, func(path string, d fs.DirEntry, err error) error {
		if path != top {
			fmt.Println(d.Name())
		}
		if d.Name() == "b" {
			return filepath.SkipAll
		}
		return nil
	}))
	fmt.Println(filepath.Walk(top, func(path string, info fs.FileInfo, err error) error { return fs.SkipAll }))
	fmt.Println(fs.SkipAll, fs.SkipDir)
}

// Output:
// "" false "" invalid path
// "." true "." <nil>
// "a" true "a" <nil>
// "a/../b" true "" invalid path
// "a/.." true "" invalid path
// "a/../.." false "" invalid path
// ".." false "" invalid path
// "../a" false "" invalid path
// "/a" false "" invalid path
// "./../a" false "" invalid path
// "a/b/../../.." false "" invalid path
// "..a" true "..a" <nil>
// invalid path
// a
// b
// <nil>
// <nil>
// skip everything and stop the walk skip this directory
