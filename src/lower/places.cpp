// Places: variables, fields, elements, indirections, and the loads and stores on them.
#include "lower/places.hpp"

#include "lower/floats.hpp"
#include "lower/fuse.hpp"
#include "lower/integers.hpp"

#include "types/package.hpp"

namespace gol::lower {

using syntax::as;
using types::under;

namespace detail {

std::optional<Stepped> stepped(const Operand<Word>& index) {
  using Back = exec::Binary<exec::Subtract, exec::Local<Word>, exec::Const<Word>>;
  if (index.is_local()) return Stepped{{index.offset}, {0}};
  if (const Stepped* forward = functor_in<Stepped>(index.node)) return *forward;
  const Back* back = functor_in<Back>(index.node);
  if (!back) return std::nullopt;
  return Stepped{back->left, {exec::Subtract::of(Word{0}, back->right.value)}};
}

}  // namespace detail

Place Body::variable_place(const types::Var& var) {
  Place place;
  place.type = type_of(var);
  if (var.package_level) {
    if (exec::LazyGlobalState* lazy = context_.lazy_global(var)) {
      place.kind = Place::Kind::Any;
      place.word = Operand<Word>::of(expr_node(exec::LazyGlobal{lazy, context_.global(var), site(var.span.begin)}));
      return place;
    }
    place.kind = Place::Kind::Global;
    place.address = context_.global(var);
    return place;
  }
  const Storage& where = storage(var);
  switch (where.kind) {
    case Storage::Kind::Captured:
      place.kind = Place::Kind::Captured;
      place.base = where.offset;
      break;
    case Storage::Kind::Cell:
      place.kind = Place::Kind::Box;
      place.base = where.offset;
      break;
    case Storage::Kind::Shared:
      place.kind = Place::Kind::Frame;
      place.offset = where.offset;
      break;
    case Storage::Kind::Frame:
      place.kind = form_of(place.type) == Form::Block ? Place::Kind::Frame : Place::Kind::Slot;
      place.offset = where.offset;
      break;
  }
  return place;
}

Place Body::dereference(Operand<Word> pointer, const types::Type* type, base::Pos pos) {
  using namespace exec;
  Place place;
  place.type = type;
  if (const auto* known = functor_in<AddressOf<FramePlace>>(pointer.node)) {
    place.kind = Place::Kind::Frame;
    place.offset = known->place.offset;
    return place;
  }
  if (const auto* known = functor_in<AddressOf<GlobalPlace>>(pointer.node)) {
    place.kind = Place::Kind::Global;
    place.address = known->place.where;
    return place;
  }
  place.kind = Place::Kind::Pointer;
  place.word = pointer;
  place.site = site(pos);
  return place;
}

Place Body::field(Place base, const types::Type* struct_type, std::uint32_t index) {
  const auto* type = under<types::Struct>(struct_type);
  base.offset += static_cast<std::int32_t>(context_.descriptors().offset_of(*type, index));
  base.type = type->fields[index]->type;
  return base;
}

// Follows a selection's path from x: fields in place, pointers through a load.
Place Body::through_path(const syntax::Expr& x, types::List<std::uint32_t> path, const types::Type** type,
                         base::Pos pos) {
  const types::Type* current = type_of(x);
  Place place;
  if (const auto* pointer = under<types::Pointer>(current)) {
    place = dereference(word(x), pointer->element, pos);
    current = pointer->element;
  } else {
    place = this->place(x);
  }
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (i > 0) {
      if (const auto* pointer = under<types::Pointer>(current)) {
        place = dereference(load(place).word, pointer->element, pos);
        current = pointer->element;
      }
    }
    place = field(place, current, path[i]);
    current = place.type;
  }
  *type = current;
  return place;
}

Place Body::place(const syntax::Expr& expr) {
  const syntax::Expr& e = strip(expr);
  ++depth_;
  Place result = operand_place(e);
  --depth_;
  if (GOL_LIKELY(!at_check_depth())) return result;
  switch (result.kind) {
    case Place::Kind::Pointer:
    case Place::Kind::Slice:
    case Place::Kind::Array:
    case Place::Kind::Any: {
      Place checked;
      checked.kind = Place::Kind::Any;
      checked.type = result.type;
      checked.site = result.site;
      Value where = Value::block(address(result));
      check_depth(where, e.span.begin);
      checked.word = where.word;
      return checked;
    }
    default: return result;
  }
}

