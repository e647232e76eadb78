"""Numbers: every operator at every width, conversions between all types, floats, loops that compute."""

from .. import types as ty
from ..literals import STRING_TEXTS, int_value


def widths(p):
    """All operators of two integer types on values next to the limits, and conversions to all others."""
    rng = p.rng
    x = p.global_name("n")
    a, b = rng.choice(list(ty.INTS)), rng.choice(list(ty.INTS))
    # The least number and -1 are there for the one quotient that overflows.
    limits = lambda t: [str(-1 << ty.INTS[t].bits - 1), "-1"] if ty.INTS[t].signed else [str((1 << ty.INTS[t].bits) - 1)]
    values = lambda t: ", ".join(limits(t) + [str(int_value(rng, ty.INTS[t])) for _ in range(4)])
    others = ", ".join(f"{t}(v)" for t in [*ty.INTS, *ty.FLOATS])
    minus = rng.choice(["-v", "^v", "v - 1", "v * v", "v * v * v + 1", "-v >> 1"])
    p.declare(f'''func {x}() {{
	as, bs := []{a}{{{values(a)}}}, []{b}{{{values(b)}}}
	for _, v := range as {{
		fmt.Println({others})
		fmt.Println(int64({minus}), {minus} < v, float64(^v), int64(-v), -v < 0, ^v/3)
		fmt.Println({minus}, v+1 > v, v == 0, v&7, v|1, v<<1>>1 == v)
		for _, w := range as {{
			// Printing alone would hide bits beyond the width.
			fmt.Print(v+w > v, int64(v-w), float64(v*w), uint64(v^w), v+w == v-w, (v*w)>>1, (v-w)/3, " ")
			fmt.Print(v+w, v-w, v*w, v&w, v|w, v^w, v&^w, v < w, v <= w, v == w, " ")
			if w != 0 {{
				q, r := v/w, v%w
				fmt.Print(q, r, q*w+r == v, v/w < v, v%w <= 0, int64(v/w), float64(v%w), " ")
			}}
		}}
		for _, w := range bs {{
			c := w & 127
			if c < 0 {{
				c = 0
			}}
			fmt.Print(int64(v<<c), uint64(v>>c), v<<c > v, int64({a}(w)), float64({a}(w)-v), int64({b}(v)), {b}(v)+w > w, " ")
			fmt.Print(v<<c, v>>c, {a}(w)+v, {b}(v)-w, {b}(v) < w, " ")
			v <<= c & 15
			v += {a}(c)
			v >>= 1
			v ^= {a}(w)
			v %= 1000 % 127
		}}
		fmt.Println(v/{rng.choice([2, 3, 4, 7, 8, 16, 100])}, v%{rng.choice([2, 3, 4, 7, 8, 16, 100])}, v)
	}}
}}
''')
    p.main_lines.append(f"{x}()")


