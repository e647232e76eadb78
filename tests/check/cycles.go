// Declarations that lead back to themselves.
package p

const A = B // ERROR "initialization loop for A"
const B = A

var x = y // ERROR "initialization loop for x"
var y = x

var z = f() // ERROR "initialization loop for z"

func f() int { return z }

var self = self + 1 // ERROR "initialization loop: self refers to itself"

type T struct{ t T } // ERROR "invalid recursive type T: it refers to itself"
type U U // ERROR "invalid recursive type U: it refers to itself"
type V []V
type W [2]W // ERROR "invalid recursive type W: it refers to itself"
type I interface{ I } // ERROR "invalid recursive type I: it refers to itself"
type P *Q
type Q P2
type P2 struct{ q *Q }

type R1 struct{ r R2 } // ERROR "invalid recursive type R1"
type R2 struct{ r [1]R1 }

type X1 = X2 // ERROR "invalid recursive type X1"
type X2 = X1

type Len [len(lenOf)]int // ERROR "invalid recursive type Len|invalid cycle"

var lenOf Len

func local() {
	type L struct{ l L } // ERROR "invalid recursive type L: it refers to itself"
	type Fine struct{ next *Fine }
	var f func()
	f = func() { f() }
	f()
}

const c1 T1 = 1 // ERROR "invalid cycle in declaration of c1\n\t.*c1 refers to T1\n\t.*T1 refers to c1"
type T1 [c1]int

// A function whose signature is being read is a func().
func own(x own) {} // ERROR "own is not a type"
func length() [len(length())]int { return nil } // ERROR "length\(\) \(no value\) used as value"
func made() Made { return Made{} }
type Made [len(made())]int // ERROR "array length len\(made\(\)\) \(value of type int\) must be constant"

// Without a value, a variable may still need itself for its type.
var typed [len(typed)]int // ERROR "initialization loop: typed refers to itself"
var method interface{ m() [len(method.m())]int } // ERROR "initialization loop: method refers to itself"
