import sys


def fnv32(data):
    hash = 2166136261
    for c in data:
        hash = (hash ^ c) * 16777619 & 0xFFFFFFFF
    return hash


def fnv64(data):
    hash = 14695981039346656037
    for c in data:
        hash = (hash ^ c) * 1099511628211 & 0xFFFFFFFFFFFFFFFF
    return hash


def main(rounds, n):
    data = bytearray(i * 7 % 251 for i in range(n))
    narrow = wide = 0
    for i in range(rounds):
        data[i % n] = i % 256
        narrow ^= fnv32(data)
        wide ^= fnv64(data)
    print("%08x %016x" % (narrow, wide))


main(*(map(int, sys.argv[1:3]) if len(sys.argv) > 2 else (250, 100000)))
