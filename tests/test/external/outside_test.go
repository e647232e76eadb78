package stack_test

import (
	"fmt"
	"testing"

	stack "example.com/external"
	"example.com/external/use"
)

func TestOutside(t *testing.T) {
	s := use.Three()
	t.Log(s.Items())
	var same *stack.Stack = s
	if same.Len() != 3 {
		t.Fatal(same.Len())
	}
}

func ExampleStack() {
	var s stack.Stack
	s.Push(7)
	fmt.Println(s.Len(), s.Items())
	// Output: 1 [7]
}
