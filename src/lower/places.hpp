// Choosing the functor for a place: the specialisations that pay, and a computed address for all others.
#pragma once

#include <optional>

#include "lower/body.hpp"
#include "lower/fuse.hpp"

namespace gol::lower {

// Whether the scalar at a place lies in the frame as in a slot of its own: so do parts of 64 bits of larger variables.
bool is_slot(const Place& place);

namespace detail {

std::optional<Stepped> stepped(const Operand<Word>& index);

// Whether an index is a variable, or the sum of one and a constant.
inline bool is_near(const Operand<Word>& index) { return index.is_local() || functor_in<Stepped>(index.node); }

// Calls f with the functor of such an index.
template <class F>
auto with_near(const Operand<Word>& index, F&& f) {
  if (const Stepped* near = functor_in<Stepped>(index.node)) return f(*near);
  return f(exec::Local<Word>{index.offset});
}

// The same for any index.
template <class F>
auto with_index(Body& body, const Operand<Word>& index, F&& f) {
  if (is_near(index)) return with_near(index, f);
  return f(exec::Any<Word>{body.node(index)});
}

// An element of a slice in the frame.
template <int Size, class F>
auto with_local_slice(Body& body, const Place& place, F&& f) {
  using namespace exec;
  return with_index(body, place.index, [&](auto index) {
    return f(SlicePlace<Size, FramePlace, decltype(index)>{
        {place.inner->offset}, index, place.element_size, place.offset, place.site});
  });
}

// Calls f with the functor for where the header of a slice lies that is not in the frame.
template <class F>
auto with_header(Body& body, const Place& place, F&& f) {
  using namespace exec;
  if (place.kind == Place::Kind::Box) return f(BoxPlace{place.base, place.offset});
  if (place.kind == Place::Kind::Captured) return f(CapturedPlace{place.base, place.offset});
  if (place.kind == Place::Kind::Global) return f(GlobalPlace{place.address + place.offset});
  if (place.kind == Place::Kind::Pointer && place.word.is_local()) {
    return f(PointerPlace<Local<Word>>{{place.word.offset}, place.offset, place.site});
  }
  return f(AnyPlace{body.address(place)});
}

template <int Size, class F>
auto with_slice_place(Body& body, const Place& place, F&& f) {
  using namespace exec;
  const Place& inner = *place.inner;
  if (inner.kind == Place::Kind::Frame) return with_local_slice<Size>(body, place, f);
  const auto element = [&]<class Base, class Index>(Base base, Index index) {
    return f(SlicePlace<Size, Base, Index>{base, index, place.element_size, place.offset, place.site});
  };
  const auto index = stepped(place.index);
  if (index && inner.kind == Place::Kind::Slice && inner.inner->kind == Place::Kind::Frame && inner.element_size == 24) {
    // a[i][j] over locals.
    if constexpr (Size == 8) {
      if (inner.index.is_local() && place.index.is_local()) {
        using Row = SlicePlace<24, FramePlace, Local<Word>>;
        return element(Row{{inner.inner->offset}, {inner.index.offset}, 24, inner.offset, inner.site},
                       Local<Word>{place.index.offset});
      }
    }
    if (const auto row = stepped(inner.index)) {
      using Row = SlicePlace<24, FramePlace, Stepped>;
      return element(Row{{inner.inner->offset}, *row, 24, inner.offset, inner.site}, *index);
    }
  }
  if (!place.index.is_local()) return element(AnyPlace{body.address(inner)}, Any<Word>{body.node(place.index)});
  return with_header(body, inner, [&](auto base) { return element(base, Local<Word>{place.index.offset}); });
}

// An element of an array in the frame.
template <int Size, class F>
auto with_local_array(Body& body, const Place& place, F&& f) {
  using namespace exec;
  return with_index(body, place.index, [&](auto index) {
    return f(ArrayPlace<Size, FramePlace, decltype(index)>{
        {place.inner->offset}, index, place.length, place.element_size, place.offset, place.site});
  });
}

template <int Size, class F>
auto with_array_place(Body& body, const Place& place, F&& f) {
  using namespace exec;
  const Place& inner = *place.inner;
  if (inner.kind == Place::Kind::Frame) return with_local_array<Size>(body, place, f);
  const auto element = [&](auto base) {
    using Base = decltype(base);
    const auto at = [&](auto index) {
      return f(ArrayPlace<Size, Base, decltype(index)>{
          base, index, place.length, place.element_size, place.offset, place.site});
    };
    if (place.index.is_local()) return at(Local<Word>{place.index.offset});
    return at(Any<Word>{body.node(place.index)});
  };
  if (inner.kind == Place::Kind::Global) return element(GlobalPlace{inner.address + inner.offset});
  return element(AnyPlace{body.address(inner), 0});
}

}  // namespace detail

// Calls f with the functor of a place that has an address. Size is that of the scalar at the place (0: none).
template <int Size, class F>
auto with_place(Body& body, const Place& place, F&& f) {
  using namespace exec;
  switch (place.kind) {
    case Place::Kind::Frame: return f(FramePlace{place.offset});
    case Place::Kind::Box: return f(BoxPlace{place.base, place.offset});
    case Place::Kind::Fresh: return f(FreshPlace{place.base, place.offset});
    case Place::Kind::Captured: return f(CapturedPlace{place.base, place.offset});
    case Place::Kind::Global: return f(GlobalPlace{place.address + place.offset});
    case Place::Kind::Pointer:
      if (place.word.is_local()) {
        return f(PointerPlace<Local<Word>>{{place.word.offset}, place.offset, place.site});
      }
      return f(PointerPlace<Any<Word>>{{body.node(place.word)}, place.offset, place.site});
    case Place::Kind::Slice:
      if constexpr (Size != 0) {
        if (place.element_size == Size) return detail::with_slice_place<Size>(body, place, f);
      }
      return detail::with_slice_place<0>(body, place, f);
    case Place::Kind::Array:
      if constexpr (Size != 0) {
        if (place.element_size == Size) return detail::with_array_place<Size>(body, place, f);
      }
      return f(AnyPlace{body.address(place), 0});
    case Place::Kind::Any: return f(AnyPlace{place.word.node, place.offset});
    default: return f(AnyPlace{body.address(place), 0});
  }
}

// The same for rarer uses: frame places and computed addresses only.
template <class F>
auto with_plain_place(Body& body, const Place& place, F&& f) {
  using namespace exec;
  switch (place.kind) {
    case Place::Kind::Frame: return f(FramePlace{place.offset});
    case Place::Kind::Fresh: return f(FreshPlace{place.base, place.offset});
    case Place::Kind::Any: return f(AnyPlace{place.word.node, place.offset});
    default: return f(AnyPlace{body.address(place), 0});
  }
}

// Whether the place is an element, so large, of a slice or an array in the frame.
inline bool is_local_element(const Place& place, std::int32_t size) {
  const bool element = place.kind == Place::Kind::Slice || place.kind == Place::Kind::Array;
  return element && place.element_size == size && place.inner->kind == Place::Kind::Frame;
}

// The same for such elements, besides what with_plain_place() knows.
template <int Size, class F>
auto with_element_place(Body& body, const Place& place, F&& f) {
  if (!is_local_element(place, Size)) return with_plain_place(body, place, f);
  if (place.kind == Place::Kind::Slice) return detail::with_local_slice<Size>(body, place, f);
  return detail::with_local_array<Size>(body, place, f);
}

}  // namespace gol::lower
