import sys


class Cell:
    __slots__ = ("heat", "flow", "changes", "is_wall")

    def __init__(self, heat, is_wall):
        self.heat, self.flow, self.changes, self.is_wall = heat, 0.0, 0, is_wall


def grid(n):
    def is_wall(x, y):
        return x == 0 or y == 0 or x == n - 1 or y == n - 1 or x * y % 11 == 5

    return [[Cell(float((x * 7 + y * 3) % 64), is_wall(x, y)) for x in range(n)] for y in range(n)]


def step(cells):
    for y in range(1, len(cells) - 1):
        for x in range(1, len(cells[y]) - 1):
            if cells[y][x].is_wall:
                continue
            around = cells[y - 1][x].heat + cells[y + 1][x].heat + cells[y][x - 1].heat + cells[y][x + 1].heat
            cells[y][x].flow = (around - 4 * cells[y][x].heat) * 0.125
    for y in range(len(cells)):
        for x in range(len(cells[y])):
            c = cells[y][x]
            if c.flow > 0.5 or c.flow < -0.5:
                c.changes += 1
            c.heat += c.flow
            c.flow = 0.0


def main(n, steps):
    cells = grid(n)
    for _ in range(steps):
        step(cells)
    heat, changes = 0.0, 0
    for row in cells:
        for c in row:
            heat += c.heat
            changes += c.changes
    print("%.6f %d" % (heat, changes))


main(*(map(int, sys.argv[1:3]) if len(sys.argv) > 2 else (250, 50)))
