// text/tabwriter: tables, flags, escapes, and random cells.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"
)

var x uint64 = 7

func r(n int) int {
	x = x*6364136223846793005 + 1442695040888963407
	return int((x >> 33) % uint64(n))
}

type failing struct{ n int }

func (f *failing) Write(p []byte) (int, error) {
	if f.n--; f.n < 0 {
		return 0, errors.New("no room")
	}
	return len(p), nil
}

func main() {
	w := tabwriter.NewWriter(os.Stdout, 0, 8, 1, ' ', tabwriter.Debug|tabwriter.AlignRight)
	fmt.Fprintln(w, "a\tb\tc")
	fmt.Fprintln(w, "aa\tbb\tcc")
	fmt.Fprintln(w, "aaa\t") // trailing tab
	fmt.Fprintln(w, "aaaa\tdddd\teeee")
	w.Flush()
	w.Init(os.Stdout, 5, 0, 1, ' ', 0)
	fmt.Fprintln(w, "name\tqty\tprice")
	fmt.Fprintln(w, "überraschung\t1\t2.5")
	fmt.Fprintln(w, "x\t100\t20.25")
	fmt.Fprintln(w)
	fmt.Fprintln(w, "new\ttable")
	w.Flush()
	w.Init(os.Stdout, 0, 8, 0, '\t', 0)
	fmt.Fprintln(w, "a\tb\tc\td\t.")
	fmt.Fprintln(w, "123\t12345\t1234567\t123456789\t.")
	w.Flush()
	pieces := []string{"a", "bb", "ccc", "é", "\t", "\t", "\t", "\v", "\n", "\n", "\f", "<b>", "</b>", "&lt;", "&", "\xff", "\xffx\ty\xff", "long cell text", "", " "}
	for i := 0; i < 300; i++ {
		var s strings.Builder
		flags := uint(r(64))
		w := tabwriter.NewWriter(&s, r(6), r(9), r(4), []byte{' ', '.', '\t'}[r(3)], flags)
		for j := r(40); j > 0; j-- {
			io.WriteString(w, pieces[r(len(pieces))])
			if r(60) == 0 {
				w.Flush()
			}
		}
		err := w.Flush()
		fmt.Printf("%q %v\n", s.String(), err)
	}
	{
		w := tabwriter.NewWriter(&failing{0}, 0, 8, 1, ' ', 0)
		_, err := fmt.Fprint(w, "a\tb\nline\na\tb\n")
		fmt.Println(err != nil, w.Flush() != nil)
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		tabwriter.NewWriter(os.Stdout, -1, 0, 0, ' ', 0)
	}()
}
