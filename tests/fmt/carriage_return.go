package crlf

// Comment
var a = `x
y`


func f() {
	g() // c
}
