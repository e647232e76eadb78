// Labels and jumps.
package p

func f(n int) {
L1: // ERROR "label L1 defined and not used"
	for {
		break L2 // ERROR "break label not defined: L2"
	}
L3:
	for {
		continue L3
	}
L3: // ERROR "label L3 already defined at .*labels.go:9:1"
	goto L4 // ERROR "label L4 not defined"
	goto L5 // ERROR "goto L5 jumps over declaration of x at .*labels.go:18"
	{
	}
	x := 1
	_ = x
L5:
	goto L6 // ERROR "goto L6 jumps into block starting at .*labels.go:22:11"
	if n > 1 {
	L6:
		n++
	}
	break // ERROR "break is not in a loop, switch, or select"
	continue // ERROR "continue is not in a loop"
L7:
	if n > 1 {
		break L7 // ERROR "invalid break label L7"
	}
L8:
	switch n {
	case 1:
		continue L8 // ERROR "invalid continue label L8"
	case 2:
		break L8
	}
	for {
		func() {
			break // ERROR "break is not in a loop, switch, or select"
		}()
		continue L9 // ERROR "continue label not defined: L9"
	}
}
