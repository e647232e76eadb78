// A value that was recovered and is raised again; the signal is told of once.
package main

type P struct{ x int }

func (p *P) get() int { return p.x }

func main() {
	var p *P
	defer func() {
		x := recover()
		println(x.(error).Error())
		panic(x)
	}()
	println(p.get())
}

// Stderr:
// runtime error: invalid memory address or nil pointer dereference
// panic: runtime error: invalid memory address or nil pointer dereference [recovered]
// 	panic: runtime error: invalid memory address or nil pointer dereference
// [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x0]
// goroutine 1 [running]:
// main.main.func1()
// panic(...)
// main.(*P).get()
// main.main()

// Exit: 2
