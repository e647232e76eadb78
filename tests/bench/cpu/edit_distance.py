import sys


def letters(n, seed):
    text = []
    for _ in range(n):
        seed = seed * 16807 % 2147483647
        text.append(chr(97 + seed % 4))
    return "".join(text)


def smaller(a, b):
    if a < b:
        return a
    return b


def distance(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) + 1):
        table[i][0] = i
    for j in range(len(b) + 1):
        table[0][j] = j
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            if a[i - 1] == b[j - 1]:
                table[i][j] = table[i - 1][j - 1]
            else:
                table[i][j] = 1 + smaller(table[i - 1][j - 1], smaller(table[i - 1][j], table[i][j - 1]))
    return table[len(a)][len(b)]


def main(n):
    print(distance(letters(n, 42), letters(n, 7)))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000)
