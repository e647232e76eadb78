// Operators of integers of every width wrap around as their types do, alone, in chains, and where they are stored.
package main

import "fmt"

type integer interface {
	~int8 | ~int16 | ~int32 | ~int64 | ~uint8 | ~uint16 | ~uint32 | ~uint64
}

type digest uint64

func (d *digest) add(values ...uint64) {
	for _, v := range values {
		*d = (*d ^ digest(v)) * 1099511628211
	}
}

func sums[T integer](d *digest, x, y T) {
	a, b, c := x+y, x-y, x*y
	p, q, r := x*31+y, x*y+7, x*y+(x^y)
	s, t, u := x+100, x-100, 100-x
	v, w := -x, -x-1
	chain := x + y*3 - (x - 5) + 77*y
	d.add(uint64(a), uint64(b), uint64(c), uint64(p), uint64(q), uint64(r), uint64(s), uint64(t), uint64(u))
	d.add(uint64(v), uint64(w), uint64(chain), uint64((x+y)/3), uint64((x-y)>>1), uint64((x*y)&0x55))
	if x+y < x {
		d.add(1)
	}
	x += y
	d.add(uint64(x))
	x -= y * y
	d.add(uint64(x))
	x *= 17
	d.add(uint64(x))
	x += x*y + 1
	x++
	y--
	y -= 100
	d.add(uint64(x), uint64(y))
}

func bits[T integer](d *digest, x, y T) {
	d.add(uint64(x&y), uint64(x|y), uint64(x^y), uint64(x&^y), uint64(^x), uint64(^x&y), uint64(y&^x), uint64(x&^5))
	d.add(uint64(x&y^^x&y), uint64(x&y|x&^y|y&^x), uint64(^x&^^y), uint64((x+y)&^(x-y)), uint64(x^x<<3^y>>2))
	d.add(uint64(x<<1), uint64(x<<7), uint64(x<<31), uint64(x>>1), uint64(x>>7), uint64(x>>31), uint64(x<<2+y))
	d.add(uint64(x>>3|x<<5), uint64(x<<13|x>>3), uint64(x>>7^x<<25), uint64(x<<40|x>>24), uint64(x>>24|x<<39))
	x ^= x << 5
	y |= x >> 3
	x &= y + 3
	y &^= 6
	x <<= 3
	d.add(uint64(x), uint64(y))
}

func places[T integer](d *digest, x, y T) {
	list := []T{x, y, 1, 2}
	var array [4]T
	pair := struct{ a, b T }{x, y}
	p := &pair
	for i := range list {
		list[i] += y
		list[i] -= 3
		list[i]++
		list[i] ^= x
		list[i] |= 1
		list[i] *= 3
		array[i] = list[i] + x*T(i)
		array[i]--
		array[i] -= list[(i+1)%4]
		p.a += array[i]
		p.b ^= p.a
		p.a &= 0x7f
	}
	for i := 1; i < len(list); i++ {
		list[i-1] = list[i] + list[i-1]
		array[i] += array[i-1]
	}
	for i := range list {
		d.add(uint64(list[i]), uint64(array[i]))
	}
	d.add(uint64(p.a), uint64(p.b))
}

func division[T integer](d *digest, x, y T) {
	d.add(uint64(x/7), uint64(x%7), uint64(x/8), uint64(x%8), uint64(x/1), uint64(x%1), uint64(x%100+y%3))
	if y != 0 {
		d.add(uint64(x/y), uint64(x%y))
	}
	x /= 2
	y %= 10
	d.add(uint64(x), uint64(y))
}

func conversions[T integer](d *digest, x, y T) {
	d.add(uint64(int8(x+y)), uint64(uint8(x*y)), uint64(int16(x-y)), uint64(uint16(x+1)), uint64(int32(x<<1)))
	d.add(uint64(uint32(x*31+y)), uint64(int64(x-1)), uint64(uint32(int8(x+y))<<24), uint64(uint32(uint8(x))<<24|uint32(uint8(y))))
	d.add(uint64(uint8(x%100)), uint64(int8(x&0x7f)), uint64(uint8(int(x)&0xff)), uint64(int8(x&0x7f+y&1)), uint64(uint16(int8(x))))
	d.add(uint64(uint8(uint16(x)+uint16(y))), uint64(int32(uint32(x)*uint32(y))), uint64(int64(int32(x)+int32(y))))
}

func all[T integer](name string, values ...T) {
	var s, b, p, q, c digest
	for _, x := range values {
		for _, y := range values {
			sums(&s, x, y)
			bits(&b, x, y)
			places(&p, x, y)
			division(&q, x, y)
			conversions(&c, x, y)
		}
	}
	fmt.Printf("%s %016x %016x %016x %016x %016x\n", name, uint64(s), uint64(b), uint64(p), uint64(q), uint64(c))
}

func main() {
	all[int8]("int8", 0, 1, -1, 2, 100, 127, -128, -100, 85)
	all[int16]("int16", 0, 1, -1, 300, 32767, -32768, 21845, -12345)
	all[int32]("int32", 0, 1, -1, 70000, 1<<31-1, -1<<31, 1431655765, -123456789)
	all[int64]("int64", 0, 1, -1, 1<<40, 1<<63-1, -1<<63, 6148914691236517205, -1234567890123)
	all[uint8]("uint8", 0, 1, 2, 100, 127, 128, 255, 85)
	all[uint16]("uint16", 0, 1, 300, 32767, 32768, 65535, 21845)
	all[uint32]("uint32", 0, 1, 70000, 1<<31-1, 1<<31, 1<<32-1, 1431655765)
	all[uint64]("uint64", 0, 1, 1<<40, 1<<63-1, 1<<63, 1<<64-1, 6148914691236517205)
}

// Output:
// int8 0bb43f11d764332f 68ecc39e6cad9567 2040b33210137cdf 59f1c472a9c499da 744a1e262f6b5ff0
// int16 29086786879f8827 cf1ea13e31cd1926 0db3a9fa0cdeb568 e9e07ca3c17ee140 591dacceece1be9c
// int32 3a0e3d3d0c76afa9 820651c666a541be 31a7f76e395e3b20 4b75e1e41346c9f6 3a1d085f5ee5f964
// int64 cef034f3edc84521 672132b7d73a0133 f14b5d0e2d3f99a8 33fcd0833a7519ec a356e58b370dca04
// uint8 06dc7afc67fd33db 2abec7f465909722 f7355e1f1a24aa04 4b98a325bd41ab8c e10602622c749bdc
// uint16 ee14ec1dda6c2f6f d8f94c8f50214c20 40dacdbcfb800881 ce581efa3237373a 5e8c0e221e1707c2
// uint32 1624685de2285284 3fa7c1884d89975c 66476e19f647c645 ed625d30215a2453 a03b4723e7400b16
// uint64 4319cb424d850607 17e44704dd2cfce8 0975881e05d54c35 59799f961104b45b 9e5b76f257025ed6
