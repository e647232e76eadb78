#include "vet/flow.hpp"

#include "vet/facts.hpp"

namespace gol::vet {

using namespace syntax;

class FlowBuilder {
 public:
  FlowBuilder(Flow& flow, const std::function<bool(const CallExpr&)>& ends) : flow_(flow), ends_(ends) {}

  void build(std::span<Stmt* const> body) {
    at_ = make();
    list(body);
    flow_.blocks_[at_].leaves = true;
  }

 private:
  // Where break and continue lead.
  struct Target {
    Name label;
    std::size_t after;
    std::size_t again;
    bool loop;
  };

  std::size_t make() {
    flow_.blocks_.emplace_back();
    return flow_.blocks_.size() - 1;
  }
  void link(std::size_t from, std::size_t to) { flow_.blocks_[from].next.push_back(to); }
  void add(const Node* node) {
    if (node) flow_.blocks_[at_].nodes.push_back(node);
  }
  void jump(std::size_t to) {
    link(at_, to);
    at_ = make();  // what follows is dead unless something else leads there
  }

  void list(std::span<Stmt* const> statements) {
    for (const Stmt* each : statements) stmt(*each, {});
  }

  void stmt(const Stmt& s, Name label) {
    flow_.starts_.emplace(&s, at_);
    switch (s.kind) {
      case NodeKind::BlockStmt: list(static_cast<const BlockStmt&>(s).statements); break;
      case NodeKind::LabeledStmt: labelled(static_cast<const LabeledStmt&>(s)); break;
      case NodeKind::IfStmt: branch(static_cast<const IfStmt&>(s)); break;
      case NodeKind::ForStmt: loop(static_cast<const ForStmt&>(s), label); break;
      case NodeKind::RangeStmt: range(static_cast<const RangeStmt&>(s), label); break;
      case NodeKind::SwitchStmt: {
        const auto& each = static_cast<const SwitchStmt&>(s);
        if (each.init) stmt(*each.init, {});
        add(each.tag);
        clauses(each.clauses, label);
        break;
      }
      case NodeKind::TypeSwitchStmt: {
        const auto& each = static_cast<const TypeSwitchStmt&>(s);
        if (each.init) stmt(*each.init, {});
        add(each.x);
        clauses(each.clauses, label);
        break;
      }
      case NodeKind::SelectStmt: select(static_cast<const SelectStmt&>(s), label); break;
      case NodeKind::BranchStmt: go_to(static_cast<const BranchStmt&>(s)); break;
      case NodeKind::ReturnStmt:
        add(&s);
        flow_.blocks_[at_].leaves = true;
        at_ = make();
        break;
      case NodeKind::EmptyStmt: break;
      default: simple(s); break;
    }
  }

  void simple(const Stmt& s) {
    if (const auto* decl = as<DeclStmt>(&s); decl && decl->decl->kind == NodeKind::FuncDecl) return;
    add(&s);
    if (const auto* call = s.kind == NodeKind::ExprStmt ? as_call(&s) : nullptr; call && ends_(*call))
      at_ = make();
  }

  void labelled(const LabeledStmt& s) {
    const std::size_t block = label_block(s.label->name);
    link(at_, block);
    at_ = block;
    flow_.starts_[&s] = block;
    stmt(*s.statement, s.label->name);
  }

  std::size_t label_block(Name name) {
    const auto found = labels_.find(name);
    if (found != labels_.end()) return found->second;
    return labels_[name] = make();
  }

  void branch(const IfStmt& s) {
    if (s.init) stmt(*s.init, {});
    add(s.condition);
    const std::size_t from = at_, after = make();
    link(from, at_ = make());
    stmt(*s.then_block, {});
    link(at_, after);
    if (s.else_branch) {
      link(from, at_ = make());
      stmt(*s.else_branch, {});
      link(at_, after);
    } else {
      link(from, after);
    }
    at_ = after;
  }

  void loop(const ForStmt& s, Name label) {
    if (s.init) stmt(*s.init, {});
    const std::size_t head = make(), body = make(), post = make(), after = make();
    link(at_, head);
    at_ = head;
    add(s.condition);
    link(head, body);
    if (s.condition) link(head, after);
    inside({label, after, post, true}, [&] {
      at_ = body;
      stmt(*s.body, {});
      link(at_, post);
    });
    at_ = post;
    if (s.post) stmt(*s.post, {});
    link(at_, head);
    at_ = after;
  }

  void range(const RangeStmt& s, Name label) {
    add(s.x);
    const std::size_t head = make(), body = make(), after = make();
    link(at_, head);
    link(head, body);
    link(head, after);
    inside({label, after, head, true}, [&] {
      at_ = body;
      add(s.key);
      add(s.value);
      stmt(*s.body, {});
      link(at_, head);
    });
    at_ = after;
  }

