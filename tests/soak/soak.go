// Everything at once for a while: goroutines, channels, timers, locks, maps, panics and allocation, with a check of
// each value. It needs no expectation beside "ok": a wrong value ends it with a panic.
//
//	gol run tests/soak/soak.go 600       (seconds)
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"sort"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// random is a generator of its own for each goroutine.
type random uint64

func (r *random) below(n int) int {
	*r = *r*6364136223846793005 + 1442695040888963407
	return int(uint64(*r)>>33) % n
}

func check(ok bool, format string, values ...any) {
	if !ok {
		panic("soak: " + fmt.Sprintf(format, values...))
	}
}

// ---- Channels ----

type job struct {
	number int
	words  []string
	answer chan int
}

// pipeline sends jobs through workers and adds up what comes out.
func pipeline(r *random) {
	jobs, results := make(chan *job, r.below(8)), make(chan int, r.below(4))
	count, workers := 50+r.below(100), 1+r.below(6)
	var busy sync.WaitGroup
	for w := 0; w < workers; w++ {
		busy.Add(1)
		go func() {
			defer busy.Done()
			for j := range jobs {
				check(len(j.words) == j.number%7, "job %d has %d words", j.number, len(j.words))
				for i, word := range j.words {
					check(word == strconv.Itoa(j.number*i), "word %d of job %d is %q", i, j.number, word)
				}
				results <- j.number
			}
		}()
	}
	go func() {
		for n := 1; n <= count; n++ {
			j := &job{number: n}
			for i := 0; i < n%7; i++ {
				j.words = append(j.words, strconv.Itoa(n*i))
			}
			jobs <- j
		}
		close(jobs)
		busy.Wait()
		close(results)
	}()
	sum := 0
	for n := range results {
		sum += n
	}
	check(sum == count*(count+1)/2, "a pipeline of %d jobs adds up to %d", count, sum)
}

// selections serves requests by select until its context ends.
func selections(r *random) {
	ctx, cancel := context.WithCancel(context.WithValue(context.Background(), "key", r.below(1000)))
	ping, pong := make(chan *job), make(chan *job, 1)
	served := make(chan int)
	go func() {
		n := 0
		for {
			select {
			case j := <-ping:
				n++
				j.answer <- j.number + 1
			case j := <-pong:
				n++
				j.answer <- j.number - 1
			case <-ctx.Done():
				check(ctx.Err() == context.Canceled, "a cancelled context says %v", ctx.Err())
				served <- n
				return
			}
		}
	}()
	rounds := 20 + r.below(50)
	answer := make(chan int, 1)
	for i := 0; i < rounds; i++ {
		j := &job{number: i, answer: answer}
		if i%2 == 0 {
			ping <- j
			check(<-answer == i+1, "a wrong answer")
		} else {
			select {
			case pong <- j:
			case ping <- j:
				check(<-answer == i+1, "a wrong answer")
				continue
			}
			check(<-answer == i-1, "a wrong answer")
		}
	}
	cancel()
	check(<-served == rounds, "requests went missing")
	_, open := <-ctx.Done()
	check(!open, "a cancelled context is not done")
}

// tree starts a goroutine for each node and adds up its leaves.
func tree(from, size int, out chan<- int) {
	if size == 1 {
		out <- from
		return
	}
	parts := make(chan int)
	for i := 0; i < 4; i++ {
		go tree(from+i*size/4, size/4, parts)
	}
	sum := 0
	for i := 0; i < 4; i++ {
		sum += <-parts
	}
	out <- sum
}

func goroutineTree(*random) {
	out := make(chan int)
	go tree(0, 256, out)
	check(<-out == 255*256/2, "a tree's sum is wrong")
}

// ---- Timers ----

func timers(r *random) {
	begin := time.Now()
	pause := time.Duration(1+r.below(5)) * time.Millisecond
	<-time.After(pause)
	check(time.Since(begin) >= pause, "After(%v) took %v", pause, time.Since(begin))

	var fired int32
	stopped := time.AfterFunc(time.Hour, func() { atomic.AddInt32(&fired, 1) })
	check(stopped.Stop(), "a timer of an hour has run out")
	done := make(chan bool)
	time.AfterFunc(time.Duration(r.below(1000))*time.Microsecond, func() { close(done) })
	<-done
	check(atomic.LoadInt32(&fired) == 0, "a stopped timer fired")

	ctx, cancel := context.WithTimeout(context.Background(), pause)
	defer cancel()
	select {
	case <-ctx.Done():
		check(errors.Is(ctx.Err(), context.DeadlineExceeded), "a deadline says %v", ctx.Err())
	case <-time.After(time.Minute):
		check(false, "a deadline of %v takes a minute", pause)
	}
	ticker := time.NewTicker(time.Millisecond)
	defer ticker.Stop()
	last := time.Now()
	for i := 0; i < 3; i++ {
		now := <-ticker.C
		check(!now.Before(last.Add(-time.Second)), "a ticker goes back")
		last = now
	}
}

