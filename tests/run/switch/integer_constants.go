// Switches over integers whose cases are constants: close together, far apart, of every width; the tag is evaluated once.
package main

import "fmt"

var calls int

func next() int { calls++; return calls }

func letter(c byte) string {
	switch c {
	case '+', '-':
		return "sign"
	case '[':
		return "open"
	case ']':
		return "close"
	case 'a', 'e', 'i', 'o', 'u':
		return "vowel"
	default:
		return "other"
	case 0, 255:
		return "end"
	}
}

func far(x int64) (s string) {
	switch x {
	case -1 << 63:
		s += "least "
		fallthrough
	case 1000000:
		s += "million "
	case -5:
		s += "minus five "
	case 1<<63 - 1:
		s += "most "
	case 7, 70000:
		s += "seven "
	}
	return s
}

func wide(x uint64) int {
	switch x {
	case 1<<64 - 1:
		return 1
	case 0:
		return 2
	case 1 << 63:
		return 3
	case 12345678901234567890:
		return 4
	case 5:
		return 5
	}
	return 0
}

func small[T int8 | int16 | uint16](x T) int {
	switch x - 1 {
	case 127:
		return 1
	case 1:
		return 2
	case 2:
		return 3
	case 100:
		return 4
	}
	return 0
}

func main() {
	text := "+-[]aeiouxyz\x00\xff"
	for i := 0; i < len(text); i++ {
		fmt.Print(letter(text[i]), " ")
	}
	fmt.Println()
	for _, x := range []int64{-1 << 63, -1<<63 + 1, -6, -5, -4, 0, 6, 7, 8, 69999, 70000, 999999, 1000000, 1<<63 - 2, 1<<63 - 1} {
		fmt.Print(far(x), ";")
	}
	fmt.Println()
	fmt.Println(wide(0), wide(1), wide(5), wide(1<<63), wide(1<<63-1), wide(12345678901234567890), wide(1<<64-1))
	fmt.Println(small[int8](-128), small[int8](2), small[int16](128), small[uint16](101), small[uint16](0))
	for i := 0; i < 5; i++ {
		switch next() {
		case 1, 2:
			fmt.Print("early ")
		case 3:
			continue
		case 4:
			fmt.Print("four ")
			break
		case 1000, -1000, 5000:
			fmt.Print("never ")
		default:
			fmt.Print("late ")
		}
		fmt.Print(calls, " ")
	}
	fmt.Println()
	defer func() { fmt.Println(recover()) }()
	at := 14
	switch text[at] {
	case 'a', 'b', 'c', 'd':
	}
}

// Output:
// sign sign open close vowel vowel vowel vowel vowel other other other end end
// least million ;;;minus five ;;;;seven ;;;seven ;;million ;;most ;
// 2 0 5 3 0 4 1
// 1 2 1 4 0
// early 1 early 2 four 4 late 5
// runtime error: index out of range [14] with length 14
