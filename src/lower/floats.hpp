// Arithmetic of float64: the operations of common forms hold their operands, and assignments hold the operations.
#pragma once

#include <string_view>

#include "exec/arithmetic.hpp"
#include "lower/body.hpp"

namespace gol::lower {

// p.x, a[i] and m[i][j] of variables.
using FloatField = exec::Load<double, exec::PointerPlace<exec::Local<Word>>>;
using FloatElement = exec::Load<double, exec::SlicePlace<8, exec::FramePlace, exec::Local<Word>>>;
using FloatCell = exec::Load<double, exec::SlicePlace<8, exec::SlicePlace<24, exec::FramePlace, exec::Local<Word>>, exec::Local<Word>>>;
// x*x or x*y, and x*x + y*y.
using FloatSquare = exec::Binary<exec::Multiply, exec::Local<double>, exec::Local<double>>;
using FloatSquares = exec::Binary<exec::Add, FloatSquare, FloatSquare>;

// left op right, for + - * and /.
Value float_arithmetic(Body& body, syntax::Operator op, const Operand<double>& left, const Operand<double>& right);
// A call of a function of package math that has a node of its own; whether the function has one.
bool is_float_instruction(std::string_view function);
Value float_instruction(Body& body, std::string_view function, const Operand<double>& x);
// A slot = value.
void set_float(Body& body, Emitter& out, std::int32_t offset, const Operand<double>& value);
// Two slots = two values.
void set_two_floats(Body& body, Emitter& out, std::int32_t first, const Operand<double>& a, std::int32_t second,
                    const Operand<double>& b);
// place = value.
void store_float(Body& body, Emitter& out, const Place& place, const Operand<double>& value);
// A slot op= value.
void update_float(Body& body, Emitter& out, syntax::Operator op, std::int32_t offset, const Operand<double>& value);
// place op= value, for + and -.
void update_float(Body& body, Emitter& out, syntax::Operator op, const Place& place, const Operand<double>& value);

}  // namespace gol::lower
