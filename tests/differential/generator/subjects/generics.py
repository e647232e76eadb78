"""Generic functions, types and constraints, as Go 1.18 has them."""

NUMBERS = ["int", "int8", "uint8", "int16", "uint32", "int64", "float64", "float32", "uint"]


def functions(p):
    """Map, filter, reduce and their like over types chosen at random."""
    rng = p.rng
    x = p.global_name("g")
    a, b = rng.sample(NUMBERS, 2)
    p.declare(f'''type {x}number interface {{
	~int | ~int8 | ~uint8 | ~int16 | ~uint32 | ~int64 | ~float64 | ~float32 | ~uint
}}

func {x}map[T, U any](s []T, f func(T) U) []U {{
	out := make([]U, 0, len(s))
	for _, v := range s {{
		out = append(out, f(v))
	}}
	return out
}}

func {x}filter[S ~[]T, T any](s S, keep func(T) bool) (out S) {{
	for _, v := range s {{
		if keep(v) {{
			out = append(out, v)
		}}
	}}
	return
}}

func {x}reduce[T, A any](s []T, a A, f func(A, T) A) A {{
	for _, v := range s {{
		a = f(a, v)
	}}
	return a
}}

func {x}sum[T {x}number](s ...T) (total T) {{
	for i := range s {{
		total += s[i]
		total *= {rng.randint(1, 3)}
	}}
	return total - T({rng.randint(0, 9)})
}}

func {x}convert[T, U {x}number](v T) U {{ return U(v) + U({rng.randint(0, 7)}) }}

func {x}kind[T any](v T) string {{
	switch v := any(v).(type) {{
	case {a}:
		return fmt.Sprint("{a} ", v)
	case string:
		return "string " + v
	case []T:
		return "slice"
	}}
	var zero T
	return fmt.Sprintf("%T %v", zero, zero)
}}

func {x}index[T comparable](s []T, v T) int {{
	for i := range s {{
		if s[i] == v {{
			return i
		}}
	}}
	return -1
}}

func {x}swap[T any](a, b *T) {{ *a, *b = *b, *a }}

func {x}counter[T {x}number](step T) func() T {{
	var n T
	return func() T {{
		n += step
		return n
	}}
}}

type {x}named {a}
type {x}list []{b}

func {x}main() {{
	s := []{a}{{{", ".join(str(rng.randint(0, 100)) for _ in range(5))}}}
	t := {x}map(s, func(v {a}) {b} {{ return {b}(v) * 2 }})
	fmt.Println(s, t, {x}map(t, func(v {b}) string {{ return fmt.Sprint(v, "!") }}))
	l := {x}filter({x}list(t), func(v {b}) bool {{ return v > {rng.randint(0, 100)} }})
	fmt.Printf("%v %T\\n", l, l)
	fmt.Println({x}reduce(s, "", func(a string, v {a}) string {{ return a + fmt.Sprint(v) }}))
	fmt.Println({x}sum(s...), {x}sum(t...), {x}sum[{x}named](3, 4, 5), {x}sum[int]())
	fmt.Println({x}convert[{a}, {b}]({rng.randint(0, 50)}), {x}convert[{b}, {x}named]({rng.randint(0, 50)}))
	fmt.Println({x}kind(s[0]), {x}kind("s"), {x}kind(t), {x}kind({x}named(3)), {x}kind(any(nil)), {x}kind([2]bool{{}}))
	fmt.Println({x}index(s, s[{rng.randrange(5)}]), {x}index([]string{{"a", "b"}}, "b"))
	p, q := s[0], s[1]
	{x}swap(&p, &q)
	{x}swap(&s[2], &s[3])
	fmt.Println(p, q, s)
	c, d := {x}counter({a}(3)), {x}counter[{b}](2)
	c()
	fmt.Println(c(), d(), c(), d())
	f := {x}convert[{a}, float64]
	fmt.Println(f(4), {x}map([]{a}{{1, 2}}, f), {x}map(s, {x}convert[{a}, int8]))
}}
''')
    p.main_lines.append(f"{x}main()")


