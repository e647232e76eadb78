// Select over 2, 4 or 8 channels. Blocking: as many senders, one receiver. With default: one goroutine, each
// value followed by a look that finds nothing.
// Bench 2: block 2 1000000 | block 2 50000
// Bench 4: block 4 1000000 | block 4 50000
// Bench 8: block 8 1000000 | block 8 50000
// Bench 2-default: default 2 4000000 | default 2 50000
// Bench 4-default: default 4 2000000 | default 4 50000
// Bench 8-default: default 8 1000000 | default 8 50000
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

func block2(channels []chan int, count int) (sum int) {
	a, b := channels[0], channels[1]
	for i := 0; i < count; i++ {
		select {
		case v := <-a:
			sum += v
		case v := <-b:
			sum += v
		}
	}
	return sum
}

func block4(channels []chan int, count int) (sum int) {
	a, b, c, d := channels[0], channels[1], channels[2], channels[3]
	for i := 0; i < count; i++ {
		select {
		case v := <-a:
			sum += v
		case v := <-b:
			sum += v
		case v := <-c:
			sum += v
		case v := <-d:
			sum += v
		}
	}
	return sum
}

func block8(channels []chan int, count int) (sum int) {
	a, b, c, d, e, f, g, h := channels[0], channels[1], channels[2], channels[3], channels[4], channels[5], channels[6], channels[7]
	for i := 0; i < count; i++ {
		select {
		case v := <-a:
			sum += v
		case v := <-b:
			sum += v
		case v := <-c:
			sum += v
		case v := <-d:
			sum += v
		case v := <-e:
			sum += v
		case v := <-f:
			sum += v
		case v := <-g:
			sum += v
		case v := <-h:
			sum += v
		}
	}
	return sum
}

func look2(channels []chan int, count int) (sum int) {
	a, b := channels[0], channels[1]
	for i := 0; i < 2*count; i++ {
		if i%2 == 0 {
			channels[i/2%2] <- i / 2
		}
		select {
		case v := <-a:
			sum += v
		case v := <-b:
			sum += v
		default:
			sum--
		}
	}
	return sum
}

func look4(channels []chan int, count int) (sum int) {
	a, b, c, d := channels[0], channels[1], channels[2], channels[3]
	for i := 0; i < 2*count; i++ {
		if i%2 == 0 {
			channels[i/2%4] <- i / 2
		}
		select {
		case v := <-a:
			sum += v
		case v := <-b:
			sum += v
		case v := <-c:
			sum += v
		case v := <-d:
			sum += v
		default:
			sum--
		}
	}
	return sum
}

func look8(channels []chan int, count int) (sum int) {
	a, b, c, d, e, f, g, h := channels[0], channels[1], channels[2], channels[3], channels[4], channels[5], channels[6], channels[7]
	for i := 0; i < 2*count; i++ {
		if i%2 == 0 {
			channels[i/2%8] <- i / 2
		}
		select {
		case v := <-a:
			sum += v
		case v := <-b:
			sum += v
		case v := <-c:
			sum += v
		case v := <-d:
			sum += v
		case v := <-e:
			sum += v
		case v := <-f:
			sum += v
		case v := <-g:
			sum += v
		case v := <-h:
			sum += v
		default:
			sum--
		}
	}
	return sum
}

func send(c chan<- int, first, step, count int) {
	for i := first; i < count; i += step {
		c <- i
	}
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
	mode, width, count := "block", 2, 1000000
	if words := arguments(); len(words) > 2 {
		mode = words[0]
		width, _ = strconv.Atoi(words[1])
		count, _ = strconv.Atoi(words[2])
	}
	blocking := mode == "block"
	channels := make([]chan int, width)
	for i := 0; i < width; i++ {
		if blocking {
			channels[i] = make(chan int)
			go send(channels[i], i, width, count)
		} else {
			channels[i] = make(chan int, 1)
		}
	}
	sum := 0
	switch {
	case blocking && width == 2:
		sum = block2(channels, count)
	case blocking && width == 4:
		sum = block4(channels, count)
	case blocking:
		sum = block8(channels, count)
	case width == 2:
		sum = look2(channels, count)
	case width == 4:
		sum = look4(channels, count)
	default:
		sum = look8(channels, count)
	}
	fmt.Println(sum)
}
