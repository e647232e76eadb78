// The protocol of world.hpp. Three locks or flags, in this order:
//   stop_requested    won by exchange; the winner is the only stopper until it clears it;
//   collection_mutex  held by the stopper from before it reads the list of mutators until the world runs
//                     again; detach() takes it, so that no mutator vanishes under the collector's eyes;
//   list_mutex        guards the list itself, for a few instructions, so that Running mutators may take it.
// A mutator attached during a stop is Safe and waits in leave_safe(), so the stopper need not know of it.
// Stops that follow each other at once leave room: after each 16th the next one begins only when nobody waits in
// leave_safe() any more. Otherwise a thread could wait for ever, because a stop is shorter than waking up takes.
#include "runtime/memory/world.hpp"

#include <immintrin.h>
#include <pthread.h>
#include <sched.h>
#include <time.h>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <utility>

#include "runtime/memory/allocate.hpp"
#include "runtime/memory/cycle.hpp"
#include "runtime/memory/statistics.hpp"
#include "runtime/memory/stop_world.hpp"

namespace gol::runtime {
namespace memory {

std::atomic<bool> stop_requested{false};

namespace {

std::atomic<std::uint32_t> stops_ended{0};  // what mutators wait on
std::atomic<int> waiting{0};                // mutators in leave_safe() that found the world stopped
std::mutex collection_mutex;
std::mutex list_mutex;
Mutator* attached = nullptr;
std::vector<Mutator*> stopped;
World* world = nullptr;
PauseTimes pauses;        // guarded by list_mutex
DetachedCounts detached;  // the same
RecentPauses recent;      // the same
std::uint64_t last_paused = 0;  // one more than the collection that the newest entry of `recent` is of

std::uint64_t now_ns() {
  return static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
}

// CPU time of the calling thread.
std::uint64_t used_ns() {
  timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000'000u + static_cast<std::uint64_t>(time.tv_nsec);
}

void sleep_ns(std::uint64_t ns) {
  const timespec time{static_cast<std::time_t>(ns / 1'000'000'000u), static_cast<long>(ns % 1'000'000'000u)};
  nanosleep(&time, nullptr);
}

// Waits until the mutator is Safe. Its current goroutine may change at any time, and a goroutine clears its
// poll word when it has seen it, so the request is repeated. Most answer within a microsecond; for one that is busy
// in a native the stopper sleeps, at most an eighth of what it has waited, and does not burn its core.
void wait_until_safe(Mutator& mutator) {
  std::uint64_t yielded_from = 0;
  for (int spins = 0; mutator.state.load(std::memory_order_seq_cst) == MutatorState::Running; ++spins) {
    StackRecord* running = mutator.current.load(std::memory_order_acquire);
    if (world && running != &mutator.own) world->request_stop(*running);
    constexpr int pauses_first = 200, yields_then = 20;
    constexpr std::uint64_t longest_sleep_ns = 200'000;
    if (spins < pauses_first) {
      _mm_pause();
    } else if (spins < pauses_first + yields_then) {
      if (yielded_from == 0) yielded_from = now_ns();
      sched_yield();
    } else {
      sleep_ns(std::min((now_ns() - yielded_from) / 8, longest_sleep_ns));
    }
  }
}

// list_mutex held.
void count_pause(std::uint64_t collection, std::uint64_t ns) {
  const std::size_t at = collection % recent.ns.size();
  if (std::exchange(last_paused, collection + 1) != collection + 1) recent.ns[at] = 0;
  recent.ns[at] += ns;
  recent.end[at] = static_cast<std::uint64_t>(std::chrono::system_clock::now().time_since_epoch().count());
}

struct Stop {
  Mutator* self;  // null: a thread without one
  void (*work)(void*);
  void* argument;

