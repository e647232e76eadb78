package main

import (
	"fmt"
	"time"
)

func main() {
	zone := time.FixedZone("XYZ", -(5*3600 + 30*60))
	odd := time.FixedZone("", 3*3600+15)
	times := []time.Time{
		time.Date(2009, time.November, 10, 23, 4, 5, 60700000, time.UTC),
		time.Date(2021, time.January, 2, 0, 9, 7, 0, zone),
		time.Date(20021, time.May, 7, 12, 0, 0, 1, odd),
		time.Date(-44, time.March, 15, 13, 0, 0, 999999999, zone),
	}
	layouts := []string{time.Layout, time.ANSIC, time.UnixDate, time.RubyDate, time.RFC822, time.RFC822Z, time.RFC850,
		time.RFC1123, time.RFC1123Z, time.RFC3339, time.RFC3339Nano, time.Kitchen, time.Stamp, time.StampMilli,
		time.StampMicro, time.StampNano, "2006-01-02 15:04:05.999999999 -0700 MST", "Monday January _2 2006 002 __2",
		"3:4:5pm 06 1/2", "Z07 Z0700 Z070000 -07 -07:00:00 Z07:00:00", ".000 ,999 .00000", "Janet _2006 Monster 15h04", "", "x"}
	for _, t := range times {
		for _, l := range layouts {
			fmt.Printf("%q\n", t.Format(l))
		}
		fmt.Println(t)
	}
	b, err := times[0].MarshalText()
	fmt.Println(string(b), err)
	b, err = times[1].MarshalJSON()
	fmt.Println(string(b), err)
	var t time.Time
	fmt.Println(t.UnmarshalJSON(b), t.Equal(times[1]), t.UnmarshalJSON([]byte("null")), t.UnmarshalText([]byte("2020")))
	fmt.Println(string(times[1].AppendFormat([]byte("at "), "15:04")))
}

// Output:
// "11/10 11:04:05PM '09 +0000"
// "Tue Nov 10 23:04:05 2009"
// "Tue Nov 10 23:04:05 UTC 2009"
// "Tue Nov 10 23:04:05 +0000 2009"
// "10 Nov 09 23:04 UTC"
// "10 Nov 09 23:04 +0000"
// "Tuesday, 10-Nov-09 23:04:05 UTC"
// "Tue, 10 Nov 2009 23:04:05 UTC"
// "Tue, 10 Nov 2009 23:04:05 +0000"
// "2009-11-10T23:04:05Z"
// "2009-11-10T23:04:05.0607Z"
// "11:04PM"
// "Nov 10 23:04:05"
// "Nov 10 23:04:05.060"
// "Nov 10 23:04:05.060700"
// "Nov 10 23:04:05.060700000"
// "2009-11-10 23:04:05.0607 +0000 UTC"
// "Tuesday November 10 2009 314 314"
// "11:4:5pm 09 11/10"
// "Z Z Z +00 +00:00:00 Z"
// ".060 ,06 .06070"
// "Janet _2009 Monster 23h04"
// ""
// "x"
// 2009-11-10 23:04:05.0607 +0000 UTC
// "01/02 12:09:07AM '21 -0530"
// "Sat Jan  2 00:09:07 2021"
// "Sat Jan  2 00:09:07 XYZ 2021"
// "Sat Jan 02 00:09:07 -0530 2021"
// "02 Jan 21 00:09 XYZ"
// "02 Jan 21 00:09 -0530"
// "Saturday, 02-Jan-21 00:09:07 XYZ"
// "Sat, 02 Jan 2021 00:09:07 XYZ"
// "Sat, 02 Jan 2021 00:09:07 -0530"
// "2021-01-02T00:09:07-05:30"
// "2021-01-02T00:09:07-05:30"
// "12:09AM"
// "Jan  2 00:09:07"
// "Jan  2 00:09:07.000"
// "Jan  2 00:09:07.000000"
// "Jan  2 00:09:07.000000000"
// "2021-01-02 00:09:07 -0530 XYZ"
// "Saturday January  2 2021 002   2"
// "12:9:7am 21 1/2"
// "-05 -0530 -053000 -05 -05:30:00 -05:30:00"
// ".000  .00000"
// "Janet _2021 Monster 00h09"
// ""
// "x"
// 2021-01-02 00:09:07 -0530 XYZ
// "05/07 12:00:00PM '21 +0300"
// "Fri May  7 12:00:00 20021"
// "Fri May  7 12:00:00 +0300 20021"
// "Fri May 07 12:00:00 +0300 20021"
// "07 May 21 12:00 +0300"
// "07 May 21 12:00 +0300"
// "Friday, 07-May-21 12:00:00 +0300"
// "Fri, 07 May 20021 12:00:00 +0300"
// "Fri, 07 May 20021 12:00:00 +0300"
// "20021-05-07T12:00:00+03:00"
// "20021-05-07T12:00:00.000000001+03:00"
// "12:00PM"
// "May  7 12:00:00"
// "May  7 12:00:00.000"
// "May  7 12:00:00.000000"
// "May  7 12:00:00.000000001"
// "20021-05-07 12:00:00.000000001 +0300 +0300"
// "Friday May  7 20021 127 127"
// "12:0:0pm 21 5/7"
// "+03 +0300 +030015 +03 +03:00:15 +03:00:15"
// ".000  .00000"
// "Janet _20021 Monster 12h00"
// ""
// "x"
// 20021-05-07 12:00:00.000000001 +0300 +0300
// "03/15 01:00:00PM '44 -0530"
// "Thu Mar 15 13:00:00 -0044"
// "Thu Mar 15 13:00:00 XYZ -0044"
// "Thu Mar 15 13:00:00 -0530 -0044"
// "15 Mar 44 13:00 XYZ"
// "15 Mar 44 13:00 -0530"
// "Thursday, 15-Mar-44 13:00:00 XYZ"
// "Thu, 15 Mar -0044 13:00:00 XYZ"
// "Thu, 15 Mar -0044 13:00:00 -0530"
// "-0044-03-15T13:00:00-05:30"
// "-0044-03-15T13:00:00.999999999-05:30"
// "1:00PM"
// "Mar 15 13:00:00"
// "Mar 15 13:00:00.999"
// "Mar 15 13:00:00.999999"
// "Mar 15 13:00:00.999999999"
// "-0044-03-15 13:00:00.999999999 -0530 XYZ"
// "Thursday March 15 -0044 075  75"
// "1:0:0pm 44 3/15"
// "-05 -0530 -053000 -05 -05:30:00 -05:30:00"
// ".999 ,999 .99999"
// "Janet _-0044 Monster 13h00"
// ""
// "x"
// -0044-03-15 13:00:00.999999999 -0530 XYZ
// 2009-11-10T23:04:05.0607Z <nil>
// "2021-01-02T00:09:07-05:30" <nil>
// <nil> true <nil> parsing time "2020" as "2006-01-02T15:04:05Z07:00": cannot parse "" as "-"
// at 00:09
