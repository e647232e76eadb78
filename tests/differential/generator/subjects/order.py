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
        lambda: f"{p.prefix}fn({inner()})({inner()})",
        lambda: f"{p.prefix}summer({inner()}).sum({inner()})",
        lambda: f"{p.prefix}fn({inner()})({p.prefix}summer({inner()}).sum({inner()}))",
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

func {x}fn(n int) func(int) int {{
	fmt.Println("fn", n)
	return func(k int) int {{ fmt.Println("called", n, k); return k - n }}
}}

func {x}summer(n int) interface{{ sum(int) int }} {{
	fmt.Println("summer", n)
	return {x}pair{{n, n + 1}}
}}

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
    lines.append(f"defer {p.prefix}fn({_traced(p, 1)})({_traced(p, 1)})")
    lines.append(f"defer {p.prefix}summer({_traced(p, 1)}).sum({_traced(p, 1)})")
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


def loads(p):
    """Operands read beside a call that changes them, in the order of Go's compiler: calls come before plain loads.

    Conversions to interfaces are left out, of which some copy at their turn: it depends on escape analysis.
    """
    rng = p.rng
    x = p.global_name("o")
    ints = ["n", "*p", "s[1]", "a[i&1]", "m[1]", "r.v", "q.v", "len(s)", "len(m)", "len(c)", "cap(c)", "box.(int)", "len(s[i&1:])",
            "len([]byte(text))", "int(text[0])", f"{x}global", "f(2)", "len(string(bytes))", "<-c", "int(f32)",
            "len(append(s[:1:1], n))", "int(real(z))", "pp.q.v", "len(text[i&1:])", "i", "int(int8(n))", "-n", "n*2",
            "[]int{n, 3}[0]", "[2]int{n, i}[i&1]", "len(map[int]int{n: 1, i + 100: 2})", "s[i&1:][0]", "grid[i&1][1]",
            "int(uint8(i)) + n", "q.w[1]", "pp.r.v"]
    # Variables that no closure captures, as what they refer to changes.
    private = ["view[1]", "view[i&1]", "*at", "peer.v", "peer.w[i&1]", "known[1]", "len(known)", "pile[1][0]", "*ends[1]"]
    change = "change()"
    operand = lambda: rng.choice(ints if rng.random() < 0.7 else private)
    result = lambda: rng.choice(ints)
    sides = lambda: rng.choice([(operand(), change), (f"({operand()} {rng.choice('+-*')} {operand()})", change),
                                (change, operand()), (operand(), f"({change} + {operand()})")])

    def line():
        left, right = sides()
        truth = lambda: f"{operand()} {rng.choice(['<', '>', '=='])} {rng.choice([operand(), '3'])}"
        return rng.choice([
            lambda: f"k = {left} {rng.choice('+-*^')} {right}", lambda: f"k = {rng.choice(private)} {rng.choice('+-*')} {change}",
            lambda: f"k, j = {rng.choice(private)}, {change}", lambda: f"if {rng.choice(private)} > {change} {{ k -= 3 }}", lambda: f"k, j = {left}, {right}",
            lambda: f"k, j, yes = {operand()}, {change}, {truth()}",
            lambda: f"list = []int{{{operand()}, {left}, {right}, {operand()}}}; k += list[0] + list[1]*3 + list[2]*5 + list[3]*7",
            lambda: f"k = {x}three({left}, {right}, {operand()})", lambda: f"yes = {left} {rng.choice(['<', '>=', '=='])} {right}",
            lambda: f"yes = {truth()} && {change} > 4 || {truth()}", lambda: f"k, j = {x}pair({rng.randrange(4)})",
            lambda: f"k += {left} + {right}", lambda: f"k = q.add({left}, {right})",
            lambda: f"if {left} < {right} {{ k++ }}", lambda: f"k = func(a, b int) int {{ return a*10 + b }}({left}, {right})",
            lambda: f"switch {left} {{ case {right}: k = 1; case {operand()}: k = 2; default: k = 3 }}",
            lambda: f"word = text[i&1:] + string(rune(65+{change})) + text", lambda: f"k = (<-c)*100 + {operand()}; c <- 7",
            lambda: f"t = {x}rec{{v: {left}, w: [2]int{{{right}, {operand()}}}}}; k += t.v + t.w[0]*3 + t.w[1]*5",
            lambda: f"s[i&1], k = {left}, {right}", lambda: f"s[{change}&1] = {operand()}", lambda: f"view[{change}&1] = {operand()}",
            lambda: f"{rng.choice(['known', 'row'])}[{change}&1] = {operand()}",
            lambda: f"recs[{change}&1] = {rng.choice(['r', '*q', '*peer', 'other.r'])}",
            lambda: f"recs[{change}&1].w[{operand()}&1] = {operand()}", lambda: f"m[{operand()}] = {right}",
        ])()

    results = [f"{result()}, {change}" for _ in range(4)]
    steps = rng.sample(["n = n*3 + 1", "*p += 5", "s = append(s, n)", "s[1]++", "m[n] = 2", "m[1] += 3", "a[0], a[1] = a[1]+1, a[0]",
                        "r.v += 2", "q.v *= 2", "text += \"x\"", "bytes = append(bytes, 'y')", f"{x}global--", "i++",
                        "f32 += 1.5", "z += 2", "box = n + 1", "s = s[:len(s):len(s)]", "pp = &other", "grid[0][1]++",
                        "p = &s[0]", "q = &r", "hidden[1] += 3", "hidden[i&1]--", "other.r.v -= 2", "other.r.w[i&1]++",
                        "m[1]--", "grid[1][0] += 4", "m[n+40] = 1", "f = func(k int) int { return k - n }", "q.w[1]--", "r = " + x + "rec{v: n}"],
                       rng.randint(4, 9))
    body = "\n\t\t".join(f"{line()}\n\t\tfmt.Println(k, j, yes, word, n, s, i)" for _ in range(6))
    p.declare(f'''type {x}rec struct {{
	v int
	w [2]int
}}

type {x}outer struct {{
	q *{x}rec
	r {x}rec
}}

func (r *{x}rec) add(a, b int) int {{ return r.v*100 + a*10 + b }}

func {x}three(a, b, c int) int {{ return a*100 + b*10 + c }}

var {x}global = {rng.randint(0, 9)}

func {x}() {{
	n, i, k, j, yes, word, text := {rng.randint(1, 5)}, 0, 0, 0, false, "", "word"
	value := 4
	p := &value
	s, a, m := []int{{1, 2, 3}}, [2]int{{4, 5}}, map[int]int{{1: 6}}
	r, z, f32 := {x}rec{{v: 7}}, 2.5+1i, float32(1.25)
	q, other := &{x}rec{{v: 8}}, {x}outer{{q: &r}}
	pp := &{x}outer{{q: q}}
	c := make(chan int, 4)
	c <- 1
	c <- 2
	bytes := []byte("bytes")
	var box any = 9
	f := func(k int) int {{ return k + n }}
	grid := [2][2]int{{{{1, 2}}, {{3, 4}}}}
	hidden, row, recs := []int{{5, 6}}, [2]int{{}}, make([]{x}rec, 2)
	view, at, peer, known := hidden, &hidden[1], &other.r, m
	pile, ends := [][]int{{grid[0][:], grid[1][:]}}, []*int{{&hidden[0], &grid[1][0]}}
	change := func() int {{
		if len(c) < 2 {{
			c <- n
		}}
		{"; ".join(steps)}
		s = s[:ix(len(s)-1, 9)+1]
		return i & 7
	}}
	{x}pair := func(k int) (int, int) {{
		switch k {{
		case 0:
			return {results[0]}
		case 1:
			return {results[1]}
		case 2:
			return {results[2]}
		}}
		return {results[3]}
	}}
	var list []int
	var t {x}rec
	_, _, _, _, _, _, _, _, _, _, _, _, _ = z, f32, bytes, {x}pair, p, a, m, other, pp, box, f, grid, list
	_, _, _, _, _, _, _, _, _, _ = t, q, text, word, view, at, peer, known, pile, ends
	for round := 0; round < 2; round++ {{
		for len(c) > 1 {{
			<-c
		}}
		c <- 3
		{body}
	}}
	fmt.Println(row, recs)
}}
''')
    p.main_lines.append(f"{x}()")
