// What is missing inside brackets, and types that are cut short.
package p

var a G[] // ERROR "unexpected \], expecting type argument list"
var b [3, 4]int // ERROR "unexpected comma; expecting \]"
type c [3, 4]int // ERROR "unexpected comma; expecting \]"
var d map string]int // ERROR "unexpected name string, expecting \["
var e map[string int // ERROR "unexpected name int, expecting \]"
var f <-int // ERROR "unexpected name int, expecting chan"
var g = <-<-chan int(nil)
type h = <-<-chan int // ERROR "unexpected <-, expecting chan"
var i = <-chan<- struct{}{} // ERROR "unexpected struct\{\}, expecting chan"

func j(x ...) {} // ERROR "... is missing type"
func k[P any Q any]() {} // ERROR "unexpected name Q in type parameter list; possibly missing comma or \]"
type l[P, 5] int // ERROR "unexpected literal 5, expecting \]"

type m interface {
	int | ; // ERROR "unexpected semicolon, expecting ~ term or type"
}
type n[P int |] int // ERROR "unexpected \], expecting ~ term or type"
type o interface { 5 } // ERROR "unexpected literal 5, expecting ~ term or type"
type q interface { m() int; n() x y } // ERROR "unexpected name y in interface type; possibly missing semicolon or newline or \}"
type r struct { 5 } // ERROR "unexpected literal 5, expecting field name or embedded type"
type s struct {
	a int 5 // ERROR "struct field tag must be a string"
	b int 'x' // ERROR "struct field tag must be a string"
}
type tt struct { c chan } // ERROR "missing channel element type"
type t [P, 4]int // ERROR "unexpected literal 4, expecting \]"
type u[P, Q] int // ERROR "missing type constraint"

func v[[]int]() {} // ERROR "missing type parameter name or invalid array length"
func w n // ERROR "unexpected name n, expecting \("
