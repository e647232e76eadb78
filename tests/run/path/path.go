// The texts of paths: path and path/filepath agree on this system.
package main

import (
	"fmt"
	"path"
	"path/filepath"
)

var paths = []string{"", ".", "/", "//", "a", "a/", "/a", "/a/", "a/b", "a//b", "a/./b", "a/../b", "a/..", "a/../..", "../a", "../../a/b", "/..", "/../a", "/a/../..", "./a", ".//a/.", "a/b/../../..", "a/b/../../../c/./d/..", "abc.go", ".profile", "a.b/c", "a.b/c.d.e", "x.", "a/.../b", "..a", "a..", "../..", "../../x/../..", "/a/b/c/../../d", "héé/ö", "a/b/", "///a//b///", "./..", ".."}

func main() {
	for _, p := range paths {
		dir, file := path.Split(p)
		fmt.Printf("%q: %q %q %q %q %q %q %v\n", p, path.Clean(p), dir, file, path.Ext(p), path.Base(p), path.Dir(p), path.IsAbs(p))
		fdir, ffile := filepath.Split(p)
		fmt.Println(path.Clean(p) == filepath.Clean(p), dir == fdir, file == ffile, path.Ext(p) == filepath.Ext(p), path.Base(p) == filepath.Base(p), path.Dir(p) == filepath.Dir(p),
			filepath.IsAbs(p), filepath.ToSlash(p) == p, filepath.FromSlash(p) == p, filepath.VolumeName(p) == "")
	}
	for _, elem := range [][]string{{}, {""}, {"", ""}, {"a", "b"}, {"a", ""}, {"", "a"}, {"/", "a"}, {"a/", "/b"}, {"a", "../b"}, {"a", "../../b"}, {"/a", "..", ".."}, {"", "", "x", "", "y"}, {"a", ".", "b"}} {
		fmt.Printf("%q %q %q\n", elem, path.Join(elem...), filepath.Join(elem...))
	}
	for _, base := range []string{".", "", "a", "a/b", "a/b/c", "/", "/a", "/a/b", "..", "../a", "../..", "ab", "/ab/cd", "a/../b"} {
		for _, target := range []string{".", "", "a", "a/b/c/d", "/", "/a", "/a/b/c", "..", "../a", "../../x", "ab/cd", "/ab/cde", "b"} {
			rel, err := filepath.Rel(base, target)
			fmt.Printf("%q %q: %q %v\n", base, target, rel, err)
		}
	}
	for _, list := range []string{"", "a", "a:b", ":a:", ":", "/x/y:/z"} {
		fmt.Printf("%q %d\n", filepath.SplitList(list), len(filepath.SplitList(list)))
	}
	fmt.Println(filepath.HasPrefix("abc", "ab"), string(filepath.Separator), string(filepath.ListSeparator), filepath.SplitList("") == nil)
}