Place Body::operand_place(const syntax::Expr& e) {
  if (auto found = hoisted_.find(e.id); found != hoisted_.end()) {
    Place place;
    place.type = type_of(e);
    const Value& v = found->second;
    if (v.form == Form::Block) {
      if (v.frame >= 0) {
        place.kind = Place::Kind::Frame;
        place.offset = v.frame;
      } else {
        place.kind = Place::Kind::Any;
        place.word = v.word;
      }
    } else {
      place.kind = Place::Kind::Slot;
      place.offset = v.form == Form::Word ? v.word.offset
                     : v.form == Form::Pair ? v.pair.offset
                     : v.form == Form::F64 ? v.f64.offset : v.f32.offset;
    }
    return place;
  }
  if (const auto* name = as<syntax::Ident>(&e)) {
    if (name->name.blank()) return {};
    if (const auto* var = types::object_as<types::Var>(info().object_of(*name))) return variable_place(*var);
  }
  if (const auto* star = as<syntax::StarExpr>(&e)) {
    return dereference(word(*star->x), type_of(e), e.span.begin);
  }
  if (const auto* selector = as<syntax::SelectorExpr>(&e)) {
    const types::Selection* selection = selection_of(*selector);
    if (!selection) {
      if (const auto* var = types::object_as<types::Var>(info().object_of(*selector->selector))) {
        return variable_place(*var);
      }
    } else if (selection->kind == types::SelectionKind::FieldValue) {
      const types::Type* type = nullptr;
      return through_path(*selector->x, selection->path, &type, selector->selector->span.begin);
    }
  }
  if (const auto* index = as<syntax::IndexExpr>(&e)) {
    const types::Type* base = type_of(*index->x);
    Place place;
    place.type = type_of(e);
    place.site = site(e);
    const syntax::Expr& x = strip(*index->x);
    if (!under<types::Map>(base) && !hoisted_.contains(x.id) && has_call(*index->indices[0]) && has_call(x)) {
      // The nodes that index evaluate the index first, so the calls of what is indexed get a step of their own.
      Emitter first(context_, false);
      if (under<types::Array>(base)) {
        const Value where = Value::of(Operand<Word>::of(address(this->place(x))));
        hoisted_[x.id] = Value::block(node(keep(first, where, types::basic_type(types::BasicKind::Int)).word));
      } else {
        hoisted_[x.id] = keep(first, value(x), base);
      }
      const Expr<Word>* element = address(operand_place(e));
      hoisted_.erase(x.id);
      place.kind = Place::Kind::Any;
      place.word = Operand<Word>::of(after(first, element));
      return place;
    }
    if (const auto* slice = under<types::Slice>(base)) {
      place.kind = Place::Kind::Slice;
      place.type = slice->element;
      place.inner = context_.make<Place>(this->place(*index->x));
      place.element_size = static_cast<std::int32_t>(size_of(slice->element));
      place.index = word(*index->indices[0]);
      return place;
    }
    const auto* array = under<types::Array>(base);
    Place inner;
    if (const auto* pointer = under<types::Pointer>(base)) {
      array = under<types::Array>(pointer->element);
      if (array) inner = dereference(word(*index->x), pointer->element, e.span.begin);
    } else if (array) {
      inner = this->place(*index->x);
    }
    if (array) {
      const std::size_t size = size_of(array->element);
      const Checked constant = checked(*index->indices[0]);
      if (constant.is_constant()) {
        inner.offset += static_cast<std::int32_t>(*constant.value.to_int64() * static_cast<std::int64_t>(size));
        inner.type = array->element;
        return inner;
      }
      place.kind = Place::Kind::Array;
      place.type = array->element;
      place.inner = context_.make<Place>(inner);
      place.length = array->length;
      place.element_size = static_cast<std::int32_t>(size);
      place.index = word(*index->indices[0]);
      return place;
    }
  }
  // A value without a home (a call's result, a literal, a map's element): the address where its memory form lies.
  const types::Type* type = type_of(e);
  const Value v = value(e);
  Place place;
  place.type = type;
  if (v.form == Form::Block && v.frame >= 0) {
    place.kind = Place::Kind::Frame;
    place.offset = v.frame;
    // The value has to be computed first: its node yields the same address.
  }
  place.kind = Place::Kind::Any;
  place.offset = 0;
  place.word = Operand<Word>::of(address_of_value(v, type));
  return place;
}

