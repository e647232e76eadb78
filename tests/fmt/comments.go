// Package comments has comments everywhere.
package comments   // behind the package clause
import "fmt" // behind an import

  // An indented comment above a declaration.
var a=1 // behind a
var bcd  =  2 /* block */ // and line

/* A block comment
   of two lines. */
func f(x int /* the x */, y /* before y's type */ int)(/* none */){
// first in the body
fmt.Println(x /* between */ ,y) // behind a call
/* alone */


// two empty lines above become one
if x>y{ // behind a brace
y++ // longer text before
z:=1// no blank before
_ = z
// last in a block
}else{ // behind else
}
switch x{
// above the first case
case 1: // behind a case
y=1
// still case 1, indented
		// and this too
// in the column of what follows
case 2:
	// the only thing here
default:
/*
   A block comment
     that is indented
   and then not.
*/
	/*
	 * stars
	    * in a line
	 */
}
g:=func(){ /* empty but for this */ }
g()
call(1, // one
22, // two
333, /* three */
)
/* before */ return /* behind */
// at the end
}

// detached

// attached
type T struct{ // behind struct
// above a field
A int // behind A
LongName string`tag:"x"` // behind a tag
Embedded // behind an embedded field

// a lone comment
}
//no blank
//go:noinline
func g(){}
// the end
