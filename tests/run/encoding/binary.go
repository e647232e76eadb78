// encoding/binary: both orders, varints with all their failures, and Read and Write of values of fixed size.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"math"
)

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

type swapped struct{ binary.ByteOrder }

func main() {
	b := []byte{1, 2, 3, 4, 5, 6, 7, 0xF8, 9}
	for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
		fmt.Println(order, order.Uint16(b), order.Uint32(b), order.Uint64(b), order.Uint64(b[1:]))
		p := make([]byte, 9)
		order.PutUint16(p, 0xABCD)
		fmt.Print(p)
		order.PutUint32(p, 0xDEADBEEF)
		fmt.Print(p)
		order.PutUint64(p[1:], 0x0123456789ABCDEF)
		fmt.Println(p)
		try(func() { order.Uint16(b[:1]) })
		try(func() { order.Uint32(b[:3]) })
		try(func() { order.Uint64(nil) })
		try(func() { order.PutUint64(p[:7], 1) })
		fmt.Println(p)
	}
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		p := order.AppendUint16([]byte{9}, 0xABCD)
		p = order.AppendUint32(p, 0xDEADBEEF)
		p = order.AppendUint64(p, 0x0123456789ABCDEF)
		fmt.Println(p, order)
	}
	fmt.Printf("%v %s %#v\n", binary.BigEndian, binary.LittleEndian, binary.BigEndian)

	for _, x := range []int64{0, 1, -1, 63, -64, 64, 127, 128, 300, -300, 1 << 31, math.MaxInt64, math.MinInt64} {
		buf := make([]byte, binary.MaxVarintLen64)
		n := binary.PutVarint(buf, x)
		back, m := binary.Varint(buf)
		u := binary.PutUvarint(buf, uint64(x))
		uback, um := binary.Uvarint(buf[:u])
		fmt.Println(x, n, back, m, u, uback == uint64(x), um, binary.AppendVarint(nil, x), binary.AppendUvarint([]byte{7}, uint64(x)))
	}
	for _, p := range [][]byte{nil, {0x80}, {0x80, 0x80}, {0x80, 0}, bytes.Repeat([]byte{0x80}, 9), bytes.Repeat([]byte{0x80}, 10), bytes.Repeat([]byte{0x80}, 12),
		append(bytes.Repeat([]byte{0xFF}, 9), 1), append(bytes.Repeat([]byte{0xFF}, 9), 2), append(bytes.Repeat([]byte{0xFF}, 9), 0x80, 1), append(bytes.Repeat([]byte{0x80}, 10), 0), {1, 2, 3}} {
		fmt.Print(p, " ")
		fmt.Print(binary.Uvarint(p))
		fmt.Print(" ")
		fmt.Print(binary.Varint(p))
		fmt.Print(" ")
		if _, n := binary.Uvarint(p); n == 0 && len(p) > 0 {
			// Since Go 1.20 this is io.ErrUnexpectedEOF.
			_, err := binary.ReadUvarint(bytes.NewReader(p))
			fmt.Println(err != nil)
			continue
		}
		fmt.Print(binary.ReadUvarint(bytes.NewReader(p)))
		fmt.Print(" ")
		fmt.Println(binary.ReadVarint(bytes.NewReader(p)))
	}
	try(func() { binary.PutUvarint(make([]byte, 1), 300) })

	var out bytes.Buffer
	i, f, t := int32(-5), 2.5, true
	values := []any{true, int8(-1), uint8(2), int16(-3), uint16(4), i, uint32(6), int64(-7), uint64(8), float32(1.5), f, complex64(1 + 2i), complex128(3 - 4i), &i, &f, &t,
		[]byte("abc"), []bool{true, false}, []int8{-1, 1}, []int16{-2, 2}, []uint16{3}, []int32{-4}, []uint32{5}, []int64{-6}, []uint64{7}, []float32{0.5}, []float64{-0.25}, []byte{}}
	for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian, swapped{binary.BigEndian}} {
		out.Reset()
		for _, v := range values {
			if err := binary.Write(&out, order, v); err != nil {
				fmt.Println(err)
			}
		}
		fmt.Println(out.Len(), out.Bytes())
		var (
			b8  bool
			i8  int8
			u8  uint8
			i16 int16
			u16 uint16
			i32 int32
			u32 uint32
			i64 int64
			u64 uint64
			f32 float32
			f64 float64
			c64 complex64
			c   complex128
		)
		for _, p := range []any{&b8, &i8, &u8, &i16, &u16, &i32, &u32, &i64, &u64, &f32, &f64, &c64, &c} {
			if err := binary.Read(&out, order, p); err != nil {
				fmt.Println(err)
			}
		}
		fmt.Println(b8, i8, u8, i16, u16, i32, u32, i64, u64, f32, f64, c64, c)
		fmt.Println(binary.Read(&out, order, &i32), binary.Read(&out, order, &f64), binary.Read(&out, order, &b8), i32, f64, b8)
		bs, bools, i16s := make([]byte, 3), make([]bool, 2), make([]int16, 2)
		out2 := bytes.NewReader(out.Bytes())
		fmt.Println(binary.Read(out2, order, bs), binary.Read(out2, order, bools), binary.Read(out2, order, make([]int8, 2)), binary.Read(out2, order, i16s), string(bs), bools, i16s)
	}
	for _, v := range values {
		fmt.Print(binary.Size(v), " ")
	}
	fmt.Println(binary.Size(1), binary.Size("s"), binary.Size([]int{1}))
	var x uint32
	fmt.Println(binary.Read(bytes.NewReader(nil), binary.BigEndian, &x) == io.EOF, binary.Read(bytes.NewReader(b[:3]), binary.BigEndian, &x) == io.ErrUnexpectedEOF, x)
	fmt.Println(binary.Read(bytes.NewReader(b), binary.BigEndian, 1), binary.Write(&out, binary.BigEndian, "x") != nil)
}

