// crypto/md5, sha1, sha256 and sha512: states that are kept and taken up again.
package main

import (
	"bytes"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding"
	"fmt"
	"hash"
	"strings"
)

func main() {
	makers := []func() hash.Hash{md5.New, sha1.New, sha256.New224, sha256.New, sha512.New384, sha512.New512_224, sha512.New512_256, sha512.New}
	text := []byte(strings.Repeat("some text. ", 30))
	for i, maker := range makers {
		for _, length := range []int{0, 1, 63, 64, 65, 128, 200} {
			h, other := maker(), maker()
			h.Write(text[:length])
			state, err := h.(encoding.BinaryMarshaler).MarshalBinary()
			h.Write(text[length:])
			other.Write([]byte("forgotten"))
			failed := other.(encoding.BinaryUnmarshaler).UnmarshalBinary(state)
			other.Write(text[length:])
			fmt.Println(len(state), err, failed, bytes.Equal(h.Sum(nil), other.Sum(nil)))
			if length == 65 {
				fmt.Printf("%x\n", state)
			}
		}
		h := maker()
		u := h.(encoding.BinaryUnmarshaler)
		state, _ := h.(encoding.BinaryMarshaler).MarshalBinary()
		foreign, _ := makers[(i+1)%len(makers)]().(encoding.BinaryMarshaler).MarshalBinary()
		fmt.Println(u.UnmarshalBinary(nil), u.UnmarshalBinary(foreign), u.UnmarshalBinary(state[1:]), u.UnmarshalBinary(state[:len(state)-1]))
	}
}

// Output:
// 92 <nil> <nil> true
// 92 <nil> <nil> true
// 92 <nil> <nil> true
// 92 <nil> <nil> true
// 92 <nil> <nil> true
// 6d6435019a0bcb35a258c260ec71bcd2ac01821e2e0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000041
// 92 <nil> <nil> true
// 92 <nil> <nil> true
// crypto/md5: invalid hash state identifier crypto/md5: invalid hash state identifier crypto/md5: invalid hash state identifier crypto/md5: invalid hash state size
// 96 <nil> <nil> true
// 96 <nil> <nil> true
// 96 <nil> <nil> true
// 96 <nil> <nil> true
// 96 <nil> <nil> true
// 7368610167e3f0b5ab390db464722d133b2fd86e3b7099402e0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000041
// 96 <nil> <nil> true
// 96 <nil> <nil> true
// crypto/sha1: invalid hash state identifier crypto/sha1: invalid hash state identifier crypto/sha1: invalid hash state identifier crypto/sha1: invalid hash state size
// 108 <nil> <nil> true
// 108 <nil> <nil> true
// 108 <nil> <nil> true
// 108 <nil> <nil> true
// 108 <nil> <nil> true
// 73686102924e557cc9d5bf699adddc522a72371b639b327cbbfa8c0a61c9c3c2f28423142e0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000041
// 108 <nil> <nil> true
// 108 <nil> <nil> true
// crypto/sha256: invalid hash state identifier crypto/sha256: invalid hash state identifier crypto/sha256: invalid hash state identifier crypto/sha256: invalid hash state size
// 108 <nil> <nil> true
// 108 <nil> <nil> true
// 108 <nil> <nil> true
// 108 <nil> <nil> true
// 108 <nil> <nil> true
// 73686103469cc2f6018336573331fedd0473b95f3366f26238c896cd78af1862c30baf822e0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000041
// 108 <nil> <nil> true
// 108 <nil> <nil> true
// crypto/sha256: invalid hash state identifier crypto/sha256: invalid hash state identifier crypto/sha256: invalid hash state identifier crypto/sha256: invalid hash state size
// 204 <nil> <nil> true
// 204 <nil> <nil> true
// 204 <nil> <nil> true
// 204 <nil> <nil> true
// 204 <nil> <nil> true
// 73686104cbbb9d5dc1059ed8629a292a367cd5079159015a3070dd17152fecd8f70e593967332667ffc00b318eb44a8768581511db0c2e0d64f98fa747b5481dbefa4fa4736f6d6520746578742e20736f6d6520746578742e20736f6d6520746578742e20736f6d6520746578742e20736f6d6520746578742e20736f6d6520746578742e0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000041
// 204 <nil> <nil> true
// 204 <nil> <nil> true
// crypto/sha512: invalid hash state identifier crypto/sha512: invalid hash state identifier crypto/sha512: invalid hash state identifier crypto/sha512: invalid hash state size
// 204 <nil> <nil> true
// 204 <nil> <nil> true
// 204 <nil> <nil> true
// 204 <nil> <nil> true
// 204 <nil> <nil> true
// 736861058c3d37c819544da273e1996689dcd4d61dfab7ae32ff9c82679dd514582f9fcf0f6d2b697bd44da877e36f7304c489423f9d85a86a1d36c81112e6ad91d692a1736f6d6520746578742e20736f6d6520746578742e20736f6d6520746578742e20736f6d6520746578742e20736f6d6520746578742e20736f6d6520746578742e0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000041
// 204 <nil> <nil> true
// 204 <nil> <nil> true
// crypto/sha512: invalid hash state identifier crypto/sha512: invalid hash state identifier crypto/sha512: invalid hash state identifier crypto/sha512: invalid hash state size
// 204 <nil> <nil> true
// 204 <nil> <nil> true
// 204 <nil> <nil> true
// 204 <nil> <nil> true
// 204 <nil> <nil> true
// 7368610622312194fc2bf72c9f555fa3c84c64c22393b86b6f53b151963877195940eabd96283ee2a88effe3be5e1e25538639922b0199fc2c85b8aa0eb72ddc81c52ca2736f6d6520746578742e20736f6d6520746578742e20736f6d6520746578742e20736f6d6520746578742e20736f6d6520746578742e20736f6d6520746578742e0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000041
// 204 <nil> <nil> true
// 204 <nil> <nil> true
// crypto/sha512: invalid hash state identifier crypto/sha512: invalid hash state identifier crypto/sha512: invalid hash state identifier crypto/sha512: invalid hash state size
// 204 <nil> <nil> true
// 204 <nil> <nil> true
// 204 <nil> <nil> true
// 204 <nil> <nil> true
// 204 <nil> <nil> true
// 736861076a09e667f3bcc908bb67ae8584caa73b3c6ef372fe94f82ba54ff53a5f1d36f1510e527fade682d19b05688c2b3e6c1f1f83d9abfb41bd6b5be0cd19137e2179736f6d6520746578742e20736f6d6520746578742e20736f6d6520746578742e20736f6d6520746578742e20736f6d6520746578742e20736f6d6520746578742e0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000041
// 204 <nil> <nil> true
// 204 <nil> <nil> true
// crypto/sha512: invalid hash state identifier crypto/sha512: invalid hash state identifier crypto/sha512: invalid hash state identifier crypto/sha512: invalid hash state size
