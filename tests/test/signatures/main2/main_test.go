package main2

import (
	"os"
	"testing"
)

func TestMain(m *testing.M) {
	if os.Getenv("GOL_TEST_A") != "" {
		panic("left over")
	}
	m.Run()
	defer println("deferred")
	panic("in TestMain")
}

func TestOne(t *testing.T) { t.Setenv("GOL_TEST_A", "x") }
