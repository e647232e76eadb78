// Bodies with deferred calls, and the defer, go, panic and recover nodes (spec: Defer statements, Handling panics).
#pragma once

#include "exec/call.hpp"
#include "runtime/object/panic.hpp"

namespace gol::exec {

// A deferred call, in a heap cell or in the frame: the image of its frame from the closure word on.
struct Deferred {
  Deferred* next;
  Deferred** of_loop;        // not null: no call, but the place of those that the body of a loop over a function defers
  const Function* function;  // null: a nil func value, whose panic comes when it is called
  std::int64_t image_bytes;
  Site site;                 // of the defer statement
  char* image() { return reinterpret_cast<char*>(this + 1); }
};

// The first statement of a body that defers: runs the body proper, then the deferred calls, newest first, also
// when a panic or Goexit ends the body. `finish` hands the results back once all have run.
struct DeferBody : Stmt {
  const Stmt* inner = nullptr;
  const Stmt* finish = nullptr;
  std::int32_t list_slot = 0;      // frame slot with the newest Deferred
  CallSite deferred_call;          // the pseudo call site of deferred calls
  DeferBody() { fn = &execute; }
  void describe(TreeWriter& out) const { describe_fields(out, "DeferBody", inner, finish); }
  static Result execute(const Code* self, char* fp, G* g);
};

// defer: evaluates callee and arguments as a call would, and keeps the frame image.
template <class Callee>
struct DeferCall {
  Callee callee;
  const Effect* const* arguments;
  std::int32_t count;
  std::int32_t offset;     // of the frame image, in the outgoing area
  const Expr<Word>* list;  // the address of the function's list, or of its loop over a function
  std::int32_t record;     // where the frame keeps it, if it is reached once at most; otherwise 0
  Site site;
  void run(char* fp, G* g) const {
    for (std::int32_t i = 0; i < count; ++i) arguments[i]->fn(arguments[i], fp, g);
    char* nf = fp + offset;
    const Function* function = callee.resolve(fp, nf, g);
    push(function, nf, fp, g);
  }
  GOL_COLD void push(const Function* function, char* nf, char* fp, G* g) const;
};
// The Deferred is made at `record`, or in a cell if that is null.
void push_deferred(const Function* function, const char* nf, Deferred** list, char* record, Site site, char* fp, G* g);
void push_deferred_loop(Deferred** loop_list, Deferred** list, Site site, char* fp, G* g);
template <class Callee>
void DeferCall<Callee>::push(const Function* function, char* nf, char* fp, G* g) const {
  char* const at = record ? fp + record : nullptr;
  push_deferred(function, nf, reinterpret_cast<Deferred**>(list->get(fp, g)), at, site, fp, g);
}

void start_goroutine(const Function* function, char* nf, Site site, char* fp, G* g);

// go: the same for a new goroutine.
template <class Callee>
struct GoCall {
  Callee callee;
  const Effect* const* arguments;
  std::int32_t count;
  std::int32_t offset;
  Site site;
  void run(char* fp, G* g) const {
    for (std::int32_t i = 0; i < count; ++i) arguments[i]->fn(arguments[i], fp, g);
    char* nf = fp + offset;
    start_goroutine(callee.resolve(fp, nf, g), nf, site, fp, g);
  }
};
// The callee of go and defer for a func value, which may be nil until it is called.
template <class V>
struct LateClosureCallee {
  V closure;
  GOL_INLINE const Function* resolve(char* fp, char* nf, G* g) const {
    const auto* target = reinterpret_cast<const Closure*>(closure.get(fp, g));
    slot<const Closure*>(nf, runtime::closure_slot) = target;
    return target ? target->function : nullptr;
  }
};

// panic(value)
struct Panic {
  const Expr<Pair>* value;
  Site site;
  void run(char* fp, G* g) const;
};

struct Recover {
  using Type = Pair;
  GOL_INLINE Pair get(char* fp, G* g) const {
    const runtime::Any value = runtime::recover(*g, fp);
    return {reinterpret_cast<std::uint64_t>(value.type), value.word};
  }
};

}  // namespace gol::exec