// Output:
// LittleEndian 513 67305985 17872260264855011841 718331863000941314
// [205 171 0 0 0 0 0 0 0][239 190 173 222 0 0 0 0 0][239 239 205 171 137 103 69 35 1]
// runtime error: index out of range [1] with length 1
// runtime error: index out of range [3] with length 3
// runtime error: index out of range [7] with length 0
// runtime error: index out of range [7] with length 7
// [239 239 205 171 137 103 69 35 1]
// BigEndian 258 16909060 72623859790383096 144964032628520969
// [171 205 0 0 0 0 0 0 0][222 173 190 239 0 0 0 0 0][222 1 35 69 103 137 171 205 239]
// runtime error: index out of range [1] with length 1
// runtime error: index out of range [3] with length 3
// runtime error: index out of range [7] with length 0
// runtime error: index out of range [7] with length 7
// [222 1 35 69 103 137 171 205 239]
// [9 205 171 239 190 173 222 239 205 171 137 103 69 35 1] LittleEndian
// [9 171 205 222 173 190 239 1 35 69 103 137 171 205 239] BigEndian
// BigEndian LittleEndian binary.BigEndian
// 0 1 0 1 1 true 1 [0] [7 0]
// 1 1 1 1 1 true 1 [2] [7 1]
// -1 1 -1 1 10 true 10 [1] [7 255 255 255 255 255 255 255 255 255 1]
// 63 1 63 1 1 true 1 [126] [7 63]
// -64 1 -64 1 10 true 10 [127] [7 192 255 255 255 255 255 255 255 255 1]
// 64 2 64 2 1 true 1 [128 1] [7 64]
// 127 2 127 2 1 true 1 [254 1] [7 127]
// 128 2 128 2 2 true 2 [128 2] [7 128 1]
// 300 2 300 2 2 true 2 [216 4] [7 172 2]
// -300 2 -300 2 10 true 10 [215 4] [7 212 253 255 255 255 255 255 255 255 1]
// 2147483648 5 2147483648 5 5 true 5 [128 128 128 128 16] [7 128 128 128 128 8]
// 9223372036854775807 10 9223372036854775807 10 9 true 9 [254 255 255 255 255 255 255 255 255 1] [7 255 255 255 255 255 255 255 255 127]
// -9223372036854775808 10 -9223372036854775808 10 10 true 10 [255 255 255 255 255 255 255 255 255 1] [7 128 128 128 128 128 128 128 128 128 1]
// [] 0 0 0 0 0 EOF 0 EOF
// [128] 0 0 0 0 true
// [128 128] 0 0 0 0 true
// [128 0] 0 2 0 2 0 <nil> 0 <nil>
// [128 128 128 128 128 128 128 128 128] 0 0 0 0 true
// [128 128 128 128 128 128 128 128 128 128] 0 0 0 0 true
// [128 128 128 128 128 128 128 128 128 128 128 128] 0 -11 0 -11 0 binary: varint overflows a 64-bit integer 0 binary: varint overflows a 64-bit integer
// [255 255 255 255 255 255 255 255 255 1] 18446744073709551615 10 -9223372036854775808 10 18446744073709551615 <nil> -9223372036854775808 <nil>
// [255 255 255 255 255 255 255 255 255 2] 0 -10 0 -10 9223372036854775807 binary: varint overflows a 64-bit integer -4611686018427387904 binary: varint overflows a 64-bit integer
// [255 255 255 255 255 255 255 255 255 128 1] 0 -11 0 -11 9223372036854775807 binary: varint overflows a 64-bit integer -4611686018427387904 binary: varint overflows a 64-bit integer
// [128 128 128 128 128 128 128 128 128 128 0] 0 -11 0 -11 0 binary: varint overflows a 64-bit integer 0 binary: varint overflows a 64-bit integer
// [1 2 3] 1 1 -1 1 1 <nil> -1 <nil>
// runtime error: index out of range [1] with length 1
// 129 [1 255 2 253 255 4 0 251 255 255 255 6 0 0 0 249 255 255 255 255 255 255 255 8 0 0 0 0 0 0 0 0 0 192 63 0 0 0 0 0 0 4 64 0 0 128 63 0 0 0 64 0 0 0 0 0 0 8 64 0 0 0 0 0 0 16 192 251 255 255 255 0 0 0 0 0 0 4 64 1 97 98 99 1 0 255 1 254 255 2 0 3 0 252 255 255 255 5 0 0 0 250 255 255 255 255 255 255 255 7 0 0 0 0 0 0 0 0 0 0 63 0 0 0 0 0 0 208 191]
// true -1 2 -3 4 -5 6 -7 8 1.5 2.5 (1+2i) (3-4i)
// <nil> <nil> <nil> -5 2.5 true
// <nil> <nil> <nil> <nil> abc [true false] [-2 2]
// 129 [1 255 2 255 253 0 4 255 255 255 251 0 0 0 6 255 255 255 255 255 255 255 249 0 0 0 0 0 0 0 8 63 192 0 0 64 4 0 0 0 0 0 0 63 128 0 0 64 0 0 0 64 8 0 0 0 0 0 0 192 16 0 0 0 0 0 0 255 255 255 251 64 4 0 0 0 0 0 0 1 97 98 99 1 0 255 1 255 254 0 2 0 3 255 255 255 252 0 0 0 5 255 255 255 255 255 255 255 250 0 0 0 0 0 0 0 7 63 0 0 0 191 208 0 0 0 0 0 0]
// true -1 2 -3 4 -5 6 -7 8 1.5 2.5 (1+2i) (3-4i)
// <nil> <nil> <nil> -5 2.5 true
// <nil> <nil> <nil> <nil> abc [true false] [-2 2]
// 129 [1 255 2 255 253 0 4 255 255 255 251 0 0 0 6 255 255 255 255 255 255 255 249 0 0 0 0 0 0 0 8 63 192 0 0 64 4 0 0 0 0 0 0 63 128 0 0 64 0 0 0 64 8 0 0 0 0 0 0 192 16 0 0 0 0 0 0 255 255 255 251 64 4 0 0 0 0 0 0 1 97 98 99 1 0 255 1 255 254 0 2 0 3 255 255 255 252 0 0 0 5 255 255 255 255 255 255 255 250 0 0 0 0 0 0 0 7 63 0 0 0 191 208 0 0 0 0 0 0]
// true -1 2 -3 4 -5 6 -7 8 1.5 2.5 (1+2i) (3-4i)
// <nil> <nil> <nil> -5 2.5 true
// <nil> <nil> <nil> <nil> abc [true false] [-2 2]
// 1 1 1 2 2 4 4 8 8 4 8 8 16 4 8 1 3 2 2 4 2 4 4 8 8 4 8 0 -1 -1 -1
// true true 0
// binary.Read: invalid type int true
