import sys


class Board:
    def __init__(self, size):
        self.size = size
        self.columns, self.rising, self.fall = [False] * size, [False] * (2 * size), [False] * (2 * size + 1)

    def place(self, row):
        if row == self.size:
            return 1
        count = 0
        columns, rising, fall = self.columns, self.rising, self.fall
        for column in range(self.size):
            up, down = row + column, row - column + self.size
            if columns[column] or rising[up] or fall[down]:
                continue
            columns[column] = rising[up] = fall[down] = True
            count += self.place(row + 1)
            columns[column] = rising[up] = fall[down] = False
        return count


print(Board(int(sys.argv[1]) if len(sys.argv) > 1 else 12).place(0))
