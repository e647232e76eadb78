// The predeclared names (spec: Predeclared identifiers).
#pragma once

#include "types/scope.hpp"

namespace gol::types {

// Made on first use, process-wide, never changed afterwards and never destroyed.
struct Universe {
  Scope scope{nullptr};
  const Named* error = nullptr;
  const Named* comparable = nullptr;
  const Interface* any = nullptr;
  const Interface* empty_interface = nullptr;
  const TypeName* any_name = nullptr;
  const Const* iota = nullptr;
  const Tuple* empty_tuple = nullptr;
};
const Universe& universe();

inline constexpr int basic_count = static_cast<int>(BasicKind::UntypedNil) + 1;

std::string_view builtin_name(BuiltinId id);

}  // namespace gol::types
