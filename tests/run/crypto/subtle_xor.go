// crypto/subtle: XORBytes and WithDataIndependentTiming.
package main

import (
	"crypto/subtle"
	"fmt"
)

func main() {
	dst := []byte("........")
	fmt.Println(subtle.XORBytes(dst, []byte{1, 2, 3}, []byte{4, 5}), dst)
	fmt.Println(subtle.XORBytes(dst, dst, []byte{5, 7, 0x2e}), dst)
	fmt.Println(subtle.XORBytes(dst, dst, dst), dst, subtle.XORBytes(nil, nil, dst))
	try(func() { subtle.XORBytes(dst[:2], dst, dst) })
	try(func() { subtle.XORBytes(dst, dst[1:], dst) })
	try(func() { subtle.XORBytes(dst[1:], dst[1:], dst[:7]) })
	try(func() { fmt.Println(subtle.XORBytes(dst[4:], dst[:4], []byte("abcd")), dst) })
	subtle.WithDataIndependentTiming(func() { fmt.Println("called") })
}

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(r)
		}
	}()
	f()
}

// Output:
// 2 [5 7 46 46 46 46 46 46]
// 3 [0 0 0 46 46 46 46 46]
// 8 [0 0 0 0 0 0 0 0] 0
// subtle.XORBytes: dst too short
// subtle.XORBytes: invalid overlap
// subtle.XORBytes: invalid overlap
// 4 [0 0 0 0 97 98 99 100]
// called
