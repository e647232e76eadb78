"""Cases for gol itself: its session on a terminal."""

import os

from harness import Failure, case

BANNER = "gol: Go, one entry at a time. :help explains, Ctrl-D leaves."


def session(start, **options):
    """gol alone, with a history of its own and without colours."""
    environment = {"XDG_STATE_HOME": start.folder, "NO_COLOR": "1", "GOMAXPROCS": "2"}
    environment.update(options.pop("environment", {}))
    return start(environment=environment, **options)


# Entries


@case
def values_are_shown(start):
    with session(start) as t:
        t.expect_all(BANNER, "> ▌")
        t.run([
            ("1 + 2<enter>", "> 1 + 2", "3", "> ▌"),
            ("x := []int{1, 2}<enter>", "> x := []int{1, 2}", "> ▌"),
            ("x<enter>", "> x", "[]int{1, 2}", "> ▌"),
            ('"世界"<enter>', '> "世界"', '"世界"', "> ▌"),
            ("fmt.Print(1)<enter>", "> fmt.Print(1)", "1", "> ▌"),
        ])
        t.type("<C-d>")
        t.expect_exit(0)


@case
def an_unfinished_entry_goes_on_in_the_next_line(start):
    with session(start) as t:
        t.run([
            ("func f(n int) int {<enter>", "> func f(n int) int {", ".     ▌"),
            ("return n * 2<enter>", ".     return n * 2", ".     ▌"),
            ("}<enter>", "> func f(n int) int {", ".     return n * 2", ". }", "> ▌"),
            ("f(4)<enter>", "> f(4)", "8", "> ▌"),
            ("<up><up>", "> func f(n int) int {", ".     return n * 2", ". }▌"),
            ("<up><end><backspace>3", "> func f(n int) int {", ".     return n * 3▌", ". }"),
            ("<down><end><enter>", ".     return n * 3", ". }", "> ▌"),
            ("f(4)<enter>", "> f(4)", "12", "> ▌"),
        ])


@case
def a_wrong_entry_is_reported_at_once(start):
    with session(start) as t:
        t.run([
            ("pi + 1<enter>", "> pi + 1", "repl:1:1: undefined: pi", " 1 | pi + 1", "   | ^~", "> ▌"),
            (")<enter>", "> )", "repl:2:1: syntax error: unexpected ), expecting statement", " 2 | )", "   | ^",
             "> ▌"),
            ("1<enter>", "> 1", "1", "> ▌"),
        ])


@case
def a_panic_keeps_the_session(start):
    with session(start) as t:
        t.type("panic(1)<enter>")
        t.wait_for("panic: 1")
        t.wait_for("1 | panic(1)")
        t.run([("2<enter>", "> 2", "2", "> ▌")])


# Keys while something runs


def begin(t, entry):
    """Types the entry and waits until the editor has left the terminal to it."""
    t.type(entry)
    t.wait_for(entry.replace("<lt>", "<"))
    before = len(t.output)
    t.type("<enter>")
    t.wait(lambda: b"\x1b[?2004l" in t.output[before:], "the entry does not run")
    return before


def stopped(t, entry):
    """The entry does not end; Ctrl-C ends it and nothing else."""
    before = begin(t, entry)
    t.type("<C-c>")
    t.wait(lambda: b"interrupted\r\n" in t.output[before:], f"{entry} was not interrupted")
    t.wait(lambda: t.screen.render()[-1] == "> ▌", "no prompt")
    t.run([("7<enter>", "> 7", "7", "> ▌"), ("<C-l>", "> ▌")])


@case
def control_c_stops_every_kind_of_wait(start):
    with session(start, columns=140) as t:
        stopped(t, "for {}")
        stopped(t, "for i := 0; ; i++ { _ = fmt.Sprint(i) }")
        stopped(t, "time.Sleep(time.Hour)")
        stopped(t, "<lt>-time.After(time.Hour)")
        stopped(t, "select { case <lt>-time.After(time.Hour): }")
        stopped(t, "var mu sync.Mutex; mu.Lock(); time.AfterFunc(time.Hour, func() {}); mu.Lock()")
        stopped(t, "var wg sync.WaitGroup; wg.Add(1); time.AfterFunc(time.Hour, wg.Done); wg.Wait()")
        stopped(t, "c := make(chan int); time.AfterFunc(time.Hour, func() { c <lt>- 1 }); <lt>-c")
        stopped(t, "c := make(chan int); time.AfterFunc(time.Hour, func() { <lt>-c }); c <lt>- 1")
        stopped(t, "var n chan int; time.AfterFunc(time.Hour, func() {}); n <lt>- 1")
        stopped(t, "time.AfterFunc(time.Hour, func() {}); select {}")
        stopped(t, "var rw sync.RWMutex; rw.Lock(); time.AfterFunc(time.Hour, rw.Unlock); rw.RLock()")
        stopped(t, "cond := sync.NewCond(&sync.Mutex{}); cond.L.Lock(); time.AfterFunc(time.Hour, cond.Signal); cond.Wait()")
        # The terminal interrupts the child as well, whose end may come first; so this one does not mind.
        stopped(t, "exec.Command(`sh`, `-c`, `trap '' INT; exec sleep 9`).Run()")
        stopped(t, "var b [1]byte; os.Stdin.Read(b[:])")
        stopped(t, "r, w, _ := os.Pipe(); _ = w; r.Read(make([]byte, 1))")
        stopped(t, "defer fmt.Println(`deferred`); time.Sleep(time.Hour)")


