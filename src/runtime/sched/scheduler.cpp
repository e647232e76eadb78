// Making, parking, readying and ending goroutines, and the switch from one to the next.
#include "runtime/sched/scheduler.hpp"

#include <algorithm>
#include <cstring>
#include <mutex>
#include <utility>

#include "runtime/sched/call.hpp"
#include "runtime/sched/roots.hpp"
#include "runtime/sched/schedule.hpp"
#include "runtime/sched/stack.hpp"

namespace gol::runtime {
namespace {

// How many ended goroutines a worker keeps before half of them go to the others.
constexpr std::size_t free_kept = 64;
constexpr std::size_t ids_at_once = 16;

thread_local Thread* thread_ = nullptr;

// A decider is asked at every poll, so the bit is always set.
std::uint32_t resting_poll(const Run& run) { return run.decider ? std::uint32_t{PollPreempt} : 0u; }

void begin_slice(Worker& worker) {
  worker.slices.store(worker.slices.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
}

// From here on g runs on the worker; its context is handed out.
void* resume(Worker& worker, Goroutine& g) {
  if (GOL_UNLIKELY(memory::marking.load(std::memory_order_relaxed))) scan_before_resume(g);
  g.worker = &worker;
  g.state.store(GoState::Running, std::memory_order_relaxed);
  g.sp = nullptr;
  worker.mutator.current.store(&g, std::memory_order_release);
  ++worker.stats.switches;
  return std::exchange(g.context, nullptr);
}

// The direct hand-over to a goroutine of this worker. Null sends the thread through its scheduler, which also
// looks at timers, the global queue and the end of the run.
Goroutine* pick_next(Run& run, Worker& worker) {
  if (worker.count_tick() % fairness_ticks == 0 || run.decider ||
      worker.attention.load(std::memory_order_relaxed) || is_turn_of_all(worker)) {
    return nullptr;
  }
  bool inherits;
  Goroutine* next = worker.queue.take(&inherits);
  if (next && !inherits) begin_slice(worker);
  return next;
}

struct NextContext {
  void* context;
  Goroutine* to;
};

NextContext choose_next(Goroutine& g) {
  Worker& worker = *g.worker;
  if (Goroutine* next = pick_next(current_run(), worker)) return {resume(worker, *next), next};
  Goroutine& scheduler = worker.thread->g0;
  worker.mutator.current.store(&worker.mutator.own, std::memory_order_relaxed);
  return {std::exchange(scheduler.context, nullptr), &scheduler};
}

void run_body(Goroutine& g) {
  Run& run = current_run();
  GOL_OBSERVE(on_start(g));
  if (run.hooks.run_body) run.hooks.run_body(g);
  else enter(*g.function, g.chunk->low, &g);
}

void goroutine_entry(Arrival arrival) {
  fiber_started();
  Goroutine& g = *static_cast<Departure*>(arrival.data)->to;
  settle(g, arrival);
  run_body(g);
  finish(g);
}

std::uint64_t take_id(Worker& worker) {
  if (worker.next_id == worker.last_id) {
    worker.next_id = current_run().next_goroutine_id.fetch_add(ids_at_once, std::memory_order_relaxed);
    worker.last_id = worker.next_id + ids_at_once;
  }
  return worker.next_id++;
}

bool nothing_free(Run& run) {
  std::lock_guard hold(run.free_lock);
  return !run.free.first;
}

Goroutine& take_free(Worker& worker) {
  Run& run = current_run();
  if (!worker.free.first) {
    std::lock_guard hold(run.free_lock);
    for (std::size_t i = 0; i < free_kept / 2 && run.free.first; ++i) worker.free.push_back(*run.free.pop_front());
  }
  ++worker.stats.created;
  if (Goroutine* g = worker.free.pop_front()) {
    ++worker.stats.reused;
    return *g;
  }
  return fresh_goroutine();
}

// The arguments of a go statement may be larger than the first chunk.
void copy_arguments(Goroutine& g, const Function& function, const char* arguments, std::size_t bytes) {
  if (bytes > first_chunk_bytes) {
    ValueChunk* chunk = push_chunk(g, std::max<std::size_t>(bytes, function.extent));
    GOL_CHECK(chunk);
    chunk->caller_fp = nullptr;
    chunk->previous_top = g.first_chunk.low;
  }
  char* frame = g.chunk->low;
  if (bytes > 0) std::memcpy(frame, arguments, bytes);
  *reinterpret_cast<const CallSite**>(frame) = nullptr;
  publish(g, frame, {0, function.info});
}

[[noreturn]] void abandon(Goroutine& g) {
  switch_out(g, After::Abandoned);
  GOL_UNREACHABLE("an abandoned goroutine was resumed");
}

}  // namespace

__attribute__((noinline)) Thread* this_thread() {
  asm volatile("" ::: "memory");
  return thread_;
}
__attribute__((noinline)) void set_this_thread(Thread* thread) { thread_ = thread; }

Goroutine* current_goroutine() {
  Thread* thread = this_thread();
  if (!thread || !thread->worker) return nullptr;
  if (Goroutine* g = thread->worker->running()) return g;
  return &thread->g0;
}

void switch_out(Goroutine& g, After after, SpinLock* lock) {
  FiberTag& tag = g.fiber;
  const NextContext next = choose_next(g);
  Departure departure{&g, next.to, lock, after};
  settle(g, switch_context(next.context, &departure, tag, next.to->fiber));
}

void settle(Goroutine& self, Arrival arrival) {
  const Departure departure = *static_cast<Departure*>(arrival.data);  // `from` may run as soon as it is released
  Goroutine& from = *departure.from;
  if (departure.after == After::LostWorker) {
    // The collector may be reading the published stack; it stays as it is.
    from.context = arrival.from;
    from.state.store(GoState::Runnable, std::memory_order_relaxed);
    current_run().global.push(from);
    current_run().lost_calls.fetch_sub(1, std::memory_order_seq_cst);
    return;
  }
  from.context = arrival.from;
  switch (departure.after) {
    case After::Scheduler: return;
    case After::Parked:
      from.sp = arrival.from;
      departure.lock->unlock();
      return;
    case After::Killed:
      from.sp = arrival.from;
      departure.lock->unlock();
      cancel_killed(from);
      return;
    case After::Yielded:
      from.sp = arrival.from;
      from.state.store(GoState::Runnable, std::memory_order_relaxed);
      current_run().global.push(from);
      // The scheduler itself looks there at once; another goroutine may keep this worker for a whole time slice.
      if (&self != &self.worker->thread->g0) wake_one_if_idle(current_run());
      return;
    case After::Finished: release_goroutine(*self.worker, from); return;
    case After::Abandoned:
    case After::LostWorker: return;
  }
}

Goroutine& make_goroutine(Worker& worker, const Function& function, const char* arguments, std::size_t bytes) {
  Goroutine& g = take_free(worker);
  reset_stacks(g);
  g.poll.store(resting_poll(current_run()), std::memory_order_relaxed);
  g.defers = nullptr;
  g.panics = nullptr;
  g.exiting = false;
  g.transfer[0] = g.transfer[1] = 0;
  g.wait_object = nullptr;
  g.system = false;
  g.id = take_id(worker);
  g.random = (g.id + current_run().random) * 0x9E3779B97F4A7C15ull | 1;
  g.function = &function;
  copy_arguments(g, function, arguments, bytes);
  char* limit = stride_limit(g);
  mark_as_scanned(g);
  g.context = g.sp = make_context(g.base, static_cast<std::size_t>(g.base - limit), goroutine_entry);
  g.state.store(GoState::Runnable, std::memory_order_release);
  return g;
}

void release_goroutine(Worker& worker, Goroutine& g) {
  free_stacks(g);
  // Last in, first out: its page is still in the cache.
  g.next = worker.free.first;
  worker.free.first = &g;
  if (!worker.free.last) worker.free.last = &g;
  if (++worker.free.count <= free_kept) return;
  GoroutineList surplus;
  for (std::size_t i = 0; i < free_kept / 2; ++i) surplus.push_back(*worker.free.pop_front());
  Run& run = current_run();
  std::lock_guard hold(run.free_lock);
  run.free.append(surplus);
}

void make_runnable(Worker& worker, Goroutine& g) {
  Run& run = current_run();
  if (Goroutine* displaced = worker.queue.exchange_next(&g)) {
    worker.queue.push(*displaced, run.global);
    if (GOL_LIKELY(pays_to_wake(run)) || worker.queue.ring_size() > 1) return wake_one_if_idle(run);
    nudge_monitor(run, 1'000'000);
  } else if (GOL_UNLIKELY(run.idle_count.load(std::memory_order_relaxed) > 0)) {
    // The worker itself takes it in a moment, when what runs now parks. If it does not, the monitor sees.
    nudge_monitor(run, 1'000'000);
  }
}

void make_runnable_from_outside(Goroutine& g) {
  Run& run = current_run();
  g.state.store(GoState::Runnable, std::memory_order_relaxed);
  run.global.push(g);
  wake_one_if_idle(run);
}

Goroutine* spawn(Goroutine& parent, const Function& function, const char* arguments, std::size_t argument_bytes,
                 Site at) {
  Worker& worker = *parent.worker;
  // A firing timer's lock is held on the scheduler's context, so that does not collect.
  const bool fresh = !worker.free.first && nothing_free(current_run());
  if (GOL_UNLIKELY(fresh) && &parent != &worker.thread->g0) request_external_bytes(worker.mutator, stack_page_bytes);
  Goroutine& g = make_goroutine(worker, function, arguments, argument_bytes);
  g.created_at = at;
  g.created_by = parent.id;
  GOL_OBSERVE(on_go(parent, g));
  // From the second goroutine on somebody must watch time slices.
  if (GOL_UNLIKELY(!monitor_runs())) start_monitor(current_run());
  make_runnable(worker, g);
  return &g;
}

Wake park(Goroutine& g, SpinLock& lock, WaitKind kind, void* object, CancelFn cancel) {
  g.wait_kind = kind;
  // Without a queue the lock tells a canceller that the context is saved.
  g.wait_object = cancel ? object : &lock;
  g.cancel = cancel ? cancel : cancel_unqueued;
  g.wake = Wake::Ready;
  Run& run = current_run();
  g.wait_since = run.clock.recent();
  GOL_OBSERVE(on_park(g, kind, object));
  ++g.worker->stats.parks;
  g.state.store(GoState::Waiting, std::memory_order_release);
  // kill() sets the poll word, makes every thread pass a barrier, and then reads the state: so either it sees
  // that g waits, or g sees here that it was killed.
  asm volatile("" ::: "memory");
  const bool killed = g.poll.load(std::memory_order_relaxed) & PollKill;
  switch_out(g, killed ? After::Killed : After::Parked, &lock);
  if (GOL_UNLIKELY(g.poll.load(std::memory_order_relaxed) & PollKill)) {
    // Whoever cancels g still uses what it waited on, which may lie in g's frame.
    std::lock_guard wait(g.cancelling);
    if (g.wake == Wake::Cancelled) g.poll.fetch_and(~PollKill, std::memory_order_relaxed);
  }
  return g.wake;
}

void ready(Goroutine& current, Goroutine& parked) {
  GOL_OBSERVE(on_ready(current, parked));
  parked.state.store(GoState::Runnable, std::memory_order_relaxed);
  make_runnable(*current.worker, parked);
}

void yield(Goroutine& g) {
  // The time slice ends here: the goroutine that was readied last need not wait for others as well.
  Worker& worker = *g.worker;
  const bool must_stop = worker.retired.load(std::memory_order_relaxed) || current_run().ended.load();
  if (!must_stop) worker.attention.store(false, std::memory_order_relaxed);
  switch_out(g, After::Yielded);
}

void finish(Goroutine& g) {
  GOL_OBSERVE(on_finish(g));
  Run& run = current_run();
  if (&g == run.main) {
    if (g.exiting) {
      run.main_left.store(true);
    } else {
      if (run.hooks.on_main_end) run.hooks.on_main_end();
      stop_run(0);
    }
  }
  if (g.system) run.system_goroutines.fetch_sub(1, std::memory_order_relaxed);
  ++g.worker->stats.finished;
  g.poll.store(0, std::memory_order_relaxed);
  g.state.store(GoState::Dead, std::memory_order_release);
  const NextContext next = choose_next(g);
  Departure departure{&g, next.to, nullptr, After::Finished};
  leave_context(next.context, &departure, next.to->fiber);
}

void poll_slow(Goroutine& g) {
  Run& run = current_run();
  Decider* decider = run.decider.get();
  const std::uint32_t bits = g.poll.exchange(resting_poll(run), std::memory_order_seq_cst);
  if (memory::stop_requested.load(std::memory_order_seq_cst)) safepoint(mutator(g));
  if (GOL_UNLIKELY(run.ended.load(std::memory_order_relaxed))) abandon(g);
  if (bits & PollKill) goexit(g);
  if (!(bits & PollPreempt)) return;
  Worker& worker = *g.worker;
  if (decider) {
    if (decider->preempt()) yield(g);
    return;
  }
  ++worker.stats.preemptions;
  begin_slice(worker);
  const bool others = !worker.queue.empty() || run.global.size() > 0 || worker.retired.load() ||
                      worker.timers.next_when() <= run.clock.refresh();
  if (others) yield(g);
}

void run_thread(Thread& thread) {
  for (;;) {
    if (!thread.worker && !wait_for_worker(thread)) return;
    bool inherits = false;
    Goroutine* next = find_runnable(thread, &inherits);
    if (!next) continue;
    Worker& worker = *thread.worker;
    if (!inherits) begin_slice(worker);
    worker.count_tick();
    Departure departure{&thread.g0, next, nullptr, After::Scheduler};
    void* context = resume(worker, *next);
    settle(thread.g0, switch_context(context, &departure, thread.g0.fiber, next->fiber));
  }
}

}  // namespace gol::runtime