  void clauses(std::span<CaseClause* const> all, Name label) {
    const std::size_t head = at_, after = make();
    std::vector<std::size_t> bodies;
    bool has_default = false;
    for (const CaseClause* clause : all) {
      for (const Expr* value : clause->values) flow_.blocks_[head].nodes.push_back(value);
      bodies.push_back(make());
      link(head, bodies.back());
      has_default |= clause->is_default;
    }
    if (!has_default) link(head, after);
    inside({label, after, 0, false}, [&] {
      for (std::size_t i = 0; i < all.size(); ++i) {
        at_ = bodies[i];
        clause_body(all[i]->body, i + 1 < all.size() ? bodies[i + 1] : after);
        link(at_, after);
      }
    });
    at_ = after;
  }

  // A fallthrough is the last statement of its clause.
  void clause_body(std::span<Stmt* const> body, std::size_t next) {
    list(body);
    const auto* last = body.empty() ? nullptr : as<BranchStmt>(body.back());
    if (last && last->branch == BranchKind::Fallthrough) jump(next);
  }

  void select(const SelectStmt& s, Name label) {
    const std::size_t head = at_, after = make();
    inside({label, after, 0, false}, [&] {
      for (const CommClause* clause : s.clauses) {
        link(head, at_ = make());
        if (clause->communication) stmt(*clause->communication, {});
        list(clause->body);
        link(at_, after);
      }
    });
    at_ = after;
  }

  void go_to(const BranchStmt& s) {
    if (s.branch == BranchKind::Goto && s.label) return jump(label_block(s.label->name));
    if (s.branch == BranchKind::Fallthrough) return;
    const bool again = s.branch == BranchKind::Continue;
    for (auto target = targets_.rbegin(); target != targets_.rend(); ++target) {
      if (s.label ? target->label != s.label->name : again && !target->loop) continue;
      return jump(again ? target->again : target->after);
    }
    at_ = make();
  }

  template <class Body>
  void inside(Target target, Body&& body) {
    targets_.push_back(target);
    body();
    targets_.pop_back();
  }

  Flow& flow_;
  const std::function<bool(const CallExpr&)>& ends_;
  std::size_t at_ = 0;
  std::vector<Target> targets_;
  std::unordered_map<Name, std::size_t> labels_;
};

Flow::Flow(std::span<Stmt* const> body, const std::function<bool(const CallExpr&)>& ends) {
  FlowBuilder(*this, ends).build(body);
  reachable_.resize(blocks_.size());
  std::vector<std::size_t> open{0};
  while (!open.empty()) {
    const std::size_t block = open.back();
    open.pop_back();
    if (reachable_[block]) continue;
    reachable_[block] = true;
    open.insert(open.end(), blocks_[block].next.begin(), blocks_[block].next.end());
  }
}

bool Flow::reachable(const Stmt& stmt) const {
  const auto found = starts_.find(&stmt);
  return found == starts_.end() || reachable_[found->second];
}

std::vector<FlowPlace> Flow::find(const NodeTest& test) const {
  std::vector<FlowPlace> places;
  for (std::size_t block = 0; block < blocks_.size(); ++block) {
    if (!reachable_[block]) continue;
    for (std::size_t index = 0; index < blocks_[block].nodes.size(); ++index) {
      if (test(*blocks_[block].nodes[index])) places.push_back({block, index});
    }
  }
  return places;
}

void Flow::follow(std::size_t block, std::size_t index, const NodeTest& see,
                  const std::function<void(const FlowBlock&)>& leave) const {
  std::vector<bool> seen(blocks_.size());
  std::vector<std::size_t> open;
  for (bool first = true; first || !open.empty(); first = false) {
    std::size_t from = index;
    if (!first) {
      block = open.back();
      open.pop_back();
      if (seen[block]) continue;
      seen[block] = true;
      from = 0;
    }
    const FlowBlock& here = blocks_[block];
    bool over = false;
    for (std::size_t i = from; i < here.nodes.size() && !over; ++i) over = see(*here.nodes[i]);
    if (over) continue;
    if (here.leaves) leave(here);
    open.insert(open.end(), here.next.begin(), here.next.end());
  }
}

Flow::Exit Flow::exit_from(FlowPlace place, const NodeTest& stops) const {
  Exit exit;
  follow(place.block, place.index + 1, stops, [&](const FlowBlock& block) {
    if (exit.found) return;
    exit.found = true;
    exit.statement = block.nodes.empty() ? nullptr : as<ReturnStmt>(block.nodes.back());
  });
  return exit;
}

bool Flow::leads(FlowPlace place, const Node& goal, const NodeTest& stops) const {
  bool found = false;
  follow(
      place.block, place.index + 1,
      [&](const Node& node) { return (found |= &node == &goal) || stops(node); }, [](const FlowBlock&) {});
  return found;
}

bool Flow::leads_from_start(const Node& goal, const NodeTest& stops) const {
  bool found = false;
  follow(
      0, 0, [&](const Node& node) { return (found |= &node == &goal) || stops(node); },
      [](const FlowBlock&) {});
  return found;
}

}  // namespace gol::vet
