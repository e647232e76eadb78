import sys


def main(n):
    random = 12345
    low = high = wave = level = mixed = negative = 0
    for _ in range(n):
        random = (random * 25173 + 13849) % 65536
        c = random % 251
        low = (low + c) % 256
        high = (high + low) % 256
        wave = (wave + c + 128) % 256 - 128
        level = (level * 3 + wave + 32768) % 65536 - 32768
        mixed = (mixed * 31 + level + 2147483648) % 4294967296 - 2147483648
        if wave < 0:
            negative += 1
    print(random, low, high, wave, level, mixed, negative)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 8000000)
