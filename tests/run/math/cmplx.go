// math/cmplx: all functions at common and special places.
package main

import (
	"fmt"
	"math"
	"math/cmplx"
)

func main() {
	inf, nan := math.Inf(1), math.NaN()
	parts := []float64{0, math.Copysign(0, -1), 1, -1, 0.5, -0.25, 3, -7.5, 1e-9, inf, -inf, nan, math.Pi / 2}
	fs := []struct {
		name string
		f    func(complex128) complex128
	}{
		{"Acos", cmplx.Acos}, {"Acosh", cmplx.Acosh}, {"Asin", cmplx.Asin}, {"Asinh", cmplx.Asinh}, {"Atan", cmplx.Atan}, {"Atanh", cmplx.Atanh},
		{"Conj", cmplx.Conj}, {"Cos", cmplx.Cos}, {"Cosh", cmplx.Cosh}, {"Cot", cmplx.Cot}, {"Exp", cmplx.Exp}, {"Log", cmplx.Log}, {"Log10", cmplx.Log10},
		{"Sin", cmplx.Sin}, {"Sinh", cmplx.Sinh}, {"Sqrt", cmplx.Sqrt}, {"Tan", cmplx.Tan}, {"Tanh", cmplx.Tanh},
	}
	for _, f := range fs {
		for _, a := range parts {
			for _, b := range parts {
				if math.Abs(a) > 1e9 && !math.IsInf(a, 0) && (f.name == "Tan" || f.name == "Cot") {
					continue
				}
				fmt.Println(f.name, a, b, f.f(complex(a, b)))
			}
		}
	}
	for _, a := range parts {
		for _, b := range parts {
			x := complex(a, b)
			r, t := cmplx.Polar(x)
			fmt.Println(x, cmplx.Abs(x), cmplx.Phase(x), r, t, cmplx.IsInf(x), cmplx.IsNaN(x), cmplx.Rect(a, b), cmplx.Pow(x, 2), cmplx.Pow(complex(b, 1), x), a == 0 || cmplx.IsNaN(cmplx.Pow(complex(1, 1), x)))
		}
	}
	fmt.Println(cmplx.Inf(), cmplx.NaN())
}
