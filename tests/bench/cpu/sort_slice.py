import sys


class Record:
    __slots__ = ("group", "id", "score")

    def __init__(self, group, id, score):
        self.group, self.id, self.score = group, id, score


def main(n):
    records, seed = [], 42
    for i in range(n):
        seed = seed * 16807 % 2147483647
        records.append(Record("group " + str(seed % 100), i, seed % 10000 / 8))
    records.sort(key=lambda r: (r.score, r.id))
    first, last = records[0], records[-1]
    records.sort(key=lambda r: (r.group, -r.id))
    checksum = 0
    for r in records:
        checksum = (checksum * 31 + r.id) % 1000003
    print(first.id, last.id, records[0].id, records[-1].id, checksum)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 150000)
