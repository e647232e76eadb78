// Names: declared twice, never, or not in a way that can be used.
package p

import (
	"fmt"
	str "strings" // ERROR "\"strings\" imported as str and not used"
	"os" // ERROR "\"os\" imported and not used"
	"net/http" // ERROR "package net/http is not in std"
	"no/such/package" // ERROR "package no/such/package is not in std"
	"example.com/missing" // ERROR "no required module provides package example.com/missing"
	"unsafe" // ERROR "package unsafe is not supported"
	"" // ERROR "invalid import path"
	"/abs" // ERROR "import path cannot be absolute path"
	init "sort" // ERROR "cannot import package as init"
)

var fmt2 = fmt.Sprint(1)

var a = 1
var a = 2 // ERROR "a redeclared in this block"

func f() {}
func f() {} // ERROR "f redeclared in this block"

type T struct{ x int }

func (T) m() {}
func (T) m() {} // ERROR "T.m redeclared in this block"
func (T) x() {} // ERROR "field and method with the same name x"

var init int // ERROR "cannot declare init - must be func"

func init(x int) {} // ERROR "func init must have no arguments and no return values"

func locals() {
	x := 1 // ERROR "declared and not used: x"
	var y, z = 2, 3 // ERROR "declared and not used: y"
	_ = z
	z = 4
	undefinedName() // ERROR "undefined: undefinedName"
	fmt.Printline() // ERROR "undefined: fmt.Printline"
	fmt.println() // ERROR "undefined: fmt.println \(but have Println\)"
	_ = _ // ERROR "cannot use _ as value"
	_ = fmt // ERROR "use of package fmt not in selector"
	var p _ // ERROR "cannot use _ as value or type"
	_ = p
	func() {
		unused := 1 // ERROR "declared and not used: unused"
	}()
}

var b, c = 1 // ERROR "assignment mismatch: 2 variables but 1 value"
var d2, d3, d4 = 1, 2 // ERROR "missing init expr for d4"
var d = 1, 2 // ERROR "extra init expr 2"

const e, g = 1 // ERROR "missing init expr for g"
const h = 1, 2 // ERROR "extra init expr 2"
const (
	i, j = 1, 2
	k // ERROR "extra init expr"
)

const notConst = f2() // ERROR "f2\(\) \(value of type int\) is not constant"

func f2() int { return iota } // ERROR "cannot use iota outside constant declaration"

const sliceConst []int = nil // ERROR "invalid constant type \[\]int"

func blankMethod() {
	var t T
	t._ = 1 // ERROR "cannot refer to blank field or method"
}
