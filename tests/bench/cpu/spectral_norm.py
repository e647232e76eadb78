import math
import sys


def element(i, j):
    return 1 / ((i + j) * (i + j + 1) // 2 + i + 1)


def multiply(v, into):
    for i in range(len(into)):
        total = 0.0
        for j in range(len(v)):
            total += element(i, j) * v[j]
        into[i] = total


def multiply_transposed(v, into):
    for i in range(len(into)):
        total = 0.0
        for j in range(len(v)):
            total += element(j, i) * v[j]
        into[i] = total


def main(n):
    u, v, between = [1.0] * n, [0.0] * n, [0.0] * n
    for _ in range(10):
        multiply(u, between)
        multiply_transposed(between, v)
        multiply(v, between)
        multiply_transposed(between, u)
    uv = vv = 0.0
    for i in range(n):
        uv += u[i] * v[i]
        vv += v[i] * v[i]
    print("%.9f" % math.sqrt(uv / vv))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 700)
