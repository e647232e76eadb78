"""Structs that embed, interfaces, method values and expressions, closures, linked data."""


def embedding(p):
    """Promoted fields and methods through values and pointers, hidden and overridden ones."""
    rng = p.rng
    x = p.global_name("e")
    pointer = rng.choice(["", "*"])
    amp = "&" if pointer else ""
    middle = rng.choice(["", "*"])
    p.declare(f'''type {x}base struct {{ id int; tags []string; Name string }}

func (b {x}base) describe() string {{ return fmt.Sprint("base ", b.id, b.tags) }}
func (b *{x}base) rename(s string)  {{ b.Name = s; b.id += {rng.randint(1, 9)} }}
func (b {x}base) size() int         {{ return len(b.tags) + b.id }}

type {x}logger interface {{ log(string) int }}

type {x}plain struct{{ prefix string }}

func (l {x}plain) log(s string) int {{ fmt.Println(l.prefix, s); return len(s) }}

type {x}inner struct {{
	{middle}{x}base
	depth int
}}

func (i {x}inner) describe() string {{ return "inner " + i.{x}base.describe() }}

type {x}outer struct {{
	{pointer}{x}inner
	{x}logger
	Name string
	id   float64
}}

func {x}main() {{
	o := {x}outer{{{x}inner: {amp}{x}inner{{{x}base: {"&" if middle else ""}{x}base{{id: {rng.randint(1, 50)}, Name: "n"}}, depth: 2}}, Name: "outer"}}
	o.{x}logger = {x}plain{{">"}}
	o.tags = append(o.tags, "a", "b")
	o.rename("renamed")
	fmt.Println(o.Name, o.{x}base.Name, o.{x}inner.Name, o.id, o.{x}base.id, o.depth, o.tags)
	fmt.Println(o.describe(), o.size(), o.log("message"))
	c := o
	c.rename("copy")
	c.tags[0] = "changed"
	c.depth++
	fmt.Println(o.{x}base.Name, c.{x}base.Name, o.tags, c.tags, o.depth, c.depth)
	f, g, h := o.rename, o.describe, {x}outer.size
	f("by value")
	fmt.Println(g(), h(o), o.{x}base.Name, o.{x}base.id)
	(*{x}outer).rename(&o, "expression")
	fmt.Println(o.{x}inner.{x}base.Name, {x}inner.describe({pointer}o.{x}inner))
	var d interface {{ describe() string; size() int }} = o
	o.rename("later")
	fmt.Println(d.describe(), d.size())
	d = &o
	o.{x}base.tags = nil
	fmt.Println(d.describe(), d.size())
	var l {x}logger = o
	fmt.Println(l.log("through a method table"), {x}logger.log(&o, "as an expression"))
	log := l.log
	l = nil
	fmt.Println(log("bound"), {x}outer.log(o, "promoted"), (*{x}outer).log(&o, "by pointer"))
	try("nil in an interface", func() {{ var p *{x}outer; var d interface{{ describe() string }} = p; d.describe() }})
	try("nil behind", func() {{ d := interface{{ size() int }}({x}outer{{}}); fmt.Println(d.size()) }})
	try("nil embedded interface", func() {{ l = &{x}outer{{}}; l.log("x") }})
	try("nil logger", func() {{ var z {x}outer; z.log("x") }})
	try("nil base", func() {{ var z *{x}outer; z.rename("x") }})
	try("nil inner", func() {{ var z {x}outer; fmt.Println(z.size()) }})
	local := struct {{ {x}plain; n int }}{{{x}plain{{"local"}}, 3}}
	fmt.Println(local.log("anonymous"), local)
}}
''')
    p.main_lines.append(f"{x}main()")


