"""Statements at random over the variables in scope: declarations, assignments, control flow, calls."""

import re

from . import types as ty
from .literals import distinct
from .program import IMPURE, PURE, Var

ASSIGNING = ["+=", "-=", "*=", "&=", "|=", "^=", "&^=", "<<=", ">>=", "/=", "%="]


class Statements:
    """The part of a Body that makes statements; see body.Body for its fields."""

    WEIGHTS = {
        "declare": 16, "assign": 18, "update": 10, "step": 5, "swap": 5, "rotate": 3, "several": 4, "condition": 8, "count": 6,
        "while": 3, "range": 8, "switch": 6, "type_switch": 2, "block": 2, "print": 8, "closure": 4, "call": 8,
        "append": 6, "copy": 2, "map": 5, "comma_ok": 4, "pointer": 4, "leave": 2, "labelled": 2, "deferred": 2,
        "constants": 2, "local_type": 1, "goto": 1, "try": 2, "method_value": 2,
    }

    def statements(self, count):
        kinds, weights = list(self.WEIGHTS), list(self.WEIGHTS.values())
        done = 0
        while done < count:
            kind = self.rng.choices(kinds, weights)[0]
            self.begin()
            if not self.affordable(5):
                return
            if getattr(self, "stmt_" + kind)() is not False:
                done += 1

    def nested(self, count, variables=(), step=None):
        """A block of its own scope, one level deeper. A step is the name of a counter that its end increments."""
        self.scopes.append(list(variables))
        self.indent += 1
        self.statements(count)
        self.show_some(1)
        if step:
            self.begin()
            if self.rng.random() < 0.5:
                self.emit(f"if {self.header(ty.BOOL, 1)} {{ continue }}")
            self.emit(f"{step}++")
        self.indent -= 1
        self.scopes.pop()

    def deep(self):
        return self.indent > 5

    # Declarations

    def new_variable(self, type, name=None):
        return self.add(Var(name or self.program.fresh("v"), type))

    def declare(self, type, depth=2):
        """Declares a variable in one of Go's ways and returns it."""
        rng = self.rng
        shadowed = [v for v in self.visible() if v not in self.scopes[-1] and v.name.startswith("v")]
        name = rng.choice(shadowed).name if shadowed and rng.random() < 0.1 else self.program.fresh("v")
        pick = rng.random()
        if pick < 0.15:
            self.emit(f"var {name} {type.text}")
        elif pick < 0.3 or type.kind == "interface" or type.kind == "func":
            self.emit(f"var {name} {type.text} = {self.expr(type, depth)}")
        elif pick < 0.36:
            self.emit(f"var {name} = {self.expr(type, depth)}")
        else:
            self.emit(f"{name} := {self.expr(type, depth)}")
        self.emit(f"_ = {name}")
        return self.new_variable(type, name)

    def stmt_declare(self):
        if len(self.own()) > 14:
            return False
        type = self.program.any_type()
        if type.kind == "func":
            return False
        self.declare(type)

    def stmt_constants(self):
        rng = self.rng
        names = [self.program.fresh("c") for _ in range(rng.randint(2, 4))]
        form = rng.choice(["iota", "iota * 10", "1 << iota", "iota*iota - 2", "(iota + 1) << 3", "-iota"])
        typed_as = rng.choice(["", " int64", " int8", " float64"]) if "<<" not in form else ""
        self.emit("const (")
        self.emit(f"\t{names[0]}{typed_as} = {form}")
        for name in names[1:]:
            self.emit("\t" + rng.choice([name, name, "_\n" + "\t" * self.indent + "\t" + name]))
        self.emit(")")
        self.emit(f"fmt.Println({', '.join(names)})")

    def stmt_local_type(self):
        """A type of the function's own, used at once."""
        if self.level == PURE or self.mult > 4:
            return False
        name, value = self.program.fresh("T"), self.program.fresh("v")
        field = self.program.value_type(1)
        self.emit(f"type {name} struct {{ A {field.text}; b int }}")
        self.emit(f"{value} := {name}{{A: {self.expr(field, 1)}}}")
        self.emit(f"{value}.b += len(fmt.Sprint({value}))")
        self.emit(f"fmt.Printf(\"%v %+v %T\\n\", {value}, {value}, {value})")

    # Assignments

    def target(self, types=None):
        """A place that may be assigned, and its type."""
        for _ in range(6):
            type = self.rng.choice(types) if types else self.rng.choice(self.visible() or [None])
            if type is None:
                return None, None
            if isinstance(type, Var):
                type = type.type
                while type.parts() and self.rng.random() < 0.5:
                    type = self.rng.choice(type.parts())
            if type.kind == "func":
                continue
            place = self.path(type, assignable=True)
            if place:
                return place, type
        return None, None

    def stmt_assign(self):
        place, type = self.target()
        if not place:
            return False
        if self.is_index(place):
            self.risk = True
        value = self.expr(type, 2)
        # An assignment to a map evaluates its operands in an order that a panic would show.
        self.emit(f"{place} = {value}")
        self.limit(place, type)

    def is_index(self, place):
        return "[" in place

    def limit(self, place, type):
        """Keeps values from growing without end in loops."""
        if type.kind == "string":
            self.emit(f"{place} = {type.text}(short(string({place})))")

    def stmt_update(self):
        rng = self.rng
        numbers = [*ty.INTS.values(), ty.INT, ty.INT, ty.INT, ty.FLOAT["float64"], ty.FLOAT["float32"], ty.STRING,
                   *ty.COMPLEX.values(), *self.program.basics]
        place, type = self.target(numbers)
        if not place:
            return False
        self.risk = self.risk or self.is_index(place)
        if type.kind == "int":
            op = rng.choice(ASSIGNING)
            if op in ("/=", "%="):
                value = self.divisor(type, 2)
            elif op in ("<<=", ">>="):
                value = self.shift_count(type, 1)
            else:
                value = self.second(type, 2)
        elif type.kind == "string":
            op, value = "+=", self.second(type, 1)
        elif type.kind == "bool":
            op, value = "=", f"!{place}"
        else:
            op = rng.choice(["+=", "-=", "*="])
            value = self.second(type, 1)
        self.emit(f"{place} {op} {value}")
        self.limit(place, type)

    def stmt_step(self):
        place, type = self.target([*ty.INTS.values(), ty.INT, ty.INT, ty.INT, ty.FLOAT["float64"]])
        if not place:
            return False
        self.emit(place + self.rng.choice(["++", "--"]))

    def stmt_swap(self):
        first, type = self.target()
        if not first:
            return False
        # With a map among the targets, a panic would show how far the assignment has come.
        self.risk = self.is_index(first)
        second = self.path(type, assignable=True)
        if not second:
            return False
        if self.rng.random() < 0.6:
            self.emit(f"{first}, {second} = {second}, {first}")
        else:
            self.risk = True
            self.emit(f"{first}, {second} = {self.expr(type, 1)}, {self.expr(type, 1)}")

    def stmt_rotate(self):
        """A parallel assignment of local variables, whose new values mention the old ones and call nothing."""
        rng = self.rng
        locals = [v for v in self.visible() if self.owns(v) and v.assignable]
        kinds = {v.type for v in locals if v.type.kind in ("int", "float", "string", "bool")}
        if not kinds:
            return False
        type = rng.choice(sorted(kinds, key=lambda t: t.text))
        names = [v.name for v in locals if v.type == type]
        if len(names) < 2:
            return False
        targets = rng.sample(names, rng.randint(2, min(len(names), 4)))
        turned = targets[1:] + targets[:1]
        if type.kind in ("int", "float") and rng.random() < 0.6:
            turned = [f"{name} {rng.choice('+-*')} {rng.choice(targets)}" if rng.random() < 0.5 else name for name in turned]
        elif type.kind == "bool" and rng.random() < 0.6:
            turned = [rng.choice([f"!{name}", f"{name} != {rng.choice(targets)}"]) for name in turned]
        self.emit(f"{', '.join(targets)} = {', '.join(turned)}")
        for name in targets:
            self.limit(name, type)

    def stmt_several(self):
        """Several new variables at once."""
        kinds = [self.program.any_type(1) for _ in range(self.rng.randint(2, 3))]
        if any(k.kind in ("func", "interface") for k in kinds) or len(self.own()) > 14:
            return False
        names = [self.program.fresh("v") for _ in kinds]
        self.emit(f"{', '.join(names)} := {', '.join(self.expr(k, 1) for k in kinds)}")
        self.emit(f"{', '.join('_' for _ in names)} = {', '.join(names)}")
        for name, kind in zip(names, kinds):
            self.new_variable(kind, name)

    # Control flow

    def stmt_condition(self):
        if self.deep():
            return False
        rng = self.rng
        init, variables = "", []
        if rng.random() < 0.25:
            name = self.program.fresh("v")
            init = f"{name} := {self.header(ty.INT, 1)}; "
            variables = [Var(name, ty.INT)]
            self.scopes.append(variables)
            init += f"{name} {rng.choice(['<', '>', '!='])} {rng.randrange(9)} || "
        self.emit(f"if {init}{self.header(ty.BOOL, 2)} {{")
        self.nested(rng.randint(1, 3))
        while rng.random() < 0.2:
            self.begin()
            self.emit(f"}} else if {self.header(ty.BOOL, 2)} {{")
            self.nested(rng.randint(1, 2))
        if rng.random() < 0.5:
            self.emit("} else {")
            self.nested(rng.randint(1, 2))
        self.emit("}")
        if init:
            self.scopes.pop()

    def loop_body(self, times, count, variables=(), label=None, step=None):
        self.mult *= max(times, 1)
        self.loops += 1
        self.labels.append((label, True))
        self.nested(count, variables, step)
        self.labels.pop()
        self.loops -= 1
        self.mult //= max(times, 1)

    def stmt_count(self):
        """A loop with a counter, which nothing in its body assigns."""
        if self.deep() or self.mult > 200:
            return False
        rng = self.rng
        type = ty.INTS[rng.choice(["int", "int", "int", "int8", "uint8", "uint", "int64", "uint16"])]
        times = rng.choice([1, 2, 3, 4, 4, 5, 8, 8, 12])
        name = self.program.fresh("i")
        zero = "0" if type == ty.INT else f"{type.text}(0)"
        head, bound = f"{name} := {zero}; {name} < {times}; {name}++", times
        pick = rng.random()
        if pick < 0.15:
            head, bound = f"{name} := {zero} + {times}; {name} > 0; {name}--", times + 1
        elif pick < 0.25:
            head = f"{name} := {zero}; {name} < {times}; {name} += 2"
        elif pick < 0.32:
            head = f"{name} := {zero}; {name} != {times}; {name} += 1"
        elif pick < 0.4 and self.own():
            head = f"{name} := {zero}; {name} < {times} && {self.header(ty.BOOL, 1)}; {name}++"
        label = self.program.fresh("L") if rng.random() < 0.1 else None
        second = self.program.fresh("n") if rng.random() < 0.15 else None
        if second:
            # A counter of its own at the body's end, which `continue` passes by.
            self.emit(f"{second} := 0")
            head = head.replace("; " + name, f"; {second} {rng.choice(['<', '!=', '<='])} {rng.randint(1, 9)} && {name}", 1)
        at = len(self.lines)
        self.emit(f"for {head} {{")
        self.loop_body(times, rng.randint(1, 3), [Var(name, type, False, bound, looping=True)], label, second)
        self.emit("}")
        if second and self.level > PURE and self.mult < 12:
            self.emit(f"fmt.Println({second})")
        self.place_label(at, label)

    def place_label(self, at, label):
        if label and any(re.search(rf"(break|continue) {label}$", line) for line in self.lines[at:]):
            self.lines.insert(at, "\t" * (self.indent - 1) + label + ":")

    def stmt_while(self):
        if self.deep() or self.mult > 200:
            return False
        rng = self.rng
        name, times = self.program.fresh("n"), rng.choice([2, 3, 5, 7])
        self.emit(f"{name} := 0")
        step = None
        if rng.random() < 0.25:
            step = self.program.fresh("n")
            self.emit(f"{step} := 0")
            tests = rng.sample([f"{name} < {times}", f"{step} {rng.choice(['<', '!=', '<='])} {rng.randint(1, 6)}"], 2)
            self.emit(f"for {' && '.join(tests)} {{")
            self.emit(f"\t{name}++")
        elif rng.random() < 0.5:
            self.emit(f"for {name} < {times} && {self.header(ty.BOOL, 1)} {{" if rng.random() < 0.4
                      else f"for {name} < {times} {{")
            self.emit(f"\t{name}++")
        else:
            self.emit("for {")
            self.emit(f"\tif {name} >= {times} {{ break }}")
            self.emit(f"\t{name}++")
        self.loop_body(times, rng.randint(1, 3), [Var(name, ty.INT, False)], step=step)
        self.emit("}")

    def stmt_range(self):
        rng = self.rng
        ranged = [v for v in self.visible() if v.type.kind in ("slice", "array", "string")
                  or v.type.kind == "pointer" and v.type.elem.kind == "array"]
        maps = [v for v in self.visible() if v.type.kind == "map" and v.type.elem.kind == "int"]
        if self.deep() or self.mult > 100:
            return False
        if maps and rng.random() < 0.3:
            return self.range_map(rng.choice(maps))
        if not ranged:
            return False
        var = rng.choice(ranged)
        base = var.type.elem if var.type.kind == "pointer" else var.type
        key, value = self.program.fresh("i"), self.program.fresh("v")
        if base.kind == "string":
            elem, times = ty.RUNE, 12
        else:
            elem, times = base.elem, base.length or 6
        if var.type.kind == "slice" and rng.random() < 0.5:
            text = f"cut({var.name})"
        elif var.type.kind == "slice":
            self.emit(f"{var.name} = cut({var.name})") if var.assignable and self.owns(var) else None
            text = var.name
        else:
            text = var.name
        if var.type.kind == "pointer":
            self.emit(f"if {var.name} == nil {{ {var.name} = new({base.text}) }}") if self.may_assign(var) else None
        bound = base.length if base.kind == "array" else None
        index = Var(key, ty.INT, False, bound, var.name if var.type.kind == "slice" else None, looping=True)
        form = rng.random()
        label = self.program.fresh("L") if rng.random() < 0.15 else None
        at = len(self.lines)
        if form < 0.4:
            self.emit(f"for {key}, {value} := range {text} {{")
            self.emit(f"\t_, _ = {key}, {value}")
            variables = [index, Var(value, elem, elem.kind != "func", looping=True)]
        elif form < 0.6:
            self.emit(f"for {key} := range {text} {{")
            self.emit(f"\t_ = {key}")
            variables = [index]
        elif form < 0.75:
            self.emit(f"for _, {value} := range {text} {{")
            self.emit(f"\t_ = {value}")
            variables = [Var(value, elem, looping=True)]
        elif form < 0.85:
            self.emit(f"for range {text} {{")
            variables = []
        else:
            place = self.path(ty.INT, assignable=True)
            second = self.path(elem, assignable=True)
            if not place or not second or "[" in place + second:
                self.emit(f"for range {text} {{")
            else:
                self.emit(f"for {place}, {second} = range {text} {{")
            variables = []
        was, var.assignable = var.assignable, False
        self.loop_body(times, rng.randint(1, 3), variables, label)
        var.assignable = was
        self.emit("}")
        self.place_label(at, label)

    def range_map(self, var):
        """A sum over a map does not depend on the order in which it is visited."""
        key, value, total = (self.program.fresh(s) for s in "kvs")
        elem = var.type.elem
        self.emit(f"var {total} {elem.text}")
        self.emit(f"for {key}, {value} := range {var.name} {{")
        self.emit(f"\t_ = {key}")
        self.emit(f"\t{total} += {value}*{value} + 1")
        self.emit("}")
        self.add(Var(total, elem))

    def stmt_switch(self):
        if self.deep():
            return False
        rng = self.rng
        types = [ty.INT, ty.INT, ty.INTS[rng.choice(list(ty.INTS))], ty.STRING, ty.FLOAT["float64"]]
        type = rng.choice(types + self.program.basics[:1])
        if type.kind == "bool":
            return False
        tagless = rng.random() < 0.3
        if tagless:
            self.emit("switch {")
        elif rng.random() < 0.2:
            name = self.program.fresh("v")
            self.emit(f"switch {name} := {self.header(type, 1)}; {name} {{")
        else:
            self.emit(f"switch {self.header(type, 2)} {{")
        constants = distinct(rng, type, rng.randint(2, 7))
        rng.shuffle(constants)
        clauses = []
        while constants and len(clauses) < 4:
            if tagless:
                clauses.append(self.header(ty.BOOL, 1))
                constants.pop()
            else:
                taken = [constants.pop() for _ in range(min(len(constants), rng.randint(1, 2)))]
                if rng.random() < 0.15:
                    taken[-1] = self.operand(type, 1)
                clauses.append(", ".join(taken))
        default_at = rng.randrange(len(clauses) + 1) if rng.random() < 0.6 else -1
        self.labels.append((None, False))
        total = len(clauses) + (default_at >= 0)
        for i in range(total):
            self.begin()
            self.emit("default:" if i == default_at else f"case {clauses.pop()}:")
            if rng.random() < 0.08:
                self.emit(f"\tif {self.header(ty.BOOL, 1)} {{ break }}")
            self.nested(rng.randint(0, 2))
            if i + 1 < total and rng.random() < 0.12 and not self.lines[-1].strip().startswith(
                    ("return", "break", "continue", "goto")):
                self.emit("\tfallthrough")
        self.labels.pop()
        self.emit("}")

    def stmt_type_switch(self):
        rng = self.rng
        boxes = [v for v in self.visible() if v.type == ty.ANY]
        if not boxes or self.deep():
            return False
        name = self.program.fresh("t")
        with_name = rng.random() < 0.7
        self.emit(f"switch {name + ' := ' if with_name else ''}{rng.choice(boxes).name}.(type) {{")
        cases = {self.program.value_type(1).text: None for _ in range(4)}
        by_text = {**{t.text: t for t in ty.BASIC}, **self.program.types,
                   **{t.text: t for t in self.program.structs + self.program.basics}}
        for text in cases:
            if text not in by_text:
                continue
            self.emit(f"case {text}:")
            if with_name:
                self.emit(f"\t_ = {name}")
                self.nested(1, [Var(name, by_text[text])])
            else:
                self.nested(1)
        if rng.random() < 0.3 and "error" not in cases:
            self.emit("case nil, error:")
            self.nested(1)
        if rng.random() < 0.7:
            self.emit("default:")
            if with_name:
                self.emit(f"\t_ = {name}")
            self.nested(1)
        elif with_name and not any("_ = " + name in line for line in self.lines[-12:]):
            self.emit("default:")
            self.emit(f"\t_ = {name}")
        self.emit("}")

    def stmt_block(self):
        if self.deep():
            return False
        self.emit("{")
        self.nested(self.rng.randint(1, 3))
        self.emit("}")

    def stmt_leave(self):
        """A conditional break, continue or return."""
        rng = self.rng
        choices = ["return"]
        if self.labels:
            choices.append("break")
            if any(loop for _, loop in self.labels):
                choices += ["continue", "continue"]
            named = [l for l, _ in self.labels if l]
            if named:
                label = rng.choice(named)
                choices += [f"break {label}", f"continue {label}"] * 2
        word = rng.choice(choices)
        self.emit(f"if {self.header(ty.BOOL, 1)} {{")
        self.indent += 1
        if word == "return":
            self.return_statement()
        else:
            self.emit(word)
        self.indent -= 1
        self.emit("}")

    def stmt_labelled(self):
        """Nested loops that are left from the inner one."""
        if self.deep() or self.mult > 20:
            return False
        rng = self.rng
        label = self.program.fresh("L")
        outer, inner = self.program.fresh("i"), self.program.fresh("i")
        self.emit(f"for {outer} := 0; {outer} < 4; {outer}++ {{")
        self.lines.insert(len(self.lines) - 1, "\t" * (self.indent - 1) + label + ":")
        self.indent += 1
        self.emit(f"for {inner} := 0; {inner} < 3; {inner}++ {{")
        variables = [Var(outer, ty.INT, False, 4, looping=True), Var(inner, ty.INT, False, 3, looping=True)]
        self.labels.append((label, True))
        self.loop_body(12, rng.randint(1, 2), variables)
        self.labels.pop()
        self.emit(f"\tif ({outer} + {inner}) % {rng.randint(2, 5)} == {rng.randrange(3)} {{ "
                  f"{rng.choice(['break', 'continue'])} {label} }}")
        self.emit("}")
        self.indent -= 1
        self.emit("}")

    def stmt_goto(self):
        if self.deep() or self.mult > 50:
            return False
        label, name = self.program.fresh("L"), self.program.fresh("n")
        self.emit(f"{name} := 0")
        self.lines.append("\t" * (self.indent - 1) + label + ":")
        self.emit("{")
        self.mult *= 3
        labels, self.labels = self.labels, []
        self.nested(self.rng.randint(1, 2), [Var(name, ty.INT, False)])
        self.labels = labels
        self.mult //= 3
        self.emit("}")
        self.emit(f"{name}++")
        self.emit(f"if {name} < 3 {{ goto {label} }}")

    # Calls

    def stmt_call(self):
        """A call for its effects, or one whose results are assigned."""
        rng = self.rng
        functions = [f for f in self.program.functions if f.level <= self.level and self.affordable(f.cost)
                     and (f.level == IMPURE or len(f.results) != 1)]
        methods = []
        for var in self.visible():
            base = ty.receiver_base(var.type)
            methods += [(var, m) for m in base.methods if m.level <= self.level and self.affordable(m.cost)
                        and (not m.pointer or base is not var.type and self.may_assign(var)
                             or self.may_assign(var) and var.assignable and not var.looping)]
        if methods and rng.random() < 0.5:
            var, method = rng.choice(methods)
            self.risk = True
            text = f"{var.name}.{method.name}({self.arguments(method.params, 2)})"
            self.spend(method.cost, method.level)
            return self.use_results(text, method.results)
        if not functions:
            return False
        function = rng.choice(functions)
        self.risk = True
        text = f"{function.name}({self.arguments(function.params, 2, function.variadic)})"
        self.spend(function.cost, function.level)
        self.use_results(text, function.results)

    def use_results(self, text, results):
        rng = self.rng
        pick = rng.random()
        if not results or pick < 0.2:
            self.emit(text)
        elif pick < 0.5 and not any(r.kind == "func" for r in results):
            own = [[v for v in self.visible() if self.owns(v) and v.type == r and v.assignable] for r in results]
            names = [rng.choice(o).name if o else "_" for o in own]
            if len(set(names)) == len(names):
                self.emit(f"{', '.join(names)} = {text}")
            else:
                self.emit(f"{', '.join('_' for _ in results)} = {text}")
        else:
            names = [self.program.fresh("v") for _ in results]
            self.emit(f"{', '.join(names)} := {text}")
            self.emit(f"{', '.join('_' for _ in names)} = {', '.join(names)}")
            for name, result in zip(names, results):
                if result.kind != "func":
                    self.new_variable(result, name)

    def stmt_closure(self):
        """A closure in a variable, which later statements call."""
        if self.nesting > 1 or self.deep() or self.mult > 50:
            return False
        rng = self.rng
        level = rng.randint(PURE, self.level)
        params = [self.program.any_type(1) for _ in range(rng.randrange(3))]
        params = [ty.INT if p.kind == "func" else p for p in params]
        results = [self.program.any_type(1) for _ in range(rng.choice([0, 1, 1, 1]) if level else 1)]
        results = [ty.INT if r.kind == "func" else r for r in results]
        type = ty.func_of(params, results)
        name = self.program.fresh("f")
        literal = self.function_literal(type, level, 3)
        self.emit(f"{name} := {literal}")
        self.emit(f"_ = {name}")
        var = Var(name, type, assignable=False)
        var.level, var.cost = level, self.last_cost
        self.add(var)
        if self.affordable(2 * var.cost):
            self.call_closure(var)

    def call_closure(self, var):
        for _ in range(self.rng.randint(1, 2)):
            self.begin()
            self.risk = True
            text = f"{var.name}({self.arguments(var.type.params, 1)})"
            self.spend(var.cost, var.level)
            self.use_results(text, var.type.results)

    def stmt_method_value(self):
        """A method value keeps the receiver that it was made with."""
        rng = self.rng
        found = [(v, m) for v in self.visible() if self.owns(v) and v.type.kind == "struct" for m in v.type.methods
                 if not m.pointer and m.level <= self.level and self.affordable(2 * m.cost)]
        if not found:
            return False
        var, method = rng.choice(found)
        name = self.program.fresh("f")
        self.emit(f"{name} := {var.name}.{method.name}")
        if var.assignable and self.may_assign(var):
            self.emit(f"{var.name} = {self.literal(var.type)}")
        self.risk = True
        self.spend(method.cost, method.level)
        self.use_results(f"{name}({self.arguments(method.params, 1)})", method.results)

    def stmt_try(self):
        """Statements whose panic ends no more than themselves."""
        if self.level == PURE or self.nesting > 1 or self.deep() or self.mult > 20:
            return False
        child = self.child(self.level, [], [])
        child.cost, child.mult = 1, 1
        child.statements(self.rng.randint(2, 4))
        child.show_some(2)
        self.lines.append("\t" * self.indent + f'try("t{self.rng.randrange(100)}", func() {{')
        self.lines += child.lines
        self.lines.append("\t" * self.indent + "})")
        self.spend(child.cost)

    def stmt_deferred(self):
        if self.level == PURE or self.loops or self.nesting > 1:
            return False
        rng = self.rng
        values = [v.name for v in self.visible() if ty.printable(v.type)][:6]
        if not values:
            return False
        name = rng.choice(values)
        if rng.random() < 0.5:
            self.emit(f'defer fmt.Println("deferred", {name})')
        else:
            self.emit(f'defer func() {{ fmt.Println("later", {name}) }}()')

    # Slices, maps, pointers, interfaces

    def stmt_append(self):
        if self.level != IMPURE:
            return False
        rng = self.rng
        slices = [v for v in self.visible() if v.type.kind == "slice" and v.assignable]
        if not slices:
            return False
        var = rng.choice(slices)
        if rng.random() < 0.3:
            added = f"{self.leaf(var.type)}..."
        else:
            added = ", ".join(self.expr(var.type.elem, 1) for _ in range(rng.randint(1, 3)))
        target = rng.choice(slices) if rng.random() < 0.2 else var
        if target.type != var.type:
            target = var
        self.emit(f"{target.name} = append({var.name}, {added})")
        # How far a slice with pointers grows beyond 512 bytes depends on the version of Go; cut12 sees to that.
        short = "cut" if ty.is_plain(var.type.elem) else "cut12" if ty.is_small(var.type.elem) else "fit"
        if short == "fit":
            self.emit(f"{target.name} = fit(cut({target.name}))")
            return
        self.emit(f"{target.name} = {short}({target.name})")
        if rng.random() < 0.4 and self.mult < 10:
            self.emit(f"fmt.Println(\"len\", len({target.name}), cap({target.name}))")

    def stmt_copy(self):
        if self.level != IMPURE:
            return False
        slices = [v for v in self.visible() if v.type.kind == "slice"]
        if not slices:
            return False
        var = self.rng.choice(slices)
        other = self.leaf(var.type)
        pick = self.rng.random()
        if pick < 0.2:   # within one array, to either side
            low, high = sorted(self.rng.choices(range(3), k=2))
            cut = lambda n: f"{var.name}[ix({n}, len({var.name})+1):]"
            self.emit(f"copy({cut(low)}, {cut(high)})" if pick < 0.1 else f"copy({cut(high)}, {cut(low)})")
        elif pick < 0.55:
            self.emit(f"copy({var.name}, {other})")
        else:
            name = self.program.fresh("v")
            self.emit(f"{name} := copy({var.name}[ix({self.leaf(ty.INT)}, len({var.name})+1):], {other})")
            self.emit(f"_ = {name}")
            self.new_variable(ty.INT, name)

    def stmt_map(self):
        if self.level != IMPURE:
            return False
        rng = self.rng
        maps = [v for v in self.visible() if v.type.kind == "map"]
        if not maps:
            return False
        var = rng.choice(maps)
        self.risk = True
        pick = rng.random()
        key = self.expr(var.type.key, 1)
        if pick < 0.25:
            self.emit(f"delete({var.name}, {key})")
        elif pick < 0.6 and var.type.elem.kind == "int":
            self.emit(f"{var.name}[{key}] {rng.choice(['+=', '-=', '^='])} {self.second(var.type.elem, 1)}")
        elif pick < 0.7 and var.type.elem.kind in ("int", "float"):
            self.emit(f"{var.name}[{key}]++")
        elif pick < 0.8 and var.type.elem.kind == "slice":
            self.emit(f"{var.name}[{key}] = append({var.name}[{key}], {self.leaf(var.type.elem.elem)})")
        else:
            self.emit(f"{var.name}[{key}] = {self.expr(var.type.elem, 1)}")

    def stmt_comma_ok(self):
        rng = self.rng
        value, ok = self.program.fresh("v"), self.program.fresh("v")
        maps = [v for v in self.visible() if v.type.kind == "map"]
        boxes = [v for v in self.visible() if v.type == ty.ANY]
        if boxes and rng.random() < 0.5:
            type = self.program.value_type(1)
            self.emit(f"{value}, {ok} := {rng.choice(boxes).name}.({type.text})")
        elif maps:
            var = rng.choice(maps)
            type = var.type.elem
            if type.kind == "func":
                return False
            self.emit(f"{value}, {ok} := {var.name}[{self.expr(var.type.key, 1)}]")
        else:
            return False
        self.emit(f"_, _ = {value}, {ok}")
        self.new_variable(type, value)
        self.new_variable(ty.BOOL, ok)

    def stmt_pointer(self):
        """A pointer to a variable, field or element, and a write through it."""
        if self.level != IMPURE:
            return False
        place, type = self.target()
        if not place:
            return False
        root = self.variable(place)
        if root is None or not root.assignable or root.looping or place.through_map:
            return False
        name = self.program.fresh("p")
        self.emit(f"{name} := &{place}")
        self.emit(f"_ = {name}")
        self.add(Var(name, self.program.intern(ty.pointer_to(type))))
        if self.rng.random() < 0.6 and type.kind != "func":
            self.begin()
            self.emit(f"*{name} = {self.expr(type, 1)}")

    # Output

    def stmt_print(self):
        if self.level == PURE or self.mult > 12:
            return False
        self.show_some(self.rng.randint(1, 3))

    def show_some(self, count):
        if self.level == PURE or self.mult > 12:
            return
        shown = []
        for _ in range(count):
            self.begin()
            self.risk = True
            type = self.rng.choice(self.visible()).type if self.visible() and self.rng.random() < 0.8 \
                else self.program.basic_type()
            if ty.printable(type):
                shown.append(self.leaf(type) if self.rng.random() < 0.7 else self.expr(type, 2))
        if shown:
            if self.rng.random() < 0.8:
                self.emit(f"fmt.Println(\"{self.rng.randrange(1000)}\", {', '.join(shown)})")
            else:
                verb = self.rng.choice(["%v", "%v", "%+v", "%#v" if all("{" not in s for s in shown) else "%v", "%T"])
                self.emit(f"fmt.Printf(\"{' '.join(verb for _ in shown)}\\n\", {', '.join(shown)})")

    def show_all(self):
        """Prints every variable of the function that can be printed."""
        for var in self.own():
            if ty.printable(var.type):
                self.emit(f"fmt.Println(\"{var.name}\", {var.name})")
            elif var.type.kind == "pointer" and ty.printable(var.type.elem):
                self.emit(f"if {var.name} != nil {{ fmt.Println(\"*{var.name}\", *{var.name}) }}")

    def return_statement(self):
        self.begin()
        if not self.results:
            self.emit("return")
        elif self.result_names and self.rng.random() < 0.3:
            self.emit("return")
        else:
            self.emit("return " + ", ".join(self.expr(r, 1) for r in self.results))
