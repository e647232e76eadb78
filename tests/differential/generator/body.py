"""The body of a function: its scopes, what it may do, and an estimate of what running it costs."""

from . import types as ty
from .expressions import Expressions
from .literals import Expr
from .program import IMPURE, PURE, TRACE, Var
from .statements import Statements

COST_LIMIT = 2000   # of one function, in statements executed
LINE_LIMIT = 45     # of one function; blocks that are open are finished beyond it


class Body(Expressions, Statements):
    """Makes statements and expressions in the scopes of one function.

    risk     the statement at hand has an operation that may panic
    maybe    the kinds of operations in it that panic only for an empty slice or a nil pointer
    traced   it has a call that prints
    mult     how often the statement at hand runs: the product of the loops around it
    cost     the number of statements that the function runs, callees included
    """

    def __init__(self, program, level, params=(), results=(), parent=None, name=None):
        self.program, self.rng, self.level = program, program.rng, level
        self.results, self.parent, self.name = list(results), parent, name
        self.result_names = None
        self.scopes = [[]]
        for var in params:
            self.scopes[0].append(var)
        self.risk = self.traced = False
        self.maybe = set()
        self.mult, self.cost, self.highest = 1, 1, PURE
        self.labels = []
        self.nesting = 0 if parent is None else parent.nesting + 1
        self.loops = 0
        self.lines, self.indent = [], 1
        self.room = parent.room if parent else [LINE_LIMIT]   # lines left, for the whole function

    # Scopes

    def own(self):
        return [v for scope in self.scopes for v in scope]

    def visible(self):
        """The variables in scope, without those that a later one of the same name hides."""
        outer = self.parent.visible() if self.parent else (self.program.globals if self.level == IMPURE else [])
        found = {v.name: v for v in outer}
        for var in self.own():
            found[var.name] = var
        return list(found.values())

    def owns(self, var):
        return var in self.own()

    def variable(self, path):
        """The variable that a path starts at."""
        stem = path.lstrip("(*&")
        name = ""
        for c in stem:
            if not (c.isalnum() or c == "_"):
                break
            name += c
        return next((v for v in self.visible() if v.name == name), None)

    def may_assign(self, var):
        """A function without effects writes to its own variables only, and through no reference."""
        if self.level == IMPURE:
            return True
        return self.owns(var) and (ty.is_value(var.type))

    def add(self, var):
        self.scopes[-1].append(var)
        return var

    # Costs

    def affordable(self, cost):
        return self.cost + cost * self.mult <= COST_LIMIT and self.room[0] > 0

    def spend(self, cost, level=PURE):
        self.cost += cost * self.mult
        if level == TRACE:
            self.traced = True
        self.highest = max(self.highest, level)

    # Text

    def emit(self, line):
        self.lines.append("\t" * self.indent + line)
        self.cost += self.mult
        self.room[0] -= 1

    def begin(self):
        """Starts a statement."""
        self.risk = self.traced = False
        self.maybe = set()

    def text(self):
        return "\n".join(self.lines) + "\n"

    def child(self, level, params, results):
        """The body of a function literal within this one."""
        child = Body(self.program, level, params, results, self)
        child.indent = self.indent + 1
        child.mult = self.mult
        child.cost = self.cost
        return child

    def function_literal(self, type, level=None, size=2):
        """A function literal of the type; within expressions a small one without effects."""
        level = PURE if level is None else min(level, self.level)
        names = [self.program.fresh("a") for _ in type.params]
        params = [Var(n, t) for n, t in zip(names, type.params)]
        head = "func(" + ", ".join(f"{n} {t.text}" for n, t in zip(names, type.params)) + ")"
        if type.results:
            head += " (" + ", ".join(t.text for t in type.results) + ")"
        child = self.child(level, params, type.results)
        child.cost, child.mult = 1, 1
        if self.nesting < 2:
            child.statements(size)
        child.return_statement()
        self.last_cost = child.cost
        return Expr(f"{head} {{\n{child.text()}" + "\t" * self.indent + "}")
