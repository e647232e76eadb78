// Complex numbers, computed as the address of their memory form (spec: Manipulating complex numbers).
#pragma once

#include "exec/place.hpp"

namespace gol::exec {

using runtime::Complex;

// Real and imaginary part of T; memory form of complex64 (float) and complex128 (double).
template <class T>
struct ComplexParts {
  T real, imag;
};

enum class ComplexOp : std::uint8_t { Add, Subtract, Multiply, Divide };
Complex complex_divide(Complex a, Complex b);

template <class T>
struct ComplexBinary {
  using Type = Word;
  ComplexOp op;
  const Expr<Word>* left;
  const Expr<Word>* right;
  std::int32_t to;
  Word get(char* fp, G* g) const {
    const auto a = *reinterpret_cast<const ComplexParts<T>*>(left->get(fp, g));
    // Kept in the frame: the right operand may use the same temporary.
    const auto b = *reinterpret_cast<const ComplexParts<T>*>(right->get(fp, g));
    auto& result = slot<ComplexParts<T>>(fp, to);
    switch (op) {
      case ComplexOp::Add: result = {a.real + b.real, a.imag + b.imag}; break;
      case ComplexOp::Subtract: result = {a.real - b.real, a.imag - b.imag}; break;
      case ComplexOp::Multiply: {
        // As in Go, the parts of a complex64 are rounded once, at the end.
        const double x = a.real, y = a.imag, u = b.real, v = b.imag;
        result = {static_cast<T>(x * u - y * v), static_cast<T>(x * v + y * u)};
        break;
      }
      case ComplexOp::Divide: {
        const Complex q = complex_divide({a.real, a.imag}, {b.real, b.imag});
        result = {static_cast<T>(q.real), static_cast<T>(q.imag)};
        break;
      }
    }
    return reinterpret_cast<Word>(&result);
  }
};

template <class T>
struct ComplexNegate {
  using Type = Word;
  const Expr<Word>* x;
  std::int32_t to;
  Word get(char* fp, G* g) const {
    const auto v = *reinterpret_cast<const ComplexParts<T>*>(x->get(fp, g));
    slot<ComplexParts<T>>(fp, to) = {-v.real, -v.imag};
    return reinterpret_cast<Word>(fp + to);
  }
};

// complex(real, imag)
template <class T>
struct MakeComplex {
  using Type = Word;
  const Expr<T>* real;
  const Expr<T>* imag;
  std::int32_t to;
  Word get(char* fp, G* g) const {
    const T r = real->get(fp, g);
    const T i = imag->get(fp, g);
    slot<ComplexParts<T>>(fp, to) = {r, i};
    return reinterpret_cast<Word>(fp + to);
  }
};

template <class From, class To>
struct ConvertComplex {
  using Type = Word;
  const Expr<Word>* x;
  std::int32_t to;
  Word get(char* fp, G* g) const {
    const auto v = *reinterpret_cast<const ComplexParts<From>*>(x->get(fp, g));
    slot<ComplexParts<To>>(fp, to) = {static_cast<To>(v.real), static_cast<To>(v.imag)};
    return reinterpret_cast<Word>(fp + to);
  }
};

}  // namespace gol::exec
