"""Objects that move between all the places that can hold a reference, while much garbage is made."""


def churn(p):
    """Each step takes the only reference to a node somewhere else, allocates, and puts it back."""
    rng = p.rng
    x = p.global_name("h")
    live = rng.choice([20, 50, 200, 500, 3000])
    pad = rng.choice(["", "pad [3]int", "pad [20]*int", "text string"])
    garbage = rng.choice([f"sink = make([]byte, {rng.choice([100, 3000, 40000])})", f"sink = &{x}node{{value: -1}}",
                          "sink = fmt.Sprint(i, \"garbage\")", f"sink = make([]*{x}node, {rng.randint(1, 300)})",
                          f"sink = map[int]*{x}node{{i: nil}}", "sink = func() int { return i }"])
    moves = ["first := nodes[0]; copy(nodes, nodes[1:]); {g}; nodes[len(nodes)-1] = first",
             "last := nodes[len(nodes)-1]; copy(nodes[1:], nodes); {g}; nodes[0] = last",
             "nodes = append(nodes[1:], nodes[0]); {g}",
             "nodes = append(nodes[:i], append([]*{x}node{{nodes[j]}}, nodes[i:]...)...); {g}; k := j; if j >= i {{ k++ }}; "
             "nodes = append(nodes[:k], nodes[k+1:]...)",
             "nodes[i], nodes[j] = nodes[j], nodes[i]; {g}",
             "m[i] = nodes[i]; nodes[i] = nil; {g}; nodes[i] = m[i]; delete(m, i)",
             "m[i] = nodes[i]; nodes[i] = nil; q := m[i]; delete(m, i); {g}; nodes[i] = q",
             "m[i] = nodes[i]; nodes[i] = nil; {g}; q := m[i]; delete(m, i); {g}; nodes[i] = q",
             "c <- nodes[i]; nodes[i] = nil; {g}; q := <-c; {g}; nodes[i] = q",
             "pair := []*{x}node{{nodes[i], nodes[j]}}; nodes[i], nodes[j] = nil, nil; {g}; if i != j {{ "
             "sort.Slice(pair, func(a, b int) bool {{ return pair[a].value > pair[b].value }}) }}; p, q := pair[0], pair[1]; "
             "pair = nil; {g}; nodes[i], nodes[j] = p, q",
             "grown := map[int]*{x}node{{-1: nodes[i]}}; nodes[i] = nil; {g}; q := grown[-1]; "
             "for k := 0; k < 20; k++ {{ grown[k] = nil }}; delete(grown, -1); {g}; nodes[i] = q",
             "keys[nodes[i]] = i; nodes[i] = nil; {g}; for k, v := range keys {{ nodes[v] = k; delete(keys, k) }}",
             "c <- nodes[i]; nodes[i] = nil; {g}; nodes[i] = <-c",
             "go func(n *{x}node) {{ {g}; d <- n }}(nodes[i]); nodes[i] = nil; {g}; nodes[i] = <-d",
             "boxes[i&7] = nodes[i]; nodes[i] = nil; {g}; nodes[i] = boxes[i&7].(*{x}node); boxes[i&7] = nil",
             "if i != j {{ nodes[i].next = nodes[j]; nodes[j] = nil; {g}; nodes[j], nodes[i].next = nodes[i].next, nil }}",
             "q := nodes[i]; f := func() {{ nodes[i] = q }}; nodes[i] = nil; {g}; q.value++; f()",
             "if i != j {{ nodes[i].kids = append(nodes[i].kids[:0], nodes[j]); nodes[j] = nil; {g}; nodes[j] = nodes[i].kids[0]; "
             "nodes[i].kids[0] = nil }}",
             "h := {x}holder{{nodes[i], &nodes[j]}}; holders[i&3] = h; nodes[i] = nil; {g}; nodes[i] = holders[i&3].node; "
             "holders[i&3] = {x}holder{{}}",
             "filled := map[int]*{x}node{{}}; for k := 0; k < 40; k++ {{ filled[k] = &{x}node{{value: k}}; if k%3 == i&1 {{ {g} }} }}; "
             "for k, n := range filled {{ if n.value != k {{ panic(\"another node\") }} }}",
             # What only a local variable still knows when the collection that began before ends.
             "boxes[i&7] = nodes[i]; nodes[i] = nil; {g}; q := boxes[i&7].(*{x}node); boxes[i&7] = nil; {g}; nodes[i] = q",
             "holders[i&3] = {x}holder{{node: nodes[i]}}; nodes[i] = nil; {g}; q := holders[i&3].node; holders[i&3] = {x}holder{{}}; {g}; "
             "nodes[i] = q",
             "name := nodes[i].name; nodes[i].name = \"\"; {g}; nodes[i].name = name",
             "kids := append(nodes[i].kids, nodes[j]); nodes[i].kids = kids; kids = nil; {g}; kids = nodes[i].kids; nodes[i].kids = nil; {g}; "
             "if kids[len(kids)-1] != nodes[j] {{ panic(\"other kid\") }}; nodes[i].kids = kids[:len(kids)-1]",
             "var v any = nodes[i].name + \"x\"; boxes[i&7] = v; v = nil; {g}; v = boxes[i&7]; boxes[i&7] = j; {g}; nodes[i].name = v.(string)[:len(v.(string))-1]",
             "if n := len(order) - 1; n > 0 {{ order[0] = nodes[i]; nodes[i] = nil; {g}; q := order[0]; order[0], order[n] = order[n], order[n/2]; {g}; "
             "nodes[i] = q }}",
             "sort.Slice(order, func(a, b int) bool {{ if a == i&63 {{ {g} }}; return order[a].value*7%101 < order[b].value*7%101 }})",
             "part := {x}list(nodes[i], nodes[j])[{x}none(func() {{ nodes[i], nodes[j] = nil, nil; {g} }}):]; {g}; nodes[i], nodes[j] = part[0], part[1]",
             "grown := append({x}list(nodes[i]), {x}same(nodes[j], func() {{ nodes[i] = nil; {g} }})); {g}; nodes[i], nodes[j] = grown[0], grown[1]",
             "both := {x}holder{{{x}list(nodes[i])[0], &{x}list({x}same(nodes[j], func() {{ {g} }}))[0]}}; {g}; nodes[i], nodes[j] = both.node, *both.place",
             "pp := &nodes[i]; q := *pp; *pp = nil; {g}; *pp = q",
             "func() {{ q := nodes[i]; nodes[i] = nil; defer func() {{ nodes[i] = q }}(); {g} }}()",
             "func() {{ q := nodes[i]; nodes[i] = nil; defer {x}put(nodes, i, q); {g}; q = nil }}()",
             "func() {{ defer func() {{ nodes[i] = recover().(*{x}node) }}(); q := nodes[i]; nodes[i] = nil; {g}; panic(q) }}()",
             "{x}global = nodes[i]; nodes[i] = nil; {g}; nodes[i] = {x}global; {x}global = nil",
             "array := [3]*{x}node{{1: nodes[i]}}; other := array; array[1], nodes[i] = nil, nil; {g}; nodes[i] = other[1]",
             "nodes[i].value, nodes[i] = nodes[i].value*3, {x}same(nodes[i], func() {{ {g} }})",
             "method := nodes[i].self; nodes[i] = nil; {g}; nodes[i] = method()",
             "var n {x}selfer = nodes[i]; nodes[i] = nil; {g}; nodes[i] = n.self()",
             "select {{ case c <- nodes[i]: nodes[i] = nil; {g}; select {{ case nodes[i] = <-c: }} }}",
             "old := nodes[i]; nodes[i] = &{x}node{{value: old.value + 1, kids: old.kids[:0:0], name: old.name}}; {g}",
             "s := nodes[i].name; nodes[i].name = \"\"; {g}; nodes[i].name = short(s + \"n\")"]
    chosen = rng.sample(moves, rng.randint(6, 12))
    cases = "\n".join(f"\t\tcase {k}:\n\t\t\t{m.format(x=x, g='garbage(i)')}" for k, m in enumerate(chosen))
    p.declare(f'''type {x}node struct {{
	value int
	next  *{x}node
	kids  []*{x}node
	name  string
	{pad}
}}

type {x}holder struct {{
	node  *{x}node
	place **{x}node
}}

type {x}selfer interface {{ self() *{x}node }}

var {x}global *{x}node

func (n *{x}node) self() *{x}node {{ return n }}

func {x}same(n *{x}node, f func()) *{x}node {{ f(); return n }}

func {x}list(nodes ...*{x}node) []*{x}node {{ return append([]*{x}node(nil), nodes...) }}

func {x}none(f func()) int {{ f(); return 0 }}

func {x}put(nodes []*{x}node, i int, n *{x}node) {{ nodes[i] = n }}

func {x}() {{
	garbage := func(i int) {{
		var sink any
		for k := 0; k < 3; k++ {{
			{garbage}
		}}
		_ = sink
	}}
	nodes := make([]*{x}node, {live})
	for i := range nodes {{
		nodes[i] = &{x}node{{value: i, name: strconv.Itoa(i)}}
	}}
	m, keys := map[int]*{x}node{{}}, map[*{x}node]int{{}}
	c, d := make(chan *{x}node, 2), make(chan *{x}node)
	var boxes [8]any
	order := make([]*{x}node, 64)
	for i := range order {{
		order[i] = &{x}node{{value: i * 37}}
	}}
	var holders [4]{x}holder
	_, _, _, _, _, _, _ = m, keys, c, d, boxes, holders, order
	seed := uint32({rng.randint(1, 10 ** 6)})
	next := func() int {{ seed = seed*1664525 + 1013904223; return int(seed>>8) % len(nodes) }}
	for step := 0; step < {rng.choice([200, 800])}; step++ {{
		i, j := next(), next()
		_ = j
		switch step % {len(chosen)} {{
{cases}
		}}
	}}
	sum := 0
	for i, n := range nodes {{
		sum = sum*31 + n.value*7 + len(n.kids) + len(n.name)*i
		if n.next != nil {{
			sum++
		}}
	}}
	fmt.Println(len(nodes), sum, nodes[0].name, len(m), len(keys), len(c))
}}
''')
    p.main_lines.append(f"{x}()")
