"""Programs that do not return from main: uncaught panics, os.Exit, deadlocks and other fatal errors.

Each runs in a process of its own. Its main function is called without a recover around it.
"""

from .panics import ERRORS, fill

# What a program panics with, and the declarations that this takes.
VALUES = ['"text"', '"two\\nlines"', "{n}", "uint8({n})", "-1.5e{n}", "float32(0.1)", "'x'", "true", "1 + {n}i",
          "{x}number({n})", '{x}text("t")', "{x}failure{{{n}}}", "&{x}failure{{{n}}}", "{x}shown({n})",
          '{x}pair{{{n}, "p"}}', 'errors.New("new")', 'fmt.Errorf("wrapped %w", errors.New("inner"))',
          "[]int{{{n}}}", "struct{{}}{{}}", "[2]any{{1, nil}}", "any(int64({n}))", "uintptr({n})"]


def _value(p, x):
    return p.rng.choice(VALUES).format(n=p.rng.randint(0, 9), x=x)


def _fault(p, x):
    """A statement that panics."""
    rng = p.rng
    if rng.random() < 0.5:
        return f"panic({_value(p, x)})"
    title, text = rng.choice([e for e in ERRORS if e[0] != "compare array"])
    return "{ " + fill(rng, text) + " }"


def _declare(p, x):
    p.declare(f'''type {x}number int
type {x}text string
type {x}shown int
type {x}pair struct {{ a int; b string }}
type {x}failure struct{{ n int }}

func (f {x}failure) Error() string {{ return fmt.Sprint("failure ", f.n) }}
func (s {x}shown) String() string  {{ return fmt.Sprint("shown ", int(s)) }}
''')


def panics(p):
    """A panic that passes through deferred calls, some of which panic themselves, and ends the program."""
    rng = p.rng
    x = p.global_name("e")
    _declare(p, x)
    deferred = ["defer fmt.Println(\"deferred\", n)",
                f"defer func() {{ if n == {rng.randint(0, 2)} {{ {_fault(p, x)} }} }}()",
                f"defer func() {{ panic(fmt.Sprint(\"instead of \", describe(recover()))) }}()",
                f"defer func() {{ defer func() {{ fmt.Println(describe(recover())) }}(); {_fault(p, x)} }}()",
                "defer func() { fmt.Println(\"passing\") }()",
                "defer func() { fmt.Println(\"recovered\", n, describe(recover())) }()",
                f"defer panic({_value(p, x)})",
                f"defer func() {{ fmt.Println(describe(recover())); {_fault(p, x)} }}()",
                "defer try(\"tried\", func() { panic(\"caught\") })",
                f"defer os.Exit({rng.randint(0, 260)})"]
    chosen = "\n\t".join(rng.choices(deferred[:-1] if rng.random() < 0.9 else deferred, k=rng.randint(0, 4)))
    where = rng.choice(["{fault}", "go func() {{ {fault} }}()\n\tselect {{}}",
                        "c := make(chan int)\n\tgo func() {{ {fault}; c <- 1 }}()\n\tfmt.Println(<-c)",
                        "func() {{ for i := 0; ; i++ {{ if i > n {{ {fault}; return }} }} }}()"])
    p.declare(f'''func {x}(n int) {{
	{chosen}
	if n > 0 {{
		{x}(n - 1)
	}}
	{where.format(fault=_fault(p, x))}
	fmt.Println("unreached", n)
}}
''')
    p.main_lines.append(f"{x}({rng.randint(0, 3)})")


def exits(p):
    """os.Exit from everywhere: no deferred call runs."""
    rng = p.rng
    name = p.global_name("exit")
    leave = f"os.Exit({rng.choice([0, 1, 2, 3, 7, 77, 127, 255, 256, 259])})"
    inside = rng.choice([leave, f"func() {{ defer fmt.Println(\"no\"); {leave} }}()", f"defer func() {{ {leave} }}()",
                         f"defer func() {{ recover(); {leave} }}(); panic(1)", f"go func() {{ {leave} }}(); select {{}}",
                         f"defer {leave}; var m map[int]int; m[1] = 2",
                         f"for i := range []int{{1, 2, 3}} {{ if i == {rng.randint(0, 2)} {{ {leave} }}; fmt.Println(i) }}",
                         f"func() int {{ {leave}; return 1 }}()", "println(\"to standard error\", 1, true); " + leave])
    p.declare(f'''func {name}(n int) {{
	defer fmt.Println("not printed")
	if n > 0 {{
		{name}(n - 1)
	}}
	fmt.Print("without a newline {rng.randint(0, 9)}")
	{inside}
}}
''')
    p.main_lines.append(f"{name}({rng.randint(0, 2)})")


def fatal(p):
    """Deadlocks, and the errors of package sync that nothing recovers."""
    rng = p.rng
    waits = ["select {}", "<-make(chan int)", "make(chan string) <- \"x\"", "var c chan int; c <- 1", "for range make(chan int) {}",
             "var w sync.WaitGroup; w.Add(1); w.Wait()", "var m sync.Mutex; m.Lock(); m.Lock()",
             "var m sync.RWMutex; m.RLock(); m.Lock()", "var m sync.Mutex; m.Unlock()", "var m sync.RWMutex; m.RUnlock()",
             "select { case <-make(chan int): case make(chan int) <- 1: }", "runtime.Goexit()",
             "var m sync.Mutex; c := sync.NewCond(&m); m.Lock(); c.Wait()"]
    name = p.global_name("fatal")
    other = rng.choice(["", "go func() { select {} }()", "go fmt.Sprint(1)",
                        "c := make(chan int); go func() { c <- 1 }(); <-c",
                        "c := make(chan int); go func() { defer close(c); <-c; fmt.Println(\"no\") }()"])
    p.declare(f'''func {name}() {{
	defer func() {{ fmt.Println("deferred", recover()) }}()
	func() {{
		{other}
	}}()
	fmt.Println("before")
	{rng.choice(waits)}
	fmt.Println("after")
}}
''')
    p.main_lines.append(f"{name}()")


def leaves(p):
    """Main returns while goroutines wait."""
    name = p.global_name("leave")
    p.declare(f'''func {name}() {{
	c, d := make(chan int), make(chan int)
	for i := 0; i < {p.rng.randint(1, 5)}; i++ {{
		go func() {{
			defer fmt.Println("not printed")
			c <- <-d
			select {{}}
		}}()
	}}
	d <- {p.rng.randint(0, 9)}
	fmt.Println(<-c)
}}
''')
    p.main_lines.append(f"{name}()")


ALL = [panics, panics, panics, exits, fatal, leaves]
