// Calls of methods, of values and of pointers, on structs that keep state.
// Bench: 5000000 | 60000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

type random struct{ seed int }

func (r *random) next() int {
	r.seed = r.seed * 16807 % 2147483647
	return r.seed
}

type point struct{ x, y int }

func (p point) norm() int               { return p.x*p.x + p.y*p.y }
func (p point) isNear(other point) bool { return point{p.x - other.x, p.y - other.y}.norm() < 2500 }

type account struct {
	balance, moves int
	at             point
}

func (a *account) move(dx, dy int) {
	a.at.x += dx
	a.at.y += dy
	a.moves++
}

func (a *account) deposit(amount int) { a.balance += amount }
func (a *account) isBusy() bool       { return a.moves%3 == 0 }

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
	n := 5000000
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	r := &random{42}
	a := &account{}
	origin := point{}
	near := 0
	for i := 0; i < n; i++ {
		a.move(r.next()%11-5, i%5-2)
		if a.isBusy() {
			a.deposit(i % 10)
		}
		if a.at.isNear(origin) {
			near++
		}
	}
	fmt.Println(a.balance, a.moves, a.at.x, a.at.y, near)
}
