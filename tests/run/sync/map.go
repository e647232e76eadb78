package main

import (
	"fmt"
	"sort"
	"sync"
)

func main() {
	var m sync.Map
	fmt.Println(m.Load("a"))
	m.Store("a", 1)
	fmt.Println(m.Load("a"))
	fmt.Println(m.LoadOrStore("a", 2))
	fmt.Println(m.LoadOrStore("b", 3))
	fmt.Println(m.LoadAndDelete("b"))
	fmt.Println(m.LoadAndDelete("b"))
	m.Delete("nothing")
	for i := 0; i < 5; i++ {
		m.Store(i, i*i)
	}
	keys := []string{}
	m.Range(func(k, v any) bool {
		keys = append(keys, fmt.Sprint(k, "=", v))
		m.Delete(k)
		return true
	})
	sort.Strings(keys)
	fmt.Println(keys)
	count := 0
	m.Range(func(k, v any) bool { count++; return true })
	fmt.Println(count)

	var wg sync.WaitGroup
	for g := 0; g < 4; g++ {
		wg.Add(1)
		go func(g int) {
			defer wg.Done()
			for i := 0; i < 100; i++ {
				m.LoadOrStore(i, g)
			}
		}(g)
	}
	wg.Wait()
	m.Range(func(k, v any) bool { count++; return count < 50 })
	fmt.Println(count)
	func() {
		defer func() { fmt.Println(recover()) }()
		m.Store([]int{1}, 1)
	}()
	m.Store("after", 1)
	fmt.Println(m.Load("after"))
}

// Output:
// <nil> false
// 1 true
// 1 true
// 3 false
// 3 true
// <nil> false
// [0=0 1=1 2=4 3=9 4=16 a=1]
// 0
// 50
// runtime error: hash of unhashable type []int
// 1 true
