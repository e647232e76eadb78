// slog.TextHandler: the form of lines, what is quoted, groups, and values of all kinds.
package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"os"
	"time"
)

type point struct{ X, Y int }

type bytesNamed []byte

type text struct{ fails bool }

func (t *text) MarshalText() ([]byte, error) {
	if t.fails {
		return nil, errors.New("no text")
	}
	return []byte("a text"), nil
}

type panicking struct{}

func (panicking) Error() string { panic("oh") }

type hidden string

func (hidden) LogValue() slog.Value { return slog.StringValue("REDACTED") }

type name struct{ first, last string }

func (n name) LogValue() slog.Value {
	return slog.GroupValue(slog.String("first", n.first), slog.String("last", n.last))
}

func noTime(groups []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey && len(groups) == 0 {
		return slog.Attr{}
	}
	return a
}

// log writes a record without a time.
func log(h slog.Handler, level slog.Level, msg string, args ...any) {
	r := slog.NewRecord(time.Time{}, level, msg, 0)
	r.Add(args...)
	if err := h.Handle(context.Background(), r); err != nil {
		fmt.Println("error:", err)
	}
}

func main() {
	h := slog.NewTextHandler(os.Stdout, nil)
	log(h, slog.LevelInfo, "plain")
	log(h, slog.LevelInfo, "")
	log(h, slog.LevelWarn+1, "two words", "k", "v", "a key", "a=b", `q"`, `back\slash`, "", "")
	log(h, -10, "tab\tline\n", "é", "ü", "nbsp", "a\u00a0b", "zero width", "\u200b", "bad", "\xff", "fffd", "\ufffd")
	log(h, 0, "kinds", "i", 1, "i8", int8(-1), "u", uint16(7), "f", 1.5, "f32", float32(0.25), "b", true,
		"d", 1500*time.Millisecond, "inf", math.Inf(1), "nan", math.NaN(), "big", 1e21, "c", 1+2i)
	log(h, 0, "time", "t", time.Date(2023, 4, 5, 6, 7, 8, 999_999_999, time.UTC),
		"z", time.Date(2023, 4, 5, 6, 7, 8, 0, time.FixedZone("X", 3600)))
	log(h, 0, "any", "nil", nil, "struct", point{1, 2}, "pointer", &point{3, 4}, "map", map[string]int{"a": 1},
		"err", errors.New("went wrong"), "bytes", []byte("by\"tes"), "named", bytesNamed("x"), "ints", []int{1, 2})
	log(h, 0, "methods", "text", &text{}, "fails", &text{true}, "nil", (*text)(nil), "panics", panicking{},
		"secret", hidden("x"), "name", name{"A", "B c"}, "level", slog.LevelWarn)
	log(h, 0, "no keys", 1, "k", 2, "last")
	log(h, 0, "attrs", slog.Int("a", 1), "b", 2, slog.Attr{}, slog.Any("", nil), slog.Int("", 0))
	log(h, 0, "groups", slog.Group("g", "a", 1, slog.Group("h", "b", 2), "c", 3), slog.Group("empty"),
		slog.Group("", "inline", 4), slog.Group("outer", slog.Group("inner")), "after", 5)
	log(h, 0, "group value", "g", []slog.Attr{slog.Int("x", 1), slog.Int("y z", 2)})

	with := h.WithAttrs([]slog.Attr{slog.Int("a", 1)}).WithGroup("g").WithAttrs([]slog.Attr{slog.Int("b", 2)}).
		WithGroup("h")
	log(with, 0, "in groups", "c", 3, slog.Group("i", "d", 4))
	log(with, 0, "nothing added")
	log(with.WithGroup("").WithAttrs(nil), 0, "same", "c", 3)
	log(with.WithAttrs([]slog.Attr{slog.Group("none")}), 0, "empty", slog.Group("none"))
	log(h.WithGroup("a b").WithAttrs([]slog.Attr{slog.Any("n", name{"A", "B"})}), 0, "quoted", "c", 3)
	one, two := with.WithAttrs([]slog.Attr{slog.Int("one", 1)}), with.WithAttrs([]slog.Attr{slog.Int("two", 2)})
	log(one, 0, "one")
	log(two, 0, "two")

	l := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: noTime, Level: slog.LevelWarn}))
	l.Info("not written")
	l.Warn("written", "time", "stays only in groups", slog.Group("g", "time", "here"))
	l.With("a", 1).WithGroup("g").Error("e", "time", 3)
	fmt.Println(l.Enabled(nil, slog.LevelInfo), l.Enabled(context.Background(), slog.LevelError))
	l.Log(nil, slog.LevelError+3, "nil context")
	l.LogAttrs(context.TODO(), slog.LevelWarn, "attrs", slog.Bool("ok", true), slog.Uint64("u", math.MaxUint64))
}

// Output:
// level=INFO msg=plain
// level=INFO msg=""
// level=WARN+1 msg="two words" k=v "a key"="a=b" "q\""=back\slash ""=""
// level=DEBUG-6 msg="tab\tline\n" é=ü nbsp="a\u00a0b" "zero width"="\u200b" bad="\xff" fffd="�"
// level=INFO msg=kinds i=1 i8=-1 u=7 f=1.5 f32=0.25 b=true d=1.5s inf=+Inf nan=NaN big=1e+21 c=(1+2i)
// level=INFO msg=time t=2023-04-05T06:07:08.999Z z=2023-04-05T06:07:08.000+01:00
// level=INFO msg=any nil=<nil> struct="{X:1 Y:2}" pointer="&{X:3 Y:4}" map=map[a:1] err="went wrong" bytes="by\"tes" named="x" ints="[1 2]"
// level=INFO msg=methods text="a text" fails="!ERROR:no text" nil=<nil> panics="%!v(PANIC=Error method: oh)" secret=REDACTED name.first=A name.last="B c" level=WARN
// level=INFO msg="no keys" !BADKEY=1 k=2 !BADKEY=last
// level=INFO msg=attrs a=1 b=2 ""=0
// level=INFO msg=groups g.a=1 g.h.b=2 g.c=3 inline=4 after=5
// level=INFO msg="group value" g.x=1 "g.y z"=2
// level=INFO msg="in groups" a=1 g.b=2 g.h.c=3 g.h.i.d=4
// level=INFO msg="nothing added" a=1 g.b=2
// level=INFO msg=same a=1 g.b=2 g.h.c=3
// level=INFO msg=empty a=1 g.b=2
// level=INFO msg=quoted "a b.n.first"=A "a b.n.last"=B "a b.c"=3
// level=INFO msg=one a=1 g.b=2 g.h.one=1
// level=INFO msg=two a=1 g.b=2 g.h.two=2
// level=WARN msg=written g.time=here
// level=ERROR msg=e a=1 g.time=3
// false true
// level=ERROR+3 msg="nil context"
// level=WARN msg=attrs ok=true u=18446744073709551615
