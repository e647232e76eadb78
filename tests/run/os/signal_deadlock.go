// A subscription keeps a program that waits alive; once it has ended, the deadlock is seen.
package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGUSR2)
	syscall.Kill(syscall.Getpid(), syscall.SIGUSR2)
	fmt.Println(<-c)
	signal.Stop(c)
	<-c
}

// Output:
// user defined signal 2

// Stderr:
// fatal error: all goroutines are asleep - deadlock!

// Exit: 2
