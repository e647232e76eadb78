// The clause ends with its line.
package p x // ERROR "unexpected name x, expecting semicolon or newline"
