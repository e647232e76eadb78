// Conversions (spec: Conversions).
#include "exec/arithmetic.hpp"
#include "exec/complex.hpp"
#include "exec/slice.hpp"
#include "exec/string.hpp"
#include "lower/integers.hpp"
#include "lower/places.hpp"

namespace gol::lower {

using types::under;
using namespace exec;

Value Body::conversion(const syntax::CallExpr& expr) {
  const types::Type* to = type_of(expr);
  const syntax::Expr& x = strip(*expr.args[0]);
  const Checked tv = checked(x);
  if (tv.mode == types::Mode::Nil) return zero_value(to);
  const types::Type* from = tv.type;
  // A constant that is converted to a type parameter has been found to fit all its types.
  if (tv.is_constant() && types::is_numeric(from) && types::is_numeric(to)) return constant_value(tv.value, to);
  if (types::is_untyped(from)) {
    if (tv.is_constant() && !types::is_interface(to)) {
      // string(65) is the rune; all other constants of basic types are folded by the checker.
      if (form_of(to) == Form::Pair && types::is_integer(from)) {
        return convert(constant_value(tv.value, types::basic_type(types::BasicKind::Int)),
                       types::basic_type(types::BasicKind::Int), to, expr.span.begin);
      }
      if (form_of(to) == Form::Pair || form_of(to) == Form::Block) {
        from = types::default_type(from);
        return convert(constant_value(tv.value, from), from, to, expr.span.begin);
      }
      return constant_value(tv.value, to);
    }
    from = types::default_type(from);
    if (tv.is_constant()) return convert(constant_value(tv.value, from), from, to, expr.span.begin);
  }
  return convert(value(x), from, to, expr.span.begin);
}

namespace {

const types::Type* element_of(const types::Type* type) { return under<types::Slice>(type)->element; }

bool is_byte(const types::Type* type) { return scalar_of(type) == Scalar::U8; }

}  // namespace

Value Body::convert(Value v, const types::Type* from, const types::Type* to, base::Pos pos) {
  if (types::is_interface(to)) return convert_assign(v, from, to, pos);
  const types::Type* source = types::underlying(from);
  const types::Type* target = types::underlying(to);
  const Site at = site(pos);

  if (types::is_string(target)) {
    if (types::is_integer(source)) return pair_value(RuneToString{node(v.word), at});
    if (under<types::Slice>(source)) {
      if (is_byte(element_of(source))) return pair_value(BytesToString{node(v.word), at});
      return pair_value(RunesToString{node(v.word), at});
    }
    return v;
  }
  if (types::is_string(source)) {
    const std::int32_t header = temporary(24);
    if (is_byte(element_of(target))) return block_value(StringToBytes{node(v.pair), header, at});
    return block_value(StringToRunes{node(v.pair), header, at});
  }
  if (under<types::Slice>(source)) {
    if (const auto* array = under<types::Array>(target)) {
      return block_value(SliceToArray{node(v.word), array->length, at});
    }
    if (const auto* pointer = under<types::Pointer>(target)) {
      return word_value(SliceToArray{node(v.word), under<types::Array>(pointer->element)->length, at});
    }
    return v;
  }
  if (types::is_complex(source)) {
    const std::size_t a = size_of(from), b = size_of(to);
    if (a == b) return v;
    const std::int32_t where = temporary(16);
    if (a == 8) return block_value(ConvertComplex<float, double>{node(v.word), where});
    return block_value(ConvertComplex<double, float>{node(v.word), where});
  }

  const Form form = form_of(to);
  const auto cut = [&](const Operand<Word>& x) { return Value::of(narrow(*this, x, to)); };
  switch (v.form) {
    case Form::F64:
      if (form == Form::F64) return v;
      if (form == Form::F32) {
        return Value::of(Operand<float>::of(expr_node(Convert<Float64ToFloat32, Any<double>>{{node(v.f64)}})));
      }
      if (is_wide_unsigned(to)) return word_value(Convert<Float64ToUint, Any<double>>{{node(v.f64)}});
      return cut(word_value(Convert<Float64ToInt, Any<double>>{{node(v.f64)}}).word);
    case Form::F32:
      if (form == Form::F32) return v;
      if (form == Form::F64) {
        return Value::of(Operand<double>::of(expr_node(Convert<Float32ToFloat64, Any<float>>{{node(v.f32)}})));
      }
      if (is_wide_unsigned(to)) return word_value(Convert<Float32ToUint, Any<float>>{{node(v.f32)}});
      return cut(word_value(Convert<Float32ToInt, Any<float>>{{node(v.f32)}}).word);
    case Form::Word: break;
    default: return v;
  }
  if (form == Form::F64) {
    if (is_wide_unsigned(from)) {
      return Value::of(Operand<double>::of(expr_node(Convert<UintToFloat64, Any<Word>>{{node(v.word)}})));
    }
    return with(v.word, [&](auto o) {
      return Value::of(Operand<double>::of(expr_node(Convert<IntToFloat64, decltype(o)>{o})));
    });
  }
  if (form == Form::F32) {
    if (is_wide_unsigned(from)) {
      return Value::of(Operand<float>::of(expr_node(Convert<UintToFloat32, Any<Word>>{{node(v.word)}})));
    }
    return Value::of(Operand<float>::of(expr_node(Convert<IntToFloat32, Any<Word>>{{node(v.word)}})));
  }
  if (!types::is_integer(target) || !types::is_integer(source)) return v;
  return Value::of(convert_integer(*this, v.word, source, target));
}

}  // namespace gol::lower
