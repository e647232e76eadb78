// What runtime.ReadMemStats and runtime/debug say about memory is true, as far as a program can tell.
package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

type node struct {
	next *node
	data [6]int
}

var kept *node

func figures() (m runtime.MemStats) {
	runtime.ReadMemStats(&m)
	return m
}

func check(ok bool, what string) {
	if !ok {
		fmt.Println("wrong:", what)
	}
}

//go:noinline
func allocate(count int) {
	for i := 0; i < count; i++ {
		kept = &node{next: kept}
	}
}

func main() {
	const count = 20000
	kept = &node{}
	runtime.GC()
	before := figures()
	allocate(count)
	full := figures()
	check(full.Mallocs-before.Mallocs >= count, "every object counts")
	check(full.HeapAlloc-before.HeapAlloc >= count*56, "live bytes grow")
	check(full.HeapAlloc == full.Alloc && full.HeapInuse >= full.HeapAlloc, "cells lie in pages in use")
	check(full.HeapSys == full.HeapInuse+full.HeapIdle, "pages are in use or idle")
	check(full.Sys >= full.HeapSys+full.StackSys, "the whole is no less than its parts")

	kept = &node{}
	runtime.GC()
	runtime.GC()
	empty := figures()
	check(empty.Frees-full.Frees >= count, "dead objects are freed")
	check(empty.HeapObjects == empty.Mallocs-empty.Frees, "objects are what was not freed")
	check(empty.HeapAlloc < full.HeapAlloc-count*40, "live bytes shrink")
	check(empty.NumGC >= full.NumGC+2, "collections count")
	check(empty.NumForcedGC == full.NumForcedGC+2, "so do those that were asked for")
	check(empty.LastGC > full.LastGC, "time passes")
	check(empty.PauseNs[(empty.NumGC+255)%256] > 0, "the last pause took time")
	check(empty.PauseTotalNs > before.PauseTotalNs, "and adds to the others")

	debug.FreeOSMemory()
	check(figures().HeapReleased >= empty.HeapReleased, "free pages go back")

	fmt.Println(debug.SetGCPercent(-1), debug.SetGCPercent(150), debug.SetGCPercent(100))
	fmt.Println(debug.SetMemoryLimit(1<<30) > 1<<60, debug.SetMemoryLimit(-1) == 1<<30)
	fmt.Println(debug.SetMaxStack(1<<20), debug.SetMaxStack(1000000000))
}

// Output:
// 100 -1 150
// true true
// 1000000000 1048576
