// Sorting, with the order of equal elements.
package main

import (
	"fmt"
	"math"
	"sort"
)

type item struct {
	key, number int
	name        string
}

type byKey []item

func (s byKey) Len() int           { return len(s) }
func (s byKey) Less(i, j int) bool { return s[i].key < s[j].key }
func (s byKey) Swap(i, j int)      { s[i], s[j] = s[j], s[i] }

func input(n, pattern int) []item {
	items := make([]item, n)
	x := uint32(pattern + 1)
	for i := range items {
		x = x*1664525 + 1013904223
		keys := []int{i, n - i, int(x >> 8), int(x>>8) % 10, i / 5, 1}
		items[i] = item{keys[pattern], i, fmt.Sprint("n", i)}
	}
	return items
}

// A checksum of the order.
func order(items []item) (sum uint32) {
	for i, it := range items {
		sum = sum*31 + uint32(it.number*7+it.key)
		if it.name != fmt.Sprint("n", it.number) {
			panic(i)
		}
	}
	return sum
}

func main() {
	for _, n := range []int{0, 1, 2, 5, 12, 13, 30, 50, 100, 333, 1000} {
		for pattern := 0; pattern < 6; pattern++ {
			a, b, c, d := input(n, pattern), input(n, pattern), input(n, pattern), input(n, pattern)
			sort.Sort(byKey(a))
			sort.Slice(b, func(i, j int) bool { return b[i].key < b[j].key })
			sort.Stable(byKey(c))
			sort.SliceStable(d, func(i, j int) bool { return d[i].key < d[j].key })
			fmt.Println(n, pattern, order(a), order(b), order(c), order(d), sort.IsSorted(byKey(a)), sort.SliceIsSorted(b, func(i, j int) bool { return b[i].key < b[j].key }))
			sort.Sort(sort.Reverse(byKey(a)))
			fmt.Println(order(a))
		}
	}
	ints := []int{5, 2, 8, -1, 5, 0}
	sort.Ints(ints)
	floats := []float64{2.5, math.NaN(), -1, math.Inf(1), 0, math.Inf(-1)}
	sort.Float64s(floats)
	words := []string{"pear", "apple", "fig", "", "banana"}
	sort.Strings(words)
	fmt.Println(ints, floats, words, sort.IntsAreSorted(ints), sort.Float64sAreSorted(floats), sort.StringsAreSorted(words))
	sort.Sort(sort.Reverse(sort.IntSlice(ints)))
	sort.Sort(sort.Reverse(sort.StringSlice(words)))
	fmt.Println(ints, words, sort.IntsAreSorted(ints))
	sort.IntSlice(ints).Sort()
	fmt.Println(ints, sort.SearchInts(ints, 5), sort.SearchInts(ints, 6), sort.SearchStrings([]string{"a", "c"}, "b"), sort.SearchFloat64s([]float64{1, 2}, 9), sort.Search(100, func(i int) bool { return i*i >= 50 }))
	fmt.Println(sort.Find(len(ints), func(i int) int { return 2 - ints[i] }))
	bad := []int{3, 1, 2, 9, 4, 4, 7, 1, 0, 5, 6, 3, 8, 2, 1, 1}
	sort.Slice(bad, func(i, j int) bool { return true })
	fmt.Println(len(bad))
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		sort.Slice(bad, func(i, j int) bool { panic("less") })
	}()
	func() {
		defer func() { fmt.Println(recover() != nil) }()
		sort.Slice(5, func(i, j int) bool { return false })
	}()
}

