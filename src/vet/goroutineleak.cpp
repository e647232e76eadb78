// A goroutine that sends its result on an unbuffered channel, to a select that may stop waiting: when the
// timeout wins, the send blocks for ever.
//
// Reported only where the function shows all of the channel: one make without a buffer, the sends of
// goroutines, and that select.
#include <set>

#include "vet/facts.hpp"

namespace gol::vet {
namespace {

using namespace syntax;

// `ch := make(chan T)`; the variable, or null.
const types::Var* made_unbuffered(const Pass& pass, const Node& node, const Ident*& name) {
  const Expr* value = nullptr;
  if (const auto* assign = as<AssignStmt>(&node); assign && assign->assign == AssignKind::Define &&
                                                  assign->left.size() == 1 && assign->right.size() == 1) {
    name = as<Ident>(assign->left[0]);
    value = assign->right[0];
  }
  if (const auto* spec = as<ValueSpec>(&node); spec && spec->names.size() == 1 && spec->values.size() == 1) {
    name = spec->names[0];
    value = spec->values[0];
  }
  const auto* call = name ? as_call(value) : nullptr;
  if (!call || pass.info.builtin(*call) != types::BuiltinId::Make || call->args.empty()) return nullptr;
  if (!types::under<types::Chan>(pass.info.type_of(*call->args[0]))) return nullptr;
  if (call->args.size() > 1) {
    const auto& size = pass.info.type_and_value(*call->args[1]);
    if (!size.is_constant() || !size.value.is_zero()) return nullptr;
  }
  return variable(pass.info, name);
}

// The channel that a clause receives from, or null.
const Expr* received(const CommClause& clause) {
  const Expr* from = nullptr;
  if (const auto* stmt = as<ExprStmt>(clause.communication)) from = stmt->x;
  if (const auto* assign = as<AssignStmt>(clause.communication)) from = assign->right[0];
  const auto* unary = as<UnaryExpr>(unparen(from));
  return unary && unary->op == Operator::Receive ? unparen(unary->x) : nullptr;
}

// A channel on which the wait ends: ctx.Done(), time.After(d), timer.C.
bool ends_waiting(const Pass& pass, const Expr* channel) {
  if (const auto* call = as_call(channel)) {
    const types::Func* function = callee(pass.info, *call);
    if (is_library_function(function, "time", "After")) return true;
    return function && function->of_interface && function->name.text() == "Done" && function->package &&
           function->package->path == "context";
  }
  const auto* selector = as<SelectorExpr>(channel);
  const types::Type* type = selector ? pass.info.type_of(*selector->x) : nullptr;
  const auto* pointer = types::under<types::Pointer>(type);
  return selector && selector->selector->name.text() == "C" && pointer &&
         is_library_type(pointer->element, "time", "Timer");
}

// Whether the clause cannot lead to another round of a loop around its select.
bool leaves_function(const Pass& pass, const CommClause& clause) {
  if (clause.body.empty()) return false;
  const Stmt* last = clause.body.back();
  if (last->kind == NodeKind::ReturnStmt) return true;
  const auto* call = last->kind == NodeKind::ExprStmt ? as_call(last) : nullptr;
  return call && is_panic(pass.info, *call);
}

// How a function uses one channel.
struct ChannelUses {
  std::vector<const SendStmt*> sends;  // plain sends of goroutines
  const SelectStmt* select = nullptr;  // the one that receives
  bool send_in_loop = false;
  bool other = false;  // anything else: nothing is known then
};

class UseSearch {
 public:
  UseSearch(const Pass& pass, const types::Var* channel, const Ident* declared)
      : pass_(pass), channel_(channel), declared_(declared) {}

  ChannelUses of(std::span<Stmt* const> body) {
    for (const Stmt* stmt : body) visit(*stmt);
    return uses_;
  }

 private:
  bool is_channel(const Expr* expr) const { return variable(pass_.info, expr) == channel_; }

