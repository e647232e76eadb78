#!/usr/bin/env python3
"""Compares gol with its peers on the programs of a folder: CPU time, wall time and memory, contenders interleaved.

A benchmark is NAME.go, run by gol, by Go (built once, into a temporary folder) and by yaegi; NAME.lua and NAME.py, where
they stand beside it, are run by lua5.4, luajit, luajit without its compiler, and python3. NAME.luajit.lua, for what the two
Luas do not have in common, replaces NAME.lua for luajit. Lines in the program's comments name its cases, with the arguments
of each and, behind the bar, those of a comparison in which yaegi takes part:

    // Bench TITLE: ARGUMENTS | SMALLER ARGUMENTS

Everyone in one comparison gets the same arguments and has to print the same (numbers may be laid out differently; of
standard output, or of standard error where that is empty) before anything is measured. What a program prints to standard
error beside its output is shown below the table's row. A contender that fails is named with its failure and left out.
"""

import argparse
import collections
import ctypes
import dataclasses
import json
import math
import os
import pathlib
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time

# How a contender is started, which file of a benchmark it runs (the first that exists), and whether it needs the smaller
# arguments.
Contender = collections.namedtuple("Contender", "command suffixes slow")

CONTENDERS = {
    "gol": Contender(None, [".go"], False),
    "go": Contender(None, [".go"], False),
    "yaegi": Contender(["yaegi", "run"], [".go"], True),
    "lua5.4": Contender(["lua5.4"], [".lua"], False),
    "luajit": Contender(["luajit"], [".luajit.lua", ".lua"], False),
    "luajit-joff": Contender(["luajit", "-joff"], [".luajit.lua", ".lua"], False),
    "python3": Contender(["python3"], [".py"], False),
}

MEASURES = ("cpu", "wall", "rss")

# So many lines of what a program prints to standard error are shown.
NOTES = 10


def program_of(source, name):
    """The file a contender runs for the benchmark of this Go source; None if nobody wrote it."""
    files = (source.with_suffix(suffix) for suffix in CONTENDERS[name].suffixes)
    return next((file for file in files if file.exists()), None)


@dataclasses.dataclass
class Run:
    """One run of one contender: seconds, MiB, what it printed; failure is empty if it ended well."""

    cpu: float
    wall: float
    rss: float
    output: str
    notes: str
    failure: str


@dataclasses.dataclass
class Comparison:
    """One program with one list of arguments: who is measured, and who only has to print the same."""

    title: str
    source: pathlib.Path
    arguments: list
    measured: list
    checked: list
    runs: dict = dataclasses.field(default_factory=lambda: collections.defaultdict(list))
    failures: dict = dataclasses.field(default_factory=dict)
    notes: dict = dataclasses.field(default_factory=dict)

    def standing(self):
        return [name for name in self.measured if name not in self.failures]

    def median(self, name, measure):
        return statistics.median(getattr(run, measure) for run in self.runs[name])

    def ratio(self, peer, measure):
        return self.median("gol", measure) / max(self.median(peer, measure), 1e-6)


def become_subreaper():
    """Makes orphans among the descendants children of this process (Linux's PR_SET_CHILD_SUBREAPER)."""
    if ctypes.CDLL(None, use_errno=True).prctl(36, 1, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "prctl")


def start(words, out, err):
    """Starts a program by a shell that ends at once, and returns its process group and its process.

    The peak memory of a process begins with that of the one it was forked from: this one's, if it did the fork. The
    shell's standard input is a socket on which it tells the process it started. That one waits for the socket's end
    before it becomes the program: one that ended while the shell lives might be waited for by the shell.
    """
    ours, shells = socket.socketpair()
    with ours, ours.makefile() as lines:
        script = 'exec 3<&0; { read end <&3; exec "$@" 3<&-; } & echo $! >&3'
        shell = subprocess.Popen(["sh", "-c", script, "sh", *words], stdin=shells, stdout=out, stderr=err, start_new_session=True)
        shells.close()
        child = int(lines.readline())
        shell.wait()
    return shell.pid, child


def kill_group(group):
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        pass


