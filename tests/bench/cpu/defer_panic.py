import sys


class Shortage(Exception):
    def __init__(self, missing):
        self.missing = missing


class Account:
    def __init__(self):
        self.locks = self.balance = 0

    def lock(self):
        self.locks += 1

    def unlock(self):
        self.locks -= 1

    def withdraw(self, amount):
        self.lock()
        try:
            if amount > self.balance:
                raise Shortage(amount - self.balance)
            self.balance -= amount
        finally:
            self.unlock()

    def pay(self, amount, times):
        self.lock()
        try:
            for _ in range(times):
                self.withdraw(amount)
        finally:
            self.locks -= 1


def attempt(a, amount):
    try:
        a.pay(amount, 2)
    except Shortage as shortage:
        return shortage.missing
    return 0


def main(n):
    a = Account()
    refused = missing = 0
    for i in range(n):
        a.balance += 30
        short = attempt(a, i % 13 * 5)
        if short > 0:
            refused += 1
            missing += short
    print(a.balance, a.locks, refused, missing)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 500000)
