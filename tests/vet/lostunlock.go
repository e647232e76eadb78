// Mutexes that stay locked on some path.
package p

import (
	"errors"
	"sync"
)

type store struct {
	mu    sync.Mutex
	rw    sync.RWMutex
	items map[string]int
}

func (s *store) early(key string) (int, error) {
	s.mu.Lock() // ERROR "^s.mu.Lock is not followed by s.mu.Unlock\(\) on all paths \(s.mu stays locked\)"
	value, ok := s.items[key]
	if !ok {
		return 0, errors.New("no such item")
	}
	s.mu.Unlock()
	return value, nil
}

func (s *store) never() int {
	s.mu.Lock() // ERROR "s.mu.Lock is not followed by"
	return len(s.items)
}

func (s *store) wrongKind(key string) int {
	s.rw.RLock() // ERROR "s.rw.RLock is not followed by s.rw.RUnlock"
	defer s.rw.Unlock()
	return s.items[key]
}

func (s *store) fallsOff(keys []string) {
	for _, key := range keys {
		s.rw.Lock() // ERROR "s.rw.Lock is not followed by"
		if key == "" {
			continue
		}
		s.items[key]++
		s.rw.Unlock()
	}
}

func (s *store) deferred(key string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.items[key]
}

func (s *store) deferredLiteral(key string) int {
	s.rw.RLock()
	defer func() { s.rw.RUnlock() }()
	return s.items[key]
}

func (s *store) again(wait func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for len(s.items) == 0 {
		s.mu.Unlock()
		wait()
		s.mu.Lock()
	}
}

func (s *store) allPaths(key string) int {
	s.mu.Lock()
	if v, ok := s.items[key]; ok {
		s.mu.Unlock()
		return v
	}
	switch key {
	case "":
		s.mu.Unlock()
		panic("empty key")
	default:
		s.mu.Unlock()
	}
	return 0
}

func (s *store) sometimes(safe bool) int {
	if safe {
		s.mu.Lock()
	}
	n := len(s.items)
	if safe {
		s.mu.Unlock()
	}
	return n
}

func (s *store) bySwitch(mode int) {
	switch mode {
	case 1:
		s.mu.Lock()
	case 2:
		s.rw.Lock()
	}
	s.items = nil
	switch mode {
	case 1:
		s.mu.Unlock()
	case 2:
		s.rw.Unlock()
	}
}

func (s *store) unlockLater() func() {
	s.mu.Lock()
	return s.mu.Unlock
}

func (s *store) inGoroutine() {
	s.mu.Lock()
	go func() {
		defer s.mu.Unlock()
		s.items = nil
	}()
}

// Functions that lock and unlock for others.
type guarded struct {
	mu sync.Mutex
	n  int
}

func (g *guarded) acquire() { g.mu.Lock() }
func (g *guarded) release() { g.mu.Unlock() }
func (g *guarded) use() {
	g.mu.Lock()
	g.n++
	g.release()
}
