#include "lower/integers.hpp"

namespace gol::lower {

using namespace exec;
using syntax::Operator;

namespace {

int bits_of(const types::Type* type) {
  return with_scalar(scalar_of(type), [](auto c) { return static_cast<int>(8 * sizeof c); });
}

Word wrap(Word value, const types::Type* type) {
  return with_scalar(scalar_of(type), [&](auto c) { return static_cast<Word>(static_cast<decltype(c)>(value)); });
}

Value constant(Word value) { return Value::of(Operand<Word>::constant(value)); }

int log2_of(Word value) {
  if (value <= 0 || (value & (value - 1)) != 0) return -1;
  return __builtin_ctzll(static_cast<std::uint64_t>(value));
}

// Calls f with the functor of a dividend; a product, or a sum with one, is part of its division.
template <class F>
auto with_dividend(const Operand<Word>& x, F&& f) {
  using Product = Binary<Multiply, Local<Word>, Const<Word>>;
  using Sum = Binary<Add, Product, Local<Word>>;
  if (x.is_local()) return f(Local<Word>{x.offset});
  if (const Product* product = functor_in<Product>(x.node)) return f(*product);
  if (const Sum* sum = functor_in<Sum>(x.node)) return f(*sum);
  return f(Any<Word>{x.node});
}

// The largest magnitude that the node can yield, where that is easily told; else -1.
Word most_of(const Expr<Word>* node) {
  Word most = -1;
  const auto mask = [&](const auto& masked) { most = masked.right.value; };
  const auto rest = [&](const auto& divided) { most = divided.by.divisor - 1; };
  with_functor<Binary<BitAnd, Local<Word>, Const<Word>>, Binary<BitAnd, Any<Word>, Const<Word>>>(node, mask) ||
      with_functor<RemainderBy<Local<Word>>, RemainderBy<Any<Word>>>(node, rest);
  return most;
}

// Calls f with the operands of an operator that lets them change places: no constant is on the left, and of a variable
// and a node the variable is, which nothing in the node can change.
template <class F>
auto with_exchangeable(Operand<Word> l, Operand<Word> r, F&& f) {
  if (l.is_const() || (r.is_local() && !l.is_local())) std::swap(l, r);
  if (l.is_local()) return with(r, [&](auto b) { return f(Local<Word>{l.offset}, b); });
  const Any<Word> a{l.node};
  if (r.is_const()) return f(a, Const<Word>{r.value});
  return f(a, Any<Word>{r.node});
}

template <class Op, class F>
auto with_operands(Operand<Word> l, Operand<Word> r, F&& f) {
  if constexpr (std::is_same_v<Op, Add> || std::is_same_v<Op, Subtract> || std::is_same_v<Op, Multiply>) {
    // p.x + q.y
    const WordField* left = functor_in<WordField>(l.node);
    const WordField* right = functor_in<WordField>(r.node);
    if (left && right) return f(*left, *right);
  }
  if constexpr (std::is_same_v<Op, Subtract>) {
    // x - constant is a sum.
    return with(l, [&](auto a) {
      if (r.is_local()) return f(a, Local<Word>{r.offset});
      return f(a, Any<Word>{r.node});
    });
  } else if constexpr (std::is_same_v<Op, Add>) {
    // The product of variables is part of the sum.
    if (!l.node) std::swap(l, r);
    using ByConstant = Binary<Multiply, Local<Word>, Const<Word>>;
    using ByLocal = Binary<Multiply, Local<Word>, Local<Word>>;
    if (const auto* product = functor_in<ByConstant>(l.node)) return with(r, [&](auto b) { return f(*product, b); });
    if (const auto* product = functor_in<ByLocal>(l.node)) return with(r, [&](auto b) { return f(*product, b); });
    return with_exchangeable(l, r, f);
  } else if constexpr (std::is_same_v<Op, ShiftLeftConst>) {
    const Const<Word> count{r.value};
    if (l.is_local()) return f(Local<Word>{l.offset}, count);
    return f(Any<Word>{l.node}, count);
  } else {
    return with_exchangeable(l, r, f);
  }
}

// Sums, products and shifts to the left: what lies above the type's width is cut off once, by the last of a chain.
template <class Op>
Value wrapping(Body& body, const types::Type* type, Operand<Word> l, Operand<Word> r) {
  const int bits = bits_of(type);
  l = low_bits(l, bits);
  r = low_bits(r, bits);
  if (l.is_const() && r.is_const()) return constant(wrap(Op::of(l.value, r.value), type));
  const Expr<Word>* wide = with_operands<Op>(l, r, [&](auto a, auto b) {
    return body.expr_node(Binary<Op, decltype(a), decltype(b)>{a, b});
  });
  if (bits == 64) return Value::of(Operand<Word>::of(wide));
  const Expr<Word>* node = with_scalar(scalar_of(type), [&](auto c) {
    return with_operands<Op>(l, r, [&](auto a, auto b) {
      return body.expr_node(Binary<Wrapped<Op, decltype(c)>, decltype(a), decltype(b)>{a, b});
    });
  });
  Operand<Word> result = Operand<Word>::of(node);
  result.wide = wide;
  result.same_bits = bits;
  return Value::of(result);
}

Value difference(Body& body, const types::Type* type, const Operand<Word>& l, const Operand<Word>& r) {
  if (!r.is_const()) return wrapping<Subtract>(body, type, l, r);
  return wrapping<Add>(body, type, l, Operand<Word>::constant(Subtract::of(Word{0}, r.value)));
}

// x>>n | x<<(bits-n) for a variable x without a sign; else no node.
const Expr<Word>* rotation(Body& body, const types::Type* type, const Operand<Word>& l, const Operand<Word>& r) {
  using Right = Binary<ShiftRightUnsignedConst, Local<Word>, Const<Word>>;
  using Left = Binary<ShiftLeftConst, Local<Word>, Const<Word>>;
  if (!types::is_unsigned(type)) return nullptr;
  const int bits = bits_of(type);
  const auto unwrapped = [&](const Operand<Word>& x) { return low_bits(x, bits).node; };
  const Right* right = functor_in<Right>(r.node);
  const Left* left = functor_in<Left>(unwrapped(l));
  if (!right || !left) {
    right = functor_in<Right>(l.node);
    left = functor_in<Left>(unwrapped(r));
  }
  if (!right || !left || right->left.offset != left->left.offset) return nullptr;
  if (right->right.value + left->right.value != bits) return nullptr;
  const auto rotate = [&](auto c) -> const Expr<Word>* {
    return body.expr_node(Binary<RotateRight<decltype(c)>, Local<Word>, Const<Word>>{right->left, right->right});
  };
  switch (bits) {
    case 8: return rotate(std::uint8_t{});
    case 16: return rotate(std::uint16_t{});
    case 32: return rotate(std::uint32_t{});
    default: return rotate(std::uint64_t{});
  }
}

// Calls f with a term of a chain of | or ^: shifted, rotated and masked variables are part of the chain's node.
template <class F>
auto with_term(const Operand<Word>& x, F&& f) {
  using V = Local<Word>;
  using C = Const<Word>;
  if (const auto* term = functor_in<Binary<BitAnd, V, V>>(x.node)) return f(*term);
  if (const auto* term = functor_in<Binary<BitAndNot, V, V>>(x.node)) return f(*term);
  if (const auto* term = functor_in<Binary<ShiftRightUnsignedConst, V, C>>(x.node)) return f(*term);
  if (const auto* term = functor_in<Binary<ShiftLeftConst, V, C>>(x.node)) return f(*term);
  if (const auto* term = functor_in<Binary<RotateRight<std::uint32_t>, V, C>>(x.node)) return f(*term);
  if (const auto* term = functor_in<Binary<RotateRight<std::uint64_t>, V, C>>(x.node)) return f(*term);
  return f(Any<Word>{x.node});
}

template <class Op>
Value bits_joined(Body& body, const types::Type* type, Operand<Word> l, Operand<Word> r) {
  if (l.is_const() && r.is_const()) return constant(Op::of(l.value, r.value));
  if (const Expr<Word>* rotated = rotation(body, type, l, r)) return Value::of(Operand<Word>::of(rotated));
  const auto make = [&](auto a, auto b) { return body.word_value(Binary<Op, decltype(a), decltype(b)>{a, b}); };
  if (l.node && r.is_local()) std::swap(l, r);
  if (!r.node || l.is_const()) return with_exchangeable(l, r, make);
  if (l.is_local()) return with_term(r, [&](auto b) { return make(Local<Word>{l.offset}, b); });
  if constexpr (std::is_same_v<Op, BitOr>) return with_term(r, [&](auto b) { return make(Any<Word>{l.node}, b); });
  else return with_term(l, [&](auto a) { return with_term(r, [&](auto b) { return make(a, b); }); });
}

// The variable whose complement the node is: ^x of a variable of the type.
const Local<Word>* complemented(const Operand<Word>& x, const types::Type* type) {
  const auto* functor = functor_in<Binary<BitXor, Local<Word>, Const<Word>>>(x.node);
  return functor && functor->right.value == wrap(-1, type) ? &functor->left : nullptr;
}

Value bits_without(Body& body, Operand<Word> l, const Local<Word>& r) {
  if (l.is_local()) return body.word_value(Binary<BitAndNot, Local<Word>, Local<Word>>{{l.offset}, r});
  return body.word_value(Binary<BitAndNot, Any<Word>, Local<Word>>{{body.node(l)}, r});
}

Value bits_and(Body& body, const types::Type* type, Operand<Word> l, Operand<Word> r) {
  if (l.is_const() && r.is_const()) return constant(l.value & r.value);
  if (l.is_const()) std::swap(l, r);
  if (const Local<Word>* x = complemented(r, type)) return bits_without(body, l, *x);
  if (const Local<Word>* x = complemented(l, type)) return bits_without(body, r, *x);
  // A mask of low bits looks at nothing above them.
  if (r.is_const() && r.value >= 0) l = low_bits(l, std::bit_width(static_cast<std::uint64_t>(r.value)));
  return with_exchangeable(l, r, [&](auto a, auto b) {
    return body.word_value(Binary<BitAnd, decltype(a), decltype(b)>{a, b});
  });
}

Value bits_and_not(Body& body, const types::Type* type, const Operand<Word>& l, const Operand<Word>& r) {
  if (r.is_const()) return bits_and(body, type, l, Operand<Word>::constant(~r.value));
  if (r.is_local()) return bits_without(body, l, {r.offset});
  return body.word_value(Binary<BitAndNot, Any<Word>, Any<Word>>{{body.node(l)}, {r.node}});
}

// The operator's node over a variable or a node, and a constant.
template <class Op>
Value by_constant(Body& body, const Operand<Word>& l, Word r) {
  if (l.is_const()) return constant(Op::of(l.value, r));
  if (l.is_local()) return body.word_value(Binary<Op, Local<Word>, Const<Word>>{{l.offset}, {r}});
  return body.word_value(Binary<Op, Any<Word>, Const<Word>>{{l.node}, {r}});
}

template <class Op>
Value checked_binary(Body& body, Op op, const Operand<Word>& l, const Operand<Word>& r) {
  const auto any = [&](const Operand<Word>& o) { return body.node(o); };
  return with_variable(l, any, [&](auto a) {
    return with(r, [&](auto b) { return body.word_value(CheckedBinary<Op, decltype(a), decltype(b)>{op, a, b}); });
  });
}

Value quotient(Body& body, const types::Type* type, const Operand<Word>& l, const Operand<Word>& r, Site at) {
  const int shift = r.is_const() ? log2_of(r.value) : -1;
  if (shift == 0) return Value::of(l);
  if (shift > 0 && types::is_unsigned(type)) return by_constant<DivideUnsignedPower2>(body, l, shift);
  if (shift > 0) return by_constant<DividePower2>(body, l, shift);
  if (is_wide_unsigned(type)) return checked_binary(body, DivideUnsigned{at}, l, r);
  if (r.is_const() && r.value > 0 && !l.is_const()) {
    return with_dividend(l, [&](auto x) { return body.word_value(QuotientBy<decltype(x)>{x, Divisor::of(r.value)}); });
  }
  const Value v = checked_binary(body, Divide{at}, l, r);
  // Only the quotient by -1 can be too large.
  const bool inside = types::is_unsigned(type) || (r.is_const() && r.value != -1);
  return inside ? v : Value::of(narrow(body, v.word, type));
}

Value remainder(Body& body, const types::Type* type, const Operand<Word>& l, const Operand<Word>& r, Site at) {
  const bool power = r.is_const() && log2_of(r.value) >= 0;
  if (power && types::is_unsigned(type)) return bits_and(body, type, l, Operand<Word>::constant(r.value - 1));
  if (power) return by_constant<RemainderPower2>(body, l, r.value - 1);
  if (is_wide_unsigned(type)) return checked_binary(body, RemainderUnsigned{at}, l, r);
  if (r.is_const() && r.value > 0 && !l.is_const()) {
    return with_dividend(l, [&](auto x) { return body.word_value(RemainderBy<decltype(x)>{x, Divisor::of(r.value)}); });
  }
  return checked_binary(body, Remainder{at}, l, r);
}

Value shifted(Body& body, bool to_left, const types::Type* type, const Operand<Word>& l, const Operand<Word>& r,
              const types::Type* count, Site at) {
  const bool is_unsigned = types::is_unsigned(type);
  if (r.is_const() && static_cast<std::uint64_t>(r.value) < 64) {
    if (to_left) return wrapping<ShiftLeftConst>(body, type, l, r);
    if (is_unsigned) return by_constant<ShiftRightUnsignedConst>(body, l, r.value);
    return by_constant<ShiftRightConst>(body, l, r.value);
  }
  const bool signed_count = count && types::is_typed(count) && !types::is_unsigned(count);
  const auto shift = [&](auto op) { return checked_binary(body, op, l, r); };
  if (to_left) {
    const Value v = signed_count ? shift(ShiftLeft<true>{at}) : shift(ShiftLeft<false>{at});
    return Value::of(narrow(body, v.word, type));
  }
  if (is_unsigned) return signed_count ? shift(ShiftRightUnsigned<true>{at}) : shift(ShiftRightUnsigned<false>{at});
  return signed_count ? shift(ShiftRight<true>{at}) : shift(ShiftRight<false>{at});
}

}  // namespace

Operand<Word> narrow(Body& body, const Operand<Word>& x, const types::Type* type) {
  const int bits = bits_of(type);
  if (bits == 64) return x;
  if (x.is_const()) return Operand<Word>::constant(wrap(x.value, type));
  const Operand<Word> from = low_bits(x, bits);
  return with_scalar(scalar_of(type), [&](auto c) {
    using C = decltype(c);
    if (from.is_local()) {
      Operand<Word> result = body.word_value(Narrow<C, Local<Word>>{{from.offset}}).word;
      result.wide = body.node(from);
      result.same_bits = bits;
      return result;
    }
    Operand<Word> result = body.word_value(Narrow<C, Any<Word>>{{from.node}}).word;
    result.wide = from.node;
    result.same_bits = bits;
    return result;
  });
}

Operand<Word> convert_integer(Body& body, const Operand<Word>& x, const types::Type* from, const types::Type* to) {
  const int from_bits = bits_of(from), to_bits = bits_of(to);
  const bool from_unsigned = types::is_unsigned(from), to_unsigned = types::is_unsigned(to);
  // A wider or equal type of the same sort needs nothing: words are canonical.
  if (to_bits == 64 || (to_bits > from_bits && (from_unsigned || !to_unsigned)) ||
      (to_bits == from_bits && from_unsigned == to_unsigned)) {
    return x;
  }
  const Word most = from_unsigned || !to_unsigned ? most_of(x.node) : -1;
  return most >= 0 && wrap(most, to) == most ? x : narrow(body, x, to);
}

Value Body::complement(const Operand<Word>& x, const types::Type* type) {
  return bits_joined<BitXor>(*this, type, x, Operand<Word>::constant(wrap(-1, type)));
}

Value Body::integer_arithmetic(Operator op, const types::Type* type, Operand<Word> l, Operand<Word> r,
                               const types::Type* shift_count, base::Pos pos) {
  switch (op) {
    case Operator::Add: return wrapping<Add>(*this, type, l, r);
    case Operator::Sub: return difference(*this, type, l, r);
    case Operator::Mul: return wrapping<Multiply>(*this, type, l, r);
    case Operator::And: return bits_and(*this, type, l, r);
    case Operator::Or: return bits_joined<BitOr>(*this, type, l, r);
    case Operator::Xor: return bits_joined<BitXor>(*this, type, l, r);
    case Operator::AndNot: return bits_and_not(*this, type, l, r);
    case Operator::Div: return quotient(*this, type, l, r, site(pos));
    case Operator::Rem: return remainder(*this, type, l, r, site(pos));
    case Operator::Shl:
    case Operator::Shr: return shifted(*this, op == Operator::Shl, type, l, r, shift_count, site(pos));
    default: GOL_UNREACHABLE("an operator that is not binary");
  }
}

}  // namespace gol::lower
