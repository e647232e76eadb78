import sys

PROGRAM = """
    +++++ +++++ +++++
    [
        [->+>+<<] >>[-<<+>>]<
        [
            -<[->>+>+<<<]
            >>[-<<+>>]<
        ]
        >>.[-]<<<-
    ]
"""

PLUS, MINUS, RIGHT, LEFT, OPEN, CLOSE, DOT = b"+-><[]."


class Machine:
    def __init__(self, text):
        self.code, self.jumps, self.tape = bytearray(), [], bytearray(100)
        open = []
        for c in text.encode():
            if c not in b"+-<>[].":
                continue
            at = len(self.code)
            self.code.append(c)
            self.jumps.append(0)
            if c == OPEN:
                open.append(at)
            elif c == CLOSE:
                start = open.pop()
                self.jumps[at], self.jumps[start] = start, at

    def run(self):
        code, jumps, tape = self.code, self.jumps, self.tape
        for i in range(len(tape)):
            tape[i] = 0
        steps = checksum = at = i = 0
        end = len(code)
        while i < end:
            steps += 1
            c = code[i]
            if c == PLUS:
                tape[at] = (tape[at] + 1) % 256
            elif c == MINUS:
                tape[at] = (tape[at] - 1) % 256
            elif c == RIGHT:
                at += 1
            elif c == LEFT:
                at -= 1
            elif c == OPEN:
                if tape[at] == 0:
                    i = jumps[i]
            elif c == CLOSE:
                if tape[at] != 0:
                    i = jumps[i]
            elif c == DOT:
                checksum = (checksum * 31 + tape[at]) % 1000003
            i += 1
        return steps, checksum


def main(rounds):
    machine = Machine(PROGRAM)
    total = last = 0
    for _ in range(rounds):
        steps, checksum = machine.run()
        total += steps
        last = checksum
    print(total, last)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
