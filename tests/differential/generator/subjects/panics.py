"""Panics: run-time errors and their texts, deferred calls, recover, re-panics, Goexit."""

ERRORS = [
    ("index", "s := make([]int, id({n})); _ = s[id({m})]"),
    ("index array", "var a [4]{t}; _ = a[id({m})+4]"),
    ("index negative", "s := []{t}{{1, 2}}; _ = s[id(-{n})-1]"),
    ("index store", "s := []{t}{{1, 2}}; s[id(2)+{n}] = 1"),
    ("index update", "s := []{t}{{1, 2}}; s[id(2)+{n}] += 1"),
    ("index string", "_ = id(\"abc\")[id(3)+{n}]"),
    ("index 2d", "s := [][]int{{{{1}}, {{2}}}}; _ = s[id(1)][id(1)+{n}]"),
    ("slice high", "s := []int{{1, 2}}; _ = s[:id(3)+{n}]"),
    ("slice low", "s := []int{{1, 2, 3}}; _ = s[id(2):id(1)]"),
    ("slice3", "s := []int{{1, 2, 3}}; _ = s[id(1):id(2):id(4)+{n}]"),
    ("slice3 b", "s := []int{{1, 2, 3}}; _ = s[id(0):id(3):id(2)]"),
    ("slice3 c", "s := []int{{1, 2, 3}}; _ = s[id(3):id(2):id(3)]"),
    ("slice array", "var a [4]int; _ = a[id(1):id(5)+{n}]"),
    ("slice3 array", "var a [4]{t}; _ = a[id(0):id(2):id(5)+{n}]"),
    ("slice3 array b", "a := &[4]{t}{{}}; _ = a[id(3):id(2)]"),
    ("slice nil array", "var a *[4]{t}; _ = a[:]"),
    ("method of nil", "var p *strings.Builder; var s fmt.Stringer; _ = p; _ = s.String()"),
    ("assert missing method", "var x any = errors.New(\"e\"); _ = x.(interface {{ Error() string; more{n}() }})"),
    ("divide unsigned", "_ = uint64({n}) / id(uint64(0))"),
    ("remainder unsigned", "_ = uint({n}) % id(uint(0))"),
    ("slice string", "_ = id(\"hello\")[id(2):id(1)]"),
    ("slice string high", "_ = id(\"hello\")[id(6)+{n}:]"),
    ("divide", "_ = {t}({n}) / id({t}(0))"),
    ("remainder", "x := {t}({n}); x %= id({t}(0))"),
    ("shift", "_ = {t}({n}) << id(-1-{m})"),
    ("shift right", "x := {t}({n}); x >>= id(-1-{m})"),
    ("nil map", "var m map[int]{t}; m[{n}] = 1"),
    ("nil map update", "var m map[string]{t}; m[\"a\"]++"),
    ("nil pointer", "var p *struct {{ a, b {t} }}; _ = p.b"),
    ("nil pointer store", "var p *{t}; *p = 1"),
    ("nil array", "var p *[4]{t}; p[{n}&3] = 1"),
    ("nil func", "var f func() {t}; _ = f()"),
    ("nil interface", "var e error; _ = e.Error()"),
    ("assert", "var x any = {t}({n}); _ = x.(string)"),
    ("assert nil", "var x any; _ = x.({t})"),
    ("assert interface", "var x any = {t}({n}); _ = x.(fmt.Stringer)"),
    ("assert error", "var x any = \"s\"; _ = x.(error)"),
    ("assert named", "var x any = {t}({n}); type T {t}; _ = x.(T)"),
    ("compare", "var x, y any = []int{{1}}, []int{{1}}; fmt.Println(x == y)"),
    ("compare map", "var x any = map[int]int{{}}; fmt.Println(x == x)"),
    ("compare struct", "type T struct {{ f []int }}; var x any = T{{}}; fmt.Println(x == any(T{{}}))"),
    ("compare array", "var x any = [1]any{{func() {{}}}}; fmt.Println(x == any([1]any{{nil}}), x == x)"),
    ("map key", "m := map[any]int{{}}; m[[]int{{1}}] = 2"),
    ("map key read", "m := map[any]int{{1: 2}}; _ = m[map[int]int{{}}]"),
    ("make", "_ = make([]int, id(-{m})-1)"),
    ("make cap", "_ = make([]{t}, id(3), id(2))"),
    ("make chan", "_ = make(chan int, id(-1))"),
    ("close nil", "var c chan int; close(c)"),
    ("close twice", "c := make(chan int); close(c); close(c)"),
    ("send closed", "c := make(chan int, 1); close(c); c <- {n}"),
    ("custom", "panic(fmt.Sprint(\"custom \", {n}))"),
    ("custom error", "panic(fmt.Errorf(\"error %d: %w\", {n}, errors.New(\"inner\")))"),
    ("custom value", "panic({t}({n}))"),
    ("custom struct", "panic(struct {{ a int; b string }}{{{n}, \"x\"}})"),
    ("wait group", "var w sync.WaitGroup; w.Done()"),
    ("repeat", "_ = strings.Repeat(\"x\", id(-1))"),
]


