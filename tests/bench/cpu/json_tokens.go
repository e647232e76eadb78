// A tokeniser of JSON: a scanner with a position in a string, slices of the text, escapes decoded, numbers parsed.
// Bench: 50000 | 1200
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

// document is an array of as many records.
func document(records int) string {
	var b strings.Builder
	b.WriteByte('[')
	for i := 0; i < records; i++ {
		if i > 0 {
			b.WriteString(",\n")
		}
		number := strconv.Itoa(i)
		b.WriteString(`{"id": ` + number + `, "name": "record ` + number + `", `)
		b.WriteString(`"quoted": "a \"tab\"\t or a \u00e9\\", "score": -` + strconv.Itoa(i%100) + `.25e1, `)
		b.WriteString(`"tags": ["x", "yy", ["zzz", ` + strconv.Itoa(i%7) + `]], "ok": `)
		if i%2 == 0 {
			b.WriteString(`true, "none": null}`)
		} else {
			b.WriteString(`false, "none": {}}`)
		}
	}
	b.WriteByte(']')
	return b.String()
}

type kind int

const (
	end kind = iota
	punctuation
	text
	number
	word
	wrong
)

type token struct {
	kind   kind
	text   string
	number float64
}

type scanner struct {
	source string
	at     int
}

func (s *scanner) next() token {
	for s.at < len(s.source) && isBlank(s.source[s.at]) {
		s.at++
	}
	if s.at == len(s.source) {
		return token{kind: end}
	}
	start := s.at
	c := s.source[start]
	switch {
	case c == '{' || c == '}' || c == '[' || c == ']' || c == ',' || c == ':':
		s.at++
		return token{kind: punctuation, text: s.source[start:s.at]}
	case c == '"':
		s.at++
		return s.text()
	case c == '-' || isDigit(c):
		for s.at < len(s.source) && isOfNumber(s.source[s.at]) {
			s.at++
		}
		value, err := strconv.ParseFloat(s.source[start:s.at], 64)
		if err != nil {
			return token{kind: wrong}
		}
		return token{kind: number, number: value}
	case isLetter(c):
		for s.at < len(s.source) && isLetter(s.source[s.at]) {
			s.at++
		}
		return token{kind: word, text: s.source[start:s.at]}
	}
	return token{kind: wrong}
}

// text is what follows a quote, up to the next one. Without escapes it is a slice of the source.
func (s *scanner) text() token {
	start := s.at
	for s.at < len(s.source) && s.source[s.at] != '"' && s.source[s.at] != '\\' {
		s.at++
	}
	if s.at < len(s.source) && s.source[s.at] == '"' {
		s.at++
		return token{kind: text, text: s.source[start : s.at-1]}
	}
	var b strings.Builder
	b.WriteString(s.source[start:s.at])
	for s.at < len(s.source) {
		c := s.source[s.at]
		s.at++
		if c == '"' {
			return token{kind: text, text: b.String()}
		}
		if c != '\\' {
			b.WriteByte(c)
			continue
		}
		c = s.source[s.at]
		s.at++
		switch c {
		case 'n':
			b.WriteByte('\n')
		case 't':
			b.WriteByte('\t')
		case 'u':
			code, err := strconv.ParseInt(s.source[s.at:s.at+4], 16, 32)
			if err != nil {
				return token{kind: wrong}
			}
			if code < 128 {
				b.WriteByte(byte(code))
			} else {
				b.WriteByte('?')
			}
			s.at += 4
		default:
			b.WriteByte(c)
		}
	}
	return token{kind: wrong}
}

func isBlank(c byte) bool  { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isLetter(c byte) bool { return c >= 'a' && c <= 'z' }

func isOfNumber(c byte) bool {
	return isDigit(c) || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E'
}

// arguments are the words after the program's name; yaegi leaves its own command line before them.
func arguments() []string {
	for i, word := range os.Args {
		if strings.HasSuffix(word, ".go") {
			return os.Args[i+1:]
		}
	}
	return os.Args[1:]
}

func main() {
	records := 50000
	if words := arguments(); len(words) > 0 {
		records, _ = strconv.Atoi(words[0])
	}
	s := &scanner{source: document(records)}
	counts := make([]int, wrong+1)
	length, depth, deepest, sum := 0, 0, 0, 0.0
	for {
		t := s.next()
		counts[t.kind]++
		if t.kind == end || t.kind == wrong {
			break
		}
		switch t.kind {
		case punctuation:
			if t.text == "[" || t.text == "{" {
				depth++
				if depth > deepest {
					deepest = depth
				}
			} else if t.text == "]" || t.text == "}" {
				depth--
			}
		case text, word:
			length += len(t.text)
		case number:
			sum += t.number
		}
	}
	fmt.Println(counts[punctuation], counts[text], counts[number], counts[word], counts[wrong])
	fmt.Printf("%d %d %d %.1f\n", length, depth, deepest, sum)
}
