// Statements that move control: conditions, loops, returns, switches (spec: Statements).
#pragma once

#include <bit>

#include "exec/describe.hpp"
#include "runtime/sched/scheduler.hpp"

namespace gol::exec {

// Publishes the frame and takes the slow side of a poll, then goes on with the statement. The site is the node's: a
// copy would lie in this frame under AddressSanitizer, and the last call would be no jump.
GOL_COLD Result poll_then(const Stmt* next, const Site& site, char* fp, G* g);

// if condition { then } else { otherwise }
template <class C>
struct If : Stmt {
  C condition;
  const Stmt* then_branch = nullptr;
  const Stmt* else_branch = nullptr;
  explicit If(C c) : condition(c) { fn = &execute; }
  void describe(TreeWriter& out) const { describe_fields(out, "If", condition, then_branch, else_branch); }
  static Result execute(const Code* self, char* fp, G* g) {
    const auto* stmt = static_cast<const If*>(self);
    if (stmt->condition.get(fp, g)) GOL_GO(stmt->then_branch, fp, g);
    GOL_GO(stmt->else_branch, fp, g);
  }
};

// The back edge of a loop: post statement, poll, condition, then the body again or the way out.
template <class C, class P>
struct LoopEdge : Stmt {  // next is the way out
  C condition;
  P post;
  const Stmt* body = nullptr;
  Site site;
  LoopEdge(C c, P p) : condition(c), post(p) { fn = &execute; }
  void describe(TreeWriter& out) const { describe_fields(out, "LoopEdge", post, condition, body); }
  static Result execute(const Code* self, char* fp, G* g) {
    const auto* stmt = static_cast<const LoopEdge*>(self);
    stmt->post.run(fp, g);
    if (GOL_UNLIKELY(g->poll.load(std::memory_order_relaxed))) return poll_and_test(stmt, fp, g);
    if (stmt->condition.get(fp, g)) GOL_GO(stmt->body, fp, g);
    GOL_GO(stmt->next, fp, g);
  }
  GOL_COLD static Result poll_and_test(const LoopEdge* stmt, char* fp, G* g) {
    runtime::publish(*g, fp, stmt->site);
    runtime::poll_slow(*g);
    if (stmt->condition.get(fp, g)) GOL_GO(stmt->body, fp, g);
    GOL_GO(stmt->next, fp, g);
  }
};

// The back edge of a loop over a slice, which also sets the value of the next iteration.
template <class From>
struct RangeEdge : Stmt {  // next is the way out
  From element;
  std::int32_t to;
  const Stmt* body = nullptr;
  Site site;
  RangeEdge(From e, std::int32_t t) : element(e), to(t) { fn = &execute; }
  void describe(TreeWriter& out) const { describe_fields(out, "RangeEdge", element, to, body); }
  static Result execute(const Code* self, char* fp, G* g) {
    const auto* stmt = static_cast<const RangeEdge*>(self);
    Word& index = slot<Word>(fp, stmt->element.place.index_slot);
    ++index;
    if (GOL_UNLIKELY(g->poll.load(std::memory_order_relaxed))) return poll_and_test(stmt, fp, g);
    if (index >= slot<Word>(fp, stmt->element.place.slice_slot + 8)) GOL_GO(stmt->next, fp, g);
    slot<typename From::Type>(fp, stmt->to) = stmt->element.get(fp, g);
    GOL_GO(stmt->body, fp, g);
  }
  GOL_COLD static Result poll_and_test(const RangeEdge* stmt, char* fp, G* g) {
    runtime::publish(*g, fp, stmt->site);
    runtime::poll_slow(*g);
    if (slot<Word>(fp, stmt->element.place.index_slot) >= slot<Word>(fp, stmt->element.place.slice_slot + 8)) {
      GOL_GO(stmt->next, fp, g);
    }
    slot<typename From::Type>(fp, stmt->to) = stmt->element.get(fp, g);
    GOL_GO(stmt->body, fp, g);
  }
};

// A loop whose body is one effect: a native loop in one node, with the test in front.
template <class C, class P, class B = AnyEffect>
struct TightLoop : Stmt {
  C condition;
  P post;
  B body;
  Site site;
  TightLoop(C c, P p, B b, Site s) : condition(c), post(p), body(b), site(s) { fn = &execute; }
  void describe(TreeWriter& out) const { describe_fields(out, "TightLoop", condition, body, post); }
  static Result execute(const Code* self, char* fp, G* g) {
    const auto* stmt = static_cast<const TightLoop*>(self);
    // Copies stay in registers: what the loop stores could lie in the node, for all that the compiler knows.
    const C condition = stmt->condition;
    const P post = stmt->post;
    const B body = stmt->body;
    while (condition.get(fp, g)) {
      body.run(fp, g);
      post.run(fp, g);
      // The slow poll goes on with this very node, whose first act is the test.
      if (GOL_UNLIKELY(g->poll.load(std::memory_order_relaxed))) return poll_then(stmt, stmt->site, fp, g);
    }
    GOL_GO(stmt->next, fp, g);
  }
};

// A backward jump that is no loop's edge: polls, then goes on.
struct PollEdge : Stmt {
  Site site;
  PollEdge() { fn = &execute; }
  void describe(TreeWriter& out) const { describe_fields(out, "PollEdge", site); }
  static Result execute(const Code* self, char* fp, G* g) {
    const auto* stmt = static_cast<const PollEdge*>(self);
    if (GOL_UNLIKELY(g->poll.load(std::memory_order_relaxed))) return poll_then(stmt->next, stmt->site, fp, g);
    GOL_GO(stmt->next, fp, g);
  }
};

// A label: made at its first mention, linked when its statement is lowered.
struct Jump : Stmt {
  Jump() { fn = &execute; }
  void describe(TreeWriter& out) const { describe_fields(out, "Jump"); }
  static Result execute(const Code* self, char* fp, G* g) {
    GOL_GO(static_cast<const Jump*>(self)->next, fp, g);
  }
};

// ---- Returns --------------------------------------------------------------------------------------

// The end of a body without results, or whose results are in their slots.
struct End : Stmt {
  End() { fn = &execute; }
  void describe(TreeWriter& out) const { describe_fields(out, "End"); }
  static Result execute(const Code*, char*, G*) { return {0, 0}; }
};

template <class T>
GOL_INLINE Result in_registers(T value) {
  if constexpr (std::is_same_v<T, Pair>) return value;
  else if constexpr (std::is_same_v<T, double>) return {std::bit_cast<std::uint64_t>(value), 0};
  else if constexpr (std::is_same_v<T, float>) return {std::bit_cast<std::uint32_t>(value), 0};
  else return {static_cast<std::uint64_t>(value), 0};
}
template <class T>
GOL_INLINE T from_registers(Result result) {
  if constexpr (std::is_same_v<T, Pair>) return result;
  else if constexpr (std::is_same_v<T, double>) return std::bit_cast<double>(result.low);
  else if constexpr (std::is_same_v<T, float>) return std::bit_cast<float>(static_cast<std::uint32_t>(result.low));
  else return static_cast<T>(result.low);
}

// return value, for one result that travels in registers.
template <class V>
struct Return : Stmt {
  V value;
  explicit Return(V v) : value(v) { fn = &execute; }
  void describe(TreeWriter& out) const { describe_fields(out, "Return", value); }
  static Result execute(const Code* self, char* fp, G* g) {
    return in_registers(static_cast<const Return*>(self)->value.get(fp, g));
  }
};

// return expression: the expression's node is jumped to, so that `return f(x)` nests no native frame. A Word
// comes back in the register where a Result's low half lies.
template <class T>
struct ReturnNode : Stmt {
  const Expr<T>* node;
  explicit ReturnNode(const Expr<T>* n) : node(n) { fn = &execute; }
  void describe(TreeWriter& out) const { describe_fields(out, "Return", node); }
  static Result execute(const Code* self, char* fp, G* g) {
    const Expr<T>* node = static_cast<const ReturnNode*>(self)->node;
    if constexpr (std::is_same_v<T, Word>) {
      using Fn = Result (*)(const Expr<T>*, char*, G*);
      return reinterpret_cast<Fn>(reinterpret_cast<void (*)()>(node->fn))(node, fp, g);
    } else {
      return node->fn(node, fp, g);
    }
  }
};

// ---- Switches -------------------------------------------------------------------------------------

// A switch over integer constants that are close together: one indexed jump.
template <class V>
struct SwitchTable : Stmt {  // next is where values without a case go
  V value;
  Word lowest;
  std::uint64_t count;
  const Stmt* const* targets;
  explicit SwitchTable(V v) : value(v) { fn = &execute; }
  void describe(TreeWriter& out) const {
    out.begin("SwitchTable");
    describe_field(out, value);
    out.number(lowest);
    out.targets(targets, count);
    out.end();
  }
  static Result execute(const Code* self, char* fp, G* g) {
    const auto* stmt = static_cast<const SwitchTable*>(self);
    const auto index = static_cast<std::uint64_t>(stmt->value.get(fp, g)) - static_cast<std::uint64_t>(stmt->lowest);
    if (index < stmt->count) GOL_GO(stmt->targets[index], fp, g);
    GOL_GO(stmt->next, fp, g);
  }
};

// The same where they are far from each other: the values in order, each with its target.
template <class V>
struct SwitchSearch : Stmt {  // next is where values without a case go
  V value;
  std::uint64_t count;
  const Word* values;
  const Stmt* const* targets;
  explicit SwitchSearch(V v) : value(v) { fn = &execute; }
  void describe(TreeWriter& out) const {
    out.begin("SwitchSearch");
    describe_field(out, value);
    for (std::uint64_t i = 0; i < count; ++i) out.number(values[i]);
    out.targets(targets, count);
    out.end();
  }
  static Result execute(const Code* self, char* fp, G* g) {
    const auto* stmt = static_cast<const SwitchSearch*>(self);
    const Word value = stmt->value.get(fp, g);
    // The last of the values that is not above it, if any; the steps need no jumps that depend on the value.
    const Word* at = stmt->values;
    for (std::uint64_t left = stmt->count; left > 1;) {
      const std::uint64_t half = left / 2;
      at = at[half] <= value ? at + half : at;
      left -= half;
    }
    if (*at == value) GOL_GO(stmt->targets[at - stmt->values], fp, g);
    GOL_GO(stmt->next, fp, g);
  }
};

// ---- Sequences within expressions -----------------------------------------------------------------

// Runs effects, then computes the value: operands that had to be evaluated first.
template <class T>
struct Sequence : Expr<T> {
  const Effect* const* effects;
  std::int32_t count;
  const Expr<T>* value;
  Sequence(const Effect* const* e, std::int32_t n, const Expr<T>* v) : effects(e), count(n), value(v) {
    this->fn = &compute;
  }
  void describe(TreeWriter& out) const { describe_fields(out, "Sequence", effects, count, value); }
  static T compute(const Expr<T>* self, char* fp, G* g) {
    const auto* node = static_cast<const Sequence*>(self);
    for (std::int32_t i = 0; i < node->count; ++i) node->effects[i]->fn(node->effects[i], fp, g);
    return node->value->fn(node->value, fp, g);
  }
};

struct EffectList : Effect {
  const Effect* const* effects;
  std::int32_t count;
  EffectList(const Effect* const* e, std::int32_t n) : effects(e), count(n) { fn = &execute; }
  void describe(TreeWriter& out) const { describe_fields(out, "Effects", effects, count); }
  static void execute(const Effect* self, char* fp, G* g) {
    const auto* node = static_cast<const EffectList*>(self);
    for (std::int32_t i = 0; i < node->count; ++i) node->effects[i]->fn(node->effects[i], fp, g);
  }
};

// Computes a value and drops it.
template <class T>
struct Discard {
  const Expr<T>* node;
  GOL_INLINE void run(char* fp, G* g) const { node->fn(node, fp, g); }
};

// Expression depth is bounded when lowering; here and there this node checks the native stack, because
// calls alone check it otherwise.
template <class T>
struct DepthCheck : Expr<T> {
  const Expr<T>* child;
  Site site;
  DepthCheck(const Expr<T>* c, Site s) : child(c), site(s) { this->fn = &compute; }
  void describe(TreeWriter& out) const { describe_fields(out, "DepthCheck", child); }
  static T compute(const Expr<T>* self, char* fp, G* g) {
    const auto* node = static_cast<const DepthCheck*>(self);
    if (GOL_UNLIKELY(static_cast<char*>(__builtin_frame_address(0)) < g->native_limit)) {
      return on_new_segment(node, fp, g);
    }
    return node->child->fn(node->child, fp, g);
  }
  static T on_new_segment(const DepthCheck* node, char* fp, G* g);
};

}  // namespace gol::exec
