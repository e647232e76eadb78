// Code that no path leads to.
package p

import "os"

func afterReturn() int {
	return 1
	println("never") // ERROR "^unreachable code"
	println("told once")
	return 2
}

func afterPanic() {
	panic("x")
	println() // ERROR "unreachable code"
}

func afterLoop() {
	for {
	}
	println() // ERROR "unreachable code"
}

func afterBothBranches(ok bool) int {
	if ok {
		return 1
	} else {
		return 2
	}
	return 3 // ERROR "unreachable code"
}

func afterSwitch(n int) {
	for i := 0; i < n; i++ {
		switch i {
		case 1:
			continue
			n-- // ERROR "unreachable code"
		default:
			break
		}
		println(i)
		break
		println(n) // ERROR "unreachable code"
	}
	select {}
	println() // ERROR "unreachable code"
}

func right(n int, ch chan int) int {
loop:
	for {
		select {
		case <-ch:
			break loop
		case ch <- 1:
			continue
		}
	}
	if n > 3 {
		goto end
	}
	switch n {
	case 1:
		fallthrough
	case 2:
		n++
	default:
		return 0
	}
	for n < 10 {
		n++
	}
	func() {
		os.Exit(1)
		println("go vet does not know os.Exit either")
	}()
	return n
end:
	println("by goto")
	return 1
}

func jumps() int {
	goto first
	println() // ERROR "unreachable code"
first:
	return 1
	println() // ERROR "unreachable code"
	return 2
}
