// slog's values: kinds, accessors, equality, resolving; levels as text; records.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"
)

type chain int

func (c chain) LogValue() slog.Value {
	if c == 0 {
		return slog.StringValue("end")
	}
	return slog.AnyValue(c - 1)
}

type endless struct{}

func (e endless) LogValue() slog.Value { return slog.AnyValue(e) }

type broken struct{}

func (broken) LogValue() slog.Value { panic("broken") }

type meters int

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	f()
}

func values() {
	at := time.Date(2023, 4, 5, 6, 7, 8, 9, time.UTC)
	list := []any{nil, true, false, 1, int8(2), uint(3), uintptr(4), 'r', byte(5), 2.5, float32(0.5), "s", time.Second, at,
		meters(3), []int{1}, []slog.Attr{slog.Int("a", 1), slog.Group("none")}, slog.IntValue(7), slog.KindGroup,
		chain(2), errors.New("e"), 1i}
	for _, x := range list {
		v := slog.AnyValue(x)
		fmt.Printf("%-9s %-24s %T\n", v.Kind(), v, v.Any())
	}
	fmt.Println(slog.Kind(10), slog.Kind(-1), slog.Value{}.Kind(), slog.Value{}, slog.Attr{})

	fmt.Println(slog.Int64Value(-3).Int64(), slog.Uint64Value(3).Uint64(), slog.BoolValue(true).Bool(),
		slog.Float64Value(0.1).Float64(), slog.DurationValue(5).Duration(), slog.TimeValue(at).Time().Equal(at),
		slog.GroupValue(slog.Int("a", 1)).Group(), slog.StringValue("x").String())
	try(func() { slog.StringValue("x").Int64() })
	try(func() { slog.IntValue(1).Uint64() })
	try(func() { slog.IntValue(1).Bool() })
	try(func() { slog.Value{}.Float64() })
	try(func() { slog.IntValue(1).Duration() })
	try(func() { slog.IntValue(1).Time() })
	try(func() { slog.IntValue(1).Group() })

	equal := []slog.Value{slog.IntValue(1), slog.Uint64Value(1), slog.DurationValue(1), slog.StringValue("1"),
		slog.TimeValue(at), slog.TimeValue(at.In(time.FixedZone("X", 60))), slog.GroupValue(slog.Int("a", 1)),
		slog.GroupValue(slog.Int("a", 1), slog.Group("e")), slog.GroupValue(slog.Int("a", 2)), {}, slog.AnyValue(meters(1))}
	for i, v := range equal {
		for j, w := range equal {
			if i < j && v.Equal(w) {
				fmt.Println("equal:", i, j)
			}
		}
	}
	fmt.Println(slog.Int("a", 1).Equal(slog.Int("a", 1)), slog.Int("a", 1).Equal(slog.Int("b", 1)))

	fmt.Println(slog.AnyValue(chain(50)).Resolve(), slog.AnyValue(endless{}).Resolve())
	text := slog.AnyValue(broken{}).Resolve().String()
	lines := strings.Split(text, "\n")
	fmt.Println(lines[0])
	fmt.Println(strings.HasPrefix(lines[1], "called from "))
	group := slog.AnyValue([]slog.Attr{slog.Any("c", chain(1))}).Resolve()
	fmt.Println(group.Group()[0].Value.Kind(), slog.AnyValue(chain(1)).LogValuer())
	fmt.Println(slog.GroupAttrs("g", slog.Int("a", 1), slog.Bool("b", true)), slog.Group("g", "k", 1, "x"))
}

