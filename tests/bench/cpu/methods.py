import sys


class Random:
    def __init__(self, seed):
        self.seed = seed

    def next(self):
        self.seed = self.seed * 16807 % 2147483647
        return self.seed


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def norm(self):
        return self.x * self.x + self.y * self.y

    def is_near(self, other):
        return Point(self.x - other.x, self.y - other.y).norm() < 2500


class Account:
    def __init__(self):
        self.balance = self.moves = 0
        self.at = Point(0, 0)

    def move(self, dx, dy):
        self.at.x += dx
        self.at.y += dy
        self.moves += 1

    def deposit(self, amount):
        self.balance += amount

    def is_busy(self):
        return self.moves % 3 == 0


def main(n):
    r, a, origin = Random(42), Account(), Point(0, 0)
    near = 0
    for i in range(n):
        a.move(r.next() % 11 - 5, i % 5 - 2)
        if a.is_busy():
            a.deposit(i % 10)
        if a.at.is_near(origin):
            near += 1
    print(a.balance, a.moves, a.at.x, a.at.y, near)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000000)
