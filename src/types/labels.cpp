#include "types/labels.hpp"

#include <unordered_map>
#include <vector>

#include "types/core.hpp"

namespace gol::types {

using namespace syntax;

namespace {

// One block on the way from the body to a statement.
struct Block {
  const Block* parent;
  const Stmt* statement;              // whose block it is; null for the body
  const LabeledStmt* label;           // that the statement carries
  Span begin;
};

struct LabelState {
  const LabeledStmt* statement;
  const Block* block;
  bool used = false;
};

// A goto to a label that has not come yet.
struct ForwardJump {
  const BranchStmt* jump;
  const Block* block;
  const Expr* variable;  // the one declared last in the block of the jump, if any
};

class LabelChecker {
 public:
  explicit LabelChecker(const LabelReporter& reporter) : reporter_(reporter) {}

  void run(std::span<Stmt* const> body) {
    const Block outer{nullptr, nullptr, nullptr, {}};
    std::vector<ForwardJump> open = walk(body, outer);
    for (const ForwardJump& jump : open) {
      const Ident& label = *jump.jump->label;
      const auto known = labels_.find(label.name);
      if (known == labels_.end()) {
        say(label.span, Message::LabelNotDefined, label.name);
      } else {
        known->second.used = true;
        say(label.span, Message::JumpIntoBlock, label.name, reporter_.position(known->second.block->begin));
      }
    }
    for (const Name name : order_) {
      const LabelState& state = labels_.at(name);
      if (!state.used) say(state.statement->label->span, Message::LabelNotUsed, name);
    }
  }

 private:
  void say(Span span, Message message, Name name, std::string more = {}) {
    reporter_.report(span, message, std::string(name.text()), std::move(more));
  }

  // The jumps of a block whose labels were not found in it.
  std::vector<ForwardJump> walk(std::span<Stmt* const> list, const Block& block) {
    std::vector<ForwardJump> open;
    for (const Stmt* s : list) statement(s, block, nullptr, open);
    return open;
  }

  void statement(const Stmt* s, const Block& block, const LabeledStmt* label, std::vector<ForwardJump>& open) {
    if (!s) return;
    switch (s->kind) {
      case NodeKind::DeclStmt: {
        const auto* group = as<GenDecl>(static_cast<const DeclStmt*>(s)->decl);
        if (!group || group->token != DeclToken::Var || group->specs.empty()) return;
        if (const auto* spec = as<ValueSpec>(group->specs.back())) declared(*spec->names.back(), open);
        return;
      }
      case NodeKind::AssignStmt:
        if (const auto* assign = static_cast<const AssignStmt*>(s); assign->assign == AssignKind::Define) {
          declared(*assign->left.back(), open);
        }
        return;
      case NodeKind::LabeledStmt: return labeled(*static_cast<const LabeledStmt*>(s), block, open);
      case NodeKind::BranchStmt: return branch(*static_cast<const BranchStmt*>(s), block, open);
      case NodeKind::BlockStmt: {
        const auto* b = static_cast<const BlockStmt*>(s);
        return nested(b->statements, b, label, b->lbrace, block, open);
      }
      case NodeKind::IfStmt: {
        const auto* branch_ = static_cast<const IfStmt*>(s);
        nested(branch_->then_block->statements, s, label, branch_->then_block->lbrace, block, open);
        statement(branch_->else_branch, block, nullptr, open);
        return;
      }
      case NodeKind::SwitchStmt:
        for (const CaseClause* c : static_cast<const SwitchStmt*>(s)->clauses) nested(c->body, s, label, c->span, block, open);
        return;
      case NodeKind::TypeSwitchStmt:
        for (const CaseClause* c : static_cast<const TypeSwitchStmt*>(s)->clauses) nested(c->body, s, label, c->span, block, open);
        return;
      case NodeKind::SelectStmt:
        for (const CommClause* c : static_cast<const SelectStmt*>(s)->clauses) nested(c->body, s, label, c->span, block, open);
        return;
      case NodeKind::ForStmt: {
        const auto* loop = static_cast<const ForStmt*>(s);
        return nested(loop->body->statements, s, label, loop->body->lbrace, block, open);
      }
      case NodeKind::RangeStmt: {
        const auto* loop = static_cast<const RangeStmt*>(s);
        return nested(loop->body->statements, s, label, loop->body->lbrace, block, open);
      }
      default: return;
    }
  }

