// Operands of assignments are evaluated from left to right, calls before indexes are checked.
package main
import "fmt"
func tr[T any](x T) T { fmt.Print(x, " "); return x }
type S struct { a, b int; p *S; arr [4]int; sl []int; m map[int]int; f func(int) int }
func (s S) V(x int) int { return s.a*10+x }
func (s *S) P(x int) int { return s.b*10+x }
func ps(s *S) *S { fmt.Print("ps "); return s }
func sl(s []int) []int { fmt.Print("sl "); return s }
func mp(s map[int]int) map[int]int { fmt.Print("mp "); return s }
func two(a, b int) (int, int) { fmt.Print("two ");return a, b }
func main() {
 var a [4]int; s := make([]int, 4); m := map[int]int{}; st := S{sl: s, m: m}; q := &st
 f := [4]float64{}; str := [4]string{}; i8 := [4]int8{}
 a[tr(1)] = tr(2); fmt.Println(a)
 a[tr(1)] += tr(2); fmt.Println(a)
 a[tr(1)] -= tr(2); fmt.Println(a)
 a[tr(1)] *= tr(3); fmt.Println(a)
 a[tr(1)] <<= tr(3); fmt.Println(a)
 a[tr(1)] /= tr(3); fmt.Println(a)
 s[tr(1)] = tr(2); fmt.Println(s)
 s[tr(1)] += tr(2); fmt.Println(s)
 s[tr(1)] ^= tr(2); fmt.Println(s)
 sl(s)[tr(1)] = tr(2); fmt.Println(s)
 sl(s)[tr(1)] += tr(2); fmt.Println(s)
 sl(s)[tr(1)]++; fmt.Println(s)
 f[tr(1)] += tr(2.5); fmt.Println(f)
 f[tr(1)] /= tr(2.5); fmt.Println(f)
 str[tr(1)] += tr("a"); fmt.Println(str)
 str[tr(1)] += tr("a") + tr("b"); fmt.Println(str)
 i8[tr(1)] += tr(int8(100)); fmt.Println(i8)
 i8[tr(1)] += tr(int8(100)); fmt.Println(i8)
 m[tr(1)] = tr(2); fmt.Println(m)
 m[tr(1)] += tr(2); fmt.Println(m)
 m[tr(1)] <<= tr(2); fmt.Println(m)
 mp(m)[tr(1)] += tr(2); fmt.Println(m)
 mp(m)[tr(1)]++; fmt.Println(m)
 ps(q).a = tr(1); fmt.Println(q.a)
 ps(q).a += tr(1); fmt.Println(q.a)
 ps(q).arr[tr(1)] += tr(1); fmt.Println(q.arr)
 ps(q).sl[tr(1)] += tr(1); fmt.Println(q.sl)
 ps(q).m[tr(1)] += tr(1); fmt.Println(q.m)
 a[tr(0)], a[tr(1)] = tr(2), tr(3); fmt.Println(a)
 a[tr(0)], s[tr(1)], m[tr(2)] = tr(2), tr(3), tr(4); fmt.Println(a, s, m)
 a[tr(0)], s[tr(1)] = two(tr(2), tr(3)); fmt.Println(a, s, m)
 fmt.Println([]int{tr(1), tr(2)}, [2]int{1: tr(1), 0: tr(2)}, S{b: tr(3), a: tr(4)}.a, map[int]int{tr(1): tr(2), tr(3): tr(4)})
 fmt.Println(ps(q).V(tr(1)) + ps(q).P(tr(2)) * tr(3))
 fmt.Println(tr(s)[tr(1):tr(2):tr(3)], tr("abcdef")[tr(1):tr(3)], tr(s)[tr(1)], tr(a)[tr(2)], tr(m)[tr(1)])
 fmt.Println(tr(1) < tr(2) && tr(3) > tr(4) || tr(5) == tr(6), -tr(7), !tr(true))
 fmt.Println(tr(any(1)).(int) + tr(2), append(tr(s), tr(3), tr(4)), copy(tr(s), tr(s)))
 fmt.Println(func(x, y int) int { return x }(tr(1), tr(2)), fmt.Sprint(tr(1), tr(2)))
 q.f = func(x int) int { fmt.Print("f "); return x }
 fmt.Println(ps(q).f(tr(1)) + tr(2))
 ch := make(chan int, 4)
 ch <- tr(1)
 func() chan int { fmt.Print("ch "); return ch }() <- tr(2)
 fmt.Println(tr(1) + <-ch + tr(2) + <-ch)
 for a[tr(1)], s[tr(2)] = range [2]int{5,6} { fmt.Print("body ") }
 fmt.Println(a, s)
 switch tr(3) { case tr(1), tr(2): fmt.Println("x"); case tr(3), tr(4): fmt.Println("y") }
 defer fmt.Println(tr("d"), tr("e"))
 defer ps(q).P(tr(4))
 go ps(q).P(tr(4))
 var x, y = tr(1), tr(2)
 x, y = y, tr(3)
 *ps2(&x) = tr(9)
 *ps2(&x) += tr(9)
 c := tr(complex(1,2)) * tr(complex(3,4))
 str[tr(1)], str[tr(2)] = tr("z") + tr("y"), tr("w")
 fmt.Println(x, y, c, str)
}
func ps2(p *int) *int { fmt.Print("ps2 "); return p }

// Output:
// 1 2 [0 2 0 0]
// 1 2 [0 4 0 0]
// 1 2 [0 2 0 0]
// 1 3 [0 6 0 0]
// 1 3 [0 48 0 0]
// 1 3 [0 16 0 0]
// 1 2 [0 2 0 0]
// 1 2 [0 4 0 0]
// 1 2 [0 6 0 0]
// sl 1 2 [0 2 0 0]
// sl 1 2 [0 4 0 0]
// sl 1 [0 5 0 0]
// 1 2.5 [0 2.5 0 0]
// 1 2.5 [0 1 0 0]
// 1 a [ a  ]
// 1 a b [ aab  ]
// 1 100 [0 100 0 0]
// 1 100 [0 -56 0 0]
// 1 2 map[1:2]
// 1 2 map[1:4]
// 1 2 map[1:16]
// mp 1 2 map[1:18]
// mp 1 map[1:19]
// ps 1 1
// ps 1 2
// ps 1 1 [0 1 0 0]
// ps 1 1 [0 6 0 0]
// ps 1 1 map[1:20]
// 0 1 2 3 [2 3 0 0]
// 0 1 2 2 3 4 [2 3 0 0] [0 3 0 0] map[1:20 2:4]
// 0 1 2 3 two [2 3 0 0] [0 3 0 0] map[1:20 2:4]
// 1 2 1 2 3 4 1 2 3 4 [1 2] [2 1] 4 map[1:2 3:4]
// ps 1 ps 2 3 27
// [0 3 0 0] 1 2 3 abcdef 1 3 [0 3 0 0] 1 [2 3 0 0] 2 map[1:20 2:4] 1 [3] bc 3 0 20
// 1 2 3 4 5 6 7 true false -7 false
// 1 2 [0 3 0 0] 3 4 [0 3 0 0] [0 3 0 0] 3 [0 3 0 0 3 4] 4
// 1 2 1 2 1 1 2
// ps 1 f 2 3
// 1 ch 2 1 2 6
// 1 2 body 1 2 body [2 1 0 0] [0 3 6 0]
// 3 1 2 3 y
// d e ps 4 ps 4 1 2 3 ps2 9 ps2 9 (1+2i) (3+4i) 1 2 z y w 18 3 (-5+10i) [ zy w ]
// d e
