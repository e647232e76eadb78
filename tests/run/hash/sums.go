// hash/fnv, hash/crc32 and hash/adler32: sums, states, and their errors.
package main

import (
	"encoding"
	"fmt"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"hash/fnv"
	"io"
	"strings"
)

func main() {
	texts := []string{"", "a", "ab", "abc", "foobar", "\x00\xff", strings.Repeat("The quick brown fox. ", 5000), strings.Repeat("\xff", 100000)}
	makers := []func() hash.Hash{
		func() hash.Hash { return fnv.New32() }, func() hash.Hash { return fnv.New32a() }, func() hash.Hash { return fnv.New64() },
		func() hash.Hash { return fnv.New64a() }, fnv.New128, fnv.New128a, func() hash.Hash { return adler32.New() },
		func() hash.Hash { return crc32.NewIEEE() }, func() hash.Hash { return crc32.New(crc32.MakeTable(crc32.Castagnoli)) },
		func() hash.Hash { return crc32.New(crc32.MakeTable(crc32.Koopman)) },
	}
	for _, maker := range makers {
		h := maker()
		fmt.Println(h.Size(), h.BlockSize())
		for _, text := range texts {
			h.Reset()
			n, err := io.WriteString(h, text)
			fmt.Printf("%d %v %x\n", n, err, h.Sum([]byte{1}))
			half := maker()
			half.Write([]byte(text[:len(text)/2]))
			state, err := half.(encoding.BinaryMarshaler).MarshalBinary()
			other := maker()
			failed := other.(encoding.BinaryUnmarshaler).UnmarshalBinary(state)
			other.Write([]byte(text[len(text)/2:]))
			fmt.Printf("%x %v %v %v\n", state, err, failed, string(other.Sum(nil)) == string(h.Sum(nil)))
		}
		u := h.(encoding.BinaryUnmarshaler)
		state, _ := h.(encoding.BinaryMarshaler).MarshalBinary()
		fmt.Println(u.UnmarshalBinary(nil), u.UnmarshalBinary([]byte("xyz1234567890")), u.UnmarshalBinary(state[:len(state)-1]))
		switch h := h.(type) {
		case hash.Hash32:
			fmt.Println(h.Sum32())
		case hash.Hash64:
			fmt.Println(h.Sum64())
		}
	}
	table := crc32.MakeTable(0xD5828281)
	fmt.Println(crc32.Checksum([]byte("gol"), table), crc32.ChecksumIEEE([]byte("123456789")), crc32.Update(1, crc32.IEEETable, []byte("x")), crc32.Update(5, table, nil), adler32.Checksum([]byte("Wikipedia")))
	fmt.Println(crc32.MakeTable(crc32.IEEE) == crc32.IEEETable, crc32.MakeTable(crc32.Castagnoli) == crc32.MakeTable(crc32.Castagnoli), table[1], crc32.Size, adler32.Size)
	state, _ := crc32.NewIEEE().(encoding.BinaryMarshaler).MarshalBinary()
	fmt.Println(crc32.New(table).(encoding.BinaryUnmarshaler).UnmarshalBinary(state))
}

