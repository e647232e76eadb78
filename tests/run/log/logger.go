// Loggers: prefixes, flags, places, outputs, and panics with the message.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
	"sync"
)

type noisy struct{}

func (noisy) String() string {
	fmt.Println("formatted")
	return "noisy"
}

type counting struct{ writes int }

func (c *counting) Write(p []byte) (int, error) {
	c.writes++
	return 0, errors.New("full")
}

func try(f func()) {
	defer func() {
		r := recover()
		fmt.Printf("%T %q\n", r, r)
	}()
	f()
}

// shape puts 0 for each digit.
func shape(s string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return '0'
		}
		return r
	}, s)
}

func wrapped(l *log.Logger, depth int) {
	l.Output(depth, "wrapped")
}

func main() {
	l := log.New(os.Stdout, "p: ", 0)
	l.Print("a", 1, 2, "b", "c")
	l.Printf("%d\n", 7)
	l.Printf("")
	l.Println("x", 1, nil)
	l.Print("two\nlines\n")
	l.Print("\n\n")
	fmt.Println(l.Prefix(), l.Flags(), l.Writer() == os.Stdout)
	l.SetFlags(log.Lshortfile)
	l.Print("here")
	l.Println("here")
	l.Printf("here")
	func() { l.Print("in a closure") }()
	wrapped(l, 1)
	wrapped(l, 2)
	l.Output(1, "direct")
	l.Output(100, "nowhere")
	l.SetFlags(log.Lshortfile | log.Lmsgprefix)
	l.SetPrefix("[msg] ")
	l.Print("behind")
	l.SetFlags(log.Lmsgprefix)
	l.Print("alone")
	try(func() { l.Panic("a", 1) })
	try(func() { l.Panicf("%d", 1) })
	try(func() { l.Panicln("a", 1) })

	var b strings.Builder
	l.SetOutput(&b)
	l.SetPrefix("P")
	for _, flags := range []int{log.LstdFlags, log.Ldate, log.Ltime, log.Lmicroseconds, log.Ldate | log.Lmicroseconds | log.LUTC, log.LstdFlags | log.Lmsgprefix, log.LstdFlags | log.Lshortfile, log.LUTC} {
		l.SetFlags(flags)
		l.Print("m")
	}
	fmt.Print(shape(b.String()))
	b.Reset()
	l.SetFlags(log.Llongfile)
	l.Print("m")
	fmt.Println(strings.HasPrefix(b.String(), "P"), strings.Contains(b.String(), "/logger.go:"))

	c := &counting{}
	l.SetOutput(c)
	fmt.Println(l.Output(1, "x"), c.writes)
	l.SetOutput(io.Discard)
	l.Print(noisy{})
	l.Println(noisy{})
	l.Printf("%v", noisy{})
	try(func() { l.Panic(noisy{}) })
	fmt.Println(l.Output(1, "x"))

	fmt.Println(log.Default() == log.Default(), log.Default().Writer() == os.Stderr, log.Writer() == os.Stderr, log.Flags() == log.LstdFlags, log.Prefix() == "")
	log.SetOutput(os.Stdout)
	log.SetFlags(log.Lshortfile)
	log.SetPrefix("std ")
	log.Print("one")
	log.Printf("%s", "two")
	log.Println("three")
	log.Output(1, "four")
	try(func() { log.Panic("five") })
	try(func() { log.Panicf("%s", "six") })
	try(func() { log.Panicln("seven") })
	fmt.Println(log.Prefix(), log.Flags())

	var lines strings.Builder
	l = log.New(&lines, "", 0)
	var wg sync.WaitGroup
	for i := 0; i < 8; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for k := 0; k < 50; k++ {
				l.Print("0123456789")
			}
		}()
	}
	wg.Wait()
	fmt.Println(lines.String() == strings.Repeat("0123456789\n", 400))
	fmt.Println(log.Ldate, log.Ltime, log.Lmicroseconds, log.Llongfile, log.Lshortfile, log.LUTC, log.Lmsgprefix, log.LstdFlags)
	var zero log.Logger
	zero.SetOutput(os.Stdout)
	zero.Print("zero")
}

// Output:
// p: a1 2bc
// p: 7
// p:
// p: x 1 <nil>
// p: two
// lines
// p:
//
// p:  0 true
// p: logger.go:60: here
// p: logger.go:61: here
// p: logger.go:62: here
// p: logger.go:63: in a closure
// p: logger.go:47: wrapped
// p: logger.go:65: wrapped
// p: logger.go:66: direct
// p: ???:0: nowhere
// logger.go:70: [msg] behind
// [msg] alone
// [msg] a1
// string "a1"
// [msg] 1
// string "1"
// [msg] a 1
// string "a 1\n"
// P0000/00/00 00:00:00 m
// P0000/00/00 m
// P00:00:00 m
// P00:00:00.000000 m
// P0000/00/00 00:00:00.000000 m
// 0000/00/00 00:00:00 Pm
// P0000/00/00 00:00:00 logger.go:00: m
// Pm
// true false
// full 1
// formatted
// string "noisy"
// <nil>
// true true true true true
// std logger.go:104: one
// std logger.go:105: two
// std logger.go:106: three
// std logger.go:107: four
// std logger.go:108: five
// string "five"
// std logger.go:109: six
// string "six"
// std logger.go:110: seven
// string "seven\n"
// std  16
// true
// 1 2 4 8 16 32 64 3
// zero
