import sys

END, PUNCTUATION, TEXT, NUMBER, WORD, WRONG = range(6)


def document(records):
    pieces = ["["]
    for i in range(records):
        if i > 0:
            pieces.append(",\n")
        pieces.append('{"id": ' + str(i) + ', "name": "record ' + str(i) + '", ')
        pieces.append(r'"quoted": "a \"tab\"\t or a \u00e9\\", "score": -' + str(i % 100) + ".25e1, ")
        pieces.append('"tags": ["x", "yy", ["zzz", ' + str(i % 7) + ']], "ok": ')
        if i % 2 == 0:
            pieces.append('true, "none": null}')
        else:
            pieces.append('false, "none": {}}')
    pieces.append("]")
    return "".join(pieces)


def is_blank(c):
    return c == " " or c == "\n" or c == "\t" or c == "\r"


def is_digit(c):
    return "0" <= c <= "9"


def is_letter(c):
    return "a" <= c <= "z"


def is_of_number(c):
    return is_digit(c) or c == "." or c == "-" or c == "+" or c == "e" or c == "E"


class Token:
    __slots__ = ("kind", "text", "number")

    def __init__(self, kind, text="", number=0.0):
        self.kind, self.text, self.number = kind, text, number


class Scanner:
    def __init__(self, source):
        self.source, self.at = source, 0

    def next(self):
        source, size, at = self.source, len(self.source), self.at
        while at < size and is_blank(source[at]):
            at += 1
        self.at = at
        if at == size:
            return Token(END)
        start, c = at, source[at]
        if c == "{" or c == "}" or c == "[" or c == "]" or c == "," or c == ":":
            self.at = at + 1
            return Token(PUNCTUATION, text=c)
        if c == '"':
            self.at = at + 1
            return self.text()
        if c == "-" or is_digit(c):
            while at < size and is_of_number(source[at]):
                at += 1
            self.at = at
            try:
                return Token(NUMBER, number=float(source[start:at]))
            except ValueError:
                return Token(WRONG)
        if is_letter(c):
            while at < size and is_letter(source[at]):
                at += 1
            self.at = at
            return Token(WORD, text=source[start:at])
        return Token(WRONG)

    def text(self):
        source, size, at = self.source, len(self.source), self.at
        start = at
        while at < size and source[at] != '"' and source[at] != "\\":
            at += 1
        if at < size and source[at] == '"':
            self.at = at + 1
            return Token(TEXT, text=source[start:at])
        pieces = [source[start:at]]
        while at < size:
            c = source[at]
            at += 1
            if c == '"':
                self.at = at
                return Token(TEXT, text="".join(pieces))
            if c == "\\":
                c = source[at]
                at += 1
                if c == "n":
                    c = "\n"
                elif c == "t":
                    c = "\t"
                elif c == "u":
                    try:
                        code = int(source[at:at + 4], 16)
                    except ValueError:
                        return Token(WRONG)
                    c = chr(code) if code < 128 else "?"
                    at += 4
            pieces.append(c)
        return Token(WRONG)


def main(records):
    scanner = Scanner(document(records))
    counts = [0] * 6
    length = depth = deepest = 0
    total = 0.0
    while True:
        t = scanner.next()
        counts[t.kind] += 1
        if t.kind == END or t.kind == WRONG:
            break
        if t.kind == PUNCTUATION:
            if t.text == "[" or t.text == "{":
                depth += 1
                if depth > deepest:
                    deepest = depth
            elif t.text == "]" or t.text == "}":
                depth -= 1
        elif t.kind == TEXT or t.kind == WORD:
            length += len(t.text)
        elif t.kind == NUMBER:
            total += t.number
    print(counts[PUNCTUATION], counts[TEXT], counts[NUMBER], counts[WORD], counts[WRONG])
    print("%d %d %d %.1f" % (length, depth, deepest, total))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 50000)
