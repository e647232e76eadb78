// The parts of a product of complex64 values are rounded once.
package main

import "fmt"

func main() {
	a, b := complex64(-0.5i), complex64(1.4+0.8i)
	c := complex64(0.1 + 0.2i)
	fmt.Println(a*b, c*c, c*b, a*c*b)
	fmt.Println(c/b, a/c)
	c *= c
	fmt.Println(c)
}

// Output:
// (0.4-0.7i) (-0.030000001+0.040000003i) (-0.020000005+0.36i) (0.18+0.010000003i)
// (0.115384616+0.07692308i) (-2-1i)
// (-0.030000001+0.040000003i)