Place Body::target_place(const syntax::Expr& expr) {
  const syntax::Expr& e = strip(expr);
  const auto* index = as<syntax::IndexExpr>(&e);
  if (!index || !under<types::Map>(type_of(*index->x)) || hoisted_.contains(e.id)) return place(expr);
  return map_entry(*index);
}

bool is_slot(const Place& place) {
  if (place.kind != Place::Kind::Frame) return place.kind == Place::Kind::Slot;
  switch (form_of(place.type)) {
    case Form::F64:
    case Form::Pair: return true;
    case Form::Word: return scalar_of(place.type) == Scalar::I64 || scalar_of(place.type) == Scalar::Pointer;
    default: return false;
  }
}

const Expr<Word>* Body::address(const Place& p) {
  using namespace exec;
  if (p.kind == Place::Kind::Array) {
    return detail::with_array_place<0>(*this, p, [&](auto place) { return expr_node(AddressOf<decltype(place)>{place}); });
  }
  if (p.kind == Place::Kind::Any && p.offset == 0) return p.word.node;
  if (p.kind == Place::Kind::Slot) return expr_node(AddressOf<FramePlace>{{p.offset}});
  GOL_CHECK(p.kind != Place::Kind::Blank);
  return with_place<0>(*this, p, [&](auto functor) -> const Expr<Word>* {
    return expr_node(AddressOf<decltype(functor)>{functor});
  });
}

Value Body::load(const Place& p) {
  using namespace exec;
  const Form form = form_of(p.type);
  if (p.kind == Place::Kind::Slot) return frame_value(p.offset, p.type);
  switch (form) {
    case Form::Block: {
      Value v = Value::block(address(p));
      if (p.kind == Place::Kind::Frame) v.frame = p.offset;
      return v;
    }
    case Form::Pair:
      if (p.kind == Place::Kind::Frame) return Value::of(Operand<Pair>::local(p.offset));
      return with_place<16>(*this, p, [&](auto f) { return pair_value(Load<Pair, decltype(f)>{f}); });
    case Form::F64:
      if (p.kind == Place::Kind::Frame) return Value::of(Operand<double>::local(p.offset));
      return with_place<8>(*this, p, [&](auto f) {
        return Value::of(Operand<double>::of(expr_node(Load<double, decltype(f)>{f})));
      });
    case Form::F32:
      if (p.kind == Place::Kind::Frame) return Value::of(Operand<float>::local(p.offset));
      return with_place<0>(*this, p, [&](auto f) {
        return Value::of(Operand<float>::of(expr_node(Load<float, decltype(f)>{f})));
      });
    case Form::Word: break;
  }
  const Scalar scalar = scalar_of(p.type);
  if (scalar == Scalar::I64 || scalar == Scalar::Pointer) {
    if (p.kind == Place::Kind::Frame) return Value::of(Operand<Word>::local(p.offset));
    return with_place<8>(*this, p, [&](auto f) { return word_value(Load<std::int64_t, decltype(f)>{f}); });
  }
  if (scalar == Scalar::U8) {
    return with_place<1>(*this, p, [&](auto f) { return word_value(Load<std::uint8_t, decltype(f)>{f}); });
  }
  if (scalar == Scalar::U32) {
    return with_place<4>(*this, p, [&](auto f) { return word_value(Load<std::uint32_t, decltype(f)>{f}); });
  }
  if (scalar == Scalar::I32) {
    return with_place<4>(*this, p, [&](auto f) { return word_value(Load<std::int32_t, decltype(f)>{f}); });
  }
  return with_scalar(scalar, [&](auto c) {
    return with_place<0>(*this, p, [&](auto f) { return word_value(Load<decltype(c), decltype(f)>{f}); });
  });
}