def run(words, timeout):
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begin = time.monotonic()
        group, child = start(words, out, err)
        late = threading.Event()
        timer = threading.Timer(timeout, lambda: (late.set(), kill_group(group)))
        timer.start()
        try:
            _, status, usage = os.wait4(child, 0)
        except BaseException:
            kill_group(group)
            raise
        finally:
            timer.cancel()
        wall = time.monotonic() - begin
        texts = []
        for file in (out, err):
            file.seek(0)
            texts.append(file.read().decode(errors="replace"))
    code = os.waitstatus_to_exitcode(status)
    failure = ""
    if late.is_set():
        failure = f"no end after {timeout:g} s"
    elif code < 0:
        failure = signal.Signals(-code).name
    elif code > 0:
        failure = f"exit code {code}"
    output, notes = texts if texts[0] or failure else reversed(texts)
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, output, notes, failure)


def numbers(text):
    return [float(word) if re.fullmatch(r"[-+]?\d[-+.\de]*", word) else word for word in text.split()]


def cases(source):
    """The title, the arguments and the smaller arguments of each case a program names; one without any if it names none."""
    found = re.findall(r"^// Bench(?: (\S+))?: *(.*)$", source.read_text(), re.MULTILINE)
    for title, words in found or [("", "")]:
        full, _, small = words.partition("|")
        name = str(source.with_suffix("")) + (f"-{title}" if title else "")
        yield os.path.relpath(name, pathlib.Path(__file__).parent), full.split(), (small or full).split()


def comparisons(options):
    sources = []
    for path in options.paths:
        sources += [path] if path.is_file() else sorted(path.rglob("*.go"))
    for source in sources:
        names = [name for name in options.contenders if program_of(source, name)]
        for title, full, small in cases(source):
            if options.only and not re.search(options.only, title):
                continue
            if options.args is not None:
                full = small = options.args.split()
            if options.small or full == small:
                yield Comparison(title, source, small, names, names)
                continue
            quick = [name for name in names if not CONTENDERS[name].slow]
            yield Comparison(title, source, full, quick, quick)
            if len(quick) < len(names):
                measured = [name for name in names if name == "gol" or CONTENDERS[name].slow]
                yield Comparison(title, source, small, measured, names)


class Arena:
    """Knows the command of each contender; builds what has to be built once."""

    def __init__(self, gol, scratch):
        self.gol, self.scratch, self.built = gol, scratch, {}

    def build(self, source):
        """The program Go makes of a source; `false`, which fails as a contender does, if Go makes none."""
        if source not in self.built:
            program = os.path.join(self.scratch, str(len(self.built)))
            built = subprocess.run(["go", "build", "-o", program, str(source)])
            self.built[source] = program if built.returncode == 0 else "false"
        return self.built[source]

    def words(self, name, comparison):
        contender = CONTENDERS[name]
        if name == "go":
            start = [self.build(comparison.source)]
        else:
            start = (contender.command or [self.gol]) + [str(program_of(comparison.source, name))]
        return start + comparison.arguments


def check(comparison, arena, timeout):
    """Runs everyone once; who fails, or prints what the reference (Go where it takes part) does not, is out."""
    outputs = {}
    for name in comparison.checked:
        done = run(arena.words(name, comparison), timeout)
        if done.failure:
            fail(comparison, name, done)
        else:
            outputs[name] = done.output
    reference = "go" if "go" in outputs else next(iter(outputs), None)
    for name, output in outputs.items():
        if numbers(output) != numbers(outputs[reference]):
            comparison.failures[name] = f"printed {shortened(output)}, {reference} {shortened(outputs[reference])}"


def fail(comparison, name, done):
    first = next(iter((done.notes or done.output).strip().splitlines()), "")
    comparison.failures[name] = done.failure + (f": {first[:100]}" if first else "")


def shortened(text):
    return repr(text if len(text) < 60 else text[:60] + "...")


def measure(comparison, arena, rounds, timeout):
    for _ in range(rounds):
        for name in comparison.standing():
            done = run(arena.words(name, comparison), timeout)
            if done.failure:
                fail(comparison, name, done)
            else:
                comparison.runs[name].append(done)
                comparison.notes[name] = done.notes.strip()


HEADER = f"{'program and arguments':44} {'peer':11}" + "".join(
    f" |{'gol ' + unit:>9}{'peer':>8}{'ratio':>7}" for unit in ("cpu s", "wall s", "MiB")
)


