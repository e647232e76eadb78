package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	os.Unsetenv("GOL_TEST")
	v, ok := os.LookupEnv("GOL_TEST")
	fmt.Printf("%q %t\n", v, ok)
	fmt.Println(os.Setenv("GOL_TEST", "a b"), os.Getenv("GOL_TEST"))
	fmt.Println(os.Setenv("", "x"), os.Setenv("A=B", "x"))
	found := 0
	for _, e := range os.Environ() {
		if strings.HasPrefix(e, "GOL_TEST=") {
			found++
		}
	}
	fmt.Println(found, os.ExpandEnv("<$GOL_TEST> <${GOL_TEST}> $ $$x ${"), os.Expand("$a-${b}", strings.ToUpper))
	fmt.Println(os.Getpid() > 0, os.Getppid() > 0, len(os.Args))
	name, err := os.Hostname()
	fmt.Println(name != "", err)
}

// Output:
// "" false
// <nil> a b
// setenv: invalid argument setenv: invalid argument
// 1 <a b> <a b> $ x  A-B
// true true 1
// true <nil>
