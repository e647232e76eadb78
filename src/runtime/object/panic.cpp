#include "runtime/object/panic.hpp"

#include <algorithm>

#include "runtime/object/native_call.hpp"
#include "runtime/object/panic_report.hpp"
#include "runtime/object/strings.hpp"
#include "runtime/object/type_descriptor.hpp"
#include "runtime/sched/report.hpp"
#include "runtime/sched/run.hpp"
#include "runtime/sched/stack.hpp"
#include "runtime/sched/scheduler.hpp"
#include "runtime/sched/trace.hpp"

#if defined(__SANITIZE_ADDRESS__)
extern "C" void __asan_handle_no_return();
#endif

namespace gol::runtime {

PanicHooks panic_hooks;

namespace {

[[noreturn]] void raise(Goroutine& g, Any value, bool is_goexit) {
  Trace* trace = nullptr;
  if (!is_goexit) {
    trace = static_cast<Trace*>(allocate(g, sizeof(Trace), Scan::None));
    *trace = collect_trace(g);
  }
  auto* record = static_cast<PanicRecord*>(allocate(g, sizeof(PanicRecord), Scan::Pointers));
  record->previous = g.panics;
  record->value = value;
  record->trace = trace;
  record->is_goexit = is_goexit;
  g.panics = record;
  unwind(g);
}

[[noreturn]] void jump(Goroutine& g, DeferRecord& record) {
  (void)g;
#if defined(__SANITIZE_ADDRESS__)
  __asan_handle_no_return();
#endif
  __builtin_longjmp(record.jump, 1);
}

}  // namespace

void push_record(Goroutine& g, DeferRecord& record, DeferRecord::Kind kind) {
  record.kind = kind;
  record.previous = g.defers;
  record.panics_at_entry = g.panics;
  record.mark = mark_stacks(g);
  g.defers = &record;
}

void pop_record(Goroutine& g, DeferRecord& record) { g.defers = record.previous; }

void land(Goroutine& g, DeferRecord& record) {
  g.defers = &record;
  release_stacks_to(g, record.mark);
}

void unwind(Goroutine& g) {
  DeferRecord* record = g.defers;
  if (!record) {
    if (g.panics->is_goexit) {
      g.panics = nullptr;
      g.exiting = true;
      finish(g);
    }
    // Nothing can recover it any more; a Goexit below it is beaten by the panic.
    report_panic(g);
  }
  if (record->kind == DeferRecord::Kind::Boundary) throw NativePanic{};
  jump(g, *record);
}

bool settle_panics(Goroutine& g, DeferRecord& record) {
  PanicRecord* newest = g.panics;
  if (newest == record.panics_at_entry) return false;
  if (!newest->recovered) return true;
  // What it superseded in this body is gone with it, except for a Goexit, which goes on.
  for (PanicRecord* each = newest->previous; each != record.panics_at_entry; each = each->previous) {
    if (each->is_goexit) {
      g.panics = each;
      return true;
    }
  }
  g.panics = record.panics_at_entry;
  return false;
}

namespace {

// A frame that was moved to a new chunk stands for the place where its caller put it.
const char* original_frame(const Goroutine& g, const char* frame) {
  for (const ValueChunk* chunk = g.chunk; chunk && chunk->previous; chunk = chunk->previous) {
    if (frame != chunk->low) continue;
    const auto* call = *reinterpret_cast<const CallSite* const*>(frame);
    return chunk->caller_fp + call->offset;
  }
  return frame;
}

}  // namespace

const Trace* trace_behind(const Goroutine& g, const char* frame) {
  const PanicRecord* panic = g.panics;
  if (!panic || !panic->trace || !panic->deferred_frame) return nullptr;
  return original_frame(g, frame) == panic->deferred_frame ? panic->trace : nullptr;
}

Any recover(Goroutine& g, char* frame) {
  PanicRecord* panic = g.panics;
  if (!panic || panic->is_goexit || panic->recovered || !panic->deferred_frame) return {};
  if (original_frame(g, frame) != panic->deferred_frame) return {};
  panic->recovered = true;
  return panic->value;
}

void panic(Goroutine& g, Any value) { raise(g, value, false); }

void panic_runtime(Goroutine& g, std::string_view text) {
  panic(g, panic_hooks.make_error(g, ErrorKind::Runtime, make_string(g, text)));
}

void panic_bounds(Goroutine& g, std::string_view text) {
  panic(g, panic_hooks.make_error(g, ErrorKind::Bounds, make_string(g, text)));
}

void panic_plain(Goroutine& g, std::string_view text) {
  panic(g, panic_hooks.make_error(g, ErrorKind::Plain, make_string(g, text)));
}

void panic_nil(Goroutine& g) { panic(g, panic_hooks.make_error(g, ErrorKind::PanicNil, {})); }

void panic_string(Goroutine& g, std::string_view text) {
  const String string = make_string(g, text);
  panic(g, box(g, basic_type(Kind::String), &string));
}

void goexit(Goroutine& g) {
  // A second one while the first is under way changes nothing.
  raise(g, {}, true);
}

// ---- Calls between natives and gol code -----------------------------------------------------------

namespace {

struct CallFrame {
  const Function& function;
  std::uint64_t closure_word;
  const void* arguments;
  std::size_t argument_bytes;
  void* results;
  std::size_t result_bytes;
};

// The callee's frame lies behind the extent of the function that called the native. Where the chunk has no
// room for its header and arguments, the call is made from a chunk that is added first.
void enter_from_native(Goroutine& g, const CallFrame& call) {
  const Site site = g.site;
  char* const fp = g.frame;
  const std::uint32_t extent = (function_info(site.function).extent + 7) & ~7u;
  CallSite call_site{site, static_cast<std::int32_t>(extent)};
  char* nf = fp + extent;
  const std::size_t needed = std::max<std::size_t>(call.function.argument_end, frame_header_bytes);
  bool added = false;
  if (nf + needed > g.value_end) {
    ValueChunk* chunk = push_chunk(g, needed + call.function.extent);
    if (!chunk) end_by_stack_overflow(g);
    chunk->caller_fp = fp;
    chunk->previous_top = nf < g.chunk->previous->end ? nf : g.chunk->previous->end;
    nf = chunk->low;
    added = true;
  }
  *reinterpret_cast<const CallSite**>(nf) = &call_site;
  std::memcpy(nf + closure_slot, &call.closure_word, 8);
  char* to = nf + frame_header_bytes + call.function.result_bytes;
  if (call.argument_bytes) std::memcpy(to, call.arguments, call.argument_bytes);
  const Result result = enter(call.function, nf, &g);
  if (call.result_bytes) {
    if (call.function.results_in_slots) std::memcpy(call.results, nf + frame_header_bytes, call.result_bytes);
    else std::memcpy(call.results, &result, std::min<std::size_t>(call.result_bytes, sizeof result));
  }
  if (added) pop_chunk(g);
  publish(g, fp, site);
}

// Runs f with a record on the goroutine's list; false when a panic or Goexit came back to it instead.
__attribute__((noinline)) bool run_with_record(Goroutine* g, DeferRecord* record, const CallFrame* call) {
  if (__builtin_setjmp(record->jump) == 0) {
    enter_from_native(*g, *call);
    return true;
  }
  land(*g, *record);
  return false;
}

}  // namespace

void call(Goroutine& g, const Function& function, std::uint64_t closure_word, const void* arguments,
          std::size_t argument_bytes, void* results, std::size_t result_bytes) {
  const CallFrame frame{function, closure_word, arguments, argument_bytes, results, result_bytes};
  if (!g.defers || g.defers->kind != DeferRecord::Kind::Boundary) {
    enter_from_native(g, frame);
    return;
  }
  DeferRecord record;
  const Site site = g.site;
  char* fp = g.frame;
  push_record(g, record, DeferRecord::Kind::Callback);
  const bool returned = run_with_record(&g, &record, &frame);
  pop_record(g, record);
  publish(g, fp, site);
  if (!returned) throw NativePanic{};
}

bool call_protected(Goroutine& g, const Function& function, std::uint64_t closure_word, const void* arguments,
                    std::size_t argument_bytes, void* results, std::size_t result_bytes, Any* panicked) {
  const CallFrame frame{function, closure_word, arguments, argument_bytes, results, result_bytes};
  DeferRecord record;
  const Site site = g.site;
  char* fp = g.frame;
  push_record(g, record, DeferRecord::Kind::Guard);
  const bool returned = run_with_record(&g, &record, &frame);
  pop_record(g, record);
  publish(g, fp, site);
  if (returned) return false;
  if (g.panics->is_goexit) unwind(g);
  *panicked = g.panics->value;
  g.panics = record.panics_at_entry;
  return true;
}

void run_boundary(Goroutine& g, void (*f)(Goroutine& g, void* context), void* context) {
  DeferRecord record;
  push_record(g, record, DeferRecord::Kind::Boundary);
  bool panicked = false;
  try {
    f(g, context);
  } catch (const NativePanic&) {
    panicked = true;  // the handler is left before anything else happens
  }
  pop_record(g, record);
  if (panicked) unwind(g);
}

}  // namespace gol::runtime
