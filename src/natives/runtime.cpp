// Package runtime and runtime/debug: what a program asks of the scheduler and the collector.
#include <sched.h>

#include <algorithm>
#include <atomic>
#include <climits>
#include <span>

#include "natives/pointer_check.hpp"
#include "natives/tables.hpp"
#include "runtime/memory/heap.hpp"
#include "runtime/memory/statistics.hpp"
#include "runtime/object/native_call.hpp"
#include "runtime/object/strings.hpp"
#include "runtime/object/type_descriptor.hpp"
#include "runtime/sched/run.hpp"
#include "runtime/sched/stack.hpp"

namespace gol::natives {
namespace {

std::int64_t max_procs(Goroutine& g, std::int64_t count) {
  constexpr std::int64_t most = runtime::max_workers;
  return runtime::set_worker_count(g, static_cast<int>(count < 1 ? 0 : std::min(count, most)));
}

std::int64_t processors() {
  static const std::int64_t usable = [] {
    cpu_set_t set;
    CPU_ZERO(&set);
    return sched_getaffinity(0, sizeof set, &set) == 0 ? std::int64_t{CPU_COUNT(&set)} : 1;
  }();
  return usable;
}

std::int64_t goroutines() { return runtime::goroutine_count(); }
void give_way(Goroutine& g) { runtime::yield(g); }
void leave(Goroutine& g) { runtime::goexit(g); }
void keep_alive(Any) {}

std::atomic<std::uint64_t> collections_asked_for{0};

void collect_garbage(Goroutine& g) {
  runtime::collect(runtime::mutator(g));
  collections_asked_for.fetch_add(1, std::memory_order_relaxed);
}

std::span<std::uint64_t> words_of(Slice slice) {
  return {reinterpret_cast<std::uint64_t*>(slice.data), static_cast<std::size_t>(slice.length)};
}

// In the order of the constants of runtime.gol.
void memory_figures(Slice into) {
  const runtime::HeapStats stats = runtime::heap_stats();
  const std::uint64_t figures[] = {
      stats.allocated_bytes, stats.allocated_cells, stats.freed_bytes,    stats.freed_cells, stats.goal_bytes,
      stats.used_bytes,      stats.heap_bytes,      stats.address_bytes,  stats.table_bytes, stats.external_bytes,
      stats.collections,     stats.pause_total_ns,  collections_asked_for.load(std::memory_order_relaxed)};
  GOL_CHECK(std::size(figures) == words_of(into).size());
  std::copy(std::begin(figures), std::end(figures), words_of(into).begin());
}

void pause_figures(Slice durations, Slice ends) {
  const runtime::RecentPauses recent = runtime::recent_pauses();
  GOL_CHECK(recent.ns.size() == words_of(durations).size() && recent.end.size() == words_of(ends).size());
  std::copy(recent.ns.begin(), recent.ns.end(), words_of(durations).begin());
  std::copy(recent.end.begin(), recent.end.end(), words_of(ends).begin());
}

// ---- Finalizers ----

// What a finalizer needs when its object is gone: the function, and the word that it takes.
struct FinalizerCall {
  Closure* function;
  const void* table;  // of an interface parameter; null: the pointer is passed as it is
};

void run_finalizer(void* cell, void* context) {
  Goroutine& g = *runtime::current_goroutine();
  const auto& call = *static_cast<const FinalizerCall*>(context);
  const std::uint64_t pointer = reinterpret_cast<std::uint64_t>(cell);
  const std::uint64_t as_interface[2] = {reinterpret_cast<std::uint64_t>(call.table), pointer};
  const std::size_t result_bytes = call.function->function->result_bytes;
  void* results = runtime::allocate(g, result_bytes, runtime::Scan::Pointers);
  runtime::call(g, call.function, call.table ? static_cast<const void*>(as_interface) : &pointer,
                call.table ? 16 : 8, results, result_bytes);
}

String text(std::string_view view) { return {view.data(), static_cast<std::int64_t>(view.size())}; }

// Returns what is wrong with the arguments, or nothing.
String set_finalizer(Goroutine& g, Any object, Any finalizer) {
  using runtime::Kind;
  if (!object.type) return text("first argument is nil");
  const auto words = [&](std::initializer_list<std::string_view> parts) {
    String all;
    for (const std::string_view part : parts) all = runtime::concatenate(g, all, text(part));
    return all;
  };
  if (object.type->kind != Kind::Pointer) {
    return words({"first argument is ", object.type->name, ", not pointer"});
  }
  auto* cell = reinterpret_cast<void*>(object.word);
  if (!cell) return text("nil pointer");
  if (!finalizer.type) {
    if (runtime::cell_of(cell) == cell) runtime::set_finalizer(cell, nullptr, nullptr);
    return {};
  }
  if (finalizer.type->kind != Kind::Func) {
    return words({"second argument is ", finalizer.type->name, ", not a function"});
  }
  const auto parameters = finalizer.type->parameters;
  const void* table = nullptr;
  bool fits = parameters.size() == 1 && !finalizer.type->variadic;
  if (fits && parameters[0] != object.type) {
    fits = parameters[0]->kind == Kind::Interface;
    if (fits) {
      table = parameters[0]->is_empty_interface() ? static_cast<const void*>(object.type)
                                                  : runtime::find_itab(parameters[0], object.type);
      fits = table != nullptr;
    }
  }
  if (!fits) return words({"cannot pass ", object.type->name, " to finalizer ", finalizer.type->name});
  void* beginning = runtime::cell_of(cell);
  if (!beginning) return {};  // not in the heap: it never becomes unreachable
  if (beginning != cell) return text("pointer not at beginning of allocated block");
  auto* call = static_cast<FinalizerCall*>(runtime::allocate(g, sizeof(FinalizerCall), runtime::Scan::Pointers));
  call->function = reinterpret_cast<Closure*>(finalizer.word);
  call->table = table;
  runtime::set_finalizer(cell, run_finalizer, call);
  return {};
}

void fatal(Goroutine& g, String problem) { runtime::fatal_error(&g, problem.view()); }

// ---- Traces ----

// A program counter of gol: the function's index in the upper half, the position in the lower.
std::uint64_t counter_of(runtime::Site site) { return std::uint64_t{site.function} << 32 | site.pos; }

std::int64_t callers(Goroutine& g, std::int64_t skip, Slice counters) {
  std::int64_t index = 0, written = 0;
  runtime::walk_frames(g, [&](runtime::Site site, const char*) {
    if (index++ < skip) return true;
    if (written == counters.length) return false;
    reinterpret_cast<std::uint64_t*>(counters.data)[written++] = counter_of(site);
    return true;
  });
  return written;
}

Results<String, String, std::int64_t> place_of(Goroutine& g, std::uint64_t counter) {
  if (counter >> 32 == 0) return {String{}, String{}, 0};
  const auto place = runtime::describe_site(
      {static_cast<base::Pos>(counter & 0xFFFFFFFF), static_cast<std::uint32_t>(counter >> 32)});
  const String function = runtime::make_string(g, place.function);
  return {function, runtime::make_string(g, place.file), place.line};
}

// The innermost frames are those of runtime.Stack itself, which Go does not show.
String stack_text(Goroutine& g, bool all) {
  std::string trace = all ? runtime::format_all_goroutines(&g) : runtime::format_goroutine(g, "running");
  const auto header = trace.find('\n');
  while (header != trace.npos && (trace.compare(header + 1, 14, "runtime.Stack(") == 0 ||
                                  trace.compare(header + 1, 18, "runtime.stackText(") == 0)) {
    const auto place = trace.find('\n', header + 1);
    trace.erase(header, trace.find('\n', place + 1) - header);
  }
  if (!trace.ends_with('\n')) trace += '\n';
  return runtime::make_string(g, trace);
}

// ---- runtime/debug ----

std::int64_t set_gc_percent(std::int64_t percent) {
  return runtime::set_collection_percent(static_cast<int>(std::clamp<std::int64_t>(percent, -1, INT_MAX)));
}
std::int64_t set_max_stack(std::int64_t bytes) {
  const auto most = static_cast<std::size_t>(std::max<std::int64_t>(bytes, 0));
  return static_cast<std::int64_t>(runtime::max_stack_bytes.exchange(most));
}
void free_memory(Goroutine& g) {
  collect_garbage(g);
  runtime::release_free_memory();
}

constexpr NativeEntry entries[] = {
    {"runtime.GOMAXPROCS", native<max_procs>, can_park},
    {"runtime.NumCPU", native<processors>, plain},
    {"runtime.NumGoroutine", native<goroutines>, plain},
    {"runtime.Gosched", native<give_way>, can_park},
    {"runtime.Goexit", native<leave>, can_park},
    {"runtime.GC", native<collect_garbage>, can_park},
    {"runtime.KeepAlive", native<keep_alive>, plain},
    {"runtime.memoryFigures", native<memory_figures>, plain},
    {"runtime.pauseFigures", native<pause_figures>, plain},
    {"runtime.setFinalizer", native<set_finalizer>, plain},
    {"runtime.fatal", native<fatal>, can_park},
    {"runtime.callers", native<callers>, plain},
    {"runtime.placeOf", native<place_of>, big_stack},
    {"runtime.stackText", native<stack_text>, big_stack},
    {"runtime/debug.setGCPercent", native<set_gc_percent>, plain},
    {"runtime/debug.setMemoryLimit", native<runtime::set_memory_goal>, plain},
    {"runtime/debug.setMaxStack", native<set_max_stack>, plain},
    {"runtime/debug.freeMemory", native<free_memory>, can_park},
};

}  // namespace

constinit const NativeTable runtime_natives = table_of(entries);

}  // namespace gol::natives
