import sys

LIMIT = 50


def main(size):
    total = 0
    for y in range(size):
        ci = 2 * y / size - 1
        for x in range(size):
            cr = 2 * x / size - 1.5
            zr, zi, n = 0.0, 0.0, 0
            while n < LIMIT and zr * zr + zi * zi <= 4:
                zr, zi = zr * zr - zi * zi + cr, 2 * zr * zi + ci
                n += 1
            total += n
    print(total)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1100)
