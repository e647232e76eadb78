// pem: blocks with and without headers, several of them, what is skipped.
package main

import (
	"encoding/pem"
	"errors"
	"fmt"
	"os"
	"strings"
)

type full struct{}

func (full) Write(p []byte) (int, error) { return 0, errors.New("full") }

func decodeAll(s string) {
	fmt.Printf("%q\n", s)
	for rest := []byte(s); ; {
		var block *pem.Block
		block, rest = pem.Decode(rest)
		if block == nil {
			fmt.Printf("   rest %q\n", rest)
			return
		}
		fmt.Printf("   %q %v %q\n", block.Type, block.Headers, block.Bytes)
	}
}

func main() {
	long := []byte(strings.Repeat("0123456789", 12))
	blocks := []*pem.Block{
		{Type: "EMPTY"}, {}, {Type: "A KEY", Bytes: []byte("some bytes")}, {Type: "LONG", Bytes: long}, {Type: "X", Bytes: long[:48]},
		{Type: "H", Headers: map[string]string{"b": "2", "a": "1", "Proc-Type": "4,ENCRYPTED", "A": "0"}, Bytes: []byte("x")},
		{Type: "H", Headers: map[string]string{"only": "headers"}},
	}
	all := "text before\n"
	for _, block := range blocks {
		fmt.Println(pem.Encode(os.Stdout, block))
		all += string(pem.EncodeToMemory(block)) + "between\n"
	}
	decodeAll(all)
	decodeAll(strings.ReplaceAll(all, "\n", "\r\n"))

	wrong := &pem.Block{Type: "H", Headers: map[string]string{"a:b": "2"}}
	fmt.Println(pem.Encode(os.Stdout, wrong), pem.EncodeToMemory(wrong) == nil, pem.Encode(full{}, blocks[2]))

	good := "-----BEGIN G-----\neA==\n-----END G-----\n"
	for _, s := range []string{
		"", "nothing", "-----BEGIN A-----", "-----BEGIN A-----\n", "-----BEGIN A-----\n-----END A-----", "-----BEGIN A-----\n\n-----END A-----\nrest",
		"-----BEGIN A----\neA==\n-----END A-----\n", "-----BEGIN A-----\neA==\n-----END B-----\n", "-----BEGIN A-----\neA==\n-----END A----\n",
		"-----BEGIN A-----\neA=\n-----END A-----\n", "-----BEGIN A-----\ne A\t==  \n-----END A-----  \t\nrest", "x-----BEGIN A-----\neA==\n-----END A-----\n",
		"-----BEGIN A-----\neA==\n-----END A-----x\n", "-----BEGIN A-----\neA==-----END A-----\n", "-----BEGIN A-----\nk: v\n-----END A-----\n",
		"-----BEGIN A-----\nk: v\n\n-----END A-----\n", "-----BEGIN A-----\nk: v\neA==\n-----END A-----\n", "-----BEGIN A-----\n k : v : w \n\neA==\n-----END A-----",
		"-----BEGIN A-----\n-----BEGIN B-----\neA==\n-----END B-----\n", "-----BEGIN -----BEGIN A-----\neA==\n-----END A-----\n", "-----BEGIN -----\neA==\n-----END -----\n", "-----BEGIN A-----  \r\neA==\r\n-----END A-----\r\n",
	} {
		decodeAll(s)
		decodeAll(s + good)
		decodeAll(good + s)
	}
}
