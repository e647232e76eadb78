// os.Chtimes, Chown to oneself, Getgroups, and File.ReadFrom; time's binary form.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	dir, err := os.MkdirTemp("", "gol")
	fmt.Println(err)
	defer os.RemoveAll(dir)
	name := filepath.Join(dir, "file")
	f, err := os.Create(name)
	fmt.Println(err)
	n, err := f.ReadFrom(strings.NewReader("some text"))
	fmt.Println(n, err)
	fmt.Println(f.Chown(os.Getuid(), os.Getgid()), os.Chown(name, -1, -1), os.Lchown(name, -1, os.Getgid()))
	f.Close()
	at := time.Date(2001, 2, 3, 4, 5, 6, 7000, time.UTC)
	fmt.Println(os.Chtimes(name, at, at))
	info, err := os.Stat(name)
	fmt.Println(info.ModTime().UTC(), info.Size(), err)
	err = os.Chtimes(filepath.Join("/no", "such"), at, at)
	fmt.Println(err)
	fmt.Println(os.Chown("/no/such", 1, 1), f.Chown(1, 1) != nil)
	_, err = os.Getgroups()
	fmt.Println(err)
	for _, t := range []time.Time{at, at.In(time.FixedZone("X", 3600)), at.In(time.FixedZone("Y", -3601)), {}} {
		b, err := t.MarshalBinary()
		fmt.Println(b, err)
		var back time.Time
		err = back.UnmarshalBinary(b)
		fmt.Println(back.Equal(t), back.Format(time.RFC3339Nano), err)
	}
	var t time.Time
	fmt.Println(t.UnmarshalBinary(nil), t.UnmarshalBinary([]byte{9}), t.UnmarshalBinary([]byte{1, 2}), t.GobDecode([]byte{2}))
}

// Output:
// <nil>
// <nil>
// 9 <nil>
// <nil> <nil> <nil>
// <nil>
// 2001-02-03 04:05:06.000007 +0000 UTC 9 <nil>
// chtimes /no/such: no such file or directory
// chown /no/such: no such file or directory true
// <nil>
// [1 0 0 0 14 178 13 122 114 0 0 27 88 255 255] <nil>
// true 2001-02-03T04:05:06.000007Z <nil>
// [1 0 0 0 14 178 13 122 114 0 0 27 88 0 60] <nil>
// true 2001-02-03T05:05:06.000007+01:00 <nil>
// [2 0 0 0 14 178 13 122 114 0 0 27 88 255 196 255] <nil>
// true 2001-02-03T03:09:21.000007-00:55 <nil>
// [1 0 0 0 0 0 0 0 0 0 0 0 0 255 255] <nil>
// true 0001-01-01T00:00:00Z <nil>
// Time.UnmarshalBinary: no data Time.UnmarshalBinary: unsupported version Time.UnmarshalBinary: invalid length Time.UnmarshalBinary: invalid length
