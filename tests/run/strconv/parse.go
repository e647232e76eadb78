// Reading numbers and truth values, with the texts of errors.
package main

import (
	"errors"
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"1_000", "0x1_0p0", "0x_1p1", "1_0.5e1_0", "_1", "1__0", "infinity", "+Inf", "-NaN", "nan", "1e400", "-1e400", "1e-400", "4.9e-324", "2.4e-324", "2.5e-324", "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "0x1p1024", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023", "0x1", "1e", "1.e1", ".5", ".", "e1", "", "1e+", "0x.8p1", "0x.p1", "1 ", "9007199254740993", "179769313486231580793728971405301e277", "2.2250738585072011e-308", "1.00000000000000011102230246251565", "0.1", "16777217", "1e23", "-0"} {
		f, err := strconv.ParseFloat(s, 64)
		fmt.Println(s, f, err)
		f, err = strconv.ParseFloat(s, 32)
		fmt.Println(s, f, err)
	}
	for _, s := range []string{"1+2i", "i", "-i", "(1+2i)", "1", "2i", "1e5-3.5e2i", "+Inf+Infi", "NaNi", "1+2", "(1+2i", "1+i", "infi", "1+2ii", "3+4I", "0x1p1+0x1p1i", "1e400i", "1++2i", "1+-2i", "1+ 2i", "1+NaNi", ""} {
		c, err := strconv.ParseComplex(s, 128)
		fmt.Println(s, c, err)
	}
	for _, s := range []string{"0b101", "0o17", "017", "0x_1F", "1_000", "_1", "0_7", "0x", "-0x10", "+5", "", "-", "99999999999999999999", "-9223372036854775808", "9223372036854775808", "18446744073709551615", "0b2", "1_", "0", "-0", "00", "1e5", "٣"} {
		for _, base := range []int{0, 2, 8, 10, 16, 36} {
			for _, size := range []int{0, 8, 16, 32, 64} {
				i, err := strconv.ParseInt(s, base, size)
				u, err2 := strconv.ParseUint(s, base, size)
				fmt.Println(s, base, size, i, err, u, err2)
			}
		}
	}
	fmt.Println(strconv.ParseInt("1", 1, 64))
	fmt.Println(strconv.ParseInt("1", 37, 64))
	fmt.Println(strconv.ParseInt("1", 10, 65))
	fmt.Println(strconv.Atoi("x1"))
	fmt.Println(strconv.Atoi("-12"))
	for _, s := range []string{"1", "t", "TRUE", "True", "tRUE", "0", "f", "no", ""} {
		fmt.Println(strconv.ParseBool(s))
	}
	_, err := strconv.Atoi("99999999999999999999")
	var numError *strconv.NumError
	fmt.Println(errors.As(err, &numError), numError.Func, numError.Num, numError.Err, errors.Is(err, strconv.ErrRange), errors.Is(err, strconv.ErrSyntax))
}

