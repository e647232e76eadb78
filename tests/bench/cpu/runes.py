import sys

SAMPLE = "The quick brown fox — Съешь ещё этих мягких булок — 日本語の文字列 — ¡Añó! 🦊🐻 "


def lower(r):
    if "A" <= r <= "Z" or "А" <= r <= "Я":
        return chr(ord(r) + 32)
    return r


def lowered(s):
    return "".join([lower(r) for r in s])


def reversed_text(s):
    runes = list(s)
    i, j = 0, len(runes) - 1
    while i < j:
        runes[i], runes[j] = runes[j], runes[i]
        i, j = i + 1, j - 1
    return "".join(runes)


def width(r):
    return 1 if r < 0x80 else 2 if r < 0x800 else 3 if r < 0x10000 else 4


def main(n):
    ascii = cyrillic = others = size = checksum = 0
    for i in range(n):
        text = reversed_text(lowered(SAMPLE + str(i)))
        at = 0
        for c in text:
            r = ord(c)
            if r < 128:
                ascii += 1
            elif 0x400 <= r < 0x500:
                cyrillic += 1
            else:
                others += 1
            checksum = (checksum * 31 + r + at) % 1000003
            at += width(r)
        size += at
    print(ascii, cyrillic, others, size, checksum)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 50000)
