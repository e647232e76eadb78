"""The order of evaluation: operands are calls that print."""



def _traced(p, depth=2):
    """An int expression whose operands tell when they are evaluated."""
    rng = p.rng
    call = lambda: f"tr({rng.randrange(50)}, {rng.randint(1, 9)})"
    if depth == 0 or rng.random() < 0.2:
        return call()
    inner = lambda: _traced(p, depth - 1)
    forms = [
        lambda: f"({inner()} {rng.choice('+-*&|^')} {inner()})",
        lambda: f"{p.prefix}three({inner()}, {inner()}, {inner()})",
        lambda: f"[]int{{{inner()}, {inner()}}}[ix({inner()}, 2)]",
        lambda: f"[3]int{{{inner()}, 2: {inner()}}}[ix({inner()}, 3)]",
        lambda: f"map[int]int{{1: {inner()}, 2: {inner()}}}[{inner()}]",
        lambda: f"{p.prefix}pair{{b: {inner()}, a: {inner()}}}.a",
        lambda: f"tr(7, {p.prefix}pair{{{inner()}, {inner()}}}).sum({inner()})",
        lambda: f"len(\"abcdefghij\"[ix({inner()}, 3):ix({inner()}, 5)+5])",
        lambda: f"func(x, y int) int {{ fmt.Println(\"in\", x, y); return x - y }}({inner()}, {inner()})",
        lambda: f"len(append([]int{{{inner()}}}, {inner()}, {inner()}))",
        lambda: f"any({inner()}).(int)",
        lambda: f"int(int8({inner()})) << (uint({inner()}) & 3)",
        lambda: f"len([]int{{1, 2, 3, 4, 5, 6}}[ix({inner()}, 3):ix({inner()}, 2)+3:ix({inner()}, 2)+5])",
        lambda: f"len(fmt.Sprint({inner()}, {inner()}))",
        lambda: f"{p.prefix}sum({inner()}, {inner()}, {inner()})",
        lambda: f"*{p.prefix}ref({inner()})",
        lambda: f"(<-{p.prefix}chan({inner()}) + {inner()})",
        lambda: f"int(real(complex(float64({inner()}), float64({inner()}))))",
    ]
    return rng.choice(forms)()


def _conditions(p):
    rng = p.rng
    one = lambda: f"tr({rng.randrange(50)}, {rng.choice(['true', 'false'])})"
    text = one()
    for _ in range(rng.randint(1, 4)):
        text = f"({text} {rng.choice(['&&', '||'])} {one()})" if rng.random() < 0.7 else f"!({one()} || {text})"
    return text


def _declare(p):
    x = p.prefix
    if f"type {x}pair struct" in "".join(p.declarations):
        return
    p.declare(f'''type {x}pair struct{{ a, b int }}

func (v {x}pair) sum(n int) int {{ return v.a + v.b*10 + n*100 }}

func {x}three(a, b, c int) int {{ fmt.Println("three", a, b, c); return a + b - c }}

func {x}sum(numbers ...int) (total int) {{
	for i, n := range numbers {{
		total += (i + 1) * n
	}}
	return
}}

func {x}ref(n int) *int {{ fmt.Println("ref", n); return &n }}

func {x}chan(n int) chan int {{
	c := make(chan int, 1)
	c <- n
	fmt.Println("chan", n)
	return c
}}

func {x}two(a, b int) (int, int) {{ fmt.Println("two", a, b); return b, a }}
''')


def operands(p):
    """Expressions and conditions made of calls that print."""
    _declare(p)
    name = p.global_name("order")
    lines = [f"fmt.Println({_traced(p, 3)})" for _ in range(2)]
    lines += [f"fmt.Println({_conditions(p)})" for _ in range(2)]
    lines.append(f"a, b, c := {_traced(p)}, {_traced(p)}, {_traced(p)}")
    lines.append("fmt.Println(a, b, c)")
    lines.append(f"a, b = {p.prefix}two({_traced(p)}, {_traced(p)})")
    lines.append(f"switch ({_traced(p)}) {{ case {_traced(p)}, {_traced(p)}: fmt.Println(\"first\"); "
                 f"case {_traced(p, 1)}: fmt.Println(\"second\"); default: fmt.Println(\"none\") }}")
    lines.append(f"defer fmt.Println(\"end\", {_traced(p)}, {_traced(p)})")
    lines.append(f"return {_traced(p)}, {_traced(p)}")
    p.declare(f"func {name}() (int, int) {{\n\t" + "\n\t".join(lines) + "\n}\n")
    p.main_lines.append(f"fmt.Println({name}())")


def assignments(p):
    """Assignments to places that calls determine."""
    _declare(p)
    rng = p.rng
    name = p.global_name("assign")
    elem = rng.choice(["int", "int8", "uint16", "float64", "float32", "uint64"])
    index = lambda: f"ix({_traced(p, 1)}, 4)"
    places = [lambda: f"a[{index()}]", lambda: f"s[{index()}]", lambda: f"m[{_traced(p, 1)}]",
              lambda: f"tr(60, s)[{index()}]", lambda: f"at().a[{index()}]", lambda: "at().x",
              lambda: f"at().s[{index()}]", lambda: f"at().m[{_traced(p, 1)}]", lambda: f"*ref({index()})",
              lambda: f"n[{index()}][{index()}]", lambda: f"captured[{index()}]", lambda: f"{p.prefix}all[{index()}]"]
    value = lambda: f"{elem}({_traced(p, 1)})"
    p.declare(f"var {p.prefix}all [4]{elem}\n" if f"var {p.prefix}all" not in "".join(p.declarations) else "")
    if p.declarations[-1] == "":
        return
    lines = [f"var a [4]{elem}", f"s := make([]{elem}, 4)", f"m := map[int]{elem}{{}}", f"var n [4][4]{elem}",
             f"type box struct {{ a [4]{elem}; s []{elem}; m map[int]{elem}; x {elem} }}",
             "b := &box{s: s, m: m}", 'at := func() *box { fmt.Println("at"); return b }',
             f'ref := func(i int) *{elem} {{ fmt.Println("ref", i); return &a[i] }}',
             "_, _ = at, ref", f"captured := [4]{elem}{{}}", "func() { captured[1] = 1 }()"]
    for _ in range(10):
        form = rng.random()
        place = rng.choice(places)
        if form < 0.35:
            lines.append(f"{place()} = {value()}")
        elif form < 0.6:
            ops = ["+=", "-=", "*="] + ([] if "float" in elem else ["^=", "|=", "<<=", "&^="])
            lines.append(f"{place()} {rng.choice(ops)} {value()}")
        elif form < 0.7:
            lines.append(f"{place()}{rng.choice(['++', '--'])}")
        elif form < 0.85:
            lines.append(f"{place()}, {rng.choice(places)()} = {value()}, {value()}")
        elif form < 0.92:
            lines.append(f"for a[{index()}], s[{index()}] = range map[{elem}]{elem}{{3: 4}} {{ fmt.Println(\"body\") }}")
        else:
            lines.append(f"a[{index()}], s[{index()}] = a[1], a[2]")
        lines.append("fmt.Println(a, s, m)")
    lines.append(f"fmt.Println(a, s, m, n, b.a, b.x, captured, {p.prefix}all)")
    p.declare(f"func {name}() {{\n\t" + "\n\t".join(lines) + "\n}\n")
    p.main_lines.append(f"{name}()")


