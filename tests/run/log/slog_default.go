// slog's default logger and package log: each writes by the other, and places are those of the calls.
package main

import (
	"bytes"
	"context"
	"fmt"
	"log"
	"log/slog"
	"os"
	"path"
	"regexp"
	"sync"
	"time"
)

// shapes puts 0 for each digit of dates.
func shape(b *bytes.Buffer) string {
	defer b.Reset()
	return regexp.MustCompile(`\d(\d*[/:]\d)+\d*`).ReplaceAllString(b.String(), "DATE")
}

// base leaves only the last element of paths.
func base(groups []string, a slog.Attr) slog.Attr {
	if source, ok := a.Value.Any().(*slog.Source); ok {
		source.File = path.Base(source.File)
	}
	if a.Key == slog.TimeKey {
		return slog.Attr{}
	}
	return a
}

type failing struct{ slog.Handler }

func (failing) Handle(context.Context, slog.Record) error { return fmt.Errorf("failed") }

func main() {
	var out bytes.Buffer
	log.SetOutput(&out)

	// At first slog writes by package log.
	slog.Info("hello", "count", 3, "text", "two words")
	slog.Debug("not written")
	slog.Error("bad")
	fmt.Print(shape(&out))
	log.SetFlags(log.Lshortfile)
	log.SetPrefix("p: ")
	slog.Warn("place", "line", 49)
	slog.Default().Log(nil, slog.LevelInfo+1, "a message as it is: \"x\"")
	slog.With("a", 1).WithGroup("g").Info("groups", "b", 2)
	slog.LogAttrs(context.Background(), slog.LevelInfo, "attrs", slog.Int("a", 1))
	log.Print("log itself")
	log.Output(1, "by Output")
	fmt.Println(slog.SetLogLoggerLevel(slog.LevelDebug))
	slog.Debug("now written")
	slog.SetDefault(slog.With("b", 2))
	slog.Info("with more")
	log.Print("still log itself")
	fmt.Print(shape(&out))
	fmt.Println(slog.SetLogLoggerLevel(slog.LevelInfo), slog.Default() == slog.Default())

	// From now on package log writes by slog.
	h := slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{AddSource: true, ReplaceAttr: base})
	slog.SetDefault(slog.New(h))
	fmt.Println(log.Flags(), log.Prefix(), slog.Default().Handler() == h)
	slog.Info("by slog", "line", 67)
	slog.InfoContext(context.Background(), "by slog", "line", 68)
	log.Print("by log, two lines\n\n")
	log.Output(1, "by Output")
	slog.SetLogLoggerLevel(slog.LevelWarn)
	log.Printf("line %d", 72)
	log.SetPrefix("")
	slog.SetLogLoggerLevel(slog.LevelDebug)
	log.Print("not written")

	l := slog.NewLogLogger(h, slog.LevelError)
	l.Print("old code, line 78")
	l.SetPrefix("prefix ")
	l.Println("old code, line 80")
	slog.NewLogLogger(h, slog.LevelDebug).Print("not written")

	// JSON has objects for places, all functions tell their callers'.
	slog.SetDefault(slog.New(slog.NewJSONHandler(os.Stdout,
		&slog.HandlerOptions{AddSource: true, ReplaceAttr: base, Level: slog.LevelDebug})))
	ctx := context.Background()
	slog.Debug("87")
	slog.DebugContext(ctx, "88")
	slog.WarnContext(ctx, "89")
	slog.ErrorContext(ctx, "90")
	slog.Log(ctx, 1, "91")
	slog.LogAttrs(ctx, 2, "92")
	d := slog.Default()
	d.Debug("94")
	d.DebugContext(ctx, "95")
	d.Info("96")
	d.InfoContext(ctx, "97")
	d.Warn("98")
	d.WarnContext(ctx, "99")
	d.Error("100")
	d.ErrorContext(ctx, "101")
	d.Log(ctx, 0, "102")
	d.LogAttrs(ctx, 0, "103")
	func() { d.Info("104") }()

	// Other handlers.
	fmt.Println(slog.DiscardHandler.Enabled(ctx, 100), slog.DiscardHandler.WithGroup("g").WithAttrs(nil).Enabled(ctx, 9))
	slog.New(slog.DiscardHandler).Error("nowhere")
	plain := &slog.HandlerOptions{ReplaceAttr: base}
	many := slog.NewMultiHandler(slog.NewTextHandler(os.Stdout, plain), slog.NewJSONHandler(os.Stdout,
		&slog.HandlerOptions{ReplaceAttr: base, Level: slog.LevelWarn}), slog.DiscardHandler)
	m := slog.New(many).With("a", 1).WithGroup("g")
	m.Info("one")
	m.Warn("two", "b", 2)
	fmt.Println(many.Enabled(ctx, -4), many.Handle(ctx, slog.NewRecord(time.Time{}, 0, "x", 0)))
	f := failing{slog.NewTextHandler(os.Stdout, nil)}
	fmt.Println(slog.NewMultiHandler(f, f).Handle(ctx, slog.NewRecord(time.Time{}, 0, "x", 0)))
	slog.New(f).Info("errors are dropped")
	defer func() { fmt.Println(recover()) }()

	// Handlers derived from one share its lock.
	var all bytes.Buffer
	shared := slog.New(slog.NewTextHandler(&all, plain))
	var wg sync.WaitGroup
	for range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			shared.With("a", 1).Info("m", "b", 2)
		}()
	}
	wg.Wait()
	fmt.Println(all.String() == string(bytes.Repeat([]byte("level=INFO msg=m a=1 b=2\n"), 20)))
	slog.New(nil)
}

