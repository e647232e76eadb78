// Elements of a slice that change places: s[i], s[j] = s[j], s[i].
#include "exec/slice.hpp"
#include "lower/places.hpp"

namespace gol::lower {

using namespace exec;

namespace {

bool same(const Operand<Word>& a, const Operand<Word>& b) {
  if (a.kind != b.kind) return false;
  if (a.is_local()) return a.offset == b.offset;
  if (a.is_const()) return a.value == b.value;
  const auto* x = functor_in<Stepped>(a.node);
  const auto* y = functor_in<Stepped>(b.node);
  return x && y && x->left.offset == y->left.offset && x->right.value == y->right.value;
}

// Whether both are the same place for sure, until something is assigned.
bool same(const Place& a, const Place& b) {
  if (a.kind != b.kind || a.offset != b.offset) return false;
  switch (a.kind) {
    case Place::Kind::Frame: return true;
    case Place::Kind::Box:
    case Place::Kind::Captured: return a.base == b.base;
    case Place::Kind::Global: return a.address == b.address;
    case Place::Kind::Pointer: return same(a.word, b.word);
    case Place::Kind::Slice: return same(a.index, b.index) && same(*a.inner, *b.inner);
    default: return false;
  }
}

// Calls f with a value of the C++ type of the elements, and whether they hold pointers; false for other elements.
template <class F>
bool with_element(const TypeDescriptor& element, Form form, F&& f) {
  switch (form) {
    case Form::Pair: f(Pair{}, std::true_type{}); return true;
    case Form::Block: return false;
    default: break;
  }
  switch (element.size) {
    case 1: f(std::uint8_t{}, std::false_type{}); return true;
    case 4: f(std::uint32_t{}, std::false_type{}); return true;
    case 8:
      if (element.has_pointers) f(std::uint64_t{}, std::true_type{});
      else f(std::uint64_t{}, std::false_type{});
      return true;
    default: return false;
  }
}

}  // namespace

// False where the assignment is something else, before anything is emitted. Its expressions call nothing.
bool Body::assign_swap(Emitter& out, types::List<syntax::Expr*> left, types::List<syntax::Expr*> right) {
  if (left.size() != 2 || right.size() != 2) return false;
  for (const syntax::Expr* each : {left[0], left[1], right[0], right[1]}) {
    const auto* index = syntax::as<syntax::IndexExpr>(&strip(*each));
    if (!index || !types::under<types::Slice>(type_of(*index->x))) return false;
  }
  const Place i = place(*left[0]), j = place(*left[1]), first = place(*right[0]), second = place(*right[1]);
  if (i.kind != Place::Kind::Slice || i.offset != 0) return false;
  if (!same(i, second) || !same(j, first) || !same(*i.inner, *j.inner)) return false;
  const auto with_parts = [&](auto add) {
    const auto with_base = [&](auto a, auto b) {
      if (i.inner->kind == Place::Kind::Frame) add(FramePlace{i.inner->offset}, a, b);
      else add(AnyPlace{address(*i.inner)}, a, b);
    };
    if (i.index.is_local() && j.index.is_local()) with_base(Local<Word>{i.index.offset}, Local<Word>{j.index.offset});
    else with_base(Any<Word>{node(i.index)}, Any<Word>{node(j.index)});
  };
  const TypeDescriptor& element = *context_.descriptor(i.type);
  if (form_of(i.type) == Form::Block && element.size != 0 && element.size % 8 == 0) {
    with_parts([&](auto base, auto a, auto b) {
      out.add(SwapBlocks<decltype(base), decltype(a)>{base, a, b, static_cast<std::int32_t>(element.size / 8),
                                                      element.has_pointers, first.site, second.site});
    });
    return true;
  }
  return with_element(element, form_of(i.type), [&]<class C, class P>(C, P) {
    with_parts([&](auto base, auto a, auto b) {
      out.add(Swap<C, P::value, decltype(base), decltype(a)>{base, a, b, first.site, second.site});
    });
  });
}

}  // namespace gol::lower
