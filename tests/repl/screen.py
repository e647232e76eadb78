"""A small terminal: what bytes make of a screen. It knows what the line editor sends and refuses everything else."""

import codecs
import re
import unicodedata

SEQUENCE = re.compile(r"\x1b\[([?]?)([0-9;]*)([A-Za-z])")
CURSOR = "▌"   # where render() shows the cursor


class UnknownSequence(Exception):
    """The program sent something that the screen does not know."""


def width_of(char):
    code = ord(char)
    if unicodedata.category(char) in ("Mn", "Me", "Cf") and code != 0xAD or 0x1160 <= code <= 0x11FF or code == 0x200B:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


class Cell:
    """A character with its marks; the right half of a wide one has an empty text."""

    __slots__ = ("text", "style")

    def __init__(self, text=" ", style=""):
        self.text, self.style = text, style


class Line:
    def __init__(self, columns):
        self.cells = [Cell() for _ in range(columns)]
        self.wraps = False   # the next row continues this one

    def text(self):
        return "".join(cell.text for cell in self.cells).rstrip(" ")


class Screen:
    def __init__(self, columns, rows, reflows=True):
        self.columns, self.rows, self.reflows = columns, rows, reflows
        self.lines = [Line(columns) for _ in range(rows)]
        self.scrolled = []           # rows that left at the top
        self.row = self.column = 0
        self.pending_wrap = False    # the last column is written, the next character wraps
        self.style = ""
        self.bracketed_paste = False
        self.sequences = 0           # how many escape sequences have come
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._rest = ""              # an escape sequence that is not complete

    # What is seen

    def text_rows(self):
        return [line.text() for line in self.lines]

    def all_rows(self):
        """With what has scrolled away, without the blank rows at the end."""
        rows = [line.text() for line in self.scrolled] + self.text_rows()
        while rows and not rows[-1]:
            rows.pop()
        return rows

    def render(self):
        """All rows as all_rows, with CURSOR where the cursor is."""
        rows = [line.text() for line in self.scrolled]
        for index, line in enumerate(self.lines):
            cells = [cell.text for cell in line.cells]
            if index == self.row:
                cells.insert(self.column, CURSOR)
            rows.append("".join(cells).rstrip(" "))
        while rows and not rows[-1]:
            rows.pop()
        return rows

    def styles(self, row):
        """The row of the screen as (text, style) runs, without the blanks at its end."""
        runs, cells = [], list(self.lines[row].cells)
        while cells and cells[-1].text == " ":
            cells.pop()
        for cell in cells:
            if runs and runs[-1][1] == cell.style:
                runs[-1] = (runs[-1][0] + cell.text, cell.style)
            else:
                runs.append((cell.text, cell.style))
        return runs

    # What is sent

    def feed(self, data):
        text = self._rest + self._decoder.decode(data)
        self._rest = ""
        at = 0
        while at < len(text):
            if text[at] == "\x1b":
                match = SEQUENCE.match(text, at)
                if match:
                    self._sequence(*match.groups())
                    at = match.end()
                    continue
                if re.fullmatch(r"\x1b(\[[?]?[0-9;]*)?", text[at:]):
                    self._rest = text[at:]
                    return
                raise UnknownSequence(repr(text[at:at + 12]))
            self._character(text[at])
            at += 1

    def _character(self, char):
        if char == "\n":
            self._line_feed()
        elif char == "\r":
            self.column, self.pending_wrap = 0, False
        elif char == "\b":
            self.column, self.pending_wrap = max(0, self.column - 1), False
        elif char == "\t":
            self.column = min(self.columns - 1, (self.column // 8 + 1) * 8)
        elif char == "\a":
            pass
        elif ord(char) < 32:
            raise UnknownSequence(repr(char))
        else:
            self._print(char)

    def _print(self, char):
        width = width_of(char)
        if width == 0:
            column = self.column if self.pending_wrap else max(0, self.column - 1)
            cells = self.lines[self.row].cells
            if not cells[column].text and column > 0:
                column -= 1
            cells[column].text += char
            return
        if self.pending_wrap or self.column + width > self.columns:
            self.lines[self.row].wraps = True
            self.column, self.pending_wrap = 0, False
            self._line_feed()
        cells = self.lines[self.row].cells
        cells[self.column] = Cell(char, self.style)
        if width == 2:
            cells[self.column + 1] = Cell("", self.style)
        self.column += width
        if self.column == self.columns:
            self.column, self.pending_wrap = self.columns - 1, True

    def _line_feed(self):
        self.pending_wrap = False
        if self.row + 1 < self.rows:
            self.row += 1
            return
        self.scrolled.append(self.lines.pop(0))
        self.lines.append(Line(self.columns))

    def _sequence(self, private, parameters, final):
        self.sequences += 1
        numbers = [int(number or 0) for number in parameters.split(";")]
        count = max(1, numbers[0])
        if private:
            if parameters != "2004" or final not in "hl":
                raise UnknownSequence(f"ESC [ ? {parameters} {final}")
            self.bracketed_paste = final == "h"
            return
        if final != "m":
            self.pending_wrap = False
        if final == "m":
            self.style = "" if parameters in ("", "0") else parameters
        elif final == "A":
            self.row = max(0, self.row - count)
        elif final == "B":
            self.row = min(self.rows - 1, self.row + count)
        elif final == "C":
            self.column = min(self.columns - 1, self.column + count)
        elif final == "D":
            self.column = max(0, self.column - count)
        elif final == "H" and parameters == "":
            self.row = self.column = 0
        elif final == "K" and numbers[0] == 0:
            self._erase(self.row, self.column)
        elif final == "J" and numbers[0] == 0:
            self._erase(self.row, self.column)
            for row in range(self.row + 1, self.rows):
                self._erase(row, 0)
        elif final == "J" and numbers[0] == 2:
            self.lines = [Line(self.columns) for _ in range(self.rows)]
        else:
            raise UnknownSequence(f"ESC [ {parameters} {final}")

    def _erase(self, row, column):
        line = self.lines[row]
        line.cells[column:] = [Cell() for _ in range(self.columns - column)]
        line.wraps = False

    # Another size

    def resize(self, columns, rows):
        if not self.reflows or columns == self.columns:
            for line in self.lines:
                line.cells = (line.cells + [Cell() for _ in range(columns)])[:columns]
            lines, cursor_row, cursor_column = self.scrolled + self.lines, len(self.scrolled) + self.row, self.column
        else:
            lines, cursor_row, cursor_column = self._reflow(columns)
        while len(lines) > cursor_row + 1 and not lines[-1].text():
            lines.pop()
        first = max(0, len(lines) - rows)
        self.scrolled, self.lines = lines[:first], lines[first:]
        while len(self.lines) < rows:
            self.lines.append(Line(columns))
        self.columns, self.rows = columns, rows
        self.row, self.column = max(0, cursor_row - first), min(cursor_column, columns - 1)
        self.pending_wrap = False

    def _reflow(self, columns):
        lines, cursor, length = [], (0, 0), 0
        joined, cursor_at = [], None
        for index, line in enumerate(self.scrolled + self.lines):
            if index == len(self.scrolled) + self.row:
                cursor_at = len(joined) + self.column
            joined += line.cells
            if line.wraps:
                continue
            length = len(joined)
            while length > 0 and joined[length - 1].text == " " and (cursor_at is None or length > cursor_at):
                length -= 1
            first = len(lines)
            for begin in range(0, max(length, 1), columns):
                row = Line(columns)
                part = joined[begin:min(begin + columns, length)]
                row.cells[:len(part)] = part
                row.wraps = begin + columns < length
                lines.append(row)
            if cursor_at is not None:
                cursor = (first + cursor_at // columns, cursor_at % columns)
                while len(lines) <= cursor[0]:
                    lines.append(Line(columns))
            joined, cursor_at = [], None
        return lines, cursor[0], cursor[1]
