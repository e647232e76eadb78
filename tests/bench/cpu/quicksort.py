import sys


def quicksort(a, low, high):
    while low < high:
        pivot = a[(low + high) // 2]
        i, j = low, high
        while i <= j:
            while a[i] < pivot:
                i += 1
            while a[j] > pivot:
                j -= 1
            if i <= j:
                a[i], a[j] = a[j], a[i]
                i += 1
                j -= 1
        if j - low < high - i:
            quicksort(a, low, j)
            low = i
        else:
            quicksort(a, i, high)
            high = j


def main(n):
    a, seed = [0] * n, 42
    for i in range(n):
        seed = seed * 16807 % 2147483647
        a[i] = seed % 1000000
    quicksort(a, 0, n - 1)
    checksum = 0
    for i in range(n):
        if i > 0 and a[i - 1] > a[i]:
            print("not sorted at", i)
            return
        checksum = (checksum * 31 + a[i]) % 1000003
    print(a[0], a[n // 2], a[n - 1], checksum)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000000)