@case
def control_c_twice_leaves(start):
    with session(start, columns=120) as t:
        t.type("func() { defer func() { fmt.Println(`st` + `ays`); for {} }(); fmt.Println(`ru` + `ns`); for {} }()<enter>")
        t.wait_for("runs")
        t.type("<C-c>")
        t.wait_for("stays")
        t.type("<C-c>")
        t.expect_exit(130)
    with session(start) as t:
        t.run([
            ("abc<C-c>", "> abc^C", "> ▌"),
            ("<C-c>", "> ^C", "Ctrl-C once more or Ctrl-D leaves", "> ▌"),
            ("1<enter>", "> 1", "1", "> ▌"),
            ("<C-c>", "> ^C", "Ctrl-C once more or Ctrl-D leaves", "> ▌"),
        ])
        t.type("<C-c>")
        t.expect_exit(130)


@case
def a_deadlock_ends_the_entry_only(start):
    with session(start) as t:
        t.run([("ch := make(chan int)<enter>", "> ch := make(chan int)", "> ▌")])
        t.type("<lt>-ch<enter>")
        t.wait_for("fatal error: all goroutines are asleep - deadlock!")
        t.wait(lambda: t.screen.render()[-1] == "> ▌", "no prompt")
        t.run([
            ("go func() { ch <lt>- 42 }()<enter>", "> go func() { ch <- 42 }()", "> ▌"),
            ("<lt>-ch<enter>", "> <-ch", "42", "> ▌"),
        ])


@case
def the_terminal_belongs_to_a_script_that_reads(start):
    with session(start) as t:
        begin(t, "var name string; fmt.Scanln(&name); name")
        t.type("gopher\n")
        t.expect("gopher", '"gopher"', "> ▌")
        begin(t, "s := bufio.NewScanner(os.Stdin); s.Scan(); s.Text()")
        t.run([("x y\n", "x y", '"x y"', "> ▌")])


# Goroutines while one types


@case
def output_of_goroutines_appears_above_the_prompt(start):
    with session(start) as t:
        t.run([
            ("tick := make(chan int)<enter>", "> tick := make(chan int)", "> ▌"),
            ("go func() { for n := range tick { fmt.Println(`tick`, n) } }()<enter>",
             "> go func() { for n := range tick { fmt.Println(`tick`, n) } }()", "> ▌"),
            ("go func() { time.Sleep(300 * time.Millisecond); tick <lt>- 1; tick <lt>- 2 }()<enter>",
             "> go func() { time.Sleep(300 * time.Millisecond); tick <- 1; tick <- 2 }()", "> ▌"),
            ("half a l<left>", "> half a ▌l"),
        ])
        t.expect("tick 1", "tick 2", "> half a ▌l")
        t.type("<C-u>")
        t.expect("tick 2", "> ▌l")


@case
def a_panic_in_the_background_ends_its_goroutine_only(start):
    with session(start) as t:
        t.type("go func() { time.Sleep(200 * time.Millisecond); panic(`lost`) }()<enter>")
        t.type("abc")
        t.wait_for("panic: lost")
        t.wait(lambda: t.screen.render()[-1] == "> abc▌", "the entry is not there any more")
        t.run([("<C-u>1<enter>", "> 1", "1", "> ▌")])


@case
def goroutines_are_listed_and_killed(start):
    with session(start) as t:
        t.run([
            ("jobs := make(chan int, 2)<enter>", "> jobs := make(chan int, 2)", "> ▌"),
            ("go func() { defer fmt.Println(`go` + `ne`); for range jobs { } }()<enter>",
             "> go func() { defer fmt.Println(`go` + `ne`); for range jobs { } }()", "> ▌"),
        ])
        for _ in range(100):   # it may not have got so far yet
            before = len(t.output)
            t.type(":goroutines<enter>")
            t.wait(lambda: b"number" in t.output[before:] and t.screen.render()[-1] == "> ▌", "no table")
            if any("chan receive" in row for row in t.screen.all_rows()):
                break
        rows = [row for row in t.screen.all_rows() if "chan receive" in row]
        number, rest = rows[0].split(None, 1)
        for word in ("jobs", "main.main.func1", "repl:2"):
            if word not in rest:
                raise Failure(f"{word} is not in {rows[0]!r}")
        t.type(":chans<enter>")
        t.wait_for("receiver waits: " + number)
        t.type(f":kill {number}<enter>")
        t.wait_for("gone")
        t.type("time.Sleep(50 * time.Millisecond); runtime.NumGoroutine()<enter>")
        t.expect("> time.Sleep(50 * time.Millisecond); runtime.NumGoroutine()", "1", "> ▌")


