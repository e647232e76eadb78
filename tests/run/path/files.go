// Walk, WalkDir, Glob, EvalSymlinks and Abs in a folder of their own.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	top, err := os.MkdirTemp("", "paths")
	check(err)
	defer os.RemoveAll(top)
	top, err = filepath.EvalSymlinks(top)
	check(err)
	check(os.Chdir(top))
	for _, dir := range []string{"a/b/c", "a/d", "empty", "z"} {
		check(os.MkdirAll(dir, 0777))
	}
	for _, file := range []string{"a/1.txt", "a/b/2.txt", "a/b/3.go", "a/b/c/4.txt", "a/d/5.txt", "top.go", "z/[x]", "z/é"} {
		check(os.WriteFile(file, []byte(file), 0666))
	}
	check(os.Symlink("a/b", "link"))
	check(os.Symlink("../link/c", "a/up"))
	check(os.Symlink("loop", "loop"))
	check(os.Symlink("missing", "dangling"))
	check(os.Symlink(top+"/a/d", "absolute"))

	show := func(path string, info fs.FileInfo, err error) error {
		if info == nil {
			fmt.Println(path, err)
			return nil
		}
		fmt.Println(path, info.Name(), info.IsDir(), info.Mode().Type(), err)
		return nil
	}
	check(filepath.Walk(".", show))
	check(filepath.Walk("a/b", show))
	check(filepath.Walk("top.go", show))
	check(filepath.Walk("nothing", show))
	fmt.Println(filepath.Walk("nothing", func(path string, info fs.FileInfo, err error) error { return err }))
	fmt.Println(filepath.Walk("a", func(path string, info fs.FileInfo, err error) error {
		fmt.Println(path)
		switch filepath.Base(path) {
		case "b":
			return filepath.SkipDir
		case "5.txt":
			return errors.New("stop")
		}
		return nil
	}))
	fmt.Println(filepath.WalkDir("a", func(path string, d fs.DirEntry, err error) error {
		fmt.Println(path, d.Name(), d.IsDir(), d.Type(), err)
		switch filepath.Base(path) {
		case "2.txt", "d":
			return fs.SkipDir
		}
		return nil
	}))
	fmt.Println(filepath.WalkDir("top.go", func(path string, d fs.DirEntry, err error) error { return fs.SkipDir }))
	fmt.Println(filepath.WalkDir("nothing", func(path string, d fs.DirEntry, err error) error {
		fmt.Println(d == nil)
		return err
	}))
	fmt.Println(fs.WalkDir(os.DirFS("a"), ".", func(path string, d fs.DirEntry, err error) error {
		fmt.Println(path, d.IsDir(), err)
		return nil
	}))

	for _, pattern := range []string{"", "*", "*/*", "a/*/*.txt", "a/*", "top.go", "nothing", "*.go", "a/b/[0-2]*", "a/[", "[", "z/\\[x\\]", "z/?", "./*.go", "link/*", "nothing/*", "top.go/*", "a/*/../*.txt", "*/", "loop/*"} {
		matches, err := filepath.Glob(pattern)
		fmt.Printf("%q: %q %v %v\n", pattern, matches, matches == nil, err)
	}
	matches, err := filepath.Glob(top + "/*/d/*")
	fmt.Println(len(matches), strings.TrimPrefix(matches[0], top), err)

	for _, path := range []string{"", ".", "a", "link", "link/c/..", "a/up", "a/up/4.txt", "a/up/../2.txt", "loop", "dangling", "nothing/x", "top.go/x", "top.go/", "./a/./b/", "absolute/5.txt", "..//", "../" + filepath.Base(top) + "/link"} {
		resolved, err := filepath.EvalSymlinks(path)
		fmt.Printf("%q: %q %v\n", strings.ReplaceAll(path, filepath.Base(top), "TOP"), strings.ReplaceAll(strings.ReplaceAll(resolved, top, "TOP"), filepath.Base(top), "TOP"), err)
	}
	for _, path := range []string{"", ".", "x/../y", "/x/../y", "../q"} {
		abs, err := filepath.Abs(path)
		fmt.Println(strings.ReplaceAll(strings.ReplaceAll(abs, top, "TOP"), filepath.Dir(top), "DIR"), err)
	}
	for _, name := range []string{"", ".", "a", "a/b", "/a", "a/", "a//b", "./a", "a/..", "..", "../a", "..a", ".a/b.", "a/./b", "a\\b", "\xff"} {
		fmt.Print(fs.ValidPath(name), " ")
	}
	fmt.Println()
	data, err := fs.ReadFile(os.DirFS("a/b"), "2.txt")
	fmt.Println(string(data), err)
	info, err := fs.Stat(os.DirFS("a"), "b/3.go")
	fmt.Println(info.Size(), info.Name(), err)
	entries, err := fs.ReadDir(os.DirFS("."), "a")
	for _, e := range entries {
		fmt.Print(e.Name(), " ")
	}
	fmt.Println(err)
}

