"""What every batch starts with: imports, and the helpers that generated programs call."""

HEAD = '''// A batch of generated programs. Each runs by itself and reports the panic that ends it.
package main

import (
	"errors"
	"fmt"
	"math"
	"os"
	"runtime"
	"sort"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
)

var _ = errors.New
var _ = math.Sqrt
var _ = os.Exit
var _ = runtime.Gosched
var _ = sort.Ints
var _ = strconv.Itoa
var _ = strings.ToUpper
var _ sync.Mutex
var _ = atomic.AddInt64

// ix maps any integer to an index below n.
func ix(i, n int) int {
	if n == 0 {
		return 0
	}
	i %= n
	if i < 0 {
		i += n
	}
	return i
}

// clamp keeps a float where its conversion to an integer is defined.
func clamp(x, low, high float64) float64 {
	if !(x > low) {
		return low
	}
	if x > high {
		return high
	}
	return x
}

func id[T any](x T) T { return x }

// fit drops the capacity that a conversion leaves to the implementation.
func fit[E any](s []E) []E { return s[:len(s):len(s)] }

// tr shows in which order operands are evaluated.
func tr[T any](n int, x T) T {
	fmt.Println("tr", n, x)
	return x
}

func short(s string) string {
	if len(s) > 40 {
		return s[:40]
	}
	return s
}

func cut[E any](s []E) []E {
	if len(s) > 24 {
		return s[:24]
	}
	return s
}

// cut12 is for elements of at most two words: beyond 512 bytes, capacities differ between versions of Go.
func cut12[E any](s []E) []E {
	if len(s) > 12 {
		s = s[:12]
	}
	if cap(s) > 32 {
		s = fit(s)
	}
	return s
}

func sortedKeys[K interface{ ~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr | ~string }, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	return keys
}

// describe is the text of a value that recover returned.
func describe(r any) string {
	switch r := r.(type) {
	case runtime.Error:
		return "runtime error: " + r.Error()
	case error:
		return "error " + r.Error()
	case fmt.Stringer:
		return "stringer " + r.String()
	}
	return fmt.Sprintf("%T %v", r, r)
}

func catch(where string) {
	if r := recover(); r != nil {
		fmt.Println(where, "panic:", describe(r))
	}
}

func try(where string, f func()) {
	defer catch(where)
	f()
}

func run(name string, f func()) {
	fmt.Println("\\n=== " + name)   // what ran before may have ended within a line
	defer catch(name)
	f()
}

'''


def batch_text(programs):
    """The source of a batch: the prelude, the programs, and a main that runs them one after the other.

    With an argument, main runs the one program of that name, which ends the process in its own way.
    """
    calls = "".join(f'\trun("{p.name}", {p.prefix}main)\n' for p in programs if not p.ending)
    cases = "".join(f'\tcase "{p.name}":\n\t\t{p.prefix}main()\n' for p in programs if p.ending)
    if cases:
        calls = f"\tif len(os.Args) > 1 {{\n\t\tend(os.Args[1])\n\t\treturn\n\t}}\n{calls}}}\n\n" \
                f"func end(name string) {{\n\tswitch name {{\n{cases}\t}}\n"
    return _join(programs, calls)


def source_text(program):
    """The source of one program."""
    return _join([program], f"\t{program.prefix}main()\n" if program.ending
                 else f'\trun("{program.name}", {program.prefix}main)\n')


def _join(programs, main):
    return HEAD + "\n".join(p.text() for p in programs) + f"\nfunc main() {{\n{main}}}\n"
