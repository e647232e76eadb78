#!/usr/bin/env python3
"""Completes command lines of gol in the shells that are installed, each on a terminal, as a user does.

Usage: completion.py GOL. A shell that is not installed is left out; without any, and without a pseudo terminal, the
test is skipped.
"""

import codecs
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "repl"))
import harness
import screen

SKIPPED = 77   # the exit code by which CTest knows a test that could not run

# How a shell starts without the user's settings, and what makes it show "% ", complete gol, and list at once.
SHELLS = {
    "bash": (["--norc", "--noprofile", "-i"],
             "PS1='% '; bind 'set show-all-if-ambiguous on'; source <(gol completion bash)"),
    "zsh": (["-f", "-i"],
            "PROMPT='%% '; autoload -Uz compinit; compinit -u -D;"
            " source <(gol completion zsh)"),
    "fish": (["--no-config", "-i"],
             "function fish_prompt; echo -n '% '; end; function fish_greeting; end; set -g fish_autosuggestion_enabled 0;"
             " gol completion fish | source"),
}

# What is typed before the tab key, and what the screen shows then.
CASES = [
    ("gol ru", ["% gol run"]),
    ("gol vers", ["% gol version"]),
    ("gol c", ["check", "completion", "careful.gol"]),
    ("gol run --virt", ["% gol run --virtual-time"]),
    ("gol --virt", ["% gol --virtual-time"]),
    ("gol run --max-m", ["% gol run --max-memory"]),
    ("gol test -failf", ["-failfast"]),
    ("gol test --failf", ["% gol test --failfast"]),
    ("gol help lim", ["% gol help limits"]),
    ("gol help exit", ["% gol help exit-codes"]),
    ("gol dump t", ["tree", "types"]),
    ("gol dump tree car", ["% gol dump tree careful.gol"]),
    ("gol doc text/tabw", ["% gol doc text/tabwriter"]),
    ("gol completion z", ["% gol completion zsh"]),
    ("gol check two", ["% gol check two words.gol", "% gol check two\\ words.gol", "% gol check 'two words.gol'"]),
    ("gol run fol", ["% gol run folder/"]),
    ("gol careful.gol --st", ["% gol careful.gol --st"]),
]
ANY = {"gol check two"}   # one of the rows is enough: shells quote in their own ways


class ShellScreen(screen.Screen):
    """Leaves out what shells send besides the text and the movements that the screen knows."""

    OTHER = re.compile(r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[=>]|\x1b\([0B]|\x1b\[[<=>][0-9;]*[a-zA-Z]|\x1b\[[0-9;]* q|[\x0e\x0f]")
    BEGUN = re.compile(r"\x1b(?:\][^\x07]*|\(|\[[<=>]?[0-9;]*)?$")

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.decoder, self.text = codecs.getincrementaldecoder("utf-8")("replace"), ""

    def feed(self, data):
        text = self.OTHER.sub("", self.text + self.decoder.decode(data))
        begun = self.BEGUN.search(text)
        end = begun.start() if begun else len(text)
        self.text = text[end:]
        super().feed(text[:end].encode())

    def _sequence(self, *parts):
        try:
            super()._sequence(*parts)
        except screen.UnknownSequence:
            pass


def rows_of(session):
    return [row.rstrip() for row in session.screen.all_rows()]


def try_case(session, keys, wanted, every):
    session.type(keys + "<tab>")
    shown = lambda text: any(text in row for row in rows_of(session)[session.mark:])
    test = all if every else any
    session.wait(lambda: test(shown(text) for text in wanted), f"{keys}<tab>: waited for {wanted}")


def try_shell(name, gol, folder):
    """The failures in one shell."""
    arguments, setting_up = SHELLS[name]
    environment = {"PATH": f"{gol.parent}:{os.environ['PATH']}", "HOME": folder, "XDG_CONFIG_HOME": folder,
                   "XDG_DATA_HOME": folder, "LC_ALL": "C.UTF-8"}
    failures = []
    for keys, wanted in CASES:
        with harness.Session([shutil.which(name), *arguments], columns=120, rows=40, environment=environment) as session:
            session.screen = ShellScreen(120, 40)
            session.type(setting_up.replace("<", "<lt>") + "<enter>")
            session.wait(lambda: rows_of(session) and rows_of(session)[-1] == "%", f"{name} shows no prompt")
            session.mark = len(rows_of(session)) - 1
            try:
                try_case(session, keys, wanted, keys not in ANY)
            except harness.Failure as failure:
                failures.append(f"{name}: {failure}")
    return failures


def main():
    gol = Path(sys.argv[1]).resolve()
    installed = [name for name in SHELLS if shutil.which(name)]
    try:
        os.close(os.openpty()[1])
    except OSError as error:
        installed = []
        print(f"no pseudo terminal: {error}")
    if not installed:
        return SKIPPED
    failures = []
    for name in installed:
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            # A script that is named on the line must not run.
            Path("careful.gol").write_text('os.Create("it ran")\n')
            Path("two words.gol").write_text("")
            Path("folder").mkdir()
            failures += try_shell(name, gol, folder)
            if Path("it ran").exists():
                failures.append(f"{name}: completion ran a script")
            os.chdir("/")
    print("\n".join(failures))
    print(f"{len(CASES)} cases in {', '.join(installed)}: {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
