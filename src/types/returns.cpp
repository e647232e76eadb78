#include "types/returns.hpp"

#include "syntax/unparen.hpp"
#include "types/info.hpp"

namespace gol::types {

using namespace syntax;

namespace {

// Whether a break that leaves `target` (labelled or by the innermost statement) occurs in the statements.
class BreakSearch {
 public:
  BreakSearch(Name label) : label_(label) {}

  bool in_list(std::span<Stmt* const> list, bool implicit) const {
    for (const Stmt* s : list) {
      if (in(s, implicit)) return true;
    }
    return false;
  }

  bool in(const Stmt* s, bool implicit) const {
    if (!s) return false;
    switch (s->kind) {
      case NodeKind::BranchStmt: {
        const auto* branch = static_cast<const BranchStmt*>(s);
        if (branch->branch != BranchKind::Break) return false;
        return branch->label ? branch->label->name == label_ : implicit;
      }
      case NodeKind::LabeledStmt: return in(static_cast<const LabeledStmt*>(s)->statement, implicit);
      case NodeKind::BlockStmt: return in_list(static_cast<const BlockStmt*>(s)->statements, implicit);
      case NodeKind::IfStmt: {
        const auto* branch = static_cast<const IfStmt*>(s);
        return in(branch->then_block, implicit) || in(branch->else_branch, implicit);
      }
      // Inside these a plain break is theirs.
      case NodeKind::ForStmt: return labelled(static_cast<const ForStmt*>(s)->body);
      case NodeKind::RangeStmt: return labelled(static_cast<const RangeStmt*>(s)->body);
      case NodeKind::SwitchStmt: return labelled_clauses(static_cast<const SwitchStmt*>(s)->clauses);
      case NodeKind::TypeSwitchStmt: return labelled_clauses(static_cast<const TypeSwitchStmt*>(s)->clauses);
      case NodeKind::SelectStmt: return labelled_clauses(static_cast<const SelectStmt*>(s)->clauses);
      default: return false;
    }
  }

 private:
  bool labelled(const Stmt* body) const { return !label_.empty() && in(body, false); }
  template <class Clauses>
  bool labelled_clauses(const Clauses& clauses) const {
    if (label_.empty()) return false;
    for (const auto* clause : clauses) {
      if (in_list(clause->body, false)) return true;
    }
    return false;
  }

  Name label_;
};

class Termination {
 public:
  explicit Termination(const Info& info) : info_(info) {}

  bool list(std::span<Stmt* const> statements) const {
    std::size_t last = statements.size();
    while (last > 0 && as<EmptyStmt>(statements[last - 1])) --last;
    return last > 0 && ends(statements[last - 1], {});
  }

 private:
  bool ends(const Stmt* s, Name label) const {
    switch (s->kind) {
      case NodeKind::ReturnStmt: return true;
      case NodeKind::BranchStmt: {
        const BranchKind kind = static_cast<const BranchStmt*>(s)->branch;
        return kind == BranchKind::Goto || kind == BranchKind::Fallthrough;
      }
      case NodeKind::ExprStmt: {
        const auto* call = as<CallExpr>(&syntax::unparen(*static_cast<const ExprStmt*>(s)->x));
        return call && info_.builtin(*call) == BuiltinId::Panic;
      }
      case NodeKind::BlockStmt: return list(static_cast<const BlockStmt*>(s)->statements);
      case NodeKind::LabeledStmt: {
        const auto* labelled = static_cast<const LabeledStmt*>(s);
        return ends(labelled->statement, labelled->label->name);
      }
      case NodeKind::IfStmt: {
        // An else-if chain may be long; it is followed in a loop.
        for (const auto* branch = static_cast<const IfStmt*>(s);;) {
          if (!branch->else_branch || !list(branch->then_block->statements)) return false;
          const auto* next = as<IfStmt>(branch->else_branch);
          if (!next) return ends(branch->else_branch, {});
          branch = next;
        }
      }
      case NodeKind::ForStmt: {
        const auto* loop = static_cast<const ForStmt*>(s);
        return !loop->condition && !BreakSearch(label).in(loop->body, true);
      }
      case NodeKind::SwitchStmt: return clauses(static_cast<const SwitchStmt*>(s)->clauses, label);
      case NodeKind::TypeSwitchStmt: return clauses(static_cast<const TypeSwitchStmt*>(s)->clauses, label);
      case NodeKind::SelectStmt:
        for (const CommClause* clause : static_cast<const SelectStmt*>(s)->clauses) {
          if (!list(clause->body) || BreakSearch(label).in_list(clause->body, true)) return false;
        }
        return true;
      default: return false;
    }
  }

  bool clauses(std::span<CaseClause* const> clauses, Name label) const {
    bool has_default = false;
    for (const CaseClause* clause : clauses) {
      has_default |= clause->is_default;
      if (!list(clause->body) || BreakSearch(label).in_list(clause->body, true)) return false;
    }
    return has_default;
  }

  const Info& info_;
};

}  // namespace

bool is_terminating(const BlockStmt& body, const Info& info) { return Termination(info).list(body.statements); }

}  // namespace gol::types
