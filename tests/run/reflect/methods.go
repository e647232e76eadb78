// Methods by reflection: those that are exported, in the method set, sorted by name.
package main

import (
	"fmt"
	"reflect"
)

type P struct{ X, Y int }

func (p P) Add(q P) P            { return P{p.X + q.X, p.Y + q.Y} }
func (p P) String() string       { return "P!" }
func (p *P) Set(x int)           { p.X = x }
func (p P) private()             {}
func (p P) Var(a string, n ...int) (int, error) { return len(n), nil }

type I interface{ Add(P) P; Zed() }
type Emb struct{ P; n int }
type EmbP struct{ *P }
type G[T any] struct{ v T }
func (g G[T]) Get() T { return g.v }
func (g *G[T]) Put(v T) { g.v = v }
type N int
func (n N) M1() {}
func (n N) m2() {}

func main() {
	for _, v := range []any{P{}, &P{}, Emb{}, &Emb{}, EmbP{&P{}}, G[int]{}, &G[string]{}, N(1), new(N), 5, struct{ P }{}, struct{ *P }{&P{}}} {
		t := reflect.TypeOf(v)
		fmt.Println(t, t.NumMethod())
		for i := 0; i < t.NumMethod(); i++ {
			m := t.Method(i)
			fmt.Println(" ", m.Name, m.Type, m.Index, m.PkgPath == "", m.IsExported())
		}
	}
	t := reflect.TypeOf((*I)(nil)).Elem()
	fmt.Println(t.NumMethod(), t.Method(0).Name, t.Method(0).Type, t.Method(1).Name, t.Method(1).Type)
	p := P{1, 2}
	v := reflect.ValueOf(p)
	fmt.Println(v.NumMethod())
	out := v.MethodByName("Add").Call([]reflect.Value{reflect.ValueOf(P{10, 20})})
	fmt.Println(len(out), out[0].Interface().(P).X, out[0].Type())
	fmt.Println(v.Method(0).Type(), v.Method(0).Kind(), v.MethodByName("Nope").IsValid())
	pv := reflect.ValueOf(&p)
	pv.MethodByName("Set").Call([]reflect.Value{reflect.ValueOf(77)})
	fmt.Println(p.X, pv.NumMethod())
	fmt.Println(reflect.ValueOf(&p).Elem().Addr().MethodByName("Set").IsValid(), reflect.ValueOf(&p).Elem().MethodByName("Set").IsValid())
	fmt.Println(v.MethodByName("Var").Call([]reflect.Value{reflect.ValueOf("a"), reflect.ValueOf(1), reflect.ValueOf(2)})[0])
	fmt.Println(v.MethodByName("Var").CallSlice([]reflect.Value{reflect.ValueOf("a"), reflect.ValueOf([]int{1, 2, 3})})[0])
	m, ok := reflect.TypeOf(p).MethodByName("Add")
	fmt.Println(m.Name, m.Type, ok, m.Func.Call([]reflect.Value{reflect.ValueOf(p), reflect.ValueOf(P{1, 1})})[0].Field(0))
	_, ok = reflect.TypeOf(p).MethodByName("private")
	fmt.Println(ok)
	f := v.MethodByName("Add").Interface().(func(P) P)
	fmt.Println(f(P{3, 4}).Y)
	var i I
	_ = i
	var s fmt.Stringer = p
	sv := reflect.ValueOf(&s).Elem()
	fmt.Println(sv.Kind(), sv.NumMethod(), sv.Method(0).Call(nil)[0])
	func() {
		defer func() { fmt.Println("panic:", recover()) }()
		v.Method(9)
	}()
	func() {
		defer func() { fmt.Println("panic:", recover()) }()
		v.MethodByName("Add").Call(nil)
	}()
	func() {
		defer func() { fmt.Println("panic:", recover()) }()
		v.MethodByName("Add").Call([]reflect.Value{reflect.ValueOf(1)})
	}()
	func() {
		defer func() { fmt.Println("panic:", recover()) }()
		reflect.TypeOf(p).Method(9)
	}()
	func() {
		defer func() { fmt.Println("panic:", recover()) }()
		reflect.ValueOf(5).Call(nil)
	}()
}

// Output:
// main.P 3
//   Add func(main.P, main.P) main.P 0 true true
//   String func(main.P) string 1 true true
//   Var func(main.P, string, ...int) (int, error) 2 true true
// *main.P 4
//   Add func(*main.P, main.P) main.P 0 true true
//   Set func(*main.P, int) 1 true true
//   String func(*main.P) string 2 true true
//   Var func(*main.P, string, ...int) (int, error) 3 true true
// main.Emb 3
//   Add func(main.Emb, main.P) main.P 0 true true
//   String func(main.Emb) string 1 true true
//   Var func(main.Emb, string, ...int) (int, error) 2 true true
// *main.Emb 4
//   Add func(*main.Emb, main.P) main.P 0 true true
//   Set func(*main.Emb, int) 1 true true
//   String func(*main.Emb) string 2 true true
//   Var func(*main.Emb, string, ...int) (int, error) 3 true true
// main.EmbP 4
//   Add func(main.EmbP, main.P) main.P 0 true true
//   Set func(main.EmbP, int) 1 true true
//   String func(main.EmbP) string 2 true true
//   Var func(main.EmbP, string, ...int) (int, error) 3 true true
// main.G[int] 1
//   Get func(main.G[int]) int 0 true true
// *main.G[string] 2
//   Get func(*main.G[string]) string 0 true true
//   Put func(*main.G[string], string) 1 true true
// main.N 1
//   M1 func(main.N) 0 true true
// *main.N 1
//   M1 func(*main.N) 0 true true
// int 0
// struct { main.P } 3
//   Add func(struct { main.P }, main.P) main.P 0 true true
//   String func(struct { main.P }) string 1 true true
//   Var func(struct { main.P }, string, ...int) (int, error) 2 true true
// struct { *main.P } 4
//   Add func(struct { *main.P }, main.P) main.P 0 true true
//   Set func(struct { *main.P }, int) 1 true true
//   String func(struct { *main.P }) string 2 true true
//   Var func(struct { *main.P }, string, ...int) (int, error) 3 true true
// 2 Add func(main.P) main.P Zed func()
// 3
// 1 11 main.P
// func(main.P) main.P func false
// 77 4
// true false
// 2
// 3
// Add func(main.P, main.P) main.P true 78
// false
// 6
// interface 1 P!
// panic: reflect: Method index out of range
// panic: reflect: Call with too few input arguments
// panic: reflect: Call using int as type main.P
// panic: reflect: Method index out of range
// panic: reflect: call of reflect.Value.Call on int Value
