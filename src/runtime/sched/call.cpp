#include "runtime/sched/call.hpp"

#include <cstring>

#include "runtime/sched/run.hpp"
#include "runtime/sched/schedule.hpp"
#include "runtime/sched/scheduler.hpp"
#include "runtime/sched/stack.hpp"
#include "runtime/sched/worker.hpp"

namespace gol::runtime {
namespace {

// The frame at nf is not set up beyond its arguments, so what is published is the caller at its call: the
// caller's extent covers them. A goroutine's first frame stands for itself.
void publish_call(const Function& f, char* nf, Goroutine& g) {
  const auto* call = *reinterpret_cast<const CallSite* const*>(nf);
  if (call) publish(g, nf - call->offset, call->site);
  else publish(g, nf, {0, f.info});
}

GOL_COLD [[noreturn]] void overflow(const Function& f, char* nf, Goroutine& g) {
  publish_call(f, nf, g);
  end_by_stack_overflow(g);
}

// A new chunk that holds a copy of exactly the header and the arguments.
char* move_to_new_chunk(const Function& f, char* nf, Goroutine& g) {
  ValueChunk* chunk = push_chunk(g, f.extent);
  if (!chunk) overflow(f, nf, g);
  const auto* call = *reinterpret_cast<const CallSite* const*>(nf);
  chunk->caller_fp = call ? nf - call->offset : nf;
  chunk->previous_top = nf + f.argument_end;
  std::memcpy(chunk->low, nf, f.argument_end);
  return chunk->low;
}

struct SegmentCall {
  const Code* body;
  char* frame;
  Goroutine* g;
  Result result;
};

// Runs with another native segment, value chunk or both, and comes back to where the stacks were.
__attribute__((noinline)) Result call_grown(const Function& f, const Code* body, char* nf, Goroutine* g,
                                                bool native, bool value) {
  const StackMark mark = mark_stacks(*g);
  char* frame = value ? move_to_new_chunk(f, nf, *g) : nf;
  Result result;
  if (native) {
    SegmentLink* link = push_segment(*g);
    if (!link) overflow(f, frame, *g);
    SegmentCall call{body, frame, g, {}};
    gol_call_on_segment(
        [](void* argument) {
          auto& inner = *static_cast<SegmentCall*>(argument);
          inner.result = inner.body->fn(inner.body, inner.frame, inner.g);
        },
        &call, reinterpret_cast<char*>(reinterpret_cast<std::uintptr_t>(link) & ~15ul), &link->sp);
    result = call.result;
    pop_segment(*g);
  } else {
    result = body->fn(body, frame, g);
  }
  if (value) {
    std::memcpy(nf + frame_header_bytes, frame + frame_header_bytes, f.result_bytes);
    pop_chunk(*g);
  }
  g->native_limit = mark.native_limit;
  return result;
}

// The first time that a goroutine leaves its top pages only lowers its limit to the stride's real one.
bool lacks_native_room(Goroutine& g, char* sp) {
  if (sp >= g.native_limit) return false;
  if (g.segments) return true;
  g.wide = true;
  g.native_limit = stride_limit(g);
  return sp < g.native_limit;
}

GOL_COLD void poll_at_call(const Function& f, char* nf, Goroutine& g) {
  publish_call(f, nf, g);
  poll_slow(g);
}

}  // namespace

Result call_slow(const Function& f, char* nf, Goroutine* g) {
  if (g->poll.load(std::memory_order_relaxed) != 0) poll_at_call(f, nf, *g);
  const Code* body = body_of(f);
  const bool native = lacks_native_room(*g, native_sp());
  const bool value = nf + f.extent > g->value_end;
  if (native || value) return call_grown(f, body, nf, g, native, value);
  return body->fn(body, nf, g);
}

void end_by_stack_overflow(Goroutine& g) {
  on_scheduler_stack(g, [](void* argument) { report_stack_overflow(*static_cast<Goroutine*>(argument)); }, &g);
  goexit(g);
}

void release_stacks_to(Goroutine& g, const StackMark& mark) {
  while (g.chunk != mark.chunk) pop_chunk(g);
  drop_segments(g, mark.segments);
  g.base = mark.base;
  g.native_limit = mark.native_limit;
  g.value_end = mark.value_end;
}

void on_new_segment(Goroutine& g, void (*f)(void*), void* context) {
  char* limit = g.native_limit;
  SegmentLink* link = push_segment(g);
  if (!link) end_by_stack_overflow(g);
  gol_call_on_segment(f, context, reinterpret_cast<char*>(reinterpret_cast<std::uintptr_t>(link) & ~15ul), &link->sp);
  pop_segment(g);
  g.native_limit = limit;
}

// The goroutine's own stack is for the moment a suspended segment below the scheduler's, so that a
// collection sees both.
void on_scheduler_stack(Goroutine& g, void (*f)(void*), void* context) {
  Thread& thread = *g.worker->thread;
  const bool there_already = g.segments && g.segments->bytes == 0;
  if (&g == &thread.g0 || there_already) return f(context);
  char* top = static_cast<char*>(thread.g0.context);
  char* limit = g.native_limit;
  auto* link = reinterpret_cast<SegmentLink*>((reinterpret_cast<std::uintptr_t>(top) - 256) & ~63ul);
  *link = {};
  link->previous = g.segments;
  link->base = g.base;
  g.segments = link;
  g.base = reinterpret_cast<char*>(link);
  g.native_limit = nullptr;
  announce_scheduler_stack(thread);
  gol_call_on_segment(f, context, link, &link->sp);
  pop_segment(g);
  g.native_limit = limit;
  announce_goroutine_stack(g);
}

}  // namespace gol::runtime
