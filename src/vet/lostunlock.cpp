// A mutex that stays locked on some path out of the function.
//
// Functions that lock for their caller, and those that unlock what another one locked, are common. So a
// function without an Unlock of its own is reported only where no function of the package unlocks the same
// variable without having locked it. For a function literal those around it and beside it count as well.
#include <algorithm>
#include <set>

#include "types/operand.hpp"
#include "vet/facts.hpp"
#include "vet/flow.hpp"

namespace gol::vet {
namespace {

using namespace syntax;

// A method of sync.Mutex or sync.RWMutex with the variable or field that is locked.
struct LockUse {
  const Expr* mutex = nullptr;
  const types::Var* var = nullptr;
  std::string_view method;
};

LockUse lock_use(const Pass& pass, const Node& node) {
  const auto* selector = as<SelectorExpr>(&node);
  const auto* selection = selector ? pass.info.selection(*selector) : nullptr;
  const auto* method = selection ? types::object_as<types::Func>(selection->object) : nullptr;
  for (const char* name : {"Lock", "Unlock", "RLock", "RUnlock"}) {
    if (is_library_method(method, "sync", "Mutex", name) ||
        is_library_method(method, "sync", "RWMutex", name))
      return {selector->x, variable_or_field(pass.info, selector->x), name};
  }
  return {};
}

class LostUnlock {
 public:
  explicit LostUnlock(Pass& pass) : pass_(pass) {
    for (const Function& function : pass.functions) note_unlocks(function);
  }

  void check(const Function& function) {
    bool any = false;
    walk_own(function.body,
             [&](const Node& node) { return any |= !lock_use(pass_, node).method.empty(), true; });
    if (!any) return;
    const Flow flow(function.body, [&](const CallExpr& call) { return never_returns(pass_.info, call); });
    const auto locks = [&](const Node& node) { return locked(node).mutex != nullptr; };
    for (const FlowPlace place : flow.find(locks)) check_lock(function, flow, place);
  }

 private:
  // What an ExprStmt locks.
  LockUse locked(const Node& node) const {
    const auto* call = node.kind == NodeKind::ExprStmt ? as_call(&node) : nullptr;
    const LockUse use = call ? lock_use(pass_, *unparen(call->function)) : LockUse{};
    return use.method == "Lock" || use.method == "RLock" ? use : LockUse{};
  }

  // Notes the variables that a function unlocks without a Lock of its own.
  void note_unlocks(const Function& function) {
    std::set<const types::Var*> locks, unlocks;
    // A function literal may run as part of the function around it, so its uses count for both.
    walk(function.body, [&](const Node& node) {
      const LockUse use = lock_use(pass_, node);
      if (use.var) (use.method == "Lock" || use.method == "RLock" ? locks : unlocks).insert(use.var);
      return true;
    });
    for (const types::Var* var : unlocks) {
      if (locks.contains(var)) continue;
      unlocked_in_any_.insert(var);
      if (function.decl || !function.type) unlocked_elsewhere_.insert(var);
      if (function.decl) unlockers_.insert({pass_.info.object_of(*function.decl->name), var});
    }
  }

  bool unlocks(const Node& node, const LockUse& lock) const {
    const std::string_view wanted = lock.method == "Lock" ? "Unlock" : "RUnlock";
    bool found = false;
    walk(node, [&](const Node& each) {
      const LockUse use = lock_use(pass_, each);
      found |= use.method == wanted && same_mutex(*use.mutex, *lock.mutex);
      if (const auto* call = as<CallExpr>(&each))
        found |= unlockers_.contains({callee(pass_.info, *call), lock.var});
      return !found;
    });
    return found;
  }

  bool same_mutex(const Expr& a, const Expr& b) const {
    return types::expr_string(a) == types::expr_string(b);
  }

