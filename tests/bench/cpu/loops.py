import sys


def main(n):
    s = 0
    for i in range(n):
        for j in range(n):
            for k in range(n):
                s += i * j + k
    print(s)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
