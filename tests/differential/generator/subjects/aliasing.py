"""What shares memory and what is a copy: slices, arrays, structs, maps."""


def slices(p):
    """Random operations on a few slices of one array; contents, lengths and capacities are shown after each."""
    rng = p.rng
    x = p.global_name("a")
    elem, values = rng.choice([("int", lambda: str(rng.randint(0, 99))),
                               ("string", lambda: f'"{rng.choice("abcdef")}"'),
                               ("[2]int8", lambda: f"[2]int8{{{rng.randint(0, 9)}, {rng.randint(0, 9)}}}"),
                               (f"{x}pair", lambda: f"{x}pair{{{rng.randint(0, 9)}, '{rng.choice('xyz')}'}}"),
                               ("uint8", lambda: str(rng.randint(0, 255))),
                               ("any", lambda: rng.choice(["1", '"s"', "nil", "2.5"])),
                               ("float32", lambda: "0.5")])
    names = ["a", "b", "c"]
    lines = [f"array := [8]{elem}{{{', '.join(values() for _ in range(rng.randint(3, 8)))}}}",
             "a, b, c := array[1:4], array[2:3:6], array[:0]"]
    for _ in range(12):
        s, t = rng.choice(names), rng.choice(names)
        low = rng.randint(0, 2)
        form = rng.choice(["append", "append", "append many", "copy", "slice", "slice3", "store", "spread", "array",
                           "clip", "insert", "remove", "nil", "make", "shift", "widen"])
        line = {"append": f"{s} = append({t}, {values()})",
                "append many": f"{s} = append({t}, {values()}, {values()}, {values()})",
                "copy": f"fmt.Println(copy({s}, {t}))",
                "slice": f"if len({t}) >= {low} {{ {s} = {t}[{low}:] }}",
                "slice3": f"if cap({t}) >= {low + 2} {{ {s} = {t}[{low}:{low + 1}:{low + 2}] }}",
                "store": f"if len({s}) > {low} {{ {s}[{low}] = {values()} }}",
                "spread": f"{s} = append({s}[:0], {t}...)",
                "array": f"array[{rng.randrange(8)}] = {values()}",
                "clip": f"{s} = {t}[:len({t}):len({t})]",
                "insert": f"if len({s}) > 0 {{ {s} = append({s}[:1], append([]{elem}{{{values()}}}, {s}[1:]...)...) }}",
                "remove": f"if len({s}) > 1 {{ {s} = append({s}[:0], {s}[1:]...) }}",
                "shift": f"if len({s}) > 1 {{ copy({s}[{rng.choice(['1:], ' + s, '1:], ' + s + '[:len(' + s + ')-1]', ':], ' + s + '[1:]'])}) }}",
                "widen": f"if len({s}) > 0 {{ {s} = append({s}[:1], {s}...) }}",
                "nil": f"{s} = append([]{elem}(nil), {t}...)",
                "make": f"{s} = make([]{elem}, {low}, {low + rng.randint(0, 4)})"}[form]
        lines.append(line)
        lines.append("a, b, c = a[:ix(len(a), 11)], b[:ix(len(b), 11)], c[:ix(len(c), 11)]")
        lines.append("fmt.Println(a, b, c, array, len(a), len(b), len(c), cap(a), cap(b), cap(c))")
    lines.append("fmt.Println(cap(a), cap(b), cap(c))")
    p.declare(f"type {x}pair struct {{ n int32; c rune }}\n\nfunc {x}() {{\n\t" + "\n\t".join(lines) + "\n}\n")
    p.main_lines.append(f"{x}()")