def interfaces(p):
    """Type switches, assertions, comparisons of interfaces, embedded interfaces."""
    rng = p.rng
    x = p.global_name("i")
    values = ["1", "int8(1)", "\"1\"", "1.0", "nil", "[2]int{1, 2}", f"{x}a(3)", f"{x}b{{1, \"x\"}}", f"&{x}one",
              "true", "'c'", "complex(1, 2)", "[]int{1}", "map[string]int{\"a\": 1}", "struct{}{}", "uint8(7)",
              "errors.New(\"e\")", "func() {}", f"{x}c{{[]int{{1}}}}", "any(2)", "float32(1)", "[0]int{}"]
    chosen = rng.sample(values, 10)
    cases = rng.sample(["int", "int8, uint8", "string", "float64", "nil", "[2]int", f"{x}a", f"{x}b", f"*{x}b", "bool",
                        "error", "fmt.Stringer", f"{x}both", "[]int, map[string]int", "struct{}", "complex128", "rune",
                        "func()", f"{x}c", "interface{ twice() int }", "float32, [0]int"], 9)
    switch = "\n".join(f'\tcase {c}:\n\t\tfmt.Printf("{c.replace("{}", "")} %T\\n", v)' for c in cases)
    p.declare(f'''type {x}a int

func (a {x}a) String() string {{ return fmt.Sprint("a", int(a)) }}
func (a {x}a) twice() int     {{ return int(a) * 2 }}

type {x}b struct {{ n int; s string }}

func (b *{x}b) twice() int {{ b.n *= 2; return b.n }}

type {x}c struct{{ list []int }}

type {x}d int
type {x}e string

type {x}twicer interface{{ twice() int }}
type {x}both interface {{
	{x}twicer
	fmt.Stringer
}}

var {x}one = {x}b{{n: 1}}

func {x}look(v any) {{
	switch v := v.(type) {{
{switch}
	default:
		_, comparable := v.(interface{{ twice() int }})
		fmt.Printf("default %T %v\\n", v, comparable)
	}}
	if n, ok := v.(int); ok {{
		fmt.Println("int", n)
	}}
	if s, ok := v.({x}twicer); ok {{
		fmt.Println("twice", s.twice())
		_, both := s.({x}both)
		fmt.Println("both", both)
	}}
	_, isError := v.(error)
	fmt.Println(isError, v == nil, v == any(1), v == any("1"))
}}

func {x}main() {{
	all := []any{{{", ".join(chosen)}}}
	for _, v := range all {{
		{x}look(v)
	}}
	for i := range all {{
		for j := range all {{
			if i <= j {{
				try("==", func() {{
					if all[i] == all[j] {{
						fmt.Print(i, "=", j, " ")
					}}
				}})
			}}
		}}
	}}
	fmt.Println()
	// Values whose memory is the same.
	ones := []any{{1, int8(1), uint(1), {x}a(1), {x}d(1), rune(1), true, uintptr(1), "1", {x}e("1"), [1]int{{1}}, [1]{x}d{{1}}}}
	alike := map[any]int{{}}
	for i, v := range ones {{
		for _, w := range ones {{
			if v == w {{
				alike[v] += i
			}}
		}}
	}}
	fmt.Println(len(alike), alike[1], alike[{x}d(1)], alike[{x}e("1")], ones[{rng.randrange(12)}] == ones[{rng.randrange(12)}])
	var t {x}twicer
	fmt.Println(t == nil, t == {x}twicer({x}a(1)), {x}twicer({x}a(1)) == {x}twicer({x}a(1)))
	t = &{x}one
	var u {x}twicer = &{x}one
	fmt.Println(t == u, t.twice(), u.twice(), {x}one.n, t == any(&{x}one))
	t = {x}a({rng.randint(0, 9)})
	try("to both", func() {{ fmt.Println(t.({x}both).String(), t.({x}a)) }})
	try("to pointer", func() {{ fmt.Println(t.(*{x}b)) }})
	keys := map[any]int{{1: 1, "1": 2, 1.0: 3, {x}a(1): 4, [1]int{{1}}: 5, {x}b{{1, "k"}}: 6, nil: 7, true: 8}}
	fmt.Println(keys[1], keys["1"], keys[1.0], keys[{x}a(1)], keys[[1]int{{1}}], keys[{x}b{{1, "k"}}], keys[nil], keys[int8(1)], keys[true], len(keys))
}}
''')
    p.main_lines.append(f"{x}main()")


