// Package stack is tested from inside and outside.
package stack

// Stack is a stack of integers.
type Stack struct{ items []int }

// Push puts a number on top.
func (s *Stack) Push(item int) { s.items = append(s.items, item) }

// Len counts the numbers.
func (s *Stack) Len() int { return len(s.items) }
