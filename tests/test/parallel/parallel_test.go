package parallel

import (
	"fmt"
	"sync/atomic"
	"testing"
	"time"
)

var running, most int32

func work(t *testing.T) {
	t.Parallel()
	now := atomic.AddInt32(&running, 1)
	for {
		seen := atomic.LoadInt32(&most)
		if now <= seen || atomic.CompareAndSwapInt32(&most, seen, now) {
			break
		}
	}
	time.Sleep(10 * time.Millisecond)
	atomic.AddInt32(&running, -1)
}

func TestGroup(t *testing.T) {
	t.Cleanup(func() { t.Log("cleanup of the group: most", most) })
	for i := 0; i < 6; i++ {
		t.Run(fmt.Sprint("part", i), work)
	}
	t.Log("all parts are paused")
}

func TestFirst(t *testing.T) {
	t.Parallel()
	t.Log("first")
}

func TestBetween(t *testing.T) { t.Log("not parallel") }

func TestSecond(t *testing.T) {
	t.Parallel()
	t.Error("second")
}