// ---- Locks ----

type counter struct {
	mu    sync.RWMutex
	names map[string]int
	total int
}

func locks(r *random) {
	c := &counter{names: map[string]int{}}
	var atomics int64
	var once sync.Once
	var wg sync.WaitGroup
	goroutines, rounds := 2+r.below(6), 50+r.below(50)
	condition := sync.NewCond(&c.mu)
	for g := 0; g < goroutines; g++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < rounds; i++ {
				once.Do(func() { atomic.AddInt64(&atomics, 1000000) })
				name := strconv.Itoa(i % 10)
				c.mu.Lock()
				c.names[name]++
				c.total++
				c.mu.Unlock()
				atomic.AddInt64(&atomics, 1)
				c.mu.RLock()
				check(c.names[name] > 0 && c.total > 0, "an entry is gone")
				c.mu.RUnlock()
				if i%16 == 0 {
					runtime.Gosched()
				}
			}
			condition.Broadcast()
		}()
	}
	c.mu.Lock()
	for c.total < goroutines*rounds {
		condition.Wait()
	}
	c.mu.Unlock()
	wg.Wait()
	sum := 0
	for _, n := range c.names {
		sum += n
	}
	check(sum == goroutines*rounds && c.total == sum, "%d of %d were counted", sum, goroutines*rounds)
	check(atomics == int64(1000000+sum), "atomics count %d", atomics)
}

// ---- Data ----

type leaf struct {
	key   int
	text  string
	left  *leaf
	right *leaf
}

func (l *leaf) insert(key int) *leaf {
	if l == nil {
		return &leaf{key: key, text: fmt.Sprint("leaf ", key)}
	}
	if key < l.key {
		l.left = l.left.insert(key)
	} else if key > l.key {
		l.right = l.right.insert(key)
	}
	return l
}

func (l *leaf) walk(visit func(*leaf)) {
	if l != nil {
		l.left.walk(visit)
		visit(l)
		l.right.walk(visit)
	}
}

// data keeps the same keys in a tree, a map and a slice.
func data(r *random) {
	var root *leaf
	known := map[int]*leaf{}
	byText := map[string][2]int{}
	for i := 0; i < 300; i++ {
		key := r.below(1000)
		root = root.insert(key)
		if i%100 == 0 {
			runtime.Gosched()
		}
	}
	root.walk(func(l *leaf) {
		known[l.key] = l
		byText[l.text] = [2]int{l.key, -l.key}
	})
	keys := make([]int, 0, len(known))
	for key := range known {
		keys = append(keys, key)
	}
	sort.Ints(keys)
	i := 0
	root.walk(func(l *leaf) {
		check(keys[i] == l.key && known[l.key] == l, "key %d is at %d", l.key, i)
		check(byText["leaf "+strconv.Itoa(l.key)] == [2]int{l.key, -l.key}, "text of %d", l.key)
		i++
	})
	for n, key := range keys {
		if n%2 == 0 {
			delete(known, key)
			delete(byText, fmt.Sprint("leaf ", key))
		}
	}
	check(len(known) == len(keys)/2 && len(byText) == len(known), "%d of %d left", len(known), len(keys))
	var text strings.Builder
	for n := 0; n < 200; n++ {
		fmt.Fprintf(&text, "%d,", n)
	}
	parts := strings.Split(text.String(), ",")
	for n, part := range parts[:200] {
		check(part == strconv.Itoa(n), "part %d is %q", n, part)
	}
}

// deep recursion moves to new stacks; the frames point at each other.
func deep(depth int, above *int) int {
	here := depth
	if depth == 0 {
		return *above
	}
	sum := deep(depth-1, &here) + 1
	check(here == depth, "a variable of a frame changed to %d", here)
	return sum
}

func recursion(r *random) {
	depth, first, done := 100+r.below(20000), 0, make(chan int)
	go func() { done <- deep(depth, &first) }()
	check(<-done == depth+1, "a recursion of %d returns something else", depth)
}

// ---- Panics ----

type trouble struct{ code int }

func (t *trouble) Error() string { return "trouble " + strconv.Itoa(t.code) }

func provoke(kind int, order *[]int) (err error) {
	defer func() {
		*order = append(*order, 1)
		if p := recover(); p != nil {
			err = fmt.Errorf("kind %d: %w", kind, p.(error))
		}
	}()
	defer func() { *order = append(*order, 2) }()
	var none map[string]int
	var nothing *trouble
	short := []int{1}
	var any interface{} = "text"
	switch kind {
	case 0:
		panic(&trouble{7})
	case 1:
		none["x"] = 1
	case 2:
		short[kind] = 1
	case 3:
		nothing.code++
	case 4:
		_ = any.(int)
	case 5:
		close((chan int)(nil))
	}
	return nil
}

