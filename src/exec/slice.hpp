// Slices and arrays: making, cutting, growing, copying (spec: Slice expressions, Appending to and copying slices).
//
// A slice value is computed as the address of its header; these nodes build headers in a frame slot.
#pragma once

#include "exec/fault.hpp"
#include "exec/place.hpp"
#include "runtime/object/type_descriptor.hpp"

namespace gol::exec {

using runtime::Slice;
using runtime::TypeDescriptor;

// new(T), &T{}, and the cell of a boxed variable: a zeroed cell.
struct NewCell {
  using Type = Word;
  std::size_t size;
  bool pointers;
  Site site;
  GOL_INLINE Word get(char* fp, G* g) const {
    runtime::publish(*g, fp, site);
    return reinterpret_cast<Word>(
        runtime::allocate(*g, size, pointers ? runtime::Scan::Pointers : runtime::Scan::None));
  }
};

// make([]T, length, capacity)
struct MakeSlice {
  using Type = Word;
  const TypeDescriptor* element;
  const Expr<Word>* length;
  const Expr<Word>* capacity;  // may be null
  std::int32_t to;
  Site site;
  Word get(char* fp, G* g) const;
};

// The bounds of a slice expression; a null node stands for its default.
struct Bounds {
  const Expr<Word>* low;
  const Expr<Word>* high;
  const Expr<Word>* max;
};

struct SliceSlice {
  using Type = Word;
  const Expr<Word>* base;  // address of the header
  Bounds bounds;
  std::int64_t element_size;
  std::int32_t to;
  Site site;
  Word get(char* fp, G* g) const;
};

// array[low:high:max]; `base` is the array's address.
struct SliceArray {
  using Type = Word;
  const Expr<Word>* base;
  Bounds bounds;
  std::int64_t length;
  std::int64_t element_size;
  std::int32_t to;
  Site site;
  Word get(char* fp, G* g) const;
};

struct SliceString {
  using Type = Pair;
  const Expr<Pair>* base;
  Bounds bounds;
  Site site;
  Pair get(char* fp, G* g) const;
};

// Makes room for `extra` more elements behind the header at `slice` and returns the header grown by them.
Slice grow_slice(const TypeDescriptor* element, Slice slice, std::int64_t extra, Site site, char* fp, G* g);

// The bounds of the indices of s[i], s[j] = s[j], s[i]. As in gc, what stands last on the right side is read, and fails,
// first.
GOL_INLINE void check_swapped(const Slice& s, Word i, Word j, const Site& first, const Site& second, char* fp, G* g) {
  const auto length = static_cast<std::uint64_t>(s.length);
  if (GOL_UNLIKELY(static_cast<std::uint64_t>(i) >= length)) fault_index(i, s.length, second, fp, g);
  if (GOL_UNLIKELY(static_cast<std::uint64_t>(j) >= length)) fault_index(j, s.length, first, fp, g);
}

// That swap, for elements of memory form C; `Pointers` if they hold any.
template <class C, bool Pointers, class Base, class Index>
struct Swap {
  Base slice;
  Index i, j;
  Site first, second;
  GOL_INLINE void run(char* fp, G* g) const {
    const Word a = i.get(fp, g);
    const Word b = j.get(fp, g);
    const Slice s = *reinterpret_cast<const Slice*>(slice.address(fp, g));
    check_swapped(s, a, b, first, second, fp, g);
    C* left = reinterpret_cast<C*>(s.data) + a;
    C* right = reinterpret_cast<C*>(s.data) + b;
    if constexpr (Pointers) {
      runtime::before_overwrite(runtime::mutator(*g), left, sizeof(C));
      runtime::before_overwrite(runtime::mutator(*g), right, sizeof(C));
    }
    const C kept = *left;
    *left = *right;
    *right = kept;
  }
};

// The same for larger elements, of whole words.
template <class Base, class Index>
struct SwapBlocks {
  Base slice;
  Index i, j;
  std::int32_t words;
  bool pointers;
  Site first, second;
  GOL_INLINE void run(char* fp, G* g) const {
    const Word a = i.get(fp, g);
    const Word b = j.get(fp, g);
    const Slice s = *reinterpret_cast<const Slice*>(slice.address(fp, g));
    check_swapped(s, a, b, first, second, fp, g);
    Word* left = reinterpret_cast<Word*>(s.data) + a * words;
    Word* right = reinterpret_cast<Word*>(s.data) + b * words;
    if (pointers) {
      runtime::before_overwrite(runtime::mutator(*g), left, 8 * words);
      runtime::before_overwrite(runtime::mutator(*g), right, 8 * words);
    }
    for (std::int32_t at = 0; at < words; ++at) std::swap(left[at], right[at]);
  }
};

// append(slice, value) for one element of memory form C.
template <class C, class V>
struct AppendOne {
  using Type = Word;
  const TypeDescriptor* element;
  const Expr<Word>* slice;
  V value;
  std::int32_t to;
  Site site;
  GOL_INLINE Word get(char* fp, G* g) const {
    Slice s = *reinterpret_cast<const Slice*>(slice->get(fp, g));
    Slice& result = slot<Slice>(fp, to);
    result = s;  // keeps the array alive while the value is computed
    const auto v = value.get(fp, g);
    if (GOL_LIKELY(s.length < s.capacity)) {
      ++s.length;
    } else {
      hold(v, fp);
      s = grow_slice(element, s, 1, site, fp, g);
    }
    result = s;
    C* at = reinterpret_cast<C*>(s.data) + (s.length - 1);
    if constexpr (sizeof(C) == 8 && std::is_same_v<C, void*>) {
      runtime::store(runtime::mutator(*g), at, reinterpret_cast<void*>(v));
    } else {
      if constexpr (std::is_same_v<C, Pair>) runtime::before_overwrite(runtime::mutator(*g), at, sizeof(C));
      *at = static_cast<C>(v);
    }
    return reinterpret_cast<Word>(&result);
  }
  // The value may be the only reference to its object: it is visible to the collector in the native frame.
  template <class T>
  GOL_INLINE static void hold(T& value, char*) { asm volatile("" : : "m"(value)); }
};

// slice = append(slice, value) for a slice in the frame.
template <class C, class V>
struct AppendLocal {
  const TypeDescriptor* element;
  std::int32_t slice;
  V value;
  Site site;
  GOL_INLINE void run(char* fp, G* g) const {
    const auto v = value.get(fp, g);
    Slice& s = slot<Slice>(fp, slice);
    if (GOL_LIKELY(s.length < s.capacity)) ++s.length;
    else grow(v, fp, g);
    C* at = reinterpret_cast<C*>(s.data) + (s.length - 1);
    if constexpr (std::is_same_v<C, void*>) {
      runtime::store(runtime::mutator(*g), at, reinterpret_cast<void*>(v));
    } else {
      if constexpr (std::is_same_v<C, Pair>) runtime::before_overwrite(runtime::mutator(*g), at, sizeof(C));
      *at = static_cast<C>(v);
    }
  }
  // The value may be the only reference to its object: it stays in this native frame meanwhile.
  template <class T>
  GOL_COLD void grow(T v, char* fp, G* g) const {
    slot<Slice>(fp, slice) = grow_slice(element, slot<Slice>(fp, slice), 1, site, fp, g);
    asm volatile("" : : "m"(v));
  }
};

// append(slice, values…): the values lie packed in memory form at `values`.
struct AppendMany {
  using Type = Word;
  const TypeDescriptor* element;
  const Expr<Word>* slice;
  const Effect* const* effects;  // fill the values
  std::int32_t count;
  std::int32_t values;
  std::int32_t to;
  Site site;
  Word get(char* fp, G* g) const;
};

// append(slice, other...), where other may be a string.
struct AppendSlice {
  using Type = Word;
  const TypeDescriptor* element;
  const Expr<Word>* slice;
  const Expr<Word>* other;   // address of a slice header, or null
  const Expr<Pair>* string;  // or a string
  std::int32_t to;
  Site site;
  Word get(char* fp, G* g) const;
};

// copy(to, from); the number of elements copied.
struct CopySlice {
  using Type = Word;
  const TypeDescriptor* element;
  const Expr<Word>* to;
  const Expr<Word>* from;
  const Expr<Pair>* string;
  std::int32_t temporary;  // a slot for the first header
  Word get(char* fp, G* g) const;
};

// clear(slice)
struct ClearSlice {
  const TypeDescriptor* element;
  const Expr<Word>* slice;
  void run(char* fp, G* g) const;
};

// [N]T(slice) as the address of the array, and (*[N]T)(slice).
struct SliceToArray {
  using Type = Word;
  const Expr<Word>* slice;
  std::int64_t length;
  Site site;
  Word get(char* fp, G* g) const;
};

}  // namespace gol::exec
