package panics

import (
	"errors"
	"fmt"
	"runtime"
	"testing"
)

func TestPasses(t *testing.T) {}

func TestPanic(t *testing.T) {
	t.Cleanup(func() { t.Log("cleanup") })
	t.Run("sub", func(t *testing.T) {
		t.Log("before")
		t.Run("sub", func(t *testing.T) {
			panic(errors.New("boom"))
		})
	})
}

func TestNotReached(t *testing.T) {}

func TestGoexit(t *testing.T) { runtime.Goexit() }

func TestLateLog(t *testing.T) {
	var late *testing.T
	t.Run("sub", func(t *testing.T) { late = t })
	late.Log("goes to the parent")
	late.Error("fails the parent")
}

func TestCleanupPanic(t *testing.T) {
	t.Cleanup(func() { fmt.Println("first cleanup") })
	t.Cleanup(func() { panic("in cleanup") })
}

func ExamplePanic() {
	fmt.Println("shown")
	panic("in example")
	// Output: shown
}

func TestParallelTwice(t *testing.T) {
	t.Parallel()
	t.Parallel()
}

func TestDeadlock(t *testing.T) { <-make(chan int) }
