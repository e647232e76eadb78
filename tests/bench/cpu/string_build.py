import sys


def line(number):
    pieces = [str(number), ": "]
    for i in range(number % 20 + 1):
        pieces.append(chr(97 + (number + i) % 26))
    return "".join(pieces)


def vowels(s):
    count = 0
    for c in s:
        if c == "a" or c == "e" or c == "i" or c == "o" or c == "u":
            count += 1
    return count


def is_palindrome(s):
    i, j = 0, len(s) - 1
    while i < j:
        if s[i] != s[j]:
            return False
        i, j = i + 1, j - 1
    return True


def main(n):
    text = []
    last, greater, palindromes = "", 0, 0
    for i in range(n):
        now = line(i)
        if now > last:
            greater += 1
        half = now[len(now) // 2:]
        mirror = ""
        for j in range(len(half) - 1, -1, -1):
            mirror += half[j]
        if is_palindrome(half + mirror):
            palindromes += 1
        text.append(now)
        text.append(mirror + "\n")
        last = now
    whole = "".join(text)
    checksum = 0
    for c in whole:
        checksum = (checksum * 31 + ord(c)) % 1000003
    print(len(whole), vowels(whole), greater, palindromes, checksum)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 250000)
