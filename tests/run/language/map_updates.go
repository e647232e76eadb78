// m[k] op= v: the entry is looked up once; a panic of the operand or of the operator leaves none behind.
package main

import (
	"fmt"
	"math"
)

type point struct{ x, y int }

func attempt(name string, m map[int]int, f func()) {
	defer func() {
		fmt.Println(name, recover(), len(m))
	}()
	f()
}

func main() {
	m := map[int]int{}
	k, zero := 1, 0
	m[k]++
	m[k] += 5
	m[k] += m[k] * k
	m[k+1] -= m[k]
	m[m[1]] |= 6
	m[m[1]] ^= m[1]
	m[3] &^= 1
	m[4] *= 7
	m[1] <<= 2
	m[k], m[2] = m[2], m[k]
	fmt.Println(m)

	none := []int{}
	attempt("index", m, func() { m[100] += none[zero] })
	attempt("division", m, func() { m[101] /= zero })
	attempt("remainder", m, func() { m[102] %= zero })
	attempt("operand", m, func() { m[103] += 1 / zero })
	var nowhere *point
	attempt("nil", m, func() { m[104] -= nowhere.x })
	attempt("key", m, func() { m[none[zero]]++ })
	var missing map[int]int
	attempt("nil map", missing, func() { missing[1]++ })
	attempt("nil map, operand", missing, func() { missing[1] += 1 / zero })

	bytes := map[string]uint8{}
	words := map[string]int16{}
	wide := map[point]uint32{}
	floats := map[float64]float64{}
	texts := map[bool]string{}
	for i := 0; i < 300; i++ {
		bytes["b"] += 7
		bytes["c"]--
		words["w"] += 1000
		wide[point{i % 3, 1}] -= uint32(i)
		floats[0.5] += float64(i) / 2
		floats[1.5] -= 0.25
		floats[2] *= 2
		texts[i%2 == 0] += "x"
	}
	floats[math.NaN()]++
	floats[math.NaN()] += 2
	floats[math.Copysign(0, -1)] += 3
	floats[0] += 4
	fmt.Println(bytes, words, wide)
	fmt.Println(len(floats), floats[0.5], floats[1.5], floats[2], floats[0])
	fmt.Println(len(texts[true]), len(texts[false]))

	keys := map[any]int{}
	keys["a"] += 2
	keys[2]++
	keys[point{1, 2}] -= 3
	func() {
		defer func() { fmt.Println(recover(), len(keys)) }()
		keys[[]int{1}]++
	}()
	func() {
		defer func() { fmt.Println(recover(), len(keys)) }()
		keys[func() {}] += 1 / zero
	}()
	fmt.Println(keys["a"], keys[2], keys[point{1, 2}])

	f := func(i int) int { k = 10; return i }
	m[k] += f(2) // the key is read after the call
	fmt.Println(m[1], m[10])
}

// Output:
// map[1:-12 2:48 3:0 4:0 12:10]
// index runtime error: index out of range [0] with length 0 5
// division runtime error: integer divide by zero 5
// remainder runtime error: integer divide by zero 5
// operand runtime error: integer divide by zero 5
// nil runtime error: invalid memory address or nil pointer dereference 5
// key runtime error: index out of range [0] with length 0 5
// nil map assignment to entry in nil map 0
// nil map, operand runtime error: integer divide by zero 0
// map[b:52 c:212] map[w:-27680] map[{0 1}:4294952446 {1 1}:4294952346 {2 1}:4294952246]
// 6 22425 -75 0 7
// 150 150
// runtime error: hash of unhashable type []int 3
// runtime error: integer divide by zero 3
// 2 1 -3
// -12 2