// Output:
// 4 1
// 0 <nil> 01811c9dc5
// 666e7601811c9dc5 <nil> <nil> true
// 1 <nil> 01050c5d7e
// 666e7601811c9dc5 <nil> <nil> true
// 2 <nil> 0170772d38
// 666e7601050c5d7e <nil> <nil> true
// 3 <nil> 01439c2f4b
// 666e7601050c5d7e <nil> <nil> true
// 6 <nil> 0131f0b262
// 666e7601408f5e13 <nil> <nil> true
// 2 <nil> 0111769732
// 666e7601050c5d1f <nil> <nil> true
// 105000 <nil> 017b81582d
// 666e76015d2166c9 <nil> <nil> true
// 100000 <nil> 015bec0b65
// 666e7601e315db95 <nil> <nil> true
// hash/fnv: invalid hash state identifier hash/fnv: invalid hash state identifier hash/fnv: invalid hash state size
// 1542196069
// 4 1
// 0 <nil> 01811c9dc5
// 666e7602811c9dc5 <nil> <nil> true
// 1 <nil> 01e40c292c
// 666e7602811c9dc5 <nil> <nil> true
// 2 <nil> 014d2505ca
// 666e7602e40c292c <nil> <nil> true
// 3 <nil> 011a47e90b
// 666e7602e40c292c <nil> <nil> true
// 6 <nil> 01bf9cf968
// 666e7602a9f37ed7 <nil> <nil> true
// 2 <nil> 01d277c7a0
// 666e7602050c5d1f <nil> <nil> true
// 105000 <nil> 017a8efa1d
// 666e760233436501 <nil> <nil> true
// 100000 <nil> 01d05e7fa5
// 666e760257317db5 <nil> <nil> true
// hash/fnv: invalid hash state identifier hash/fnv: invalid hash state identifier hash/fnv: invalid hash state size
// 3495853989
// 8 1
// 0 <nil> 01cbf29ce484222325
// 666e7603cbf29ce484222325 <nil> <nil> true
// 1 <nil> 01af63bd4c8601b7be
// 666e7603cbf29ce484222325 <nil> <nil> true
// 2 <nil> 0108326707b4eb37b8
// 666e7603af63bd4c8601b7be <nil> <nil> true
// 3 <nil> 01d8dcca186bafadcb
// 666e7603af63bd4c8601b7be <nil> <nil> true
// 6 <nil> 01340d8765a4dda9c2
// 666e7603d8cbc7186ba13533 <nil> <nil> true
// 2 <nil> 0108328807b4eb6f12
// 666e7603af63bd4c8601b7df <nil> <nil> true
// 105000 <nil> 01be5780d9fbdb8e0d
// 666e76032465c88c8b195169 <nil> <nil> true
// 100000 <nil> 01d20f1a3a3d2f6ac5
// 666e7603ea6d19563a8b23f5 <nil> <nil> true
// hash/fnv: invalid hash state identifier hash/fnv: invalid hash state identifier hash/fnv: invalid hash state size
// 15136345710052469445
// 8 1
// 0 <nil> 01cbf29ce484222325
// 666e7604cbf29ce484222325 <nil> <nil> true
// 1 <nil> 01af63dc4c8601ec8c
// 666e7604cbf29ce484222325 <nil> <nil> true
// 2 <nil> 01089c4407b545986a
// 666e7604af63dc4c8601ec8c <nil> <nil> true
// 3 <nil> 01e71fa2190541574b
// 666e7604af63dc4c8601ec8c <nil> <nil> true
// 6 <nil> 0185944171f73967e8
// 666e7604dcb27518fed9d577 <nil> <nil> true
// 2 <nil> 010831c907b4ea2b60
// 666e7604af63bd4c8601b7df <nil> <nil> true
// 105000 <nil> 013b146629ee04f2fd
// 666e76040768bf34b4708da1 <nil> <nil> true
// 100000 <nil> 01945223f8e9767705
// 666e760467c9b575b2d2a215 <nil> <nil> true
// hash/fnv: invalid hash state identifier hash/fnv: invalid hash state identifier hash/fnv: invalid hash state size
// 10687644417679324933
// 16 1
// 0 <nil> 016c62272e07bb014262b821756295c58d
// 666e76056c62272e07bb014262b821756295c58d <nil> <nil> true
// 1 <nil> 01d228cb69101a8caf78912b704e4a141e
// 666e76056c62272e07bb014262b821756295c58d <nil> <nil> true
// 2 <nil> 010880945aeeab1be95aa073305526c088
// 666e7605d228cb69101a8caf78912b704e4a141e <nil> <nil> true
// 3 <nil> 01a68bb2a4348b5822836dbc78c6aee73b
// 666e7605d228cb69101a8caf78912b704e4a141e <nil> <nil> true
// 6 <nil> 017896bfea9c3c64bf6dc58353d2c293aa
// 666e7605a68bb298318b5822836dbc78c6a7b1cb <nil> <nil> true
// 2 <nil> 010880945b4fab1be95aa07330552738ba
// 666e7605d228cb69101a8caf78912b704e4a147f <nil> <nil> true
// 105000 <nil> 0130ac71e5c81fd5cb6585b394a7c583d5
// 666e760594541efcc887a1f373915f1955fc11e1 <nil> <nil> true
// 100000 <nil> 01bfdc574408840ffa543f6e27e0847bad
// 666e7605afa34b14e8ac91d926b6f2b89511d89d <nil> <nil> true
// hash/fnv: invalid hash state identifier hash/fnv: invalid hash state identifier hash/fnv: invalid hash state size
// 16 1
// 0 <nil> 016c62272e07bb014262b821756295c58d
// 666e76066c62272e07bb014262b821756295c58d <nil> <nil> true
// 1 <nil> 01d228cb696f1a8caf78912b704e4a8964
// 666e76066c62272e07bb014262b821756295c58d <nil> <nil> true
// 2 <nil> 0108809544bbab1be95aa0733055b69a62
// 666e7606d228cb696f1a8caf78912b704e4a8964 <nil> <nil> true
// 3 <nil> 01a68d622cec8b5822836dbc7977af7f3b
// 666e7606d228cb696f1a8caf78912b704e4a8964 <nil> <nil> true
// 6 <nil> 01343e1662793c64bf6f0d3597ba446f18
// 666e7606a68d5ed15f8b5822836dbc79768d78bf <nil> <nil> true
// 2 <nil> 010880945b50ab1be95aa0733055273980
// 666e7606d228cb69101a8caf78912b704e4a147f <nil> <nil> true
// 105000 <nil> 01caf4d5f30408cfc05b332f5b37e28285
// 666e7606cf6e4c32963512d29352458de1168759 <nil> <nil> true
// 100000 <nil> 0117ca4dd0596ca925b6e05561890953ed
// 666e76066616d6fab808fc52b520a3048b67b0bd <nil> <nil> true
// hash/fnv: invalid hash state identifier hash/fnv: invalid hash state identifier hash/fnv: invalid hash state size
// 4 4
// 0 <nil> 0100000001
// 61646c0100000001 <nil> <nil> true
// 1 <nil> 0100620062
// 61646c0100000001 <nil> <nil> true
// 2 <nil> 01012600c4
// 61646c0100620062 <nil> <nil> true
// 3 <nil> 01024d0127
// 61646c0100620062 <nil> <nil> true
// 6 <nil> 0108ab027a
// 61646c0102820145 <nil> <nil> true
// 2 <nil> 0101010100
// 61646c0100010001 <nil> <nil> true
// 105000 <nil> 015bf726f9
// 61646c01500a137d <nil> <nil> true
// 100000 <nil> 01149a302c
// 61646c018cd2980f <nil> <nil> true
// hash/adler32: invalid hash state identifier hash/adler32: invalid hash state identifier hash/adler32: invalid hash state size
// 345649196
// 4 1
// 0 <nil> 0100000000
// 63726301ca87914d00000000 <nil> <nil> true
// 1 <nil> 01e8b7be43
// 63726301ca87914d00000000 <nil> <nil> true
// 2 <nil> 019e83486d
// 63726301ca87914de8b7be43 <nil> <nil> true
// 3 <nil> 01352441c2
// 63726301ca87914de8b7be43 <nil> <nil> true
// 6 <nil> 019ef61f95
// 63726301ca87914d8c736521 <nil> <nil> true
// 2 <nil> 016cdbfd72
// 63726301ca87914dd202ef8d <nil> <nil> true
// 105000 <nil> 01a9d84fd0
// 63726301ca87914d2b5601fc <nil> <nil> true
// 100000 <nil> 0168c6cec4
// 63726301ca87914d3f143b7d <nil> <nil> true
// hash/crc32: invalid hash state identifier hash/crc32: invalid hash state identifier hash/crc32: invalid hash state size
// 1757859524
// 4 1
// 0 <nil> 0100000000
// 637263017742848100000000 <nil> <nil> true
// 1 <nil> 01c1d04330
// 637263017742848100000000 <nil> <nil> true
// 2 <nil> 01e2a22936
// 6372630177428481c1d04330 <nil> <nil> true
// 3 <nil> 01364b3fb7
// 6372630177428481c1d04330 <nil> <nil> true
// 6 <nil> 010d5f5c7f
// 6372630177428481cfc4ae1d <nil> <nil> true
// 2 <nil> 015c1c2483
// 6372630177428481527d5351 <nil> <nil> true
// 105000 <nil> 011ecd991c
// 6372630177428481d82f9453 <nil> <nil> true
// 100000 <nil> 012f0b8293
// 6372630177428481b1eec4ef <nil> <nil> true
// hash/crc32: invalid hash state identifier hash/crc32: invalid hash state identifier hash/crc32: invalid hash state size
// 789283475
// 4 1
// 0 <nil> 0100000000
// 637263017a66c6a000000000 <nil> <nil> true
// 1 <nil> 010da2aa8a
// 637263017a66c6a000000000 <nil> <nil> true
// 2 <nil> 0131ec935a
// 637263017a66c6a00da2aa8a <nil> <nil> true
// 3 <nil> 01ba2322ac
// 637263017a66c6a00da2aa8a <nil> <nil> true
// 6 <nil> 01893d61fd
// 637263017a66c6a0b217a381 <nil> <nil> true
// 2 <nil> 0123dd26eb
// 637263017a66c6a03f522c72 <nil> <nil> true
// 105000 <nil> 0108ffccd5
// 637263017a66c6a01225b7ce <nil> <nil> true
// 100000 <nil> 01fdaa95ba
// 637263017a66c6a07b878881 <nil> <nil> true
// hash/crc32: invalid hash state identifier hash/crc32: invalid hash state identifier hash/crc32: invalid hash state size
// 4255815098
// 3257094151 3421780262 4225443349 5 300286872
// true true 2577006594 4 4
// hash/crc32: tables do not match
