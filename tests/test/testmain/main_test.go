package main

import (
	"flag"
	"fmt"
	"os"
	"testing"
)

var word = flag.String("word", "none", "a word of the test's own")

func TestMain(m *testing.M) {
	fmt.Println("before: verbose is not known yet")
	flag.Parse()
	fmt.Println("word:", *word, "arguments:", flag.Args())
	code := m.Run()
	fmt.Println("after:", code)
	if *word == "return" {
		return
	}
	os.Exit(code + 3)
}

func TestAnswer(t *testing.T) {
	if got := answer(); got != 42 {
		t.Error(got)
	}
	if *word == "exit" {
		os.Exit(0)
	}
}