  void visit(const Node& node) {
    if (const auto* ident = as<Ident>(&node)) {
      if (ident != declared_ && pass_.info.object_of(*ident) == channel_) uses_.other = true;
      return;
    }
    const bool is_loop = node.kind == NodeKind::ForStmt || node.kind == NodeKind::RangeStmt;
    if (const auto* go = as<GoStmt>(&node)) {
      const auto* call = as_call(go->call);
      const auto* literal = call ? as<FuncLit>(unparen(call->function)) : nullptr;
      if (!literal) return children(node);
      for (const Expr* arg : call->args) visit(*arg);
      const int loops = std::exchange(loops_, 0);
      ++goroutines_;
      visit(*literal->body);
      --goroutines_;
      loops_ = loops;
      return;
    }
    if (const auto* send = as<SendStmt>(&node); send && is_channel(send->channel)) {
      if (goroutines_ != 1 || functions_) uses_.other = true;
      uses_.sends.push_back(send);
      uses_.send_in_loop |= loops_ > 0;
      return visit(*send->value);
    }
    if (const auto* select = as<SelectStmt>(&node)) return visit_select(*select);
    if (const auto* call = as<CallExpr>(&node)) {
      // A sender may close the channel; that does not help the send before it.
      const types::BuiltinId id = pass_.info.builtin(*call);
      if (id == types::BuiltinId::Close && goroutines_ && is_channel(call->args[0])) return;
    }
    loops_ += is_loop;
    functions_ += node.kind == NodeKind::FuncLit;
    children(node);
    functions_ -= node.kind == NodeKind::FuncLit;
    loops_ -= is_loop;
  }

  void children(const Node& node) {
    syntax::for_each_child(node, [&](const Node& child) { visit(child); });
  }

  void visit_select(const SelectStmt& select) {
    bool receives = false, ends = false, stays = false;
    for (const CommClause* clause : select.clauses) {
      const Expr* from = clause->communication ? received(*clause) : nullptr;
      if (from && is_channel(from)) receives = true;
      // A send that is one of several choices need not block.
      if (const auto* send = as<SendStmt>(clause->communication)) uses_.other |= is_channel(send->channel);
      if (clause->communication && !(from && is_channel(from))) visit(*clause->communication);
      if (from && ends_waiting(pass_, from)) {
        ends = true;
        stays |= loops_ > 0 && !leaves_function(pass_, *clause);
      }
      for (const Stmt* stmt : clause->body) visit(*stmt);
    }
    if (!receives) return;
    if (uses_.select || !ends || stays || goroutines_ || functions_) uses_.other = true;
    uses_.select = &select;
  }

  const Pass& pass_;
  const types::Var* channel_;
  const Ident* declared_;
  ChannelUses uses_;
  int goroutines_ = 0, functions_ = 0, loops_ = 0;
};

}  // namespace

void check_goroutineleak(Pass& pass) {
  for (const Function& function : pass.functions) {
    if (!function.type) continue;
    // At its end main takes all goroutines along.
    if (function.decl && function.decl->name->name.text() == "main" && pass.package.name == "main") continue;
    walk_own(function.body, [&](const Node& node) {
      const Ident* declared = nullptr;
      const types::Var* channel = made_unbuffered(pass, node, declared);
      if (!channel || channel->owner != function.node) return true;
      const ChannelUses uses = UseSearch(pass, channel, declared).of(function.body);
      if (uses.other || !uses.select || uses.sends.empty()) return true;
      const std::string name(channel->name.text());
      pass.report(uses.sends[0]->span, "goroutine leaks when the select on line " +
                                           std::to_string(pass.line_of(uses.select->span)) +
                                           " stops waiting for " + name +
                                           ": nothing receives from the unbuffered channel then")
          .label(declared->span, name + " is made without a buffer")
          .with_help(uses.send_in_loop || uses.sends.size() > 1
                         ? "send in a select that also waits for the end of the receiver"
                         : "give the channel a buffer of 1");
      return true;
    });
  }
}

}  // namespace gol::vet
