"""Makes a program that differs smaller: deletes blocks and lines for as long as it compiles and differs."""

import os
import re
import sys

from batch import compare_runs
from generator import prelude

SECONDS = 10   # for a run: a program that has lost the end of its loops is no use


class Reducer:
    """Tries versions of one program; `tries` counts those that were compiled.

    Of the prelude only whole declarations are deleted: what is left of describe might differ in its own way.
    """

    def __init__(self, go, gol, program, folder):
        self.go, self.gol, self.program, self.tries = go, gol, program, 0
        self.source = os.path.join(folder, "reduced.go")

    def differs(self, lines):
        with open(self.source, "w", encoding="utf-8") as file:
            file.write("\n".join(lines))
        if not self.gol.accepts(self.source):   # much faster than the go command
            return False
        self.tries += 1
        binary = self.source[:-3]
        if self.go.build([self.source], binary).failure:
            return False
        expected = self.go.run(binary, seconds=SECONDS)
        if expected.failure:
            return False
        return compare_runs(expected, self.gol.run(self.source, seconds=SECONDS)) is not None

    def reduce(self):
        """The shortest version found, as text; None if the whole does not differ."""
        lines = prelude.source_text(self.program).split("\n")
        if not self.differs(lines):
            return None
        before = None
        while before != lines:
            before = lines
            for candidates in (blocks, inner_blocks, wrappers, windows):
                lines = self.delete(lines, candidates)
                print(f"{len(lines)} lines, {self.tries} compiled", file=sys.stderr)
        return "\n".join(lines)

    def delete(self, lines, candidates):
        """Deletes what it can of the candidates, each a set of line numbers; they are found again after each."""
        at = 0
        while True:
            start = next((i for i, line in enumerate(lines) if self.program.prefix in line), 0)
            found = [c for c in candidates(lines) if candidates is blocks or min(c) >= start]
            if at >= len(found):
                return lines
            shorter = [line for i, line in enumerate(lines) if i not in found[at]]
            shorter = without_unused_imports(shorter)
            if len(shorter) < len(lines) and self.differs(shorter):
                lines = shorter
            else:
                at += 1


def matching(lines, start):
    """The line with the bracket that closes the one at the end of a line, or None."""
    indent = len(lines[start]) - len(lines[start].lstrip("\t"))
    for i in range(start + 1, len(lines)):
        if re.match(r"\t{%d}[})]" % indent, lines[i]):
            return i
    return None


def _blocks(lines, is_outer):
    found = []
    for i, line in enumerate(lines):
        if line.endswith(("{", "(")) and line.startswith("\t") != is_outer:
            end = matching(lines, i)
            if end is not None:
                found.append(set(range(i, end + 1)))
    return found


def blocks(lines):
    """Declarations outside of functions."""
    return _blocks(lines, True)


def inner_blocks(lines):
    """Statements with blocks, the longest first."""
    return sorted(_blocks(lines, False), key=len, reverse=True)


def wrappers(lines):
    """The first and last lines of blocks."""
    return [{min(block), max(block)} for block in _blocks(lines, False)]


def windows(lines):
    """Neighbouring lines, long runs first."""
    return [set(range(i, i + size)) for size in (16, 8, 4, 2, 1) for i in range(0, len(lines) - size + 1, max(size // 2, 1))]


def without_unused_imports(lines):
    text = "\n".join(line for line in lines if not re.match(r'\t"[a-z/]+"$', line))
    used = lambda line: re.search(r"\b%s\." % line.strip().strip('"').rsplit("/", 1)[-1], text)
    return [line for line in lines if not re.match(r'\t"[a-z/]+"$', line) or used(line)]
