// How values of a type are computed with, and where the parameters of a signature lie.
#pragma once

#include <cstdint>
#include <vector>

#include "runtime/object/type_descriptor.hpp"
#include "types/type.hpp"

namespace gol::lower {

// The form in which an expression of a type is computed (see exec/node.hpp).
enum class Form : std::uint8_t {
  Word,   // integers, bools, pointers, maps, channels, functions
  F64,
  F32,
  Pair,   // strings and interfaces
  Block,  // slices, structs, arrays, complex numbers: the address where it lies
};

Form form_of(const types::Type* type);

// Whole words that a value takes in a frame.
inline std::int32_t slot_bytes(std::size_t size) { return static_cast<std::int32_t>((size + 7) / 8 * 8); }

// The memory form of a scalar.
enum class Scalar : std::uint8_t { I8, I16, I32, I64, U8, U16, U32, Pointer, F32, F64 };
Scalar scalar_of(const types::Type* type);

}  // namespace gol::lower
