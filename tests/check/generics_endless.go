// Instantiations that would never end are found without carrying them out.
package p

func grow[T any](n int, v T) {
	if n > 0 {
		shrink(n-1, []T{v})
	}
}

func shrink[U any](n int, v U) { grow(n, v) } // ERROR "instantiation cycle"

// A cycle that hands its parameters on unchanged, or drops them, ends.
func even[T, U any](n int) { odd[U, T](n - 1) }
func odd[T, U any](n int)  { even[U, int](n - 1) }

type list[T any] struct{ next *list[T] }

func (l *list[T]) append(v T) *list[T] { return l.next.append(v) }
