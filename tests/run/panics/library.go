// What the library panics with when its arguments are wrong.
package main

import (
	"fmt"
	"math/rand"
	"sort"
	"strconv"
	"strings"
	"sync"
)

func try(name string, f func()) {
	defer func() { fmt.Printf("%s: %v\n", name, recover()) }()
	f()
}

func main() {
	try("FormatInt", func() { strconv.FormatInt(1, 1) })
	try("AppendInt", func() { strconv.AppendInt(nil, 1, 99) })
	try("FormatFloat", func() { strconv.FormatFloat(1, 'g', -1, 3) })
	try("Grow", func() { var b strings.Builder; b.Grow(-1) })
	try("Repeat", func() { strings.Repeat("ab", 1<<62) })
	try("Repeat negative", func() { strings.Repeat("ab", -1) })
	try("Int31n", func() { rand.Int31n(0) })
	try("Intn", func() { rand.Intn(-1) })
	try("Slice", func() { sort.Slice(1, func(i, j int) bool { return false }) })
	try("Slice nil", func() { sort.Slice(nil, nil) })
	try("WaitGroup", func() { var w sync.WaitGroup; w.Done() })
}

// Output:
// FormatInt: strconv: illegal AppendInt/FormatInt base
// AppendInt: strconv: illegal AppendInt/FormatInt base
// FormatFloat: strconv: illegal AppendFloat/FormatFloat bitSize
// Grow: strings.Builder.Grow: negative count
// Repeat: strings: Repeat output length overflow
// Repeat negative: strings: negative Repeat count
// Int31n: invalid argument to Int31n
// Intn: invalid argument to Intn
// Slice: reflect: call of Swapper on int Value
// Slice nil: reflect: call of Swapper on zero Value
// WaitGroup: sync: negative WaitGroup counter
