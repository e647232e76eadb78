// What does not compile is reported as gol check does, and nothing else.
package p

func f(x int) {
	x = x
	x = "text" // ERROR "cannot use \"text\" .* as int value in assignment"
}
