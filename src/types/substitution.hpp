// Type arguments in place of type parameters (spec: Instantiations).
#pragma once

#include <unordered_map>
#include <vector>

#include "types/type.hpp"

namespace gol::types {

// What stands for some type parameters. The results are remembered, so one that is kept must only see types
// that are complete.
class Substitution {
 public:
  Substitution(List<TypeParam*> params, List<const Type*> args) : params_(params), args_(args) {}
  // For `lower`: a type that is declared in the function whose parameters these are is another one in each
  // instance of the function.
  static Substitution for_function(List<TypeParam*> params, List<const Type*> args) {
    Substitution s(params, args);
    s.function_ = true;
    return s;
  }

  // The argument for the parameter; null when it has none.
  const Type* argument(const TypeParam* param) const {
    for (std::size_t i = 0; i < params_.size() && i < args_.size(); ++i) {
      if (params_[i] == param) return args_[i];
    }
    return nullptr;
  }
  List<const Type*> args() const { return args_; }
  bool of_function() const { return function_; }

  std::unordered_map<const Type*, const Type*> done;
  std::unordered_map<const Type*, const Type*> local_types;

 private:
  List<TypeParam*> params_;
  List<const Type*> args_;
  bool function_ = false;
};

}  // namespace gol::types
