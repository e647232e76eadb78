// Division by constants is multiplication, with the quotients and remainders of division.
package main

import "fmt"

func main() {
	var h uint64
	xs := []int{0, 1, 2, 3, 5, 6, 7, 9, 10, 99, 250, 251, 252, 1 << 31, 1<<31 - 1, 1 << 62, 1<<63 - 1, 1<<63 - 2, 1<<62 + 12345, 9223372036854775 * 7}
	for _, a := range xs {
		for _, x := range []int{a, -a, -a - 1, a + 1, a * 3} {
			h = h*31 + uint64(x/3) + uint64(x%3)*5
			h = h*31 + uint64(x/5) + uint64(x%5)*5
			h = h*31 + uint64(x/7) + uint64(x%7)*5
			h = h*31 + uint64(x/10) + uint64(x%10)*5
			h = h*31 + uint64(x/251) + uint64(x%251)*5
			h = h*31 + uint64(x/1000003) + uint64(x%1000003)*5
			h = h*31 + uint64(x/2147483647) + uint64(x%2147483647)*5
			h = h*31 + uint64(x/9223372036854775807) + uint64(x%9223372036854775807)*5
			h = h*31 + uint64(x/9223372036854775806) + uint64(x%9223372036854775806)*5
			h = h*31 + uint64(x/4611686018427387905) + uint64(x%4611686018427387905)*5
			h = h*31 + uint64(x/4611686018427387903) + uint64(x%4611686018427387903)*5
			h = h*31 + uint64(x/-7) + uint64(x%-7)*5
			y := x*16807%2147483647 + (x*31+a)%1000003
			h = h*31 + uint64(y) + uint64(uint8(x%200)) + uint64(int8(x%100)) + uint64(uint8(uint32(x)%200)) + uint64(int8(uint16(x)%200))
			h += uint64(uint64(x)/10) + uint64(x)%10
			if x%15 == 0 {
				h++
			}
			if x%15 == -1 {
				h += 2
			}
			y = (y + x) / 1000
			y %= 13
			h += uint64(y)
		}
	}
	for x := -100000; x < 100000; x++ {
		h = h*31 + uint64(x/3) + uint64(x%6)*5 + uint64(x/12) + uint64(x%25) + uint64(x/100) + uint64(x%641)
	}
	fmt.Println(h)
}

// Output:
// 1561675303703797287
