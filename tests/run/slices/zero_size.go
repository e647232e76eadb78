// Elements without a size need no memory: there can be as many as an int counts.
package main

import (
	"fmt"
	"runtime"
)

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			_, isRT := e.(runtime.Error)
			fmt.Println(name, "panic:", e, isRT)
		}
	}()
	f()
}

type E struct{}

var big = 1 << 62
var huge = uint64(1) << 63
var neg = -1

func main() {
	try("make", func() { s := make([]E, big); fmt.Println(len(s), cap(s)) })
	try("makeconst", func() { s := make([]struct{}, 1<<62); fmt.Println(len(s), cap(s)) })
	try("make cap", func() { s := make([]E, 3, big); fmt.Println(len(s), cap(s)) })
	try("make max", func() { s := make([]E, 1<<63-1); fmt.Println(len(s), cap(s)) })
	try("make huge", func() { s := make([]E, huge); fmt.Println(len(s), cap(s)) })
	try("make neg", func() { s := make([]E, neg); fmt.Println(len(s), cap(s)) })
	try("make cap<len", func() { s := make([]E, 5, big-big+2); fmt.Println(len(s), cap(s)) })
	try("make arr0", func() { s := make([][0]int, big); fmt.Println(len(s), cap(s)) })
	try("append", func() { var s []E; s = append(s, E{}); fmt.Println(len(s), cap(s)); s = append(s, E{}, E{}); fmt.Println(len(s), cap(s)) })
	try("append big", func() { s := make([]E, big); s = append(s, s[:big-1]...); fmt.Println(len(s), cap(s)) })
	try("append over", func() { s := make([]E, 1<<63-1); s = append(s, E{}); fmt.Println(len(s), cap(s)) })
	try("append over2", func() { s := make([]E, big); s = append(s, s...); fmt.Println(len(s), cap(s)) })
	try("copy", func() { s := make([]E, big); t := make([]E, big+5); fmt.Println(copy(t, s), copy(s, t)) })
	try("slice", func() { s := make([]E, big); t := s[5:10:20]; fmt.Println(len(t), cap(t)); t = s[big/2:]; fmt.Println(len(t), cap(t)) })
	try("index", func() { s := make([]E, big); fmt.Println(s[big-1]); fmt.Println(s[big]) })
	try("slice oob", func() { s := make([]E, 3); fmt.Println(len(s[:4])) })
	try("range", func() {
		n := 0
		for i := range make([]E, big) {
			n += i
			if i == 1000 {
				break
			}
		}
		fmt.Println(n)
	})
	try("range v", func() {
		n := 0
		for _, v := range make([]E, 1000000) {
			_ = v
			n++
		}
		fmt.Println(n)
	})
	try("array", func() { var a [1 << 40]E; fmt.Println(len(a)); s := a[:]; fmt.Println(len(s), cap(s)); p := &a; n := 0; for range p { n++; if n == 10 { break } }; fmt.Println(n) })
	try("arr ptr", func() { s := make([]E, 4); p := (*[4]E)(s); fmt.Println(len(p)); })
	try("chan", func() { c := make(chan E, 1000000); for i := 0; i < 500000; i++ { c <- E{} }; fmt.Println(len(c), cap(c)) })
	try("chan big", func() { c := make(chan E, big); fmt.Println(len(c), cap(c)); c <- E{}; fmt.Println(len(c)) })
	try("chan huge", func() { c := make(chan E, huge); fmt.Println(len(c), cap(c)) })
	try("chan neg", func() { c := make(chan E, neg); fmt.Println(len(c), cap(c)) })
	try("map", func() { m := make(map[int]E, 10); m[1] = E{}; fmt.Println(len(m), m) })
	try("map0", func() { m := map[E]int{}; m[E{}]++; m[E{}]++; fmt.Println(m) })
	try("int make", func() { s := make([]int, big); fmt.Println(len(s)) })
	try("int cap", func() { s := make([]int, 1, big); fmt.Println(len(s)) })
	try("int over", func() { s := make([]int64, 1<<60); fmt.Println(len(s)) })
	try("byte over", func() { s := make([]byte, 1<<63-1); fmt.Println(len(s)) })
	try("byte 48", func() { s := make([]byte, 1<<48+1); fmt.Println(len(s)) })
	try("nil append none", func() { var s []E; s = append(s); fmt.Println(s == nil); s = append(s, []E{}...); fmt.Println(s == nil) })
	try("grow", func() { s := []E{}; for i := 0; i < 100; i++ { s = append(s, E{}) }; fmt.Println(len(s), cap(s)) })
	try("grow cap", func() { s := make([]E, 2, 5); s = append(s, make([]E, 10)...); fmt.Println(len(s), cap(s)) })
	try("print", func() { fmt.Println(make([]E, 3), [3]E{}, &[2]E{}) })
	try("eq", func() { a, b := [3]E{}, [3]E{}; fmt.Println(a == b) })
	try("mapclear", func() { fmt.Println(make(map[E]E, big) != nil) })
	try("map neg", func() { fmt.Println(make(map[E]E, neg) != nil) })
	try("map huge", func() { fmt.Println(make(map[int]int, huge) != nil) })
}

// Output:
// 4611686018427387904 4611686018427387904
// 4611686018427387904 4611686018427387904
// 3 4611686018427387904
// 9223372036854775807 9223372036854775807
// make huge panic: runtime error: makeslice: len out of range true
// make neg panic: runtime error: makeslice: len out of range true
// make cap<len panic: runtime error: makeslice: cap out of range true
// 4611686018427387904 4611686018427387904
// 1 1
// 3 3
// 9223372036854775807 9223372036854775807
// append over panic: runtime error: growslice: len out of range true
// append over2 panic: runtime error: growslice: len out of range true
// 4611686018427387904 4611686018427387904
// 5 15
// 2305843009213693952 2305843009213693952
// {}
// index panic: runtime error: index out of range [4611686018427387904] with length 4611686018427387904 true
// slice oob panic: runtime error: slice bounds out of range [:4] with capacity 3 true
// 500500
// 1000000
// 1099511627776
// 1099511627776 1099511627776
// 10
// 4
// 500000 1000000
// 0 4611686018427387904
// 1
// chan huge panic: makechan: size out of range true
// chan neg panic: makechan: size out of range true
// 1 map[1:{}]
// map[{}:2]
// int make panic: runtime error: makeslice: len out of range true
// int cap panic: runtime error: makeslice: cap out of range true
// int over panic: runtime error: makeslice: len out of range true
// byte over panic: runtime error: makeslice: len out of range true
// byte 48 panic: runtime error: makeslice: len out of range true
// true
// true
// 100 100
// 12 12
// [{} {} {}] [{} {} {}] &[{} {}]
// true
// true
// true
// true
