// A read that blocks does not hold up the other goroutines.
package main

import (
	"fmt"
	"os"
)

func main() {
	r, w, err := os.Pipe()
	fmt.Println(err)
	line := make(chan string)
	go func() {
		buf := make([]byte, 64)
		for {
			n, err := r.Read(buf)
			if err != nil {
				line <- err.Error()
				return
			}
			line <- string(buf[:n])
		}
	}()
	sum := 0
	for i := 0; i < 1000000; i++ {
		sum += i
	}
	fmt.Println(sum)
	w.WriteString("hello")
	fmt.Println(<-line)
	w.Close()
	fmt.Println(<-line)
}

// Output:
// <nil>
// 499999500000
// hello
// EOF