def arrays(p):
    """Arrays and structs are copied by assignment, call, return, range, closure and interface."""
    rng = p.rng
    x = p.global_name("r")
    n = rng.choice([1, 2, 3, 5, 16, 40])
    elem = rng.choice(["int", "int8", "float32", "string", "[2]uint16"])
    one = {"string": '"s"', "[2]uint16": "[2]uint16{1, 2}"}.get(elem, "7")
    p.declare(f'''type {x}arr [{n}]{elem}

type {x}holder struct {{
	before int8
	arr    {x}arr
	after  int16
	list   []{x}arr
}}

func {x}change(a {x}arr) {x}arr {{
	a[{n - 1}] = {one}
	return a
}}

func (h {x}holder) changed() {x}holder {{ h.arr[0] = {one}; h.after++; return h }}
func (h *{x}holder) change()          {{ h.arr[0] = {one}; h.before-- }}

func {x}() {{
	var a {x}arr
	b := a
	b[0] = {one}
	c := {x}change(a)
	fmt.Println(a == b, a == c, b == c, a, c)
	h := {x}holder{{arr: b, list: []{x}arr{{a, b}}, before: -128}}
	g := h.changed()
	h.change()
	g.list[0][0] = {one}
	fmt.Println(h, g, h.arr == g.arr)
	var boxed any = a
	a[0] = {one}
	fmt.Println(boxed == any(a), boxed.({x}arr) == a, boxed)
	f := func() {x}arr {{ return a }}
	for i, v := range f() {{
		a[i] = {x}arr{{}}[0]
		_ = v
	}}
	fmt.Println(a)
	pa := &a
	d := *pa
	pa[0] = {one}
	(*pa)[{n - 1}] = {one}
	fmt.Println(a, d, len(pa), cap(pa[:]))
	m := map[{x}arr]int{{a: 1, d: 2}}
	m[*pa] += 5
	m[{x}arr{{}}]++
	fmt.Println(len(m), m[a], m[d])
	matrix := [3][{n}]{elem}{{}}
	row := matrix[1]
	row[0] = {one}
	matrix[2] = row
	matrix[0], matrix[2] = matrix[2], matrix[0]
	fmt.Println(matrix)
	list := []{x}holder{{h, g}}
	for _, e := range list {{
		e.change()
		e.list[1][0] = {one}
	}}
	for i := range list {{
		list[i].change()
	}}
	list[0], list[1] = list[1], list[0]
	fmt.Println(list)
	ch := make(chan {x}holder, 1)
	ch <- h
	h.change()
	k := <-ch
	fmt.Println(k.before, h.before, k.arr)
	pairs := map[string]{x}holder{{"h": h}}
	e := pairs["h"]
	e.change()
	fmt.Println(pairs["h"].before, e.before, pairs["none"].arr[0])
	s := a[:]
	t := *(*[{n}]{elem})(s)
	q := (*[{n}]{elem})(s)
	s[0] = {x}arr{{}}[0]
	fmt.Println(t == a, *q == a)
	func(xs ...{x}arr) {{ xs[0][0] = {one}; fmt.Println(xs) }}(a, d)
	defer fmt.Println("deferred", a)
	a = {x}change(d)
	fmt.Println(a)
}}
''')
    p.main_lines.append(f"{x}()")


