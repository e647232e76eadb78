// Type unification (spec: Type unification): finds type arguments under which two types match.
#pragma once

#include <vector>

#include "types/type.hpp"

namespace gol::types {

enum class Unify : std::uint8_t {
  Inexact,  // a defined type matches its underlying literal, channel directions do not count
  Assign,   // inexact for the types themselves, exact for their parts
  Exact,
};

// Solves for a list of type parameters, the bound ones. What is known of each only grows.
class Unifier {
 public:
  // Arguments may be null, or fewer than parameters.
  Unifier(List<TypeParam*> params, const std::vector<const Type*>& args);

  bool unify(const Type* x, const Type* y, Unify mode) { return match(x, y, mode, nullptr); }
  // What is known for the parameter; null if nothing is.
  const Type* at(const TypeParam* param) const { return slot(param); }
  void set(const TypeParam* param, const Type* type) { slot(param) = type; }
  std::size_t unknown() const;
  std::vector<const Type*> inferred() const;

 private:
  struct Pair {
    const Interface *x, *y;
    const Pair* outer;
  };
  bool match(const Type* x, const Type* y, Unify mode, const Pair* pairs);
  bool match_bound(const TypeParam* param, const Type* type, Unify mode, const Pair* pairs);
  bool match_interfaces(const Type* x, const Type* y, const Pair* pairs, bool& decided);
  bool match_parts(const Type* x, const Type* y, Unify mode, const Pair* pairs);
  bool match_tuples(const Tuple* x, const Tuple* y, Unify mode, const Pair* pairs);
  // The parameter, if it is a bound one.
  const TypeParam* bound(const Type* type) const;
  std::size_t index(const TypeParam* param) const;
  const Type*& slot(const TypeParam* param) const { return slots_[groups_[index(param)]]; }
  bool join(const TypeParam* x, const TypeParam* y);

  List<TypeParam*> params_;
  // Parameters that have to be the same type share a slot.
  std::vector<std::size_t> groups_;
  mutable std::vector<const Type*> slots_;
  int depth_ = 0;
};

}  // namespace gol::types
