// What came since Go 1.21: appending in hex and base64, Encode and Append in binary, half varints, AppendRune.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"unicode/utf16"
)

func main() {
	fmt.Printf("%s\n", hex.AppendEncode([]byte("x"), []byte{1, 0xAB}))
	b, err := hex.AppendDecode([]byte("x"), []byte("4142zz"))
	fmt.Printf("%s %v\n", b, err)
	fmt.Printf("%s\n", base64.StdEncoding.AppendEncode([]byte("x:"), []byte("gol")))
	b, err = base64.StdEncoding.AppendDecode([]byte("x:"), []byte("Z29s!"))
	fmt.Printf("%s %v\n", b, err)
	b, err = binary.Append([]byte{9}, binary.BigEndian, []uint16{1, 2})
	fmt.Println(b, err)
	b, err = binary.Append(nil, binary.BigEndian, 1)
	fmt.Println(b, err)
	buf := make([]byte, 4)
	n, err := binary.Encode(buf, binary.LittleEndian, int32(-2))
	fmt.Println(n, err, buf)
	n, err = binary.Encode(buf, binary.LittleEndian, int64(-2))
	fmt.Println(n, err)
	var x uint16
	n, err = binary.Decode(buf, binary.BigEndian, &x)
	fmt.Println(n, err, x)
	n, err = binary.Decode(buf[:1], binary.BigEndian, &x)
	fmt.Println(n, err)
	_, err = binary.Decode(buf, binary.BigEndian, x)
	fmt.Println(err)
	fmt.Println(binary.Write(&bytes.Buffer{}, binary.BigEndian, "text"))
	fmt.Println(binary.ReadUvarint(bytes.NewReader([]byte{0x81, 0x80})))
	fmt.Println(binary.NativeEndian, binary.NativeEndian.Uint16([]byte{1, 0}))
	fmt.Printf("%x %d %d %d\n", utf16.AppendRune(utf16.AppendRune(nil, 'a'), '😀'), utf16.RuneLen('a'), utf16.RuneLen('😀'), utf16.RuneLen(0xD800))
}

// Output:
// x01ab
// xAB encoding/hex: invalid byte: U+007A 'z'
// x:Z29s
// x:gol illegal base64 data at input byte 4
// [9 0 1 0 2] <nil>
// [] binary.Append: some values are not fixed-sized in type int
// 4 <nil> [254 255 255 255]
// 0 buffer too small
// 2 <nil> 65279
// 0 buffer too small
// binary.Decode: invalid type uint16
// binary.Write: some values are not fixed-sized in type string
// 1 unexpected EOF
// NativeEndian 1
// [61 d83d de00] 1 2 -1
