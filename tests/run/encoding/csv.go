// encoding/csv: quotes, comments, lines, wrong input with its places, and writing.
package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

type failing struct{}

func (failing) Write(p []byte) (int, error) { return 0, errors.New("full") }
func (failing) Read(p []byte) (int, error)  { return copy(p, "a,b\nc"), errors.New("broken") }

func show(text string, set func(r *csv.Reader)) {
	r := csv.NewReader(strings.NewReader(text))
	set(r)
	fmt.Printf("%q:", text)
	for i := 0; i < 10; i++ {
		record, err := r.Read()
		fmt.Printf(" %q %v", record, record == nil)
		if err == io.EOF {
			break
		}
		if err != nil {
			fmt.Printf(" %T %v", err, err)
			var e *csv.ParseError
			if !errors.As(err, &e) {
				break
			}
			fmt.Print(e.StartLine, e.Line, e.Column)
		} else {
			for k := range record {
				line, column := r.FieldPos(k)
				fmt.Printf(" %d:%d", line, column)
			}
		}
		fmt.Print(" @", r.InputOffset())
	}
	fmt.Println()
	r = csv.NewReader(strings.NewReader(text))
	set(r)
	all, err := r.ReadAll()
	fmt.Printf("  %q %v\n", all, err)
}

var texts = []string{"", "\n", "a", "a\n", "a,b,c\n", "a,b\r\nc,d\r\n", "a\rb,c\n", "a,b\r", "\"a\"\"b\",c\n", "\"a\nb\",c\n\"d\"\n", "\"a\r\nb\"\n", "a,b\nc\nd,e,f\n", "#x\na,#b\n# y\n", " a, b ,\tc\n", ",\n", ",,\n\n,\n", "\n\n\na\n\n\n", "a\"b,c\n", "a,\"b\" c,d\nx,y\n", "\"a\nb", "\"a\n", "\"", "\"\"", "\"\"\n", "a,\"\"\"\n", "\"x\"y\"\nz\n", "a;b,c\n", "é,ö\n\"ü\",\"\"\"\"\n", " \"a\"\n", "a, \"b\"\n", "a,\n", "\"a,b\",\"c", "a\n\"b\nc\nd\" e\n", "x,\"é\" z\n", "\xff,\xfe\"\n", "λ\"\n", "\"line 1\nline 2\"\"\",\"\n\"\n"}

func main() {
	for _, text := range texts {
		show(text, func(r *csv.Reader) {})
		show(text, func(r *csv.Reader) { r.LazyQuotes, r.FieldsPerRecord = true, -1 })
		show(text, func(r *csv.Reader) { r.TrimLeadingSpace, r.Comment, r.FieldsPerRecord = true, '#', 2 })
		show(text, func(r *csv.Reader) { r.Comma, r.ReuseRecord = ';', true })
	}
	show("aλbλ\"cλ\"\n", func(r *csv.Reader) { r.Comma, r.Comment = 'λ', 'θ' })
	show("θ\naλ\"bλ\"λx\n", func(r *csv.Reader) { r.Comma, r.Comment = 'λ', 'θ' })
	for _, comma := range []rune{0, '"', '\n', '\r', -1, 0xFFFD, 0xD800, '#'} {
		show("a\n", func(r *csv.Reader) { r.Comma, r.Comment = comma, '#' })
	}
	r := csv.NewReader(failing{})
	fmt.Println(r.Read())
	fmt.Println(r.Read())
	func() {
		defer func() { fmt.Println(recover()) }()
		r.FieldPos(7)
	}()

	records := [][]string{{"a", "b"}, {""}, {"", ""}, {}, {"x,y", "q\"r", "n\nm", "c\rd", "e\r\nf"}, {" lead", "trail ", "\ttab", "\u2003wide"}, {`\.`, `\`, "#"}, {"é;ö", "\xff", "a'b"}, {`"`, `""`, "\r", "\n"}}
	for _, crlf := range []bool{false, true} {
		for _, comma := range []rune{',', ';', 'é', '"'} {
			var b strings.Builder
			w := csv.NewWriter(&b)
			w.Comma, w.UseCRLF = comma, crlf
			err := w.WriteAll(records)
			fmt.Printf("%q %v %v\n", b.String(), err, w.Error())
		}
	}
	w := csv.NewWriter(failing{})
	fmt.Println(w.Write([]string{"a"}), w.Error())
	w.Flush()
	fmt.Println(w.Error(), w.Write([]string{"b"}), w.WriteAll(nil))
	w = csv.NewWriter(os.Stdout)
	w.Write([]string{"to", "standard output"})
	w.Flush()
	fmt.Println((&csv.ParseError{StartLine: 1, Line: 2, Column: 3, Err: csv.ErrQuote}).Unwrap() == csv.ErrQuote, csv.ErrBareQuote, csv.ErrFieldCount, csv.ErrTrailingComma)
}