Value Body::load_at(const Expr<Word>* address, const types::Type* type) {
  Place place;
  place.kind = Place::Kind::Any;
  place.type = type;
  place.word = Operand<Word>::of(address);
  return load(place);
}

Value Body::frame_value(std::int32_t offset, const types::Type* type) {
  switch (form_of(type)) {
    case Form::Word: return Value::of(Operand<Word>::local(offset));
    case Form::F64: return Value::of(Operand<double>::local(offset));
    case Form::F32: return Value::of(Operand<float>::local(offset));
    case Form::Pair: return Value::of(Operand<Pair>::local(offset));
    case Form::Block: break;
  }
  Value v = Value::block(expr_node(exec::AddressOf<exec::FramePlace>{{offset}}));
  v.frame = offset;
  return v;
}

namespace {

// s[i] = t[j] for words of slices in the frame, as when elements move up or down; false for anything else.
bool store_element(Emitter& out, const Place& to, const Operand<Word>& v) {
  using namespace exec;
  using V = Local<Word>;
  if (to.kind != Place::Kind::Slice || !is_local_element(to, 8) || !detail::is_near(to.index)) return false;
  return with_functor<Load<std::int64_t, SlicePlace<8, FramePlace, V>>,
                      Load<std::int64_t, SlicePlace<8, FramePlace, Stepped>>>(v.node, [&](const auto& from) {
    detail::with_near(to.index, [&](auto index) {
      using To = SlicePlace<8, FramePlace, decltype(index)>;
      using From = std::remove_cvref_t<decltype(from)>;
      out.add(Store<std::int64_t, To, From>{{{to.inner->offset}, index, 8, to.offset, to.site}, from});
    });
  });
}

// Copies a structure of a few words; false if it is no such.
bool copy_words(Body& body, Emitter& out, const Place& to, const Operand<Word>& from, const TypeDescriptor& type) {
  using namespace exec;
  using Sources = Operands<Any<Word>, AddressOf<FramePlace>, AddressOf<SlicePlace<0, FramePlace, Local<Word>>>>;
  const auto sized = [&]<std::int32_t Size>(std::integral_constant<std::int32_t, Size>) {
    const auto copy = [&](auto place) {
      with_held(body, from, Sources{}, [&](auto source) {
        out.add(CopyWords<Size, decltype(place), decltype(source)>{place, source, type.has_pointers});
      });
    };
    if (to.kind == Place::Kind::Slice && to.inner->kind == Place::Kind::Frame && to.index.is_local()) {
      copy(SlicePlace<0, FramePlace, Local<Word>>{
          {to.inner->offset}, {to.index.offset}, to.element_size, to.offset, to.site});
    } else {
      with_plain_place(body, to, copy);
    }
    return true;
  };
  switch (type.size) {
    case 16: return sized(std::integral_constant<std::int32_t, 16>{});
    case 24: return sized(std::integral_constant<std::int32_t, 24>{});
    case 32: return sized(std::integral_constant<std::int32_t, 32>{});
    case 40: return sized(std::integral_constant<std::int32_t, 40>{});
    case 48: return sized(std::integral_constant<std::int32_t, 48>{});
    case 64: return sized(std::integral_constant<std::int32_t, 64>{});
    default: return false;
  }
}

}  // namespace

