// Which variables may stay in their frame although their addresses are taken: those whose addresses only go down into
// calls that keep none of them. (Spec: Address operators; where a variable lies is the implementation's choice.)
#pragma once

#include <unordered_map>
#include <vector>

#include "types/checker.hpp"
#include "types/info.hpp"
#include "types/object.hpp"

namespace gol::lower {

class Escape {
 public:
  Escape(types::Checker& checker, const types::Info& info) : checker_(checker), info_(info) {}

  // Whether nothing keeps an address of the local variable, which is a struct or an array, beyond the calls that it is
  // passed to.
  bool stays(const types::Var& var);

  // From now on only the library's functions are known to stay as they are.
  void expect_redefinitions() { redefinable_ = true; }

 private:
  // Whether a call of the function may leave what its parameter points to, or a part of it, somewhere else.
  bool keeps(const types::Func& func, const types::Var& parameter, int depth);
  bool has_checked_body(const types::Func& func);
  friend class UseWalk;

  types::Checker& checker_;
  const types::Info& info_;
  bool redefinable_ = false;
  // Whether a variable or parameter stays. While one is looked at, it is taken to stay, which is how functions that call
  // each other agree; an answer yes that rests on that holds only if the first question is answered so too.
  bool look(const types::Var& var, const syntax::Node& body, bool pointer, int depth);
  std::unordered_map<const types::Var*, bool> known_;
  std::vector<const types::Var*> assumed_;
};

}  // namespace gol::lower
