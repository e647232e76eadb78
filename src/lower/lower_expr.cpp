// Expressions: names, operators, selectors, indexing, slicing (spec: Expressions).
#include "exec/arithmetic.hpp"
#include "exec/complex.hpp"
#include "exec/concurrency.hpp"
#include "exec/interface.hpp"
#include "exec/map.hpp"
#include "exec/slice.hpp"
#include "exec/string.hpp"
#include "lower/floats.hpp"
#include "lower/fuse.hpp"
#include "lower/integers.hpp"
#include "lower/places.hpp"
#include "syntax/unparen.hpp"
#include "types/package.hpp"

namespace gol::lower {

using syntax::as;
using types::under;
using namespace exec;

const syntax::Expr& Body::strip(const syntax::Expr& expr) const {
  return syntax::unparen(expr);
}

Value Body::constant_value(const types::Constant& constant, const types::Type* type) {
  switch (form_of(type)) {
    case Form::F64: return Value::of(Operand<double>::constant(constant.to_float64()));
    case Form::F32: return Value::of(Operand<float>::constant(constant.to_float32()));
    case Form::Pair: {
      if (types::is_interface(type)) return zero_value(type);
      const std::string_view text = context_.arena().copy(constant.string_value());
      return Value::of(Operand<Pair>::constant({reinterpret_cast<std::uint64_t>(text.data()), text.size()}));
    }
    case Form::Block: {
      // A complex number in static memory.
      const types::Basic* basic = under<types::Basic>(type);
      void* at;
      if (basic && basic->basic == types::BasicKind::Complex64) {
        at = context_.make<ComplexParts<float>>(
            ComplexParts<float>{constant.real().to_float32(), constant.imag().to_float32()});
      } else {
        at = context_.make<ComplexParts<double>>(
            ComplexParts<double>{constant.real().to_float64(), constant.imag().to_float64()});
      }
      return block_value(Const<Word>{reinterpret_cast<Word>(at)});
    }
    case Form::Word: break;
  }
  if (constant.kind() == types::ConstantKind::Bool) {
    return Value::of(Operand<Word>::constant(constant.bool_value()));
  }
  if (auto number = constant.to_int64()) return Value::of(Operand<Word>::constant(*number));
  if (auto number = constant.to_uint64()) return Value::of(Operand<Word>::constant(static_cast<Word>(*number)));
  return Value::of(Operand<Word>::constant(0));
}

Value Body::zero_value(const types::Type* type) {
  switch (form_of(type)) {
    case Form::Word: return Value::of(Operand<Word>::constant(0));
    case Form::F64: return Value::of(Operand<double>::constant(0));
    case Form::F32: return Value::of(Operand<float>::constant(0));
    case Form::Pair: return Value::of(Operand<Pair>::constant({0, 0}));
    case Form::Block: break;
  }
  return block_value(Const<Word>{reinterpret_cast<Word>(context_.zero(size_of(type)))});
}

Value Body::value(const syntax::Expr& expr) {
  const syntax::Expr& e = strip(expr);
  if (auto found = hoisted_.find(e.id); found != hoisted_.end()) return found->second;
  const Checked tv = checked(e);
  if (tv.is_constant() && tv.type) return constant_value(tv.value, tv.type);
  if (tv.mode == types::Mode::Nil) return zero_value(tv.type);
  return nested(e.span.begin, [&] { return variable_value(e); });
}

void Body::check_depth(Value& v, base::Pos pos) {
  const auto check = [&]<class T>(Operand<T>& operand) {
    if (operand.node) operand = Operand<T>::of(context_.make<exec::DepthCheck<T>>(operand.node, site(pos)));
  };
  switch (v.form) {
    case Form::Word:
    case Form::Block: return check(v.word);
    case Form::F64: return check(v.f64);
    case Form::F32: return check(v.f32);
    case Form::Pair: return check(v.pair);
  }
}

Value Body::after(const Emitter& first, const Value& v) {
  const auto operand = [&]<class T>(const Operand<T>& of) { return Operand<T>::of(after(first, node(of))); };
  switch (v.form) {
    case Form::Word: return Value::of(operand(v.word));
    case Form::Block: return Value::block(operand(v.word).node);
    case Form::F64: return Value::of(operand(v.f64));
    case Form::F32: return Value::of(operand(v.f32));
    case Form::Pair: return Value::of(operand(v.pair));
  }
  return v;
}

// The value of an expression that is neither constant nor nil.
Value Body::variable_value(const syntax::Expr& e) {
  switch (e.kind) {
    case syntax::NodeKind::Ident: return ident(static_cast<const syntax::Ident&>(e));
    case syntax::NodeKind::FuncLit: return func_lit(static_cast<const syntax::FuncLit&>(e));
    case syntax::NodeKind::CompositeLit:
      return composite(static_cast<const syntax::CompositeLit&>(e), type_of(e));
    case syntax::NodeKind::SelectorExpr: return selector(static_cast<const syntax::SelectorExpr&>(e));
    case syntax::NodeKind::IndexExpr:
      if (const syntax::Ident* function = instantiated(e)) return ident(*function);
      return index(static_cast<const syntax::IndexExpr&>(e));
    case syntax::NodeKind::SliceExpr: return slice_expr(static_cast<const syntax::SliceExpr&>(e));
    case syntax::NodeKind::TypeAssertExpr:
      return type_assertion(static_cast<const syntax::TypeAssertExpr&>(e), -1);
    case syntax::NodeKind::CallExpr: return call(static_cast<const syntax::CallExpr&>(e));
    case syntax::NodeKind::StarExpr: return load(place(e));
    case syntax::NodeKind::UnaryExpr: return unary(static_cast<const syntax::UnaryExpr&>(e));
    case syntax::NodeKind::BinaryExpr: return binary(static_cast<const syntax::BinaryExpr&>(e));
    default: GOL_UNREACHABLE("an expression that has no value");
  }
}

Value Body::assignable(const syntax::Expr& expr, const types::Type* target) {
  const syntax::Expr& e = strip(expr);
  const Checked tv = checked(e);
  if (tv.mode == types::Mode::Nil) return zero_value(target);
  const types::Type* from = tv.type;
  if (tv.is_constant() && types::is_interface(target) && types::is_untyped(from)) {
    from = types::default_type(from);
    return convert_assign(constant_value(tv.value, from), from, target, e.span.begin);
  }
  if (tv.is_constant() && types::is_untyped(from)) return constant_value(tv.value, target);
  if (types::is_untyped(from)) from = types::default_type(from);
  return convert_assign(value(e), from, target, e.span.begin);
}

Value Body::convert_assign(Value v, const types::Type* from, const types::Type* to, base::Pos pos) {
  if (!to || !types::is_interface(to) || from == to) return v;
  const TypeDescriptor* target = context_.descriptor(to);
  if (types::is_interface(from)) {
    const TypeDescriptor* source = context_.descriptor(from);
    if (source == target || (source->is_empty_interface() && target->is_empty_interface())) return v;
    if (target->is_empty_interface()) return pair_value(DropMethods{node(v.pair)});
    return pair_value(ChangeInterface{node(v.pair), target, source->is_empty_interface()});
  }
  const void* table = context_.interface_table(to, from);
  const TypeDescriptor* type = context_.descriptor(from);
  switch (v.form) {
    case Form::Word:
      if (v.word.is_const()) {
        return Value::of(Operand<Pair>::constant(
            {reinterpret_cast<std::uint64_t>(table), static_cast<std::uint64_t>(v.word.value)}));
      }
      return with(v.word, [&](auto o) { return pair_value(MakeDirect<Word, decltype(o)>{table, o}); });
    case Form::F64: return pair_value(MakeDirect<double, Any<double>>{table, {node(v.f64)}});
    case Form::F32: return pair_value(MakeDirect<float, Any<float>>{table, {node(v.f32)}});
    case Form::Pair:
      if (v.pair.is_const()) {
        // A constant string's cell is static.
        auto* cell = context_.make<Pair>(v.pair.value);
        return Value::of(Operand<Pair>::constant(
            {reinterpret_cast<std::uint64_t>(table), reinterpret_cast<std::uint64_t>(cell)}));
      }
      return pair_value(MakeBoxedPair{table, node(v.pair), site(pos)});
    case Form::Block: break;
  }
  return pair_value(MakeBoxedBlock{table, node(v.word), static_cast<std::int64_t>(type->size), type->has_pointers,
                                   site(pos)});
}

// The memory form of a word in a frame slot is its low bytes (little endian), so a slot serves as memory.
const Expr<Word>* Body::address_of_value(const Value& v, const types::Type* type) {
  if (v.form == Form::Block) return node(v.word);
  const std::int32_t at = temporary(std::max<std::size_t>(size_of(type), 8));
  Emitter out(context_, false);
  Place slot;
  slot.kind = Place::Kind::Slot;
  slot.offset = at;
  slot.type = type;
  const auto local = [&](const auto& operand) -> const Expr<Word>* {
    if (!operand.is_local()) return nullptr;
    return expr_node(AddressOf<FramePlace>{{operand.offset}});
  };
  const Expr<Word>* in_place = v.form == Form::Word ? local(v.word)
                               : v.form == Form::Pair ? local(v.pair)
                               : v.form == Form::F64 ? local(v.f64) : local(v.f32);
  if (in_place) return in_place;
  store(out, slot, v);
  return after(out, expr_node(AddressOf<FramePlace>{{at}}));
}

Value Body::ident(const syntax::Ident& name) {
  const types::Object* object = info().object_of(name);
  if (const auto* var = types::object_as<types::Var>(object)) {
    if (const auto constant = constants_.find(var); constant != constants_.end()) return constant->second;
    return load(variable_place(*var));
  }
  if (const auto* func = types::object_as<types::Func>(object)) {
    const auto* closure = context_.static_closure(context_.function(*func, type_args_of(name)));
    return Value::of(Operand<Word>::constant(reinterpret_cast<Word>(closure)));
  }
  GOL_UNREACHABLE("a name without a value");
}

// ---- Operators ------------------------------------------------------------------------------------

Value Body::unary(const syntax::UnaryExpr& expr) {
  using syntax::Operator;
  const types::Type* type = type_of(expr);
  switch (expr.op) {
    case Operator::And: return address_expr(expr);
    case Operator::Receive: return receive(expr, -1);
    case Operator::Add: return value(*expr.x);
    case Operator::Not: return word_value(Not<Any<Word>>{{word_node(*expr.x)}});
    case Operator::Xor: return complement(word(*expr.x), type);
    case Operator::Sub: {
      const Value v = value(*expr.x);
      switch (v.form) {
        case Form::F64: return Value::of(Operand<double>::of(expr_node(Negate<double, Any<double>>{{node(v.f64)}})));
        case Form::F32: return Value::of(Operand<float>::of(expr_node(Negate<float, Any<float>>{{node(v.f32)}})));
        case Form::Block: {
          const auto size = size_of(type);
          const std::int32_t to = temporary(size);
          Value result = size == 8 ? block_value(ComplexNegate<float>{node(v.word), to})
                                   : block_value(ComplexNegate<double>{node(v.word), to});
          return result;
        }
        default: return integer_arithmetic(Operator::Sub, type, Operand<Word>::constant(0), v.word, nullptr, {});
      }
    }
    default: GOL_UNREACHABLE("an operator that is not unary");
  }
}

// A condition whose calls come when its own turn has come.
const Expr<Word>* Body::in_turn(const syntax::Expr& expr) {
  Emitter out(context_, false);
  order(out, {&expr});
  const Expr<Word>* condition = word_node(expr);
  return out.effects.empty() ? condition : after(out, condition);
}

Value Body::binary(const syntax::BinaryExpr& expr) {
  using syntax::Operator;
  switch (expr.op) {
    case Operator::LogicalAnd:
      return word_value(exec::LogicalAnd<Any<Word>, Any<Word>>{{in_turn(*expr.left)}, {in_turn(*expr.right)}});
    case Operator::LogicalOr:
      return word_value(exec::LogicalOr<Any<Word>, Any<Word>>{{in_turn(*expr.left)}, {in_turn(*expr.right)}});
    case Operator::Equal:
    case Operator::NotEqual:
    case Operator::Less:
    case Operator::LessEqual:
    case Operator::Greater:
    case Operator::GreaterEqual: return comparison(expr);
    default: break;
  }
  const types::Type* type = type_of(expr);
  if (expr.op == Operator::Add && form_of(type) == Form::Pair) return concatenation(expr);
  const bool shift = expr.op == Operator::Shl || expr.op == Operator::Shr;
  Value left = value(*expr.left);
  // An untyped constant operand takes the type of the expression.
  const Checked l = checked(strip(*expr.left));
  if (l.is_constant()) left = constant_value(l.value, type);
  Value right = value(*expr.right);
  const Checked r = checked(strip(*expr.right));
  if (r.is_constant() && !shift) right = constant_value(r.value, type);
  return arithmetic(expr.op, type, left, right, shift ? type_of(*expr.right) : nullptr, expr.op_span.begin);
}

namespace {

template <class Op>
Value float_binary(Body& body, const Operand<float>& l, const Operand<float>& r) {
  return Value::of(Operand<float>::of(
      body.expr_node(Binary<Op, Any<float>, Any<float>>{{body.node(l)}, {body.node(r)}})));
}

}  // namespace

Value Body::arithmetic(syntax::Operator op, const types::Type* type, const Value& left, const Value& right,
                       const types::Type* shift_count, base::Pos pos) {
  using syntax::Operator;
  if (left.form == Form::F64) return float_arithmetic(*this, op, left.f64, right.f64);
  if (left.form == Form::F32) {
    switch (op) {
      case Operator::Add: return float_binary<Add>(*this, left.f32, right.f32);
      case Operator::Sub: return float_binary<Subtract>(*this, left.f32, right.f32);
      case Operator::Mul: return float_binary<Multiply>(*this, left.f32, right.f32);
      default: return float_binary<FloatDivide>(*this, left.f32, right.f32);
    }
  }
  if (left.form == Form::Pair) {
    return pair_value(ConcatenateTwo{node(left.pair), node(right.pair), site(pos)});
  }
  if (left.form == Form::Block) {
    const ComplexOp which = op == Operator::Add   ? ComplexOp::Add
                            : op == Operator::Sub ? ComplexOp::Subtract
                            : op == Operator::Mul ? ComplexOp::Multiply : ComplexOp::Divide;
    const std::int32_t to = temporary(16);
    if (size_of(type) == 8) return block_value(ComplexBinary<float>{which, node(left.word), node(right.word), to});
    return block_value(ComplexBinary<double>{which, node(left.word), node(right.word), to});
  }

  return integer_arithmetic(op, type, left.word, right.word, shift_count, pos);
}

// All operands of a chain of + on strings are joined at once.
Value Body::concatenation(const syntax::BinaryExpr& expr) {
  std::vector<const syntax::Expr*> operands;
  const syntax::Expr* left = &expr;
  const syntax::BinaryExpr* chain = &expr;
  while (chain) {
    operands.push_back(chain->right);
    left = &strip(*chain->left);
    chain = as<syntax::BinaryExpr>(left);
    if (chain && (chain->op != syntax::Operator::Add || checked(*chain).is_constant() ||
                  hoisted_.count(chain->id))) {
      chain = nullptr;
    }
  }
  operands.push_back(left);
  // The area comes before the operands' own temporaries: it is filled while they are evaluated.
  const std::int32_t area = temporary(16 * operands.size());
  std::vector<const Expr<Pair>*> parts;
  for (auto it = operands.rbegin(); it != operands.rend(); ++it) parts.push_back(pair_node(**it));
  const auto count = static_cast<std::int32_t>(parts.size());
  return pair_value(Concatenate{context_.arena().copy(parts).data(), count, area, site(expr.op_span.begin)});
}

Value Body::comparison(const syntax::BinaryExpr& expr) {
  const syntax::Expr& l = strip(*expr.left);
  const syntax::Expr& r = strip(*expr.right);
  const Checked lt = checked(l);
  const Checked rt = checked(r);
  const types::Type* left_type = lt.type;
  const types::Type* right_type = rt.type;
  if (lt.mode == types::Mode::Nil) left_type = right_type;
  if (rt.mode == types::Mode::Nil) right_type = left_type;
  // With one interface operand the other is converted to it.
  const bool left_interface = types::is_interface(left_type);
  const bool right_interface = types::is_interface(right_type);
  if (left_interface != right_interface) {
    const types::Type* interface = left_interface ? left_type : right_type;
    return compare_values(expr.op, interface, assignable(l, interface), assignable(r, interface),
                          expr.op_span.begin);
  }
  if (left_interface) {
    const Value a = value(l);
    const Value b = value(r);
    const bool left_empty = context_.descriptor(left_type)->is_empty_interface();
    const bool right_empty = context_.descriptor(right_type)->is_empty_interface();
    return word_value(InterfaceEqual{node(a.pair), node(b.pair), left_empty, right_empty,
                                     expr.op == syntax::Operator::NotEqual, site(expr.op_span.begin)});
  }
  const types::Type* type = types::is_untyped(left_type) ? right_type : left_type;
  if (types::is_untyped(type)) type = types::default_type(type);
  const Value a = lt.is_constant() ? constant_value(lt.value, type) : value(l);
  const Value b = rt.is_constant() ? constant_value(rt.value, type) : value(r);
  return compare_values(expr.op, type, a, b, expr.op_span.begin);
}

namespace {

template <class Signed, class Unsigned>
Value compare_words(Body& body, const types::Type* type, const Value& a, const Value& b) {
  if (is_wide_unsigned(type)) return word_binary<Unsigned>(body, a.word, b.word);
  return word_binary<Signed>(body, a.word, b.word);
}

template <class Words, class UnsignedWords, class Strings>
Value compare_as(Body& body, const types::Type* type, const Value& a, const Value& b) {
  switch (a.form) {
    case Form::F64:
      return with(b.f64, [&](auto r) {
        return body.word_value(Binary<Words, Any<double>, decltype(r)>{{body.node(a.f64)}, r});
      });
    case Form::F32:
      return body.word_value(Binary<Words, Any<float>, Any<float>>{{body.node(a.f32)}, {body.node(b.f32)}});
    case Form::Pair:
      return with(a.pair, [&](auto l) {
        return with(b.pair, [&](auto r) { return body.word_value(Binary<Strings, decltype(l), decltype(r)>{l, r}); });
      });
    default: return compare_words<Words, UnsignedWords>(body, type, a, b);
  }
}

}  // namespace

Value Body::compare_values(syntax::Operator op, const types::Type* type, const Value& a, const Value& b,
                           base::Pos pos) {
  using syntax::Operator;
  const bool negate = op == Operator::NotEqual;
  if (types::is_interface(type)) {
    const bool empty = context_.descriptor(type)->is_empty_interface();
    return word_value(InterfaceEqual{node(a.pair), node(b.pair), empty, empty, negate, site(pos)});
  }
  if (a.form == Form::Block) {
    if (under<types::Slice>(type)) {
      // A slice is compared with nil only: its pointer tells.
      const bool nil_left = a.word.node && a.frame < 0 && b.word.node == nullptr;
      (void)nil_left;
      const Expr<Word>* data = expr_node(Load<std::int64_t, AnyPlace>{{node(a.word), 0}});
      const Expr<Word>* other = expr_node(Load<std::int64_t, AnyPlace>{{node(b.word), 0}});
      if (negate) return word_value(Binary<NotEqual, Any<Word>, Any<Word>>{{data}, {other}});
      return word_value(Binary<Equal, Any<Word>, Any<Word>>{{data}, {other}});
    }
    const TypeDescriptor* descriptor = context_.descriptor(type);
    if (descriptor->plain_memory && descriptor->size % 8 == 0 && descriptor->size <= 64) {
      return word_value(WordsEqual{node(a.word), node(b.word), static_cast<std::int32_t>(descriptor->size / 8), negate});
    }
    return word_value(BlockEqual{descriptor, node(a.word), node(b.word), negate, site(pos)});
  }
  switch (op) {
    case Operator::Equal: return compare_as<Equal, Equal, StringEqual>(*this, type, a, b);
    case Operator::NotEqual: return compare_as<NotEqual, NotEqual, StringNotEqual>(*this, type, a, b);
    case Operator::Less: return compare_as<Less, LessUnsigned, StringLess>(*this, type, a, b);
    case Operator::LessEqual: return compare_as<LessEqual, LessEqualUnsigned, StringLessEqual>(*this, type, a, b);
    case Operator::Greater: return compare_as<Greater, GreaterUnsigned, StringGreater>(*this, type, a, b);
    default: return compare_as<GreaterEqual, GreaterEqualUnsigned, StringGreaterEqual>(*this, type, a, b);
  }
}

// ---- Parts of values ------------------------------------------------------------------------------

Value Body::selector(const syntax::SelectorExpr& expr) {
  const types::Selection* selection = selection_of(expr);
  if (!selection) return ident(*expr.selector);  // a qualified identifier
  if (selection->kind != types::SelectionKind::FieldValue) return method_value(expr, *selection);
  return load(place(expr));
}

Value Body::index(const syntax::IndexExpr& expr) {
  const types::Type* base = type_of(*expr.x);
  if (under<types::Map>(base)) return map_index(expr, -1);
  if (form_of(base) == Form::Pair) {
    const Operand<Pair> text = pair(*expr.x);
    const Operand<Word> at = word(*expr.indices[0]);
    const auto string_node = [&](const Operand<Pair>& o) { return node(o); };
    return with_variable(text, string_node, [&](auto s) {
      return detail::with_index(*this, at, [&](auto i) {
        return word_value(StringIndex<decltype(s), decltype(i)>{s, i, site(expr)});
      });
    });
  }
  return load(place(expr));
}

Value Body::slice_expr(const syntax::SliceExpr& expr) {
  const auto bound = [&](const syntax::Expr* e) { return e ? word_node(*e) : nullptr; };
  const types::Type* base = type_of(*expr.x);
  if (form_of(base) == Form::Pair) {
    const Expr<Pair>* text = pair_node(*expr.x);
    return pair_value(SliceString{text, {bound(expr.low), bound(expr.high), nullptr}, site(expr)});
  }
  if (const auto* slice = under<types::Slice>(base)) {
    const Expr<Word>* header = block(*expr.x);
    const std::int32_t to = temporary(24);
    Value v = block_value(SliceSlice{header, {bound(expr.low), bound(expr.high), bound(expr.max)},
                                     static_cast<std::int64_t>(size_of(slice->element)), to, site(expr)});
    return v;
  }
  const types::Array* array = under<types::Array>(base);
  const Expr<Word>* where;
  if (const auto* pointer = under<types::Pointer>(base)) {
    array = under<types::Array>(pointer->element);
    where = word_node(*expr.x);
  } else {
    where = address(place(*expr.x));
  }
  const std::int32_t to = temporary(24);
  return block_value(SliceArray{where, {bound(expr.low), bound(expr.high), bound(expr.max)}, array->length,
                                static_cast<std::int64_t>(size_of(array->element)), to, site(expr)});
}

Value Body::type_assertion(const syntax::TypeAssertExpr& expr, std::int32_t ok) {
  const types::Type* from = type_of(*expr.x);
  const types::Type* target = type_of(*expr.type);
  const TypeDescriptor* source = context_.descriptor(from);
  const TypeDescriptor* type = context_.descriptor(target);
  const bool from_empty = source->is_empty_interface();
  const Expr<Pair>* operand = pair_node(*expr.x);
  const AssertTypes assert_types{source, type};
  if (types::is_interface(target)) {
    return pair_value(AssertInterface{operand, assert_types, from_empty, ok, site(expr)});
  }
  const Expr<Word>* word;
  if (ok >= 0) {
    const char* zero = type->direct ? nullptr : context_.zero(std::max<std::size_t>(type->size, 16));
    word = expr_node(AssertConcreteOk{operand, type, from_empty, ok, zero});
  } else {
    word = expr_node(AssertConcrete{operand, assert_types, from_empty, site(expr)});
  }
  switch (form_of(target)) {
    case Form::Word: return Value::of(Operand<Word>::of(word));
    case Form::F64:
    case Form::F32: {
      // The bits go through a slot.
      const std::int32_t at = temporary(8);
      Emitter out(context_, false);
      out.add(SetLocal<Word, Any<Word>>{at, {word}});
      const auto effects = context_.arena().copy(out.effects);
      if (form_of(target) == Form::F64) {
        return Value::of(Operand<double>::of(
            context_.make<Sequence<double>>(effects.data(), 1, expr_node(Local<double>{at}))));
      }
      return Value::of(
          Operand<float>::of(context_.make<Sequence<float>>(effects.data(), 1, expr_node(Local<float>{at}))));
    }
    default: return load_at(word, target);
  }
}

Value Body::receive(const syntax::UnaryExpr& expr, std::int32_t ok) {
  const auto* chan = under<types::Chan>(type_of(*expr.x));
  const types::Type* element = chan->element;
  if (form_of(element) == Form::Word) {
    if (ok >= 0) return word_value(ReceiveWordOk{word_node(*expr.x), ok, site(expr)});
    const auto any = [&](const Operand<Word>& o) { return node(o); };
    return with_variable(word(*expr.x), any, [&](auto c) {
      return word_value(ReceiveWord<decltype(c)>{c, site(expr)});
    });
  }
  const Expr<Word>* channel = word_node(*expr.x);
  const std::int32_t to = temporary(std::max<std::size_t>(size_of(element), 8));
  return load_at(expr_node(ReceiveBlock{channel, to, ok, site(expr)}), element);
}

Value Body::comma_ok(const syntax::Expr& expr, std::int32_t ok) {
  const syntax::Expr& e = strip(expr);
  if (const auto* index = as<syntax::IndexExpr>(&e)) return map_index(*index, ok);
  if (const auto* assertion = as<syntax::TypeAssertExpr>(&e)) return type_assertion(*assertion, ok);
  return receive(*as<syntax::UnaryExpr>(&e), ok);
}

// &x, &x.f, &a[i], &T{…}
Value Body::address_expr(const syntax::UnaryExpr& expr) {
  const syntax::Expr& x = strip(*expr.x);
  if (const auto* literal = as<syntax::CompositeLit>(&x)) return pointer_to_literal(*literal, type_of(x), expr);
  return Value::of(Operand<Word>::of(address(place(x))));
}

}  // namespace gol::lower
