// crypto/rand: numbers below a bound, and primes.
package main

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"math/big"
	"strings"
)

func main() {
	r := strings.NewReader(strings.Repeat("\xff\x01\x02\x35\x77", 1000))
	for _, bound := range []int64{1, 2, 3, 100, 255, 256, 257, 1000000, 1 << 40} {
		n, err := rand.Int(r, big.NewInt(bound))
		fmt.Println(n, err)
	}
	seen := map[int64]bool{}
	for i := 0; i < 1000; i++ {
		n, _ := rand.Int(rand.Reader, big.NewInt(10))
		seen[n.Int64()] = true
	}
	fmt.Println(len(seen))
	for _, bits := range []int{2, 3, 7, 8, 9, 64, 200} {
		p, err := rand.Prime(rand.Reader, bits)
		fmt.Println(p.BitLen(), p.Bit(bits-2), p.ProbablyPrime(20), err)
	}
	fmt.Println(rand.Prime(rand.Reader, 1))
	n, err := rand.Int(strings.NewReader("a"), big.NewInt(1<<20))
	fmt.Println(n == nil, errors.Is(err, io.ErrUnexpectedEOF))
	defer func() { fmt.Println(recover()) }()
	rand.Int(rand.Reader, big.NewInt(0))
}

// Output:
// 0 <nil>
// 1 <nil>
// 1 <nil>
// 2 <nil>
// 53 <nil>
// 119 <nil>
// 53 <nil>
// 524033 <nil>
// 9486991105 <nil>
// 10
// 2 1 true <nil>
// 3 1 true <nil>
// 7 1 true <nil>
// 8 1 true <nil>
// 9 1 true <nil>
// 64 1 true <nil>
// 200 1 true <nil>
// <nil> crypto/rand: prime size must be at least 2-bit
// true true
// crypto/rand: argument to Int is <= 0