def floats(p):
    """Floats of both widths: rounding, infinities, NaN, comparisons, conversions, complex numbers."""
    rng = p.rng
    x = p.global_name("f")
    kind = rng.choice(["float32", "float64", "float64"])
    cplx = {"float32": "complex64", "float64": "complex128"}[kind]
    number = lambda: rng.choice(["0", "1", "-1.5", "0.1", "1e10", "3.4e38", "1e-40", "16777217", "0.3", "-7.25",
                                 "123456789", "2.718281828"])
    p.declare(f'''func {x}() {{
	zero := id({kind}(0))
	values := []{kind}{{{number()}, {number()}, {number()}, 1 / zero, -1 / zero, zero / zero, -zero}}
	for i, v := range values {{
		w := values[({rng.randint(1, 5)}+i)%len(values)]
		fmt.Println(v, v+w, v-w, v*w, v/w, -v, v < w, v <= w, v > w, v >= w, v == w, v != v)
		fmt.Println(float32(v), float64(v), float64(float32(v)) == float64(v), math.Sqrt(float64(v)), math.Floor(float64(w)))
		fmt.Println(int64(clamp(float64(v), -1e15, 1e15)), uint32(clamp(float64(w), 0, 4e9)), uint64(clamp(float64(w), 0, 1.8e19)), int8(clamp(float64(v), -128, 127)))
		c, d := complex(v, w), complex(w, {number()})
		fmt.Println(c+d, c-d, c*d, c == d, real(c*d), imag(d), -c, {cplx}(complex64(c)))
		if d != 0 && v-v == 0 && w-w == 0 {{
			fmt.Println(c / d)
		}}
		if v < w {{
			i += 100
		}}
		if !(w {rng.choice(["<", "<=", ">", ">="])} v) {{
			i += 200
		}} else if v {rng.choice(["<", "<=", ">", ">=", "==", "!="])} {number()} {{
			i += 400
		}}
		for k := 0; k < 2 && v {rng.choice(["<", "<=", ">", ">=", "==", "!="])} w; k++ {{
			i += 1000
		}}
		fmt.Println(i, v < w && w > v, v < w || v >= w)
		pair, other := [2]{kind}{{v, w}}, [2]{kind}{{v, w}}
		fmt.Println(pair == other, [1]{kind}{{v}} == [1]{kind}{{w}}, any(pair) == any(other), [1]{kind}{{zero}} == [1]{kind}{{-zero}})
		fmt.Println(struct{{ f, g {kind} }}{{v, 1}} == struct{{ f, g {kind} }}{{w, 1}}, complex(zero, v) == complex(-zero, v))
		v += w
		v *= 0.5
		v /= 3
		v -= {kind}(i)
		v++
		fmt.Println(v, fmt.Sprintf("%.3f %e %g %8.2f", v, v, v, v))
	}}
	sum := zero
	for i := 0; i < 100; i++ {{
		sum += 0.1 * {kind}(i%7)
		if sum > {rng.randint(5, 20)} {{
			sum /= 3
		}}
	}}
	fmt.Println(sum, sum == sum+1e-9)
	var f32 float32 = 16777216
	fmt.Println(f32+1, f32*f32+1, float32(0.1)+float32(0.2), float64(float32(0.1)), f32 == f32+1)
	const big = 1e300
	fmt.Println(big*big/big > 1, float32(1)/3, 1.0/3*3)
	var u64 uint64 = {rng.choice(["1<<63", "1<<64 - 1", "1<<53 + 1", "9007199254740993", "1<<63 + 1025"])}
	fmt.Println(float64(u64), float32(u64), float64(int64(u64)), uint64(float64(u64>>1)))
	m := map[{kind}]int{{zero: 1}}
	for i := {kind}(0); i < {rng.choice([2, 30])}; i++ {{
		m[i*0.5+1]++
	}}
	m[-zero]++
	for k := range m {{
		if k == 0 {{
			fmt.Println(1/k)   // the key is the latest zero that was assigned to
		}}
	}}
	boxed := map[any]int{{zero: 1, {cplx}(complex(zero, -zero)): 2, struct{{ f {kind} }}{{-zero}}: 3}}
	for i := 0; i < {rng.choice([0, 30])}; i++ {{
		boxed[i]++
	}}
	boxed[-zero] += 10
	boxed[{cplx}(complex(-zero, zero))] += 10
	boxed[struct{{ f {kind} }}{{zero}}] += 10
	boxed[[2]{kind}{{zero, 1}}]++
	boxed[[2]{kind}{{-zero, 1}}]++
	fmt.Println(boxed[zero], boxed[{cplx}(0)], boxed[struct{{ f {kind} }}{{}}], len(boxed))
	m[values[5]]++
	fmt.Println(len(m), m[0], m[values[5]])
}}
''')
    p.main_lines.append(f"{x}()")


