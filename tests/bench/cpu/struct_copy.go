// Structs by value: passed, returned, assigned, compared, swapped in a slice.
// Bench: 3000000 | 120000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

type vector struct{ x, y, z int }

type particle struct {
	id              int
	place, velocity vector
	isAlive         bool
}

func add(a, b vector) vector { return vector{a.x + b.x, a.y + b.y, a.z + b.z} }

func wrapped(v vector) vector { return vector{v.x % 1000, v.y % 1000, v.z % 1000} }

func moved(p particle) particle {
	p.place = wrapped(add(p.place, p.velocity))
	return p
}

// arguments are the words after the program's name; yaegi leaves its own command line before them.
func arguments() []string {
	for i, word := range os.Args {
		if strings.HasSuffix(word, ".go") {
			return os.Args[i+1:]
		}
	}
	return os.Args[1:]
}

func main() {
	n := 3000000
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	particles := make([]particle, 100)
	for i := range particles {
		particles[i] = particle{i, vector{i, 2 * i, 3 * i}, vector{i%7 + 1, i%5 + 1, i%3 + 1}, true}
	}
	last, same := particles[0], 0
	for i := 0; i < n; i++ {
		at := i % 100
		now := moved(particles[at])
		if now.place == last.place {
			same++
		}
		particles[at] = now
		other := i * 7 % 100
		particles[at], particles[other] = particles[other], particles[at]
		last = now
	}
	sum := 0
	for i, p := range particles {
		sum += (i + 1) * (p.id + p.place.x + p.place.y + p.place.z)
	}
	fmt.Println(sum, same)
}