// Output:
// . . true d--------- <nil>
// a a true d--------- <nil>
// a/1.txt 1.txt false ---------- <nil>
// a/b b true d--------- <nil>
// a/b/2.txt 2.txt false ---------- <nil>
// a/b/3.go 3.go false ---------- <nil>
// a/b/c c true d--------- <nil>
// a/b/c/4.txt 4.txt false ---------- <nil>
// a/d d true d--------- <nil>
// a/d/5.txt 5.txt false ---------- <nil>
// a/up up false L--------- <nil>
// absolute absolute false L--------- <nil>
// dangling dangling false L--------- <nil>
// empty empty true d--------- <nil>
// link link false L--------- <nil>
// loop loop false L--------- <nil>
// top.go top.go false ---------- <nil>
// z z true d--------- <nil>
// z/[x] [x] false ---------- <nil>
// z/é é false ---------- <nil>
// a/b b true d--------- <nil>
// a/b/2.txt 2.txt false ---------- <nil>
// a/b/3.go 3.go false ---------- <nil>
// a/b/c c true d--------- <nil>
// a/b/c/4.txt 4.txt false ---------- <nil>
// top.go top.go false ---------- <nil>
// nothing lstat nothing: no such file or directory
// lstat nothing: no such file or directory
// a
// a/1.txt
// a/b
// a/d
// a/d/5.txt
// stop
// a a true d--------- <nil>
// a/1.txt 1.txt false ---------- <nil>
// a/b b true d--------- <nil>
// a/b/2.txt 2.txt false ---------- <nil>
// a/d d true d--------- <nil>
// a/up up false L--------- <nil>
// <nil>
// <nil>
// true
// lstat nothing: no such file or directory
// . true <nil>
// 1.txt false <nil>
// b true <nil>
// b/2.txt false <nil>
// b/3.go false <nil>
// b/c true <nil>
// b/c/4.txt false <nil>
// d true <nil>
// d/5.txt false <nil>
// up false <nil>
// <nil>
// "": [] true <nil>
// "*": ["a" "absolute" "dangling" "empty" "link" "loop" "top.go" "z"] false <nil>
// "*/*": ["a/1.txt" "a/b" "a/d" "a/up" "absolute/5.txt" "link/2.txt" "link/3.go" "link/c" "z/[x]" "z/é"] false <nil>
// "a/*/*.txt": ["a/b/2.txt" "a/d/5.txt" "a/up/4.txt"] false <nil>
// "a/*": ["a/1.txt" "a/b" "a/d" "a/up"] false <nil>
// "top.go": ["top.go"] false <nil>
// "nothing": [] true <nil>
// "*.go": ["top.go"] false <nil>
// "a/b/[0-2]*": ["a/b/2.txt"] false <nil>
// "a/[": [] true syntax error in pattern
// "[": [] true syntax error in pattern
// "z/\\[x\\]": ["z/[x]"] false <nil>
// "z/?": ["z/é"] false <nil>
// "./*.go": ["top.go"] false <nil>
// "link/*": ["link/2.txt" "link/3.go" "link/c"] false <nil>
// "nothing/*": [] true <nil>
// "top.go/*": [] true <nil>
// "a/*/../*.txt": [] true <nil>
// "*/": [] true <nil>
// "loop/*": [] true <nil>
// 1 /a/d/5.txt <nil>
// "": "." <nil>
// ".": "." <nil>
// "a": "a" <nil>
// "link": "a/b" <nil>
// "link/c/..": "a/b" <nil>
// "a/up": "a/b/c" <nil>
// "a/up/4.txt": "a/b/c/4.txt" <nil>
// "a/up/../2.txt": "a/b/2.txt" <nil>
// "loop": "" EvalSymlinks: too many links
// "dangling": "" lstat missing: no such file or directory
// "nothing/x": "" lstat nothing: no such file or directory
// "top.go/x": "" not a directory
// "top.go/": "" not a directory
// "./a/./b/": "a/b" <nil>
// "absolute/5.txt": "TOP/a/d/5.txt" <nil>
// "..//": ".." <nil>
// "../TOP/link": "../TOP/a/b" <nil>
// TOP <nil>
// TOP <nil>
// TOP/y <nil>
// /y <nil>
// DIR/q <nil>
// false true true true false false false false false false false true true false true false
// a/b/2.txt <nil>
// 8 3.go <nil>
// 1.txt b d up <nil>
