// Go values as they lie in memory: Go's own layout, flat. See DESIGN.md §4.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "runtime/sched/function.hpp"

namespace gol::runtime {

struct TypeDescriptor;
struct Itab;

// Immutable bytes. An empty string has a null pointer.
struct String {
  const char* data = nullptr;
  std::int64_t length = 0;

  std::string_view view() const { return {data, static_cast<std::size_t>(length)}; }
  friend bool operator==(String a, String b) {
    return a.length == b.length && (a.data == b.data || std::memcmp(a.data, b.data, a.length) == 0);
  }
};

// A nil slice has a null pointer; an empty one of no capacity keeps its base pointer.
struct Slice {
  char* data = nullptr;
  std::int64_t length = 0;
  std::int64_t capacity = 0;
};

// An interface value. `table` is null for nil; for `any` (no methods) a const TypeDescriptor*, for an
// interface with methods a const Itab*. `word` holds bool, integers (canonical 64-bit), floats (their
// bits), pointers, channels, maps and functions directly; anything else lies in an immutable heap cell
// that it points to (see TypeDescriptor::direct).
struct Interface {
  const void* table = nullptr;
  std::uint64_t word = 0;
};

// The same, known to be of an interface type without methods.
struct Any {
  const TypeDescriptor* type = nullptr;
  std::uint64_t word = 0;
};

struct Complex {
  double real, imag;
};

static_assert(sizeof(String) == 16 && sizeof(Slice) == 24 && sizeof(Interface) == 16);

}  // namespace gol::runtime
