import sys


def mapped(items, f):
    result = []
    for item in items:
        result.append(f(item))
    return result


def filtered(items, keep):
    result = []
    for item in items:
        if keep(item):
            result.append(item)
    return result


def reduced(items, start, f):
    result = start
    for item in items:
        result = f(result, item)
    return result


def main(rounds, n):
    numbers = [i * 7919 % 10007 for i in range(n)]
    names = ["zero", "one", "two", "three", "four", "five", "six", "seven"]
    total, letters = 0.0, 0
    for round in range(rounds):
        odd = filtered(numbers, lambda x: (x + round) % 2 == 1)
        halves = mapped(odd, lambda x: x / 2)
        total += reduced(halves, 0.0, lambda sum, x: sum + x)
        words = mapped(odd, lambda x: names[x % 8])
        long = filtered(words, lambda word: len(word) > 3)
        letters += reduced(long, 0, lambda sum, word: sum + len(word))
    print("%.1f %d" % (total, letters))


main(*(map(int, sys.argv[1:3]) if len(sys.argv) > 2 else (600, 10000)))