def types(p):
    """Generic containers with methods, instantiated several times."""
    rng = p.rng
    x = p.global_name("t")
    key = rng.choice(["int", "string", "uint8", "[2]int", "int64"])
    keys = {"int": ["3", "1", "2"], "string": ['"b"', '"a"', '"c"'], "uint8": ["9", "200", "1"],
            "[2]int": ["[2]int{1, 2}", "[2]int{0, 3}", "[2]int{1, 1}"], "int64": ["-5", "1 << 40", "7"]}[key]
    p.declare(f'''type {x}stack[T any] struct {{ items []T; limit int }}

func (s *{x}stack[T]) push(v T) *{x}stack[T] {{
	s.items = append(s.items, v)
	return s
}}

func (s *{x}stack[T]) pop() (v T, ok bool) {{
	if len(s.items) == 0 {{
		return
	}}
	v = s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v, true
}}

func (s {x}stack[T]) size() int {{ return len(s.items) }}

type {x}pair[K comparable, V any] struct {{ Key K; Value V }}

func (p {x}pair[K, V]) String() string {{ return fmt.Sprintf("<%v=%v>", p.Key, p.Value) }}

type {x}table[K comparable, V any] struct {{
	order []K
	m     map[K]V
}}

func (t *{x}table[K, V]) set(k K, v V) {{
	if t.m == nil {{
		t.m = make(map[K]V)
	}}
	if _, ok := t.m[k]; !ok {{
		t.order = append(t.order, k)
	}}
	t.m[k] = v
}}

func (t *{x}table[K, V]) pairs() (out []{x}pair[K, V]) {{
	for _, k := range t.order {{
		out = append(out, {x}pair[K, V]{{k, t.m[k]}})
	}}
	return
}}

type {x}node[T any] struct {{
	value T
	left, right *{x}node[T]
}}

func (n *{x}node[T]) insert(v T, less func(a, b T) bool) *{x}node[T] {{
	if n == nil {{
		return &{x}node[T]{{value: v}}
	}}
	if less(v, n.value) {{
		n.left = n.left.insert(v, less)
	}} else {{
		n.right = n.right.insert(v, less)
	}}
	return n
}}

func (n *{x}node[T]) walk(f func(T)) {{
	if n != nil {{
		n.left.walk(f)
		f(n.value)
		n.right.walk(f)
	}}
}}

type {x}deep struct {{
	{x}stack[{key}]
	name string
}}

func {x}main() {{
	var s {x}stack[{key}]
	s.push({keys[0]}).push({keys[1]}).push({keys[2]})
	fmt.Println(s.pop())
	fmt.Println(s.size(), s.items)
	var t {x}table[{key}, []int]
	for i, k := range []{key}{{{", ".join(keys)}, {keys[0]}}} {{
		t.set(k, append(t.m[k], i))
	}}
	fmt.Println(t.pairs())
	for _, p := range t.pairs() {{
		fmt.Println(p, p.Key, p.Value)
	}}
	d := {x}deep{{name: "deep"}}
	d.push({keys[1]})
	v, ok := d.pop()
	fmt.Println(v, ok, d.size(), d.limit, d.name)
	_, ok = d.pop()
	fmt.Printf("%v %T %T\\n", ok, d, s)
	var root *{x}node[int]
	for _, v := range []int{{{", ".join(str(rng.randint(0, 20)) for _ in range(7))}}} {{
		root = root.insert(v, func(a, b int) bool {{ return a {rng.choice("<>")} b }})
	}}
	sum := 0
	root.walk(func(v int) {{ sum = sum*3 + v; fmt.Print(v, " ") }})
	fmt.Println(sum)
	f := (*{x}stack[{key}]).push
	f(&s, {keys[0]})
	g := s.size
	s.pop()
	fmt.Println(g(), s.size(), {x}pair[string, {x}pair[int, bool]]{{"k", {x}pair[int, bool]{{1, true}}}})
}}
''')
    p.main_lines.append(f"{x}main()")


def constrained(p):
    """Constraints with methods, pointer receivers behind a type parameter, generic functions that call each other."""
    rng = p.rng
    x = p.global_name("c")
    elem = rng.choice(["int", "int16", "float64", "uint8"])
    p.declare(f'''type {x}setter[T any] interface {{
	*T
	set(int)
	get() int
}}

type {x}cell struct{{ n int }}

func (c *{x}cell) set(n int) {{ c.n = n }}
func (c *{x}cell) get() int  {{ return c.n }}

func {x}fill[T any, P {x}setter[T]](n int) (out []T) {{
	for i := 0; i < n; i++ {{
		var v T
		P(&v).set(i * {rng.randint(1, 9)})
		out = append(out, v)
	}}
	return
}}

type {x}shape interface {{
	comparable
	area() {elem}
	fmt.Stringer
}}

type {x}square {elem}

func (s {x}square) area() {elem}    {{ return {elem}(s * s) }}
func (s {x}square) String() string {{ return fmt.Sprint("square ", {elem}(s)) }}

type {x}rect struct{{ w, h {elem} }}

func (r {x}rect) area() {elem}    {{ return r.w * r.h }}
func (r {x}rect) String() string {{ return fmt.Sprint("rect ", r.w, r.h) }}

func {x}largest[S {x}shape](first S, rest ...S) S {{
	for _, s := range rest {{
		if s.area() > first.area() && s != first {{
			first = s
		}}
	}}
	return first
}}

func {x}even[T ~int | ~int64](n T) bool {{ if n == 0 {{ return true }}; return {x}odd(n - 1) }}
func {x}odd[T ~int | ~int64](n T) bool  {{ if n == 0 {{ return false }}; return {x}even(n - 1) }}

func {x}length[T ~string | ~[]byte](v T) int {{ return len(v) }}

func {x}keys[M ~map[K]V, K ~string, V any](m M) []string {{
	var out []string
	for k := range m {{
		out = append(out, string(k))
	}}
	sort.Strings(out)
	return out
}}

func {x}chain[T any](fs ...func(T) T) func(T) T {{
	return func(v T) T {{
		for _, f := range fs {{
			v = f(v)
		}}
		return v
	}}
}}

func {x}main() {{
	cells := {x}fill[{x}cell]({rng.randint(1, 5)})
	fmt.Println(cells, cells[0].get())
	fmt.Println({x}largest({x}square(2), {x}square(7), {x}square(5)))
	fmt.Println({x}largest({x}rect{{1, 2}}, {x}rect{{3, 4}}, {x}rect{{2, 5}}))
	fmt.Println({x}even({rng.randint(0, 20)}), {x}odd(int64({rng.randint(0, 20)})))
	fmt.Println({x}length("héllo"), {x}length([]byte{{1, 2}}))
	fmt.Println({x}keys(map[string]int{{"b": 1, "a": 2}}))
	double := func(v {elem}) {elem} {{ return v + v }}
	fmt.Println({x}chain(double, double, func(v {elem}) {elem} {{ return v - 3 }})(5), {x}chain[string]()("same"))
}}
''')
    p.main_lines.append(f"{x}main()")
