package modern

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func BenchmarkLoop(b *testing.B) {
	setups++
	n := 0
	for b.Loop() {
		n++
	}
	if n != b.N {
		b.Errorf("%d rounds, N is %d", n, b.N)
	}
	if setups != 1 {
		b.Error("the function ran more than once")
	}
}

var setups int

func TestContext(t *testing.T) {
	ctx := t.Context()
	t.Cleanup(func() { t.Log("in cleanup:", ctx.Err()) })
	t.Log("in test:", ctx.Err())
}

func TestChdir(t *testing.T) {
	before, _ := os.Getwd()
	t.Run("elsewhere", func(t *testing.T) {
		folder, _ := filepath.EvalSymlinks(t.TempDir())
		t.Chdir(folder)
		if now, _ := os.Getwd(); now != folder || os.Getenv("PWD") != folder {
			t.Error(now, folder)
		}
	})
	if now, _ := os.Getwd(); now != before {
		t.Error(now, before)
	}
}

func TestOutput(t *testing.T) { fmt.Fprintf(t.Output(), "written to %s\n", t.Name()) }

func TestWaits(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
	defer cancel()
	<-ctx.Done()
	t.Log(ctx.Err(), testing.Testing())
}

func TestParallelAfterSetenv(t *testing.T) {
	t.Setenv("GOL_TEST_A", "x")
	t.Parallel()
}

func TestAttributes(t *testing.T) {
	t.Attr("key", "a value")
	t.Run("sub", func(t *testing.T) { t.Attr("deep", "er") })
	t.Attr("no key", "x")
	t.Attr("lines", "a\nb")
}
