import sys


class Place:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __str__(self):
        return "(%d, %d)" % (self.x, self.y)


def main(n):
    write = sys.stdout.write
    names = ["north", "east", "south", "west"]
    length = 0
    for i in range(n):
        name = names[i % 4]
        write('%6d %-6s|%8.3f 0x%04x %c "%s"\n' % (i, name, i / 7, i % 65536, 97 + i % 26, name))
        if i % 3 == 0:
            print("line", i, name, "true" if i % 2 == 0 else "false", i * i)
        length += len("%s at %s: %d%%" % (name, Place(i, -i), i % 100))
    print(length)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 200000)
