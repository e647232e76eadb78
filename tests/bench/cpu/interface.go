package main

type shape interface{ area() int }

type square struct{ side int }
type rect struct{ w, h int }

func (s *square) area() int { return s.side * s.side }
func (r *rect) area() int   { return r.w * r.h }

func main() {
	shapes := []shape{&square{3}, &rect{2, 5}, &square{4}, &rect{1, 7}}
	sum := 0
	for i := 0; i < 30000000; i++ {
		sum += shapes[i&3].area()
	}
	println(sum)
}
