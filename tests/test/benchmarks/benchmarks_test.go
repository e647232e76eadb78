package benchmarks

import (
	"sync/atomic"
	"testing"
)

var sink []int

func BenchmarkPlain(b *testing.B) {
	for i := 0; i < b.N; i++ {
		sink = make([]int, 10)
	}
}

func BenchmarkFigures(b *testing.B) {
	b.SetBytes(1024)
	b.ReportAllocs()
	b.StopTimer()
	b.StartTimer()
	for i := 0; i < b.N; i++ {
		sink = make([]int, 10)
	}
	b.ReportMetric(42, "answers/op")
}

func BenchmarkBelow(b *testing.B) {
	b.Run("one", BenchmarkPlain)
	b.Run("two", func(b *testing.B) {
		b.ResetTimer()
		for i := 0; i < b.N; i++ {
		}
	})
}

func BenchmarkParallel(b *testing.B) {
	var total int64
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			atomic.AddInt64(&total, 1)
		}
	})
	if total != int64(b.N) {
		b.Errorf("%d rounds instead of %d", total, b.N)
	}
}

func BenchmarkWrong(b *testing.B) { b.Fatal("does not work") }

func BenchmarkSkipped(b *testing.B) { b.Skip("not here") }

func TestFunctions(t *testing.T) {
	if avg := testing.AllocsPerRun(10, func() { sink = make([]int, 100) }); avg != 1 {
		t.Errorf("%v allocations", avg)
	}
	result := testing.BenchmarkResult{N: 100, T: 12345678, Bytes: 10, MemAllocs: 300, MemBytes: 4000}
	t.Log(result)
	t.Log(result.MemString())
	for _, n := range []int{1, 1000, 50000, 3000000, 200000000} {
		t.Log(testing.BenchmarkResult{N: n, T: 12345678})
	}
}
