"""Control flow: goto, labels, switches with fallthrough, loops of every form."""


def jumps(p):
    """A state machine of labels and gotos."""
    rng = p.rng
    x = p.global_name("j")
    count = rng.randint(3, 6)
    blocks = []
    for i in range(count):
        target, other = rng.randrange(count), rng.randrange(count)
        body = rng.choice([f"n += {rng.randint(1, 9)}", f"n *= {rng.randint(2, 3)}", f"n ^= {rng.randint(1, 31)}",
                           "for i := range seen { seen[i] += n }", "{ n := n + 1; seen[n&3]++ }",
                           "func() { n-- }()"])
        blocks.append(f'''L{i}:
	seen[{i & 3}]++
	{body}
	if steps++; steps > {rng.randint(4, 15)} {{
		goto end
	}}
	switch {{
	case n%{rng.randint(2, 5)} == 0:
		goto L{target}
	case n > {rng.randint(5, 60)}:
		n -= {rng.randint(5, 60)}
		goto L{other}
	}}''')
    text = "\n".join(blocks)
    p.declare(f'''func {x}(n int) {{
	steps := 0
	var seen [4]int
{text}
	if n < 0 {{
		goto L0
	}}
	{"; ".join(f"if n == -{1000 + i} {{ goto L{i} }}" for i in range(count))}
end:
	fmt.Println(n, steps, seen)
}}
''')
    for n in rng.sample(range(40), 3):
        p.main_lines.append(f"{x}({n})")


def switches(p):
    """Switches over integers, strings, types and conditions, with fallthrough, break and empty clauses."""
    rng = p.rng
    x = p.global_name("w")
    type = rng.choice(["int", "int8", "uint8", "uint64", "rune", "uint16"])
    dense = rng.random() < 0.6
    values = rng.sample(range(0, 20) if dense else range(0, 120), 9)
    strings = rng.sample(["a", "bb", "ccc", "", "dd", "zebra", "x", "é"], 5)
    p.declare(f'''func {x}(n {type}, s string) string {{
	out := ""
	switch n {{
	case {values[0]}:
		out += "A"
		fallthrough
	case {values[1]}, {values[2]}:
		out += "B"
		if s == "{strings[0]}" {{
			break
		}}
		out += "C"
	case {values[3]}:
	case {values[4]}, {values[5]}, {values[6]}:
		out += "D"
		fallthrough
	default:
		out += "E"
	case {values[7]}:
		out += "F"
		return out
	case {values[8]}:
		out += "G"
	}}
	switch s {{
	case "{strings[0]}":
		out += "1"
	case "{strings[1]}", "{strings[2]}":
		out += "2"
		fallthrough
	case "{strings[3]}":
		out += "3"
	default:
		out += "0"
	}}
	switch k := int(n) * {rng.randint(1, 4)}; {{
	case k > {rng.randint(0, 50)} && len(s) > 1:
		out += "x"
	case k == {rng.randint(0, 10)}, k%3 == {rng.randint(0, 2)}:
		out += "y"
	}}
	switch f := float64(n) / 2; f {{
	case 0.5, 1, {rng.randint(1, 9)}.5:
		out += "f"
	}}
	switch (any(n)) {{
	case any(s), nil, any({type}({values[0]})):
		out += "i"
	}}
	switch [2]bool{{n > 5, s == ""}} {{
	case [2]bool{{true, true}}:
		out += "t"
	case [2]bool{{false, true}}:
		out += "u"
	}}
loop:
	for i := 0; ; i++ {{
		switch {{
		case i == {rng.randint(1, 5)}:
			continue
		case i > {rng.randint(3, 8)}:
			break loop
		case i%2 == 0:
			break
		default:
			out += strconv.Itoa(i)
		}}
	}}
	return out
}}

func {x}main() {{
	for n := {type}(0); n < {rng.randint(15, 25)}; n++ {{
		fmt.Print({x}(n, "{strings[0]}"), " ", {x}(n, "{strings[2]}"), " ")
	}}
	for _, n := range []{type}{{{", ".join(map(str, values))}, 127}} {{
		for _, s := range []string{{"{'", "'.join(strings)}", "other"}} {{
			fmt.Print({x}(n, s), " ")
		}}
	}}
	fmt.Println()
}}
''')
    p.main_lines.append(f"{x}main()")


