// A range clause has two variables at most.
package p

func f(x []int) {
	for i, j, k := range x { // ERROR "range clause permits at most two iteration variables"
		_, _ = i, j
	}
}