def fill(rng, text):
    """A statement of ERRORS with values and types at random."""
    kinds = ["int", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "uint"]
    return text.format(n=rng.randint(0, 5), m=rng.randint(0, 5), t=rng.choice(kinds))


def runtime_errors(p):
    """Faults of each kind, recovered, with their texts."""
    name = p.global_name("errors")
    lines = []
    for title, text in p.rng.sample(ERRORS, 7):
        lines.append(f'try("{title}", func() {{ {fill(p.rng, text)}; fmt.Println("unreached") }})')
    p.declare(f"func {name}() {{\n\t" + "\n\t".join(lines) + "\n}\n")
    p.main_lines.append(f"{name}()")


def deferred(p):
    """Deferred calls that read and change named results, in loops and conditions."""
    rng = p.rng
    name = p.global_name("deferred")
    steps = [
        f"defer func() {{ r += {rng.randint(1, 9)}; fmt.Println(\"add\", r, s) }}()",
        "defer func(n int) { r *= n; s += fmt.Sprint(n) }(r + 2)",
        "for i := 0; i < 3; i++ { defer func(i int) { r = r*10 + i }(i) }",
        "if n > 1 { defer fmt.Println(\"printed\", r, s, n) }",
        "defer func() { if e := recover(); e != nil { r = -1; s = describe(e) } }()",
        "defer func() { defer func() { fmt.Println(\"inner\", recover()) }(); panic(\"second\") }()",
        "defer func() { fmt.Println(\"direct\", recover()) }()",
        "defer func() { func() { fmt.Println(\"too deep\", recover()) }() }()",
        "defer try(\"tried\", func() { panic(\"in deferred\") })",
        f"defer {p.prefix}m{{n}}.show(\"value\")",
        f"v := {p.prefix}m{{n}}; defer v.raise(&r); v.k = 100",
        f"defer (&{p.prefix}m{{5}}).raise(&r)",
        "f := func() { s += \"f\" }; defer f(); f = nil",
        f"var i interface{{ show(string) }} = {p.prefix}m{{n + 1}}; defer i.show(\"interface\")",
        "defer copy([]int{1}, []int{2}); defer close(make(chan int)); defer delete(map[int]int{}, 1)",
        "defer func() { fmt.Println(\"twice\", recover(), recover()) }()",
        "defer func() { a := recover(); func() { defer func() { fmt.Println(\"own\", recover()) }(); panic(\"other\") }(); "
        "fmt.Println(a, recover()) }()",
        "r++", "s += \"x\"", "fmt.Println(\"step\", r, s)",
    ]
    ends = ["return n, \"returned\"", "return", "r, s = n, \"set\"\n\treturn r + 1, s + \"!\"",
            f"if n%2 == 0 {{ {fill(rng, rng.choice(ERRORS)[1])} }}\n\treturn n * 2, s",
            "panic(\"end\")", f"return {p.prefix}twice(n), \"called\""]
    chosen = rng.sample(steps, rng.randint(3, 8))
    lines = ["\t" + s for s in chosen]
    body = "\n".join(lines)
    prefix = p.prefix
    if f"type {prefix}m struct" not in "".join(p.declarations):
        p.declare(f'''type {prefix}m struct{{ k int }}

func (m {prefix}m) show(s string) {{ fmt.Println(s, m.k) }}
func (m *{prefix}m) raise(r *int)  {{ *r += m.k }}

func {prefix}twice(n int) (r int) {{
	defer func() {{ r *= 2 }}()
	return n + 1
}}
''')
    p.declare(f"func {name}(n int) (r int, s string) {{\n{body}\n\t{rng.choice(ends)}\n}}\n")
    for n in range(3):
        p.main_lines.append(f'try("{name}", func() {{ fmt.Println({name}({n})) }})')


