import sys
import types


class Pair:
    def __init__(self, a, b):
        self.a, self.b = a, b


def weight(v):
    kind = type(v)
    if kind is int:
        return v
    elif kind is str:
        return len(v)
    elif kind is bool:
        return 1 if v else 2
    elif kind is Pair:
        return v.a + v.b
    elif kind is types.FunctionType:
        return v()
    else:
        return 0


def three():
    return 3


def main(n):
    values = [1, "two", True, Pair(4, 5), three, None, 7, "eight", False, Pair(10, 11)]
    total = 0
    for i in range(n):
        total += weight(values[i % len(values)])
    print(total)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 12000000)
