// Flags, widths and precisions.
package main

import (
	"fmt"
	"math"
)

// The output stands in a comment: no byte of it may be foreign to a source file.
func show(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	for _, r := range text {
		if r == '\uFFFD' || r == 0 || r == '\r' {
			text = fmt.Sprintf("%q\n", text)
			break
		}
	}
	fmt.Print(text)
}

func main() {
	flags := []string{"", "+", "-", " ", "0", "#", "+0", "-0", " 0", "#0", "+-", "+ ", "#+ ", "# "}
	sizes := []string{"", "1", "8", "20", ".", ".0", ".3", "8.3", "12.5", "3.8"}
	for _, flag := range flags {
		for _, size := range sizes {
			for _, verb := range "dxXobOqcUveEfgGbxsqt" {
				format := "%" + flag + size + string(verb)
				switch {
				case verb == 'e' || verb == 'E' || verb == 'f' || verb == 'g' || verb == 'G':
					show("%s: [%s] [%s] [%s] [%s]\n", format, fmt.Sprintf(format, 3.14159), fmt.Sprintf(format, -1e10),
						fmt.Sprintf(format, math.Inf(1)), fmt.Sprintf(format, float32(0)))
				case verb == 's' || verb == 'q':
					show("%s: [%s] [%s]\n", format, fmt.Sprintf(format, "héllo"), fmt.Sprintf(format, ""))
				case verb == 't':
					show("%s: [%s]\n", format, fmt.Sprintf(format, true))
				default:
					show("%s: [%s] [%s] [%s] [%s]\n", format, fmt.Sprintf(format, 42), fmt.Sprintf(format, -42),
						fmt.Sprintf(format, 0), fmt.Sprintf(format, uint8(255)))
				}
			}
		}
	}
	for _, f := range []float64{0, 1, -1, 0.1, 100000, 1e6, 1e20, 1e21, 123456789, 1e-4, 1e-5, 5e-324, math.MaxFloat64, math.Inf(-1), math.NaN()} {
		show("%v|%g|%G|%e|%.3e|%f|%.1f|%6.2f|%x|%X|%b|%#g|%#.3g|%+g|% g|%08.3f\n", f, f, f, f, f, f, f, f, f, f, f, f, f, f, f, f)
		fmt.Println(f, float32(f), complex(f, -f))
	}
}