// Output:
// 0 0 0 0 0 0 true true
// 0
// 0 1 0 0 0 0 true true
// 0
// 0 2 0 0 0 0 true true
// 0
// 0 3 0 0 0 0 true true
// 0
// 0 4 0 0 0 0 true true
// 0
// 0 5 0 0 0 0 true true
// 0
// 1 0 0 0 0 0 true true
// 0
// 1 1 1 1 1 1 true true
// 1
// 1 2 3980069 3980069 3980069 3980069 true true
// 3980069
// 1 3 1 1 1 1 true true
// 1
// 1 4 0 0 0 0 true true
// 0
// 1 5 1 1 1 1 true true
// 1
// 2 0 8 8 8 8 true true
// 248
// 2 1 250 250 250 250 true true
// 70
// 2 2 132620993 132620993 132620993 132620993 true true
// 290384543
// 2 3 41 41 41 41 true true
// 311
// 2 4 7 7 7 7 true true
// 7
// 2 5 39 39 39 39 true true
// 39
// 5 0 254480 254480 254480 254480 true true
// 30283280
// 5 1 27483985 27483985 27483985 27483985 true true
// 4962385
// 5 2 2581166935 2581166935 2581166935 2581166935 true true
// 2094240983
// 5 3 1380772 1380772 1380772 1380772 true true
// 29873692
// 5 4 222670 222670 222670 222670 true true
// 222670
// 5 5 1176975 1176975 1176975 1176975 true true
// 1176975
// 12 0 1734467632 1734467632 1734467632 1734467632 true true
// 3704168912
// 12 1 298533468 298533468 298533468 298533468 true true
// 3116224804
// 12 2 202484807 202484807 202484807 202484807 true true
// 2332932953
// 12 3 724391253 724391253 724391253 724391253 true true
// 2625801659
// 12 4 2971617259 2971617259 2971617259 2971617259 true true
// 3704863843
// 12 5 1042590954 1042590954 1042590954 1042590954 true true
// 1042590954
// 13 0 2228889136 2228889136 2228889136 2228889136 true true
// 1307284016
// 13 1 117142513 117142513 117142513 117142513 true true
// 808346353
// 13 2 1969695842 1969695842 1969695842 1969695842 true true
// 1077143842
// 13 3 183190039 183190039 1415143877 1415143877 true true
// 2021245225
// 13 4 1925821899 1925821899 1925821899 1925821899 true true
// 3014633949
// 13 5 2255548587 2255548587 2255548587 2255548587 true true
// 2255548587
// 30 0 3210027128 3210027128 3210027128 3210027128 true true
// 2079806088
// 30 1 2984396326 2984396326 2984396326 2984396326 true true
// 610836634
// 30 2 2077565242 2077565242 2077565242 2077565242 true true
// 2935147462
// 30 3 2627095895 2627095895 1400202725 1400202725 true true
// 2732232037
// 30 4 235493292 235493292 235493292 235493292 true true
// 3656144954
// 30 5 3035215433 3035215433 3035215433 3035215433 true true
// 3035215433
// 50 0 2319810760 2319810760 2319810760 2319810760 true true
// 1892960312
// 50 1 445059690 445059690 445059690 445059690 true true
// 1838939350
// 50 2 3210744318 3210744318 3210744318 3210744318 true true
// 222418242
// 50 3 4064062843 4064062843 1368768787 1368768787 true true
// 2602499703
// 50 4 467240820 467240820 467240820 467240820 true true
// 1447026370
// 50 5 1602319311 1602319311 1602319311 1602319311 true true
// 1602319311
// 100 0 471409040 471409040 471409040 471409040 true true
// 3749147760
// 100 1 2422859860 2422859860 2422859860 2422859860 true true
// 1038297644
// 100 2 3703483717 3703483717 3703483717 3703483717 true true
// 3818234203
// 100 3 741261444 741261444 2793495030 2793495030 true true
// 922317190
// 100 4 3518115560 3518115560 3518115560 3518115560 true true
// 2459083982
// 100 5 2180266910 2180266910 2180266910 2180266910 true true
// 2180266910
// 333 0 1458359088 1458359088 1458359088 1458359088 true true
// 2514614064
// 333 1 872107249 872107249 872107249 872107249 true true
// 1153657841
// 333 2 1401525156 1401525156 1401525156 1401525156 true true
// 3448039140
// 333 3 4163238374 4163238374 4086506884 4086506884 true true
// 2634264858
// 333 4 1497256523 1497256523 1497256523 1497256523 true true
// 187820837
// 333 5 3523685643 3523685643 3523685643 3523685643 true true
// 3523685643
// 1000 0 206163872 206163872 206163872 206163872 true true
// 2370100320
// 1000 1 2872723784 2872723784 2872723784 2872723784 true true
// 3397255096
// 1000 2 4187933830 4187933830 4187933830 4187933830 true true
// 2596022330
// 1000 3 1323207962 1323207962 3423011898 3423011898 true true
// 3361447434
// 1000 4 918050064 918050064 918050064 918050064 true true
// 59680980
// 1000 5 3637863468 3637863468 3637863468 3637863468 true true
// 3637863468
// [-1 0 2 5 5 8] [NaN -Inf -1 0 2.5 +Inf] [ apple banana fig pear] true true true
// [8 5 5 2 0 -1] [pear fig banana apple ] false
// [-1 0 2 5 5 8] 3 5 1 2 8
// 2 true
// 16
// recovered less
// true