def comparisons(p):
    """Conditions of every form over values next to the limits: in ifs, loops, switches, and as values."""
    rng = p.rng
    x = p.global_name("q")
    kind = rng.choice(["int", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "uint64", "uint", "uintptr",
                       "float64", "float64", "float64", "float32", "string"])
    if kind in ty.INTS:
        constant = lambda: str(int_value(rng, ty.INTS[kind]))
        bits, signed = ty.INTS[kind].bits, ty.INTS[kind].signed
        ends = [-1 << bits - 1, -1, 0, (1 << bits - 1) - 1] if signed else [0, 1, 1 << bits - 1, (1 << bits) - 1]
        values = [str(v) for v in ends] + [constant(), constant()]
    elif kind == "string":
        constant = lambda: rng.choice(STRING_TEXTS)
        values = [constant() for _ in range(5)]
    else:
        constant = lambda: rng.choice(["0", "1.5", "-1", "1e30"])
        values = ["zero / zero", "1 / zero", "-zero", "-1 / zero", constant(), "2"]
    op = lambda: rng.choice(["<", "<=", ">", ">=", "==", "!="])
    operand = lambda: rng.choice(["a", "b", "r.a", "r.b", "p.a", "values[j]", "arr[i&1]", "captured", "*q", "id(b)", "zero"])
    test = lambda: rng.choice([lambda: f"{operand()} {op()} {operand()}", lambda: f"{operand()} {op()} {constant()}",
                               lambda: f"{constant()} {op()} {operand()}"])()
    truth = lambda: rng.choice([test, test, lambda: f"!({test()})", lambda: f"{test()} && {test()}",
                                lambda: f"{test()} || {test()}", lambda: f"!({test()} || !({test()}))",
                                lambda: f"(i < j || {test()}) && {test()}"])()
    forms = [
        lambda: f"if {truth()} {{ n++ }} else {{ n -= 2 }}",
        lambda: f"if {test()} {{ n += 5 }}",
        lambda: f"if !({test()}) {{ n += 7 }} else if {truth()} {{ n -= 3 }}",
        lambda: f"for k := 0; k < {rng.randint(2, 5)} && {test()}; k++ {{ n += k + 1 }}",
        lambda: f"for k := 0; {test()} && k < {rng.randint(2, 5)}; k++ {{ n += 2; yes = !yes }}",
        lambda: f"for {test()} {{ n++; break }}",
        lambda: f"for k := 0; k < 3; k++ {{ if {test()} {{ continue }}; if {test()} {{ break }}; n += 4 }}",
        lambda: f"switch {{ case {truth()}: n++; case {test()}: n += 2; default: n = -n }}",
        lambda: f"yes = {truth()}", lambda: f"yes = yes != ({test()})", lambda: f"many[i&1] = {truth()}",
        lambda: f"n += {x}count({test()}, {truth()})",
        lambda: f"func() {{ defer func() {{ n++ }}(); if {test()} {{ n *= 2 }} }}()",
    ]
    body = "\n\t\t\t".join(rng.choice(forms)() for _ in range(8))
    declared = f'var zero {kind} = id({kind}({"0" if kind != "string" else chr(34) * 2}))'
    p.declare(f'''func {x}count(tests ...bool) (n int) {{
	for _, yes := range tests {{
		if yes {{
			n++
		}}
	}}
	return n
}}

func {x}() {{
	{declared}
	values := []{kind}{{{", ".join(values)}}}
	n, yes, captured := 0, false, values[0]
	var many [2]bool
	func() {{ captured = values[1] }}()
	for i, a := range values {{
		for j, b := range values {{
			r := struct{{ a, b {kind} }}{{b, a}}
			p, arr, q := &r, [2]{kind}{{a, b}}, &values[i]
			_, _, _, _, _ = p, arr, q, j, zero
			{body}
			n %= 1000
			fmt.Print(n, yes, " ")
		}}
		fmt.Println(many, captured)
	}}
}}
''')
    p.main_lines.append(f"{x}()")


