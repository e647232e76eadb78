"""The types of generated programs.

A Type is what the generator must know of a Go type to write well-typed expressions of it. Types are equal when
their texts are: every named type has a name of its own, and a type literal is always spelled in the same way.
"""

INT_BITS = {
    "int": (64, True), "int8": (8, True), "int16": (16, True), "int32": (32, True), "int64": (64, True),
    "uint": (64, False), "uint8": (8, False), "uint16": (16, False), "uint32": (32, False), "uint64": (64, False),
    "uintptr": (64, False),
}
FLOATS = ("float32", "float64")
COMPLEXES = ("complex64", "complex128")


class Field:
    """A field of a struct; an embedded one has the name of its type."""

    def __init__(self, name, type, embedded=False):
        self.name, self.type, self.embedded = name, type, embedded


class Method:
    """A method: `pointer` says that the receiver is one; the level is that of context.Function."""

    def __init__(self, name, params, results, level, pointer, cost=1):
        self.name, self.params, self.results = name, params, results
        self.level, self.pointer, self.cost = level, pointer, cost


class Type:
    def __init__(self, text, kind, base=None, elem=None, key=None, length=0, fields=(), params=(), results=(),
                 named=False):
        self.text, self.kind, self.base = text, kind, base
        self.elem, self.key, self.length, self.fields = elem, key, length, list(fields)
        self.params, self.results, self.named = list(params), list(results), named
        self.methods = []        # those declared with this type as the receiver's base type
        self.implementors = []   # of an interface: the types whose values may be assigned to it

    def __eq__(self, other):
        return isinstance(other, Type) and self.text == other.text

    def __hash__(self):
        return hash(self.text)

    def __repr__(self):
        return self.text

    @property
    def bits(self):
        return INT_BITS[self.base][0]

    @property
    def signed(self):
        return INT_BITS[self.base][1]

    def parts(self):
        """The types that a value of this type holds directly."""
        if self.kind == "struct":
            return [f.type for f in self.fields]
        return [t for t in (self.key, self.elem) if t is not None]


def _all_parts(type, test, seen=None):
    """Whether the test holds for the type and for everything reachable from it."""
    seen = set() if seen is None else seen
    if type.text in seen:
        return True
    seen.add(type.text)
    return test(type) and all(_all_parts(part, test, seen) for part in type.parts())


def comparable(type):
    """Whether == is allowed and cannot panic (interfaces are left out: their values decide)."""
    if type.kind in ("slice", "map", "func", "interface"):
        return False
    if type.kind in ("pointer", "chan"):
        return True
    return all(comparable(part) for part in type.parts())


def printable(type):
    """Whether fmt prints a value without an address and, for maps, in an order that does not vary."""
    return _all_parts(type, lambda t: t.kind not in ("pointer", "func", "chan", "interface") or t.text == "any")


def receiver_base(type):
    """The type whose methods a variable has: a pointer has those of what it points to, but for interfaces."""
    return type.elem if type.kind == "pointer" and type.elem.kind != "interface" else type


def is_value(type):
    """Whether a copy shares nothing with the original."""
    return _all_parts(type, lambda t: t.kind in ("bool", "int", "float", "complex", "string", "array", "struct"))


def is_plain(type):
    """Whether a value holds no pointer in memory."""
    return _all_parts(type, lambda t: t.kind in ("bool", "int", "float", "complex", "array", "struct"))


def is_small(type):
    """A value of at most two words."""
    return type.kind in ("string", "interface", "pointer", "map", "chan", "func")


def is_hashable(type):
    """A comparable type without floats, whose NaN and zero keys would make the output of maps surprising."""
    return comparable(type) and is_value(type) and _all_parts(type, lambda t: t.kind not in ("float", "complex"))


BOOL = Type("bool", "bool", "bool")
STRING = Type("string", "string", "string")
ANY = Type("any", "interface")
ERROR = Type("error", "interface")
INTS = {name: Type(name, "int", name) for name in INT_BITS}
INT = INTS["int"]
UINT8 = INTS["uint8"]
RUNE = INTS["int32"]
FLOAT = {name: Type(name, "float", name) for name in FLOATS}
COMPLEX = {name: Type(name, "complex", name) for name in COMPLEXES}
BASIC = [BOOL, STRING, *INTS.values(), *FLOAT.values(), *COMPLEX.values()]


def slice_of(elem):
    return Type("[]" + elem.text, "slice", elem=elem)


def array_of(length, elem):
    return Type(f"[{length}]{elem.text}", "array", elem=elem, length=length)


def map_of(key, elem):
    return Type(f"map[{key.text}]{elem.text}", "map", key=key, elem=elem)


def pointer_to(elem):
    return Type("*" + elem.text, "pointer", elem=elem)


def func_of(params, results):
    head = "func(" + ", ".join(p.text for p in params) + ")"
    if len(results) == 1:
        head += " " + results[0].text
    elif results:
        head += " (" + ", ".join(r.text for r in results) + ")"
    return Type(head, "func", params=params, results=results)
