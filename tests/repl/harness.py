"""Runs programs on pseudo terminals: types keys, waits for what the screen shows, compares.

A case is a function with the decorator `case`; it gets a `Start`, by which it starts the program under test as often
as it likes, and drives what that returns, a `Session`. A wait ends as soon as what it waits for is there.
"""

import fcntl
import os
import re
import select
import signal
import struct
import termios
import time

import screen as terminal_screen

SECONDS = 20 * float(os.environ.get("GOL_TEST_PATIENCE", "1"))   # how long a wait may take

CASES = []   # (name, function), in the order of their definition

KEYS = {
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
    "delete": "\x1b[3~", "insert": "\x1b[2~", "page-up": "\x1b[5~", "page-down": "\x1b[6~", "S-tab": "\x1b[Z",
    "C-left": "\x1b[1;5D", "C-right": "\x1b[1;5C", "C-home": "\x1b[1;5H", "C-end": "\x1b[1;5F", "f5": "\x1b[15~",
    "enter": "\r", "tab": "\t", "backspace": "\x7f", "escape": "\x1b", "lt": "<",
    "M-enter": "\x1b\r", "M-backspace": "\x1b\x7f",
}


class Failure(Exception):
    """An expectation that was not met."""


def case(function):
    CASES.append((function.__name__.replace("_", " "), function))
    return function


def key_bytes(keys):
    """Text in which keys stand between angle brackets: "abc<C-a><up>"; "<lt>" is "<"."""
    def one(match):
        name = match.group(1)
        if name in KEYS:
            return KEYS[name]
        if name.startswith("C-") and len(name) == 3:
            return chr(ord(name[2].upper()) ^ 0x40)
        if name.startswith("M-") and len(name) == 3:
            return "\x1b" + name[2]
        raise ValueError(f"no key <{name}>")
    return re.sub(r"<([MC]-[<>]|[^<>]+)>", one, keys).encode("utf-8", "surrogateescape")


class Session:
    """A program on a terminal."""

    interactions = 0   # of all sessions

    def __init__(self, command, columns=80, rows=24, environment=None, reflows=True):
        self.screen = terminal_screen.Screen(columns, rows, reflows)
        self.output = b""      # all that was sent
        self.exit_code = None
        control_read, self.control = os.pipe()
        self.process, self.terminal = os.forkpty()
        if self.process == 0:
            os.close(self.control)
            os.set_inheritable(control_read, True)
            variables = {**os.environ, "TERM": "xterm-256color", "EDITOR_DEMO_CONTROL": str(control_read)}
            variables.update(environment or {})
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            try:
                os.execve(command[0], command, variables)
            finally:
                os._exit(127)
        os.close(control_read)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self.control)
        os.close(self.terminal)
        if self.exit_code is None:
            try:
                os.kill(self.process, signal.SIGKILL)
            except ProcessLookupError:
                pass
            os.waitpid(self.process, 0)

    # What the user does

    def type(self, keys):
        Session.interactions += 1
        self.send(key_bytes(keys))

    def send(self, data):
        while data:
            data = data[os.write(self.terminal, data):]

    def paste(self, text):
        """As a terminal pastes: bracketed if the program asked for it."""
        Session.interactions += 1
        text = text.replace("\n", "\r")
        self.send((f"\x1b[200~{text}\x1b[201~" if self.screen.bracketed_paste else text).encode())

    def resize(self, columns, rows):
        Session.interactions += 1
        self.drain()
        self.screen.resize(columns, rows)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def print(self, text):
        """Has the demo print from another thread."""
        Session.interactions += 1
        os.write(self.control, text.encode("utf-8", "surrogateescape"))

    def hang_up(self):
        os.close(self.terminal)
        self.terminal = os.open("/dev/null", os.O_RDWR)

    # What is seen

    def drain(self, seconds=0):
        """Takes what has come, waiting at most so long for the first of it; false when the program has closed."""
        if not select.select([self.terminal], [], [], seconds)[0]:
            return True
        try:
            data = os.read(self.terminal, 65536)
        except OSError:
            data = b""
        self.output += data
        self.screen.feed(data)
        return bool(data)

    def settle(self):
        """Takes what comes until nothing has come for a moment: for where there is nothing to wait for."""
        size = -1
        while size != len(self.output):
            size = len(self.output)
            self.drain(0.02)

    def wait(self, condition, what):
        deadline = time.monotonic() + SECONDS
        while not condition():
            left = deadline - time.monotonic()
            if left <= 0 or not self.drain(left):
                if condition():
                    return
                raise Failure(f"{what}\n--- the screen:\n" + "\n".join(self.screen.render()))

    def wait_for(self, text):
        self.wait(lambda: any(text in row for row in self.screen.all_rows()), f"waited for {text!r}")

    def expect(self, *rows):
        """Waits until the last rows are these; in one of them the cursor may be marked."""
        marked = any(terminal_screen.CURSOR in row for row in rows)
        wanted = "\n".join(rows).split("\n")

        def seen():
            shown = self.screen.render() if marked else self.screen.all_rows()
            return shown[-len(wanted):] == wanted
        self.wait(seen, "expected as the last rows:\n" + "\n".join(wanted))

    def expect_all(self, *rows):
        """Waits until these are all rows since the start, the cursor marked."""
        self.wait(lambda: self.screen.render() == list(rows), "expected as all rows:\n" + "\n".join(rows))

    def expect_styles(self, runs):
        """Waits until the cursor's row has these (text, style) runs."""
        self.wait(lambda: self.screen.styles(self.screen.row) == runs,
                  f"expected {runs}, found {self.screen.styles(self.screen.row)}")

    def expect_exit(self, *codes):
        """Waits for the end with one of these codes; negative ones are signals."""
        deadline = time.monotonic() + SECONDS
        while self.exit_code is None:
            if not self.drain(0.01):
                time.sleep(0.001)
            ended, status = os.waitpid(self.process, os.WNOHANG)
            if ended:
                self.exit_code = os.waitstatus_to_exitcode(status)
            elif time.monotonic() > deadline:
                raise Failure("the program does not end")
        while select.select([self.terminal], [], [], 0)[0] and self.drain():
            pass
        if self.exit_code not in codes:
            raise Failure(f"expected exit code {codes}, found {self.exit_code}")

    def run(self, table):
        """Interactions as a table: keys, and the last rows after them."""
        for keys, *rows in table:
            self.type(keys)
            try:
                self.expect(*rows)
            except Failure as failure:
                raise Failure(f"after {keys!r}: {failure}") from None


class Start:
    """Starts the program under test."""

    def __init__(self, command, folder):
        self.command, self.folder = command, folder

    def __call__(self, *arguments, ready="> ▌", **options):
        """Waits for what the screen shows when the program reads keys: what is typed before would be echoed."""
        session = Session([*self.command, *arguments], **options)
        if ready:
            try:
                session.wait(lambda: any(ready in row for row in session.screen.render()), f"waited for {ready!r}")
            except Failure:
                session.__exit__()
                raise
        return session

    def shell(self, script, **options):
        """The same for a shell script, in which $0 is the program under test."""
        return Start(["/bin/sh", "-mc", script, *self.command], self.folder)(**options)


def run_case(function, command, folder):
    """The text of the failure, or None."""
    try:
        function(Start(command, folder))
    except (Failure, terminal_screen.UnknownSequence) as failure:
        return f"{type(failure).__name__}: {failure}"
    return None
