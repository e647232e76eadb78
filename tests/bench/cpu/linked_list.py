import sys


class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next):
        self.value, self.next = value, next


def build(n):
    head, seed = None, 42
    for _ in range(n):
        seed = seed * 16807 % 2147483647
        head = Node(seed % 100000, head)
    return head


def reverse(head):
    result = None
    while head is not None:
        next = head.next
        head.next = result
        result = head
        head = next
    return result


def merge(a, b):
    first = last = Node(0, None)
    while a is not None and b is not None:
        if a.value <= b.value:
            last.next = a
            a = a.next
        else:
            last.next = b
            b = b.next
        last = last.next
    last.next = a if a is not None else b
    return first.next


def sort(head):
    if head is None or head.next is None:
        return head
    slow, fast = head, head.next
    while fast is not None and fast.next is not None:
        slow = slow.next
        fast = fast.next.next
    second = slow.next
    slow.next = None
    return merge(sort(head), sort(second))


def prune(head, divisor):
    first = at = Node(0, head)
    while at.next is not None:
        if at.next.value % divisor == 0:
            at.next = at.next.next
        else:
            at = at.next
    return first.next


def checksum(head):
    length = total = 0
    while head is not None:
        length += 1
        total = (total * 31 + head.value) % 1000003
        head = head.next
    return length, total


def main(n):
    nodes = build(n)
    for _ in range(10):
        nodes = reverse(nodes)
    print(*checksum(nodes))
    nodes = sort(nodes)
    print(*checksum(nodes))
    nodes = prune(nodes, 3)
    print(*checksum(nodes))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 500000)
