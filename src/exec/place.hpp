// Places: where a variable or a part of one lies, as functors that yield its address in memory form, and
// the loads and stores over them.
//
// A scalar local has no address: it is a canonical word in its slot (Local). Everything else, parts of
// structs and arrays in the frame included, has its exact memory layout.
#pragma once

#include "exec/fault.hpp"
#include "runtime/memory/heap.hpp"

namespace gol::exec {

// Memory in the frame: a string, interface, slice, struct or array local, or a part of it.
struct FramePlace {
  static constexpr bool in_heap = false;
  std::int32_t offset;
  GOL_INLINE char* address(char* fp, G*) const { return fp + offset; }
};

// A variable in a heap cell of its own; the slot holds the cell (captured or address-taken variables).
struct BoxPlace {
  static constexpr bool in_heap = true;
  std::int32_t slot_offset;
  std::int32_t offset;
  GOL_INLINE char* address(char* fp, G*) const { return slot<char*>(fp, slot_offset) + offset; }
};

// A variable that the running closure captured.
struct CapturedPlace {
  static constexpr bool in_heap = true;
  std::int32_t index;
  std::int32_t offset;
  GOL_INLINE char* address(char* fp, G*) const {
    return static_cast<char*>(slot<Closure*>(fp, runtime::closure_slot)->captured()[index]) + offset;
  }
};

// A package-level variable.
struct GlobalPlace {
  static constexpr bool in_heap = true;
  char* where;
  GOL_INLINE char* address(char*, G*) const { return where; }
};

// Behind a pointer: *p or p.field.
template <class P>
struct PointerPlace {
  static constexpr bool in_heap = true;
  P pointer;
  std::int32_t offset;
  Site site;
  GOL_INLINE char* address(char* fp, G* g) const {
    char* base = reinterpret_cast<char*>(pointer.get(fp, g));
    if (GOL_UNLIKELY(!base)) fault(Fault::NilDereference, site, fp, g);
    return base + offset;
  }
};

// An element of a slice whose header lies at a place. Size 0 means a size known only to the node.
template <int Size, class Base, class Index>
struct SlicePlace {
  static constexpr bool in_heap = true;
  Base base;
  Index index;
  std::int32_t element_size;
  std::int32_t offset;
  Site site;
  GOL_INLINE char* address(char* fp, G* g) const {
    const Word i = index.get(fp, g);
    const char* header = base.address(fp, g);
    const Word length = *reinterpret_cast<const Word*>(header + 8);
    if (GOL_UNLIKELY(static_cast<std::uint64_t>(i) >= static_cast<std::uint64_t>(length))) {
      fault_index(i, length, site, fp, g);
    }
    return *reinterpret_cast<char* const*>(header) + i * (Size ? Size : element_size) + offset;
  }
};

// An element of an array that lies at a place. Size as above.
template <int Size, class Base, class Index>
struct ArrayPlace {
  static constexpr bool in_heap = true;  // possibly: a barrier for a frame address is harmless
  Base base;
  Index index;
  std::int64_t length;
  std::int32_t element_size;
  std::int32_t offset;
  Site site;
  GOL_INLINE char* address(char* fp, G* g) const {
    const Word i = index.get(fp, g);
    if (GOL_UNLIKELY(static_cast<std::uint64_t>(i) >= static_cast<std::uint64_t>(length))) {
      fault_index(i, length, site, fp, g);
    }
    return base.address(fp, g) + i * (Size ? Size : element_size) + offset;
  }
};

// Any address, computed by a child.
struct AnyPlace {
  static constexpr bool in_heap = true;
  const Expr<Word>* node;
  std::int32_t offset = 0;
  GOL_INLINE char* address(char* fp, G* g) const {
    return reinterpret_cast<char*>(node->fn(node, fp, g)) + offset;
  }
};

// A part of a heap cell that this function has just made and nobody else knows: no barrier is needed.
struct FreshPlace {
  static constexpr bool in_heap = false;
  std::int32_t slot_offset;
  std::int32_t offset;
  GOL_INLINE char* address(char* fp, G*) const { return slot<char*>(fp, slot_offset) + offset; }
};

// An element of a slice in a frame slot at an index known to be in range: the value of a range clause.
template <int Size>
struct RangePlace {
  static constexpr bool in_heap = true;
  std::int32_t slice_slot;
  std::int32_t index_slot;
  std::int32_t element_size;
  GOL_INLINE char* address(char* fp, G*) const {
    return slot<char*>(fp, slice_slot) + slot<Word>(fp, index_slot) * (Size ? Size : element_size);
  }
};

// The address of a place as a value.
template <class P>
struct AddressOf {
  using Type = Word;
  P place;
  GOL_INLINE Word get(char* fp, G* g) const { return reinterpret_cast<Word>(place.address(fp, g)); }
};

// ---- Loads and stores -----------------------------------------------------------------------------

// How a value of C's memory form is computed with.
template <class C> struct Computed { using Type = Word; };
template <> struct Computed<double> { using Type = double; };
template <> struct Computed<float> { using Type = float; };
template <> struct Computed<Pair> { using Type = Pair; };

template <class C, class P>
struct Load {
  using Type = typename Computed<C>::Type;
  P place;
  GOL_INLINE Type get(char* fp, G* g) const {
    return static_cast<Type>(*reinterpret_cast<const C*>(place.address(fp, g)));
  }
};

// place = value, without pointers. The value is computed before the address (see the order of assignment).
template <class C, class P, class V>
struct Store {
  P place;
  V value;
  GOL_INLINE void run(char* fp, G* g) const {
    const auto v = value.get(fp, g);
    *reinterpret_cast<C*>(place.address(fp, g)) = static_cast<C>(v);
  }
};

// place = value, where the value is one pointer or a pair that holds one.
template <class T, class P, class V>
struct StorePointer {
  P place;
  V value;
  GOL_INLINE void run(char* fp, G* g) const {
    const T v = value.get(fp, g);
    T* to = reinterpret_cast<T*>(place.address(fp, g));
    if constexpr (P::in_heap) {
      if constexpr (std::is_same_v<T, Word>) {
        runtime::store(runtime::mutator(*g), reinterpret_cast<void**>(to), reinterpret_cast<void*>(v));
        return;
      } else {
        runtime::before_overwrite(runtime::mutator(*g), to, sizeof(T));
      }
    }
    *to = v;
  }
};

// A scalar or pair local = value.
template <class T, class V>
struct SetLocal {
  std::int32_t offset;
  V value;
  GOL_INLINE void run(char* fp, G* g) const { slot<T>(fp, offset) = value.get(fp, g); }
};

// Two scalar locals = two values, which are computed before either is set.
template <class T, class V, class W>
struct SetTwoLocals {
  std::int32_t first_offset;
  std::int32_t second_offset;
  V first;
  W second;
  GOL_INLINE void run(char* fp, G* g) const {
    const T a = first.get(fp, g);
    const T b = second.get(fp, g);
    slot<T>(fp, first_offset) = a;
    slot<T>(fp, second_offset) = b;
  }
};

// A larger value, copied from the address that `value` yields.
template <class P, class V>
struct CopyBlock {
  P place;
  V value;
  std::int32_t size;
  bool pointers;
  GOL_INLINE void run(char* fp, G* g) const {
    const char* from = reinterpret_cast<const char*>(value.get(fp, g));
    char* to = place.address(fp, g);
    if (P::in_heap && pointers) runtime::before_overwrite(runtime::mutator(*g), to, size);
    std::memmove(to, from, size);
  }
};

// Copies Size bytes, a multiple of 8, through registers: source and target may overlap.
template <std::int32_t Size>
GOL_INLINE void copy_words(char* to, const char* from) {
  typedef long long Two __attribute__((vector_size(16), aligned(8), may_alias));
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    const Two pairs[] = {reinterpret_cast<const Two*>(from)[I]...};
    if constexpr (Size % 16 != 0) {
      const Word last = *reinterpret_cast<const Word*>(from + Size - 8);
      *reinterpret_cast<Word*>(to + Size - 8) = last;
    }
    ((reinterpret_cast<Two*>(to)[I] = pairs[I]), ...);
  }(std::make_index_sequence<Size / 16>());
}

