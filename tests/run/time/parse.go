package main

import (
	"fmt"
	"time"
)

func main() {
	cases := [][2]string{
		{time.ANSIC, "Thu Feb  4 21:00:57 2010"}, {time.UnixDate, "Thu Feb  4 21:00:57 PST 2010"},
		{time.RubyDate, "Thu Feb 04 21:00:57 -0800 2010"}, {time.RFC850, "Thursday, 04-Feb-10 21:00:57 PST"},
		{time.RFC1123, "Thu, 04 Feb 2010 21:00:57 UTC"}, {time.RFC1123Z, "Thu, 04 Feb 2010 21:00:57 -0800"},
		{time.RFC3339, "2010-02-04T21:00:57-08:00"}, {time.RFC3339, "2010-02-04T21:00:57.012345678Z"},
		{time.RFC3339Nano, "2010-02-04T21:00:57.5+01:30"}, {time.Kitchen, "12:07AM"}, {time.Kitchen, "12:07PM"},
		{"2006-01-02 15:04:05", "2023-06-07 08:09:10"}, {"2006-01-02", "2023-02-30"}, {"2006-01-02", "2023-13-01"},
		{"2006-01-02", "2023-1-01"}, {"15:04", "25:00"}, {"15:04", "10:60"}, {"15:04:05", "10:00:61"},
		{"2006-002", "2024-366"}, {"2006-002", "2023-366"}, {"2006-01-002", "2023-02-030"}, {"Jan _2", "feb 10"},
		{"2006-01-02", "2023-01-02x"}, {"2006-01-02", "abcd"}, {"Monday", "Freitag"}, {"MST", "CEST"}, {"MST", "GMT-8"},
		{"MST", "abc"}, {"06 1 2", "69 5 6"}, {"06 1 2", "68 12 31"}, {".000", ".12"}, {".000", ".125"}, {".999", ".5"},
		{"3PM", "13PM"}, {"3:04 pm", "5:06 am"}, {"-07:00", "+25:00"}, {"Z07", "Z"}, {"Z07", "+05"}, {"x 2006", "y 2006"},
		{"05", "07.25"}, {"05,000", "07,25"}, {"2006  01", "2020 03"},
	}
	for _, c := range cases {
		t, err := time.Parse(c[0], c[1])
		fmt.Println(t.UTC(), err)
		if err == nil {
			name, offset := t.Zone()
			fmt.Println("\t", name, offset)
		}
	}
	zone := time.FixedZone("ABC", 7200)
	t, err := time.ParseInLocation("2006-01-02 15:04 MST", "2020-01-01 10:00 ABC", zone)
	fmt.Println(t, err)
	t, err = time.ParseInLocation("2006-01-02 15:04", "2020-01-01 10:00", zone)
	fmt.Println(t, err, t.Location())
	_, err = time.Parse(time.RFC3339, "nonsense")
	e := err.(*time.ParseError)
	fmt.Printf("%q %q %q %q %q\n", e.Layout, e.Value, e.LayoutElem, e.ValueElem, e.Message)
}

// Output:
// 2010-02-04 21:00:57 +0000 UTC <nil>
// 	 UTC 0
// 2010-02-04 21:00:57 +0000 UTC <nil>
// 	 PST 0
// 2010-02-05 05:00:57 +0000 UTC <nil>
// 	  -28800
// 2010-02-04 21:00:57 +0000 UTC <nil>
// 	 PST 0
// 2010-02-04 21:00:57 +0000 UTC <nil>
// 	 UTC 0
// 2010-02-05 05:00:57 +0000 UTC <nil>
// 	  -28800
// 2010-02-05 05:00:57 +0000 UTC <nil>
// 	  -28800
// 2010-02-04 21:00:57.012345678 +0000 UTC <nil>
// 	 UTC 0
// 2010-02-04 19:30:57.5 +0000 UTC <nil>
// 	  5400
// 0000-01-01 00:07:00 +0000 UTC <nil>
// 	 UTC 0
// 0000-01-01 12:07:00 +0000 UTC <nil>
// 	 UTC 0
// 2023-06-07 08:09:10 +0000 UTC <nil>
// 	 UTC 0
// 0001-01-01 00:00:00 +0000 UTC parsing time "2023-02-30": day out of range
// 0001-01-01 00:00:00 +0000 UTC parsing time "2023-13-01": month out of range
// 0001-01-01 00:00:00 +0000 UTC parsing time "2023-1-01" as "2006-01-02": cannot parse "1-01" as "01"
// 0001-01-01 00:00:00 +0000 UTC parsing time "25:00": hour out of range
// 0001-01-01 00:00:00 +0000 UTC parsing time "10:60": minute out of range
// 0001-01-01 00:00:00 +0000 UTC parsing time "10:00:61": second out of range
// 2024-12-31 00:00:00 +0000 UTC <nil>
// 	 UTC 0
// 0001-01-01 00:00:00 +0000 UTC parsing time "2023-366": day-of-year out of range
// 0001-01-01 00:00:00 +0000 UTC parsing time "2023-02-030": day-of-year does not match month
// 0000-02-10 00:00:00 +0000 UTC <nil>
// 	 UTC 0
// 0001-01-01 00:00:00 +0000 UTC parsing time "2023-01-02x": extra text: "x"
// 0001-01-01 00:00:00 +0000 UTC parsing time "abcd" as "2006-01-02": cannot parse "abcd" as "2006"
// 0001-01-01 00:00:00 +0000 UTC parsing time "Freitag" as "Monday": cannot parse "Freitag" as "Monday"
// 0000-01-01 00:00:00 +0000 UTC <nil>
// 	 CEST 0
// 0000-01-01 00:00:00 +0000 UTC <nil>
// 	 GMT-8 -28800
// 0001-01-01 00:00:00 +0000 UTC parsing time "abc" as "MST": cannot parse "abc" as "MST"
// 1969-05-06 00:00:00 +0000 UTC <nil>
// 	 UTC 0
// 2068-12-31 00:00:00 +0000 UTC <nil>
// 	 UTC 0
// 0001-01-01 00:00:00 +0000 UTC parsing time ".12" as ".000": cannot parse ".12" as ".000"
// 0000-01-01 00:00:00.125 +0000 UTC <nil>
// 	 UTC 0
// 0000-01-01 00:00:00.5 +0000 UTC <nil>
// 	 UTC 0
// 0001-01-01 00:00:00 +0000 UTC parsing time "13PM": hour out of range
// 0000-01-01 05:06:00 +0000 UTC <nil>
// 	 UTC 0
// 0001-01-01 00:00:00 +0000 UTC parsing time "+25:00": time zone offset hour out of range
// 0000-01-01 00:00:00 +0000 UTC <nil>
// 	 UTC 0
// -0001-12-31 19:00:00 +0000 UTC <nil>
// 	  18000
// 0001-01-01 00:00:00 +0000 UTC parsing time "y 2006" as "x 2006": cannot parse "y 2006" as "x "
// 0000-01-01 00:00:07.25 +0000 UTC <nil>
// 	 UTC 0
// 0001-01-01 00:00:00 +0000 UTC parsing time "07,25" as "05,000": cannot parse ",25" as ",000"
// 2020-03-01 00:00:00 +0000 UTC <nil>
// 	 UTC 0
// 2020-01-01 10:00:00 +0200 ABC <nil>
// 2020-01-01 10:00:00 +0200 ABC <nil> ABC
// "2006-01-02T15:04:05Z07:00" "nonsense" "2006" "nonsense" ""
