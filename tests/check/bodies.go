// Functions without a body, which only a library has, are the last thing to complain about.
package p

type T int

func body() // ERROR "missing function body"
func (T) m() // ERROR "missing function body"