func panics(r *random) {
	kind := r.below(7)
	var order []int
	err := provoke(kind, &order)
	check(len(order) == 2 && order[0] == 2 && order[1] == 1, "deferred calls ran as %v", order)
	check((err == nil) == (kind == 6), "kind %d gave %v", kind, err)
	var t *trouble
	check(errors.As(err, &t) == (kind == 0), "kind %d is %v", kind, err)
	var re runtime.Error
	check(errors.As(err, &re) == (kind > 0 && kind < 6), "kind %d is %v", kind, err)
	left := make(chan bool)
	go func() {
		defer close(left)
		defer func() { check(recover() == nil, "Goexit is no panic") }()
		runtime.Goexit()
	}()
	<-left
}

// ---- The whole ----

// ballast is what lives long: collections of a heap of some size.
var ballast struct {
	sync.Mutex
	rows [512]map[int]*leaf
}

func live(r *random) {
	row := r.below(len(ballast.rows))
	made := map[int]*leaf{}
	for i := 0; i < 200; i++ {
		made[i] = &leaf{key: row*1000 + i, text: strconv.Itoa(i)}
	}
	ballast.Lock()
	old := ballast.rows[row]
	ballast.rows[row] = made
	ballast.Unlock()
	for i, l := range old {
		check(l.key == row*1000+i && l.text == strconv.Itoa(i), "row %d holds %v at %d", row, *l, i)
	}
}

// housekeeping changes what the others run on.
func housekeeping(r *random) {
	switch r.below(6) {
	case 0:
		runtime.GOMAXPROCS(1 + r.below(4))
	case 1:
		runtime.GC()
	case 2:
		debug.SetGCPercent(20 + r.below(200))
	case 3:
		debug.FreeOSMemory()
	default:
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		check(m.Frees <= m.Mallocs && m.HeapInuse+m.HeapIdle == m.HeapSys, "figures of the heap")
	}
	time.Sleep(time.Duration(r.below(20)) * time.Millisecond)
}

var finalized, finalizable int64

func finalizers(r *random) {
	for i := 0; i < 20; i++ {
		object := &leaf{key: r.below(100), text: "final"}
		object.left = &leaf{key: object.key + 1}
		atomic.AddInt64(&finalizable, 1)
		runtime.SetFinalizer(object, func(l *leaf) {
			check(l.text == "final" && l.left.key == l.key+1, "a finalizer gets %v", *l)
			atomic.AddInt64(&finalized, 1)
		})
	}
	time.Sleep(time.Duration(r.below(500)) * time.Microsecond)
}

func main() {
	seconds := 30
	for i, word := range os.Args {
		if strings.HasSuffix(word, ".go") && i+1 < len(os.Args) {
			seconds, _ = strconv.Atoi(os.Args[i+1])
		}
	}
	if n, err := strconv.Atoi(os.Args[len(os.Args)-1]); err == nil {
		seconds = n
	}
	subjects := []struct {
		name string
		run  func(*random)
	}{
		{"pipelines", pipeline}, {"selections", selections}, {"trees of goroutines", goroutineTree}, {"timers", timers},
		{"locks", locks}, {"data", data}, {"recursion", recursion}, {"panics", panics}, {"live rows", live},
		{"housekeeping", housekeeping}, {"finalizers", finalizers},
	}
	counts := make([]int64, len(subjects))
	end := time.Now().Add(time.Duration(seconds) * time.Second)
	var all sync.WaitGroup
	for copies := 0; copies < 3; copies++ {
		for n := range subjects {
			n := n
			r := random(copies*1000 + n)
			all.Add(1)
			go func() {
				defer all.Done()
				for time.Now().Before(end) {
					subjects[n].run(&r)
					atomic.AddInt64(&counts[n], 1)
				}
			}()
		}
	}
	all.Wait()
	for n, subject := range subjects {
		check(counts[n] > 0, "%s never came to an end", subject.name)
		fmt.Fprintln(os.Stderr, counts[n], subject.name)
	}
	runtime.GC()
	time.Sleep(10 * time.Millisecond)
	ran := atomic.LoadInt64(&finalized)
	check(ran > 0 && ran <= finalizable, "%d of %d finalizers ran", ran, finalizable)
	for deadline := time.Now().Add(5 * time.Second); runtime.NumGoroutine() > 3 && time.Now().Before(deadline); {
		time.Sleep(time.Millisecond)
	}
	check(runtime.NumGoroutine() <= 3, "%d goroutines are left", runtime.NumGoroutine())
	fmt.Println("ok")
}
