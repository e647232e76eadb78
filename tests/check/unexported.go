// Names of other packages that are there, but not for everyone.
package p

import "strings"

func f() {
	var b strings.Builder
	b.writestring("x") // ERROR "b.writestring undefined \(type strings.Builder has no field or method writestring\)"
	b.writeString("x") // ERROR "but does have method WriteString\)"
	b.Buf = nil // ERROR "but does have unexported field buf\)|has no field or method Buf"
	_ = strings.noSuch // ERROR "undefined: strings.noSuch"
}