func levels() {
	for l := slog.Level(-6); l <= 10; l += 2 {
		fmt.Print(l, " ")
	}
	fmt.Println()
	for _, s := range []string{"INFO", "warn", "Error-8", "debug+2", "DEBUG-1", "", "x", "info+", "info+x", "+3"} {
		var l slog.Level
		err := l.UnmarshalText([]byte(s))
		fmt.Println(int(l), err)
	}
	b, err := json.Marshal(map[string]any{"l": slog.LevelError + 1})
	fmt.Println(string(b), err)
	var got struct{ L slog.Level }
	fmt.Println(json.Unmarshal([]byte(`{"L":"Warn+1"}`), &got), got.L)
	fmt.Println(json.Unmarshal([]byte(`{"L":"Warm"}`), &got))

	var v slog.LevelVar
	fmt.Println(v.Level(), &v)
	v.Set(slog.LevelWarn)
	text, _ := v.MarshalText()
	fmt.Println(v.Level(), &v, string(text), v.UnmarshalText([]byte("oops")))
	more, _ := v.AppendText([]byte("level="))
	fmt.Println(v.UnmarshalText([]byte("error")), v.Level(), string(more))
	var _ slog.Leveler = &v
	var _ slog.Leveler = slog.LevelInfo
}

func records() {
	r := slog.NewRecord(time.Time{}, slog.LevelInfo, "m", 0)
	r.Add("a", 1, slog.Group("empty"), "b", 2)
	r.AddAttrs(slog.Group("empty"), slog.Int("c", 3), slog.Group("g", "x", 1))
	fmt.Println(r.NumAttrs(), r.Message, r.Level, r.Source() == nil)
	one, two := r.Clone(), r.Clone()
	one.Add("one", 1)
	two.Add("two", 2)
	r.Add("three", 3)
	for _, r := range []slog.Record{r, one, two} {
		r.Attrs(func(a slog.Attr) bool {
			fmt.Print(a, " ")
			return a.Key != "one"
		})
		fmt.Println()
	}
	r.Attrs(func(a slog.Attr) bool { fmt.Println("first only:", a); return false })
}

func main() {
	values()
	levels()
	records()
}

// Output:
// Any       <nil>                    <nil>
// Bool      true                     bool
// Bool      false                    bool
// Int64     1                        int64
// Int64     2                        int64
// Uint64    3                        uint64
// Uint64    4                        uint64
// Int64     114                      int64
// Uint64    5                        uint64
// Float64   2.5                      float64
// Float64   0.5                      float64
// String    s                        string
// Duration  1s                       time.Duration
// Time      2023-04-05 06:07:08.000000009 +0000 UTC time.Time
// Any       3                        main.meters
// Any       [1]                      []int
// Group     [a=1]                    []slog.Attr
// Int64     7                        int64
// Any       Group                    slog.Kind
// LogValuer 2                        main.chain
// Any       e                        *errors.errorString
// Any       (0+1i)                   complex128
// <unknown slog.Kind> <unknown slog.Kind> Any <nil> =<nil>
// -3 3 true 0.1 5ns true [a=1] x
// panic: Value kind is String, not Int64
// panic: Value kind is Int64, not Uint64
// panic: Value kind is Int64, not Bool
// panic: Value kind is Any, not Float64
// panic: Value kind is Int64, not Duration
// panic: Value kind is Int64, not Time
// panic: Group: bad kind
// equal: 4 5
// equal: 6 7
// true false
// end LogValue called too many times on Value of type main.endless
// LogValue panicked
// true
// LogValuer 1
// g=[a=1 b=true] g=[k=1 !BADKEY=x]
// DEBUG-2 DEBUG DEBUG+2 INFO INFO+2 WARN WARN+2 ERROR ERROR+2
// 0 <nil>
// 4 <nil>
// 0 <nil>
// -2 <nil>
// -5 <nil>
// 0 slog: level string "": unknown name
// 0 slog: level string "x": unknown name
// 0 slog: level string "info+": strconv.Atoi: parsing "+": invalid syntax
// 0 slog: level string "info+x": strconv.Atoi: parsing "+x": invalid syntax
// 0 slog: level string "+3": unknown name
// {"l":"ERROR+1"} <nil>
// <nil> WARN+1
// slog: level string "Warm": unknown name
// INFO LevelVar(INFO)
// WARN LevelVar(WARN) WARN slog: level string "oops": unknown name
// <nil> ERROR level=WARN
// 4 m INFO true
// a=1 b=2 c=3 g=[x=1] three=3
// a=1 b=2 c=3 g=[x=1] one=1
// a=1 b=2 c=3 g=[x=1] two=2
// first only: a=1
