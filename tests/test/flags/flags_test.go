package flags

import (
	"runtime"
	"testing"
)

func TestProcs(t *testing.T) { t.Log(runtime.GOMAXPROCS(0)) }

func BenchmarkNothing(b *testing.B) {
	for i := 0; i < b.N; i++ {
	}
}