// Output:
// DATE DATE INFO hello count=3 text="two words"
// DATE DATE ERROR bad
// INFO
// p: slog_default.go:49: WARN place line=49
// p: slog_default.go:50: INFO+1 a message as it is: "x"
// p: slog_default.go:51: INFO groups a=1 g.b=2
// p: slog_default.go:52: INFO attrs a=1
// p: slog_default.go:53: log itself
// p: slog_default.go:54: by Output
// p: slog_default.go:56: DEBUG now written
// p: slog_default.go:58: INFO with more b=2
// p: slog_default.go:59: still log itself
// DEBUG true
// 0 p:  true
// level=INFO source=slog_default.go:67 msg="by slog" line=67
// level=INFO source=slog_default.go:68 msg="by slog" line=68
// level=INFO source=slog_default.go:69 msg="p: by log, two lines\n"
// level=INFO source=slog_default.go:70 msg="p: by Output"
// level=WARN source=slog_default.go:72 msg="p: line 72"
// level=ERROR source=slog_default.go:78 msg="old code, line 78"
// level=ERROR source=slog_default.go:80 msg="prefix old code, line 80"
// {"level":"DEBUG","source":{"function":"main.main","file":"slog_default.go","line":87},"msg":"87"}
// {"level":"DEBUG","source":{"function":"main.main","file":"slog_default.go","line":88},"msg":"88"}
// {"level":"WARN","source":{"function":"main.main","file":"slog_default.go","line":89},"msg":"89"}
// {"level":"ERROR","source":{"function":"main.main","file":"slog_default.go","line":90},"msg":"90"}
// {"level":"INFO+1","source":{"function":"main.main","file":"slog_default.go","line":91},"msg":"91"}
// {"level":"INFO+2","source":{"function":"main.main","file":"slog_default.go","line":92},"msg":"92"}
// {"level":"DEBUG","source":{"function":"main.main","file":"slog_default.go","line":94},"msg":"94"}
// {"level":"DEBUG","source":{"function":"main.main","file":"slog_default.go","line":95},"msg":"95"}
// {"level":"INFO","source":{"function":"main.main","file":"slog_default.go","line":96},"msg":"96"}
// {"level":"INFO","source":{"function":"main.main","file":"slog_default.go","line":97},"msg":"97"}
// {"level":"WARN","source":{"function":"main.main","file":"slog_default.go","line":98},"msg":"98"}
// {"level":"WARN","source":{"function":"main.main","file":"slog_default.go","line":99},"msg":"99"}
// {"level":"ERROR","source":{"function":"main.main","file":"slog_default.go","line":100},"msg":"100"}
// {"level":"ERROR","source":{"function":"main.main","file":"slog_default.go","line":101},"msg":"101"}
// {"level":"INFO","source":{"function":"main.main","file":"slog_default.go","line":102},"msg":"102"}
// {"level":"INFO","source":{"function":"main.main","file":"slog_default.go","line":103},"msg":"103"}
// {"level":"INFO","source":{"function":"main.main.func1","file":"slog_default.go","line":104},"msg":"104"}
// false false
// level=INFO msg=one a=1
// level=WARN msg=two a=1 g.b=2
// {"level":"WARN","msg":"two","a":1,"g":{"b":2}}
// level=INFO msg=x
// false <nil>
// failed
// failed
// true
// nil Handler
