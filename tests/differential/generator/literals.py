"""Constants and composite literals of a type, chosen at random."""

from . import types as ty

FLOAT_TEXTS = ["0.0", "1.0", "1.5", "-2.25", "0.1", "3.1415926", "1e10", "16777217.0", "1e-7", "-0.3", "255.5",
               "1e15", "123456.789", "0.333333333333", "-1e20", "7.0", "2.5e-3"]
STRING_TEXTS = ['""', '"a"', '"abc"', '"héllo"', '"日本語"', '"\\xff\\xfe"', '"x\\x00y"', '`raw\\n`', '"Zebra fish"',
                '"0123456789"', '"\\u00e9\\U0001F600!"', '"a\\tb"', '"bb"', '"abd"', '"-17"', '"\\xe6\\x97"',
                '"\\xed\\xa0\\x80z"', '"\\xf4\\x90\\x80\\x80"', '"\\xc0\\x80\\xe0\\x80\\x80\\xf0\\x9f\\x98"']
RUNE_TEXTS = ["'a'", "'é'", "'世'", "'\\n'", "'\\x7f'", "'\\u2028'", "'0'"]


class Expr(str):
    """The text of an expression; `const` says that Go evaluates it when it compiles."""
    const = False
    value = None   # of an integer constant
    through_map = False   # a place that has no address, as an element of a map is on the way to it


def constant(text, value=None):
    expr = Expr(text)
    expr.const, expr.value = True, value
    return expr


def int_value(rng, type):
    """An integer of the type, small ones and those next to the limits more often."""
    bits, signed = type.bits, type.signed
    low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
    pick = rng.random()
    if pick < 0.5:
        value = rng.choice([0, 1, 1, 2, 3, 4, 5, 7, 8, 10, 13, 16, 31])
        return -value if signed and rng.random() < 0.2 else value
    if pick < 0.65:
        return rng.choice([low, low + 1, high, high - 1])
    if pick < 0.8:
        return min(high, max(low, (1 << rng.randrange(bits)) + rng.choice([-1, 0, 0, 1])))
    return rng.randint(low, high)


def int_text(rng, value):
    """A spelling of the integer in one of Go's bases."""
    pick = rng.random()
    if value < 10 or pick < 0.75:
        return str(value)
    if pick < 0.88:
        return hex(value)
    if pick < 0.92:
        return "0o%o" % value
    if pick < 0.96:
        return bin(value)
    return f"{value:_}"


def bare(rng, type):
    """An untyped constant that fits the type, for places that give it the type."""
    if type.kind == "int":
        value = int_value(rng, type)
        if type.base == "int32" and rng.random() < 0.2:
            text = rng.choice(RUNE_TEXTS)
            return constant(text, 97)
        return constant(int_text(rng, value), value)
    if type.kind == "float":
        return constant(rng.choice(FLOAT_TEXTS))
    if type.kind == "complex":
        return constant(rng.choice(["1i", "(2+3i)", "(1.5-2i)", "-0.5i", "4", "(0.1+0.2i)", "(-3+1e3i)"]))
    if type.kind == "bool":
        return constant(rng.choice(["true", "false"]))
    return constant(rng.choice(STRING_TEXTS))


def typed(rng, type):
    """A constant with its type: T(c), or c alone where that is the type it has by itself."""
    expr = bare(rng, type)
    default = {"bool": "bool", "string": "string", "int": "int", "float": "float64", "complex": "complex128"}
    if type.text == default[type.kind] and not (type.kind == "complex" and "i" not in expr):
        return expr
    return constant(f"{type.text}({expr})", expr.value)


def distinct(rng, type, count):
    """Up to count constants of the type, no two of them equal."""
    if type.kind == "bool":
        return [constant("true"), constant("false")][:count]
    if type.kind == "int":
        values = {int_value(rng, type) for _ in range(count)}
        return [constant(str(v), v) for v in sorted(values)]
    if type.kind == "string":
        texts = list(STRING_TEXTS)
        rng.shuffle(texts)
        return [constant(t) for t in texts[:count]]
    texts = list(FLOAT_TEXTS)
    rng.shuffle(texts)
    return [constant(t) for t in texts[:count]]


def is_basic(type):
    return type.kind in ("bool", "int", "float", "complex", "string")


def is_constant_type(type):
    return is_basic(type) and type.base is not None


assert all(is_basic(t) for t in ty.BASIC)
