// Fatal writes to standard error and ends the program without deferred calls.
package main

import "log"

func main() {
	defer println("not run")
	log.SetFlags(0)
	log.Println("before")
	log.Fatalf("end %d", 1)
}

// Output:

// Stderr:
// before

// Exit: 1
