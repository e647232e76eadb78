// Channels that are closed twice on one path.
package p

func twice(ch chan int) {
	close(ch)
	close(ch) // ERROR "^channel ch is closed twice"
}

func deferredToo(ch chan int, fail bool) {
	defer close(ch)
	if fail {
		close(ch) // ERROR "channel ch is closed twice"
		return
	}
	ch <- 1
}

func onePath(ch chan int, early bool) {
	if early {
		close(ch)
	}
	close(ch) // ERROR "channel ch is closed twice"
}

func branches(ch, other chan int, early bool) {
	if early {
		close(ch)
		return
	}
	close(ch)
	close(other)
}

func correlated(ch chan int, early bool) {
	if early {
		close(ch)
	}
	if !early {
		close(ch)
	}
}

func anotherChannel(ch chan int) {
	close(ch)
	ch = make(chan int)
	close(ch)
}

func eachOne(all []chan int, byName map[string]chan int) {
	for _, ch := range all {
		close(ch)
	}
	for i := range all {
		close(all[i])
	}
	i := 0
	close(all[i])
	i++
	close(all[i])
}
