import sys


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x, self.y, self.z = x, y, z

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y and self.z == other.z


class Particle:
    __slots__ = ("id", "place", "velocity", "is_alive")

    def __init__(self, id, place, velocity, is_alive):
        self.id, self.place, self.velocity, self.is_alive = id, place, velocity, is_alive


def add(a, b):
    return Vector(a.x + b.x, a.y + b.y, a.z + b.z)


def wrapped(v):
    return Vector(v.x % 1000, v.y % 1000, v.z % 1000)


def moved(p):
    return Particle(p.id, wrapped(add(p.place, p.velocity)), p.velocity, p.is_alive)


def main(n):
    particles = []
    for i in range(100):
        particles.append(Particle(i, Vector(i, 2 * i, 3 * i), Vector(i % 7 + 1, i % 5 + 1, i % 3 + 1), True))
    last, same = particles[0], 0
    for i in range(n):
        at = i % 100
        now = moved(particles[at])
        if now.place == last.place:
            same += 1
        particles[at] = now
        other = i * 7 % 100
        particles[at], particles[other] = particles[other], particles[at]
        last = now
    total = 0
    for i, p in enumerate(particles):
        total += (i + 1) * (p.id + p.place.x + p.place.y + p.place.z)
    print(total, same)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000000)
