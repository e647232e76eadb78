"""Expressions of a given type over the variables in scope.

Evaluation has one result whatever order an implementation chooses among those that Go allows: calls within an
expression change no variable, and at most one operation of a statement may panic, and then no call prints.
"""

from . import types as ty
from .literals import Expr, bare, constant, distinct, int_value, is_constant_type, typed
from .program import IMPURE, PURE, TRACE

COMPARISONS = ["==", "!=", "<", "<=", ">", ">="]


class Expressions:
    """The part of a Body that makes expressions; see body.Body for its fields."""

    def expr(self, type, depth=2):
        if depth <= 0 or self.rng.random() < 0.22:
            return self.leaf(type, depth)
        return getattr(self, "expr_" + type.kind)(type, depth)

    def operand(self, type, depth):
        """An expression that is no constant, so that Go does not fold it at compile time."""
        for _ in range(4):
            expr = self.expr(type, depth)
            if not expr.const:
                return expr
        return Expr(f"id({self.typed_constant(type)})")

    def leaf(self, type, depth=0):
        if self.rng.random() < 0.8:
            path = self.path(type)
            if path:
                return path
        return self.literal(type, depth)

    def typed_constant(self, type):
        return typed(self.rng, type)

    # Paths: a variable, and selectors and indexes from there

    def path(self, target, assignable=False, addressable=False):
        """A variable, field, element or pointee of the type; None where the scope has none."""
        candidates = [v for v in self.visible() if self.program.reaches(v.type, target)
                      and (not assignable or self.may_assign(v))]
        if not candidates:
            return None
        exact = [v for v in candidates if v.type == target]
        if exact and self.rng.random() < 0.6:
            candidates = exact
        for _ in range(3):
            var = self.rng.choice(candidates)
            self.crossed_map, self.crossed = False, set()
            found = self.walk(Expr(var.name), var.type, target, 3, assignable or addressable, var)
            if found and not self.admit(self.crossed):
                continue
            if found:
                found.through_map = self.crossed_map
            if found and addressable and found.through_map:
                continue
            if found and not (found == var.name and assignable and not var.assignable):
                return found
        return None

    def admit(self, kinds):
        """Whether operations that may panic can join those of the statement: which one does must not be in doubt."""
        if kinds and (self.risk or self.traced or len(kinds | self.maybe) > 1):
            return False
        self.maybe |= kinds
        return True

    def walk(self, text, type, target, depth, as_place, var, in_map=False):
        if type == target and (depth == 0 or self.rng.random() < 0.85):
            return Expr(text)
        if depth == 0:
            return None
        reach = self.program.reaches
        if type.kind == "struct":
            fields = [f for f in type.fields if reach(f.type, target, depth - 1)]
            if fields and not (in_map and as_place):
                field = self.rng.choice(fields)
                promoted = text if field.embedded and field.type.kind == "struct" and self.rng.random() < 0.5 else None
                if promoted and self.is_promoted(type, field):
                    return self.walk_promoted(text, type, field, target, depth, as_place, var)
                return self.walk(f"{text}.{field.name}", field.type, target, depth - 1, as_place, var, in_map)
        elif type.kind in ("array", "slice") and reach(type.elem, target, depth - 1):
            if not (in_map and as_place and type.kind == "array"):
                if type.kind == "slice":
                    self.crossed.add("slice")
                index = self.index_of(type, text)
                return self.walk(f"{text}[{index}]", type.elem, target, depth - 1, as_place, var)
        elif type.kind == "map" and reach(type.elem, target, depth - 1) and (not as_place or type.elem == target):
            key = self.simple(type.key)
            self.crossed_map = True
            return self.walk(f"{text}[{key}]", type.elem, target, depth - 1, as_place, var, True)
        elif type.kind == "pointer" and reach(type.elem, target, depth - 1):
            self.crossed.add("pointer")
            if type.elem.kind == "struct" and type.elem != target:
                return self.walk(text, type.elem, target, depth - 1, as_place, var)
            return self.walk(f"(*{text})", type.elem, target, depth - 1, as_place, var)
        return Expr(text) if type == target else None

    def is_promoted(self, type, field):
        """Whether the fields of the embedded struct are reached without its name."""
        outer = {f.name for f in type.fields}
        others = [f for f in type.fields if f.embedded and f is not field]
        return not any(o.type.fields for o in others) and not outer & {f.name for f in field.type.fields}

    def walk_promoted(self, text, type, field, target, depth, as_place, var):
        inner = [f for f in field.type.fields if self.program.reaches(f.type, target, max(depth - 2, 0))]
        if not inner:
            return None
        chosen = self.rng.choice(inner)
        return self.walk(f"{text}.{chosen.name}", chosen.type, target, depth - 1, as_place, var)

    def index_of(self, type, text):
        """An index that lies within the array, or within any slice that is not empty."""
        rng = self.rng
        if type.kind == "array":
            fitting = [v for v in self.visible() if v.bound is not None and v.bound <= type.length]
            if fitting and rng.random() < 0.7:
                return rng.choice(fitting).name
            if rng.random() < 0.5:
                return str(rng.randrange(type.length))
            index = self.simple(ty.INTS[rng.choice(["int", "int", "uint8", "uint"])])
            if not index.const and type.length in (4, 8):
                return f"{index}&{type.length - 1}"
            return f"ix({self.simple(ty.INT)}, {type.length})"
        over = [v for v in self.visible() if v.over == text]
        if over and rng.random() < 0.8:
            return rng.choice(over).name
        return f"ix({self.simple(ty.INT)}, len({text}))"

    def simple(self, type):
        """A variable of the type or a constant: what indexes are made of, so that paths do not nest in paths."""
        variables = [v for v in self.visible() if v.type == type]
        if variables and self.rng.random() < 0.85:
            return Expr(self.rng.choice(variables).name)
        return self.literal(type, 0) if is_constant_type(type) else Expr(f"{type.text}{{}}")

    def take_risk(self, chance):
        """Whether the next operation may be one that panics; there is one in a statement, and then no trace."""
        if self.risk or self.traced or self.maybe or self.rng.random() > chance:
            return False
        self.risk = True
        return True

    # Calls

    def call(self, type, depth):
        """A call whose single result has the type, or None."""
        rng = self.rng
        top = PURE if self.risk or self.maybe else min(TRACE, self.level)
        fitting = [f for f in self.program.functions if f.results == [type] and f.level <= top
                   and self.affordable(f.cost)]
        methods = []
        for var in self.visible():
            base = ty.receiver_base(var.type)
            methods += [(var, m) for m in base.methods if m.results == [type] and m.level <= top
                        and self.affordable(m.cost) and not m.pointer]
        closures = [v for v in self.visible() if v.type.kind == "func" and getattr(v, "level", IMPURE) <= top
                    and v.type.results == [type] and self.affordable(v.cost)]
        kind = rng.choice(["function", "method", "closure"])
        if kind == "closure" and closures:
            var = rng.choice(closures)
            self.spend(var.cost, var.level)
            return Expr(f"{var.name}({self.arguments(var.type.params, depth)})")
        if kind == "method" and methods:
            var, method = rng.choice(methods)
            self.spend(method.cost, method.level)
            return self.method_call(var, method, depth)
        if fitting:
            function = rng.choice(fitting)
            self.spend(function.cost, function.level)
            return Expr(f"{function.name}({self.arguments(function.params, depth, function.variadic)})")
        return None

    def method_call(self, var, method, depth):
        rng = self.rng
        args = self.arguments(method.params, depth)
        base = ty.receiver_base(var.type)
        if base.kind != "interface" and rng.random() < 0.25:
            receiver = f"(*{var.name})" if var.type.kind == "pointer" else var.name
            form = rng.choice(["value", "expression"])
            if form == "expression":
                return Expr(f"{base.text}.{method.name}({', '.join(filter(None, [receiver, args]))})")
            return Expr(f"id({receiver}.{method.name})({args})")
        return Expr(f"{var.name}.{method.name}({args})")

    def arguments(self, params, depth, variadic=False):
        args = [self.expr(p, depth - 1) for p in (params[:-1] if variadic else params)]
        if variadic:
            last = params[-1]
            if self.rng.random() < 0.4:
                args.append(self.leaf(last) + "...")
            else:
                args += [self.expr(last.elem, depth - 1) for _ in range(self.rng.randrange(4))]
        return ", ".join(args)

    def wrapped(self, type, depth):
        """The forms that every type has: calls, generic identities, function literals called at once."""
        rng = self.rng
        pick = rng.random()
        if pick < 0.5:
            called = self.call(type, depth)
            if called:
                return called
        if pick < 0.62:
            return Expr(f"id({self.expr(type, depth - 1)})")
        quiet = self.level < TRACE or self.risk or self.maybe or self.mult > 6
        if pick < 0.75 and not quiet and ty.printable(type):
            self.traced = True
            return Expr(f"tr({rng.randrange(100)}, {self.expr(type, depth - 1)})")
        if pick < 0.85:
            return Expr(f"func() {type.text} {{ if {self.header(ty.BOOL, depth - 1)} {{ return "
                        f"{self.expr(type, depth - 1)} }}; return {self.expr(type, depth - 1)} }}()")
        return self.leaf(type, depth - 1)

    def header(self, type, depth):
        """An expression that may stand in the header of a statement, where a composite literal may not."""
        expr = self.expr(type, depth)
        return f"({expr})" if "{" in expr else expr

    # Basic types

    def expr_int(self, type, depth):
        rng = self.rng
        pick = rng.random()
        if pick < 0.5:
            return self.int_binary(type, depth)
        if pick < 0.57:
            return Expr(f"{rng.choice('-^+')}{self.atom(self.operand(type, depth - 1))}")
        if pick < 0.72:
            return self.to_int(type, depth)
        if pick < 0.78 and type == ty.INT:
            return self.length(depth)
        if pick < 0.82 and type == ty.UINT8:
            text = self.path(ty.STRING)
            if text:
                return Expr(f"(\"?\" + {text})[ix({self.leaf(ty.INT)}, len({text})+1)]")
        if pick < 0.86 and self.take_risk(0.3):
            box = self.path(ty.ANY)
            if box:
                return Expr(f"{box}.({type.text})")
        return self.wrapped(type, depth)

    def atom(self, expr):
        return expr if expr.replace("_", "a").replace(".", "a").isalnum() or expr.endswith(")") and expr[0] == "(" \
            else f"({expr})"

    def second(self, type, depth):
        """The right operand beside one that is no constant: often a constant, which takes the other's type."""
        if self.rng.random() < 0.4 and is_constant_type(type):
            return bare(self.rng, type)
        return self.expr(type, depth)

    def int_binary(self, type, depth):
        rng = self.rng
        op = rng.choice(["+", "-", "*", "+", "-", "*", "/", "%", "&", "|", "^", "&^", "<<", ">>"])
        left = self.operand(type, depth - 1)
        if op in "/%":
            return Expr(f"({left} {op} {self.divisor(type, depth)})")
        if op in ("<<", ">>"):
            return Expr(f"({left} {op} {self.shift_count(type, depth)})")
        right = self.second(type, depth - 1)
        if rng.random() < 0.15 and right.const:
            return Expr(f"({right} {op} {left})")
        return Expr(f"({left} {op} {right})")

    def divisor(self, type, depth):
        rng = self.rng
        if self.take_risk(0.08):
            return self.operand(type, depth - 1)
        if rng.random() < 0.6:
            value = int_value(rng, type) or 3
            return constant(str(value) if value > 0 else f"({value})")
        return Expr(f"({self.operand(type, depth - 1)} | 1)")

    def shift_count(self, type, depth):
        rng = self.rng
        pick = rng.random()
        if pick < 0.4:
            return constant(str(rng.choice([0, 1, 2, 3, 5, 7, 8, 12, 31, 33, 63, 64, 70])))
        count = ty.INTS[rng.choice(list(ty.INTS))]
        if pick < 0.6 and not count.signed:
            return self.operand(count, depth - 1)
        if self.take_risk(0.1):
            return self.operand(count, depth - 1)
        return Expr(f"({self.operand(count, depth - 1)} & {rng.choice([7, 15, 31, 63, 127])})")

    def to_int(self, type, depth):
        rng = self.rng
        if rng.random() < 0.75:
            source = self.program.basic_type()
            if source.kind != "int":
                source = ty.INTS[rng.choice(list(ty.INTS))]
            return Expr(f"{type.text}({self.operand(source, depth - 1)})")
        high = min((1 << type.bits - 1) - 1 if type.signed else (1 << type.bits) - 1, 1 << 62)
        low = -high if type.signed else 0
        value = f"clamp({self.float64(depth)}, {float(low)!r}, {float(high // 2)!r})"
        return Expr(f"{type.text}({value})")

    def float64(self, depth):
        """A float64, or a narrower float converted to it."""
        if self.rng.random() < 0.6:
            return self.operand(ty.FLOAT["float64"], depth - 1)
        return Expr(f"float64({self.operand(ty.FLOAT['float32'], depth - 1)})")

    def length(self, depth):
        rng = self.rng
        sized = [v for v in self.visible() if v.type.kind in ("slice", "array", "map", "string")]
        if not sized:
            return self.wrapped(ty.INT, depth)
        var = rng.choice(sized)
        if var.type.kind == "array":
            return Expr(f"(len({var.name}) + {self.operand(ty.INT, depth - 1)})")
        which = "cap" if var.type.kind == "slice" and ty.is_plain(var.type.elem) and rng.random() < 0.3 else "len"
        return Expr(f"{which}({var.name})")

    def expr_float(self, type, depth):
        rng = self.rng
        pick = rng.random()
        if pick < 0.45:
            op = rng.choice("++--**/")
            left = self.operand(type, depth - 1)
            right = self.second(type, depth - 1)
            if op == "/" and right.const:
                right = constant(rng.choice(["2", "3.0", "0.7", "-1e3"]))
            if rng.random() < 0.15 and right.const:
                return Expr(f"({right} {op} {left})")
            return Expr(f"({left} {op} {right})")
        if pick < 0.5:
            return Expr(f"-{self.atom(self.operand(type, depth - 1))}")
        if pick < 0.7:
            source = ty.INTS[rng.choice(list(ty.INTS))] if rng.random() < 0.6 else ty.FLOAT[rng.choice(ty.FLOATS)]
            return Expr(f"{type.text}({self.operand(source, depth - 1)})")
        if pick < 0.76:
            part = rng.choice(["real", "imag"])
            source = ty.COMPLEX["complex64" if type.base == "float32" else "complex128"]
            if type.text == type.base:
                return Expr(f"{part}({self.operand(source, depth - 1)})")
        if pick < 0.82 and type.text == "float64":
            return Expr(f"math.{rng.choice(['Sqrt', 'Abs', 'Floor', 'Trunc', 'Ceil'])}({self.expr(type, depth - 1)})")
        return self.wrapped(type, depth)

    def expr_complex(self, type, depth):
        rng = self.rng
        pick = rng.random()
        if pick < 0.5:
            op = rng.choice("+-*/")
            return Expr(f"({self.operand(type, depth - 1)} {op} {self.operand(type, depth - 1)})")
        if pick < 0.55:
            return Expr(f"-{self.atom(self.operand(type, depth - 1))}")
        part = ty.FLOAT["float32" if type.base == "complex64" else "float64"]
        if pick < 0.7 and type.text == type.base:
            return Expr(f"complex({self.operand(part, depth - 1)}, {self.operand(part, depth - 1)})")
        if pick < 0.8:
            return Expr(f"{type.text}({self.operand(ty.COMPLEX[rng.choice(ty.COMPLEXES)], depth - 1)})")
        return self.wrapped(type, depth)

    def expr_bool(self, type, depth):
        rng = self.rng
        pick = rng.random()
        if pick < 0.5:
            compared = self.comparison(depth)
            return compared if type == ty.BOOL else Expr(f"{type.text}{compared}")
        if pick < 0.75:
            op = rng.choice(["&&", "||"])
            return Expr(f"({self.operand(type, depth - 1)} {op} {self.expr(type, depth - 1)})")
        if pick < 0.85:
            return Expr(f"!{self.atom(self.operand(type, depth - 1))}")
        return self.wrapped(type, depth)

    def comparison(self, depth):
        rng = self.rng
        pick = rng.random()
        if pick < 0.7:
            type = self.program.basic_type()
            ops = COMPARISONS if type.kind in ("int", "float", "string") else COMPARISONS[:2]
            left, right = self.operand(type, depth - 1), self.second(type, depth - 1)
            if rng.random() < 0.1 and right.const:
                left, right = right, left
            return Expr(f"({left} {rng.choice(ops)} {right})")
        if pick < 0.85:
            nilable = [v for v in self.visible() if v.type.kind in ("slice", "map", "pointer", "func", "interface")]
            if nilable:
                sides = [rng.choice(nilable).name, "nil"]
                if rng.random() < 0.1:
                    sides.reverse()
                return Expr(f"({sides[0]} {rng.choice(COMPARISONS[:2])} {sides[1]})")
        same = [v for v in self.visible() if ty.comparable(v.type)]
        var = rng.choice(same) if same else None
        if var is None or var.type.kind == "func":
            return Expr(f"({self.operand(ty.INT, depth - 1)} < {self.expr(ty.INT, depth - 1)})")
        other = self.leaf(var.type)
        return Expr(f"({var.name} {rng.choice(COMPARISONS[:2])} {'(' + other + ')' if '{' in other else other})")

    def expr_string(self, type, depth):
        rng = self.rng
        pick = rng.random()
        convert = (lambda e: e) if type == ty.STRING else (lambda e: Expr(f"{type.text}({e})"))
        if pick < 0.35:
            parts = [self.operand(type, depth - 1)] + [self.second(type, depth - 1) for _ in range(rng.randint(1, 3))]
            if rng.random() < 0.3:
                parts.reverse()
                if parts[0].const and len(parts) > 1 and parts[1].const:
                    parts = parts[-1:] + parts[:-1]
            joined = "(" + " + ".join(parts) + ")"
            # In a loop a text of parts of itself would grow without end, a field within a struct too.
            return Expr(joined) if self.mult == 1 else convert(Expr(f"short(string{joined})"))
        if pick < 0.5:
            text = self.path(ty.STRING)
            if text:
                at = f"ix({self.leaf(ty.INT)}, len({text})+1)"
                return convert(Expr(rng.choice([f"{text}[{at}:]", f"{text}[:{at}]", f"{text}[{at}:len({text})]"])))
        if pick < 0.6:
            return convert(Expr(f"string(rune({self.operand(ty.INT, depth - 1)}))"))
        if pick < 0.68:
            elem = rng.choice([ty.UINT8, ty.RUNE])
            return convert(Expr(f"string({self.leaf(self.program.intern(ty.slice_of(elem)))})"))
        if pick < 0.76:
            return convert(Expr(f"strconv.Itoa({self.expr(ty.INT, depth - 1)})"))
        if pick < 0.85:
            value = self.program.basic_type()
            return convert(Expr(f"fmt.Sprint({self.expr(value, depth - 1)})"))
        if pick < 0.9:
            name = rng.choice(["strings.ToUpper", "strings.TrimSpace", "strconv.Quote", "short"])
            return convert(Expr(f"{name}({self.expr(ty.STRING, depth - 1)})"))
        return self.wrapped(type, depth)

    # Composite types

    def expr_slice(self, type, depth):
        rng = self.rng
        pick = rng.random()
        path = self.path(type)
        if path and pick < 0.25:
            low = rng.choice(["", f"ix({self.leaf(ty.INT)}, len({path})+1)", "0"])
            forms = [f"{path}[{low}:]", f"{path}[:ix({self.leaf(ty.INT)}, len({path})+1)]"]
            forms.append(f"{path}[:len({path}):len({path})]")
            if self.take_risk(0.2):
                low, high, most = sorted(rng.randrange(6) for _ in range(3))
                forms += [f"{path}[{low}:{high}]", f"{path}[{low}:{high}:{most}]", f"{path}[:{high}:{most}]"]
            return Expr(rng.choice(forms))
        if path and pick < 0.35:
            # The third index keeps append from writing into what another slice sees.
            added = ", ".join(self.expr(type.elem, depth - 1) for _ in range(rng.randint(0, 3)))
            return self.grown(type, f"append({path}[:len({path}):len({path})]{', ' + added if added else ''})")
        if pick < 0.4:
            return self.grown(type, f"append({type.text}(nil), {self.leaf(type, depth - 1)}...)")
        if pick < 0.5 and type.elem in (ty.UINT8, ty.RUNE):
            return Expr(f"fit({type.text}({self.operand(ty.STRING, depth - 1)}))")
        arrays = [v for v in self.visible() if v.type.kind == "array" and v.type.elem == type.elem and self.owns(v)
                  and not v.looping]
        if arrays and pick < 0.6:
            var = rng.choice(arrays)
            low = rng.randrange(var.type.length + 1)
            high = rng.randint(low, var.type.length)
            return Expr(f"{var.name}[{low}:{high}]")
        if pick < 0.66:
            return Expr(f"make({type.text}, {rng.randrange(5)}" + rng.choice(["", ", 6", ", 8"]) + ")")
        if pick < 0.8:
            return self.literal(type, depth)
        return self.wrapped(type, depth)

    def grown(self, type, text):
        """The result of an append, without the capacity that differs between versions of Go."""
        return Expr(text if ty.is_plain(type.elem) else f"fit({text})")

    def expr_array(self, type, depth):
        if self.rng.random() < 0.4:
            return self.literal(type, depth)
        return self.wrapped(type, depth)

    expr_struct = expr_array
    expr_map = expr_array

    def expr_pointer(self, type, depth):
        rng = self.rng
        if rng.random() < 0.5:
            place = self.path(type.elem, addressable=True)
            root = place and self.variable(place)
            counter = root and place == root.name and not root.assignable
            if root and self.owns(root) and not root.looping and not counter and "[" not in place.replace("[]", ""):
                return Expr(f"&{place}")
        return self.literal(type, depth) if rng.random() < 0.5 else self.wrapped(type, depth)

    def expr_func(self, type, depth):
        return self.literal(type, depth)

    def expr_interface(self, type, depth):
        rng = self.rng
        if type == ty.ANY:
            if rng.random() < 0.25:
                return self.leaf(type, depth)
            return Expr(self.expr(self.program.value_type(1), depth - 1))
        return self.literal(type, depth)

    def literal(self, type, depth=1):
        """A value that uses few variables."""
        rng, kind = self.rng, type.kind
        if is_constant_type(type):
            return typed(rng, type)
        inner = lambda t: self.expr(t, 1) if depth > 1 else self.leaf(t, depth - 1)
        if kind in ("slice", "array"):
            return self.sequence_literal(type, inner, depth)
        if kind == "map":
            count = rng.randrange(4)
            if is_constant_type(type.key):
                keys = [f"{type.key.text}({k})" if type.key.text != type.key.base else k
                        for k in distinct(rng, type.key, count)]
            else:
                keys = list(dict.fromkeys(self.literal(type.key, 0) for _ in range(count)))[:1]
            return Expr(f"{type.text}{{" + ", ".join(f"{k}: {inner(type.elem)}" for k in keys) + "}")
        if kind == "struct":
            if rng.random() < 0.4:
                return Expr(f"{type.text}{{" + ", ".join(inner(f.type) for f in type.fields) + "}")
            some = [f for f in type.fields if rng.random() < 0.75]
            return Expr(f"{type.text}{{" + ", ".join(f"{f.name}: {inner(f.type)}" for f in some) + "}")
        if kind == "pointer":
            if depth > 0 and type.elem.kind in ("struct", "array") and rng.random() < 0.6:
                return Expr("&" + self.literal(type.elem, depth - 1))
            return Expr(f"new({type.elem.text})")
        if kind == "func":
            return self.function_literal(type)
        if type == ty.ANY:
            return Expr(typed(rng, self.program.basic_type()))
        if type.implementors:
            return self.literal(rng.choice(type.implementors), depth - 1)
        return Expr(f"{type.text}(nil)")

    def sequence_literal(self, type, inner, depth):
        rng = self.rng
        if type.kind == "array":
            if rng.random() < 0.3 and type.length > 1:
                at = rng.randrange(type.length)
                return Expr(f"{type.text}{{{at}: {inner(type.elem)}}}")
            return Expr(f"{type.text}{{" + ", ".join(inner(type.elem) for _ in range(type.length)) + "}")
        items = [inner(type.elem) for _ in range(rng.choice([0, 1, 2, 3, 3, 4, 5]) if depth >= 0 else 0)]
        if items and rng.random() < 0.15:
            items[-1] = f"{len(items) + rng.randrange(3)}: {items[-1]}"
        return Expr(f"{type.text}{{" + ", ".join(items) + "}")
