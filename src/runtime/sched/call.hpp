// Entering a function from the executable tree: the two stack checks and the poll of a call, and what happens
// when one of them says so (DESIGN.md §4 and §5).
#pragma once

#include "runtime/sched/goroutine.hpp"

namespace gol::runtime {

GOL_INLINE char* native_sp() {
  char* sp;
  asm volatile("movq %%rsp, %0" : "=r"(sp));
  return sp;
}

// The body that a call runs; taken before needs_slow_call() looks at the extent (see Function).
GOL_INLINE const Code* body_of(const Function& f) { return f.body.load(std::memory_order_acquire); }

// Whether the call of f with its frame at nf needs room or must poll.
GOL_INLINE bool needs_slow_call(const Function& f, const char* nf, const Goroutine& g) {
  return native_sp() < g.native_limit || nf + f.extent.load(std::memory_order_relaxed) > g.value_end ||
         g.poll.load(std::memory_order_relaxed) != 0;
}

// Polls, makes room on whichever stack lacks it, and runs the body.
Result call_slow(const Function& f, char* nf, Goroutine* g);

// Runs f, whose header and arguments lie at nf. Compiles to a jump in the caller: a caller that returns
// something else than a Result may call through a pointer cast, bodies leave a scalar where either returns it.
GOL_INLINE Result enter(const Function& f, char* nf, Goroutine* g) {
  const Code* body = body_of(f);
  if (GOL_UNLIKELY(needs_slow_call(f, nf, *g))) return call_slow(f, nf, g);
  return body->fn(body, nf, g);
}

// How far a goroutine's stacks reach; taken where a panic may come back to.
struct StackMark {
  ValueChunk* chunk;
  SegmentLink* segments;
  char* base;
  char* native_limit;
  char* value_end;
};
inline StackMark mark_stacks(const Goroutine& g) {
  return {g.chunk, g.segments, g.base, g.native_limit, g.value_end};
}
// Drops the chunks and segments that were added after the mark. The caller may still run on the newest
// segment: it stays mapped until the jump to the mark's context has left it.
void release_stacks_to(Goroutine& g, const StackMark& mark);

// Runs f(context) on a native segment of at least 200 KiB; it may park and call gol code. For recursive
// natives that found less than their need below the stack pointer.
void on_new_segment(Goroutine& g, void (*f)(void*), void* context);
// Whether a native has at least `bytes` bytes of native stack left, its reserve aside.
GOL_INLINE bool has_native_stack(const Goroutine& g, std::size_t bytes = 0) {
  return native_sp() >= g.native_limit + bytes;
}

// The goroutine needs more stack than there may be: a fatal error. Its frame and site are published.
[[noreturn]] void end_by_stack_overflow(Goroutine& g);

// Runs f(context) on the scheduler stack of this thread, for natives that need much native stack and neither
// park nor call gol code.
void on_scheduler_stack(Goroutine& g, void (*f)(void*), void* context);

}  // namespace gol::runtime
