package main_test

import (
	"testing"

	program "example.com/testmain"
)

func TestOutside(t *testing.T) {
	if program.Exported != 1 {
		t.Error(program.Exported)
	}
}
