package stack

import "testing"

func (s *Stack) Items() []int { return s.items }

func TestInside(t *testing.T) {
	s := &Stack{items: []int{1}}
	if s.Len() != 1 {
		t.Fatal(s.Len())
	}
}
