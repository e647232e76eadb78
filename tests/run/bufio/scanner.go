package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"strings"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		fmt.Printf("%q ", in.Text())
	}
	fmt.Println(in.Err(), in.Scan())

	count := func(text string, split bufio.SplitFunc) {
		s := bufio.NewScanner(strings.NewReader(text))
		s.Split(split)
		for s.Scan() {
			fmt.Printf("%q ", s.Bytes())
		}
		fmt.Println(s.Err())
	}
	count("  the quick\u00a0brown\u2003fox\n\tjumps  ", bufio.ScanWords)
	count("", bufio.ScanWords)
	count("   ", bufio.ScanWords)
	count("aé\xff世", bufio.ScanRunes)
	count("abc", bufio.ScanBytes)
	count("x\r\ny\r\n\r\nz\r", bufio.ScanLines)
	count("\n\n", bufio.ScanLines)
	comma := func(data []byte, atEOF bool) (int, []byte, error) {
		if i := strings.IndexByte(string(data), ','); i >= 0 {
			return i + 1, data[:i], nil
		}
		if !atEOF {
			return 0, nil, nil
		}
		return 0, data, bufio.ErrFinalToken
	}
	count("1,2,,3", comma)
	count("x", func(data []byte, atEOF bool) (int, []byte, error) { return 0, nil, errors.New("no") })
	count("x", func(data []byte, atEOF bool) (int, []byte, error) { return 5, nil, nil })

	long := strings.Repeat("x", 70000)
	s := bufio.NewScanner(strings.NewReader("a\n" + long + "\nb\n"))
	for s.Scan() {
		fmt.Println(len(s.Text()))
	}
	fmt.Println(s.Err())
	s = bufio.NewScanner(strings.NewReader("a\n" + long + "\nb\n"))
	s.Buffer(nil, 100000)
	for s.Scan() {
		fmt.Println(len(s.Text()))
	}
	fmt.Println(s.Err())
	s = bufio.NewScanner(strings.NewReader(strings.Repeat("word other\n", 3000)))
	s.Split(bufio.ScanWords)
	n := 0
	for s.Scan() {
		n += len(s.Text())
	}
	fmt.Println(n)
}

// Stdin:
// one
//
// two words
// last

// Output:
// "one" "" "two words" "last" <nil> false
// "the" "quick" "brown" "fox" "jumps" <nil>
// <nil>
// <nil>
// "a" "é" "�" "世" <nil>
// "a" "b" "c" <nil>
// "x" "y" "" "z" <nil>
// "" "" <nil>
// "1" "2" "" "3" <nil>
// no
// bufio.Scanner: SplitFunc returns advance count beyond input
// 1
// bufio.Scanner: token too long
// 1
// 70000
// 1
// <nil>
// 27000
