// Methods through type parameters, embedding, interfaces, values and expressions.
package main

import "fmt"

type Named interface{ Name() string }
type Setter[T any] interface {
	*T
	Set(string)
}

type Cat struct{ name string }

func (c Cat) Name() string { return "cat " + c.name }

type Dog struct{ name string }

func (d *Dog) Name() string { return "dog " + d.name }
func (d *Dog) Set(n string) { d.name = n }

type Wrapper[T Named] struct {
	inner T
	count int
}

func (w *Wrapper[T]) Name() string { w.count++; return "<" + w.inner.Name() + ">" }
func (w Wrapper[T]) Count() int    { return w.count }

type Outer[T Named] struct {
	*Wrapper[T]
	extra []T
}

func name[T Named](v T) string         { return v.Name() }
func bound[T Named](v T) func() string { return v.Name }
func expr[T Named]() func(T) string    { return T.Name }
func make2[T any, P Setter[T]](n string) (T, P) {
	var v T
	P(&v).Set(n)
	p := P(new(T))
	p.Set(n + "2")
	return v, p
}

type Number interface{ ~int | ~float64 }
type Vec[T Number] []T

func (v Vec[T]) Dot(o Vec[T]) (s T) {
	for i := range v {
		s += v[i] * o[i]
	}
	return
}

func (v *Vec[T]) Grow(x T) *Vec[T] { *v = append(*v, x); return v }

type Option[T any] func(*T)

func (o Option[T]) apply(t *T) { o(t) }

func main() {
	d := &Dog{"rex"}
	fmt.Println(name(Cat{"tom"}), name(d), name[Named](d), name(Named(Cat{"iface"})))
	w := &Wrapper[*Dog]{inner: d}
	fmt.Println(name(w), w.Name(), w.Count())
	o := Outer[*Dog]{w, nil}
	fmt.Println(o.Name(), o.Count(), name(o))
	var n Named = o
	fmt.Println(n.Name())
	b := bound(Cat{"bound"})
	fmt.Println(b(), expr[Cat]()(Cat{"x"}), expr[*Dog]()(d), expr[Named]()(Cat{"y"}))
	v, p := make2[Dog]("fido")
	fmt.Println(v.name, p.name)
	vec := Vec[float64]{1, 2}
	fmt.Println(vec.Grow(3).Grow(4).Dot(Vec[float64]{1, 1, 1, 2}))
	f := (*Vec[int]).Grow
	var vi Vec[int]
	f(&vi, 7)
	g := vi.Dot
	fmt.Println(vi, g(Vec[int]{6}))
	Option[Cat](func(c *Cat) { c.name = "opt" }).apply(&Cat{})
	defer name(Cat{"deferred"})
	func() {
		defer func() { fmt.Println(recover()) }()
		var nothing *Wrapper[Cat]
		_ = nothing.Count()
	}()
	fmt.Printf("%T %T %v\n", w, o, vec)
}

// Output:
// cat tom dog rex dog rex cat iface
// <dog rex> <dog rex> 2
// <dog rex> 3 <dog rex>
// <dog rex>
// cat bound cat x dog rex cat y
// fido fido2
// 14
// [7] 42
// runtime error: invalid memory address or nil pointer dereference
// *main.Wrapper[*main.Dog] main.Outer[*main.Dog] [1 2 3 4]
