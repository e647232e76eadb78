import sys


def counter():
    total = 0

    def add(d):
        nonlocal total
        total += d
        return total

    return add


def main(n):
    add, s = counter(), 0
    for i in range(n):
        s = add(i)
    print(s)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 30000000)
