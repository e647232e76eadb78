// crypto: copies of hashes and of signers go their own way.
package main

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"errors"
	"fmt"
	"hash"
)

// plain hides what else a hash can do.
type plain struct{ hash.Hash }

func main() {
	for _, maker := range []func() hash.Hash{md5.New, sha1.New, sha256.New224, sha256.New, sha512.New384, sha512.New} {
		for _, h := range []hash.Hash{maker(), hmac.New(maker, []byte("key"))} {
			h.Write([]byte("begin"))
			clone, err := h.(hash.Cloner).Clone()
			before := fmt.Sprintf("%x", h.Sum(nil))
			clone.Write([]byte(" end"))
			unchanged := fmt.Sprintf("%x", h.Sum(nil)) == before
			h.Write([]byte(" end"))
			fmt.Println(err, unchanged, fmt.Sprintf("%x", h.Sum(nil)) == fmt.Sprintf("%x", clone.Sum(nil)))
			clone.Reset()
			h.Reset()
			fmt.Println(fmt.Sprintf("%x", h.Sum(nil)) == fmt.Sprintf("%x", clone.Sum(nil)))
		}
	}
	h := hmac.New(func() hash.Hash { return &plain{sha256.New()} }, nil)
	_, err := h.(hash.Cloner).Clone()
	fmt.Println(errors.Is(err, errors.ErrUnsupported))
}

// Output:
// <nil> true true
// true
// <nil> true true
// true
// <nil> true true
// true
// <nil> true true
// true
// <nil> true true
// true
// <nil> true true
// true
// <nil> true true
// true
// <nil> true true
// true
// <nil> true true
// true
// <nil> true true
// true
// <nil> true true
// true
// <nil> true true
// true
// true
