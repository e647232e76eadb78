"""A batch: many programs in one Go package, compiled and run once on either side and compared one by one."""

import os

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


def write_batch(path, seeds):
    programs = [make_program(seed) for seed in seeds]
    with open(path, "w", encoding="utf-8") as file:
        file.write(prelude.batch_text(programs))


def compare_outputs(seeds, expected, got):
    """The differences between two runs of a batch."""
    if got.failure:
        return [Difference(seeds[0], f"    the batch does not run: {got.failure[:2000]}")]
    differences = []
    ours, theirs = split(got.stdout), split(expected.stdout)
    for seed in seeds:
        name = str(seed)
        if theirs.get(name) != ours.get(name):
            differences.append(Difference(seed, first_difference(theirs.get(name, []), ours.get(name, []))))
    if not differences and (expected.code, expected.stderr) != (got.code, got.stderr):
        text = f"    exit codes {expected.code} and {got.code}; " \
               f"{expected.stderr[:500].decode(errors='replace')} / {got.stderr[:500].decode(errors='replace')}"
        differences.append(Difference(seeds[-1], text))
    return differences


def run_batch(go, gol, seeds, folder):
    """Writes, compiles and runs a batch in the folder; returns its differences."""
    stem = os.path.join(folder, f"batch{seeds[0]}")
    source = stem + ".go"
    write_batch(source, seeds)
    built = go.build([source], stem)
    if built.failure:
        return [Difference(seeds[0], "    a program is not valid Go: " + built.failure[:3000])]
    differences = compare_outputs(seeds, go.run(stem), gol.run(source))
    os.remove(stem)
    if not differences:
        os.remove(source)
    return differences
