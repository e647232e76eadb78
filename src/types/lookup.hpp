// Fields and methods of types (spec: Selectors, Method sets).
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "types/object.hpp"
#include "types/type.hpp"

namespace gol::types {

struct Lookup {
  const Object* object = nullptr;    // a Var (field) or a Func (method); null when there is none
  std::vector<std::uint32_t> path;   // as in Selection::path
  bool indirect = false;             // a pointer is followed on the way
  bool ambiguous = false;            // several at the same depth: object is null
  bool pointer_receiver = false;     // the method is there but needs an addressable operand: object is null
};

// The field or method that `name`, written in `package`, selects in a value of the type.
Lookup lookup_field_or_method(const Type* type, bool addressable, const Package* package, Name name);

// The same for a name that differs in case only, in any package: what the writer may have meant.
Lookup lookup_ignoring_case(const Type* type, Name name);
// Whether two names differ in the case of ASCII letters at most.
bool equal_fold(std::string_view a, std::string_view b);

// The method with which values of the type answer a call of `name` through an interface; null when the
// method set of the type does not have it. `path` and `indirect` are those of the lookup.
Lookup method_of(const Type* type, Name name, const Package* package);
// All exported methods in the method set of the type, sorted by name.
std::vector<Lookup> exported_methods(const Type* type);

// Why a type does not implement an interface.
struct MissingMethod {
  const Func* method = nullptr;      // the first one, by name, that is missing; null: all are there
  const Func* found = nullptr;       // a method of that name with another signature or spelling
  bool wrong_signature = false;
  bool pointer_receiver = false;     // the pointer type would have it
};
// Signatures are compared with `same`, by identity without one.
MissingMethod missing_method(const Type* type, const Interface* interface,
                             const std::function<bool(const Type*, const Type*)>& same = {});

}  // namespace gol::types
