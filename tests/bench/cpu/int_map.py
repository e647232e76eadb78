import sys


def exercise(n, step):
    m = {}
    for i in range(1, n + 1):
        m[i * step] = i
    total = 0
    for i in range(1, 2 * n + 1):
        value = m.get(i * step)
        if value is not None:
            total += value
    for i in range(1, n + 1):
        m[(i % 1000 + 1) * step] += 1
        m[i * step] += i % 7
    for i in range(2, n + 1, 2):
        del m[i * step]
    for key, value in m.items():
        total += key % 10 + value
    return total, len(m)


def main(n):
    print(*exercise(n, 1))
    print(*exercise(n, 7919))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 800000)
