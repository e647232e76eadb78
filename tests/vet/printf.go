// Formats and their arguments.
package p

import (
	"errors"
	"fmt"
	"log"
	"os"
	"time"
)

type point struct{ x, y int }

type named int

func (named) String() string { return "named" }

type formatter struct{}

func (formatter) Format(s fmt.State, verb rune) {}

func logf(format string, args ...interface{}) { fmt.Fprintf(os.Stderr, format, args...) }

func trace(args ...any) { fmt.Println(args...) }

func wrapTwice(n int, format string, args ...any) {
	logf("%d: "+format, args...)
	logf(format, args...)
}

func forgets(format string, args ...any) {
	fmt.Println(args)         // ERROR "^missing ... in args forwarded to print-like function"
	fmt.Printf(format, args)  // ERROR "^missing ... in args forwarded to printf-like function"
	fmt.Println("args", args) // right: one more argument
	fmt.Printf("%v\n", args)
}

type logger struct{}

func (l *logger) Errorf(format string, args ...any) error { return fmt.Errorf(format, args...) }

func wrong(text string, err error) error {
	fmt.Printf("%d\n", "x")          // ERROR "^fmt.Printf format %d has arg \"x\" of wrong type string"
	fmt.Printf("%d %d\n", 1)         // ERROR "^fmt.Printf format %d reads arg #2, but call has 1 arg$"
	fmt.Printf("%d\n", 1, 2)         // ERROR "^fmt.Printf call needs 1 arg but has 2 args"
	fmt.Printf("hi\n", 1)            // ERROR "^fmt.Printf call has arguments but no formatting directives"
	fmt.Printf("%z\n", 1)            // ERROR "^fmt.Printf format %z has unknown verb z"
	fmt.Printf("%w\n", err)          // ERROR "^fmt.Printf does not support error-wrapping directive %w"
	fmt.Printf("50%")                // ERROR "^fmt.Printf format % is missing verb at end of string"
	fmt.Printf("%*d", "a", 1)        // ERROR "^fmt.Printf format %\*d uses non-int \"a\" as argument of \*"
	fmt.Printf("%[3]d", 1)           // ERROR "^fmt.Printf format has invalid argument index \[3\]"
	fmt.Printf("%s", wrong)          // ERROR "^fmt.Printf format %s arg wrong is a func value, not called"
	fmt.Printf("%#s", text)          // ERROR "^fmt.Printf format %#s has unrecognized flag #"
	fmt.Printf("%s", point{})        // ERROR "has arg point\{\} of wrong type point"
	fmt.Printf("%t", 3)              // ERROR "of wrong type int"
	fmt.Printf("%d", []string{text}) // ERROR "of wrong type \[\]string"
	fmt.Printf(text)                 // ERROR "^non-constant format string in call to fmt.Printf"
	fmt.Println("a\n")               // ERROR "^fmt.Println arg list ends with redundant newline"
	fmt.Println("a %d", 1)           // ERROR "^fmt.Println call has possible formatting directive %d"
	fmt.Print("%s", text)            // ERROR "^fmt.Print call has possible formatting directive %s"
	fmt.Println(os.Stderr, text)     // ERROR "^fmt.Println does not take io.Writer but has first arg os.Stderr"
	fmt.Println(wrong)               // ERROR "^fmt.Println arg wrong is a func value, not called"
	log.Printf("%s", 1)              // ERROR "^log.Printf format %s has arg 1 of wrong type int"
	log.Default().Printf("%d")       // ERROR "^\(\*log.Logger\).Printf format %d reads arg #1, but call has 0 args"
	logf("%d", text)                 // ERROR "^logf format %d has arg text of wrong type string"
	trace("%d", 1)                   // ERROR "^trace call has possible formatting directive %d"
	wrapTwice(1, "%d")               // ERROR "^wrapTwice format %d reads arg #1"
	new(logger).Errorf("%d", text)   // ERROR "^\(\*logger\).Errorf format %d has arg text of wrong type string"
	return fmt.Errorf("%w", 3)       // ERROR "^fmt.Errorf format %w has arg 3 of wrong type int"
}

func right(text string, err error, any interface{}, rest []interface{}, format string, ch chan int) error {
	fmt.Printf("%s %q %v %d %x %5.2f %t %c %U %e\n", text, text, text, 1, text, 1.5, true, 'a', 'b', 2.5)
	fmt.Printf("100%%\n")
	fmt.Printf("%s %d %v\n", named(1), named(1), named(1))
	fmt.Printf("%s %v %d\n", err, err, any)
	fmt.Printf("%d %v %+v %T %p\n", point{1, 2}, &point{}, point{}, point{}, &point{})
	fmt.Printf("%d\n", &point{1, 2})
	fmt.Printf("%z %d\n", formatter{}, formatter{})
	fmt.Printf("%[2]d %[1]d\n", 1, 2)
	fmt.Printf("%*d %.*f %-*s\n", 5, 1, 2, 1.5, 8, text)
	fmt.Printf("%s %x % x %v\n", []byte(text), []byte(text), []byte(text), []int{1})
	fmt.Printf("%s %q %d\n", []string{text}, []string{text}, map[int]int{1: 2})
	fmt.Printf("%d %s\n", time.Second, time.Second)
	fmt.Printf("%p %p %v\n", ch, right, ch)
	fmt.Printf("%d\n", rest...)
	fmt.Printf(format, 1, 2)
	fmt.Printf("%s\n", text+text)
	fmt.Println("100%", text, "50% of it", "%")
	fmt.Println("")
	fmt.Println()
	fmt.Print("line\n")
	fmt.Fprintf(os.Stderr, "%v\n", nil)
	logf("%d\n", 1)
	logf("plain")
	trace("a", 1)
	if err != nil {
		return fmt.Errorf("failed: %w and %w", err, errors.New("x"))
	}
	return new(logger).Errorf("%w", err)
}

func generic[T any](value T, values []T) {
	fmt.Printf("%d %s %v\n", value, values, value)
}
