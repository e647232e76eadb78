// The frames of a panic in a loop's body: the body, the iterator, the function with the loop.
package main

func each(yield func(int) bool) {
	yield(1)
}

func main() {
	for i := range each {
		func() {
			for j := range each {
				for range each {
					panic(i + j)
				}
			}
		}()
	}
}

// Stderr:
// panic: 2
// main.main.func1-range2()
// main.each(...)
// main.main.func1-range1()
// main.each(...)
// main.main.func1()
// main.main-range1()
// main.each(...)
// main.main()

// Exit: 2
