// Traces name generic functions and methods with [...] in place of their arguments.
package main

type stack[T any] struct{ all []T }

func (s *stack[T]) pop() T {
	return s.all[len(s.all)-1]
}

func run[T any](f func() T) T {
	return func() T { return f() }()
}

func main() {
	var s stack[int]
	run(s.pop)
}

// Exit: 2
// Stderr:
// panic: runtime error: index out of range [-1]
//
// goroutine 1 [running]:
// main.(*stack[...]).pop()
// 	traces.go:7
// main.run[...].func1()
// 	traces.go:11
// main.run[...](...)
// 	traces.go:11
// main.main()
// 	traces.go:16