// Output:
// 1_000 1000 <nil>
// 1_000 1000 <nil>
// 0x1_0p0 16 <nil>
// 0x1_0p0 16 <nil>
// 0x_1p1 2 <nil>
// 0x_1p1 2 <nil>
// 1_0.5e1_0 1.05e+11 <nil>
// 1_0.5e1_0 1.05000001536e+11 <nil>
// _1 0 strconv.ParseFloat: parsing "_1": invalid syntax
// _1 0 strconv.ParseFloat: parsing "_1": invalid syntax
// 1__0 0 strconv.ParseFloat: parsing "1__0": invalid syntax
// 1__0 0 strconv.ParseFloat: parsing "1__0": invalid syntax
// infinity +Inf <nil>
// infinity +Inf <nil>
// +Inf +Inf <nil>
// +Inf +Inf <nil>
// -NaN 0 strconv.ParseFloat: parsing "-NaN": invalid syntax
// -NaN 0 strconv.ParseFloat: parsing "-NaN": invalid syntax
// nan NaN <nil>
// nan NaN <nil>
// 1e400 +Inf strconv.ParseFloat: parsing "1e400": value out of range
// 1e400 +Inf strconv.ParseFloat: parsing "1e400": value out of range
// -1e400 -Inf strconv.ParseFloat: parsing "-1e400": value out of range
// -1e400 -Inf strconv.ParseFloat: parsing "-1e400": value out of range
// 1e-400 0 <nil>
// 1e-400 0 <nil>
// 4.9e-324 5e-324 <nil>
// 4.9e-324 0 <nil>
// 2.4e-324 0 <nil>
// 2.4e-324 0 <nil>
// 2.5e-324 5e-324 <nil>
// 2.5e-324 0 <nil>
// 0x1p-1074 5e-324 <nil>
// 0x1p-1074 0 <nil>
// 0x1p-1075 0 <nil>
// 0x1p-1075 0 <nil>
// 0x1.8p-1075 5e-324 <nil>
// 0x1.8p-1075 0 <nil>
// 0x1p1024 +Inf strconv.ParseFloat: parsing "0x1p1024": value out of range
// 0x1p1024 +Inf strconv.ParseFloat: parsing "0x1p1024": value out of range
// 0x1.fffffffffffff8p1023 +Inf strconv.ParseFloat: parsing "0x1.fffffffffffff8p1023": value out of range
// 0x1.fffffffffffff8p1023 +Inf strconv.ParseFloat: parsing "0x1.fffffffffffff8p1023": value out of range
// 0x1.fffffffffffff7p1023 1.7976931348623157e+308 <nil>
// 0x1.fffffffffffff7p1023 +Inf strconv.ParseFloat: parsing "0x1.fffffffffffff7p1023": value out of range
// 0x1 0 strconv.ParseFloat: parsing "0x1": invalid syntax
// 0x1 0 strconv.ParseFloat: parsing "0x1": invalid syntax
// 1e 0 strconv.ParseFloat: parsing "1e": invalid syntax
// 1e 0 strconv.ParseFloat: parsing "1e": invalid syntax
// 1.e1 10 <nil>
// 1.e1 10 <nil>
// .5 0.5 <nil>
// .5 0.5 <nil>
// . 0 strconv.ParseFloat: parsing ".": invalid syntax
// . 0 strconv.ParseFloat: parsing ".": invalid syntax
// e1 0 strconv.ParseFloat: parsing "e1": invalid syntax
// e1 0 strconv.ParseFloat: parsing "e1": invalid syntax
//  0 strconv.ParseFloat: parsing "": invalid syntax
//  0 strconv.ParseFloat: parsing "": invalid syntax
// 1e+ 0 strconv.ParseFloat: parsing "1e+": invalid syntax
// 1e+ 0 strconv.ParseFloat: parsing "1e+": invalid syntax
// 0x.8p1 1 <nil>
// 0x.8p1 1 <nil>
// 0x.p1 0 strconv.ParseFloat: parsing "0x.p1": invalid syntax
// 0x.p1 0 strconv.ParseFloat: parsing "0x.p1": invalid syntax
// 1  0 strconv.ParseFloat: parsing "1 ": invalid syntax
// 1  0 strconv.ParseFloat: parsing "1 ": invalid syntax
// 9007199254740993 9.007199254740992e+15 <nil>
// 9007199254740993 9.007199254740992e+15 <nil>
// 179769313486231580793728971405301e277 +Inf strconv.ParseFloat: parsing "179769313486231580793728971405301e277": value out of range
// 179769313486231580793728971405301e277 +Inf strconv.ParseFloat: parsing "179769313486231580793728971405301e277": value out of range
// 2.2250738585072011e-308 2.225073858507201e-308 <nil>
// 2.2250738585072011e-308 0 <nil>
// 1.00000000000000011102230246251565 1 <nil>
// 1.00000000000000011102230246251565 1 <nil>
// 0.1 0.1 <nil>
// 0.1 0.10000000149011612 <nil>
// 16777217 1.6777217e+07 <nil>
// 16777217 1.6777216e+07 <nil>
// 1e23 1e+23 <nil>
// 1e23 9.999999778196308e+22 <nil>
// -0 -0 <nil>
// -0 -0 <nil>
// 1+2i (1+2i) <nil>
// i (0+0i) strconv.ParseComplex: parsing "i": invalid syntax
// -i (0+0i) strconv.ParseComplex: parsing "-i": invalid syntax
// (1+2i) (1+2i) <nil>
// 1 (1+0i) <nil>
// 2i (0+2i) <nil>
// 1e5-3.5e2i (100000-350i) <nil>
// +Inf+Infi (+Inf+Infi) <nil>
// NaNi (0+NaNi) <nil>
// 1+2 (0+0i) strconv.ParseComplex: parsing "1+2": invalid syntax
// (1+2i (0+0i) strconv.ParseComplex: parsing "(1+2i": invalid syntax
// 1+i (0+0i) strconv.ParseComplex: parsing "1+i": invalid syntax
// infi (0+Infi) <nil>
// 1+2ii (0+0i) strconv.ParseComplex: parsing "1+2ii": invalid syntax
// 3+4I (0+0i) strconv.ParseComplex: parsing "3+4I": invalid syntax
// 0x1p1+0x1p1i (2+2i) <nil>
// 1e400i (0+Infi) strconv.ParseComplex: parsing "1e400i": value out of range
// 1++2i (0+0i) strconv.ParseComplex: parsing "1++2i": invalid syntax
// 1+-2i (1-2i) <nil>
// 1+ 2i (0+0i) strconv.ParseComplex: parsing "1+ 2i": invalid syntax
// 1+NaNi (1+NaNi) <nil>
//  (0+0i) strconv.ParseComplex: parsing "": invalid syntax
// 0b101 0 0 5 <nil> 5 <nil>
// 0b101 0 8 5 <nil> 5 <nil>
// 0b101 0 16 5 <nil> 5 <nil>
// 0b101 0 32 5 <nil> 5 <nil>
// 0b101 0 64 5 <nil> 5 <nil>
// 0b101 2 0 0 strconv.ParseInt: parsing "0b101": invalid syntax 0 strconv.ParseUint: parsing "0b101": invalid syntax
// 0b101 2 8 0 strconv.ParseInt: parsing "0b101": invalid syntax 0 strconv.ParseUint: parsing "0b101": invalid syntax
// 0b101 2 16 0 strconv.ParseInt: parsing "0b101": invalid syntax 0 strconv.ParseUint: parsing "0b101": invalid syntax
// 0b101 2 32 0 strconv.ParseInt: parsing "0b101": invalid syntax 0 strconv.ParseUint: parsing "0b101": invalid syntax
// 0b101 2 64 0 strconv.ParseInt: parsing "0b101": invalid syntax 0 strconv.ParseUint: parsing "0b101": invalid syntax
// 0b101 8 0 0 strconv.ParseInt: parsing "0b101": invalid syntax 0 strconv.ParseUint: parsing "0b101": invalid syntax
// 0b101 8 8 0 strconv.ParseInt: parsing "0b101": invalid syntax 0 strconv.ParseUint: parsing "0b101": invalid syntax
// 0b101 8 16 0 strconv.ParseInt: parsing "0b101": invalid syntax 0 strconv.ParseUint: parsing "0b101": invalid syntax
// 0b101 8 32 0 strconv.ParseInt: parsing "0b101": invalid syntax 0 strconv.ParseUint: parsing "0b101": invalid syntax
// 0b101 8 64 0 strconv.ParseInt: parsing "0b101": invalid syntax 0 strconv.ParseUint: parsing "0b101": invalid syntax
// 0b101 10 0 0 strconv.ParseInt: parsing "0b101": invalid syntax 0 strconv.ParseUint: parsing "0b101": invalid syntax
// 0b101 10 8 0 strconv.ParseInt: parsing "0b101": invalid syntax 0 strconv.ParseUint: parsing "0b101": invalid syntax
// 0b101 10 16 0 strconv.ParseInt: parsing "0b101": invalid syntax 0 strconv.ParseUint: parsing "0b101": invalid syntax
// 0b101 10 32 0 strconv.ParseInt: parsing "0b101": invalid syntax 0 strconv.ParseUint: parsing "0b101": invalid syntax
// 0b101 10 64 0 strconv.ParseInt: parsing "0b101": invalid syntax 0 strconv.ParseUint: parsing "0b101": invalid syntax
// 0b101 16 0 45313 <nil> 45313 <nil>
// 0b101 16 8 127 strconv.ParseInt: parsing "0b101": value out of range 255 strconv.ParseUint: parsing "0b101": value out of range
// 0b101 16 16 32767 strconv.ParseInt: parsing "0b101": value out of range 45313 <nil>
// 0b101 16 32 45313 <nil> 45313 <nil>
// 0b101 16 64 45313 <nil> 45313 <nil>
// 0b101 36 0 514513 <nil> 514513 <nil>
// 0b101 36 8 127 strconv.ParseInt: parsing "0b101": value out of range 255 strconv.ParseUint: parsing "0b101": value out of range
// 0b101 36 16 32767 strconv.ParseInt: parsing "0b101": value out of range 65535 strconv.ParseUint: parsing "0b101": value out of range
// 0b101 36 32 514513 <nil> 514513 <nil>
// 0b101 36 64 514513 <nil> 514513 <nil>
// 0o17 0 0 15 <nil> 15 <nil>
// 0o17 0 8 15 <nil> 15 <nil>
// 0o17 0 16 15 <nil> 15 <nil>
// 0o17 0 32 15 <nil> 15 <nil>
// 0o17 0 64 15 <nil> 15 <nil>
// 0o17 2 0 0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
// 0o17 2 8 0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
// 0o17 2 16 0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
// 0o17 2 32 0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
// 0o17 2 64 0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
// 0o17 8 0 0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
// 0o17 8 8 0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
// 0o17 8 16 0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
// 0o17 8 32 0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
// 0o17 8 64 0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
// 0o17 10 0 0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
// 0o17 10 8 0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
// 0o17 10 16 0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
// 0o17 10 32 0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
// 0o17 10 64 0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
// 0o17 16 0 0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
// 0o17 16 8 0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
// 0o17 16 16 0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
// 0o17 16 32 0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
// 0o17 16 64 0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
// 0o17 36 0 31147 <nil> 31147 <nil>
// 0o17 36 8 127 strconv.ParseInt: parsing "0o17": value out of range 255 strconv.ParseUint: parsing "0o17": value out of range
// 0o17 36 16 31147 <nil> 31147 <nil>
// 0o17 36 32 31147 <nil> 31147 <nil>
// 0o17 36 64 31147 <nil> 31147 <nil>
// 017 0 0 15 <nil> 15 <nil>
// 017 0 8 15 <nil> 15 <nil>
// 017 0 16 15 <nil> 15 <nil>
// 017 0 32 15 <nil> 15 <nil>
// 017 0 64 15 <nil> 15 <nil>
// 017 2 0 0 strconv.ParseInt: parsing "017": invalid syntax 0 strconv.ParseUint: parsing "017": invalid syntax
// 017 2 8 0 strconv.ParseInt: parsing "017": invalid syntax 0 strconv.ParseUint: parsing "017": invalid syntax
// 017 2 16 0 strconv.ParseInt: parsing "017": invalid syntax 0 strconv.ParseUint: parsing "017": invalid syntax
// 017 2 32 0 strconv.ParseInt: parsing "017": invalid syntax 0 strconv.ParseUint: parsing "017": invalid syntax
// 017 2 64 0 strconv.ParseInt: parsing "017": invalid syntax 0 strconv.ParseUint: parsing "017": invalid syntax
// 017 8 0 15 <nil> 15 <nil>
// 017 8 8 15 <nil> 15 <nil>
// 017 8 16 15 <nil> 15 <nil>
// 017 8 32 15 <nil> 15 <nil>
// 017 8 64 15 <nil> 15 <nil>
// 017 10 0 17 <nil> 17 <nil>
// 017 10 8 17 <nil> 17 <nil>
// 017 10 16 17 <nil> 17 <nil>
// 017 10 32 17 <nil> 17 <nil>
// 017 10 64 17 <nil> 17 <nil>
// 017 16 0 23 <nil> 23 <nil>
// 017 16 8 23 <nil> 23 <nil>
// 017 16 16 23 <nil> 23 <nil>
// 017 16 32 23 <nil> 23 <nil>
// 017 16 64 23 <nil> 23 <nil>
// 017 36 0 43 <nil> 43 <nil>
// 017 36 8 43 <nil> 43 <nil>
// 017 36 16 43 <nil> 43 <nil>
// 017 36 32 43 <nil> 43 <nil>
// 017 36 64 43 <nil> 43 <nil>
// 0x_1F 0 0 31 <nil> 31 <nil>
// 0x_1F 0 8 31 <nil> 31 <nil>
// 0x_1F 0 16 31 <nil> 31 <nil>
// 0x_1F 0 32 31 <nil> 31 <nil>
// 0x_1F 0 64 31 <nil> 31 <nil>
// 0x_1F 2 0 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 2 8 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 2 16 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 2 32 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 2 64 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 8 0 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 8 8 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 8 16 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 8 32 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 8 64 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 10 0 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 10 8 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 10 16 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 10 32 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 10 64 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 16 0 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 16 8 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 16 16 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 16 32 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 16 64 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 36 0 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 36 8 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 36 16 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 36 32 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 0x_1F 36 64 0 strconv.ParseInt: parsing "0x_1F": invalid syntax 0 strconv.ParseUint: parsing "0x_1F": invalid syntax
// 1_000 0 0 1000 <nil> 1000 <nil>
// 1_000 0 8 127 strconv.ParseInt: parsing "1_000": value out of range 255 strconv.ParseUint: parsing "1_000": value out of range
// 1_000 0 16 1000 <nil> 1000 <nil>
// 1_000 0 32 1000 <nil> 1000 <nil>
// 1_000 0 64 1000 <nil> 1000 <nil>
// 1_000 2 0 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 2 8 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 2 16 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 2 32 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 2 64 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 8 0 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 8 8 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 8 16 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 8 32 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 8 64 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 10 0 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 10 8 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 10 16 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 10 32 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 10 64 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 16 0 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 16 8 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 16 16 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 16 32 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 16 64 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 36 0 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 36 8 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 36 16 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 36 32 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// 1_000 36 64 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
// _1 0 0 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 0 8 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 0 16 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 0 32 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 0 64 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 2 0 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 2 8 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 2 16 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 2 32 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 2 64 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 8 0 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 8 8 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 8 16 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 8 32 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 8 64 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 10 0 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 10 8 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 10 16 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 10 32 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 10 64 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 16 0 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 16 8 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 16 16 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 16 32 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 16 64 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 36 0 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 36 8 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 36 16 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 36 32 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// _1 36 64 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
// 0_7 0 0 7 <nil> 7 <nil>
// 0_7 0 8 7 <nil> 7 <nil>
// 0_7 0 16 7 <nil> 7 <nil>
// 0_7 0 32 7 <nil> 7 <nil>
// 0_7 0 64 7 <nil> 7 <nil>
// 0_7 2 0 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 2 8 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 2 16 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 2 32 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 2 64 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 8 0 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 8 8 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 8 16 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 8 32 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 8 64 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 10 0 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 10 8 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 10 16 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 10 32 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 10 64 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 16 0 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 16 8 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 16 16 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 16 32 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 16 64 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 36 0 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 36 8 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 36 16 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 36 32 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0_7 36 64 0 strconv.ParseInt: parsing "0_7": invalid syntax 0 strconv.ParseUint: parsing "0_7": invalid syntax
// 0x 0 0 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 0 8 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 0 16 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 0 32 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 0 64 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 2 0 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 2 8 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 2 16 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 2 32 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 2 64 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 8 0 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 8 8 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 8 16 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 8 32 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 8 64 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 10 0 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 10 8 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 10 16 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 10 32 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 10 64 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 16 0 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 16 8 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 16 16 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 16 32 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 16 64 0 strconv.ParseInt: parsing "0x": invalid syntax 0 strconv.ParseUint: parsing "0x": invalid syntax
// 0x 36 0 33 <nil> 33 <nil>
// 0x 36 8 33 <nil> 33 <nil>
// 0x 36 16 33 <nil> 33 <nil>
// 0x 36 32 33 <nil> 33 <nil>
// 0x 36 64 33 <nil> 33 <nil>
// -0x10 0 0 -16 <nil> 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 0 8 -16 <nil> 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 0 16 -16 <nil> 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 0 32 -16 <nil> 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 0 64 -16 <nil> 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 2 0 0 strconv.ParseInt: parsing "-0x10": invalid syntax 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 2 8 0 strconv.ParseInt: parsing "-0x10": invalid syntax 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 2 16 0 strconv.ParseInt: parsing "-0x10": invalid syntax 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 2 32 0 strconv.ParseInt: parsing "-0x10": invalid syntax 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 2 64 0 strconv.ParseInt: parsing "-0x10": invalid syntax 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 8 0 0 strconv.ParseInt: parsing "-0x10": invalid syntax 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 8 8 0 strconv.ParseInt: parsing "-0x10": invalid syntax 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 8 16 0 strconv.ParseInt: parsing "-0x10": invalid syntax 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 8 32 0 strconv.ParseInt: parsing "-0x10": invalid syntax 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 8 64 0 strconv.ParseInt: parsing "-0x10": invalid syntax 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 10 0 0 strconv.ParseInt: parsing "-0x10": invalid syntax 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 10 8 0 strconv.ParseInt: parsing "-0x10": invalid syntax 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 10 16 0 strconv.ParseInt: parsing "-0x10": invalid syntax 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 10 32 0 strconv.ParseInt: parsing "-0x10": invalid syntax 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 10 64 0 strconv.ParseInt: parsing "-0x10": invalid syntax 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 16 0 0 strconv.ParseInt: parsing "-0x10": invalid syntax 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 16 8 0 strconv.ParseInt: parsing "-0x10": invalid syntax 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 16 16 0 strconv.ParseInt: parsing "-0x10": invalid syntax 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 16 32 0 strconv.ParseInt: parsing "-0x10": invalid syntax 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 16 64 0 strconv.ParseInt: parsing "-0x10": invalid syntax 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 36 0 -42804 <nil> 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 36 8 -128 strconv.ParseInt: parsing "-0x10": value out of range 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 36 16 -32768 strconv.ParseInt: parsing "-0x10": value out of range 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 36 32 -42804 <nil> 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// -0x10 36 64 -42804 <nil> 0 strconv.ParseUint: parsing "-0x10": invalid syntax
// +5 0 0 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 0 8 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 0 16 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 0 32 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 0 64 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 2 0 0 strconv.ParseInt: parsing "+5": invalid syntax 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 2 8 0 strconv.ParseInt: parsing "+5": invalid syntax 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 2 16 0 strconv.ParseInt: parsing "+5": invalid syntax 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 2 32 0 strconv.ParseInt: parsing "+5": invalid syntax 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 2 64 0 strconv.ParseInt: parsing "+5": invalid syntax 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 8 0 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 8 8 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 8 16 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 8 32 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 8 64 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 10 0 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 10 8 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 10 16 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 10 32 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 10 64 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 16 0 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 16 8 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 16 16 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 16 32 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 16 64 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 36 0 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 36 8 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 36 16 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 36 32 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
// +5 36 64 5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
//  0 0 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  0 8 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  0 16 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  0 32 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  0 64 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  2 0 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  2 8 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  2 16 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  2 32 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  2 64 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  8 0 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  8 8 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  8 16 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  8 32 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  8 64 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  10 0 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  10 8 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  10 16 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  10 32 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  10 64 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  16 0 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  16 8 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  16 16 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  16 32 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  16 64 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  36 0 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  36 8 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  36 16 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  36 32 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
//  36 64 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
// - 0 0 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 0 8 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 0 16 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 0 32 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 0 64 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 2 0 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 2 8 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 2 16 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 2 32 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 2 64 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 8 0 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 8 8 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 8 16 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 8 32 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 8 64 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 10 0 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 10 8 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 10 16 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 10 32 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 10 64 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 16 0 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 16 8 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 16 16 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 16 32 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 16 64 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 36 0 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 36 8 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 36 16 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 36 32 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// - 36 64 0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
// 99999999999999999999 0 0 9223372036854775807 strconv.ParseInt: parsing "99999999999999999999": value out of range 18446744073709551615 strconv.ParseUint: parsing "99999999999999999999": value out of range
// 99999999999999999999 0 8 127 strconv.ParseInt: parsing "99999999999999999999": value out of range 255 strconv.ParseUint: parsing "99999999999999999999": value out of range
// 99999999999999999999 0 16 32767 strconv.ParseInt: parsing "99999999999999999999": value out of range 65535 strconv.ParseUint: parsing "99999999999999999999": value out of range
// 99999999999999999999 0 32 2147483647 strconv.ParseInt: parsing "99999999999999999999": value out of range 4294967295 strconv.ParseUint: parsing "99999999999999999999": value out of range
// 99999999999999999999 0 64 9223372036854775807 strconv.ParseInt: parsing "99999999999999999999": value out of range 18446744073709551615 strconv.ParseUint: parsing "99999999999999999999": value out of range
// 99999999999999999999 2 0 0 strconv.ParseInt: parsing "99999999999999999999": invalid syntax 0 strconv.ParseUint: parsing "99999999999999999999": invalid syntax
// 99999999999999999999 2 8 0 strconv.ParseInt: parsing "99999999999999999999": invalid syntax 0 strconv.ParseUint: parsing "99999999999999999999": invalid syntax
// 99999999999999999999 2 16 0 strconv.ParseInt: parsing "99999999999999999999": invalid syntax 0 strconv.ParseUint: parsing "99999999999999999999": invalid syntax
// 99999999999999999999 2 32 0 strconv.ParseInt: parsing "99999999999999999999": invalid syntax 0 strconv.ParseUint: parsing "99999999999999999999": invalid syntax
// 99999999999999999999 2 64 0 strconv.ParseInt: parsing "99999999999999999999": invalid syntax 0 strconv.ParseUint: parsing "99999999999999999999": invalid syntax
// 99999999999999999999 8 0 0 strconv.ParseInt: parsing "99999999999999999999": invalid syntax 0 strconv.ParseUint: parsing "99999999999999999999": invalid syntax
// 99999999999999999999 8 8 0 strconv.ParseInt: parsing "99999999999999999999": invalid syntax 0 strconv.ParseUint: parsing "99999999999999999999": invalid syntax
// 99999999999999999999 8 16 0 strconv.ParseInt: parsing "99999999999999999999": invalid syntax 0 strconv.ParseUint: parsing "99999999999999999999": invalid syntax
// 99999999999999999999 8 32 0 strconv.ParseInt: parsing "99999999999999999999": invalid syntax 0 strconv.ParseUint: parsing "99999999999999999999": invalid syntax
// 99999999999999999999 8 64 0 strconv.ParseInt: parsing "99999999999999999999": invalid syntax 0 strconv.ParseUint: parsing "99999999999999999999": invalid syntax
// 99999999999999999999 10 0 9223372036854775807 strconv.ParseInt: parsing "99999999999999999999": value out of range 18446744073709551615 strconv.ParseUint: parsing "99999999999999999999": value out of range
// 99999999999999999999 10 8 127 strconv.ParseInt: parsing "99999999999999999999": value out of range 255 strconv.ParseUint: parsing "99999999999999999999": value out of range
// 99999999999999999999 10 16 32767 strconv.ParseInt: parsing "99999999999999999999": value out of range 65535 strconv.ParseUint: parsing "99999999999999999999": value out of range
// 99999999999999999999 10 32 2147483647 strconv.ParseInt: parsing "99999999999999999999": value out of range 4294967295 strconv.ParseUint: parsing "99999999999999999999": value out of range
// 99999999999999999999 10 64 9223372036854775807 strconv.ParseInt: parsing "99999999999999999999": value out of range 18446744073709551615 strconv.ParseUint: parsing "99999999999999999999": value out of range
// 99999999999999999999 16 0 9223372036854775807 strconv.ParseInt: parsing "99999999999999999999": value out of range 18446744073709551615 strconv.ParseUint: parsing "99999999999999999999": value out of range
// 99999999999999999999 16 8 127 strconv.ParseInt: parsing "99999999999999999999": value out of range 255 strconv.ParseUint: parsing "99999999999999999999": value out of range
// 99999999999999999999 16 16 32767 strconv.ParseInt: parsing "99999999999999999999": value out of range 65535 strconv.ParseUint: parsing "99999999999999999999": value out of range
// 99999999999999999999 16 32 2147483647 strconv.ParseInt: parsing "99999999999999999999": value out of range 4294967295 strconv.ParseUint: parsing "99999999999999999999": value out of range
// 99999999999999999999 16 64 9223372036854775807 strconv.ParseInt: parsing "99999999999999999999": value out of range 18446744073709551615 strconv.ParseUint: parsing "99999999999999999999": value out of range
// 99999999999999999999 36 0 9223372036854775807 strconv.ParseInt: parsing "99999999999999999999": value out of range 18446744073709551615 strconv.ParseUint: parsing "99999999999999999999": value out of range
// 99999999999999999999 36 8 127 strconv.ParseInt: parsing "99999999999999999999": value out of range 255 strconv.ParseUint: parsing "99999999999999999999": value out of range
// 99999999999999999999 36 16 32767 strconv.ParseInt: parsing "99999999999999999999": value out of range 65535 strconv.ParseUint: parsing "99999999999999999999": value out of range
// 99999999999999999999 36 32 2147483647 strconv.ParseInt: parsing "99999999999999999999": value out of range 4294967295 strconv.ParseUint: parsing "99999999999999999999": value out of range
// 99999999999999999999 36 64 9223372036854775807 strconv.ParseInt: parsing "99999999999999999999": value out of range 18446744073709551615 strconv.ParseUint: parsing "99999999999999999999": value out of range
// -9223372036854775808 0 0 -9223372036854775808 <nil> 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 0 8 -128 strconv.ParseInt: parsing "-9223372036854775808": value out of range 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 0 16 -32768 strconv.ParseInt: parsing "-9223372036854775808": value out of range 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 0 32 -2147483648 strconv.ParseInt: parsing "-9223372036854775808": value out of range 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 0 64 -9223372036854775808 <nil> 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 2 0 0 strconv.ParseInt: parsing "-9223372036854775808": invalid syntax 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 2 8 0 strconv.ParseInt: parsing "-9223372036854775808": invalid syntax 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 2 16 0 strconv.ParseInt: parsing "-9223372036854775808": invalid syntax 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 2 32 0 strconv.ParseInt: parsing "-9223372036854775808": invalid syntax 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 2 64 0 strconv.ParseInt: parsing "-9223372036854775808": invalid syntax 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 8 0 0 strconv.ParseInt: parsing "-9223372036854775808": invalid syntax 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 8 8 0 strconv.ParseInt: parsing "-9223372036854775808": invalid syntax 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 8 16 0 strconv.ParseInt: parsing "-9223372036854775808": invalid syntax 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 8 32 0 strconv.ParseInt: parsing "-9223372036854775808": invalid syntax 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 8 64 0 strconv.ParseInt: parsing "-9223372036854775808": invalid syntax 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 10 0 -9223372036854775808 <nil> 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 10 8 -128 strconv.ParseInt: parsing "-9223372036854775808": value out of range 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 10 16 -32768 strconv.ParseInt: parsing "-9223372036854775808": value out of range 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 10 32 -2147483648 strconv.ParseInt: parsing "-9223372036854775808": value out of range 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 10 64 -9223372036854775808 <nil> 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 16 0 -9223372036854775808 strconv.ParseInt: parsing "-9223372036854775808": value out of range 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 16 8 -128 strconv.ParseInt: parsing "-9223372036854775808": value out of range 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 16 16 -32768 strconv.ParseInt: parsing "-9223372036854775808": value out of range 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 16 32 -2147483648 strconv.ParseInt: parsing "-9223372036854775808": value out of range 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 16 64 -9223372036854775808 strconv.ParseInt: parsing "-9223372036854775808": value out of range 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 36 0 -9223372036854775808 strconv.ParseInt: parsing "-9223372036854775808": value out of range 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 36 8 -128 strconv.ParseInt: parsing "-9223372036854775808": value out of range 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 36 16 -32768 strconv.ParseInt: parsing "-9223372036854775808": value out of range 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 36 32 -2147483648 strconv.ParseInt: parsing "-9223372036854775808": value out of range 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// -9223372036854775808 36 64 -9223372036854775808 strconv.ParseInt: parsing "-9223372036854775808": value out of range 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// 9223372036854775808 0 0 9223372036854775807 strconv.ParseInt: parsing "9223372036854775808": value out of range 9223372036854775808 <nil>
// 9223372036854775808 0 8 127 strconv.ParseInt: parsing "9223372036854775808": value out of range 255 strconv.ParseUint: parsing "9223372036854775808": value out of range
// 9223372036854775808 0 16 32767 strconv.ParseInt: parsing "9223372036854775808": value out of range 65535 strconv.ParseUint: parsing "9223372036854775808": value out of range
// 9223372036854775808 0 32 2147483647 strconv.ParseInt: parsing "9223372036854775808": value out of range 4294967295 strconv.ParseUint: parsing "9223372036854775808": value out of range
// 9223372036854775808 0 64 9223372036854775807 strconv.ParseInt: parsing "9223372036854775808": value out of range 9223372036854775808 <nil>
// 9223372036854775808 2 0 0 strconv.ParseInt: parsing "9223372036854775808": invalid syntax 0 strconv.ParseUint: parsing "9223372036854775808": invalid syntax
// 9223372036854775808 2 8 0 strconv.ParseInt: parsing "9223372036854775808": invalid syntax 0 strconv.ParseUint: parsing "9223372036854775808": invalid syntax
// 9223372036854775808 2 16 0 strconv.ParseInt: parsing "9223372036854775808": invalid syntax 0 strconv.ParseUint: parsing "9223372036854775808": invalid syntax
// 9223372036854775808 2 32 0 strconv.ParseInt: parsing "9223372036854775808": invalid syntax 0 strconv.ParseUint: parsing "9223372036854775808": invalid syntax
// 9223372036854775808 2 64 0 strconv.ParseInt: parsing "9223372036854775808": invalid syntax 0 strconv.ParseUint: parsing "9223372036854775808": invalid syntax
// 9223372036854775808 8 0 0 strconv.ParseInt: parsing "9223372036854775808": invalid syntax 0 strconv.ParseUint: parsing "9223372036854775808": invalid syntax
// 9223372036854775808 8 8 0 strconv.ParseInt: parsing "9223372036854775808": invalid syntax 0 strconv.ParseUint: parsing "9223372036854775808": invalid syntax
// 9223372036854775808 8 16 0 strconv.ParseInt: parsing "9223372036854775808": invalid syntax 0 strconv.ParseUint: parsing "9223372036854775808": invalid syntax
// 9223372036854775808 8 32 0 strconv.ParseInt: parsing "9223372036854775808": invalid syntax 0 strconv.ParseUint: parsing "9223372036854775808": invalid syntax
// 9223372036854775808 8 64 0 strconv.ParseInt: parsing "9223372036854775808": invalid syntax 0 strconv.ParseUint: parsing "9223372036854775808": invalid syntax
// 9223372036854775808 10 0 9223372036854775807 strconv.ParseInt: parsing "9223372036854775808": value out of range 9223372036854775808 <nil>
// 9223372036854775808 10 8 127 strconv.ParseInt: parsing "9223372036854775808": value out of range 255 strconv.ParseUint: parsing "9223372036854775808": value out of range
// 9223372036854775808 10 16 32767 strconv.ParseInt: parsing "9223372036854775808": value out of range 65535 strconv.ParseUint: parsing "9223372036854775808": value out of range
// 9223372036854775808 10 32 2147483647 strconv.ParseInt: parsing "9223372036854775808": value out of range 4294967295 strconv.ParseUint: parsing "9223372036854775808": value out of range
// 9223372036854775808 10 64 9223372036854775807 strconv.ParseInt: parsing "9223372036854775808": value out of range 9223372036854775808 <nil>
// 9223372036854775808 16 0 9223372036854775807 strconv.ParseInt: parsing "9223372036854775808": value out of range 18446744073709551615 strconv.ParseUint: parsing "9223372036854775808": value out of range
// 9223372036854775808 16 8 127 strconv.ParseInt: parsing "9223372036854775808": value out of range 255 strconv.ParseUint: parsing "9223372036854775808": value out of range
// 9223372036854775808 16 16 32767 strconv.ParseInt: parsing "9223372036854775808": value out of range 65535 strconv.ParseUint: parsing "9223372036854775808": value out of range
// 9223372036854775808 16 32 2147483647 strconv.ParseInt: parsing "9223372036854775808": value out of range 4294967295 strconv.ParseUint: parsing "9223372036854775808": value out of range
// 9223372036854775808 16 64 9223372036854775807 strconv.ParseInt: parsing "9223372036854775808": value out of range 18446744073709551615 strconv.ParseUint: parsing "9223372036854775808": value out of range
// 9223372036854775808 36 0 9223372036854775807 strconv.ParseInt: parsing "9223372036854775808": value out of range 18446744073709551615 strconv.ParseUint: parsing "9223372036854775808": value out of range
// 9223372036854775808 36 8 127 strconv.ParseInt: parsing "9223372036854775808": value out of range 255 strconv.ParseUint: parsing "9223372036854775808": value out of range
// 9223372036854775808 36 16 32767 strconv.ParseInt: parsing "9223372036854775808": value out of range 65535 strconv.ParseUint: parsing "9223372036854775808": value out of range
// 9223372036854775808 36 32 2147483647 strconv.ParseInt: parsing "9223372036854775808": value out of range 4294967295 strconv.ParseUint: parsing "9223372036854775808": value out of range
// 9223372036854775808 36 64 9223372036854775807 strconv.ParseInt: parsing "9223372036854775808": value out of range 18446744073709551615 strconv.ParseUint: parsing "9223372036854775808": value out of range
// 18446744073709551615 0 0 9223372036854775807 strconv.ParseInt: parsing "18446744073709551615": value out of range 18446744073709551615 <nil>
// 18446744073709551615 0 8 127 strconv.ParseInt: parsing "18446744073709551615": value out of range 255 strconv.ParseUint: parsing "18446744073709551615": value out of range
// 18446744073709551615 0 16 32767 strconv.ParseInt: parsing "18446744073709551615": value out of range 65535 strconv.ParseUint: parsing "18446744073709551615": value out of range
// 18446744073709551615 0 32 2147483647 strconv.ParseInt: parsing "18446744073709551615": value out of range 4294967295 strconv.ParseUint: parsing "18446744073709551615": value out of range
// 18446744073709551615 0 64 9223372036854775807 strconv.ParseInt: parsing "18446744073709551615": value out of range 18446744073709551615 <nil>
// 18446744073709551615 2 0 0 strconv.ParseInt: parsing "18446744073709551615": invalid syntax 0 strconv.ParseUint: parsing "18446744073709551615": invalid syntax
// 18446744073709551615 2 8 0 strconv.ParseInt: parsing "18446744073709551615": invalid syntax 0 strconv.ParseUint: parsing "18446744073709551615": invalid syntax
// 18446744073709551615 2 16 0 strconv.ParseInt: parsing "18446744073709551615": invalid syntax 0 strconv.ParseUint: parsing "18446744073709551615": invalid syntax
// 18446744073709551615 2 32 0 strconv.ParseInt: parsing "18446744073709551615": invalid syntax 0 strconv.ParseUint: parsing "18446744073709551615": invalid syntax
// 18446744073709551615 2 64 0 strconv.ParseInt: parsing "18446744073709551615": invalid syntax 0 strconv.ParseUint: parsing "18446744073709551615": invalid syntax
// 18446744073709551615 8 0 0 strconv.ParseInt: parsing "18446744073709551615": invalid syntax 0 strconv.ParseUint: parsing "18446744073709551615": invalid syntax
// 18446744073709551615 8 8 0 strconv.ParseInt: parsing "18446744073709551615": invalid syntax 0 strconv.ParseUint: parsing "18446744073709551615": invalid syntax
// 18446744073709551615 8 16 0 strconv.ParseInt: parsing "18446744073709551615": invalid syntax 0 strconv.ParseUint: parsing "18446744073709551615": invalid syntax
// 18446744073709551615 8 32 0 strconv.ParseInt: parsing "18446744073709551615": invalid syntax 0 strconv.ParseUint: parsing "18446744073709551615": invalid syntax
// 18446744073709551615 8 64 0 strconv.ParseInt: parsing "18446744073709551615": invalid syntax 0 strconv.ParseUint: parsing "18446744073709551615": invalid syntax
// 18446744073709551615 10 0 9223372036854775807 strconv.ParseInt: parsing "18446744073709551615": value out of range 18446744073709551615 <nil>
// 18446744073709551615 10 8 127 strconv.ParseInt: parsing "18446744073709551615": value out of range 255 strconv.ParseUint: parsing "18446744073709551615": value out of range
// 18446744073709551615 10 16 32767 strconv.ParseInt: parsing "18446744073709551615": value out of range 65535 strconv.ParseUint: parsing "18446744073709551615": value out of range
// 18446744073709551615 10 32 2147483647 strconv.ParseInt: parsing "18446744073709551615": value out of range 4294967295 strconv.ParseUint: parsing "18446744073709551615": value out of range
// 18446744073709551615 10 64 9223372036854775807 strconv.ParseInt: parsing "18446744073709551615": value out of range 18446744073709551615 <nil>
// 18446744073709551615 16 0 9223372036854775807 strconv.ParseInt: parsing "18446744073709551615": value out of range 18446744073709551615 strconv.ParseUint: parsing "18446744073709551615": value out of range
// 18446744073709551615 16 8 127 strconv.ParseInt: parsing "18446744073709551615": value out of range 255 strconv.ParseUint: parsing "18446744073709551615": value out of range
// 18446744073709551615 16 16 32767 strconv.ParseInt: parsing "18446744073709551615": value out of range 65535 strconv.ParseUint: parsing "18446744073709551615": value out of range
// 18446744073709551615 16 32 2147483647 strconv.ParseInt: parsing "18446744073709551615": value out of range 4294967295 strconv.ParseUint: parsing "18446744073709551615": value out of range
// 18446744073709551615 16 64 9223372036854775807 strconv.ParseInt: parsing "18446744073709551615": value out of range 18446744073709551615 strconv.ParseUint: parsing "18446744073709551615": value out of range
// 18446744073709551615 36 0 9223372036854775807 strconv.ParseInt: parsing "18446744073709551615": value out of range 18446744073709551615 strconv.ParseUint: parsing "18446744073709551615": value out of range
// 18446744073709551615 36 8 127 strconv.ParseInt: parsing "18446744073709551615": value out of range 255 strconv.ParseUint: parsing "18446744073709551615": value out of range
// 18446744073709551615 36 16 32767 strconv.ParseInt: parsing "18446744073709551615": value out of range 65535 strconv.ParseUint: parsing "18446744073709551615": value out of range
// 18446744073709551615 36 32 2147483647 strconv.ParseInt: parsing "18446744073709551615": value out of range 4294967295 strconv.ParseUint: parsing "18446744073709551615": value out of range
// 18446744073709551615 36 64 9223372036854775807 strconv.ParseInt: parsing "18446744073709551615": value out of range 18446744073709551615 strconv.ParseUint: parsing "18446744073709551615": value out of range
// 0b2 0 0 0 strconv.ParseInt: parsing "0b2": invalid syntax 0 strconv.ParseUint: parsing "0b2": invalid syntax
// 0b2 0 8 0 strconv.ParseInt: parsing "0b2": invalid syntax 0 strconv.ParseUint: parsing "0b2": invalid syntax
// 0b2 0 16 0 strconv.ParseInt: parsing "0b2": invalid syntax 0 strconv.ParseUint: parsing "0b2": invalid syntax
// 0b2 0 32 0 strconv.ParseInt: parsing "0b2": invalid syntax 0 strconv.ParseUint: parsing "0b2": invalid syntax
// 0b2 0 64 0 strconv.ParseInt: parsing "0b2": invalid syntax 0 strconv.ParseUint: parsing "0b2": invalid syntax
// 0b2 2 0 0 strconv.ParseInt: parsing "0b2": invalid syntax 0 strconv.ParseUint: parsing "0b2": invalid syntax
// 0b2 2 8 0 strconv.ParseInt: parsing "0b2": invalid syntax 0 strconv.ParseUint: parsing "0b2": invalid syntax
// 0b2 2 16 0 strconv.ParseInt: parsing "0b2": invalid syntax 0 strconv.ParseUint: parsing "0b2": invalid syntax
// 0b2 2 32 0 strconv.ParseInt: parsing "0b2": invalid syntax 0 strconv.ParseUint: parsing "0b2": invalid syntax
// 0b2 2 64 0 strconv.ParseInt: parsing "0b2": invalid syntax 0 strconv.ParseUint: parsing "0b2": invalid syntax
// 0b2 8 0 0 strconv.ParseInt: parsing "0b2": invalid syntax 0 strconv.ParseUint: parsing "0b2": invalid syntax
// 0b2 8 8 0 strconv.ParseInt: parsing "0b2": invalid syntax 0 strconv.ParseUint: parsing "0b2": invalid syntax
// 0b2 8 16 0 strconv.ParseInt: parsing "0b2": invalid syntax 0 strconv.ParseUint: parsing "0b2": invalid syntax
// 0b2 8 32 0 strconv.ParseInt: parsing "0b2": invalid syntax 0 strconv.ParseUint: parsing "0b2": invalid syntax
// 0b2 8 64 0 strconv.ParseInt: parsing "0b2": invalid syntax 0 strconv.ParseUint: parsing "0b2": invalid syntax
// 0b2 10 0 0 strconv.ParseInt: parsing "0b2": invalid syntax 0 strconv.ParseUint: parsing "0b2": invalid syntax
// 0b2 10 8 0 strconv.ParseInt: parsing "0b2": invalid syntax 0 strconv.ParseUint: parsing "0b2": invalid syntax
// 0b2 10 16 0 strconv.ParseInt: parsing "0b2": invalid syntax 0 strconv.ParseUint: parsing "0b2": invalid syntax
// 0b2 10 32 0 strconv.ParseInt: parsing "0b2": invalid syntax 0 strconv.ParseUint: parsing "0b2": invalid syntax
// 0b2 10 64 0 strconv.ParseInt: parsing "0b2": invalid syntax 0 strconv.ParseUint: parsing "0b2": invalid syntax
// 0b2 16 0 178 <nil> 178 <nil>
// 0b2 16 8 127 strconv.ParseInt: parsing "0b2": value out of range 178 <nil>
// 0b2 16 16 178 <nil> 178 <nil>
// 0b2 16 32 178 <nil> 178 <nil>
// 0b2 16 64 178 <nil> 178 <nil>
// 0b2 36 0 398 <nil> 398 <nil>
// 0b2 36 8 127 strconv.ParseInt: parsing "0b2": value out of range 255 strconv.ParseUint: parsing "0b2": value out of range
// 0b2 36 16 398 <nil> 398 <nil>
// 0b2 36 32 398 <nil> 398 <nil>
// 0b2 36 64 398 <nil> 398 <nil>
// 1_ 0 0 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 0 8 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 0 16 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 0 32 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 0 64 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 2 0 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 2 8 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 2 16 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 2 32 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 2 64 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 8 0 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 8 8 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 8 16 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 8 32 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 8 64 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 10 0 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 10 8 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 10 16 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 10 32 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 10 64 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 16 0 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 16 8 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 16 16 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 16 32 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 16 64 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 36 0 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 36 8 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 36 16 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 36 32 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 1_ 36 64 0 strconv.ParseInt: parsing "1_": invalid syntax 0 strconv.ParseUint: parsing "1_": invalid syntax
// 0 0 0 0 <nil> 0 <nil>
// 0 0 8 0 <nil> 0 <nil>
// 0 0 16 0 <nil> 0 <nil>
// 0 0 32 0 <nil> 0 <nil>
// 0 0 64 0 <nil> 0 <nil>
// 0 2 0 0 <nil> 0 <nil>
// 0 2 8 0 <nil> 0 <nil>
// 0 2 16 0 <nil> 0 <nil>
// 0 2 32 0 <nil> 0 <nil>
// 0 2 64 0 <nil> 0 <nil>
// 0 8 0 0 <nil> 0 <nil>
// 0 8 8 0 <nil> 0 <nil>
// 0 8 16 0 <nil> 0 <nil>
// 0 8 32 0 <nil> 0 <nil>
// 0 8 64 0 <nil> 0 <nil>
// 0 10 0 0 <nil> 0 <nil>
// 0 10 8 0 <nil> 0 <nil>
// 0 10 16 0 <nil> 0 <nil>
// 0 10 32 0 <nil> 0 <nil>
// 0 10 64 0 <nil> 0 <nil>
// 0 16 0 0 <nil> 0 <nil>
// 0 16 8 0 <nil> 0 <nil>
// 0 16 16 0 <nil> 0 <nil>
// 0 16 32 0 <nil> 0 <nil>
// 0 16 64 0 <nil> 0 <nil>
// 0 36 0 0 <nil> 0 <nil>
// 0 36 8 0 <nil> 0 <nil>
// 0 36 16 0 <nil> 0 <nil>
// 0 36 32 0 <nil> 0 <nil>
// 0 36 64 0 <nil> 0 <nil>
// -0 0 0 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 0 8 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 0 16 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 0 32 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 0 64 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 2 0 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 2 8 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 2 16 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 2 32 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 2 64 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 8 0 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 8 8 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 8 16 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 8 32 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 8 64 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 10 0 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 10 8 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 10 16 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 10 32 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 10 64 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 16 0 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 16 8 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 16 16 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 16 32 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 16 64 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 36 0 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 36 8 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 36 16 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 36 32 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// -0 36 64 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
// 00 0 0 0 <nil> 0 <nil>
// 00 0 8 0 <nil> 0 <nil>
// 00 0 16 0 <nil> 0 <nil>
// 00 0 32 0 <nil> 0 <nil>
// 00 0 64 0 <nil> 0 <nil>
// 00 2 0 0 <nil> 0 <nil>
// 00 2 8 0 <nil> 0 <nil>
// 00 2 16 0 <nil> 0 <nil>
// 00 2 32 0 <nil> 0 <nil>
// 00 2 64 0 <nil> 0 <nil>
// 00 8 0 0 <nil> 0 <nil>
// 00 8 8 0 <nil> 0 <nil>
// 00 8 16 0 <nil> 0 <nil>
// 00 8 32 0 <nil> 0 <nil>
// 00 8 64 0 <nil> 0 <nil>
// 00 10 0 0 <nil> 0 <nil>
// 00 10 8 0 <nil> 0 <nil>
// 00 10 16 0 <nil> 0 <nil>
// 00 10 32 0 <nil> 0 <nil>
// 00 10 64 0 <nil> 0 <nil>
// 00 16 0 0 <nil> 0 <nil>
// 00 16 8 0 <nil> 0 <nil>
// 00 16 16 0 <nil> 0 <nil>
// 00 16 32 0 <nil> 0 <nil>
// 00 16 64 0 <nil> 0 <nil>
// 00 36 0 0 <nil> 0 <nil>
// 00 36 8 0 <nil> 0 <nil>
// 00 36 16 0 <nil> 0 <nil>
// 00 36 32 0 <nil> 0 <nil>
// 00 36 64 0 <nil> 0 <nil>
// 1e5 0 0 0 strconv.ParseInt: parsing "1e5": invalid syntax 0 strconv.ParseUint: parsing "1e5": invalid syntax
// 1e5 0 8 0 strconv.ParseInt: parsing "1e5": invalid syntax 0 strconv.ParseUint: parsing "1e5": invalid syntax
// 1e5 0 16 0 strconv.ParseInt: parsing "1e5": invalid syntax 0 strconv.ParseUint: parsing "1e5": invalid syntax
// 1e5 0 32 0 strconv.ParseInt: parsing "1e5": invalid syntax 0 strconv.ParseUint: parsing "1e5": invalid syntax
// 1e5 0 64 0 strconv.ParseInt: parsing "1e5": invalid syntax 0 strconv.ParseUint: parsing "1e5": invalid syntax
// 1e5 2 0 0 strconv.ParseInt: parsing "1e5": invalid syntax 0 strconv.ParseUint: parsing "1e5": invalid syntax
// 1e5 2 8 0 strconv.ParseInt: parsing "1e5": invalid syntax 0 strconv.ParseUint: parsing "1e5": invalid syntax
// 1e5 2 16 0 strconv.ParseInt: parsing "1e5": invalid syntax 0 strconv.ParseUint: parsing "1e5": invalid syntax
// 1e5 2 32 0 strconv.ParseInt: parsing "1e5": invalid syntax 0 strconv.ParseUint: parsing "1e5": invalid syntax
// 1e5 2 64 0 strconv.ParseInt: parsing "1e5": invalid syntax 0 strconv.ParseUint: parsing "1e5": invalid syntax
// 1e5 8 0 0 strconv.ParseInt: parsing "1e5": invalid syntax 0 strconv.ParseUint: parsing "1e5": invalid syntax
// 1e5 8 8 0 strconv.ParseInt: parsing "1e5": invalid syntax 0 strconv.ParseUint: parsing "1e5": invalid syntax
// 1e5 8 16 0 strconv.ParseInt: parsing "1e5": invalid syntax 0 strconv.ParseUint: parsing "1e5": invalid syntax
// 1e5 8 32 0 strconv.ParseInt: parsing "1e5": invalid syntax 0 strconv.ParseUint: parsing "1e5": invalid syntax
// 1e5 8 64 0 strconv.ParseInt: parsing "1e5": invalid syntax 0 strconv.ParseUint: parsing "1e5": invalid syntax
// 1e5 10 0 0 strconv.ParseInt: parsing "1e5": invalid syntax 0 strconv.ParseUint: parsing "1e5": invalid syntax
// 1e5 10 8 0 strconv.ParseInt: parsing "1e5": invalid syntax 0 strconv.ParseUint: parsing "1e5": invalid syntax
// 1e5 10 16 0 strconv.ParseInt: parsing "1e5": invalid syntax 0 strconv.ParseUint: parsing "1e5": invalid syntax
// 1e5 10 32 0 strconv.ParseInt: parsing "1e5": invalid syntax 0 strconv.ParseUint: parsing "1e5": invalid syntax
// 1e5 10 64 0 strconv.ParseInt: parsing "1e5": invalid syntax 0 strconv.ParseUint: parsing "1e5": invalid syntax
// 1e5 16 0 485 <nil> 485 <nil>
// 1e5 16 8 127 strconv.ParseInt: parsing "1e5": value out of range 255 strconv.ParseUint: parsing "1e5": value out of range
// 1e5 16 16 485 <nil> 485 <nil>
// 1e5 16 32 485 <nil> 485 <nil>
// 1e5 16 64 485 <nil> 485 <nil>
// 1e5 36 0 1805 <nil> 1805 <nil>
// 1e5 36 8 127 strconv.ParseInt: parsing "1e5": value out of range 255 strconv.ParseUint: parsing "1e5": value out of range
// 1e5 36 16 1805 <nil> 1805 <nil>
// 1e5 36 32 1805 <nil> 1805 <nil>
// 1e5 36 64 1805 <nil> 1805 <nil>
// ٣ 0 0 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 0 8 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 0 16 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 0 32 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 0 64 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 2 0 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 2 8 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 2 16 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 2 32 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 2 64 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 8 0 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 8 8 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 8 16 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 8 32 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 8 64 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 10 0 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 10 8 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 10 16 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 10 32 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 10 64 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 16 0 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 16 8 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 16 16 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 16 32 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 16 64 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 36 0 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 36 8 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 36 16 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 36 32 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// ٣ 36 64 0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
// 0 strconv.ParseInt: parsing "1": invalid base 1
// 0 strconv.ParseInt: parsing "1": invalid base 37
// 0 strconv.ParseInt: parsing "1": invalid bit size 65
// 0 strconv.Atoi: parsing "x1": invalid syntax
// -12 <nil>
// true <nil>
// true <nil>
// true <nil>
// true <nil>
// false strconv.ParseBool: parsing "tRUE": invalid syntax
// false <nil>
// false <nil>
// false strconv.ParseBool: parsing "no": invalid syntax
// false strconv.ParseBool: parsing "": invalid syntax
// true Atoi 99999999999999999999 value out of range true false
