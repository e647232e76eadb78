// What wrong formats and operands print.
package main

import (
	"errors"
	"fmt"
)

func main() {
	fmt.Printf("%d|%d\n", "x", 1.5)
	fmt.Printf("%!|%z|%-010d|%s|%\n", 3)
	fmt.Printf("%d %d\n", 1)
	fmt.Printf("%d\n", 1, 2, "a", nil)
	fmt.Printf("%\n")
	fmt.Printf("%[3]d %[1]d %d|%[9]d|%[x]d|%[1]|%[-1]d|%[]d|%[1\n", 1, 2, 3)
	fmt.Printf("%*d|%-*d|%*d|%.*f|%.*f|%*d\n", 5, 1, 5, 2, -5, 3, 2, 3.14159, -2, 2.5, "a", 1)
	fmt.Printf("%[2]*[1]d|%.[2]*[1]f|%[3]*.[2]*[1]f|%[1]d %[1]v\n", 12.0, 2, 6)
	fmt.Printf("%[2]d %d\n", 1, 2)
	fmt.Printf("%[1]d %[2]d\n", 1, 2, 3)
	fmt.Printf("%5%|%-5%|%05%\n")
	fmt.Printf("%999999999d|%.999999999d\n", 1, 2)
	fmt.Printf("%s %v %d\n", nil, nil, nil)
	fmt.Printf("%t %s %q\n", 1, 2.5, true)
	fmt.Printf("%w\n", errors.New("w"))
	fmt.Printf("%s", []any{1, "a", nil, errors.New("e")})
	fmt.Printf("%d\n", []any{1, "a", nil})
	fmt.Printf("%é %☺\n", 1, 2)
	fmt.Println(fmt.Sprintf("no verbs", 1), fmt.Sprintf(""), fmt.Sprintf("%", 1), fmt.Sprintf("100%%"))
	fmt.Printf("%.3s|%.10s|%5.1s|%-5.1s|\n", "héllo", "héllo", "héllo", "héllo")
	fmt.Printf("%x|%X|% x|%#x|%# x|%.3x|%8x|%-8x|%08x\n", "hello", "hello", "hello", "hello", "hello", "hello", "hi", "hi", "hi")
}

// Output:
// %!d(string=x)|%!d(float64=1.5)
// %!!(int=3)|%!z(MISSING)|%!d(MISSING)|%!s(MISSING)|%!
// (MISSING)1 %!d(MISSING)
// 1
// %!(EXTRA int=2, string=a, <nil>)%!
// (MISSING)3 1 2|%!d(BADINDEX)|%!d(BADINDEX)|%!|(int=1)%!d(BADINDEX)|%!d(BADINDEX)|%!
// (BADINDEX)    1|2    |3    |3.14|%!(BADPREC)2.500000|%!(BADWIDTH)1
// %!d(float64=12)|12.00| 12.00|%!d(float64=12) 12
// 2 %!d(MISSING)
// 1 2
// %|%|%
// %!(NOVERB)%!(EXTRA int=1, int=2)%!s(<nil>) <nil> %!d(<nil>)
// %!t(int=1) %!s(float64=2.5) %!q(bool=true)
// %!w(*errors.errorString=&{w})
// [%!s(int=1) a <nil> e][1 %!d(string=a) <nil>]
// %!é(int=1) %!☺(int=2)
// no verbs%!(EXTRA int=1)  %!(NOVERB)%!(EXTRA int=1) 100%
// hél|héllo|    h|h    |
// 68656c6c6f|68656C6C6F|68 65 6c 6c 6f|0x68656c6c6f|0x68 0x65 0x6c 0x6c 0x6f|68656c|    6869|6869    |00006869
