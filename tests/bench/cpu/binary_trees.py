import sys


class Tree:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left, self.right = left, right


def build(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(build(depth - 1), build(depth - 1))


def count(t):
    if t.left is None:
        return 1
    return 1 + count(t.left) + count(t.right)


def main(depth):
    long = build(depth)
    for d in range(4, depth + 1, 2):
        trees = 2 ** (depth - d)
        nodes = 0
        for _ in range(trees):
            nodes += count(build(d))
        print(trees, d, nodes)
    print(count(long))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 19)
