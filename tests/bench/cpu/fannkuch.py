import sys


def flips(p):
    count = 0
    while p[0] != 0:
        i, j = 0, p[0]
        while i < j:
            p[i], p[j] = p[j], p[i]
            i, j = i + 1, j - 1
        count += 1
    return count


def fannkuch(n):
    numbers, turns = list(range(n)), [0] * n
    most, checksum, even = 0, 0, True
    while True:
        count = flips(numbers[:])
        most = max(most, count)
        if even:
            checksum += count
        else:
            checksum -= count
        even = not even

        i = 1
        while True:
            if i == n:
                return checksum, most
            first = numbers[0]
            for j in range(i):
                numbers[j] = numbers[j + 1]
            numbers[i] = first
            turns[i] += 1
            if turns[i] <= i:
                break
            turns[i] = 0
            i += 1


print(*fannkuch(int(sys.argv[1]) if len(sys.argv) > 1 else 9))
