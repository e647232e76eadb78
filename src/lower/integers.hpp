// Arithmetic of integers: which node an operator on words gets, and when a result is brought to its type's width.
#pragma once

#include "exec/arithmetic.hpp"
#include "lower/body.hpp"
#include "lower/fuse.hpp"

namespace gol::lower {

// Calls f with a value of the C++ type of a scalar's memory form.
template <class F>
auto with_scalar(Scalar scalar, F&& f) {
  switch (scalar) {
    case Scalar::I8: return f(std::int8_t{});
    case Scalar::I16: return f(std::int16_t{});
    case Scalar::I32: return f(std::int32_t{});
    case Scalar::U8: return f(std::uint8_t{});
    case Scalar::U16: return f(std::uint16_t{});
    case Scalar::U32: return f(std::uint32_t{});
    default: return f(std::int64_t{});
  }
}

// Unsigned, and as wide as a word: canonical words compare as signed ones otherwise.
inline bool is_wide_unsigned(const types::Type* type) {
  return types::is_unsigned(type) && scalar_of(type) == Scalar::I64;
}

// The operand for someone who looks at so many of its low bits only.
inline Operand<Word> low_bits(const Operand<Word>& x, std::int32_t bits) {
  if (!x.wide || x.same_bits < bits) return x;
  const auto* variable = functor_in<exec::Local<Word>>(x.wide);
  return variable ? Operand<Word>::local(variable->offset) : Operand<Word>::of(x.wide);
}

// Any word as one of the type.
Operand<Word> narrow(Body& body, const Operand<Word>& x, const types::Type* type);

// The same for an integer of another type.
Operand<Word> convert_integer(Body& body, const Operand<Word>& x, const types::Type* from, const types::Type* to);

// One binary node over words. The operands' kinds are the specialisation that pays most.
template <class Op>
Value word_binary(Body& body, const Operand<Word>& l, const Operand<Word>& r) {
  return with(l, [&](auto a) {
    return with(r, [&](auto b) { return body.word_value(exec::Binary<Op, decltype(a), decltype(b)>{a, b}); });
  });
}

}  // namespace gol::lower
