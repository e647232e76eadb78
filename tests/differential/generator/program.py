"""A program under construction: its types, functions and package variables, and the text of each.

A program is a set of declarations whose names share a prefix, so that many fit into one package. Its functions
have a level, which says where a call may stand:

  PURE    no effect at all: anywhere;
  TRACE   prints, but changes nothing that its caller sees: anywhere but beside an operation that may panic;
  IMPURE  changes variables of its caller or package variables: only alone, as a statement or the one operand of
          an assignment to a local variable. Go leaves open whether an operand beside it is read before or after.
"""

import random

from . import types as ty
from .literals import typed

PURE, TRACE, IMPURE = range(3)


class Var:
    """A variable in scope.

    bound    an index variable is below it
    over     it is an index of that slice variable
    looping  a loop declares it: whether each iteration has its own differs between versions of Go
    """

    def __init__(self, name, type, assignable=True, bound=None, over=None, looping=False):
        self.name, self.type, self.assignable, self.bound, self.over = name, type, assignable, bound, over
        self.looping = looping


class Function:
    """A function that generated code may call; the cost is about the number of statements that a call runs."""

    def __init__(self, name, params, results, level, cost, variadic=False):
        self.name, self.params, self.results = name, params, results
        self.level, self.cost, self.variadic = level, cost, variadic


class Program:
    def __init__(self, seed, prefix):
        self.seed, self.prefix = seed, prefix
        self.name = str(seed)
        self.ending = False      # it runs in a process of its own, because of how it ends
        self.rng = random.Random(seed)
        self.declarations = []
        self.functions = []
        self.globals = []
        self.types = {}          # text to Type, all that were made
        self.structs, self.basics, self.interfaces = [], [], []
        self.main_lines = []
        self.counter = 0
        self._reach = {}

    def fresh(self, stem):
        self.counter += 1
        return f"{stem}{self.counter}"

    def global_name(self, stem):
        return self.prefix + self.fresh(stem)

    def declare(self, text):
        self.declarations.append(text)

    def text(self):
        body = "".join(f"\t{line}\n" for line in self.main_lines)
        return "\n".join(self.declarations) + f"\nfunc {self.prefix}main() {{\n{body}}}\n"

    # Types

    def intern(self, type):
        return self.types.setdefault(type.text, type)

    def basic_type(self):
        rng = self.rng
        pick = rng.random()
        if pick < 0.4:
            return ty.INT
        if pick < 0.65:
            return ty.INTS[rng.choice(list(ty.INTS))]
        if pick < 0.77:
            return ty.STRING
        if pick < 0.84:
            return ty.BOOL
        if pick < 0.93:
            return ty.FLOAT[rng.choice(["float64", "float64", "float32"])]
        if pick < 0.96 or not self.basics:
            return ty.COMPLEX[rng.choice(ty.COMPLEXES)]
        return rng.choice(self.basics)

    def value_type(self, depth=2):
        """A type without references."""
        rng = self.rng
        pick = rng.random()
        values = [s for s in self.structs if ty.is_value(s)]
        if depth and pick < 0.15:
            return self.intern(ty.array_of(rng.choice([1, 2, 3, 4, 4, 8]), self.value_type(depth - 1)))
        if depth and pick < 0.35 and values:
            return rng.choice(values)
        return self.basic_type()

    def key_type(self):
        for _ in range(5):
            type = self.value_type(1)
            if ty.is_hashable(type):
                return type
        return ty.INT

    def any_type(self, depth=2):
        rng = self.rng
        pick = rng.random()
        if depth == 0 or pick < 0.42:
            return self.value_type(min(depth, 1))
        if pick < 0.62:
            return self.intern(ty.slice_of(self.any_type(depth - 1)))
        if pick < 0.72:
            return self.intern(ty.map_of(self.key_type(), self.any_type(depth - 1)))
        if pick < 0.8:
            return self.intern(ty.pointer_to(self.any_type(depth - 1)))
        if pick < 0.92 and self.structs:
            return rng.choice(self.structs)
        if pick < 0.95:
            return ty.ANY
        if pick < 0.97 and self.interfaces:
            return rng.choice(self.interfaces)
        return self.value_type(1)

    def reaches(self, type, target, depth=3):
        """Whether selectors, indexes and dereferences lead from a value of the type to one of the target type."""
        key = (type.text, target.text, depth)
        known = self._reach.get(key)
        if known is None:
            known = type == target or (depth > 0 and any(
                self.reaches(part, target, depth - 1) for part in type.parts()))
            self._reach[key] = known
        return known

    # Package variables

    def add_global(self, type, value=None):
        name = self.global_name("g")
        if value is None:
            value = typed(self.rng, type) if type.kind in ("bool", "int", "float", "complex", "string") else None
        self.declare(f"var {name} {type.text}" + (f" = {value}" if value else "") + "\n")
        var = Var(name, type)
        self.globals.append(var)
        return var