  void nested(std::span<Stmt* const> list, const Stmt* owner, const LabeledStmt* label, Span begin,
              const Block& outer, std::vector<ForwardJump>& open) {
    // Blocks outlive the walk: labels point to them.
    Block& block = blocks_.emplace_back(Block{&outer, owner, label, begin});
    std::vector<ForwardJump> inner = walk(list, block);
    for (ForwardJump& jump : inner) {
      // Seen from outside, only variables declared there can be jumped over.
      jump.block = &outer;
      jump.variable = nullptr;
      open.push_back(jump);
    }
  }

  void declared(const Expr& variable, std::vector<ForwardJump>& open) {
    for (ForwardJump& jump : open) jump.variable = &variable;
  }

  void labeled(const LabeledStmt& s, const Block& block, std::vector<ForwardJump>& open) {
    const Name name = s.label->name;
    if (!name.blank()) {
      const auto [known, fresh] = labels_.emplace(name, LabelState{&s, &block});
      if (!fresh) {
        say(s.label->span, Message::LabelRedefined, name, reporter_.position(known->second.statement->label->span));
      } else {
        order_.push_back(name);
        std::erase_if(open, [&](const ForwardJump& jump) {
          if (jump.jump->label->name != name) return false;
          known->second.used = true;
          if (const Expr* variable = jump.variable) {
            say(jump.jump->label->span, Message::JumpOverVariable, name,
                expr_string(*variable) + " at " + reporter_.position(variable->span));
          }
          return true;
        });
      }
    }
    statement(s.statement, block, &s, open);
  }

  static bool is_loop(const Stmt* s) { return s && (as<ForStmt>(s) || as<RangeStmt>(s)); }
  static bool is_breakable(const Stmt* s) {
    return is_loop(s) || (s && (as<SwitchStmt>(s) || as<TypeSwitchStmt>(s) || as<SelectStmt>(s)));
  }

  void branch(const BranchStmt& s, const Block& block, std::vector<ForwardJump>& open) {
    if (s.branch == BranchKind::Fallthrough) return;
    if (!s.label) {
      const bool is_break = s.branch == BranchKind::Break;
      for (const Block* b = &block; b; b = b->parent) {
        if (is_break ? is_breakable(b->statement) : is_loop(b->statement)) return;
      }
      say(s.span, is_break ? Message::BreakOutside : Message::ContinueOutside, {});
      return;
    }
    const Name name = s.label->name;
    if (s.branch == BranchKind::Goto) {
      const auto known = labels_.find(name);
      if (known != labels_.end()) {
        known->second.used = true;
        // Backwards: the label's block must enclose the jump.
        for (const Block* b = &block; b; b = b->parent) {
          if (b == known->second.block) return;
        }
        say(s.label->span, Message::JumpIntoBlock, name, reporter_.position(known->second.block->begin));
        return;
      }
      open.push_back({&s, &block, {}});
      return;
    }
    if (const auto known = labels_.find(name); known != labels_.end()) known->second.used = true;
    for (const Block* b = &block; b; b = b->parent) {
      if (!b->label || b->label->label->name != name) continue;
      const bool is_break = s.branch == BranchKind::Break;
      if (is_break ? is_breakable(b->statement) : is_loop(b->statement)) return;
      say(s.label->span, is_break ? Message::InvalidBreakLabel : Message::InvalidContinueLabel, name);
      return;
    }
    const bool is_break = s.branch == BranchKind::Break;
    if (labels_.contains(name)) {
      say(s.label->span, is_break ? Message::InvalidBreakLabel : Message::InvalidContinueLabel, name);
    } else {
      say(s.label->span, is_break ? Message::BreakLabelNotDefined : Message::ContinueLabelNotDefined, name);
    }
  }

  const LabelReporter& reporter_;
  std::unordered_map<Name, LabelState> labels_;
  std::vector<Name> order_;
  std::deque<Block> blocks_;
};

}  // namespace

void check_function_labels(std::span<Stmt* const> body, const LabelReporter& reporter) {
  LabelChecker(reporter).run(body);
}

void CheckerCore::check_labels(std::span<Stmt* const> body, Span) {
  const LabelReporter reporter{
      [this](Span span, Message message, std::string name, std::string more) { error(span, message, name, more); },
      [this](Span span) { return position_text(span); }};
  check_function_labels(body, reporter);
}

}  // namespace gol::types