def results(p):
    """What a function without named results returns after a panic: zero values, whatever it returned before."""
    rng = p.rng
    x = p.global_name("z")
    kinds = {"int": "n*7 + 1", "string": "fmt.Sprint(\"text \", n)", "[2]int8": "[2]int8{int8(n), 2}", "any": "n", "float64": "float64(n) + 0.5",
             "[]int": "[]int{n, n}", "*int": "&n", "bool": "n < 9", "struct{ a, b string }": "struct{ a, b string }{\"a\", \"b\"}",
             "float32": "float32(n) / 4", "complex128": "complex(1, float64(n))", "uint8": "200", "error": "errors.New(\"e\")"}
    def function(name, types):
        values = ", ".join(kinds[t] for t in types)
        fault = fill(rng, rng.choice(ERRORS)[1])
        return f'''func {name}(n int) ({", ".join(types)}) {{
	defer func() {{ {rng.choice(["recover()", "fmt.Println(describe(recover()))", "if r := recover(); r != nil { fmt.Print(n, r) }"])} }}()
	if n%2 == 1 {{
		{fault}
		panic("end")
	}}
	return {values}
}}
'''
    many, one = rng.sample(list(kinds), rng.randint(2, 4)), rng.choice(list(kinds))
    shown = lambda names, types: ", ".join(f"{n} == nil" if t == "*int" else n for n, t in zip(names, types))
    names = [f"r{i}" for i in range(len(many))]
    p.declare(function(x + "many", many) + "\n" + function(x + "one", [one]) + f'''
func {x}() {{
	for n := 0; n < 5; n++ {{
		{", ".join(names)} := {x}many(n)
		fmt.Println({shown(names, many)})
		r := {x}one(n)
		fmt.Println({shown(["r"], [one])})
	}}
}}
''')
    p.main_lines.append(f"{x}()")


def nested(p):
    """Panics during panics, recovered at different depths."""
    rng = p.rng
    depth = rng.randint(1, 4)
    name = p.global_name("nested")
    choices = [
        'fmt.Println("seen", n, describe(recover()))',
        'if r := recover(); r != nil { fmt.Println("again", n, describe(r)); panic(fmt.Sprint("again ", n)) }',
        'if n % 2 == 0 { fmt.Println("even", recover(), recover()) }',
        'fmt.Println("passing", n)',
        'panic(n)',
        'defer func() { fmt.Println("second", n, recover()) }(); panic(fmt.Sprint("replaced ", n))',
        'result += n; if recover() != nil { result = -n }',
        'func() { fmt.Println("too deep", recover()) }()',
        'defer func() { fmt.Println("deferred by the deferred", recover()) }()',
        'for i := 0; i < 2; i++ { func(i int) { if i == n&1 { fmt.Println("in a call", recover()) } }(i) }; fmt.Println("here", recover())',
        'defer recover(); try("own", func() { fmt.Println("tried", recover()) })',
    ]
    fault = fill(rng, rng.choice(ERRORS)[1])
    p.declare(f'''func {name}(n int) (result int) {{
	defer func() {{ {rng.choice(choices)} }}()
	defer func() {{ {rng.choice(choices)} }}()
	if n == 0 {{
		{fault}
		return {rng.randint(1, 9)}
	}}
	result = {name}(n-1) + 1
	fmt.Println("back", n, result)
	return result
}}
''')
    p.main_lines.append(f'try("{name}", func() {{ fmt.Println({name}({depth})) }})')


def exits(p):
    """Goexit runs the deferred calls; recover does not stop it."""
    rng = p.rng
    name = p.global_name("exits")
    inner = rng.choice(["runtime.Goexit()", "func() { defer fmt.Println(\"in\"); runtime.Goexit() }()",
                        "defer func() { fmt.Println(recover()) }(); panic(\"p\")",
                        "defer func() { runtime.Goexit() }(); panic(\"dropped\")",
                        "defer func() { fmt.Println(recover()) }(); defer func() { panic(\"during exit\") }(); runtime.Goexit()",
                        "defer func() { recover() }(); defer func() { defer fmt.Println(\"d\"); panic(1) }(); defer runtime.Goexit(); panic(2)",
                        "defer func() { fmt.Println(recover()); runtime.Goexit() }(); panic(\"both\")",
                        "defer func() { defer func() { fmt.Println(recover()) }(); panic(\"late\") }(); runtime.Goexit()"])
    p.declare(f'''func {name}() {{
	var wait sync.WaitGroup
	wait.Add(1)
	go func() {{
		defer wait.Done()
		defer func() {{ fmt.Println("last", recover()) }}()
		func() {{
			defer fmt.Println("middle")
			{inner}
			fmt.Println("after")
		}}()
		fmt.Println("end of goroutine")
	}}()
	wait.Wait()
}}
''')
    p.main_lines.append(f"{name}()")
