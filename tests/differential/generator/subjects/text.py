"""Strings, bytes and runes."""

from ..literals import STRING_TEXTS


def strings(p):
    """Ranging, indexing, slicing, comparing and converting strings, well-formed or not."""
    rng = p.rng
    x = p.global_name("s")
    texts = rng.sample(STRING_TEXTS, 5)
    p.declare(f'''func {x}(s string) {{
	fmt.Printf("%q %d %x %v\\n", s, len(s), s, []byte(s))
	for i, r := range s {{
		fmt.Print(i, ":", r, " ")
	}}
	for i := range s {{
		fmt.Print(i, s[i], " ")
	}}
	n := 0
	for range s {{
		n++
	}}
	rs := []rune(s)
	fmt.Println(n, len(rs), rs)
	for i, j := 0, len(rs)-1; i < j; i, j = i+1, j-1 {{
		rs[i], rs[j] = rs[j], rs[i]
	}}
	t := string(rs)
	fmt.Printf("%q %v %v %v %v\\n", t, s == t, s < t, s >= t, t != s)
	bs := fit([]byte(s))
	for i := range bs {{
		bs[i] ^= {rng.randint(0, 32)}
	}}
	fmt.Printf("%q %q\\n", string(bs), s)
	at := ix({rng.randint(0, 20)}, len(s)+1)
	fmt.Printf("%q %q %q\\n", s[at:], s[:at], s[at:]+s[:at]+"-"+t)
	u := s
	u += t
	u += "!"
	fmt.Printf("%q %d\\n", u, len(u))
	b := append([]byte("<"), s...)
	b = append(b, '>')
	fmt.Printf("%s %d\\n", b, copy(b, s))
	switch {{
	case s == "":
		fmt.Println("empty")
	case s[0] > 'a' && s[0] <= 'z':
		fmt.Println("lower", string(s[0]))
	default:
		fmt.Println("other", string(rune(s[0])), s[len(s)-1])
	}}
	switch s {{
	case {texts[0]}, {texts[1]}:
		fmt.Println("one")
	case {texts[2]}:
		fmt.Println("two")
	case "never":
		fmt.Println("three")
	}}
	m := map[string]int{{s: 1}}
	m[t] += 2
	m[s]++
	fmt.Println(len(m), m[s], m[string(fit([]byte(s)))], m[t+""])
}}
''')
    for text in texts:
        p.main_lines.append(f"{x}({text})")
    p.main_lines.append(f"{x}(strings.Repeat({rng.choice(texts)}, {rng.randint(2, 9)}))")


def builders(p):
    """Texts that loops build, and functions of the strings and strconv packages."""
    rng = p.rng
    x = p.global_name("b")
    p.declare(f'''func {x}() {{
	var b strings.Builder
	text := ""
	for i := 0; i < {rng.randint(1, 12)}; i++ {{
		fmt.Fprintf(&b, "%d-%x,", i*{rng.randint(1, 99)}, i+{rng.randint(1, 300)})
		text += string(rune({rng.choice([65, 0x3b1, 0x4e16, 0x1f600])}+i)) + strconv.Itoa(i)
		b.WriteByte(byte(i + 'a'))
	}}
	fmt.Println(b.String(), b.Len(), text, len(text))
	parts := strings.Split(b.String(), ",")
	fmt.Println(len(parts), strings.Join(parts, "|"), strings.Index(text, "1"), strings.Contains(text, "2"))
	n, err := strconv.Atoi({rng.choice(['"12"', '"x"', '""', '"-7"', '"99999999999999999999"'])})
	fmt.Println(n, err)
	f, err := strconv.ParseFloat({rng.choice(['"1.5"', '"abc"', '"1e400"', '"-0"', '".5e-3"'])}, 64)
	fmt.Println(f, err, strings.Repeat("ab", {rng.randint(0, 5)}), strings.ToUpper(text))
	fmt.Printf("%5d|%-5d|%05d|%+d|%x|%X|%o|%b|%c|%U|%q\\n", {", ".join(str(rng.randint(1, 200)) for _ in range(11))})
	fmt.Printf("%8.3f|%-8.2f|%e|%g|%6s|%-6s|%q|%v|%t|%T\\n", 3.14159, 2.5, 12345.678, 1e21, "ab", "cd", text, b.Len(), n > 0, err)
	fmt.Printf("%v %+v %#v %T\\n", {x}value, {x}value, {x}value, {x}value)
	fmt.Printf("%d %s %v %[1]d %!|%z\\n", {rng.randint(0, 9)}, []string{{"a"}}, [2]bool{{true}}, 3)
	words := strings.Fields(" the quick  brown fox ")
	sort.Slice(words, func(i, j int) bool {{ return words[i] {rng.choice("<>")} words[j] }})
	fmt.Println(words, len(words))
}}

var {x}value = struct {{
	A int
	b string
	C []float64
	d map[string]bool
	E *int
	f any
}}{{{rng.randint(0, 9)}, "b", []float64{{1.5}}, map[string]bool{{"k": true}}, nil, {rng.choice(["nil", "3", '"x"', "[]int{1}"])}}}
''')
    p.main_lines.append(f"{x}()")
