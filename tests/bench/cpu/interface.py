import sys


class Square:
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side * self.side


class Rect:
    def __init__(self, w, h):
        self.w, self.h = w, h

    def area(self):
        return self.w * self.h


def main(n):
    shapes = [Square(3), Rect(2, 5), Square(4), Rect(1, 7)]
    total = 0
    for i in range(n):
        total += shapes[i & 3].area()
    print(total)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 30000000)