void Body::store(Emitter& out, const Place& to, const Value& v) {
  using namespace exec;
  if (to.kind == Place::Kind::Blank) {
    // Computed for its effects and panics.
    switch (v.form) {
      case Form::Word:
      case Form::Block: if (v.word.node) out.add(Discard<Word>{v.word.node}); break;
      case Form::F64: if (v.f64.node) out.add(Discard<double>{v.f64.node}); break;
      case Form::F32: if (v.f32.node) out.add(Discard<float>{v.f32.node}); break;
      case Form::Pair: if (v.pair.node) out.add(Discard<Pair>{v.pair.node}); break;
    }
    return;
  }
  if (is_slot(to)) {
    const std::int32_t at = to.offset;
    switch (v.form) {
      case Form::Word:
        // x = x + constant is a step, like x++.
        if (const auto* sum = functor_in<Stepped>(v.word.node); sum && sum->left.offset == at) {
          out.add_joined(IncrementLocal{at, sum->right.value});
        } else if (v.word.is_local()) {
          out.add_joined(SetLocal<Word, Local<Word>>{at, {v.word.offset}});
        } else {
          with_assigned(v.word, [&](auto o) { out.add(SetLocal<Word, decltype(o)>{at, o}); });
        }
        return;
      case Form::F64: set_float(*this, out, at, v.f64); return;
      case Form::F32: out.add(SetLocal<float, Any<float>>{at, {node(v.f32)}}); return;
      case Form::Pair: with(v.pair, [&](auto o) { out.add(SetLocal<Pair, decltype(o)>{at, o}); }); return;
      case Form::Block: GOL_UNREACHABLE("a block in a scalar's slot");
    }
  }
  switch (v.form) {
    case Form::Block: {
      const TypeDescriptor* type = context_.descriptor(to.type);
      if (type->size == 0) {
        // Nothing to copy, but the place is still computed: it may panic, or make a map's entry.
        out.add(Discard<Word>{node(v.word)});
        if (to.kind != Place::Kind::Frame) out.add(Discard<Word>{address(to)});
        return;
      }
      const auto size = static_cast<std::int32_t>(type->size);
      if (to.kind == Place::Kind::Frame && type->kind == runtime::Kind::Slice) {
        out.add(SetLocalSlice<Any<Word>>{to.offset, {node(v.word)}});
        return;
      }
      if (copy_words(*this, out, to, v.word, *type)) return;
      with_plain_place(*this, to, [&](auto f) {
        const bool pointers = type->has_pointers && to.kind != Place::Kind::Frame;
        out.add(CopyBlock<decltype(f), Any<Word>>{f, {node(v.word)}, size, pointers});
      });
      return;
    }
    case Form::Pair:
      with_place<0>(*this, to, [&](auto f) { out.add(StorePointer<Pair, decltype(f), Any<Pair>>{f, {node(v.pair)}}); });
      return;
    case Form::F64:
      store_float(*this, out, to, v.f64);
      return;
    case Form::F32:
      with_plain_place(*this, to, [&](auto f) { out.add(Store<float, decltype(f), Any<float>>{f, {node(v.f32)}}); });
      return;
    case Form::Word: break;
  }
  const Scalar scalar = scalar_of(to.type);
  const auto any = [&](const Operand<Word>& o) { return node(o); };
  if (scalar == Scalar::Pointer) {
    with_place<8>(*this, to, [&](auto f) {
      with_variable(v.word, any, [&](auto o) { out.add(StorePointer<Word, decltype(f), decltype(o)>{f, o}); });
    });
    return;
  }
  // Memory takes the low bits of a word.
  const Operand<Word> word = with_scalar(scalar, [&](auto c) { return low_bits(v.word, 8 * sizeof c); });
  // What lies in the frame is worth more forms than other places.
  const auto store_as = [&]<class C>(C) {
    constexpr int size = sizeof(C);
    if (is_local_element(to, size) || to.kind == Place::Kind::Frame) {
      with_element_place<size>(*this, to, [&](auto f) {
        with(word, [&](auto o) { out.add(Store<C, decltype(f), decltype(o)>{f, o}); });
      });
    } else {
      with_place<size>(*this, to, [&](auto f) {
        with_variable(word, any, [&](auto o) { out.add(Store<C, decltype(f), decltype(o)>{f, o}); });
      });
    }
  };
  if (scalar == Scalar::I64 && store_element(out, to, word)) return;
  if (scalar == Scalar::I64) return store_as(std::int64_t{});
  if (scalar == Scalar::U8) return store_as(std::uint8_t{});
  if (scalar == Scalar::I32 || scalar == Scalar::U32) {
    with_element_place<4>(*this, to, [&](auto f) {
      with(word, [&](auto o) { out.add(Store<std::uint32_t, decltype(f), decltype(o)>{f, o}); });
    });
    return;
  }
  with_scalar(scalar, [&](auto c) {
    with_plain_place(*this, to, [&](auto f) { out.add(Store<decltype(c), decltype(f), Any<Word>>{f, {node(word)}}); });
  });
}

}  // namespace gol::lower
