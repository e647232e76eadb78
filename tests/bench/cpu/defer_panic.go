// Deferred calls on every way out of a function; panics through three frames, recovered and turned into errors.
// Bench: 500000 | 20000
package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
)

type account struct {
	locks, balance int
}

func (a *account) lock()   { a.locks++ }
func (a *account) unlock() { a.locks-- }

type shortage struct{ missing int }

// withdraw defers the unlocking, and panics if the account has too little.
func (a *account) withdraw(amount int) {
	a.lock()
	defer a.unlock()
	if amount > a.balance {
		panic(shortage{amount - a.balance})
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

var errUnknown = errors.New("unknown panic")

// try pays, and makes an error of a panic.
func try(a *account, amount int) (missing int, err error) {
	defer func() {
		switch p := recover().(type) {
		case nil:
		case shortage:
			missing = p.missing
		default:
			err = errUnknown
		}
	}()
	a.pay(amount, 2)
	return 0, nil
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
	n := 500000
	if words := arguments(); len(words) > 0 {
		n, _ = strconv.Atoi(words[0])
	}
	a := &account{}
	refused, missing := 0, 0
	for i := 0; i < n; i++ {
		a.balance += 30
		short, err := try(a, i%13*5)
		if err != nil {
			fmt.Println(err)
			return
		}
		if short > 0 {
			refused++
			missing += short
		}
	}
	fmt.Println(a.balance, a.locks, refused, missing)
}
