"""Goroutines and channels in arrangements whose result does not depend on the schedule."""


def workers(p):
    """A pool of workers whose results are summed or sorted."""
    rng = p.rng
    name = p.global_name("workers")
    elem = rng.choice(["int", "int64", "string", "[3]int", "*int"])
    make = {"int": "i * i", "int64": "int64(i) << 3", "string": "strconv.Itoa(i)", "[3]int": "[3]int{i, i * 2, 3}",
            "*int": "func() *int { x := i; return &x }()"}[elem]
    weigh = {"int": "x", "int64": "int(x)", "string": "len(x)*7", "[3]int": "x[0] + x[1]", "*int": "*x"}[elem]
    p.declare(f'''func {name}(count, jobs int) {{
	work := make(chan {elem}, {rng.choice([0, 0, 1, 4])})
	results := make(chan int, {rng.choice([0, 2, 100])})
	var wait sync.WaitGroup
	for w := 0; w < count; w++ {{
		wait.Add(1)
		go func(w int) {{
			defer wait.Done()
			for x := range work {{
				results <- {weigh}
			}}
		}}(w)
	}}
	go func() {{
		for i := 0; i < jobs; i++ {{
			work <- {make}
		}}
		close(work)
		wait.Wait()
		close(results)
	}}()
	var all []int
	total := 0
	for r := range results {{
		all = append(all, r)
		total += r
	}}
	sort.Ints(all)
	fmt.Println(len(all), total, all)
	r, ok := <-results
	fmt.Println(r, ok)
}}
''')
    p.main_lines.append(f"{name}({rng.randint(1, 4)}, {rng.randint(0, 12)})")


def pipeline(p):
    """Stages that pass values on in order."""
    rng = p.rng
    name = p.global_name("pipeline")
    stages = rng.randint(1, 4)
    ops = [rng.choice(["x + 1", "x * 3", "x ^ 5", "x - 7", "x % 11"]) for _ in range(stages)]
    capacity = rng.choice([0, 1, 3])
    text = "\n".join(f"\tc{i + 1} := {name}stage(c{i}, func(x int) int {{ return {op} }})" for i, op in enumerate(ops))
    p.declare(f'''func {name}stage(in <-chan int, f func(int) int) <-chan int {{
	out := make(chan int, {capacity})
	go func() {{
		defer close(out)
		for x := range in {{
			out <- f(x)
		}}
	}}()
	return out
}}

func {name}() {{
	source := make(chan int)
	go func() {{
		for i := {rng.randint(-5, 5)}; i < 12; i += {rng.randint(1, 4)} {{
			source <- i
		}}
		close(source)
	}}()
	var c0 <-chan int = source
{text}
	for x := range c{stages} {{
		fmt.Print(x, " ")
	}}
	fmt.Println()
	buffered := make(chan string, 4)
	buffered <- "a"
	buffered <- "b"
	fmt.Println(len(buffered), cap(buffered))
	fmt.Println(<-buffered)
	close(buffered)
	x, ok := <-buffered
	fmt.Println(x, ok)
	x, ok = <-buffered
	fmt.Printf("%q %v\\n", x, ok)
}}
''')
    p.main_lines.append(f"{name}()")


def selects(p):
    """Selects of which one case is ready, or none."""
    rng = p.rng
    name = p.global_name("selects")
    elem = rng.choice(["int", "string", "[2]int64", "any", "float64", "uint8"])
    value = {"int": "41", "string": '"text"', "[2]int64": "[2]int64{3, 4}", "any": 'any("boxed")', "float64": "2.5",
             "uint8": "200"}[elem]
    p.declare(f'''func {name}(mode int) {{
	in, out := make(chan {elem}, 1), make(chan {elem}, 1)
	var none chan {elem}
	done := make(chan struct{{}})
	switch mode {{
	case 0:
		in <- {value}
		out <- {value}
	case 1:
	case 2:
		close(done)
		out <- {value}
	case 3:
		close(in)
		out <- {value}
	case 4:
		out <- {value}
	}}
	var arr [2]{elem}
	var ok bool
	// In mode 2 the second round would find two cases ready.
	for round := 0; round < 2 && (mode != 2 || round < 1); round++ {{
		select {{
		case x := <-in:
			fmt.Println("received", x)
		case out <- {value}:
			fmt.Println("sent", len(out))
		case <-done:
			fmt.Println("done")
		case x, open := <-none:
			fmt.Println("none", x, open)
		case none <- {value}:
			fmt.Println("never")
		default:
			fmt.Println("default")
			if mode == 4 {{
				break
			}}
			continue
		}}
		select {{
		case arr[{rng.randint(0, 1)}], ok = <-out:
			fmt.Println("drained", ok, arr)
		default:
			fmt.Println("nothing")
		}}
	}}
	reply := make(chan {elem})
	go func() {{
		select {{
		case reply <- {value}:
		case x := <-none:
			fmt.Println("impossible", x)
		}}
	}}()
	select {{
	case x := <-reply:
		fmt.Println("reply", x)
	case <-none:
	}}
	select {{
	case <-func() chan {elem} {{ fmt.Println("operand 1"); return none }}():
	case func() chan {elem} {{ fmt.Println("operand 2"); return out }}() <- tr(3, {value if elem != "uint8" else "uint8(200)"}):
		fmt.Println("sent last")
	}}
}}
''')
    for mode in range(5):
        if mode == 3:
            continue   # a closed channel and a send would both be ready in the second round
        p.main_lines.append(f"{name}({mode})")


