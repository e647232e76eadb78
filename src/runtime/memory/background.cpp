#include "runtime/memory/background.hpp"

#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "runtime/memory/collect.hpp"
#include "runtime/memory/cycle.hpp"
#include "runtime/memory/debug.hpp"
#include "runtime/memory/heap.hpp"
#include "runtime/memory/mark_pool.hpp"
#include "runtime/memory/stop_world.hpp"

namespace gol::runtime {

std::atomic<bool> background_marking_allowed{true};

namespace memory {
namespace {

std::atomic<std::size_t> least_live;
constexpr std::size_t many_stacks = 4096;

std::atomic<std::uint32_t> cycles_ordered{0};  // what the thread waits on
std::atomic<bool> in_background{false};        // set and cleared while the world is stopped

bool is_over() { return !in_background.load(std::memory_order_seq_cst); }

// The stacks of parked goroutines. Those that come into being during the cycle hold nothing that is not reached.
void visit_stacks(Marker& marker) {
  constexpr std::size_t at_once = 64;
  World* world = the_world();
  if (!world) return;
  RootVisitor visitor(marker);
  for (std::size_t i = 0, count = world->stack_count(); i < count; ++i) {
    visit_stack_ahead(*world, i, visitor);
    if (i % at_once == at_once - 1) marker.drain();
  }
}

void mark_until_alone(Marker& marker) {
  do {
    do marker.drain();
    while (mark_pool().take(marker));
  } while (mark_pool().wait_for_others(1));
}

// The stop that ends a cycle. Its first attempts only take what the barriers have remembered, if that is much: it is
// then marked while the world runs.
struct LastStop {
  Marker& marker;
  int attempts = 0;
  bool finished = false, finalizers = false;

  void run() {
    constexpr std::size_t little = 4096;
    constexpr int most_attempts = 4;
    std::size_t remembered = 0;
    for (const Mutator* mutator : stopped_mutators()) remembered += mutator->overwritten.size();
    finished = remembered <= little || ++attempts == most_attempts;
    if (finished) {
      finalizers = finish_cycle(marker);
      in_background.store(false, std::memory_order_seq_cst);
      announce_finished_cycle();
      return;
    }
    take_remembered(marker);
  }
};

void run_cycle() {
  Marker& marker = mark_pool().borrow();
  marker.drain();
  visit_stacks(marker);
  LastStop stop{marker};
  do {
    mark_until_alone(marker);
    with_world_stopped([](void* argument) { static_cast<LastStop*>(argument)->run(); }, &stop);
  } while (!stop.finished);
  mark_pool().give_back(marker);
  after_cycle(stop.finalizers);
}

[[noreturn]] void run_thread(std::uint32_t seen) {
  for (;;) {
    cycles_ordered.wait(seen, std::memory_order_acquire);
    seen = cycles_ordered.load(std::memory_order_acquire);
    run_cycle();
  }
}

// Starts it once in a process; a forked child has no thread of its parent's. The thread takes no signals: they belong
// to the program.
void start_thread() {
  static std::atomic<pid_t> owner{0};
  if (owner.exchange(getpid()) == getpid()) return;
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  std::thread(run_thread, cycles_ordered.load()).detach();
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

}  // namespace

void set_background_threshold(std::size_t bytes) { least_live.store(bytes, std::memory_order_relaxed); }

bool marks_in_background() { return in_background.load(std::memory_order_relaxed); }

bool prefers_background() {
  if (!background_marking_allowed.load(std::memory_order_relaxed) || stressing()) return false;
  const World* world = the_world();
  return live_bytes.load(std::memory_order_relaxed) >= least_live.load(std::memory_order_relaxed) ||
         (world && world->stack_count() >= many_stacks);
}

void begin_in_background(Mutator& mutator) {
  bool begun = false;
  const auto work = [](void* begun) {
    if (marking.load(std::memory_order_relaxed)) return;
    Marker& marker = mark_pool().borrow();
    begin_cycle(marker, Stacks::Later);
    mark_pool().give_back(marker);
    in_background.store(true, std::memory_order_relaxed);
    marking.store(true, std::memory_order_relaxed);
    *static_cast<bool*>(begun) = true;
  };
  if (!try_with_world_stopped(mutator, work, &begun) || !begun) return;
  start_thread();
  cycles_ordered.fetch_add(1, std::memory_order_release);
  cycles_ordered.notify_one();
}

// Without a safepoint, so the world cannot be stopped meanwhile.
void help_marking(Mutator&, std::size_t bytes) {
  if (!marks_in_background()) return;
  Marker& marker = mark_pool().borrow();
  while (marker.marked_bytes() < bytes && mark_pool().take(marker)) marker.drain(bytes);
  mark_pool().give_back(marker);
}

void wait_for_marking(Mutator& mutator) {
  constexpr std::size_t at_once = 256 << 10;
  const std::uint64_t before = cycles_finished.load();
  while (!is_over() && cycles_finished.load() == before) {
    help_marking(mutator, at_once);
    call_in_safe_region(mutator, [] { mark_pool().wait_for_work(is_over); });
  }
}

}  // namespace memory
}  // namespace gol::runtime
