// Structs, arrays and named numbers as bytes: field after field, without gaps.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
)

type level uint8

type point struct {
	X, Y int16
}

type header struct {
	Magic   [4]byte
	Version uint16
	_       [3]byte
	Level   level
	On      bool
	Points  [2]point
	Ratio   float32
	Size    float64
	Turn    complex64
	Offset  int64
}

type hidden struct {
	A uint8
	b uint16
}

func main() {
	h := header{[4]byte{'g', 'o', 'l', '!'}, 0x0102, [3]byte{}, 7, true, [2]point{{1, -1}, {300, -300}}, 1.5, -2.25, 1 - 2i, -5}
	fmt.Println(binary.Size(h), binary.Size(&h), binary.Size([]header{h, h}), binary.Size(struct{}{}))
	for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
		var buf bytes.Buffer
		fmt.Println(binary.Write(&buf, order, &h))
		fmt.Printf("% x\n", buf.Bytes())
		var back header
		fmt.Println(binary.Read(bytes.NewReader(buf.Bytes()), order, &back), back == h, back)
		fmt.Println(binary.Read(bytes.NewReader(buf.Bytes()[:9]), order, &back))
	}

	// Slices of structs, pointers to slices, arrays, numbers of named types.
	var buf bytes.Buffer
	points := []point{{1, 2}, {3, 4}}
	levels := []level{5, 6}
	array := [3]uint16{7, 8, 9}
	fmt.Println(binary.Write(&buf, binary.BigEndian, points), binary.Write(&buf, binary.BigEndian, levels),
		binary.Write(&buf, binary.BigEndian, &levels), binary.Write(&buf, binary.BigEndian, level(1)),
		binary.Write(&buf, binary.BigEndian, array))
	fmt.Println(buf.Bytes())
	points, levels = make([]point, 2), make([]level, 4)
	var one level
	fmt.Println(binary.Read(&buf, binary.BigEndian, points), binary.Read(&buf, binary.BigEndian, &levels),
		binary.Read(&buf, binary.BigEndian, &one), binary.Read(&buf, binary.BigEndian, &array))
	fmt.Println(points, levels, one, array)

	// Unexported fields are written, and cannot be set.
	fmt.Println(binary.Write(&buf, binary.BigEndian, hidden{1, 2}), buf.Bytes())
	func() {
		defer func() { fmt.Println(recover() != nil) }()
		binary.Read(&buf, binary.BigEndian, &hidden{})
	}()

	// What has no fixed size.
	type text struct{ S string }
	type number struct{ N int }
	n := 1
	fmt.Println(binary.Size(text{}), binary.Size(number{}), binary.Size(n), binary.Size([]int{1}), binary.Size([]text{}))
	fmt.Println(binary.Read(&buf, binary.BigEndian, header{}))
	fmt.Println(binary.Read(&buf, binary.BigEndian, &n))
	fmt.Println(binary.Write(&buf, binary.BigEndian, text{}) != nil)
}

// Output:
// 47 47 94 0
// <nil>
// 67 6f 6c 21 02 01 00 00 00 07 01 01 00 ff ff 2c 01 d4 fe 00 00 c0 3f 00 00 00 00 00 00 02 c0 00 00 80 3f 00 00 00 c0 fb ff ff ff ff ff ff ff
// <nil> true {[103 111 108 33] 258 [0 0 0] 7 true [{1 -1} {300 -300}] 1.5 -2.25 (1-2i) -5}
// unexpected EOF
// <nil>
// 67 6f 6c 21 01 02 00 00 00 07 01 00 01 ff ff 01 2c fe d4 3f c0 00 00 c0 02 00 00 00 00 00 00 3f 80 00 00 c0 00 00 00 ff ff ff ff ff ff ff fb
// <nil> true {[103 111 108 33] 258 [0 0 0] 7 true [{1 -1} {300 -300}] 1.5 -2.25 (1-2i) -5}
// unexpected EOF
// <nil> <nil> <nil> <nil> <nil>
// [0 1 0 2 0 3 0 4 5 6 5 6 1 0 7 0 8 0 9]
// <nil> <nil> <nil> <nil>
// [{1 2} {3 4}] [5 6 5 6] 1 [7 8 9]
// <nil> [1 0 2]
// true
// -1 -1 -1 -1 -1
// binary.Read: invalid type main.header
// binary.Read: invalid type *int
// true