  void check_lock(const Function& function, const Flow& flow, FlowPlace place) {
    const LockUse lock = locked(flow.at(place));
    if (!lock.var || has_effects(pass_.info, *lock.mutex)) return;
    bool released_here = false, escapes = false;
    std::set<const Node*> conditions;
    walk(function.body, [&](const Node& node) {
      released_here |= node.kind == NodeKind::SelectorExpr && unlocks(node, lock);
      // An if that unlocks hangs on what the program knows of the lock: it counts as an Unlock on both sides
      // when its condition is no more than a variable, or also decided whether to lock.
      if (const auto* branch = as<IfStmt>(&node); branch && unlocks(*branch->then_block, lock)) {
        if (knows(*branch->condition) || guarded_by(function, lock, *branch->condition))
          conditions.insert(branch->condition);
      }
      // &mu given away may be unlocked there.
      if (const auto* unary = as<UnaryExpr>(&node); unary && unary->op == Operator::And)
        escapes |= same_mutex(*unparen(unary->x), *lock.mutex);
      return true;
    });
    if (escapes) return;
    if (conditional_in_parts(function, lock)) return;
    // A deferred Unlock from before serves a mutex that was unlocked and locked again in between.
    const auto deferred =
        flow.find([&](const Node& node) { return node.kind == NodeKind::DeferStmt && unlocks(node, lock); });
    for (const FlowPlace defer : deferred) {
      if (flow.leads(defer, flow.at(place), [](const Node&) { return false; })) return;
    }
    const auto& elsewhere = function.decl ? unlocked_elsewhere_ : unlocked_in_any_;
    if (!released_here && (elsewhere.contains(lock.var) || calls_unlocker(function, lock))) return;
    const auto stops = [&](const Node& node) { return conditions.contains(&node) || unlocks(node, lock); };
    const Flow::Exit exit = flow.exit_from(place, stops);
    if (!exit.found || is_end_of_program(function)) return;
    const std::string mutex = types::expr_string(*lock.mutex);
    const std::string unlock = mutex + (lock.method == "Lock" ? ".Unlock()" : ".RUnlock()");
    base::Diagnostic& finding =
        pass_.report(flow.at(place).span, mutex + "." + std::string(lock.method) + " is not followed by " +
                                              unlock + " on all paths (" + mutex + " stays locked)");
    if (exit.statement)
      finding.label(exit.statement->span, "this return may be reached with " + mutex + " locked");
    finding.with_help("put `defer " + unlock + "` below");
  }

  // Whether one branch locks and another one, which does not hold it, unlocks: the same condition decides on
  // both.
  bool conditional_in_parts(const Function& function, const LockUse& lock) const {
    std::vector<const Node*> open, lock_branches;
    bool unlocked_beside = false;
    const std::function<void(const Node&)> visit = [&](const Node& node) {
      const bool branch = node.kind == NodeKind::IfStmt || node.kind == NodeKind::CaseClause;
      if (branch) open.push_back(&node);
      const LockUse use = lock_use(pass_, node);
      if (use.mutex == lock.mutex && use.mutex) lock_branches = open;
      syntax::for_each_child(node, visit);
      if (branch) open.pop_back();
    };
    for (const Stmt* stmt : function.body) visit(*stmt);
    if (lock_branches.empty() || unlocks(*lock_branches.back(), lock)) return false;
    walk(function.body, [&](const Node& node) {
      const bool branch = node.kind == NodeKind::IfStmt || node.kind == NodeKind::CaseClause;
      const bool around = std::find(lock_branches.begin(), lock_branches.end(), &node) != lock_branches.end();
      unlocked_beside |= branch && !around && unlocks(node, lock);
      return true;
    });
    return unlocked_beside;
  }

  // A plain variable or field, or its negation.
  bool knows(const Expr& condition) const {
    const Expr* x = unparen(&condition);
    if (const auto* unary = as<UnaryExpr>(x); unary && unary->op == Operator::Not) x = unparen(unary->x);
    return variable_or_field(pass_.info, x) != nullptr && !has_effects(pass_.info, *x);
  }

  bool guarded_by(const Function& function, const LockUse& lock, const Expr& condition) const {
    bool found = false;
    walk(function.body, [&](const Node& node) {
      const auto* branch = as<IfStmt>(&node);
      if (!branch || branch->condition == &condition || !same_expr(pass_.info, *branch->condition, condition))
        return true;
      walk(*branch->then_block,
           [&](const Node& each) { return found |= lock_use(pass_, each).mutex == lock.mutex, true; });
      return true;
    });
    return found;
  }

  bool calls_unlocker(const Function& function, const LockUse& lock) const {
    bool found = false;
    walk(function.body, [&](const Node& node) {
      if (const auto* call = as<CallExpr>(&node))
        found |= unlockers_.contains({callee(pass_.info, *call), lock.var});
      return !found;
    });
    return found;
  }

  // What main leaves locked harms nobody.
  bool is_end_of_program(const Function& function) const {
    if (!function.type) return true;
    return function.decl && !function.decl->receiver && function.decl->name->name.text() == "main" &&
           pass_.package.name == "main";
  }

  Pass& pass_;
  std::set<const types::Var*> unlocked_elsewhere_;  // by a declared function that does not lock it
  std::set<const types::Var*> unlocked_in_any_;     // literals included
  std::set<std::pair<const types::Object*, const types::Var*>> unlockers_;
};

}  // namespace

void check_lostunlock(Pass& pass) {
  LostUnlock check(pass);
  for (const Function& function : pass.functions) check.check(function);
}

}  // namespace gol::vet
