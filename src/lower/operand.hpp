// What lower knows of a value before it makes a node: a constant, a frame slot, or a node.
#pragma once

#include "exec/node.hpp"
#include "lower/layout.hpp"

namespace gol::lower {

using exec::Expr;
using exec::Pair;
using exec::Word;

template <class T>
struct Operand {
  enum class Kind : std::uint8_t { Node, Local, Const } kind = Kind::Node;
  std::int32_t offset = 0;
  T value{};
  const Expr<T>* node = nullptr;
  // The integer before it was brought to its width, if that is cheaper: its low bits, so many, are the node's.
  const Expr<T>* wide = nullptr;
  std::int32_t same_bits = 0;

  static Operand local(std::int32_t offset) {
    Operand o;
    o.kind = Kind::Local;
    o.offset = offset;
    return o;
  }
  static Operand constant(T value) {
    Operand o;
    o.kind = Kind::Const;
    o.value = value;
    return o;
  }
  static Operand of(const Expr<T>* node) {
    Operand o;
    o.node = node;
    return o;
  }
  bool is_local() const { return kind == Kind::Local; }
  bool is_const() const { return kind == Kind::Const; }
};

// Calls f with the functor that the operand is.
template <class T, class F>
auto with(const Operand<T>& operand, F&& f) {
  switch (operand.kind) {
    case Operand<T>::Kind::Local: return f(exec::Local<T>{operand.offset});
    case Operand<T>::Kind::Const: return f(exec::Const<T>{operand.value});
    default: return f(exec::Any<T>{operand.node});
  }
}
// The same, but a constant becomes a node by `materialise` first: for operands that are rarely constant.
template <class T, class M, class F>
auto with_variable(const Operand<T>& operand, M&& materialise, F&& f) {
  if (operand.is_local()) return f(exec::Local<T>{operand.offset});
  return f(exec::Any<T>{materialise(operand)});
}

// A value of any form.
struct Value {
  Form form = Form::Word;
  Operand<Word> word;      // Word; Block: the address (a Local operand is never an address)
  Operand<double> f64;
  Operand<float> f32;
  Operand<Pair> pair;
  std::int32_t frame = -1;  // Block: the frame offset where it lies, if known

  static Value of(Operand<Word> o) { Value v; v.form = Form::Word; v.word = o; return v; }
  static Value of(Operand<double> o) { Value v; v.form = Form::F64; v.f64 = o; return v; }
  static Value of(Operand<float> o) { Value v; v.form = Form::F32; v.f32 = o; return v; }
  static Value of(Operand<Pair> o) { Value v; v.form = Form::Pair; v.pair = o; return v; }
  static Value block(const Expr<Word>* address) {
    Value v;
    v.form = Form::Block;
    v.word = Operand<Word>::of(address);
    return v;
  }
};

}  // namespace gol::lower