def method_forms(p):
    """Methods as values and expressions, of values, pointers, interfaces, elements and results."""
    rng = p.rng
    x = p.global_name("m")
    base = rng.choice(["int", "string", "[3]int", "struct{ a, b int }", "[]int", "float64", "map[string]int",
                       "struct{ a int }", "[1]int64", "func(int) int"])
    make = {"int": "41", "string": '"text"', "[3]int": "{1, 2, 3}", "struct{ a, b int }": "{4, 5}", "[]int": "{7, 8}",
            "float64": "2.5", "map[string]int": '{"k": 1}', "struct{ a int }": "{9}", "[1]int64": "{6}",
            "func(int) int": "func(n int) int { return n + 1 }"}[base]
    literal = f"{x}{make}" if make[0] == "{" else f"{x}({make})"
    show = "v(3)" if base.startswith("func") else "v"
    p.declare(f'''type {x} {base}

func (v {x}) show(n int, s ...string) string {{ return fmt.Sprint({show}, n, s) }}
func (v *{x}) replace(w {x}) {x}              {{ old := *v; *v = w; return old }}
func (v {x}) self() {x}                       {{ return v }}
func (v *{x}) address() *{x}                  {{ return v }}
func ({x}) constant() int                    {{ return {rng.randint(1, 99)} }}

type {x}shower interface {{
	show(int, ...string) string
	constant() int
}}

func {x}main() {{
	v := {literal}
	show := v.show
	expression := {x}.show
	through := (*{x}).show
	replace := v.replace
	var zero {x}
	old := replace(zero)
	fmt.Println(show(1), expression(old, 2, "e"), through(&old, 3, "a", "b"))
	replace(old)
	fmt.Println(v.self().show(4), v.address().show(5), v.constant(), {x}.constant(v))
	var s {x}shower = v
	bound := s.show
	s = &v
	fmt.Println(bound(6), s.show(7, []string{{"x", "y"}}...), {x}shower.show(s, 8), {x}shower.constant(s))
	list := []{x}{{v, old}}
	list[1].address().replace(zero)
	list[0].replace(list[0].self())
	fmt.Println(list[0].show(9), list[1].constant())
	table := map[string]func(int, ...string) string{{"show": v.show, "bound": bound}}
	fmt.Println(table["show"](10), table["bound"](11, "t"))
	for _, f := range []func() int{{v.constant, s.constant, list[0].constant}} {{
		fmt.Print(f(), " ")
	}}
	defer v.replace(zero)
	defer fmt.Println(func(f func(int, ...string) string) string {{ return f(12) }}(v.address().show))
	try("nil", func() {{ var p *{x}; f := p.show; fmt.Println(f != nil) }})
	try("nil interface", func() {{ var i {x}shower; f := i.constant; fmt.Println(f()) }})
	var p *{x}
	fmt.Println(p.address() == nil, (*{x}).address(nil) == nil)
	done := make(chan string)
	go func(f func(int, ...string) string) {{ done <- f(13) }}(s.show)
	fmt.Println(<-done)
	own := v
	go own.address().replace(zero)
}}
''')
    p.main_lines.append(f"{x}main()")


