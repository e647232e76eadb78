// Panic values of named basic types, newest last.
package main

type S string
type F float32
type B bool
type C complex128

func p(v any) {
	defer func() {
		recover()
	}()
	panic(v)
}

func main() {
	defer func() {
		defer func() {
			defer func() { defer func() { panic(uint8(7)) }(); panic(C(1 + 2i)) }()
			panic(B(true))
		}()
		panic(F(2.5))
	}()
	panic(S("named"))
}

// Stderr:
// panic: main.S("named")
// 	panic: main.F(+2.500000e+000)
// 	panic: main.B(true)
// 	panic: main.C(+1.000000e+000+2.000000e+000i)
// 	panic: 7
// goroutine 1 [running]:
// main.main.func1.1.1.1()
// panic(...)
// main.main.func1.1.1()
// panic(...)
// main.main.func1.1()
// panic(...)
// main.main.func1()
// panic(...)
// main.main()

// Exit: 2
