// Statements (spec: Statements): blocks, jumps, returns, and the way to the files of the others.
#include "exec/arithmetic.hpp"
#include "exec/defer.hpp"
#include "exec/string.hpp"
#include "lower/fuse.hpp"
#include "lower/places.hpp"
#include "syntax/walk.hpp"

namespace gol::lower {

using syntax::as;
using types::under;
using namespace exec;

const Stmt* Body::statements(types::List<syntax::Stmt*> list, const Stmt* next) {
  for (std::size_t i = list.size(); i-- > 0;) next = statement(*list[i], next);
  return next;
}

const Stmt* Body::statement(const syntax::Stmt& stmt, const Stmt* next) {
  const std::int32_t before_all = mark();
  const Stmt* first = nullptr;
  switch (stmt.kind) {
    case syntax::NodeKind::BlockStmt:
      first = statements(static_cast<const syntax::BlockStmt&>(stmt).statements, next);
      break;
    case syntax::NodeKind::IfStmt: first = if_stmt(static_cast<const syntax::IfStmt&>(stmt), next); break;
    case syntax::NodeKind::ForStmt: first = for_stmt(static_cast<const syntax::ForStmt&>(stmt), next, {}); break;
    case syntax::NodeKind::RangeStmt: first = range_stmt(static_cast<const syntax::RangeStmt&>(stmt), next, {}); break;
    case syntax::NodeKind::SwitchStmt:
      first = switch_stmt(static_cast<const syntax::SwitchStmt&>(stmt), next, {});
      break;
    case syntax::NodeKind::TypeSwitchStmt:
      first = type_switch(static_cast<const syntax::TypeSwitchStmt&>(stmt), next, {});
      break;
    case syntax::NodeKind::SelectStmt:
      first = select_stmt(static_cast<const syntax::SelectStmt&>(stmt), next, {});
      break;
    case syntax::NodeKind::ReturnStmt: first = return_stmt(static_cast<const syntax::ReturnStmt&>(stmt)); break;
    case syntax::NodeKind::BranchStmt: first = branch(static_cast<const syntax::BranchStmt&>(stmt)); break;
    case syntax::NodeKind::LabeledStmt: first = labeled(static_cast<const syntax::LabeledStmt&>(stmt), next); break;
    default: first = before(next, [&](Emitter& out) { effect(stmt, out); }); break;
  }
  release(before_all);
  return first;
}

bool Body::effect(const syntax::Stmt& stmt, Emitter& out) {
  switch (stmt.kind) {
    case syntax::NodeKind::EmptyStmt: return true;
    case syntax::NodeKind::ExprStmt: {
      const syntax::Expr& x = strip(*static_cast<const syntax::ExprStmt&>(stmt).x);
      const std::int32_t before = mark();
      if (&stmt == echoed_) {
        echo(out, x);
        release(before);
        return true;
      }
      order(out, {&x});
      if (const auto* call = as<syntax::CallExpr>(&x)) {
        const auto id = info().builtin(*call);
        if (id != types::BuiltinId::None) {
          builtin_effect(out, *call, id);
          release(before);
          return true;
        }
        if (const auto inlined = inline_call(*call, &out)) {
          if (inlined->word.node || inlined->form != Form::Word) store(out, Place{}, *inlined);
          release(before);
          return true;
        }
      }
      store(out, Place{}, value(x));
      release(before);
      return true;
    }
    case syntax::NodeKind::SendStmt: send(out, static_cast<const syntax::SendStmt&>(stmt)); return true;
    case syntax::NodeKind::IncDecStmt: {
      const auto& step = static_cast<const syntax::IncDecStmt&>(stmt);
      const std::int32_t before = mark();
      compound(out, *step.x, step.increment ? syntax::Operator::Add : syntax::Operator::Sub, nullptr,
               step.op_span.begin);
      release(before);
      return true;
    }
    case syntax::NodeKind::AssignStmt: assign(out, static_cast<const syntax::AssignStmt&>(stmt)); return true;
    case syntax::NodeKind::GoStmt:
    case syntax::NodeKind::DeferStmt: {
      const bool defer = stmt.kind == syntax::NodeKind::DeferStmt;
      const syntax::Expr& call =
          defer ? *static_cast<const syntax::DeferStmt&>(stmt).call : *static_cast<const syntax::GoStmt&>(stmt).call;
      const std::int32_t before = mark();
      go_statement(out, call, defer, reserved(stmt));
      release(before);
      return true;
    }
    case syntax::NodeKind::DeclStmt: {
      const auto* decl = as<syntax::GenDecl>(static_cast<const syntax::DeclStmt&>(stmt).decl);
      if (decl) declare(out, *decl);
      return true;
    }
    default: return false;
  }
}

// ---- Jumps ----------------------------------------------------------------------------------------

namespace {

// Whether a statement has the label, those of its function literals aside.
bool has_label(const syntax::Node& node, base::Name name) {
  if (node.kind == syntax::NodeKind::FuncLit) return false;
  const auto* labeled = as<syntax::LabeledStmt>(&node);
  if (labeled && labeled->label->name == name) return true;
  bool found = false;
  syntax::for_each_child(node, [&](const syntax::Node& child) { found = found || has_label(child, name); });
  return found;
}

}  // namespace

const Stmt* Body::branch(const syntax::BranchStmt& stmt) {
  const Stmt* target = branch_here(stmt);
  return target ? target : leave_loop(&stmt);
}

// Null if the target lies outside of the loop over a function whose body this is.
const Stmt* Body::branch_here(const syntax::BranchStmt& stmt) {
  switch (stmt.branch) {
    case syntax::BranchKind::Fallthrough: return fallthrough_;
    case syntax::BranchKind::Goto: {
      if (loop_ && !has_label(*owner_, stmt.label->name)) return nullptr;
      exec::Jump*& jump = label_names_[stmt.label->name];
      if (!jump) jump = context_.make<Jump>();
      auto* edge = context_.make<PollEdge>();
      edge->site = site(stmt);
      edge->next = jump;
      return edge;
    }
    default: break;
  }
  const bool is_break = stmt.branch == syntax::BranchKind::Break;
  for (auto it = targets_.rbegin(); it != targets_.rend(); ++it) {
    if (stmt.label ? it->label != stmt.label->name
                   : it->labeled_block || (!is_break && !it->continue_to)) {
      continue;
    }
    return is_break ? it->break_to : it->continue_to;
  }
  GOL_CHECK(loop_);
  return nullptr;
}

const Stmt* Body::labeled(const syntax::LabeledStmt& stmt, const Stmt* next) {
  const base::Name label = stmt.label->name;
  const Stmt* first;
  switch (stmt.statement->kind) {
    case syntax::NodeKind::ForStmt:
      first = for_stmt(static_cast<const syntax::ForStmt&>(*stmt.statement), next, label);
      break;
    case syntax::NodeKind::RangeStmt:
      first = range_stmt(static_cast<const syntax::RangeStmt&>(*stmt.statement), next, label);
      break;
    case syntax::NodeKind::SwitchStmt:
      first = switch_stmt(static_cast<const syntax::SwitchStmt&>(*stmt.statement), next, label);
      break;
    case syntax::NodeKind::TypeSwitchStmt:
      first = type_switch(static_cast<const syntax::TypeSwitchStmt&>(*stmt.statement), next, label);
      break;
    case syntax::NodeKind::SelectStmt:
      first = select_stmt(static_cast<const syntax::SelectStmt&>(*stmt.statement), next, label);
      break;
    default:
      targets_.push_back({label, next, nullptr, true});
      first = statement(*stmt.statement, next);
      targets_.pop_back();
  }
  // Statements after this one that jump here have made the node already; earlier ones find it.
  exec::Jump*& jump = label_names_[label];
  if (!jump) jump = context_.make<Jump>();
  jump->next = first;
  return jump;
}

// ---- Returns --------------------------------------------------------------------------------------

// What hands the results over once they lie in their variables.
const Stmt* Body::results_end() {
  const auto variable = [&](std::size_t index) {
    if (!result_vars_.empty()) return load(variable_place(*result_vars_[index]));
    return frame_value(layout_.results[index].offset, layout_.results[index].type);
  };
  if (layout_.in_registers()) {
    const Value v = variable(0);
    switch (v.form) {
      case Form::Word: return with(v.word, [&](auto o) -> const Stmt* { return context_.make<Return<decltype(o)>>(o); });
      case Form::F64: return context_.make<Return<Any<double>>>(Any<double>{node(v.f64)});
      case Form::F32: return context_.make<Return<Any<float>>>(Any<float>{node(v.f32)});
      default: return context_.make<Return<Any<Pair>>>(Any<Pair>{node(v.pair)});
    }
  }
  const Stmt* end = context_.make<End>();
  // Results that closures share are copied to the slots.
  return before(end, [&](Emitter& out) {
    for (std::size_t i = 0; i < result_vars_.size(); ++i) {
      if (storage(*result_vars_[i]).kind == Storage::Kind::Frame) continue;
      store(out, result_slot(i), variable(i));
    }
  });
}

const Stmt* Body::return_stmt(const syntax::ReturnStmt& stmt) {
  const std::int32_t before_all = mark();
  const Stmt* first = return_values(stmt);
  release(before_all);
  return first;
}

const Stmt* Body::return_values(const syntax::ReturnStmt& stmt) {
  const SignatureLayout& layout = function_body().layout_;
  // With deferred calls the body ends here; DeferBody hands the results over.
  const Stmt* end = loop_ ? leave_loop(nullptr) : has_defer_ ? context_.make<End>() : nullptr;
  if (stmt.results.empty() || layout.results.empty()) return end ? end : results_end();

  bool cells = false;
  for (const types::Var* var : result_vars_) cells |= storage(*var).in_cell();
  if (!end && !cells && layout.in_registers()) {
    Emitter out(context_, true);
    order(out, {stmt.results[0]});
    const Value v = assignable(*stmt.results[0], layout.results[0].type);
    const Stmt* last = nullptr;
    switch (v.form) {
      case Form::Word:
        if (with_returned(v.word.node, [&](auto functor) { last = context_.make<Return<decltype(functor)>>(functor); })) break;
        if (v.word.node) last = context_.make<ReturnNode<Word>>(v.word.node);
        else last = with(v.word, [&](auto o) -> const Stmt* { return context_.make<Return<decltype(o)>>(o); });
        break;
      case Form::F64: last = context_.make<Return<Any<double>>>(Any<double>{node(v.f64)}); break;
      case Form::F32: last = context_.make<Return<Any<float>>>(Any<float>{node(v.f32)}); break;
      default:
        if (v.pair.node) last = context_.make<ReturnNode<Pair>>(v.pair.node);
        else last = with(v.pair, [&](auto o) -> const Stmt* { return context_.make<Return<decltype(o)>>(o); });
    }
    return out.link(last);
  }

  if (!end) end = results_end();
  return before(end, [&](Emitter& out) {
    const auto target = [&](std::size_t index) {
      return result_vars_.empty() ? result_slot(index) : variable_place(*result_vars_[index]);
    };
    if (stmt.results.size() == 1 && layout.results.size() > 1) {
      order(out, {stmt.results[0]});
      const auto results = call_for_results(out, *as<syntax::CallExpr>(&strip(*stmt.results[0])));
      std::int32_t at = results.results;
      for (std::size_t i = 0; i < layout.results.size(); ++i) {
        const types::Type* from = results.layout.results[i].type;
        store(out, target(i), convert_assign(frame_value(at, from), from, layout.results[i].type, stmt.span.begin));
        at += slot_bytes(size_of(from));
      }
      return;
    }
    std::vector<const types::Type*> result_types;
    for (const auto& result : layout.results) result_types.push_back(result.type);
    order(out, {stmt.results.begin(), stmt.results.end()}, result_types);
    if (stmt.results.size() == 1) {
      // A result without a name is seen by the caller only, and by nobody if there is a panic.
      if (!has_defer_ && !loop_ && result_vars_.empty() && fill_literal(out, *stmt.results[0], target(0))) return;
      store(out, target(0), assignable(*stmt.results[0], layout.results[0].type));
      return;
    }
    // All values before the first store: a later one may mention an earlier result, and a panic leaves
    // named results as they were.
    std::vector<Value> values;
    for (std::size_t i = 0; i < stmt.results.size(); ++i) {
      const types::Type* type = layout.results[i].type;
      const Value v = assignable(*stmt.results[i], type);
      const bool constant = (v.form == Form::Word && v.word.is_const()) ||
                            (v.form == Form::F64 && v.f64.is_const()) ||
                            (v.form == Form::Pair && v.pair.is_const());
      const bool last = i + 1 == stmt.results.size();
      values.push_back(constant || last ? v : keep(out, v, type));
    }
    if (values.back().form != Form::Block) {
      const std::size_t last = values.size() - 1;
      store(out, target(last), values[last]);
      for (std::size_t i = 0; i < last; ++i) store(out, target(i), values[i]);
    } else {
      values.back() = keep(out, values.back(), layout.results.back().type);
      for (std::size_t i = 0; i < values.size(); ++i) store(out, target(i), values[i]);
    }
  });
}

}  // namespace gol::lower
