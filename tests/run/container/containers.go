package main

import (
	"container/heap"
	"container/list"
	"container/ring"
	"fmt"
)

type ints []int

func (h ints) Len() int           { return len(h) }
func (h ints) Less(i, j int) bool { return h[i] < h[j] }
func (h ints) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *ints) Push(x any)        { *h = append(*h, x.(int)) }
func (h *ints) Pop() any {
	old := *h
	x := old[len(old)-1]
	*h = old[:len(old)-1]
	return x
}

func show(l *list.List) {
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	fmt.Print("| ")
	for e := l.Back(); e != nil; e = e.Prev() {
		fmt.Print(e.Value, " ")
	}
	fmt.Println(l.Len())
}

func main() {
	h := &ints{5, 2, 8, 9, 1, 7}
	heap.Init(h)
	heap.Push(h, 3)
	fmt.Println((*h)[0], heap.Remove(h, 2), len(*h))
	(*h)[0] = 10
	heap.Fix(h, 0)
	for h.Len() > 0 {
		fmt.Print(heap.Pop(h), " ")
	}
	fmt.Println()

	l := list.New()
	e4 := l.PushBack(4)
	e1 := l.PushFront(1)
	l.InsertBefore(3, e4)
	l.InsertAfter(2, e1)
	show(l)
	l.MoveToFront(e4)
	l.MoveToBack(e1)
	show(l)
	l.MoveBefore(e1, e4)
	l.MoveAfter(e4, l.Back())
	show(l)
	fmt.Println(l.Remove(e4), l.Remove(e4), e4.Next())
	other := list.New()
	other.PushBack("x")
	other.PushBackList(l)
	other.PushFrontList(other)
	show(other)
	var zero list.List
	zero.PushFront(1)
	show(&zero)

	r := ring.New(5)
	for i := 0; i < r.Len(); i++ {
		r.Value = i
		r = r.Next()
	}
	sum := func(r *ring.Ring) (s string) {
		r.Do(func(v any) { s += fmt.Sprint(v, " ") })
		return
	}
	fmt.Println(sum(r), sum(r.Move(2)), sum(r.Prev()))
	cut := r.Unlink(2)
	fmt.Println(sum(r), sum(cut), r.Len(), cut.Len())
	r.Link(cut)
	fmt.Println(sum(r), ring.New(0).Len())
}

// Output:
// 1 3 6
// 2 5 7 8 9 10
// 1 2 3 4 | 4 3 2 1 4
// 4 2 3 1 | 1 3 2 4 4
// 1 2 3 4 | 4 3 2 1 4
// 4 4 <nil>
// x 1 2 3 x 1 2 3 | 3 2 1 x 3 2 1 x 8
// 1 | 1 1
// 0 1 2 3 4  2 3 4 0 1  4 0 1 2 3
// 0 3 4  1 2  3 2
// 0 1 2 3 4  0
