"""Runs one Go source with the go command and with gol, without network and outside the user's caches."""

import os
import shutil
import subprocess

SECONDS = 120


def find_go():
    """The go command, or None where none is installed."""
    return shutil.which("go")


def go_environment(cache):
    return {**os.environ, "GO111MODULE": "off", "GOFLAGS": "", "GOCACHE": cache, "GOPROXY": "off"}


class Outcome:
    """What a run printed and how it ended; `failure` tells of one that never came to run."""

    def __init__(self, stdout=b"", stderr=b"", code=0, failure=None):
        self.stdout, self.stderr, self.code, self.failure = stdout, stderr, code, failure


def _run(command, env=None, seconds=SECONDS):
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=env, timeout=seconds)
    except subprocess.TimeoutExpired as late:
        return Outcome(late.stdout or b"", late.stderr or b"", -1, f"no end within {seconds} s")
    return Outcome(done.stdout, done.stderr, done.returncode)


class Go:
    """Compiles with the go command. Optimisations are off: they take time and change no result. With `race`, a program
    whose goroutines race ends with the exit code 66: its output would be nobody's fault."""

    def __init__(self, folder, race=False):
        self.env = go_environment(os.path.join(folder, "go-cache"))
        self.race = race
        self.flags = ["-gcflags=-N -l", "-ldflags=-s -w"] + (["-race"] if race else [])

    def build(self, sources, binary):
        done = _run(["go", "build", *self.flags, "-o", binary, *sources], self.env)
        if done.code:
            done.failure = "go build: " + done.stderr.decode(errors="replace")
        return done

    def run(self, binary, args=(), seconds=SECONDS):
        return _run([binary, *args], seconds=seconds)


class Gol:
    """Runs a source with gol; `flags` are those of `gol run`."""

    def __init__(self, binary, flags=()):
        self.binary, self.flags = binary, list(flags)

    def accepts(self, source):
        return _run([self.binary, "check", source]).code == 0

    def run(self, source, args=(), seconds=SECONDS):
        done = _run([self.binary, "run", *self.flags, source, *args], seconds=seconds)
        if done.code == 1 and not done.stdout:   # nothing ran
            done.failure = done.failure or "gol: " + done.stderr.decode(errors="replace")
        return done