def print_rows(comparison):
    title = " ".join([comparison.title, *comparison.arguments])
    standing = comparison.standing()
    if "gol" in standing:
        for peer in standing:
            if peer == "gol":
                continue
            row = f"{title:44} {peer:11}"
            for measure in MEASURES:
                figure = "{:9.1f}{:8.1f}" if measure == "rss" else "{:9.3f}{:8.3f}"
                row += " |" + figure.format(comparison.median("gol", measure), comparison.median(peer, measure))
                row += f"{comparison.ratio(peer, measure):7.2f}"
            print(row)
        if standing == ["gol"]:
            print(f"{title:44} {'none':11} |{comparison.median('gol', 'cpu'):9.3f}")
    for name, failure in comparison.failures.items():
        print(f"{title:44} {name:11} | FAILED: {failure}")
    for name, notes in comparison.notes.items():
        lines = notes.splitlines()
        if len(lines) > NOTES:
            lines[NOTES:] = [f"... {len(lines)} lines"]
        if lines:
            print(f"    {name}: " + "\n        ".join(lines))
    sys.stdout.flush()


def geometric_means(done):
    """For each folder, and for all, gol's mean ratio to each peer, of the comparisons both came through."""
    ratios = collections.defaultdict(lambda: collections.defaultdict(list))
    for comparison in done:
        standing = comparison.standing()
        for peer in standing if "gol" in standing else []:
            if peer != "gol":
                for group in (os.path.dirname(comparison.title) or ".", "all"):
                    ratios[group, peer][comparison.title].append([comparison.ratio(peer, m) for m in MEASURES])
    means = []
    for (group, peer), found in ratios.items():
        rows = [row for rows in found.values() for row in rows]
        columns = [math.exp(statistics.mean(math.log(value) for value in column)) for column in zip(*rows)]
        means.append({"group": group, "peer": peer, "comparisons": len(rows), **dict(zip(MEASURES, columns))})
    folders = {mean["group"] for mean in means} - {"all"}
    return [mean for mean in means if mean["group"] != "all" or len(folders) > 1]


def report(done, means):
    print("\ngeometric means of gol's ratios")
    for mean in means:
        print(f"{mean['group']:16} gol/{mean['peer']:12}{mean['comparisons']:3} comparisons"
              f"   cpu {mean['cpu']:.2f}   wall {mean['wall']:.2f}   memory {mean['rss']:.2f}")
    failed = sum(len(comparison.failures) for comparison in done)
    if failed:
        print(f"{failed} failures, left out of the means")


def as_json(done, means):
    return {
        "means": means,
        "comparisons": [
            {
                "title": comparison.title,
                "arguments": comparison.arguments,
                "failures": comparison.failures,
                "contenders": {
                    name: {
                        "notes": comparison.notes.get(name, ""),
                        **{measure: [getattr(run, measure) for run in runs] for measure in MEASURES},
                        "medians": {measure: comparison.median(name, measure) for measure in MEASURES},
                    }
                    for name, runs in comparison.runs.items()
                },
            }
            for comparison in done
        ],
    }


def parsed_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gol", default="build/release/gol", help="the gol to measure")
    parser.add_argument("--rounds", type=int, default=5, help="measured runs of each contender (after the one compared)")
    parser.add_argument("--only", metavar="REGEX", help="only the cases whose title matches, such as 'select|mutex'")
    parser.add_argument("--contenders", metavar="LIST", help="with commas, of " + ",".join(CONTENDERS))
    parser.add_argument("--timeout", type=float, default=120, metavar="SECONDS", help="of wall time, for one run")
    parser.add_argument("--small", action="store_true", help="everyone gets the smaller arguments: a quick look")
    parser.add_argument("--args", metavar="WORDS", help="arguments in place of the program's own")
    parser.add_argument("--json", metavar="FILE", help="also write every figure there")
    parser.add_argument("paths", nargs="+", type=pathlib.Path, metavar="FOLDER|FILE.go")
    options = parser.parse_args()
    options.gol = os.path.abspath(options.gol)
    if options.contenders:
        options.contenders = options.contenders.split(",")
        for name in options.contenders:
            if name not in CONTENDERS:
                parser.error(f"no contender {name}")
    else:
        commands = {name: (contender.command or [name])[0] for name, contender in CONTENDERS.items()}
        options.contenders = [name for name in CONTENDERS if name == "gol" or shutil.which(commands[name])]
    return options


def main():
    options = parsed_options()
    become_subreaper()
    done = []
    with tempfile.TemporaryDirectory() as scratch:
        arena = Arena(options.gol, scratch)
        print(HEADER)
        for comparison in comparisons(options):
            check(comparison, arena, options.timeout)
            measure(comparison, arena, options.rounds, options.timeout)
            print_rows(comparison)
            done.append(comparison)
    means = geometric_means(done)
    report(done, means)
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(as_json(done, means), indent=1) + "\n")
    sys.exit(any(comparison.failures for comparison in done))


if __name__ == "__main__":
    main()
