// Elements at a variable plus or minus a constant, of slices and arrays of every width: their values and their bounds.
package main

import "fmt"

var table [4]uint32
var global = []int{1, 2, 3}

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	words, bytes, halves, small := []int{1, 2, 3}, []byte{4, 5, 6}, []uint32{7, 8, 9}, []int16{-1, -2, -3}
	var array [3]int
	var letters [3]byte
	rows := [][]int{{1, 2}, {3, 4}}
	grid := [][]byte{{1, 2}, {3, 4}}
	for i := 1; i < 3; i++ {
		words[i] += words[i-1]
		words[i-1] = words[i]
		bytes[i-1] += bytes[i] * 100
		halves[i] -= halves[i-1] + 5
		halves[i-1] ^= halves[i]
		small[i-1] += small[i]
		array[i] = array[i-1] + i
		array[i-1]--
		letters[i-1] = letters[i] - 7
		table[i+1] = table[i] + uint32(i)
		table[i]++
		global[i] += global[i-1]
		rows[i-1][i-1] += rows[2-i][i-1]
		grid[i-1][2-i]--
	}
	fmt.Println(words, bytes, halves, small, array, letters, table, global, rows, grid)
	i, j := 2, -1
	try("slice", func() { i := i; fmt.Println(words[i+1]) })
	try("bytes", func() { i := i; bytes[i+1]++ })
	try("halves", func() { i := i; halves[i-3] = 1 })
	try("small", func() { i := i; small[i+4] += 1 })
	for _, f := range []func(i, j int){
		func(i, j int) { a := array; a[i+1] = 1 },
		func(i, j int) { a := array; a[j] += 1 },
		func(i, j int) { a := letters; fmt.Println(a[i-3]) },
		func(i, j int) { table[i+2]++ },
		func(i, j int) { table[j] = 1 },
		func(i, j int) { fmt.Println(global[j]) },
		func(i, j int) { r := rows; r[i][j] = 1 },
		func(i, j int) { r := rows; r[i-1][i+7] = 1 },
		func(i, j int) { r := rows; r[i+6][j-9] = 1 },
		func(i, j int) { r := grid; fmt.Println(r[i-1][j+1], r[i-2][j]) },
	} {
		f := f
		try("local", func() { f(i, j) })
	}
	local := words
	fmt.Println(local[i-2] +
		local[i-1] +
		local[i+5])
}

// Output:
// [3 6 6] [248 93 6] [4294967291 4294967284 8] [-3 -5 -3] [-1 0 3] [249 249 0] [0 1 2 3] [1 3 6] [[4 2] [3 6]] [[1 1] [2 4]]
// slice runtime error: index out of range [3] with length 3
// bytes runtime error: index out of range [3] with length 3
// halves runtime error: index out of range [-1]
// small runtime error: index out of range [6] with length 3
// local runtime error: index out of range [3] with length 3
// local runtime error: index out of range [-1]
// local runtime error: index out of range [-1]
// local runtime error: index out of range [4] with length 4
// local runtime error: index out of range [-1]
// local runtime error: index out of range [-1]
// local runtime error: index out of range [2] with length 2
// local runtime error: index out of range [9] with length 2
// local runtime error: index out of range [8] with length 2
// local runtime error: index out of range [-1]

// Stderr:
// panic: runtime error: index out of range [7] with length 3
// goroutine 1 [running]:
// main.main()

// Exit: 2
