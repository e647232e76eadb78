// OS threads that run goroutines. The main thread is one of them; others are made when a worker has work and
// no thread is idle.
#include <cstdio>
#include <mutex>

#include "runtime/sched/schedule.hpp"
#include "runtime/sched/signals.hpp"

namespace gol::runtime {
namespace {

// Go's limit; more means that thousands of system calls hang.
constexpr std::uint64_t max_threads = 10'000;

struct Start {
  Thread* thread;
  Worker* worker;
};

void* thread_main(void* argument) {
  const Start start = *static_cast<Start*>(argument);
  delete static_cast<Start*>(argument);
  Thread& thread = *start.thread;
  enter_thread(thread);
  attach_worker(thread, *start.worker);
  run_thread(thread);
  set_this_thread(nullptr);
  thread.left.store(true);
  return nullptr;
}

[[noreturn]] void too_many_threads() {
  std::fprintf(stderr, "runtime: program exceeds %lu-thread limit\nfatal error: thread exhaustion\n", max_threads);
  exit_process(2);
}

}  // namespace

void enter_thread(Thread& thread) {
  thread.handle = pthread_self();
  thread.g0.base = static_cast<char*>(__builtin_frame_address(0));
  thread.g0.thread = &thread;
  tag_thread(thread.g0.fiber);
  install_signal_stack(thread);
  set_this_thread(&thread);
}

void start_thread(Run& run, Worker& worker) {
  if (run.threads.fetch_add(1) + 1 > max_threads) too_many_threads();
  auto* thread = new Thread();
  {
    std::lock_guard hold(run.idle_lock);
    thread->next_thread = run.all_threads;
    run.all_threads = thread;
  }
  start_monitor(run);
  auto* start = new Start{thread, &worker};
  const SignalMask blocked;  // the new thread inherits it
  pthread_t handle;
  if (pthread_create(&handle, nullptr, thread_main, start) != 0) {
    std::fprintf(stderr, "runtime: failed to create new OS thread\nfatal error: thread exhaustion\n");
    exit_process(2);
  }
}

void announce_scheduler_stack([[maybe_unused]] Thread& thread) {
#ifdef GOL_ASAN
  announce_stack(thread.g0.fiber.bottom, thread.g0.fiber.size);
#endif
}

}  // namespace gol::runtime
