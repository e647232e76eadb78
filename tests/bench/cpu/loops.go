package main

func main() {
	n, s := 500, 0
	for i := 0; i < n; i++ {
		for j := 0; j < n; j++ {
			for k := 0; k < n; k++ {
				s += i*j + k
			}
		}
	}
	println(s)
}
