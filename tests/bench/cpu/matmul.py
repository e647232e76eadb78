import sys


def matrix(n, f):
    return [[f * (i - j) for j in range(n)] for i in range(n)]


def main(n):
    a, b, c = matrix(n, 1.0), matrix(n, 2.0), matrix(n, 0.0)
    for i in range(n):
        for j in range(n):
            total = 0.0
            for k in range(n):
                total += a[i][k] * b[k][j]
            c[i][j] = total
    print(c[10][20])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