// CopyBlock for a small structure: the value lies at a place.
template <std::int32_t Size, class P, class V>
struct CopyWords {
  P place;
  V value;
  bool pointers;
  GOL_INLINE void run(char* fp, G* g) const {
    const char* from = reinterpret_cast<const char*>(value.get(fp, g));
    char* to = place.address(fp, g);
    if (P::in_heap && pointers) runtime::before_overwrite(runtime::mutator(*g), to, Size);
    copy_words<Size>(to, from);
  }
};

// A slice header into the frame: the commonest block.
template <class V>
struct SetLocalSlice {
  std::int32_t offset;
  V value;
  GOL_INLINE void run(char* fp, G* g) const {
    const auto from = *reinterpret_cast<const runtime::Slice*>(value.get(fp, g));
    slot<runtime::Slice>(fp, offset) = from;
  }
};

struct ClearBlock {
  std::int32_t offset;
  std::int32_t size;
  GOL_INLINE void run(char* fp, G*) const { std::memset(fp + offset, 0, size); }
};

// place op= value for a scalar in memory: the address is computed once, and first, as in Go. The value calls nothing
// where that can be told.
template <class C, class Op, class P, class V>
struct Update {
  P place;
  V value;
  GOL_INLINE void run(char* fp, G* g) const {
    C* at = reinterpret_cast<C*>(place.address(fp, g));
    const auto v = value.get(fp, g);
    using T = typename Computed<C>::Type;
    *at = static_cast<C>(Op::of(static_cast<T>(*at), v));
  }
};

