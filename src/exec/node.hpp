// The executable tree: what a node is and how control moves between nodes (DESIGN.md §5).
//
// Nodes are immutable once lowered, shared by all threads and arena-allocated. Every node function takes
// (node, fp, g): the frame pointer and the goroutine stay in registers from node to node.
//
//   Expr<T>  computes a T and returns it.
//   Effect   does something and returns to its caller (an argument store, a one-effect loop body).
//   Stmt     does something and then *jumps* to its successor: statements are linked, there is no list walker.
//
// A node function therefore must be able to end in a tail call: no object with a destructor, no `try`, no
// alloca, no address of a local in it. Cold paths are noinline functions.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <utility>

#include "base/arena.hpp"
#include "base/check.hpp"
#include "runtime/object/value.hpp"
#include "runtime/sched/function.hpp"
#include "runtime/sched/goroutine.hpp"

namespace gol::exec {

using runtime::CallSite;
using runtime::Closure;
using runtime::Code;
using runtime::Function;
using runtime::Goroutine;
using runtime::Result;
using runtime::Site;
using G = Goroutine;

// Every integer, bool and one-word pointer is a canonical 64-bit word while it is computed with; `Float`
// types are themselves; strings and interfaces are pairs. Larger values are computed as the address where
// they lie (a Word), valid until the next evaluation in the same frame.
using Word = std::int64_t;
using Pair = Result;

template <class T>
struct Expr {
  T (*fn)(const Expr*, char* fp, G* g);
  GOL_INLINE T get(char* fp, G* g) const { return fn(this, fp, g); }
};

struct Effect {
  void (*fn)(const Effect*, char* fp, G* g);
  GOL_INLINE void run(char* fp, G* g) const { fn(this, fp, g); }
};

struct Stmt : Code {
  const Stmt* next = nullptr;
};

// Jumps to a statement; must be the last thing that a node function does.
#define GOL_GO(statement, fp, g)                          \
  do {                                                    \
    const ::gol::exec::Stmt* gol_target = (statement);    \
    return gol_target->fn(gol_target, fp, g);             \
  } while (false)

// Wraps a functor with `T get(fp, g) const` as an expression.
template <class F>
struct ExprOf : Expr<typename F::Type> {
  using T = typename F::Type;
  F functor;
  explicit ExprOf(F f) : functor(f) { this->fn = &run; }
  template <class Out>
  void describe(Out& out) const { describe_field(out, functor); }
  static T run(const Expr<T>* self, char* fp, G* g) {
    return static_cast<const ExprOf*>(self)->functor.get(fp, g);
  }
};

// Wraps a functor with `void run(fp, g) const` as an effect.
template <class F>
struct EffectOf : Effect {
  F functor;
  explicit EffectOf(F f) : functor(f) { fn = &execute; }
  template <class Out>
  void describe(Out& out) const { describe_field(out, functor); }
  static void execute(const Effect* self, char* fp, G* g) {
    static_cast<const EffectOf*>(self)->functor.run(fp, g);
  }
};

// Wraps the same functor as a statement: runs it, then jumps to the next.
template <class F>
struct EffectStmt : Stmt {
  F functor;
  explicit EffectStmt(F f) : functor(f) { fn = &execute; }
  template <class Out>
  void describe(Out& out) const { describe_field(out, functor); }
  static Result execute(const Code* self, char* fp, G* g) {
    const auto* stmt = static_cast<const EffectStmt*>(self);
    stmt->functor.run(fp, g);
    GOL_GO(stmt->next, fp, g);
  }
};

// Two or three statements of one kind that follow each other: one jump instead of several.
template <class F, int Count>
struct EffectRun : Stmt {
  F functors[Count];
  explicit EffectRun(const F (&f)[Count]) : EffectRun(f, std::make_index_sequence<Count>()) {}
  template <class Out>
  void describe(Out& out) const {
    out.begin("Run");
    for (const F& functor : functors) describe_field(out, functor);
    out.end();
  }
  static Result execute(const Code* self, char* fp, G* g) {
    const auto* stmt = static_cast<const EffectRun*>(self);
    stmt->functors[0].run(fp, g);
    stmt->functors[1].run(fp, g);
    if constexpr (Count == 3) stmt->functors[2].run(fp, g);
    GOL_GO(stmt->next, fp, g);
  }

 private:
  template <std::size_t... I>
  EffectRun(const F (&f)[Count], std::index_sequence<I...>) : functors{f[I]...} { fn = &execute; }
};

// ---- Operands: what an operand is, known when the node is made ------------------------------------

template <class T>
GOL_INLINE T& slot(char* fp, std::int32_t offset) {
  return *reinterpret_cast<T*>(fp + offset);
}

// A value that lies in the frame.
template <class T>
struct Local {
  using Type = T;
  std::int32_t offset;
  GOL_INLINE T get(char* fp, G*) const { return slot<T>(fp, offset); }
};

template <class T>
struct Const {
  using Type = T;
  T value;
  GOL_INLINE T get(char*, G*) const { return value; }
};

// A child node.
template <class T>
struct Any {
  using Type = T;
  const Expr<T>* node;
  GOL_INLINE T get(char* fp, G* g) const { return node->fn(node, fp, g); }
};

// An effect given as a node.
struct AnyEffect {
  const Effect* effect;
  GOL_INLINE void run(char* fp, G* g) const { effect->fn(effect, fp, g); }
};

struct Nothing {
  GOL_INLINE void run(char*, G*) const {}
};

}  // namespace gol::exec