  void run() {
    const std::uint64_t begin = now_ns(), used_before = used_ns();
    std::lock_guard lock(collection_mutex);
    stopped.clear();
    visit_mutators(
        [](Mutator& mutator, void* list) { static_cast<std::vector<Mutator*>*>(list)->push_back(&mutator); },
        &stopped);
    for (Mutator* mutator : stopped) {
      if (mutator != self) wait_until_safe(*mutator);
    }
    const std::uint64_t collection = cycles_finished.load(std::memory_order_relaxed);
    work(argument);
    const std::uint64_t pause = now_ns() - begin;
    std::lock_guard list_lock(list_mutex);
    count_pause(collection, pause);
    pauses.total_ns += pause;
    pauses.longest_ns = std::max(pauses.longest_ns, pause);
    pauses.longest_cpu_ns = std::max(pauses.longest_cpu_ns, used_ns() - used_before);
  }
};

void leave_room() {
  constexpr std::uint32_t most_in_a_row = 16;
  if (stops_ended.load(std::memory_order_relaxed) % most_in_a_row != 0) return;
  while (waiting.load(std::memory_order_relaxed) > 0 && !stop_requested.load(std::memory_order_relaxed)) sched_yield();
}

// Whether the caller is the stopper now; it ends the stop by start_world().
bool begin_stop() {
  leave_room();
  return !stop_requested.exchange(true, std::memory_order_seq_cst);
}

void start_world() {
  stop_requested.store(false, std::memory_order_seq_cst);
  stops_ended.fetch_add(1, std::memory_order_seq_cst);
  stops_ended.notify_all();
}

}  // namespace

World* the_world() { return world; }

const std::vector<Mutator*>& stopped_mutators() { return stopped; }

void visit_mutators(void (*visit)(Mutator&, void*), void* argument) {
  std::lock_guard lock(list_mutex);
  for (Mutator* mutator = attached; mutator; mutator = mutator->next_attached) visit(*mutator, argument);
}

DetachedCounts detached_counts() {
  std::lock_guard lock(list_mutex);
  return detached;
}

PauseTimes pause_times() {
  std::lock_guard lock(list_mutex);
  return pauses;
}

bool try_with_world_stopped(Mutator& self, void (*work)(void*), void* argument) {
  if (!begin_stop()) {
    safepoint(self);
    return false;
  }
  Stop stop{&self, work, argument};
  call_with_published_stack(
      *self.current.load(std::memory_order_relaxed),
      [](void* pointer) { static_cast<Stop*>(pointer)->run(); }, &stop);
  start_world();
  return true;
}

void with_world_stopped(void (*work)(void*), void* argument) {
  for (;;) {
    const std::uint32_t seen = stops_ended.load(std::memory_order_seq_cst);
    if (begin_stop()) break;
    stops_ended.wait(seen);
  }
  Stop{nullptr, work, argument}.run();
  start_world();
}

// __builtin_unwind_init() makes the prologue save every callee-saved register, which lie above the stack
// pointer that is read afterwards. Caller-saved registers are dead or saved by the callers at a call.
__attribute__((noinline)) void call_with_published_stack(StackRecord& record, void (*function)(void*),
                                                         void* argument) {
  __builtin_unwind_init();
  void* sp;
  asm volatile("mov %%rsp, %0" : "=r"(sp));
  record.sp = sp;
  function(argument);
  record.sp = nullptr;
  asm volatile("" ::: "memory");  // no tail call: the frame stays
}

}  // namespace memory

RecentPauses recent_pauses() {
  std::lock_guard lock(memory::list_mutex);
  return memory::recent;
}

void set_world(World* world) { memory::world = world; }

void attach(Mutator& mutator) {
  std::lock_guard lock(memory::list_mutex);
  mutator.next_attached = memory::attached;
  memory::attached = &mutator;
}

void detach(Mutator& mutator) {
  std::lock_guard no_collection(memory::collection_mutex);
  memory::flush_caches(mutator);
  std::lock_guard lock(memory::list_mutex);
  memory::detached.bytes += mutator.allocated_bytes;
  memory::detached.cells += mutator.allocated_cells;
  Mutator** link = &memory::attached;
  while (*link != &mutator) link = &(*link)->next_attached;
  *link = mutator.next_attached;
}

void enter_safe(Mutator& mutator) { mutator.state.store(MutatorState::Safe, std::memory_order_seq_cst); }

void leave_safe(Mutator& mutator) {
  for (bool waits = false;; waits = true) {
    mutator.state.store(MutatorState::Running, std::memory_order_seq_cst);
    if (!memory::stop_requested.load(std::memory_order_seq_cst)) {
      if (waits) memory::waiting.fetch_sub(1, std::memory_order_relaxed);
      return;
    }
    mutator.state.store(MutatorState::Safe, std::memory_order_seq_cst);
    if (!waits) memory::waiting.fetch_add(1, std::memory_order_relaxed);
    const std::uint32_t seen = memory::stops_ended.load(std::memory_order_seq_cst);
    if (memory::stop_requested.load(std::memory_order_seq_cst)) memory::stops_ended.wait(seen);
  }
}

void safepoint(Mutator& mutator) {
  memory::call_with_published_stack(
      *mutator.current.load(std::memory_order_relaxed),
      [](void* pointer) {
        auto& self = *static_cast<Mutator*>(pointer);
        enter_safe(self);
        leave_safe(self);
      },
      &mutator);
}

namespace {

// The upper end of the calling thread's stack. The caller runs on that stack, not on a fiber.
char* thread_stack_end() {
  pthread_attr_t attributes;
  void* low = nullptr;
  std::size_t bytes = 0;
  pthread_getattr_np(pthread_self(), &attributes);
  pthread_attr_getstack(&attributes, &low, &bytes);
  pthread_attr_destroy(&attributes);
  char* end = static_cast<char*>(low) + bytes;
  const char* here = static_cast<char*>(__builtin_frame_address(0));
  GOL_CHECK(here > low && here < end);
  return end;
}

}  // namespace

ThreadMutator::ThreadMutator() {
  mutator_.own.base = thread_stack_end();
  attach(mutator_);
  leave_safe(mutator_);
}

ThreadMutator::~ThreadMutator() {
  enter_safe(mutator_);
  detach(mutator_);
}

}  // namespace gol::runtime
