// Locks that are copied.
package p

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type Counter struct {
	mu sync.Mutex
	n  int
}

type Embedding struct {
	sync.RWMutex
}

type Outer struct {
	inner Counter
}

type custom struct{}

func (*custom) Lock()   {}
func (*custom) Unlock() {}

type usesCustom struct{ guard custom }

type shared struct{ mu *sync.Mutex }

func byValue(c Counter) int { return c.n } // ERROR "^byValue passes lock by value: Counter contains sync.Mutex"
func byPointer(c *Counter) int {
	return c.n
}
func (c Counter) Get() int   { return c.n } // ERROR "^Get passes lock by value: Counter contains sync.Mutex"
func (c *Counter) Set(n int) { c.n = n }

func copies(all []Counter, m map[string]*Counter) Counter {
	var a Counter
	b := a               // ERROR "^assignment copies lock value to b: Counter contains sync.Mutex"
	var c = a            // ERROR "^variable declaration copies lock value to c: Counter contains sync.Mutex"
	o := Outer{inner: a} // ERROR "literal copies lock value from a: Counter contains sync.Mutex"
	o2 := o              // ERROR "copies lock value to o2: Outer contains Counter contains sync.Mutex"
	var e Embedding
	e2 := e                    // ERROR "copies lock value to e2: Embedding"
	for _, each := range all { // ERROR "^range var each copies lock: Counter contains sync.Mutex"
		fmt.Println(each.n)
	}
	byValue(b)      // ERROR "^call of byValue copies lock value: Counter contains sync.Mutex"
	fmt.Println(o2) // ERROR "^call of fmt.Println copies lock value: Outer"
	byPointer(&c)
	e2.Lock()
	e2.Unlock()
	var groups [2]sync.WaitGroup
	groups2 := groups // ERROR "copies lock value to groups2: sync.WaitGroup contains sync.noCopy"
	groups2[0].Wait()
	var once sync.Once
	func(o sync.Once) {}(once) // ERROR "func passes lock by value: sync.Once" "call of .* copies lock value: sync.Once"
	var flag atomic.Bool
	flag2 := flag // ERROR "copies lock value to flag2: atomic.Bool contains atomic.noCopy"
	flag2.Store(true)
	var u usesCustom
	u2 := u // ERROR "copies lock value to u2: usesCustom contains custom"
	_ = &u2
	return a // ERROR "^return copies lock value: Counter contains sync.Mutex"
}

func newCounter() Counter { return Counter{} }

func right(all []Counter, m map[string]*Counter) *Counter {
	a := Counter{n: 1}
	b := newCounter()
	p := &a
	q := p
	for i := range all {
		all[i].n++
	}
	for _, each := range m {
		each.Set(1)
	}
	s := shared{mu: &a.mu}
	t := s
	_ = t
	_ = len([2]Counter{})
	_ = &b
	var l sync.Locker = &a.mu
	l2 := l
	l2.Lock()
	l2.Unlock()
	return q
}