@case
def a_channel_without_a_name_is_told_by_who_waits(start):
    with session(start, columns=120) as t:
        t.run([
            ("jobs := make(chan int)<enter>", "> jobs := make(chan int)", "> ▌"),
            ("go func() { for range jobs { } }()<enter>", "> go func() { for range jobs { } }()", "> ▌"),
            ("time.Sleep(50 * time.Millisecond)<enter>", "> time.Sleep(50 * time.Millisecond)", "> ▌"),
            ("jobs = nil<enter>", "> jobs = nil", "> ▌"),
        ])
        t.type(":chans<enter>")
        t.wait_for(", at main.main.func1 repl:2")


# Completion, history, commands


@case
def tab_completes(start):
    with session(start) as t:
        t.run([
            ("strings.HasPre<tab>", "> strings.HasPrefix▌"),
            ("<C-u>counter := 1<enter>", "> counter := 1", "> ▌"),
            ("coun<tab>", "> counter▌"),
            ("<C-u>type Point struct{ Width, Height int }<enter>", "> type Point struct{ Width, Height int }", "> ▌"),
            ("func (p Point) Area() int { return p.Width * p.Height }<enter>",
             "> func (p Point) Area() int { return p.Width * p.Height }", "> ▌"),
            ("p := Point{2, 3}<enter>", "> p := Point{2, 3}", "> ▌"),
            ("p.W<tab>", "> p.Width▌"),
            ("<C-u>p.Ar<tab>()<enter>", "> p.Area()", "6", "> ▌"),
            ("time.Now().UnixMic<tab>", "> time.Now().UnixMicro▌"),
            ("<C-u>fallth<tab>", "> fallthrough▌"),
            ("<C-u>:gor<tab>", "> :goroutines▌"),
            ("<C-u>bufi<tab>", "> bufio▌"),
        ])


@case
def the_history_is_kept_and_searched(start):
    with session(start) as t:
        t.run([
            ("first := 1<enter>", "> first := 1", "> ▌"),
            ("second := 2<enter>", "> second := 2", "> ▌"),
            ("<up><up>", "> first := 1▌"),
            ("<C-u>", "> ▌"),
        ])
        t.type("<C-d>")
        t.expect_exit(0)
    with session(start) as t:
        t.run([("<up>", "> second := 2▌"), ("<up>", "> first := 1▌")])
        t.type("<C-u><C-r>cond")
        t.wait(lambda: any("second := 2" in row for row in t.screen.all_rows()), "not found")
    if not os.path.exists(os.path.join(start.folder, "gol", "history")):
        raise Failure("the history is not in the state directory")


@case
def commands_answer(start):
    with session(start) as t:
        t.run([
            ("x := 1<enter>", "> x := 1", "> ▌"),
            (":type x + 1<enter>", "> :type x + 1", "int", "> ▌"),
            (":names<enter>", "> :names", "var x int", "> ▌"),
            (":doc x<enter>", "> :doc x", "var x int", "> ▌"),
            (":helq<enter>", "> :helq", "there is no command :helq; did you mean :help?", "> ▌"),
            (":chans<enter>", "> :chans", "no channels", "> ▌"),
            (":kill<enter>", "> :kill", "usage: :kill N", "> ▌"),
            (":print x<enter>", "> :print x", "1", "> ▌"),
            (":reset<enter>", "> :reset", "> ▌"),
        ])
        t.type("x<enter>")
        t.wait_for("undefined: x")
        t.type(":help<enter>")
        t.wait_for(":quit")
        t.type(":stats<enter>")
        t.wait_for("goroutines created")
        t.type(":time 1<enter>")
        t.wait_for("s")
        t.type(":quit<enter>")
        t.expect_exit(0)


