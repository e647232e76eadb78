import sys


class Heap:
    def __init__(self, before):
        self.items, self.before = [], before

    def push(self, item):
        items, before = self.items, self.before
        items.append(item)
        at = len(items) - 1
        while at > 0:
            parent = (at - 1) // 2
            if not before(items[at], items[parent]):
                break
            items[at], items[parent] = items[parent], items[at]
            at = parent

    def pop(self):
        items, before = self.items, self.before
        first = items[0]
        last = len(items) - 1
        items[0] = items[last]
        items.pop()
        at = 0
        while True:
            child = 2 * at + 1
            if child >= last:
                break
            if child + 1 < last and before(items[child + 1], items[child]):
                child += 1
            if not before(items[child], items[at]):
                break
            items[at], items[child] = items[child], items[at]
            at = child
        return first


class Job:
    __slots__ = ("urgency", "id")

    def __init__(self, urgency, id):
        self.urgency, self.id = urgency, id


def main(n):
    numbers = Heap(lambda a, b: a < b)
    weights = Heap(lambda a, b: a < b)
    names = Heap(lambda a, b: a > b)
    jobs = []
    urgent = Heap(lambda a, b: jobs[a].urgency > jobs[b].urgency
                  or jobs[a].urgency == jobs[b].urgency and jobs[a].id < jobs[b].id)
    seed = 42
    for i in range(n):
        seed = seed * 16807 % 2147483647
        numbers.push(seed % 1000000)
        jobs.append(Job(seed % 10, i))
        urgent.push(i)
        if i % 4 == 0:
            weights.push(seed / 2)
            names.push("name " + str(seed % 1000))
    checksum = 0
    for i in range(n):
        checksum = (checksum * 31 + numbers.pop()) % 1000003
        checksum = (checksum * 31 + jobs[urgent.pop()].id) % 1000003
        if i % 4 == 0:
            checksum = (checksum * 31 + int(weights.pop() * 2)) % 1000003
            checksum = (checksum * 31 + len(names.pop())) % 1000003
    print(checksum, len(numbers.items), len(urgent.items), len(names.items))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 100000)
