"""Forms of statements and expressions that are rare in random code: each a short text of its own."""

KINDS = ["int", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float64", "float32"]

# {n} and {m} are small numbers, {t} is a numeric type, {x} the prefix of the declarations below.
BUILTINS = [
    "fmt.Println(append({x}grow({n})), len({x}array({n})), cap({x}array({m})), len(*{x}pointer({n})), cap({x}pointer({n})))",
    "fmt.Println(complex({x}floats({n})), real(complex(float32({n}), 2)), imag(complex({x}floats({m}))))",
    "fmt.Println(copy({x}slices({n}))); delete({x}entry({n})); fmt.Println(len({x}table))",
    "print(\"a\", {n}, uint8({n}), true, -1.5, float32({n}), 'x', 2i, \"\\n\"); println(); println(int8(-{n}), uint64(1)<<63)",
    "var p *int; var m map[int]int; var c chan int; var e error; var s []int; println(p, m, c, e, s == nil, len(s)); println(any(nil))",
    "println({x}floats({n})); print({x}floats({m}))",
    "c := make(chan int, {n}+1); m := map[int]int{{1: 2}}; func() {{ defer close(c); defer delete(m, 1); defer copy([]int{{1}}, []int{{2}}); "
    "defer print(\"deferred\\n\"); defer println({n}, \"d\") }}(); _, ok := <-c; fmt.Println(ok, len(m))",
    "func() {{ defer func() {{ fmt.Println(recover()) }}(); defer recover(); panic({n}) }}()",
    "func() {{ defer func() {{ fmt.Println(recover()) }}(); defer panic({x}one({n})); panic(\"first\") }}()",
    "c := make(chan {t}); go close(c); _, ok := <-c; fmt.Println(ok)",
    "s := []{t}{{1, 2, 3}}; go copy(s[:0], s); s = append(s, s...); s = append(s[:1], s[2:]...); fmt.Println(s, append([]{t}(nil)) == nil)",
    "b := append([]byte(\"x\"), \"yz\"...); b = append(b, 'a', 'b'); fmt.Println(string(b), copy(b, \"string\"), string(b[:2]))",
    "fmt.Println(len(map[string]int{{\"a\": 1}}), len(\"abc\"), len([3]int{{}}), cap(make([]{t}, {n}, {n}+5)), len(make(map[int]{t}, {n})))",
    "a, b := make([]struct{{}}, {n}), make([][0]{t}, {m}); a = append(a, struct{{}}{{}}); b = append(b, [0]{t}{{}}); fmt.Println(len(a), len(b), a, b)",
    "x := new({t}); *x += {n}; y := new([3]string); y[1] = \"s\"; z := new(struct{{}}); fmt.Println(*x, *y, *z)",
    "var c chan<- {t}; d := make(chan {t}, {n}); c = d; if {n} > 0 {{ c <- {m} }}; fmt.Println(len(c), cap(c), len(d))",
    "defer fmt.Println({x}pair({n})); defer print({x}pair({m})); func() {{ defer copy({x}slices({n})); defer delete({x}entry({n})) }}(); go copy({x}slices(2)); runtime.Gosched()",
    "panic({x}one({n}))", "panic(fmt.Sprintln({x}pair({n})))",
    "var f func(...int) int; fmt.Println(f == nil, {x}sum(), {x}sum({x}many({n})), {x}sum([]int{{1, {n}}}...), {x}sum(nil...))",
    "fmt.Println({x}pair({n})); fmt.Println(fmt.Sprint({x}mixed({n}))); fmt.Println(fmt.Sprint({x}pair({m})))",
]

LITERALS = [
    "a := []*{x}point{{{{1, {n}}}, {{y: 2}}, nil, 5: {{}}}}; fmt.Println(*a[0], *a[1], a[2] == nil, len(a), *a[5])",
    "m := map[{x}point]*{x}point{{{{1, 2}}: {{3, {n}}}, {{}}: nil}}; fmt.Println(*m[{x}point{{1, 2}}], m[{x}point{{}}] == nil, len(m))",
    "m := map[string][]{x}point{{\"a\": {{{{1, 2}}, {{}}}}, \"b\": nil, \"c\": {{}}}}; fmt.Println(m, m[\"b\"] == nil, m[\"c\"] == nil)",
    "a := [...][2]{t}{{{{1}}, 3: {{2, {n}}}, 2: {{}}}}; fmt.Println(a, len(a))",
    "a := [][]{t}{{{{1, 2}}, {{}}, nil, {{{n}}}}}; fmt.Println(a, a[1] == nil, a[2] == nil)",
    "a := [3]*[2]{t}{{{{1, 2}}, nil, {{{n}}}}}; fmt.Println(*a[0], a[1] == nil, a[2][0])",
    "m := map[[2]int]map[string]{t}{{{{1, 2}}: {{\"a\": {n}}}, {{}}: {{}}}}; fmt.Println(m)",
    "s := struct {{ a {t}; b struct {{ c []{t}; d [2]string }}; e any }}{{b: struct {{ c []{t}; d [2]string }}{{c: []{t}{{1}}, d: [2]string{{1: \"x\"}}}}, e: {n}}}; fmt.Println(s)",
    "w := {x}wide{{p: &{x}point{{x: {n}}}, {x}point: {x}point{{7, 8}}}}; w.x++; (*w.p).y = w.x; v := w; v.x--; fmt.Println(w.x, v.x, *w.p, w.f == nil, w.list == nil)",
    "a := []any{{1, \"a\", nil, {t}({n}), [2]int{{1}}, {x}point{{}}, []int(nil), 'c', 1.5, 2i, error(nil), struct{{}}{{}}}}; fmt.Println(a...); fmt.Println(len(a))",
    "fs := []func({t}) {t}{{func(v {t}) {t} {{ return v + {n} }}, nil, func({t}) {t} {{ return 0 }}}}; fmt.Println(fs[0]({m}), fs[1] == nil, fs[2](1))",
    "fmt.Println([]int{{{n}+2: 1, 2, 1: 3}}[1:], [...]string{{2: \"c\", 0: \"a\"}}, []byte{{'a': 1}}[97], [2]bool{{true}})",
    "type local struct {{ {x}point; *{x}wide; n int }}; l := local{{{x}point{{1, 2}}, &{x}wide{{}}, {n}}}; l.list = append(l.list, {n}); l.{x}point.x = 9; fmt.Println(l.{x}point, l.n, l.list)",
    "a := [40]{t}{{1, 2, 39: {n}}}; b := a; b[0] = 0; fmt.Println(a == b, a != b, a[39], b); var c [40]{t}; fmt.Println(c == [40]{t}{{}})",
    "var big [9000]int; big[{n}*100] = {m}; c := big; c[0]++; f := func() int {{ return big[{n}*100] + c[0] }}; fmt.Println(f(), len(big), big == c)",
    "var r {x}ring = {x}ring{{{{1}}, {{2, {n}}}}}; r[1][0], r[0] = r[0][0], r[1]; fmt.Println(r, r == {x}ring{{}})",
    "m := map[any]any{{1: \"int\", \"1\": 1, 1.0: nil, {x}point{{1, 2}}: []int{{1}}, [1]any{{2}}: {t}(3)}}; fmt.Println(m[1], m[\"1\"], m[1.0], m[{x}point{{1, 2}}], m[[1]any{{2}}], m[nil])",
]

SWITCHES = [
    "c, d := make(chan {t}, 1), make(chan int); c <- {n}; close(c); for i := 0; i < 3; i++ {{ select {{ case v, ok := <-c: fmt.Print(v, ok, \" \"); case <-d: }} }}; var v {t} = 5; ok := true; "
    "select {{ case v, ok = <-c: default: fmt.Print(\"default \") }}; fmt.Println(v, ok)",
    "var b any = {n} > 2; switch {{ case b: fmt.Println(\"any\"); case {n} == 1: fmt.Println(\"one\"); default: fmt.Println(\"none\") }}",
    "switch x := ({x}point{{{n}, 2}}); x {{ case {x}point{{1, 2}}: fmt.Println(1); case {x}point{{2, 2}}, {x}point{{3, 2}}: fmt.Println(2); default: fmt.Println(x) }}",
    "var e any = {t}({n}); switch e {{ case nil: fmt.Println(\"nil\"); case {t}(1), {t}(2): fmt.Println(\"12\"); case \"s\", 3: fmt.Println(\"3\"); case {x}point{{}}: fmt.Println(\"p\"); default: fmt.Printf(\"%T\\n\", e) }}",
    "p, q := &{x}point{{}}, &{x}point{{}}; for _, r := range []*{x}point{{p, q, nil}} {{ switch r {{ case nil: fmt.Print(\"nil \"); case p: fmt.Print(\"p \"); case q: fmt.Print(\"q \") }} }}; fmt.Println()",
    "switch {n} {{ case 0: fmt.Print(0); fallthrough; case 1, 2: fmt.Print(12); fallthrough; default: fmt.Print(\"d\"); fallthrough; case 9: fmt.Println(9); case 5: fmt.Println(5) }}",
    "switch s := strings.Repeat(\"a\", {n}); s {{ case \"\": fmt.Println(\"empty\"); case \"a\", \"aa\": fmt.Println(\"short\"); default: switch {{ case len(s) > 4: fmt.Println(\"long\") }} }}",
    "switch f := {n} / 2.0; {{ case f < 1: fmt.Println(\"<1\"); case f == 1.5: break; default: fmt.Println(f) }}",
    "switch c := complex({n}, 1); c {{ case 1 + 1i: fmt.Println(\"1\"); case 2 + 1i, 3 + 1i: fmt.Println(\"23\"); default: fmt.Println(c) }}",
    "for i := 0; i < 4; i++ {{ switch v := []any{{{n}, \"s\", nil, {x}point{{1, 2}}}}[i].(type) {{ case int, string: fmt.Printf(\"%T %v \", v, v); case nil: fmt.Print(v == nil, \" \"); case {x}point: v.x++; fmt.Print(v) }} }}; fmt.Println()",
    "var e error = {x}failure({n}); switch v := e.(type) {{ case nil: fmt.Println(\"nil\"); case interface {{ twice() int }}: fmt.Println(v.twice()); case fmt.Stringer: fmt.Println(v) }}",
    "var e error; if {n} > 2 {{ e = {x}failure({n}) }}; switch e := e.(type) {{ case {x}failure: fmt.Println(\"failure\", int(e)); case nil: fmt.Println(\"none\", e) }}",
    "switch x := any({x}failure({n})).(type) {{ case fmt.Stringer, error: fmt.Printf(\"%T\\n\", x); default: fmt.Println(\"default\") }}",
    "switch a := ([2]{t}{{{n}, 1}}); a {{ case [2]{t}{{1, 1}}: fmt.Println(\"11\"); case [2]{t}{{{n}, 1}}: fmt.Println(\"this\") }}",
    "switch true {{ case {n} > 3: fmt.Println(\">3\"); case {n} > 1: fmt.Println(\">1\"); case false: fmt.Println(\"never\") }}; switch {{ }}; switch {n} {{ }}; switch x := {m}; x {{ default: fmt.Println(x) }}",
    "out: switch {{ case {n} > 1: for i := 0; ; i++ {{ if i == {m} {{ break out }}; fmt.Print(i) }}; default: fmt.Print(\"d\") }}; fmt.Println()",
    "out: switch v := any({n}).(type) {{ case int: for {{ if v > 9 {{ break out }}; v += 4; fmt.Print(v) }}; case string: break out }}; fmt.Println()",
    "c := make(chan int, 1); c <- {n}; out: select {{ case v := <-c: for {{ if v > 9 {{ break out }}; v += 3; fmt.Print(v) }}; default: break out }}; fmt.Println()",
    "n := {n}; again: if n > 0 {{ n--; fmt.Print(n); goto again }}; outer: for {{ switch {{ case n > 3: break outer; case n == 2: n += 5; continue outer }}; n++ }}; fmt.Println(n)",
    "i := 0; loop: i++; for {{ if i > {n} {{ goto done }}; goto loop }}\ndone:\n\tfmt.Println(i); if i < 20 {{ i += 7; goto loop }}",
    "for n := uint64(0); n < 12; n++ {{ switch n * {n} {{ case 0: continue; case 1, 3, 5, 7: fmt.Print(\"odd \"); case 1 << 63: fmt.Print(\"big\"); case 6, 8, 10: fmt.Print(\"even \"); case 44: goto end }} }}\nend:\n\tfmt.Println()",
    "for n := -3; n < 5; n++ {{ switch n {{ case -2, -1: fmt.Print(\"neg \"); case 0: fmt.Print(\"zero \"); case 1, 2, 3: fmt.Print(n, \" \"); default: fmt.Print(\"far \") }} }}; fmt.Println()",
    "c, d := make(chan {t}, 1), make(chan string, 1); m := map[string]{t}{{}}; var ok bool; var a [2]string; c <- {n}; d <- \"d\"; select {{ case m[\"k\"], ok = <-c: }}; select {{ case a[{n}&1] = <-d: }}; fmt.Println(m, ok, a)",
    "c := make(chan {x}point, 1); select {{ case c <- {x}point{{{n}, 2}}: fmt.Println(\"sent\"); default: }}; select {{ case v := <-c: fmt.Println(v) }}; select {{ case <-c: default: fmt.Println(\"none\") }}; close(c); select {{ case v, ok := <-c: fmt.Println(v, ok) }}",
    "c := make(chan float32, 1); var e chan any; loop: for i := 0; ; i++ {{ select {{ case c <- float32(i): if i > {n} {{ break loop }}; case f := <-c: fmt.Print(f, \" \"); if i > 6 {{ break loop }}; continue loop; case e <- i: case _ = <-e: }} }}; fmt.Println()",
]

PLACES = [
    "_, k := {x}pair({n}); _, _ = 1, 2.5; var _, p *int = nil, new(int); a, _ := {x}pair({m}); _, f := 1, float32(2); fmt.Println(k, *p, a, f)",
    "var e any = float32({n}) / 3; f, ok := e.(float32); fmt.Println(e.(float32), f, ok); var g any = float64({n}); fmt.Println(g.(float64) + 1); h, ok := g.(float32); fmt.Println(h, ok)",
    "var t {x}twicer = {x}failure({n}); var e error = t; var a any = t; var s interface {{ error; twice() int }} = t; e = s; a = e; var w interface {{ twice() int }} = t; fmt.Println(w.twice()); fmt.Println(e, a, t == s, e == error(t), []error{{t, s}}); s = nil; e = s; fmt.Println(e == nil, any(s) == nil)",
    "fmt.Println(1e300, {x}huge({n}) * 10, -1/{x}huge({n}), float32({x}huge(1)/1e290)); println({x}huge({n}), -{x}huge(2), 1/{x}huge(3), []int{{1, {n}}} == nil, float32(1e-9), 2.5e-7)",
    "println([]int{{1, 2, {n}}}[:2]); println([]string(nil), make([]byte, {n}, {n}+1))",
    "inf, nan := math.Inf(1), math.NaN(); z := complex({x}huge(1), {n}); w := []complex128{{z, complex(inf, 1), complex(0, -inf), 0, complex(nan, 2), complex(1e-300, 2e-310), 3i}}; "
    "for _, a := range w {{ for _, b := range w {{ fmt.Print(a/b, a*b, a == b, \" \") }} }}; fmt.Println()",
    "_, _, line, ok := runtime.Caller(0); fmt.Println(line > {n}, ok); f := runtime.NumGoroutine; g := runtime.Caller; _, _, other, _ := g(0); fmt.Println(f() > 0, other == line)",
    "sum := 0; step := {n} + 1; for i := 0; i < 40; i += step {{ sum += i }}; limit := 3; for j := limit; j < 50; j += j {{ sum += j }}; for k := 10; k > 0; k -= step {{ sum -= k }}; fmt.Println(sum)",
    "one := func(f float32) float32 {{ return f / 3 }}; two := func(f float32) (g float32) {{ g = one(f); return }}; fmt.Println(one({n}), two({m}), one(two(1)) == two(one(1)), one(2) < {n})",
    "t := [][]{t}{{{{1, 2}}, {{3, 4}}}}; i, j := {n}&1, {m}&1; t[i][j]++; t[j][i] += t[i][j]; row := &t[i]; (*row)[j] = 9; k := uint8(j); t[i][k] -= 2; fmt.Println(t, t[i][k], t[k][0], len(t[j]))",
    "var p *[4]{t}; for i := range p {{ fmt.Print(i) }}; p = &[4]{t}{{1, 2}}; for i, v := range p {{ p[3-i] = v; fmt.Print(v, \" \") }}; fmt.Println(*p, len(p))",
    "var k int; var v {t}; a := [3]{t}{{1, 2, {n}}}; for k, v = range a {{ a[2] = 0 }}; fmt.Println(k, v, a); for k = range a {{ }}; for range a {{ k++ }}; fmt.Println(k)",
    "m := map[string]int{{}}; a := []int{{0, 0}}; for m[\"i\"], a[1] = range []int{{{n}, {m}}} {{ fmt.Print(m, a) }}; for a[0] = range \"héé\" {{ }}; fmt.Println(m, a)",
    "for i, r := range \"a\\xffé\\u2028\" + strings.Repeat(\"z\", {n}) {{ fmt.Print(i, r, \" \") }}; var r rune; for _, r = range \"xyz\" {{ }}; fmt.Println(r)",
    "for i, v := range {x}array({n}) {{ fmt.Print(i, v, \" \") }}; for i := range {x}array({n}) {{ fmt.Print(i) }}; for range {x}grow({n}) {{ fmt.Print(\".\") }}; fmt.Println()",
    "c := make(chan {x}point, 3); c <- {x}point{{1, 2}}; c <- {x}point{{}}; close(c); for v := range c {{ fmt.Print(v) }}; var v {x}point; for v = range c {{ }}; for range c {{ }}; fmt.Println(v)",
    "var s []{x}point; for i, v := range s {{ fmt.Println(i, v) }}; s = make([]{x}point, 2); for i := range s {{ s[i].x = i; s = append(s, s[i]) }}; for _, v := range s {{ v.x = 100 }}; fmt.Println(s)",
    "a := [2][2]{t}{{{{1, 2}}, {{3, 4}}}}; for i, row := range a {{ a[1][1] = 9; row[0] = 0; for j := range row {{ fmt.Print(row[j], a[i][j], \" \") }} }}; fmt.Println(a)",
    "{x}var[1].list = append({x}var[1].list, {n}); {x}var[0].{x}point, {x}var[1].p = {x}point{{1, {n}}}, &{x}var[0].{x}point; {x}var[1].p.x -= 5; {x}var[{n}&1].f = func() int {{ return {n} }}; fmt.Println({x}var[0].{x}point, {x}var[1].list, {x}var[{n}&1].f())",
    "var w {x}wide; add := func() {{ w.x++; w.list = append(w.list, w.x); w.m[\"k\"] += 2; w.nested.deep[1] *= 3 }}; w.m = map[string]{t2}{{\"k\": 1}}; w.nested.deep[1] = 1; add(); add(); fmt.Println(w.x, w.list, w.m, w.nested)",
    "pp := &{x}wide{{}}; ppp := &pp; (*ppp).nested.deep[{n}&1]++; (**ppp).list = []int{{1}}; (*ppp).list[0] <<= {n}; pp.nested.s += \"s\"; q := &pp.nested.s; *q += \"t\"; fmt.Println(pp.nested, pp.list)",
    "var z struct{{}}; m := map[string]struct{{}}{{\"a\": z}}; m[\"b\"] = struct{{}}{{}}; _, ok := m[\"a\"]; var a [0]int; b := [3]struct{{}}{{}}; b[1] = z; c := make(chan struct{{}}, 1); c <- z; z = <-c; fmt.Println(len(m), ok, a, b, z == struct{{}}{{}})",
    "var f32 [2]float32; var c64 [2]complex64; var c128 complex128 = {n}; f32[{n}&1] += 1.5; f32[0] /= 3; c64[1] += 2i; c64[1] *= c64[1]; c128 -= 1 + 2i; c128 /= 2; c128++; f32[1]--; fmt.Println(f32, c64, c128, -c64[1], c128 == 1, c64[0] != c64[1])",
    "var b [3]bool; b[{n}%3] = !b[1]; b[0] = b[0] || b[1] && !b[2]; x, y := &b[2], b; *x = b[0] != b[1]; fmt.Println(b, y, *x == true)",
    "s := \"héllo\"; fmt.Println(s[1], s[{n}%5], s[1:3], s[{n}%5:], s < \"hi\", s == \"h\"+s[1:], s >= s, s > \"a\", s <= \"z\", s != \"\")",
    "var i8 int8 = 127; var u8 uint8; var i16 int16 = -1 << 15; i8 += {n}; u8 -= {n}; i16--; i8 <<= 1; u8 >>= 3; i16 *= i16; i8 = -i8; u8 = ^u8; u8 &^= 0x0f; i16 %= 7; fmt.Println(i8, u8, i16, i8/-1, u8/3, i16>>2)",
    "const big = 1 << 70; x := {n}; fmt.Println(x<<63, x<<64, x>>64, uint8(x)<<9>>9, int32(x)<<31, big>>68, uint64(1)<<x, -x>>1, 1<<x == 8, float64(1<<3))",
    "type bits uint8; const (a bits = 1 << iota; b; c; _; e); v := a | c; v |= e; v &^= a; v ^= b; fmt.Printf(\"%b %v %T %d\\n\", v, v&c != 0, v, a|b|c|e)",
    "a, b := 1, 2; a, b = b, a; s := []int{{1, 2, 3}}; i := 0; i, s[i] = 2, 10; s[0], s[1], s[2] = s[2], s[0], s[1]; m := map[int]int{{1: 2}}; m[1], m[2] = m[2], m[1]; fmt.Println(a, b, s, i, m)",
    "_, _ = {x}pair({n}); var _ = {x}one({n}); var _ {t} = {n}; _ = {x}point{{}}; var a, b = {x}pair({n}); var c, d any = {x}pair({m}); c, b = {x}pair(1); fmt.Println(a, b, c, d)",
    "m := map[string]{x}wide{{\"a\": {{list: []int{{1, 2}}}}}}; m[\"a\"].list[1] = {n}; w := m[\"a\"]; w.x = 5; m[\"b\"] = w; v, ok := m[\"c\"]; fmt.Println(m[\"a\"].list, m[\"b\"].x, m[\"a\"].x, v.list == nil, ok, m[\"b\"].nested.deep[0])",
    "s := [](*[2]{t}){{{{1, 2}}, {{3, 4}}}}; s[0][1], s[1][0] = s[1][0], s[0][1]; t := s[1][:]; t[1] = {n}; u := (*[1]{t})(t); u[0] = 7; fmt.Println(*s[0], *s[1], t, *u)",
    "e := any({x}wide{{}}).({x}wide).nested.deep; e[0]++; f := func() [2]{x}point {{ return [2]{x}point{{{{1, 2}}, {{3, {n}}}}} }}; fmt.Println(e, f()[1].y, f()[{n}&1].x, struct {{ a [2]int }}{{[2]int{{4, 5}}}}.a[{n}&1], []int{{1, 2, 3}}[{n}&1:][0], {x}pointer({n})[1])",
    "var e1, e2 error = {x}failure({n}), {x}failure({m}); var s fmt.Stringer; fmt.Println(e1 == e2, e1 != nil, s == nil, e1 == error({x}failure({n})), any(e1) == any({x}failure({n})), e1.(interface {{ twice() int }}).twice())",
    "var a any = {n}; fmt.Println(a == {n}, a == \"s\", a == nil, {m} == a, a != {t}({n}), any({x}point{{1, 2}}) == any({x}point{{1, 2}}), a == any(1.0)); f, ok := a.(float64); g, ok2 := a.(error); i, ok3 := a.(int); fmt.Println(f, ok, g, ok2, i, ok3)",
    "x := (((((((((((((((((((((((((((((((((((((((({n} + 1) * 3) - 2) ^ 5) + 1) * 3) - 2) & 255) | 1) + {m}) * 3) - 2) ^ 5) + 1) * 3) - 2) % 97) + 1) + 1) * 3) - 2) ^ 5) + 1) * 3) - 2) + 1) + 1) * 3) - 2) ^ 5) + 1) * 3) - 2) + 1) + 1) * 3) - 2) ^ 5) + 1) * 3); fmt.Println(x, !(!(!(!({n} > 1)))), - - - -x, ^^^x)",
    "f := func(xs ...any) (n int, err error) {{ defer func() {{ n += len(xs) }}(); if len(xs) > {n}%3 {{ return -1, {x}failure(2) }}; return }}; fmt.Println(f()); fmt.Println(f(1, nil)); fmt.Println(f([]any{{1, 2, 3}}...)); fmt.Println(f({x}pair({n})))",
    "var fs [3]func() int; for i := range fs {{ i := i * {n}; fs[i%3] = func() int {{ i++; return i }}; j := &i; *j += 2 }}; for _, f := range fs {{ if f != nil {{ fmt.Print(f(), f(), \" \") }} }}; fmt.Println()",
    "go {x}point{{1, 2}}.show(); go (&{x}point{{3, 4}}).move(1); var s interface {{ show() }} = {x}point{{5, {n}}}; done := make(chan int); go func(n int) {{ s.show(); done <- n }}({n}); fmt.Println(<-done); f := s.show; f(); defer s.show(); g := (*{x}point).move; p := &{x}point{{}}; g(p, {n}); h := p.move; h(2); fmt.Println(*p)",
]


def _declare(p, x):
    t = p.rng.choice(["int", "uint8", "int64", "float64"])
    p.declare(f'''type {x}point struct{{ x, y int }}

func (p {x}point) show()       {{ id(p.x*10 + p.y) }}
func (p *{x}point) move(n int) {{ p.x += n; p.y -= n }}

type {x}wide struct {{
	{x}point
	p      *{x}point
	list   []int
	m      map[string]{t}
	nested struct {{
		deep [2]{t}
		s    string
	}}
	f func() int
}}

type {x}ring [3][2]int
type {x}failure int

func (f {x}failure) Error() string {{ return fmt.Sprint("failure ", int(f)) }}
func (f {x}failure) twice() int    {{ return int(f) * 2 }}

type {x}twicer interface {{ error; twice() int }}

func {x}huge(n int) float64 {{ return 1e300 * float64(n) }}

var {x}var [2]{x}wide
var {x}table = map[int]string{{1: "a", 2: "b", 3: "c"}}

func {x}one(n int) any                 {{ return []any{{n, "one", true, {x}failure(n), 1.5, 'x'}}[n%6] }}
func {x}pair(n int) (int, string)      {{ return n, strconv.Itoa(n) }}
func {x}mixed(n int) (any, float64)    {{ return {x}failure(n), float64(n) / 2 }}
func {x}many(n int) (int, int, int)    {{ return n, n + 1, n * n }}
func {x}floats(n int) (float64, float64) {{ return float64(n), -0.5 }}
func {x}slices(n int) ([]int, []int)   {{ return make([]int, n), []int{{1, 2, 3}} }}
func {x}entry(n int) (map[int]string, int) {{ return {x}table, n }}
func {x}grow(n int) []int              {{ fmt.Println("grow", n); return make([]int, n) }}
func {x}array(n int) [3]int            {{ fmt.Println("array", n); return [3]int{{n, n + 1}} }}
func {x}pointer(n int) *[3]int         {{ fmt.Println("pointer", n); return &[3]int{{n, n * 2}} }}
func {x}sum(ns ...int) (total int)     {{ for _, n := range ns {{ total += n }}; return total - len(ns) }}
''')
    return t


def forms(p):
    """A few of the texts above."""
    rng = p.rng
    x = p.global_name("q")
    wide = _declare(p, x)
    lines = []
    for texts in (BUILTINS, LITERALS, SWITCHES, PLACES):
        for text in rng.sample(texts, 4):
            text = text.format(n=rng.randint(0, 7), m=rng.randint(0, 7), t=rng.choice(KINDS), t2=wide, x=x)
            lines.append(f'try("form", func() {{ {text} }})')
    p.declare(f"func {x}() {{\n\t" + "\n\t".join(lines) + f"\n\t_, _ = {x}table, {x}var\n}}\n")
    p.main_lines.append(f"{x}()")


def deep(p):
    """Expressions nested hundreds of levels deep, on the way down and, in a recursion, at every level of it."""
    rng = p.rng
    x = p.global_name("d")
    levels = rng.choice([30, 300, 700])
    kind = rng.choice(["int", "uint8", "float64", "float32", "string", "bool", "[]int", "any", "*int", "[2]int", "complex64"])
    steps = {
        "int": ["({e} + {k})", "({e} * 3)", "-({e})", "id({e})", "({k} - {e})", "table[({e}) & 7]", "func() int {{ return {e} }}()"],
        "uint8": ["({e} + {k})", "uint8(int({e}) * 3)", "^({e})", "id({e})", "({e} >> 1)", "bytes[({e}) & 7]"],
        "float64": ["({e} + {k})", "({e} * 0.5)", "-({e})", "id({e})", "float64(float32({e}))", "math.Abs({e})"],
        "float32": ["({e} + {k})", "({e} * 0.5)", "-({e})", "id({e})", "float32(float64({e}) / 2)"],
        "string": ["({e} + text)", "id({e})[{k}:]", "string([]byte({e}))", "short({e} + \"xyzuvwabc\")", "({e})[:len(text)]"],
        "bool": ["!({e})", "({e} && yes)", "(yes || {e})", "id({e})", "({e} == !yes)", "({e} != yes)"],
        "[]int": ["({e})[:2]", "append({e}, {k})[:3]", "id({e})", "[]int{{({e})[1], ({k}), 3}}"],
        "any": ["any({e}).(any)", "id({e})", "[]any{{{e}, {k}}}[0]", "any({x}box{{{e}}}).({x}box).v"],
        "*int": ["&*({e})", "id({e})", "[]*int{{{e}}}[0]", "func() *int {{ return {e} }}()"],
        "[2]int": ["id({e})", "{x}pair{{a: {e}}}.a", "[2]int{{({e})[1], {k}}}"],
        "complex64": ["({e} + {k})", "({e} * 1i)", "-({e})", "id({e})", "complex(real({e}), 1)"],
    }[kind]
    if levels > 30 and kind in ("[]int", "[2]int"):
        steps = steps[:3] if kind == "[]int" else steps[:2]
    steps = [s for s in steps if levels == 30 or "func()" not in s]
    at_bottom = {"int": "n", "uint8": "uint8(n)", "float64": "float64(n)", "float32": "float32(n)", "string": "text", "bool": "yes",
                 "[]int": "table[:3]", "any": "any(n)", "*int": "&n", "[2]int": "[2]int{n, 1}", "complex64": "complex(float32(n), 1)"}[kind]
    text = f"{x}({{n - 1}})".replace("{n - 1}", "n - 1") if rng.random() < 0.7 else at_bottom
    for _ in range(levels):
        text = rng.choice(steps).format(e=text, k=rng.randint(1, 3), x=x)
    p.declare(f'''type {x}box struct{{ v any }}
type {x}pair struct{{ a [2]int }}

func {x}(n int) {kind} {{
	text, yes, table, bytes := "0123456789", n%3 == 0, []int{{1, 2, 3, 4, 5, 6, 7, 8}}, [8]uint8{{1, 2, 3, 250}}
	_, _, _, _ = text, yes, table, bytes
	if n <= 0 {{
		return {at_bottom}
	}}
	return {text}
}}
''')
    shown = f"*{x}" if kind == "*int" else x
    p.main_lines.append(f"fmt.Println({shown}({rng.choice([1, 3, 100])}), {shown}(2))")
