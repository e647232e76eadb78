// slog.JSONHandler: one object a line, as encoding/json writes values but for errors and HTML.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"os"
	"time"
)

type point struct {
	X int `json:"x"`
	E error
}

type wrong struct{}

func (wrong) MarshalJSON() ([]byte, error) { return nil, errors.New("no JSON") }

type both struct{}

func (both) Error() string                { return "as error" }
func (both) MarshalJSON() ([]byte, error) { return []byte(`{"as":"JSON"}`), nil }

type nilError struct{ text string }

func (e *nilError) Error() string { return e.text }

type user struct{ id int }

func (u *user) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("id", u.id), slog.Any("secret", hidden("x")))
}

type hidden string

func (hidden) LogValue() slog.Value { return slog.StringValue("REDACTED") }

func log(h slog.Handler, level slog.Level, msg string, args ...any) {
	r := slog.NewRecord(time.Time{}, level, msg, 0)
	r.Add(args...)
	if err := h.Handle(context.Background(), r); err != nil {
		fmt.Println("error:", err)
	}
}

func main() {
	h := slog.NewJSONHandler(os.Stdout, nil)
	log(h, slog.LevelInfo, "plain")
	log(h, slog.LevelDebug, "escapes \"\\ \n\t\x01 <&> \u2028 é \xff", "a\nb", "</script>")
	log(h, slog.LevelError+1, "numbers", "i", -1, "u", uint64(math.MaxUint64), "f", 1.0, "small", 1e-7, "big", 1e21,
		"f32", float32(0.1), "b", false, "nan", math.NaN(), "inf", math.Inf(-1))
	log(h, 0, "times", "t", time.Date(2023, 4, 5, 6, 7, 8, 123_456_000, time.UTC), "d", 2*time.Second,
		"far", time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC))
	log(h, 0, "any", "nil", nil, "struct", point{1, errors.New("inner")}, "map", map[string]any{"b": "<", "a": 1},
		"err", errors.New("went \"wrong\""), "bytes", []byte("hi"), "list", []string{"x", "<y>"}, "level", slog.LevelWarn,
		"raw", json.RawMessage(`[1, 2]`))
	log(h, 0, "methods", "wrong", wrong{}, "both", both{}, "nil error", (*nilError)(nil), "chan", make(chan int),
		"user", &user{7}, "nil user", slog.AnyValue(hidden("")))
	log(h, 0, "no keys", 1, "k")
	log(h, 0, "groups", slog.Group("g", "a", 1, slog.Group("h", "b", 2), "c", 3), slog.Group("empty"),
		slog.Group("", "inline", 4), slog.Group("outer", slog.Group("inner")), "after", 5)

	with := h.WithAttrs([]slog.Attr{slog.Int("a", 1)}).WithGroup("g")
	log(with, 0, "group unused")
	log(with, 0, "group used", "b", 2)
	with = with.WithGroup("h").WithAttrs([]slog.Attr{slog.Int("c", 3)}).WithGroup("i")
	log(with, 0, "the inner unused")
	log(with, 0, "all", "d", 4, slog.Group("j", "e", 5))
	log(h.WithGroup("g"), 0, "only empty", slog.Group("x"), slog.Attr{})

	// Built-in attributes are in no group, and come with their types.
	replace := func(groups []string, a slog.Attr) slog.Attr {
		if len(groups) == 0 {
			switch v := a.Value.Any().(type) {
			case time.Time:
				return slog.String("when", v.Format(time.DateOnly))
			case slog.Level:
				return slog.Int("severity", int(v))
			case *slog.Source:
				return slog.Attr{}
			}
			if a.Key == slog.MessageKey {
				a.Key = "message"
			}
			return a
		}
		switch a.Key {
		case "drop":
			return slog.Attr{}
		case "group":
			return slog.Group("became", "a", 1, "drop", 2)
		case "name":
			return slog.Any(a.Key, &user{1})
		}
		a.Key = fmt.Sprint(groups, a.Key)
		return a
	}
	l := slog.New(slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: replace, AddSource: true}))
	r := slog.NewRecord(time.Date(2024, 1, 2, 3, 4, 5, 0, time.UTC), slog.LevelWarn, "replaced", 0)
	r.AddAttrs(slog.Int("n", 1), slog.Group("g", "drop", 1, "x", 2, slog.Group("h", "drop", 1)), slog.Int("last", 0))
	l.Handler().Handle(context.Background(), r)
	l.WithGroup("g").With("a", 1, "drop", 2).WithGroup("h").Handler().Handle(context.Background(), r)
	r = slog.NewRecord(time.Time{}, 0, "m", 0)
	r.Add("drop", 1)
	l.WithGroup("g").Handler().Handle(context.Background(), r)
	r.Add("group", 1, "name", 2)
	l.WithGroup("g").Handler().Handle(context.Background(), r)
}

// Output:
// {"level":"INFO","msg":"plain"}
// {"level":"DEBUG","msg":"escapes \"\\ \n\t\u0001 <&> \u2028 é \ufffd","a\nb":"</script>"}
// {"level":"ERROR+1","msg":"numbers","i":-1,"u":18446744073709551615,"f":1,"small":1e-7,"big":1e+21,"f32":0.10000000149011612,"b":false,"nan":"!ERROR:json: unsupported value: NaN","inf":"!ERROR:json: unsupported value: -Inf"}
// {"level":"INFO","msg":"times","t":"2023-04-05T06:07:08.123456Z","d":2000000000,"far":"!ERROR:time.Time year outside of range [0,9999]"}
// {"level":"INFO","msg":"any","nil":null,"struct":{"x":1,"E":{}},"map":{"a":1,"b":"<"},"err":"went \"wrong\"","bytes":"aGk=","list":["x","<y>"],"level":"WARN","raw":[1,2]}
// {"level":"INFO","msg":"methods","wrong":"!ERROR:json: error calling MarshalJSON for type main.wrong: no JSON","both":{"as":"JSON"},"nil error":"<nil>","chan":"!ERROR:json: unsupported type: chan int","user":{"id":7,"secret":"REDACTED"},"nil user":"REDACTED"}
// {"level":"INFO","msg":"no keys","!BADKEY":1,"!BADKEY":"k"}
// {"level":"INFO","msg":"groups","g":{"a":1,"h":{"b":2},"c":3},"inline":4,"after":5}
// {"level":"INFO","msg":"group unused","a":1}
// {"level":"INFO","msg":"group used","a":1,"g":{"b":2}}
// {"level":"INFO","msg":"the inner unused","a":1,"g":{"h":{"c":3}}}
// {"level":"INFO","msg":"all","a":1,"g":{"h":{"c":3,"i":{"d":4,"j":{"e":5}}}}}
// {"level":"INFO","msg":"only empty"}
// {"when":"2024-01-02","severity":4,"message":"replaced","n":1,"g":{"[g]x":2},"last":0}
// {"when":"2024-01-02","severity":4,"message":"replaced","g":{"[g]a":1,"h":{"[g h]n":1,"g":{"[g h g]x":2},"[g h]last":0}}}
// {"severity":0,"message":"m"}
// {"severity":0,"message":"m","g":{"became":{"[g became]a":1},"name":{"[g name]id":1,"[g name]secret":"REDACTED"}}}
