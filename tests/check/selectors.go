// Fields and methods that are missing, ambiguous or out of reach.
package p

type A struct{ x, same int }
type B struct{ y, same int }
type C struct {
	A
	*B
}
type I interface{ M() }

func (A) Twice() {}
func (B) Twice() {}

func f(c C, pi *I, i I, pp **A) {
	_ = c.x
	_ = c.y
	_ = c.same // ERROR "ambiguous selector c.same"
	c.Twice() // ERROR "ambiguous selector c.Twice"
	_ = c.z // ERROR "c.z undefined \(type C has no field or method z\)"
	_ = c.X // ERROR "c.X undefined \(type C has no field or method X, but does have field x\)"
	pi.M() // ERROR "pi.M undefined \(type \*I is pointer to interface, not interface\)"
	i.N() // ERROR "i.N undefined \(type I has no field or method N\)"
	pp.x = 1 // ERROR "pp.x undefined \(type \*\*A has no field or method x\)"
	var j interface{ Twice() } = c // ERROR "C does not implement .* \(ambiguous selector C.Twice\)"
	_ = j
	_ = nil.x // ERROR "invalid use of nil|nil.x undefined"
	_ = int.x // ERROR "int.x undefined \(type int has no method x\)|int.x undefined"
}
