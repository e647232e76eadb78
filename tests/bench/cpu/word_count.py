import sys

LETTERS = "etaoinshrdlucmfwypvbgkjqxz"


def word(number):
    text = ""
    while number > 0:
        text += LETTERS[number % 26]
        number //= 26
    return text


def write(words):
    vocabulary = [word(i * 37 + 26) for i in range(5000)]
    text, seed = [], 42
    for i in range(words):
        seed = seed * 16807 % 2147483647
        upper = seed % len(vocabulary) + 1
        seed = seed * 16807 % 2147483647
        text.append(vocabulary[seed % upper])
        text.append("\n" if i % 12 == 11 else " ")
    return "".join(text)


def main(words):
    counts = {}
    for word in write(words).split():
        counts[word] = counts.get(word, 0) + 1
    found = sorted(counts, key=lambda word: (-counts[word], word))
    for word in found[:5]:
        print(word, counts[word])
    print(len(found))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1500000)