def maps(p):
    """Maps of many kinds of keys and values, under insertions, updates and deletions."""
    rng = p.rng
    x = p.global_name("m")
    key = rng.choice(["int", "string", "uint8", "[2]int", f"{x}key", "bool", "int64", "float64", "rune", "uint16",
                      "any", "*int", "chan int", "complex128", "[1]string", "float32", f"{x}nested"])
    elem = rng.choice(["int", "string", "[]int", "[3]int8", f"{x}key", "float64", "map[string]int", "any", "uint8",
                       "func() int", "*int", "bool"])
    make_key = {"int": "i % 7", "string": "strconv.Itoa(i % 5)", "uint8": "uint8(i * 50)", "[2]int": "[2]int{i % 3, i % 2}",
                f"{x}key": f'{x}key{{i % 3, "k"}}', "bool": "i%2 == 0", "int64": "int64(i%4) << 40",
                "float64": "float64(i%4) / 2", "rune": "rune('a' + i%3)", "uint16": "uint16(i * 9000)",
                "any": "[]any{i % 3, strconv.Itoa(i % 3), float64(i % 2)}[i%3]", "*int": "&cells[i%4]",
                "chan int": "chans[i%3]", "complex128": "complex(float64(i%2), float64(i%3))",
                "[1]string": '[1]string{strconv.Itoa(i % 4)}', "float32": "float32(i % 5)",
                f"{x}nested": f'{x}nested{{{x}key{{i % 2, strconv.Itoa(i % 3)}}, [2]any{{i % 2, "a"}}, 1.5}}'}[key]
    make_elem = {"int": "i", "string": "fmt.Sprint(i)", "[]int": "[]int{i}", "[3]int8": "[3]int8{int8(i)}",
                 f"{x}key": f'{x}key{{i, "v"}}', "float64": "float64(i) * 1.5", "map[string]int": '{"a": i}', "any": "i",
                 "uint8": "uint8(i * 20)", "func() int": "func(n int) func() int { return func() int { return n } }(i)",
                 "*int": "&cells[i%4]", "bool": "i%3 == 0"}[elem]
    if elem == "map[string]int":
        make_elem = "map[string]int" + make_elem
    read = {"func() int": "func() int { if v == nil { return -1 }; return v() }()",
            "*int": "func() int { if v == nil { return -1 }; return *v }()"}.get(elem, "v")
    early_type = rng.choice(["int", "string", "uint8", "any", "float64"])
    early_key = {"string": "strconv.Itoa(i)", "uint8": "uint8(i)", "float64": "float64(i)"}.get(early_type, "i")
    printed = "" if key in ("*int", "chan int") or elem in ("func() int", "*int") or key == "any" \
        or key.endswith("nested") else "\tfmt.Println(m)\n"
    update = {"int": "m[k] += i", "string": 'm[k] += "+"', "[]int": "m[k] = append(m[k], i)", "float64": "m[k] *= 2",
              "uint8": "m[k] -= 100", "bool": "m[k] = !m[k]", "map[string]int": 'if m[k] != nil { m[k]["b"] += i }',
              "any": 'if n, ok := m[k].(int); ok { m[k] = n + 1 }'}.get(elem, "m[k] = m[k]")
    p.declare(f'''type {x}key struct {{ n int; s string }}

type {x}nested struct {{
	{x}key
	pair [2]any
	f    float64
}}

func {x}() {{
	var cells [4]int
	var chans [3]chan int
	for i := range chans {{
		chans[i] = make(chan int)
	}}
	_, _ = cells, chans
	m := map[{key}]{elem}{{}}
	for i := 0; i < {rng.randint(5, 40)}; i++ {{
		k := {make_key}
		switch i % {rng.randint(3, 6)} {{
		case 0:
			m[k] = {make_elem}
		case 1:
			delete(m, k)
		case 2:
			{update}
		default:
			v, ok := m[k]
			fmt.Println(i, ok, {read}, len(m))
		}}
	}}
{printed}	n := 0
	for k, v := range m {{
		n++
		_ = {read}
		if _, ok := m[k]; !ok {{
			fmt.Println("missing")
		}}
		delete(m, k)
	}}
	fmt.Println(n, len(m), m == nil)
	c := m
	for i := 0; i < 3; i++ {{
		c[{make_key}] = {make_elem}
	}}
	fmt.Println(len(m) == len(c), len(m))
	nan := math.NaN()
	f := map[float64]int{{nan: 1, nan: 2, 0: 3}}
	f[math.Copysign(0, -1)]++
	f[nan] = 5
	_, ok := f[nan]
	fmt.Println(len(f), f[0], ok)
	seen, nans := 0, 0
	for k := range f {{
		if k != k {{
			nans++
		}} else if k == 0 {{
			seen++
		}}
		for i := 1; i < {rng.choice([3, 100])}; i++ {{
			f[float64(i)] = i
		}}
		delete(f, 2)
	}}
	fmt.Println(seen, nans, len(f))
	// An entry that is deleted before it is reached is not visited, also when the map has grown since.
	early := map[{early_type}]bool{{}}
	for i := 0; i < {rng.choice([3, 8, 20])}; i++ {{
		early[{early_key}] = true
	}}
	visited := 0
	for k, old := range early {{
		if !old {{
			continue
		}}
		visited++
		for i := 50; i < {rng.choice([60, 130, 250])}; i++ {{
			early[{early_key}] = false
		}}
		for other, is := range early {{
			if is && other != k {{
				delete(early, other)
			}}
		}}
	}}
	fmt.Println(visited, len(early))
}}
''')
    p.main_lines.append(f"{x}()")


def growth(p):
    """The capacities of slices that grow far, one element or several at a time."""
    rng = p.rng
    x = p.global_name("w")
    elem = rng.choice(["int", "uint8", "int16", "[3]int8", "float64", "[2]int64", "[5]uint16", "struct{}", "struct{ a int32; b bool }",
                       "rune", "complex128"])
    many = ", ".join(["v"] * rng.randint(2, 7))
    p.declare(f'''func {x}() {{
	var v {elem}
	var s []{elem}
	part := make([]{elem}, {rng.randint(1, 700)})
	last := -1
	show := func() {{
		if cap(s) != last {{
			last = cap(s)
			fmt.Print(len(s), ":", last, " ")
		}}
	}}
	for i := 0; i < {rng.choice([300, 1500, 5000])}; i++ {{
		s = append(s, v)
		show()
	}}
	all := s
	for i := 0; i < 40; i++ {{
		low := i * {rng.randint(7, 500)} % len(all)
		s = append(all[:low:low+(len(all)-low)/{rng.randint(2, 200)}], {many})
		show()
		s = append(s, part[:i%(len(part)+1)]...)
		show()
	}}
	fmt.Println(len(append(s, s...)), cap(append(s[:0:0], part...)), cap(append(part[:len(part):len(part)], v)))
}}
''')
    p.main_lines.append(f"{x}()")