// local op= value.
template <class T, class Op, class V>
struct UpdateLocal {
  std::int32_t offset;
  V value;
  GOL_INLINE void run(char* fp, G* g) const {
    const T v = value.get(fp, g);
    T& at = slot<T>(fp, offset);
    at = Op::of(at, v);
  }
};

// local op= value, then local then= constant: the steps of hash functions. What lies between stays in a register.
template <class Op, class Then, class V>
struct UpdateLocalTwice {
  std::int32_t offset;
  V value;
  Word constant;
  GOL_INLINE void run(char* fp, G* g) const {
    const Word v = value.get(fp, g);
    Word& at = slot<Word>(fp, offset);
    at = Then::of(Op::of(at, v), constant);
  }
};

// Two effects, one after the other.
template <class A, class B>
struct Both {
  A first;
  B second;
  GOL_INLINE void run(char* fp, G* g) const {
    first.run(fp, g);
    second.run(fp, g);
  }
};

// local += constant, the step of most loops.
struct IncrementLocal {
  std::int32_t offset;
  Word delta;
  GOL_INLINE void run(char* fp, G*) const {
    Word& at = slot<Word>(fp, offset);
    at = static_cast<Word>(static_cast<std::uint64_t>(at) + static_cast<std::uint64_t>(delta));
  }
};

// if condition { local += constant }, without a jump: nobody can tell how such a condition comes out.
template <class C>
struct IncrementIf {
  C condition;
  IncrementLocal step;
  GOL_INLINE void run(char* fp, G* g) const {
    const auto holds = static_cast<std::uint64_t>(condition.get(fp, g));
    slot<std::uint64_t>(fp, step.offset) += static_cast<std::uint64_t>(step.delta) * holds;
  }
};

// Makes the heap cell of a variable and, for a parameter, moves its value there.
struct NewBox {
  std::int32_t slot_offset;
  std::int32_t size;
  bool pointers;
  Site site;
  GOL_INLINE void run(char* fp, G* g) const {
    runtime::publish(*g, fp, site);
    slot<void*>(fp, slot_offset) =
        runtime::allocate(*g, size, pointers ? runtime::Scan::Pointers : runtime::Scan::None);
  }
};

}  // namespace gol::exec
