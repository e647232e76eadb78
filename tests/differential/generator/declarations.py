"""The declarations that every program starts with: named types with methods, package variables, functions."""

from . import types as ty
from .body import Body
from .program import IMPURE, PURE, TRACE, Function, Var


def declare_structs(p, count):
    rng = p.rng
    for _ in range(count):
        name = p.global_name("S")
        fields, taken = [], set()
        for i in range(rng.choice([1, 2, 2, 3, 3, 4, 5])):
            type = p.any_type(1) if rng.random() < 0.5 else p.value_type(1)
            if type.kind == "struct" and rng.random() < 0.6 and type.text not in taken:
                fields.append(ty.Field(type.text, type, embedded=True))
                taken.add(type.text)
            else:
                fields.append(ty.Field(rng.choice("abcdxyzABCD") + str(i), type))
        struct = ty.Type(name, "struct", fields=fields, named=True)
        lines = "".join(f"\t{f.type.text}\n" if f.embedded else f"\t{f.name} {f.type.text}\n" for f in fields)
        p.declare(f"type {name} struct {{\n{lines}}}\n")
        p.intern(struct)
        p.structs.append(struct)


def declare_basics(p):
    """Named types of basic kinds."""
    for _ in range(p.rng.randint(0, 2)):
        base = p.rng.choice([*ty.INTS.values(), ty.STRING, ty.FLOAT["float64"], ty.FLOAT["float32"]])
        name = p.global_name("N")
        type = ty.Type(name, base.kind, base.base, named=True)
        p.declare(f"type {name} {base.text}\n")
        p.intern(type)
        p.basics.append(type)


def finish(body):
    """What every function ends with: its variables are shown, then it returns."""
    if body.level != PURE:
        body.show_all()
    body.return_statement()


def signature(p, results=None):
    rng = p.rng
    params = [p.any_type(1) for _ in range(rng.choice([0, 1, 2, 2, 3, 4]))]
    params = [ty.INT if t.kind == "func" else t for t in params]
    if results is None:
        results = [p.any_type(1) for _ in range(rng.choice([0, 1, 1, 1, 1, 2, 3]))]
    return params, [ty.INT if t.kind == "func" else t for t in results]


def results_text(results, names=None):
    if not results:
        return ""
    if names:
        return " (" + ", ".join(f"{n} {t.text}" for n, t in zip(names, results)) + ")"
    return " " + results[0].text if len(results) == 1 else " (" + ", ".join(t.text for t in results) + ")"


def make_body(p, level, params, results, size, extra=()):
    """The body of a function and the names of its parameters; sometimes its results have names too."""
    names = [p.fresh("p") for _ in params]
    variables = [*extra, *(Var(n, t) for n, t in zip(names, params))]
    body = Body(p, level, variables, results)
    if results and p.rng.random() < 0.25:
        body.result_names = [p.fresh("r") for _ in results]
        for name, type in zip(body.result_names, results):
            body.add(Var(name, type))
    body.statements(size)
    finish(body)
    return names, body


def declare_function(p, level=None, size=None):
    rng = p.rng
    level = rng.choice([PURE, TRACE, IMPURE, IMPURE]) if level is None else level
    params, results = signature(p, [p.any_type(1)] if level == PURE else None)
    variadic = rng.random() < 0.15
    if variadic:
        params.append(p.intern(ty.slice_of(p.value_type(1))))
    names, body = make_body(p, level, params, results, size or rng.randint(2, 6))
    name = p.global_name("f")
    texts = [f"{n} {t.text}" for n, t in zip(names, params)]
    if variadic:
        texts[-1] = f"{names[-1]} ...{params[-1].elem.text}"
    p.declare(f"func {name}({', '.join(texts)}){results_text(results, body.result_names)} {{\n{body.text()}}}\n")
    p.functions.append(Function(name, params, results, level, body.cost, variadic))


def declare_method(p, base, name=None, signature_of=None, pointer=None, level=None):
    rng = p.rng
    pointer = rng.random() < 0.4 if pointer is None else pointer
    if level is None:
        level = IMPURE if pointer else rng.choice([PURE, TRACE])
    name = name or p.fresh(rng.choice("Mm"))
    params, results = signature_of or signature(p, [p.any_type(1)] if level < IMPURE else None)
    receiver = ty.pointer_to(base) if pointer else base
    names, body = make_body(p, level, params, results, rng.randint(1, 4), [Var("r", p.intern(receiver))])
    texts = ", ".join(f"{n} {t.text}" for n, t in zip(names, params))
    p.declare(f"func (r {receiver.text}) {name}({texts}){results_text(results, body.result_names)} "
              f"{{\n{body.text()}}}\n")
    method = ty.Method(name, params, results, level, pointer, body.cost)
    base.methods.append(method)
    return method


def declare_methods(p):
    for base in [*p.structs, *p.basics]:
        for _ in range(p.rng.randint(0, 2)):
            declare_method(p, base)
    for struct in p.structs:
        promote_methods(struct)


def promote_methods(struct):
    """Adds the methods that a struct has from the one type that it embeds."""
    embedded = [f for f in struct.fields if f.embedded]
    if len(embedded) == 1:
        own = {m.name for m in struct.methods} | {f.name for f in struct.fields}
        struct.methods += [m for m in embedded[0].type.methods if m.name not in own]


def declare_interfaces(p):
    """Interfaces and the types that implement them, with value and with pointer receivers."""
    rng = p.rng
    for _ in range(rng.randint(0, 2)):
        name, method = p.global_name("I"), p.fresh("Do")
        shape = signature(p, [p.any_type(1)])
        interface = ty.Type(name, "interface", named=True)
        worst = None
        for base in rng.sample(p.structs + p.basics, min(3, len(p.structs + p.basics))):
            pointer = rng.random() < 0.4
            made = declare_method(p, base, method, shape, pointer, rng.choice([PURE, TRACE]))
            interface.implementors.append(p.intern(ty.pointer_to(base)) if pointer else base)
            if worst is None or made.level > worst.level or made.cost > worst.cost:
                worst = ty.Method(method, *shape, max(made.level, worst.level if worst else PURE), False,
                                  max(made.cost, worst.cost if worst else 1))
        if worst is None:
            continue
        interface.methods.append(worst)
        texts = ", ".join(t.text for t in shape[0])
        p.declare(f"type {name} interface {{\n\t{method}({texts}){results_text(shape[1])}\n}}\n")
        p.intern(interface)
        p.interfaces.append(interface)


def declare_globals(p):
    for _ in range(p.rng.randint(1, 4)):
        type = p.any_type(2)
        if type.kind != "func":
            p.add_global(type, Body(p, PURE).literal(type))


def declare_all(p):
    """Types, variables and functions in an order in which each uses only what is there already."""
    rng = p.rng
    declare_basics(p)
    declare_structs(p, rng.randint(1, 3))
    declare_interfaces(p)
    declare_methods(p)
    declare_globals(p)
    for _ in range(rng.randint(1, 3)):
        declare_function(p, size=rng.randint(1, 4))
