package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.Date(2024, time.February, 29, 23, 59, 58, 123456789, time.UTC)
	fmt.Println(t, t.Unix(), t.UnixMilli(), t.UnixMicro(), t.UnixNano())
	fmt.Println(t.Year(), t.Month(), t.Day(), t.Weekday(), t.YearDay(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond())
	fmt.Println(t.ISOWeek())
	fmt.Println(t.AddDate(1, 0, 0), t.AddDate(0, 1, 1), t.AddDate(0, 0, -60))
	fmt.Println(time.Date(2023, 14, 35, 25, 61, 61, -1, time.UTC))
	fmt.Println(time.Date(-5, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(0, 3, 0, 0, 0, 0, 0, time.UTC))
	var zero time.Time
	fmt.Println(zero, zero.IsZero(), zero.Unix(), zero.Weekday(), t.IsZero())
	u := t.Add(36*time.Hour + 5)
	fmt.Println(u, u.Sub(t), t.Sub(u), t.Before(u), t.After(u), t.Equal(u), u.Sub(zero))
	fmt.Println(t.Truncate(time.Hour), t.Round(time.Minute), t.Truncate(time.Microsecond).Nanosecond())
	for y := 1995; y < 2030; y += 3 {
		a, b := time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC).ISOWeek()
		c, d := time.Date(y, 12, 31, 0, 0, 0, 0, time.UTC).ISOWeek()
		fmt.Print(a, b, c, d, " ")
	}
	fmt.Println()
	fmt.Println(time.Unix(1e9, 5e9).UTC(), time.UnixMilli(-1).UTC(), time.Unix(-1, -1).UTC())
	fmt.Println(time.Month(13), time.Weekday(8), time.Saturday, time.December)
	fmt.Printf("%#v %s %v %d\n", t, time.March, time.Monday, time.Tuesday)
	m := map[time.Time]int{t: 1}
	fmt.Println(m[time.Date(2024, 2, 29, 23, 59, 58, 123456789, time.UTC)], t == t.UTC())
	days := 0
	for d := time.Date(1890, 1, 1, 0, 0, 0, 0, time.UTC); d.Year() < 1910; d = d.AddDate(0, 0, 1) {
		y, m, dd := d.Date()
		if d.YearDay() == 1 && (m != 1 || dd != 1) || time.Date(y, m, dd, 0, 0, 0, 0, time.UTC) != d {
			fmt.Println("wrong", d)
		}
		days++
	}
	fmt.Println(days)
}

// Output:
// 2024-02-29 23:59:58.123456789 +0000 UTC 1709251198 1709251198123 1709251198123456 1709251198123456789
// 2024 February 29 Thursday 60 23 59 58 123456789
// 2024 9
// 2025-03-01 23:59:58.123456789 +0000 UTC 2024-03-30 23:59:58.123456789 +0000 UTC 2023-12-31 23:59:58.123456789 +0000 UTC
// 2024-03-07 02:02:00.999999999 +0000 UTC
// -0005-01-01 00:00:00 +0000 UTC 0000-02-29 00:00:00 +0000 UTC
// 0001-01-01 00:00:00 +0000 UTC true -62135596800 Monday false
// 2024-03-02 11:59:58.123456794 +0000 UTC 36h0m0.000000005s -36h0m0.000000005s true false false 2562047h47m16.854775807s
// 2024-02-29 23:00:00 +0000 UTC 2024-03-01 00:00:00 +0000 UTC 123456000
// 1994 52 1995 52 1998 1 1998 53 2001 1 2002 1 2004 1 2004 53 2007 1 2008 1 2009 53 2010 52 2013 1 2014 1 2015 53 2016 52 2019 1 2020 1 2021 52 2022 52 2025 1 2026 1 2027 52 2028 52
// 2001-09-09 01:46:45 +0000 UTC 1969-12-31 23:59:59.999 +0000 UTC 1969-12-31 23:59:58.999999999 +0000 UTC
// %!Month(13) %!Weekday(8) Saturday December
// time.Date(2024, time.February, 29, 23, 59, 58, 123456789, time.UTC) March Monday 2
// 1 true
// 7304
