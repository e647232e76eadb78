import sys


def fill(buffer):
    seed = 42
    for i in range(len(buffer)):
        if i % 5 == 0:
            seed = seed * 16807 % 2147483647
        buffer[i] = 97 + seed % 26


def shift(buffer, by):
    for i, c in enumerate(buffer):
        if 97 <= c <= 122:
            c += by
            if c > 122:
                c -= 26
            buffer[i] = c


def reverse(buffer, count):
    i, j = 0, count - 1
    while i < j:
        buffer[i], buffer[j] = buffer[j], buffer[i]
        i, j = i + 1, j - 1


def packed(buffer):
    result = bytearray()
    i, n = 0, len(buffer)
    while i < n:
        j = i
        while j < n and j - i < 255 and buffer[j] == buffer[i]:
            j += 1
        result.append(j - i)
        result.append(buffer[i])
        i = j
    return result


def unpacked(runs):
    result = bytearray()
    for i in range(0, len(runs), 2):
        for _ in range(runs[i]):
            result.append(runs[i + 1])
    return result


def main(rounds, n):
    buffer = bytearray(n)
    fill(buffer)
    histogram = [0] * 256
    size = 0
    for round in range(rounds):
        shift(buffer, round % 25 + 1)
        reverse(buffer, n // 2)
        runs = packed(buffer)
        size += len(runs)
        buffer = unpacked(runs)
        for c in buffer:
            histogram[c] += 1
    checksum = 0
    for c in buffer:
        checksum = (checksum * 31 + c) % 1000003
    print(len(buffer), size, histogram[97], histogram[122], checksum)


main(*(map(int, sys.argv[1:3]) if len(sys.argv) > 2 else (50, 100000)))
