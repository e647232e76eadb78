"""A batch: many programs in one Go package, compiled and run once on either side and compared one by one."""

import os
import re

from generator import make_program, prelude

MARK = b"=== "


class Difference:
    """A program whose outputs differ, with the first lines that do."""

    def __init__(self, seed, text):
        self.seed, self.text = seed, text


def split(stdout):
    """The output of each program, by its name."""
    parts, current = {}, None
    for line in stdout.split(b"\n"):
        if line.startswith(MARK):
            current = line[len(MARK):].decode()
            parts[current] = []
        elif current is not None:
            parts[current].append(line)
    return parts


def first_difference(expected, got):
    """The line where two outputs part, with the lines before it."""
    at = 0
    while at < len(expected) and at < len(got) and expected[at] == got[at]:
        at += 1
    show = lambda lines: [line.decode(errors="replace")[:300] for line in lines]
    text = [f"    line {at + 1}:"]
    text += ["      " + line for line in show(expected[max(at - 2, 0):at])]
    text += ["   go " + line for line in show(expected[at:at + 3])]
    text += ["  gol " + line for line in show(got[at:at + 3])]
    return "\n".join(text)


def report_of(stderr):
    """What Go tells of the end of a program, without what varies: addresses and the traces of goroutines."""
    lines = stderr.decode(errors="replace").split("\n")
    starts = [i for i, line in enumerate(lines) if line.startswith(("panic: ", "fatal error: "))]
    end = lines.index("", starts[0]) if starts and "" in lines[starts[0]:] else len(lines)
    return [re.sub(r"0x[0-9a-f]+", "0x?", line) for line in lines[:end] if not line.startswith("[signal ")]


def compare_runs(expected, got):
    """Tells where two runs of a program differ, in output, exit code or report; None if they do not."""
    if got.failure:
        return f"    it does not run: {got.failure[:2000]}"
    if expected.stdout != got.stdout:
        return first_difference(expected.stdout.split(b"\n"), got.stdout.split(b"\n"))
    if expected.code != got.code:
        told = (got.stderr or expected.stderr)[:1000]
        return f"    exit codes {expected.code} and {got.code}; {told.decode(errors='replace')}"
    theirs, ours = report_of(expected.stderr), report_of(got.stderr)
    return None if theirs == ours else f"    reports {theirs} and {ours}"


def compare_outputs(programs, expected, got):
    """The differences between two runs of those programs of a batch that return."""
    if not programs:
        return []
    if got.failure:
        return [Difference(programs[0].seed, f"    the batch does not run: {got.failure[:2000]}")]
    differences = []
    ours, theirs = split(got.stdout), split(expected.stdout)
    for program in programs:
        if theirs.get(program.name) != ours.get(program.name):
            text = first_difference(theirs.get(program.name, []), ours.get(program.name, []))
            differences.append(Difference(program.seed, text))
    if not differences and (text := compare_runs(expected, got)):
        differences.append(Difference(programs[-1].seed, text))
    return differences


def run_batch(go, gol, seeds, folder):
    """Writes, compiles and runs a batch in the folder; returns its differences."""
    stem = os.path.join(folder, f"batch{seeds[0]}")
    source = stem + ".go"
    programs = [make_program(seed) for seed in seeds]
    with open(source, "w", encoding="utf-8") as file:
        file.write(prelude.batch_text(programs))
    built = go.build([source], stem)
    if built.failure:
        return [Difference(seeds[0], "    a program is not valid Go: " + built.failure[:3000])]
    differences = compare_outputs([p for p in programs if not p.ending], go.run(stem), gol.run(source))
    for program in programs:
        if program.ending and not go.race:   # the detector keeps Go from seeing deadlocks
            text = compare_runs(go.run(stem, [program.name]), gol.run(source, [program.name]))
            differences += [Difference(program.seed, text)] if text else []
    os.remove(stem)
    if not differences:
        os.remove(source)
    return differences
