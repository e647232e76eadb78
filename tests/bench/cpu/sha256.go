// SHA-256 by hand: shifts, rotations and sums of uint32, in arrays and locals.
// Bench: 2000000 | 50000
package main

import (
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
)

// fraction holds the first 32 bits behind the point.
func fraction(x float64) uint32 {
	return uint32((x - math.Floor(x)) * 4294967296)
}

// constants are the roots of the first 64 primes: square roots for the hash's start, cube roots for the rounds.
func constants() (start, rounds []uint32) {
	for n := 2; len(rounds) < 64; n++ {
		isPrime := true
		for d := 2; d*d <= n; d++ {
			if n%d == 0 {
				isPrime = false
			}
		}
		if isPrime {
			if len(start) < 8 {
				start = append(start, fraction(math.Sqrt(float64(n))))
			}
			rounds = append(rounds, fraction(math.Cbrt(float64(n))))
		}
	}
	return start, rounds
}

// main sets them: yaegi mixes up what one call gives to two variables of a package.
var start, rounds []uint32

func rotated(x uint32, by uint) uint32 { return x>>by | x<<(32-by) }

// update puts a block of 64 bytes into the hash.
func update(hash []uint32, block []byte) {
	var w [64]uint32
	for i := 0; i < 16; i++ {
		w[i] = uint32(block[4*i])<<24 | uint32(block[4*i+1])<<16 | uint32(block[4*i+2])<<8 | uint32(block[4*i+3])
	}
	for i := 16; i < 64; i++ {
		x, y := w[i-15], w[i-2]
		s0 := rotated(x, 7) ^ rotated(x, 18) ^ x>>3
		s1 := rotated(y, 17) ^ rotated(y, 19) ^ y>>10
		w[i] = w[i-16] + s0 + w[i-7] + s1
	}
	a, b, c, d, e, f, g, h := hash[0], hash[1], hash[2], hash[3], hash[4], hash[5], hash[6], hash[7]
	for i := 0; i < 64; i++ {
		s1 := rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
		t1 := h + s1 + (e&f ^ ^e&g) + rounds[i] + w[i]
		s0 := rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
		t2 := s0 + (a&b ^ a&c ^ b&c)
		h, g, f, e, d, c, b, a = g, f, e, d+t1, c, b, a, t1+t2
	}
	hash[0] += a
	hash[1] += b
	hash[2] += c
	hash[3] += d
	hash[4] += e
	hash[5] += f
	hash[6] += g
	hash[7] += h
}

func sha256(message []byte) []uint32 {
	hash := make([]uint32, len(start))
	copy(hash, start)
	size := len(message)
	padded := append(message, 0x80)
	for len(padded)%64 != 56 {
		padded = append(padded, 0)
	}
	for shift := 56; shift >= 0; shift -= 8 {
		padded = append(padded, byte(uint64(size)*8>>uint(shift)))
	}
	for at := 0; at < len(padded); at += 64 {
		update(hash, padded[at:at+64])
	}
	return hash
}

// arguments are the words after the program's name; yaegi leaves its own command line before them.
func arguments() []string {
	for i, word := range os.Args {
		if strings.HasSuffix(word, ".go") {
			return os.Args[i+1:]
		}
	}
	return os.Args[1:]
}

func main() {
	n := 2000000
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	start, rounds = constants()
	message := make([]byte, n)
	for i := range message {
		message[i] = byte(i * 7 % 251)
	}
	hash := sha256(message)
	for _, word := range hash {
		fmt.Printf("%08x", word)
	}
	fmt.Println()
}
