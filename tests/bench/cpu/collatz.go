package main

func main() {
	best, at := 0, 0
	for i := 1; i < 500000; i++ {
		n, steps := i, 0
		for n != 1 {
			if n%2 == 0 {
				n /= 2
			} else {
				n = 3*n + 1
			}
			steps++
		}
		if steps > best {
			best, at = steps, i
		}
	}
	println(best, at)
}
