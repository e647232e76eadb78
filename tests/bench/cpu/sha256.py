import sys

MASK = 0xFFFFFFFF


def constants():
    start, rounds = [], []
    candidate = 2
    while len(rounds) < 64:
        if all(candidate % d for d in range(2, candidate)):
            if len(start) < 8:
                start.append(int(candidate ** (1 / 2) % 1 * 4294967296))
            rounds.append(int(candidate ** (1 / 3) % 1 * 4294967296))
        candidate += 1
    return start, rounds


START, ROUNDS = constants()


def rotated(x, by):
    return (x >> by | x << (32 - by)) & MASK


def update(hash, block):
    w = [block[i] << 24 | block[i + 1] << 16 | block[i + 2] << 8 | block[i + 3] for i in range(0, 64, 4)]
    for i in range(16, 64):
        x, y = w[i - 15], w[i - 2]
        s0 = rotated(x, 7) ^ rotated(x, 18) ^ x >> 3
        s1 = rotated(y, 17) ^ rotated(y, 19) ^ y >> 10
        w.append(w[i - 16] + s0 + w[i - 7] + s1 & MASK)
    a, b, c, d, e, f, g, h = hash
    for i in range(64):
        s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
        t1 = h + s1 + (e & f ^ ~e & g) + ROUNDS[i] + w[i]
        s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
        t2 = s0 + (a & b ^ a & c ^ b & c)
        h, g, f, e, d, c, b, a = g, f, e, d + t1 & MASK, c, b, a, t1 + t2 & MASK
    for i, word in enumerate((a, b, c, d, e, f, g, h)):
        hash[i] = hash[i] + word & MASK


def sha256(message):
    hash = START[:]
    size = len(message)
    message.append(0x80)
    while len(message) % 64 != 56:
        message.append(0)
    for shift in range(56, -1, -8):
        message.append(size * 8 >> shift & 0xFF)
    for at in range(0, len(message), 64):
        update(hash, message[at:at + 64])
    return hash


def main(n):
    message = bytearray(i * 7 % 251 for i in range(n))
    print("".join("%08x" % word for word in sha256(message)))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000000)
