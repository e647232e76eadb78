"""What holds for a package: the order in which its variables get their values, init functions, constants."""


def initialisation(p):
    """Package variables that depend on one another through functions, declared in a random order."""
    rng = p.rng
    x = p.global_name("v")
    count = rng.randint(3, 7)
    lines = []
    for i in range(count):
        uses = rng.sample(range(i), min(i, rng.randint(0, 2)))
        if rng.random() < 0.5:
            body = " + ".join([f"{x}step({i})"] + [f"{x}{u}" for u in uses])
            lines.append(f"var {x}{i} = {body}\n")
        else:
            body = " + ".join([f"{x}step({i})"] + [f"{x}f{u}()" if rng.random() < 0.3 else f"{x}{u}" for u in uses])
            lines.append(f"var {x}{i} = {x}f{i}()\n\nfunc {x}f{i}() int {{ return {body} }}\n")
            continue
        lines[-1] += f"\nfunc {x}f{i}() int {{ return {x}{i} * 2 }}\n"
    rng.shuffle(lines)
    p.declare(f'''var {x}log []int

func {x}step(n int) int {{
	{x}log = append({x}log, n)
	return n * {rng.randint(2, 9)}
}}

var {x}a, {x}b = {x}both({x}{count - 1})
var {x}entry, {x}ok = {x}sizes["b"]
var {x}number, {x}isInt = {x}boxes[{rng.randint(0, 2)}].(int)
var {x}received, _ = <-{x}channel()
var {x}sizes = map[string]int{{"a": 1, "{rng.choice("bc")}": {x}step(200)}}
var {x}boxes = []any{{1, "two", 3}}
var _ = {x}step(100)
var {x}table = map[string]func() int{{"f": {x}f0, "g": func() int {{ return {x}a }}}}

func {x}both(n int) (int, int) {{ return {x}step(n + 50), n }}

func {x}channel() chan int {{ c := make(chan int, 1); c <- {x}step(300); return c }}

func init() {{ {x}log = append({x}log, -1, {x}entry, {x}number, {x}received) }}
func init() {{ {x}log = append({x}log, -2, len({x}log)) }}
''')
    for line in lines:
        p.declare(line)
    values = ", ".join(f"{x}{i}" for i in range(count))
    p.main_lines.append(f'fmt.Println({x}log, {values}, {x}a, {x}b, {x}ok, {x}isInt, {x}table["f"](), {x}table["g"]())')


def constants(p):
    """Constants typed and untyped, iota in its forms, exact arithmetic."""
    rng = p.rng
    x = p.global_name("c")
    shift = rng.randint(60, 200)
    p.declare(f'''type {x}color {rng.choice(["int", "uint8", "int64"])}

const (
	{x}red {x}color = iota
	{x}green
	_
	{x}blue
)

func (c {x}color) String() string {{ return [...]string{{"red", "green", "?", "blue"}}[c] }}

const (
	{x}a, {x}b = iota, iota * {rng.randint(2, 9)}
	{x}c, {x}d
	{x}e, _
	{x}f, {x}g = "s", iota
)

const (
	{x}kb = 1 << (10 * (iota + 1))
	{x}mb
	{x}gb
)

const {x}big = 1 << {shift}
const {x}third = 1.0 / 3
const {x}huge = {x}big * {x}big / {x}big
const {x}text = "con" + "stant"
const {x}typed float32 = 16777216.0 + {rng.randint(0, 3)}
const {x}cplx = (1 + 2i) * (3 - 1i)

func {x}main() {{
	fmt.Println({x}red, {x}green, {x}blue, {x}a, {x}b, {x}c, {x}d, {x}e, {x}f, {x}g, {x}kb, {x}mb, {x}gb)
	fmt.Println({x}big >> {shift - rng.randint(1, 50)}, {x}huge/{x}big, {x}third, {x}third*3 == 1, len({x}text), {x}typed)
	fmt.Println({x}cplx, real({x}cplx), float32({x}third), math.MaxInt64, uint64(math.MaxUint64), 'a'+1, 7/2, -7/2, 7%3, -7%3, 7/2.0)
	var i8 int8 = {rng.randint(-128, 127)}
	const local = {rng.randint(1, 100)}
	fmt.Println(i8+local>>1, local<<3, ^local, -local, i8<<{rng.randint(0, 9)}, uint8(local)&^7, local == {rng.randint(1, 100)})
	var f float64 = local
	var s = 1 << {rng.randint(0, 40)}
	var u uint16 = 1<<{rng.randint(0, 15)} - 1
	fmt.Println(f/3, s, u, u+65535, fmt.Sprintf("%T %T %T %T", 'x', 1.0, 2i, local))
	fmt.Printf("%v %d %s\\n", {x}blue, {x}blue, []{x}color{{{x}green, {x}red}})
	try("range", func() {{ fmt.Println({x}color(id(4)).String()) }})
}}
''')
    p.main_lines.append(f"{x}main()")
