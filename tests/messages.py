"""Every message of the checker and of the grammar is provoked by a test.

usage: messages.py GOL

Said is what `gol check` reports for the files of tests/check and tests/syntax, whose own tests expect each of
these errors, and what a unit test spells out. A text that another message contains counts only where it
stands alone: "{} is not a type" is not tested by "{} is not a type parameter".
"""

import pathlib
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

TESTS = pathlib.Path(__file__).resolve().parent
ROOT = TESTS.parent

TABLES = {
    "src/types/messages.def": r'GOL_MESSAGE\((\w+), "((?:[^"\\]|\\.)*)"\)',
    "grammar/messages.hpp": r'GOL_EXPECT\((\w+), "((?:[^"\\]|\\.)*)"',
}


def unescaped(text):
    return re.sub(r"\\(.)", lambda found: {"n": "\n", "t": "\t"}.get(found[1], found[1]), text)


def read_table(path):
    text = (ROOT / path).read_text()
    return {name: unescaped(template) for name, template in re.findall(TABLES[path], text)}


def sources():
    modules = [file.parent for file in TESTS.glob("check/**/go.mod")]
    yield from modules
    for folder in ("check", "syntax"):
        for file in (TESTS / folder).rglob("*.go*"):
            if file.suffix in (".go", ".gol") and not any(module in file.parents for module in modules):
                yield file


def errors_of(gol, source):
    """The errors, each with its continuation lines."""
    call = subprocess.run([gol, "check", str(source)], capture_output=True, text=True, errors="replace")
    return re.sub(r"^[^\t\n]*?:\d+:\d+: ", "\0", call.stderr, flags=re.M).split("\0")[1:]


def contains(text, template):
    at = 0
    for part in template.split("{}"):
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


def untested(table, errors, unit_tests):
    for name, template in table.items():
        wider = {other for other in table.values()
                 if contains(other, template) and not contains(template, other)}
        said = any(contains(error, template) and not any(contains(error, other) for other in wider)
                   for error in errors)
        if not said and not any(contains(line, template) for line in unit_tests):
            yield name, template


def main():
    gol = sys.argv[1]
    with ThreadPoolExecutor() as pool:
        errors = [error for all in pool.map(lambda source: errors_of(gol, source), sources()) for error in all]
    unit_tests = [unescaped(line) for file in TESTS.glob("unit/**/*.test.cpp") for line in file.read_text().splitlines()
                  if '"' in line]
    missing = [f"{path}: no test provokes {name}: {template!r}"
               for path in TABLES for name, template in untested(read_table(path), errors, unit_tests)]
    print("\n".join(missing) or f"{len(errors)} errors provoke every message")
    return 1 if missing else 0


sys.exit(main())