def closures(p):
    """Closures that share, change and outlive variables."""
    rng = p.rng
    x = p.global_name("k")
    kind = rng.choice(["int", "int8", "float64", "string", "[2]int", "uint16"])
    step = {"string": 'v += "x"', "[2]int": "v[n&1] += n"}.get(kind, f"v += {kind}(n) * {rng.randint(1, 40)}")
    p.declare(f'''func {x}make(v {kind}) (func(int), func() {kind}) {{
	return func(n int) {{ {step} }}, func() {kind} {{ return v }}
}}

func {x}main() {{
	var start {kind}
	add, get := {x}make(start)
	add2, get2 := {x}make(get())
	for i := 0; i < {rng.randint(1, 9)}; i++ {{
		add(i)
		if i%2 == 0 {{
			add2(i * 3)
		}}
	}}
	fmt.Println(get(), get2(), start)
	var fib func(int) int
	fib = func(n int) int {{
		if n < 2 {{
			return n
		}}
		return fib(n-1) + fib(n-2)
	}}
	fmt.Println(fib({rng.randint(3, 12)}))
	var fs []func() int
	for i := 0; i < 3; i++ {{
		i := i
		fs = append(fs, func() int {{ i += {rng.randint(1, 5)}; return i }})
	}}
	for _, f := range fs {{
		fmt.Print(f(), f(), " ")
	}}
	n := 0
	total := func(xs ...int) (sum int) {{
		defer func() {{ sum += n }}()
		for _, x := range xs {{
			n++
			sum += x
		}}
		return
	}}
	fmt.Println(total(1, 2, 3), total(), total([]int{{4}}...), n)
	compose := func(f, g func(int) int) func(int) int {{ return func(x int) int {{ return g(f(x)) }} }}
	double := func(x int) int {{ return x * 2 }}
	h := compose(double, func(x int) int {{ n++; return x - n }})
	h = compose(h, compose(double, h))
	fmt.Println(h({rng.randint(0, 9)}), n)
	s := []int{{1, 2, 3}}
	push := func(x int) {{ s = append(s, x) }}
	push(4)
	func() {{ s, n := s[1:], 5; s[0] = n; push(n) }}()
	fmt.Println(s, n)
	p := &n
	func() {{ *p += 10; n *= 2 }}()
	fmt.Println(n, *p)
	var arr [3]func() string
	for i, w := range []string{{"a", "b", "c"}} {{
		w := w + strconv.Itoa(i)
		arr[i] = func() string {{ w += "!"; return w }}
	}}
	fmt.Println(arr[0](), arr[0](), arr[2]())
	func(n ...any) {{ fmt.Println(len(n), n) }}(n, "x", nil)
}}
''')
    p.main_lines.append(f"{x}main()")


def linked(p):
    """Linked lists, trees and graphs of pointers."""
    rng = p.rng
    x = p.global_name("l")
    p.declare(f'''type {x}node struct {{
	value int
	next  *{x}node
	kids  []*{x}node
	up    **{x}node
}}

func (n *{x}node) sum() int {{
	if n == nil {{
		return 0
	}}
	total := n.value
	for _, k := range n.kids {{
		total += k.sum() * 2
	}}
	return total + n.next.sum()
}}

func {x}main() {{
	var head *{x}node
	tail := &head
	for i := 0; i < {rng.randint(1, 8)}; i++ {{
		*tail = &{x}node{{value: i * {rng.randint(1, 9)}, up: tail}}
		tail = &(*tail).next
	}}
	fmt.Println(head.sum())
	var previous *{x}node
	for n := head; n != nil; {{
		n.next, previous, n = previous, n, n.next
	}}
	for n := previous; n != nil; n = n.next {{
		fmt.Print(n.value, " ")
		n.kids = append(n.kids, &{x}node{{value: n.value + 1}}, n.next)
	}}
	fmt.Println(previous.kids[0].sum(), len(previous.kids))
	v := &previous.value
	*v += 5
	a := [3]{x}node{{{{value: 1}}, {{value: 2, next: previous}}}}
	b := a
	b[1].value = 9
	b[1].next.value++
	q := &a[1]
	q.value, q.next = 7, &b[2]
	q.next.value = 3
	fmt.Println(a[1].value, b[1].value, previous.value, b[2].value, a[2].value, *v)
	pp := &q
	(*pp).value++
	*pp = &b[0]
	fmt.Println(q.value, a[1].value, q == &b[0], pp == &q)
	index := map[int]*{x}node{{1: &a[0], 2: q}}
	index[1].value += 10
	index[2].kids = append(index[2].kids, index[1])
	fmt.Println(a[0].value, len(b[0].kids), b[0].kids[0] == &a[0], index[3] == nil)
	type pair struct{{ p, q *int }}
	m, n := 1, 2
	w := pair{{&m, &n}}
	w.p, w.q = w.q, w.p
	*w.p, *w.q = *w.q+{rng.randint(1, 9)}, *w.p
	fmt.Println(m, n, w == pair{{&n, &m}})
}}
''')
    p.main_lines.append(f"{x}main()")