def tight_loops(p):
    """Loops over local variables and elements, in the forms that an implementation makes fast."""
    rng = p.rng
    x = p.global_name("t")
    kind = rng.choice(["int", "int", "int", "int32", "uint8", "uint64", "float64", "int64", "int16"])
    zero = "0" if kind == "int" else f"{kind}(0)"
    is_float = kind == "float64"
    ops = ["+", "-", "*"] if is_float else ["+", "-", "*", "&", "|", "^"]
    op = lambda: rng.choice(ops)
    c = lambda: str(rng.randint(1, 9))
    statements = [
        lambda: f"a {op()}= b", lambda: f"a = a {op()} b {op()} c", lambda: f"s[i] {rng.choice('+-')}= a",
        lambda: f"b = s[i] {op()} {c()}", lambda: f"s[i] = s[{rng.randrange(8)}] {op()} a", lambda: "a++", lambda: "s[i]--",
        lambda: f"if s[i] {rng.choice(['<', '>', '==', '!=', '<=', '>='])} a {{ b {op()}= {c()} }}",
        lambda: f"n.x {op()}= a", lambda: f"a = n.x {op()} n.y", lambda: f"n.y = g[i] {op()} b",
        lambda: f"p.x, p.y = p.y, a {op()} p.x", lambda: f"g[i] {rng.choice('+-')}= s[i]", lambda: f"m[i][j] {rng.choice('+-')}= a",
        lambda: f"a {op()}= m[j][i] {op()} m[i][j]", lambda: f"c = {x}add(a, b)", lambda: f"c = {x}add(c, {c()})",
        lambda: f"k {rng.choice('+-')}= {c()}", lambda: f"{x}global {op()}= a", lambda: f"a, b, c = b, c, a",
        lambda: "for k < 5 { k++ }", lambda: f"if i%2 == 0 && a > b || j == {c()} {{ continue }}",
        lambda: f"if !(a < b) {{ c = -a }} else {{ c = b }}", lambda: f"t[i&3][j&1] {op()}= {c()}",
        lambda: f"cap1 {op()}= a", lambda: f"b = cap1 {op()} {c()}", lambda: f"{{ q := &s[i]; *q {op()}= {c()} }}",
        lambda: f"a {op()}= {kind}(len(s)) - {kind}(i)", lambda: f"lists[i&1][j] = lists[j&1][i] {op()} a",
        lambda: f"*pp {op()}= {c()}", lambda: f"c = *pp {op()} b", lambda: "h.s[i], h.s[j] = h.s[j], h.s[i]",
        lambda: f"h.a[i] {op()}= h.s[j]", lambda: f"hp.a[j] {op()}= {c()}", lambda: f"b = hp.s[i] {op()} hp.a[j]",
    ]
    if not is_float:
        statements += [lambda: f"a = a<<{rng.randint(0, 9)} ^ b>>{rng.randint(0, 9)}", lambda: f"c = a / {c()} % {c()}",
                       lambda: f"a %= {rng.randint(10, 120)}", lambda: f"b /= {rng.choice([2, 4, 8, 16])}", lambda: f"b &^= {c()}",
                       lambda: f"a = b &^ c | {c()}", lambda: f"s[i] <<= {rng.randint(0, 3)}", lambda: f"a = ^b", lambda: "g[i] %= 17",
                       lambda: f"cap1 >>= {rng.randint(0, 2)}", lambda: "n.x <<= uint(j)&3"]
    body = "\n\t\t\t".join(rng.choice(statements)() for _ in range(rng.randint(3, 8)))
    p.declare(f'''var {x}global {kind} = {c()}
var {x}array [8]{kind}

type {x}point struct{{ x, y {kind} }}

type {x}holder struct {{
	s []{kind}
	a [8]{kind}
}}

func {x}add(a, b {kind}) {kind} {{ return a + b*3 }}

func {x}() {{
	var a, b, c {kind} = {c()}, {c()}, {c()}
	s := []{kind}{{1, 2, 3, 4, 5, 6, 7, 8}}
	g := &{x}array
	var m [8][8]{kind}
	t := [][]{kind}{{{{1, 2}}, {{3, 4}}, {{5, 6}}, {{7, 8}}}}
	lists := [2][]{kind}{{make([]{kind}, 8), s}}
	n, p := {x}point{{1, 2}}, &{x}point{{3, 4}}
	h := {x}holder{{s: []{kind}{{8, 7, 6, 5, 4, 3, 2, 1}}}}
	hp := &h
	k := 0
	cap1 := {zero}
	pp := &a
	if {rng.choice(["true", "false"])} {{
		pp = &s[2]
	}}
	_, _ = pp, hp
	change := func() {{ cap1++ }}
	change()
	for i := 0; i < 8; i++ {{
		for j := {rng.choice(["0; j < 8; j++", "7; j >= 0; j--", "0; j < 8; j += 3", "1; j != 8; j++"])} {{
			{body}
		}}
		fmt.Println(i, a, b, c, k, s, n, *p, cap1)
	}}
	fmt.Println(a, b, c, s, *g, m, t, lists, n, *p, {x}global, cap1, h, k)
}}
''')
    p.main_lines.append(f"{x}()")


