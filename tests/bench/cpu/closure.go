package main

func counter() func(int) int {
	sum := 0
	return func(d int) int {
		sum += d
		return sum
	}
}

func main() {
	add, s := counter(), 0
	for i := 0; i < 30000000; i++ {
		s = add(i)
	}
	println(s)
}
