// crypto/subtle: the functions that older versions of Go have as well.
package main

import (
	"crypto/subtle"
	"fmt"
	"math"
)

func main() {
	fmt.Println(subtle.ConstantTimeCompare([]byte("abc"), []byte("abc")), subtle.ConstantTimeCompare([]byte("abc"), []byte("abd")),
		subtle.ConstantTimeCompare([]byte("abc"), []byte("ab")), subtle.ConstantTimeCompare(nil, []byte{}), subtle.ConstantTimeCompare([]byte{0x80}, []byte{0}))
	for _, pair := range [][2]uint8{{0, 0}, {0, 1}, {255, 0}, {255, 255}, {128, 0}} {
		fmt.Print(subtle.ConstantTimeByteEq(pair[0], pair[1]), " ")
	}
	fmt.Println()
	for _, pair := range [][2]int32{{0, 0}, {0, 1}, {-1, -1}, {math.MinInt32, math.MinInt32}, {math.MinInt32, 0}, {math.MaxInt32, -1}} {
		fmt.Print(subtle.ConstantTimeEq(pair[0], pair[1]), " ")
	}
	fmt.Println()
	for _, pair := range [][2]int{{0, 0}, {0, 1}, {1, 0}, {math.MaxInt32, 0}, {0, math.MaxInt32}, {math.MaxInt32, math.MaxInt32}} {
		fmt.Print(subtle.ConstantTimeLessOrEq(pair[0], pair[1]), " ")
	}
	fmt.Println()
	fmt.Println(subtle.ConstantTimeSelect(1, -5, 7), subtle.ConstantTimeSelect(0, -5, 7))
	x := []byte("old")
	subtle.ConstantTimeCopy(0, x, []byte("new"))
	fmt.Printf("%s ", x)
	subtle.ConstantTimeCopy(1, x, []byte("new"))
	fmt.Printf("%s\n", x)
	defer func() { fmt.Println(recover()) }()
	subtle.ConstantTimeCopy(1, x, []byte("newer"))
}

// Output:
// 1 0 0 1 0
// 1 0 0 1 0
// 1 0 1 1 0 0
// 1 1 0 0 1 1
// -5 7
// old new
// subtle: slices have different lengths
