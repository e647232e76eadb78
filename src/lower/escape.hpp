// Which variables may stay in their frame although pointers to them, or closures over them, exist: those that are
// known only to calls, function literals and other variables that end before they do. (Spec: Address operators, Function
// literals; where a variable lies is the implementation's choice.)
#pragma once

#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

#include "types/checker.hpp"
#include "types/info.hpp"
#include "types/object.hpp"

namespace gol::lower {

class Escape {
 public:
  Escape(types::Checker& checker, const types::Info& info) : checker_(checker), info_(info) {}

  // Whether nothing knows the local variable's address once its block has been left.
  bool stays(const types::Var& var);

  // Whether nothing keeps the pointer that &T{…} or new(T) in the body yields until the expression is evaluated again.
  bool stays(const syntax::Expr& made, const syntax::BlockStmt& body);

  // From now on only the library's functions are known to stay as they are.
  void expect_redefinitions() { redefinable_ = true; }

 private:
  friend class UseWalk;
  // What must not be kept: the variable's own memory, or the pointer or function that it holds.
  enum class Asked : std::uint8_t { Memory, Value };

  // Whether what the variable of a function with that body is asked for stays. While one is looked at, it is taken to
  // stay, which is how functions that call each other agree; an answer yes that rests on that holds only if the first
  // question is answered so too.
  bool look(const types::Var& var, const syntax::BlockStmt& body, Asked asked, int depth);
  bool has_checked_body(const types::Func& func);
  bool answered(bool stays);
  // Notes the parent of each node within the body, and where each variable is used.
  void know(const syntax::BlockStmt& body);
  void know_children(const syntax::Node& node);

  types::Checker& checker_;
  const types::Info& info_;
  bool redefinable_ = false;
  using Question = std::pair<const types::Var*, Asked>;
  std::map<Question, bool> known_;
  std::vector<Question> assumed_;
  std::unordered_map<const syntax::Node*, const syntax::Node*> parents_;
  std::unordered_map<const types::Object*, std::vector<const syntax::Ident*>> uses_;
};

}  // namespace gol::lower