def loops(p):
    """Loops nested three deep with labelled exits, ranges over everything."""
    rng = p.rng
    x = p.global_name("o")
    p.declare(f'''func {x}() {{
	total, count := 0, 0
outer:
	for i := 0; i < {rng.randint(3, 7)}; i++ {{
	middle:
		for j := {rng.randint(5, 9)}; j > 0; j -= {rng.randint(1, 3)} {{
			for k := range [5]struct{{}}{{}} {{
				count++
				switch {{
				case (i+j+k)%{rng.randint(3, 7)} == 0:
					continue middle
				case i*j*k == {rng.choice([6, 8, 12, 24])}:
					break middle
				case i*j > {rng.randint(8, 40)}:
					continue outer
				case count > {rng.randint(20, 90)}:
					break outer
				}}
				total = total*3 + i*j + k
			}}
		}}
	}}
	fmt.Println(total, count)
	arr := [4]int{{1, 2, 3, 4}}
	for i, v := range arr {{
		arr[3-i] = v * 10
		fmt.Print(v, " ")
	}}
	for i, v := range &arr {{
		arr[(i+1)&3] += v
		fmt.Print(v, " ")
	}}
	s := arr[:]
	for i, v := range s {{
		if i == 0 {{
			s = append(s, 5)
			s[1] = 99
		}}
		fmt.Print(v, " ")
	}}
	fmt.Println(arr, s)
	m := map[int]int{{}}
	for i := 0; i < 10; i++ {{
		m[i*{rng.randint(1, 7)}%7] += i
	}}
	sum := 0
	for k, v := range m {{
		sum += k * v
		if k%2 == 0 {{
			delete(m, k)
		}}
	}}
	fmt.Println(sum, m)
	c := make(chan int, 5)
	for i := range s {{
		select {{
		case c <- i:
		default:
			break
		}}
	}}
	close(c)
	for v := range c {{
		if v == {rng.randint(0, 4)} {{
			continue
		}}
		fmt.Print(v, " ")
	}}
	var p *[3]string
	for i := range p {{
		fmt.Print(i, " ")
	}}
	n := {rng.randint(2, 40)}
	for n != 1 {{
		if n%2 == 0 {{
			n /= 2
		}} else {{
			n = 3*n + 1
		}}
		fmt.Print(n, " ")
	}}
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {{
		fmt.Print(i, j, ";")
	}}
	var key, value int
	for key, value = range s {{
	}}
	fmt.Println(key, value)
	for i := uint8(250); i >= 250; i++ {{
		fmt.Print(i, " ")
	}}
	for x := 1.0; x < 20; x *= {rng.choice(["1.5", "2", "1.7"])} {{
		fmt.Print(x, " ")
	}}
	fmt.Println()
}}
''')
    p.main_lines.append(f"{x}()")


def steps(p):
    """Loops of several conditions whose bodies end with a step of their own, which `continue` passes by."""
    rng = p.rng
    x = p.global_name("y")
    step = lambda: rng.choice(["j++", "j++", "j--", "total++", "j += 2", "k++"])
    test = lambda: rng.choice([f"(i+j)%{rng.randint(2, 5)} == {rng.randrange(3)}", f"j > {rng.randint(1, 6)}", "i&1 == 0",
                               f"s[i&3] {rng.choice('<>')} j", f"total%{rng.randint(2, 7)} == 1", "i == j"])
    work = lambda: rng.choice([f"total = total*3 + i - j", "s[i&3] += j", "fmt.Print(i, j, \" \")", "total ^= k", "s[j&3]--",
                               f"if {test()} {{ {step()} }}"])
    leave = lambda label: rng.choice([f"if {test()} {{ continue }}", f"if {test()} {{ {work()}; continue }}",
                                      f"if {test()} {{ break }}",
                                      f"switch {{ case {test()}: continue; case {test()}: total++ }}",
                                      f"if {test()} {{ {step()}; continue }} else {{ {work()} }}",
                                      f"if {test()} {{ continue {label} }}"])
    loops = []
    for n in range(4):
        label = f"outer{n}"
        others = rng.sample([f"j < {rng.randint(3, 9)}", f"j != {rng.randint(3, 9)}", f"total < {rng.randint(20, 900)}", "s[i&3] > -5",
                             f"k <= {rng.randint(1, 4)}", f"!({test()})", f"j >= {rng.randint(-3, 0)}"], rng.randint(0, 2))
        tests = rng.sample([f"i < {rng.randint(4, 9)}", *others], len(others) + 1)
        post = rng.choice(["i++", "i++", "i += one", "i, j = i+1, j+k", "", "", ""])
        first = "i++; " if not post else ""
        body = "; ".join([work(), leave(label), work()][:rng.randint(1, 3)])
        loops.append(f"i, j, k = 0, 0, 0\n{label}:\n\tfor ; {' && '.join(tests)}; {post} {{\n"
                     f"\t\t{first}for n := 0; n < {rng.randint(1, 3)}; n++ {{ if {test()} {{ continue {label} }}; total += n }}\n"
                     f"\t\t{body}\n\t\t{step()}\n\t}}\n\tfmt.Println(i, j, k, total, s)")
    text = "\n\t".join(loops)
    p.declare(f'''func {x}() {{
	var i, j, k, total int
	one, s := id(1), [4]int{{1, 2, 3, 4}}
	{text}
	for j := range s {{
		i := 0
		for i < 3 {{
			if i++; i == {rng.randrange(4)} {{
				continue
			}}
			total += i
			{rng.choice(["j++", "j--", "total++"])}
		}}
		fmt.Print(j, " ")
	}}
	fmt.Println(one, total)
}}
''')
    p.main_lines.append(f"{x}()")
