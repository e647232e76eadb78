// Package use needs the package under test.
package use

import stack "example.com/external"

// Three returns a stack of three numbers.
func Three() *stack.Stack {
	s := new(stack.Stack)
	for i := 1; i <= 3; i++ {
		s.Push(i)
	}
	return s
}
