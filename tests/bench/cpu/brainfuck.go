// An interpreter of Brainfuck that runs a program of nested loops: a switch over bytes, jumps, a tape of bytes.
// Bench: 1000 | 80
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

// The program prints the squares of 15 down to 1, each as a byte, and multiplies by counting.
const program = `
	+++++ +++++ +++++
	[
		[->+>+<<] >>[-<<+>>]<
		[
			-<[->>+>+<<<]
			>>[-<<+>>]<
		]
		>>.[-]<<<-
	]`

type machine struct {
	code  []byte
	jumps []int
	tape  []byte
}

func load(text string) *machine {
	m := &machine{tape: make([]byte, 100)}
	var open []int
	for i := 0; i < len(text); i++ {
		c := text[i]
		if !strings.Contains("+-<>[].", string(c)) {
			continue
		}
		at := len(m.code)
		m.code = append(m.code, c)
		m.jumps = append(m.jumps, 0)
		if c == '[' {
			open = append(open, at)
		} else if c == ']' {
			start := open[len(open)-1]
			open = open[:len(open)-1]
			m.jumps[at], m.jumps[start] = start, at
		}
	}
	return m
}

// run returns how many instructions it took, and a checksum of what was printed.
func (m *machine) run() (int, int) {
	code, jumps, tape := m.code, m.jumps, m.tape
	for i := range tape {
		tape[i] = 0
	}
	steps, checksum, at := 0, 0, 0
	for i := 0; i < len(code); i++ {
		steps++
		switch code[i] {
		case '+':
			tape[at]++
		case '-':
			tape[at]--
		case '>':
			at++
		case '<':
			at--
		case '[':
			if tape[at] == 0 {
				i = jumps[i]
			}
		case ']':
			if tape[at] != 0 {
				i = jumps[i]
			}
		case '.':
			checksum = (checksum*31 + int(tape[at])) % 1000003
		}
	}
	return steps, checksum
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
	rounds := 1000
	if words := arguments(); len(words) > 0 {
		rounds, _ = strconv.Atoi(words[0])
	}
	m := load(program)
	total, last := 0, 0
	for i := 0; i < rounds; i++ {
		steps, checksum := m.run()
		total += steps
		last = checksum
	}
	fmt.Println(total, last)
}