def conversions(p):
    """Conversions that change the sign or the width, and what is computed with the result at once."""
    rng = p.rng
    x = p.global_name("c")
    kinds = list(ty.INTS)
    a, b, c = (ty.INTS[rng.choice(kinds)] for _ in range(3))
    values = lambda t: ", ".join(str(int_value(rng, t)) for _ in range(6))
    sources = {a.text: ["v", "r.v", "s[i]", "arr[i&3]", "*p", "captured", f"{x}global", "v + 1", "-v", "^v", "v * 3",
                        "m[i]", "id(v)"],
               b.text: ["w", "r.w", "t[i]", "w - 1", "<-give(w)", "box.(" + b.text + ")", "w | 1", f"w >> {rng.randint(0, 9)}"],
               c.text: ["u", "r.u", "u ^ 3", f"u << {rng.randint(0, 9)}", f"u / {rng.randint(2, 9)}"]}

    def source():
        kind = rng.choice(list(sources))
        return rng.choice(sources[kind]), ty.INTS[kind]

    def like(type):
        """A type of the same width with the other sign, or any narrower one."""
        others = [t for t in ty.INTS.values() if t.bits == type.bits and t.signed != type.signed]
        narrower = [t for t in ty.INTS.values() if t.bits < type.bits]
        return rng.choice(others if rng.random() < 0.5 or not narrower else narrower)

    def converted(type=None):
        """A chain of conversions, the last one to the type if there is one."""
        text, at = source()
        for _ in range(rng.choice([1, 1, 1, 2, 2, 3])):
            at = like(at) if rng.random() < 0.75 else ty.INTS[rng.choice(kinds)]
            text = f"{at.text}({text})"
        if type and at != type:
            text, at = f"{type.text}({text})", type
        return text, at

    def use():
        """A printed operand: what is done with a converted value."""
        text, at = converted()
        limit = str(int_value(rng, at))
        divisor = str(int_value(rng, at) or 3)
        wider = rng.choice([t for t in ty.INTS.values() if t.bits >= at.bits]).text
        other, _ = converted(at)
        return rng.choice([
            lambda: f"{text} {rng.choice(['<', '<=', '>', '>=', '==', '!='])} {limit}",
            lambda: f"{limit} {rng.choice(['<', '<=', '>', '>='])} {text}",
            lambda: f"{text} {rng.choice(['<', '<=', '>', '>=', '==', '!='])} {other}",
            lambda: f"{text} / {divisor}", lambda: f"{text} % {divisor}", lambda: f"{text} / {rng.choice([2, 4, 8, 16, 64])}",
            lambda: f"{text} % {rng.choice([2, 4, 8, 16, 64])}",
            lambda: f"{text} / ({other} | 1)", lambda: f"{text} % ({other} | 1)",
            lambda: f"{text} >> {rng.randint(0, at.bits)}", lambda: f"{text} << {rng.randint(0, at.bits)}",
            lambda: f"{text} >> ({other} & 15)", lambda: f"{text} << ({other} & 31)", lambda: f"1 << ({text} & 63)",
            lambda: f"{wider}({text})", lambda: f"{wider}({text} {rng.choice('+-*')} {other})",
            lambda: f"{wider}({text}) {rng.choice(['+', '*', '/', '>>'])} 3", lambda: f"{rng.choice('-^+')}{text}",
            lambda: f"{rng.choice(ty.FLOATS)}({text})", lambda: f"float64({text} {rng.choice('+-*')} {other}) / 2",
            lambda: f"{text} {rng.choice(['+', '-', '*', '&', '|', '^', '&^'])} {other}", lambda: f"any({text})",
            lambda: f"strconv.Itoa(int({text}))", lambda: f"table[{text} & 7]", lambda: f"fmt.Sprintf(\"%x\", {text})",
            lambda: f"complex(float64({text}), 1)", lambda: f"{text} == {other} || {other} > {limit}",
        ])()

    def statement():
        text, at = converted()
        limit = str(int_value(rng, at))
        target, type = rng.choice([("v", a), ("w", b), ("u", c), ("r.v", a), ("s[i]", a), ("arr[i&3]", a), ("*p", a),
                                   ("captured", a), (f"{x}global", a), ("m[i]", a), ("r.w", b), ("t[i]", b)])
        value, _ = converted(type)
        return rng.choice([
            lambda: f"{target} = {value}", lambda: f"{target} {rng.choice(['+', '-', '*', '&', '|', '^', '&^'])}= {value}",
            lambda: f"{target} {rng.choice(['/', '%'])}= {value} | 1", lambda: f"{target} {rng.choice(['<<', '>>'])}= {value} & 15",
            lambda: f"if {text} {rng.choice(['<', '<=', '>', '>=', '==', '!='])} {limit} {{ n++ }} else {{ n -= 2 }}",
            lambda: f"for k := {text}; k != {limit} && n < 9; k++ {{ n++ }}",
            lambda: f"switch {text} {{ case {limit}: n += 3; default: n = -n }}",
            lambda: f"{target}{rng.choice(['++', '--'])}",
            lambda: f"n += int({text}) % 100", lambda: f"{{ q := {text}; q++; n += {x}of(uint64(q)) % 10 }}",
            lambda: f"defer func(q {at.text}) {{ fmt.Print(q, \" \") }}({text})",
        ])()

    lines = [f"fmt.Println({use()}, {use()}, {use()})" if rng.random() < 0.6 else statement() for _ in range(14)]
    body = "\n\t\t".join(lines)
    p.declare(f'''var {x}global {a.text} = {int_value(rng, a)}

func {x}of(n uint64) int {{ return int(int32(n)) }}

func {x}() {{
	s, t := []{a.text}{{{values(a)}}}, []{b.text}{{{values(b)}}}
	arr := [4]{a.text}{{{int_value(rng, a)}, {int_value(rng, a)}}}
	m := map[int]{a.text}{{1: {int_value(rng, a)}, 2: {int_value(rng, a)}}}
	var captured {a.text} = {int_value(rng, a)}
	func() {{ captured++ }}()
	give := func(w {b.text}) chan {b.text} {{ c := make(chan {b.text}, 1); c <- w; return c }}
	table := [8]string{{"a", "b", "c", "d", "e", "f", "g", "h"}}
	var u {c.text} = {int_value(rng, c)}
	p := &arr[2]
	n := 0
	var box any
	var r struct {{ v {a.text}; w {b.text}; u {c.text} }}
	_, _, _, _, _ = give, table, box, p, m
	for i := range s {{
		v, w := s[i], t[i]
		r.v, r.w, r.u = s[5-i], t[5-i], u
		box = w
		{body}
		u += {c.text}(v)
	}}
	fmt.Println(s, t, arr, m, captured, u, n, r, {x}global)
}}
''')
    p.main_lines.append(f"{x}()")
