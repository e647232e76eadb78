package main

func matrix(n int, f float64) [][]float64 {
	m := make([][]float64, n)
	for i := range m {
		m[i] = make([]float64, n)
		for j := range m[i] {
			m[i][j] = f * float64(i-j)
		}
	}
	return m
}

func main() {
	n := 300
	a, b, c := matrix(n, 1), matrix(n, 2), matrix(n, 0)
	for i := 0; i < n; i++ {
		for j := 0; j < n; j++ {
			sum := 0.0
			for k := 0; k < n; k++ {
				sum += a[i][k] * b[k][j]
			}
			c[i][j] = sum
		}
	}
	println(c[10][20])
}
