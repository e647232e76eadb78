package main

import (
	"fmt"
	"time"
)

func main() {
	for _, d := range []time.Duration{0, 1, 999, 1000, 1500, 1e6, 1234567, 1e9, 1500 * time.Millisecond, time.Minute,
		90 * time.Minute, 100*time.Hour + 3*time.Second + 5, -time.Second, -1 << 63, 1<<63 - 1} {
		fmt.Println(d, d.Hours(), d.Minutes(), d.Seconds(), d.Milliseconds(), d.Microseconds(), d.Nanoseconds())
	}
	d := 3*time.Hour + 25*time.Minute + 45*time.Second + 500*time.Millisecond
	for _, m := range []time.Duration{time.Hour, time.Minute, time.Second, 7 * time.Second, -1} {
		fmt.Println(d.Round(m), d.Truncate(m), (-d).Round(m), (-d).Truncate(m))
	}
	fmt.Println((-d).Abs(), time.Duration(-1<<63).Abs(), time.Duration(1<<63-1).Round(time.Hour))
	for _, s := range []string{"1h15m30.918s", "1.5h", "-3ms", "+5s", "0", "1us", "2µs", "1d", "", "3", ".5s", "1.s",
		"9223372036854775807ns", "9223372036854775808ns", "-9223372036854775808ns", "1h ", "x"} {
		d, err := time.ParseDuration(s)
		fmt.Println(d, err)
	}
	fmt.Printf("%v %d %T %s\n", time.Second, time.Second, time.Second, 2*time.Second)
}

// Output:
// 0s 0 0 0 0 0 0
// 1ns 2.777777777777778e-13 1.6666666666666667e-11 1e-09 0 0 1
// 999ns 2.775e-10 1.665e-08 9.99e-07 0 0 999
// 1µs 2.7777777777777777e-10 1.6666666666666667e-08 1e-06 0 1 1000
// 1.5µs 4.166666666666667e-10 2.5e-08 1.5e-06 0 1 1500
// 1ms 2.7777777777777776e-07 1.6666666666666667e-05 0.001 1 1000 1000000
// 1.234567ms 3.429352777777778e-07 2.0576116666666668e-05 0.001234567 1 1234 1234567
// 1s 0.0002777777777777778 0.016666666666666666 1 1000 1000000 1000000000
// 1.5s 0.0004166666666666667 0.025 1.5 1500 1500000 1500000000
// 1m0s 0.016666666666666666 1 60 60000 60000000 60000000000
// 1h30m0s 1.5 90 5400 5400000 5400000000 5400000000000
// 100h0m3.000000005s 100.00083333333473 6000.050000000083 360003.000000005 360003000 360003000000 360003000000005
// -1s -0.0002777777777777778 -0.016666666666666666 -1 -1000 -1000000 -1000000000
// -2562047h47m16.854775808s -2.5620477880152157e+06 -1.5372286728091294e+08 -9.223372036854776e+09 -9223372036854 -9223372036854775 -9223372036854775808
// 2562047h47m16.854775807s 2.5620477880152157e+06 1.5372286728091294e+08 9.223372036854776e+09 9223372036854 9223372036854775 9223372036854775807
// 3h0m0s 3h0m0s -3h0m0s -3h0m0s
// 3h26m0s 3h25m0s -3h26m0s -3h25m0s
// 3h25m46s 3h25m45s -3h25m46s -3h25m45s
// 3h25m48s 3h25m41s -3h25m48s -3h25m41s
// 3h25m45.5s 3h25m45.5s -3h25m45.5s -3h25m45.5s
// 3h25m45.5s 2562047h47m16.854775807s 2562047h47m16.854775807s
// 1h15m30.918s <nil>
// 1h30m0s <nil>
// -3ms <nil>
// 5s <nil>
// 0s <nil>
// 1µs <nil>
// 2µs <nil>
// 0s time: unknown unit "d" in duration "1d"
// 0s time: invalid duration ""
// 0s time: missing unit in duration "3"
// 500ms <nil>
// 1s <nil>
// 2562047h47m16.854775807s <nil>
// 0s time: invalid duration "9223372036854775808ns"
// -2562047h47m16.854775808s <nil>
// 0s time: unknown unit "h " in duration "1h "
// 0s time: invalid duration "x"
// 1s 1000000000 time.Duration 2s
