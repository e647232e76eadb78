// What is wrong between packages.
package packages

import (
	. "packages/lib"
	"packages/lib"
	"packages/mixed"
	"packages/ring"
	"packages/tool" // ERROR "import .packages/tool. is a program, not an importable package"
	same "packages/lib"
)

func same() {} // ERROR "same already declared through import of package lib\n\t.*packages.go:10:2: other declaration of same"
func F()    {} // ERROR "F already declared through dot-import\n\t.*packages.go:5:2: other declaration of F"

var (
	_ = lib.hidden                  // ERROR "name hidden not exported by package lib"
	_ = lib.T{}.field               // ERROR "lib.T\{\}.field undefined \(cannot refer to unexported field field\)"
	_ = lib.T{field: 1}             // ERROR "cannot refer to unexported field field in struct literal of type lib.T"
	_ = lib.T{Field: 1}             // ERROR "unknown field Field in struct literal of type lib.T, but does have unexported field"
	_ = lib.T{1}                    // ERROR "implicit assignment to unexported field field in struct literal of type lib.T"
	_ = lib.T{}.Method              // ERROR "type lib.T has no field or method Method, but does have unexported method method"
	_ lib.Sealed = own{}            // ERROR "own does not implement lib.Sealed \(unexported method method\)"
	_ = ring.A + mixed.A
)

type own struct{}

func (own) method() {}
