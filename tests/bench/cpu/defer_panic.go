// Deferred calls on every way out of a function; panics through three frames, recovered and turned into errors.
// Bench: 1500000 | 15000
package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
)

type account struct {
	locks, balance, missing int
}

func (a *account) lock()   { a.locks++ }
func (a *account) unlock() { a.locks-- }

var errShort = errors.New("too little money")

// withdraw defers the unlocking, and panics if the account has too little.
func (a *account) withdraw(amount int) {
	a.lock()
	defer a.unlock()
	if amount > a.balance {
		a.missing += amount - a.balance
		panic(errShort)
	}
	a.balance -= amount
}

func (a *account) pay(amount, times int) {
	a.lock()
	defer func() { a.locks-- }()
	for i := 0; i < times; i++ {
		a.withdraw(amount)
	}
}

// try pays, and makes an error of a panic; yaegi does not let it look into what it recovers.
func try(a *account, amount int) (err error) {
	defer func() {
		if recover() != nil {
			err = errShort
		}
	}()
	a.pay(amount, 2)
	return nil
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
	n := 1500000
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	a := &account{}
	refused := 0
	for i := 0; i < n; i++ {
		a.balance += 30
		if err := try(a, i%13*5); err != nil {
			refused++
		}
	}
	fmt.Println(a.balance, a.locks, refused, a.missing)
}