def locks(p):
    """Counters under a mutex, atomics, Once, condition variables and hand-overs."""
    rng = p.rng
    name = p.global_name("locks")
    count, rounds = rng.randint(2, 5), rng.randint(1, 20)
    p.declare(f'''func {name}() {{
	var (
		mutex  {rng.choice(["sync.Mutex", "sync.RWMutex"])}
		wait   sync.WaitGroup
		once   sync.Once
		number int64
		plain  int
		turns  []int
	)
	counts := map[string]int{{}}
	for w := 0; w < {count}; w++ {{
		w := w
		wait.Add(1)
		go func() {{
			defer wait.Done()
			once.Do(func() {{ fmt.Println("once") }})
			for i := 0; i < {rounds}; i++ {{
				atomic.AddInt64(&number, int64(i))
				func() {{
					mutex.Lock()
					defer mutex.Unlock()
					plain += w
					counts[strconv.Itoa(i%3)]++
				}}()
				if i%4 == 0 {{
					runtime.Gosched()
				}}
			}}
		}}()
	}}
	wait.Wait()
	fmt.Println(number, plain, counts)
	ping, pong := make(chan int), make(chan int)
	go func() {{
		for n := range ping {{
			turns = append(turns, n)
			pong <- n * {rng.randint(2, 5)}
		}}
		close(pong)
	}}()
	for i := 0; i < {rng.randint(1, 6)}; i++ {{
		ping <- i
		fmt.Print(<-pong, " ")
	}}
	close(ping)
	_, ok := <-pong
	fmt.Println(turns, ok)
}}
''')
    p.main_lines.append(f"{name}()")


def elements(p):
    """Channels of every kind of element: through a buffer, from hand to hand, closed, and as the one ready case of many."""
    rng = p.rng
    x = p.global_name("e")
    elem, values = rng.choice([
        ("int8", ["-1", "127", "-128"]), ("uint16", ["65535", "1", "256"]), ("float32", ["0.5", "-1e30", "3"]),
        ("bool", ["true", "false", "true"]), ("complex64", ["1i", "2", "-0.5+3i"]), ("string", ['"a"', '"long " + text', '""']),
        ("[3]uint8", ["{1, 2, 3}", "{255}", "{2: 9}"]), ("[5]int32", ["{1, 2, 3, 4, 5}", "{4: -1}", "{-9}"]),
        ("[19]uint8", ["{18: 7}", "{1, 16: 2, 17: 3}", "{8: 8}"]), ("[7]uint16", ["{6: 1}", "{1, 2, 3, 4, 5, 6, 7}", "{}"]),
        (f"{x}odd", ["{1, [3]int16{1, 2, 3}, text}", "{b: [3]int16{-7, 0, 9}}", "{c: text + text}"]),
        ("any", ["1", "text", "[2]int8{1, 2}"]), ("[]int", ["{1}", "nil", "{2, 3}"]), ("struct{}", ["{}", "{}", "{}"]),
        ("[2]any", ["{1, text}", "{nil, 2.5}", "{}"]), ("error", ["errors.New(text)", "nil", "errors.New(\"e\")"])])
    literal = lambda v: f"{elem}{v}" if v.startswith("{") else v
    size, cases = rng.randint(1, 5), rng.randint(2, 8)
    receives = "\n".join(f'\t\tcase v, ok := <-many[{i}]:\n\t\t\tfmt.Print({i}, v, ok, " ")' for i in range(cases))
    sends = "\n".join(f'\t\tcase many[{i}] <- values[ready%3]:\n\t\t\tfmt.Print("to ", {i}, " ")' for i in range(cases))
    default = rng.choice(["", "\t\tdefault:\n\t\t\tfmt.Print(\"none \")\n"])
    p.declare(f'''type {x}odd struct {{
	a int8
	b [3]int16
	c string
}}

func {x}(text string) {{
	values := [3]{elem}{{{", ".join(map(literal, values))}}}
	c := make(chan {elem}, {size})
	for round := 0; round < 4; round++ {{
		for i := range values {{
			select {{
			case c <- values[(i+round)%3]:
			default:
				fmt.Print("full ")
			}}
		}}
		fmt.Println(len(c), cap(c))
		for n := len(c) - round%2; n > 0; n-- {{
			v, ok := <-c
			fmt.Print(v, ok, " ")
		}}
	}}
	var last {elem}
	close(c)
	for last = range c {{
		fmt.Print(last, " ")
	}}
	v, ok := <-c
	fmt.Println(v, ok, last)
	select {{
	case last, ok = <-c:
		fmt.Println("closed", last, ok)
	default:
		fmt.Println("open")
	}}
	d, back := make(chan {elem}), make(chan int, 3)
	go func() {{
		defer close(d)
		for _, v := range values {{
			d <- v
			v = values[0]
			back <- len(back)
		}}
	}}()
	for v := range d {{
		fmt.Print(v, " ")
		<-back
	}}
	var many [{cases}]chan {elem}
	for i := range many {{
		many[i] = make(chan {elem}, 1)
	}}
	for ready := range many {{
		many[ready] <- values[ready%3]
		select {{
{receives}
{default}		}}
	}}
	fmt.Println()
	for i := range many {{
		many[i] <- values[0]
	}}
	for ready := range many {{
		<-many[ready]
		select {{
{sends}
{default}		}}
	}}
	fmt.Println()
	for i := range many {{
		<-many[i]
	}}
	for ready := range many {{
		go func(c chan<- {elem}) {{ c <- values[1] }}(many[ready])
		select {{
{receives}
		}}
	}}
}}
''')
    p.main_lines.append(f'{x}("{rng.choice(["t", "text", "héllo"])}")')
