// The poller as the scheduler sees it.
#pragma once

#include <atomic>
#include <cstdint>

#include "runtime/sched/run_queue.hpp"

namespace gol::runtime {

struct Run;
struct Thread;
struct PollTarget;

// What a run has of the poller.
struct Poller {
  Poller() = default;
  ~Poller();
  Poller(const Poller&) = delete;

  std::atomic<int> epoll{-1};       // made with the first target
  int wake_up = -1;                 // an eventfd, written to end somebody's sleep in epoll
  std::atomic<int> waiting{0};      // goroutines in poll_wait
  std::atomic<Thread*> sleeper{nullptr};  // the idle thread that sleeps in epoll
  SpinLock lock;                    // guards what follows
  PollTarget* free = nullptr;       // targets are used again, never given back while the run lasts: see find_ready()
  PollTarget* all = nullptr;
};

// Appends the goroutines whose wait is over to `woken`, runnable but not queued; sleeps until there are events, the
// time is over (`never`: none; 0: not at all) or somebody calls end_poll_sleep(). Any thread, without locks.
void find_ready(Poller& poller, std::int64_t nanoseconds, GoroutineList& woken);

// Ends the sleep of the thread that is in find_ready(), or the next one.
void end_poll_sleep(Poller& poller);

}  // namespace gol::runtime