@case
def a_session_is_saved_as_a_script_and_loaded(start):
    path = os.path.join(start.folder, "saved.gol")
    with session(start) as t:
        t.run([
            ("func double(n int) int { return 2 * n }<enter>", "> func double(n int) int { return 2 * n }", "> ▌"),
            ("double(21)<enter>", "> double(21)", "42", "> ▌"),
            ("oops<enter><C-l>", "> ▌"),
        ])
        t.type(f":save {path}<enter>")
        t.wait_for("runs it")
        t.wait(lambda: t.screen.render()[-1] == "> ▌", "no prompt")
        t.type("<C-d>")
        t.expect_exit(0)
    with open(path, encoding="utf-8") as file:
        text = file.read()
    wanted = "#!/usr/bin/env gol\nfunc double(n int) int { return 2 * n }\nfmt.Println(double(21))\n"
    if text != wanted:
        raise Failure(f"saved:\n{text}")
    with session(start) as t:
        t.type(f":load {path}<enter>")
        t.wait_for("42")
        t.wait(lambda: t.screen.render()[-1] == "> ▌", "no prompt")
        t.run([("double(4)<enter>", "> double(4)", "8", "> ▌")])


@case
def os_exit_and_end_of_input_leave(start):
    with session(start) as t:
        t.type("os.Exit(7)<enter>")
        t.expect_exit(7)
    with session(start) as t:
        t.run([("1<enter>", "> 1", "1", "> ▌")])
        t.type("<C-d>")
        t.expect_exit(0)


# Other terminals


@case
def a_dumb_terminal_is_enough(start):
    with session(start, environment={"TERM": "dumb"}) as t:
        t.run([
            ("1 + 2\n", "> 1 + 2", "3", "> ▌"),
            ("func f() int {\n", "> func f() int {", ". ▌"),
            ("return 5 }\n", ". return 5 }", "> ▌"),
            ("f()\n", "> f()", "5", "> ▌"),
        ])
        if b"\x1b" in t.output:
            raise Failure("an escape sequence came")


@case
def forty_columns_are_enough(start):
    with session(start, columns=40) as t:
        t.run([
            ('"0123456789012345678901234567890123456789"<enter>',
             '> "0123456789012345678901234567890123456', '789"', '"012345678901234567890123456789012345678', '9"', "> ▌"),
        ])


@case
def a_long_line_is_cut_around_the_caret(start):
    with session(start, columns=40) as t:
        t.type('x := []int{1, 2, 3, 4, 5, 6, 7, 8, 9, xyz} // and a remark<enter>')
        t.expect("repl:1:39: undefined: xyz", " 1 | …, 6, 7, 8, 9, xyz} // and a remark", "   |                ^~~", "> ▌")


@case
def tab_completes_the_operands_of_commands(start):
    os.makedirs(os.path.join(start.folder, "scripts"))
    for name in ("one.gol", "other.gol", ".hidden"):
        with open(os.path.join(start.folder, "scripts", name), "w") as file:
            file.write("fmt.Println(`ran`)\n")
    with session(start) as t:
        path = os.path.join(start.folder, "scripts")
        t.type(f":load {path[:-3]}<tab>")
        t.wait_for("/scripts/▌".rstrip("▌"))
        t.type("<tab>")
        t.wait_for("one.gol    other.gol")
        t.type("n<tab>")
        t.wait_for("/scripts/one.gol")
        t.type("<enter>")
        t.wait_for("ran")
        t.run([
            (":help lo<tab><enter>", "> :help load", ":load FILE        run a script or Go file as an entry", "> ▌"),
            ("value := 7<enter>", "> value := 7", "> ▌"),
            (":type val<tab><enter>", "> :type value", "int", "> ▌"),
        ])


@case
def a_caret_stands_below_wide_characters(start):
    with session(start, columns=60) as t:
        t.type('fmt.Println("日本語", unknown)<enter>')
        t.expect("repl:1:26: undefined: unknown", ' 1 | fmt.Println("日本語", unknown)', "   |" + " " * 23 + "^~~~~~~", "> ▌")
        t.type('var a int = "日本"<enter>')
        t.wait_for("   |             ^~~~~~")
    with session(start, columns=40) as t:
        t.type('x := "日本語日本語日本語日本語日本語" + unknown<enter>')
        t.expect("repl:1:56: undefined: unknown", ' 1 | … 本語日本語日本語日本語" + unknown', "   |" + " " * 29 + "^~~~~~~", "> ▌")


@case
def the_greeting_fits_the_terminal(start):
    with session(start, columns=30) as t:
        t.expect("gol: Go, one entry at a time.", ":help explains, Ctrl-D leaves.", "> ▌")


@case
def help_is_as_wide_as_the_terminal(start):
    with session(start, columns=60) as t:
        t.run([
            (":help doc<enter>", "> :help doc", ":doc NAME         what the library says about a name, or how",
             "                  the session declared it", "> ▌"),
        ])


@case
def text_is_coloured(start):
    with session(start, environment={"NO_COLOR": ""}) as t:
        t.type('var s = "a" // c')
        t.wait(lambda: any(style for _, style in t.screen.styles(t.screen.row)), "nothing is coloured")
