// Predeclared functions (spec: Built-in functions).
#include "exec/arithmetic.hpp"
#include "exec/complex.hpp"
#include "exec/concurrency.hpp"
#include "exec/defer.hpp"
#include "exec/interface.hpp"
#include "exec/map.hpp"
#include "exec/slice.hpp"
#include "exec/string.hpp"
#include "lower/integers.hpp"
#include "lower/places.hpp"

namespace gol::lower {

using syntax::as;
using types::BuiltinId;
using types::under;
using namespace exec;

namespace {

// min and max over floats with Go's treatment of NaN and signed zeros.
template <class T, bool Max>
struct FloatExtreme {
  using Type = T;
  const Expr<T>* left;
  const Expr<T>* right;
  T get(char* fp, G* g) const {
    const T a = left->get(fp, g);
    const T b = right->get(fp, g);
    if (a != a) return a;
    if (b != b) return b;
    if (a == 0 && b == 0) return (Max ? !std::signbit(a) : std::signbit(a)) ? a : b;
    return Max ? (a > b ? a : b) : (a < b ? a : b);
  }
};
template <bool Max, bool Unsigned>
struct WordExtreme {
  using Type = Word;
  const Expr<Word>* left;
  const Expr<Word>* right;
  Word get(char* fp, G* g) const {
    const Word a = left->get(fp, g);
    const Word b = right->get(fp, g);
    const bool less = Unsigned ? static_cast<std::uint64_t>(a) < static_cast<std::uint64_t>(b) : a < b;
    return less != Max ? a : b;
  }
};
template <bool Max>
struct StringExtreme {
  using Type = Pair;
  const Expr<Pair>* left;
  const Expr<Pair>* right;
  Pair get(char* fp, G* g) const {
    const Pair a = left->get(fp, g);
    const Pair b = right->get(fp, g);
    const bool less = runtime::compare(as_string(b), as_string(a)) < 0;
    return less != Max ? b : a;
  }
};

// Something that yields no value, computed where an expression is wanted.
struct EffectExpr {
  using Type = Word;
  const Effect* effect;
  Word get(char* fp, G* g) const {
    effect->run(fp, g);
    return 0;
  }
};

}  // namespace

bool Body::spreads(const syntax::CallExpr& expr) const {
  if (expr.args.size() != 1) return false;
  const Checked only = checked(strip(*expr.args[0]));
  return only.type && only.type->kind == types::TypeKind::Tuple && !only.comma_ok();
}

const syntax::CallExpr& Body::spread(Emitter& out, const syntax::CallExpr& expr) {
  const CallResult call = call_for_results(out, *as<syntax::CallExpr>(&strip(*expr.args[0])));
  std::vector<syntax::Expr*> operands;
  std::int32_t at = call.results;
  for (const auto& result : call.layout.results) {
    operands.push_back(context_.make_operand(result.type, expr.args[0]->span));
    hoisted_[operands.back()->id] = frame_value(at, result.type);
    at += slot_bytes(size_of(result.type));
  }
  auto* copy = context_.make<syntax::CallExpr>(expr);
  copy->args = context_.arena().copy(operands);
  return *copy;
}

Value Body::builtin(const syntax::CallExpr& expr, BuiltinId id) {
  if (spreads(expr)) {
    Emitter out(context_, false);
    const syntax::CallExpr& call = spread(out, expr);
    return after(out, builtin(call, id));
  }
  switch (id) {
    case BuiltinId::Append: return append(expr);
    case BuiltinId::Cap: return length(expr, true);
    case BuiltinId::Len: return length(expr, false);
    case BuiltinId::Make: return make(expr);
    case BuiltinId::Max: return min_max(expr, true);
    case BuiltinId::Min: return min_max(expr, false);
    case BuiltinId::New: {
      const TypeDescriptor* type = context_.descriptor(type_of(*expr.args[0]));
      const std::int32_t at = reserved(expr);
      if (!at) return word_value(NewCell{type->size, type->has_pointers, site(expr)});
      Emitter out(context_, false);
      out.add(ClearBlock{at, static_cast<std::int32_t>(std::max<std::size_t>(type->size, 8))});
      return Value::of(Operand<Word>::of(after(out, expr_node(AddressOf<FramePlace>{{at}}))));
    }
    case BuiltinId::Recover:
      if (loop_) return pair_value(RecoverIn{node(load(variable_place(*nest_->frame)).word)});
      return pair_value(Recover{});
    case BuiltinId::Copy: {
      const types::Type* to = type_of(*expr.args[0]);
      const Expr<Word>* target = block(*expr.args[0]);
      CopySlice copy{context_.descriptor(under<types::Slice>(to)->element), target, nullptr, nullptr, temporary(24)};
      if (form_of(type_of(*expr.args[1])) == Form::Pair) copy.string = pair_node(*expr.args[1]);
      else copy.from = block(*expr.args[1]);
      return word_value(copy);
    }
    case BuiltinId::Complex: {
      const types::Type* type = type_of(expr);
      const bool single = size_of(type) == 8;
      const std::int32_t to = temporary(16);
      const types::Type* part = types::basic_type(single ? types::BasicKind::Float32 : types::BasicKind::Float64);
      const Value real = assignable(*expr.args[0], part);
      const Value imag = assignable(*expr.args[1], part);
      if (single) return block_value(MakeComplex<float>{node(real.f32), node(imag.f32), to});
      return block_value(MakeComplex<double>{node(real.f64), node(imag.f64), to});
    }
    case BuiltinId::Real:
    case BuiltinId::Imag: {
      const types::Type* type = type_of(*expr.args[0]);
      const bool single = size_of(type) == 8;
      const std::int32_t offset = id == BuiltinId::Real ? 0 : single ? 4 : 8;
      const AnyPlace where{block(*expr.args[0]), offset};
      if (single) return Value::of(Operand<float>::of(expr_node(Load<float, AnyPlace>{where})));
      return Value::of(Operand<double>::of(expr_node(Load<double, AnyPlace>{where})));
    }
    default: {
      Emitter out(context_, false);
      builtin_effect(out, expr, id);
      return word_value(EffectExpr{out.as_one()});
    }
  }
}

void Body::builtin_effect(Emitter& out, const syntax::CallExpr& expr, BuiltinId id) {
  if (spreads(expr)) return builtin_effect(out, spread(out, expr), id);
  switch (id) {
    case BuiltinId::Clear: {
      const types::Type* type = type_of(*expr.args[0]);
      if (under<types::Map>(type)) {
        out.add(MapClear{context_.descriptor(type), word_node(*expr.args[0]), site(expr)});
      } else {
        out.add(ClearSlice{context_.descriptor(under<types::Slice>(type)->element), block(*expr.args[0])});
      }
      return;
    }
    case BuiltinId::Close: out.add(CloseChannel{word_node(*expr.args[0]), site(expr)}); return;
    case BuiltinId::Delete: {
      const types::Type* type = type_of(*expr.args[0]);
      const types::Type* key = under<types::Map>(type)->key;
      const Expr<Word>* map = word_node(*expr.args[0]);
      out.add(MapDelete{context_.descriptor(type), map, address_of_value(assignable(*expr.args[1], key), key),
                        site(expr)});
      return;
    }
    case BuiltinId::Panic:
      out.add(Panic{node(assignable(*expr.args[0], types::any_type()).pair), site(expr)});
      return;
    case BuiltinId::Print: print(out, expr, false); return;
    case BuiltinId::Println: print(out, expr, true); return;
    default: {
      Place blank;
      store(out, blank, builtin(expr, id));
    }
  }
}

namespace {

// Calls f with a value of the elements' memory form, and the functor of the one that is appended.
template <class F>
auto with_appended(Body& body, const types::Type* element, const Value& v, F&& f) {
  switch (v.form) {
    case Form::F64: return f(double{}, Any<double>{body.node(v.f64)});
    case Form::F32: return f(float{}, Any<float>{body.node(v.f32)});
    case Form::Pair: return f(Pair{}, Any<Pair>{body.node(v.pair)});
    default: break;
  }
  const auto any = [&](const Operand<Word>& o) { return body.node(o); };
  switch (scalar_of(element)) {
    case Scalar::Pointer: return f(static_cast<void*>(nullptr), Any<Word>{body.node(v.word)});
    case Scalar::I64: return with_variable(v.word, any, [&](auto o) { return f(std::int64_t{}, o); });
    case Scalar::U8:
    case Scalar::I8: return with_variable(low_bits(v.word, 8), any, [&](auto o) { return f(std::uint8_t{}, o); });
    case Scalar::I16:
    case Scalar::U16: return f(std::uint16_t{}, Any<Word>{body.node(low_bits(v.word, 16))});
    default: return f(std::uint32_t{}, Any<Word>{body.node(low_bits(v.word, 32))});
  }
}

}  // namespace

// variable = append(variable, value), which leaves all but the new element where it is; false for anything else.
bool Body::append_in_place(Emitter& out, const syntax::Expr& left, const syntax::Expr& right) {
  const auto* call = as<syntax::CallExpr>(&strip(right));
  const auto* name = as<syntax::Ident>(&strip(left));
  if (!call || !name || hoisted_.contains(call->id) || info().builtin(*call) != types::BuiltinId::Append) return false;
  if (call->args.size() != 2 || call->ellipsis.valid()) return false;
  const auto* from = as<syntax::Ident>(&strip(*call->args[0]));
  if (!from || info().object_of(*from) != info().object_of(*name)) return false;
  const Place to = variable_place(*types::object_as<types::Var>(info().object_of(*name)));
  const auto* slice = under<types::Slice>(to.type);
  if (to.kind != Place::Kind::Frame || !slice || form_of(slice->element) == Form::Block) return false;
  const TypeDescriptor* element = context_.descriptor(slice->element);
  const Value v = assignable(*call->args[1], slice->element);
  with_appended(*this, slice->element, v, [&]<class C>(C, auto o) {
    out.add(AppendLocal<C, decltype(o)>{element, to.offset, o, site(*call)});
  });
  return true;
}

Value Body::append(const syntax::CallExpr& expr) {
  const types::Type* type = type_of(expr);
  const TypeDescriptor* element = context_.descriptor(under<types::Slice>(type)->element);
  const types::Type* element_type = under<types::Slice>(type)->element;
  const Expr<Word>* slice = node(assignable(*expr.args[0], type).word);
  const std::int32_t to = temporary(24);
  const auto result = [&](auto functor) {
    Value v = block_value(functor);
    return v;
  };
  if (expr.args.size() == 1) return Value::block(slice);
  if (expr.ellipsis.valid()) {
    AppendSlice append{element, slice, nullptr, nullptr, to, site(expr)};
    if (form_of(type_of(*expr.args[1])) == Form::Pair) append.string = pair_node(*expr.args[1]);
    else append.other = node(assignable(*expr.args[1], type).word);
    return result(append);
  }
  if (expr.args.size() == 2 && form_of(element_type) != Form::Block) {
    return with_appended(*this, element_type, assignable(*expr.args[1], element_type), [&]<class C>(C, auto o) {
      return result(AppendOne<C, decltype(o)>{element, slice, o, to, site(expr)});
    });
  }
  // The values, packed as elements, in the frame.
  const auto count = static_cast<std::int32_t>(expr.args.size() - 1);
  const std::int32_t values = temporary(std::max<std::size_t>(element->size * static_cast<std::size_t>(count), 8));
  Emitter out(context_, false);
  for (std::int32_t i = 0; i < count; ++i) {
    Place part;
    part.kind = Place::Kind::Frame;
    part.offset = values + i * static_cast<std::int32_t>(element->size);
    part.type = element_type;
    const std::int32_t before = mark();
    store(out, part, assignable(*expr.args[static_cast<std::size_t>(i) + 1], element_type));
    release(before);
  }
  const auto effects = context_.arena().copy(out.effects);
  return result(AppendMany{element, slice, effects.data(), count, values, to, site(expr)});
}

Value Body::make(const syntax::CallExpr& expr) {
  const types::Type* type = type_of(*expr.args[0]);
  const TypeDescriptor* descriptor = context_.descriptor(type);
  const auto size = [&](std::size_t index) -> const Expr<Word>* {
    if (expr.args.size() <= index) return nullptr;
    const Checked tv = checked(strip(*expr.args[index]));
    if (tv.is_constant()) return expr_node(Const<Word>{*tv.value.to_int().to_int64()});
    return word_node(*expr.args[index]);
  };
  if (const auto* slice = under<types::Slice>(type)) {
    const Expr<Word>* length = size(1);
    const Expr<Word>* capacity = size(2);
    const std::int32_t to = temporary(24);
    return block_value(MakeSlice{context_.descriptor(slice->element), length, capacity, to, site(expr)});
  }
  if (under<types::Map>(type)) return word_value(MakeMap{descriptor, size(1), site(expr)});
  return word_value(MakeChannel{descriptor, size(1), site(expr)});
}

Value Body::length(const syntax::CallExpr& expr, bool capacity) {
  const syntax::Expr& x = *expr.args[0];
  const types::Type* type = type_of(x);
  if (form_of(type) == Form::Pair) {
    const Value v = value(x);
    if (v.pair.is_local()) return Value::of(Operand<Word>::local(v.pair.offset + 8));
    return word_value(StringLength<Any<Pair>>{{node(v.pair)}});
  }
  if (under<types::Slice>(type)) {
    Place header = place(x);
    header.offset += capacity ? 16 : 8;
    header.type = types::basic_type(types::BasicKind::Int);
    return load(header);
  }
  if (under<types::Map>(type)) return word_value(MapLength{word_node(x)});
  if (under<types::Chan>(type)) return word_value(ChannelLength{word_node(x), capacity});
  // An array, or a pointer to one, that has to be evaluated.
  const auto* array = under<types::Array>(type);
  const auto* pointer = under<types::Pointer>(type);
  if (pointer) array = under<types::Array>(pointer->element);
  Emitter out(context_, false);
  store(out, Place{}, value(x));
  return after(out, Value::of(Operand<Word>::constant(array->length)));
}

Value Body::min_max(const syntax::CallExpr& expr, bool max) {
  const types::Type* type = type_of(expr);
  Value result = assignable(*expr.args[0], type);
  for (std::size_t i = 1; i < expr.args.size(); ++i) {
    const Value next = assignable(*expr.args[i], type);
    switch (result.form) {
      case Form::F64:
        result = Value::of(Operand<double>::of(
            max ? expr_node(FloatExtreme<double, true>{node(result.f64), node(next.f64)})
                : expr_node(FloatExtreme<double, false>{node(result.f64), node(next.f64)})));
        break;
      case Form::F32:
        result = Value::of(Operand<float>::of(
            max ? expr_node(FloatExtreme<float, true>{node(result.f32), node(next.f32)})
                : expr_node(FloatExtreme<float, false>{node(result.f32), node(next.f32)})));
        break;
      case Form::Pair:
        result = max ? pair_value(StringExtreme<true>{node(result.pair), node(next.pair)})
                     : pair_value(StringExtreme<false>{node(result.pair), node(next.pair)});
        break;
      default: {
        const Expr<Word>*a = node(result.word), *b = node(next.word);
        if (types::is_unsigned(type)) {
          result = max ? word_value(WordExtreme<true, true>{a, b}) : word_value(WordExtreme<false, true>{a, b});
        } else {
          result = max ? word_value(WordExtreme<true, false>{a, b}) : word_value(WordExtreme<false, false>{a, b});
        }
      }
    }
  }
  return result;
}

void Body::print(Emitter& out, const syntax::CallExpr& expr, bool line) {
  std::vector<PrintArgument> arguments;
  const auto text = [&](const char* t) {
    arguments.push_back({PrintKind::Text, nullptr, nullptr, nullptr, t, 0, false});
  };
  std::vector<std::pair<Value, const types::Type*>> values;
  // The slots come before the operands' own temporaries: they are filled while those are evaluated.
  const std::int32_t slots = temporary(24 * expr.args.size());
  for (const syntax::Expr* arg : expr.args) {
    const Checked tv = checked(strip(*arg));
    const types::Type* type = types::is_untyped(tv.type) ? types::default_type(tv.type) : tv.type;
    values.emplace_back(tv.mode == types::Mode::Nil ? Value::of(Operand<Word>::constant(0)) : assignable(*arg, type),
                        type);
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (line && i > 0) text(" ");
    const auto& [v, type] = values[i];
    PrintArgument argument{PrintKind::Int, nullptr, nullptr, nullptr, nullptr, slots + 24 * static_cast<std::int32_t>(i), false};
    const types::Type* u = types::underlying(type);
    switch (v.form) {
      case Form::F64: argument.kind = PrintKind::Float; argument.real = node(v.f64); break;
      case Form::F32:
        argument.kind = PrintKind::Float;
        argument.real = expr_node(Convert<Float32ToFloat64, Any<float>>{{node(v.f32)}});
        break;
      case Form::Pair:
        argument.kind = types::is_interface(type) ? PrintKind::Interface : PrintKind::String;
        argument.pair = node(v.pair);
        break;
      case Form::Block:
        argument.kind = under<types::Slice>(type) ? PrintKind::Slice : PrintKind::Complex;
        argument.single = size_of(type) == 8;
        argument.word = node(v.word);
        break;
      case Form::Word:
        argument.word = node(v.word);
        argument.kind = types::is_boolean(u) ? PrintKind::Bool
                        : !types::is_integer(u) ? PrintKind::Pointer
                        : types::is_unsigned(u) ? PrintKind::Uint : PrintKind::Int;
        break;
    }
    arguments.push_back(argument);
  }
  if (line) text("\n");
  const auto list = context_.arena().copy(arguments);
  out.add(exec::Print{list.data(), static_cast<std::int32_t>(list.size())});
}

void Body::lower_builtin_thunk(const syntax::CallExpr& call, const std::vector<const syntax::Expr*>& operands,
                               const SignatureLayout& layout) {
  layout_ = layout;
  top_ = extent_ = layout.argument_end;
  for (std::size_t i = 0; i < operands.size(); ++i) {
    hoisted_[operands[i]->id] = frame_value(layout.params[i].offset, layout.params[i].type);
  }
  const Stmt* end = context_.make<End>();
  finish(before(end, [&](Emitter& out) {
    const auto id = info().builtin(call);
    if (id == BuiltinId::Recover) {
      // Of the function that defers it; with `go` there is none.
      if (layout.params.empty()) return;
      const Operand<Word> frame = frame_value(layout.params[0].offset, layout.params[0].type).word;
      store(out, Place{}, pair_value(RecoverIn{node(frame)}));
      return;
    }
    if (id != BuiltinId::None) builtin_effect(out, call, id);
    else store(out, Place{}, conversion(call));
  }));
}

}  // namespace gol::lower
