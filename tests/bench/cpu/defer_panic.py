import sys


class Shortage(Exception):
    pass


class Account:
    def __init__(self):
        self.locks = self.balance = self.missing = 0

    def lock(self):
        self.locks += 1

    def unlock(self):
        self.locks -= 1

    def withdraw(self, amount):
        self.lock()
        try:
            if amount > self.balance:
                self.missing += amount - self.balance
                raise Shortage("too little money")
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
        return shortage
    return None


def main(n):
    a = Account()
    refused = 0
    for i in range(n):
        a.balance += 30
        if attempt(a, i % 13 * 5) is not None:
            refused += 1
    print(a.balance, a.locks, refused, a.missing)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1500000)
