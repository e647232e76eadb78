// The monitor thread (Go's sysmon): what workers cannot see for themselves.
//
// It takes the worker from a thread that stays in a blocking call while others could use it, asks goroutines
// that have run 10 ms for their turn, wakes a worker for a goroutine whose own worker does not come to it, looks for
// descriptors that are ready, and gives the driver its tick. It looks every 20 µs while there is something to see, then
// less and less often, and sleeps while all workers are idle.
#include <linux/futex.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <thread>
#include <utility>

#include "runtime/sched/schedule.hpp"
#include "runtime/sched/signals.hpp"

namespace gol::runtime {
namespace {

constexpr std::int64_t shortest_look = 20'000;
constexpr std::int64_t longest_look = 10'000'000;
constexpr std::int64_t time_slice = 10'000'000;
constexpr std::int64_t tick_interval = 10'000'000;
constexpr std::int64_t forget_interval = 1'000'000;  // see pays_to_wake()

class Monitor {
 public:
  explicit Monitor(Run& run) : run_(run), thread_([this] { loop(); }) {}

  void join() {
    ending_.store(true);
    ring();
    thread_.join();
  }

  // When it will look next, as a duration it went to sleep with.
  std::atomic<std::int64_t> sleeping_for{shortest_look};

  void ring() {
    sleeping_for.store(0, std::memory_order_relaxed);
    bell_.fetch_add(1, std::memory_order_seq_cst);
    syscall(SYS_futex, &bell_, FUTEX_WAKE_PRIVATE, 1, nullptr, nullptr, 0);
  }

 private:
  // What was seen of a worker last time.
  struct Seen {
    std::uint32_t slices = 0, calls = 0, tick = 0;
    std::int64_t slice_since = 0, call_since = 0;
  };

  void loop() {
    block_asynchronous_signals();
    prctl(PR_SET_TIMERSLACK, 5000ul, 0, 0, 0);
    std::int64_t delay = shortest_look;
    std::int64_t last_tick = system_nanoseconds();
    while (!ending_.load()) {
      if (sleep(delay)) delay = shortest_look;
      const std::int64_t now = system_nanoseconds();
      run_.clock.refresh();
      const bool acted = look(now);
      if (run_.hooks.on_tick && now - last_tick >= tick_interval) {
        last_tick = now;
        run_.hooks.on_tick();
      }
      delay = next_delay(acted, delay);
    }
  }

  // Until somebody rings or the time is over; true when it rang.
  bool sleep(std::int64_t delay) {
    const std::uint32_t seen = bell_.load(std::memory_order_seq_cst);
    sleeping_for.store(delay, std::memory_order_seq_cst);
    // Work that was added before this was visible did not ring.
    if (delay == never && !all_idle()) return true;
    timespec limit{delay / 1'000'000'000, delay % 1'000'000'000};
    syscall(SYS_futex, &bell_, FUTEX_WAIT_PRIVATE, seen, delay == never ? nullptr : &limit, nullptr, 0);
    return bell_.load(std::memory_order_relaxed) != seen || ending_.load();
  }

  bool all_idle() const {
    return run_.idle_count.load(std::memory_order_seq_cst) >= run_.worker_count.load(std::memory_order_seq_cst);
  }

  std::int64_t next_delay(bool acted, std::int64_t delay) {
    if (all_idle()) return never;
    if (acted) return shortest_look;
    delay = std::min(delay * 2, longest_look);
    if (run_.clock.is_virtual()) return delay;
    const std::int64_t earliest = earliest_timer(run_);
    if (earliest == never) return delay;
    return std::clamp(earliest - run_.clock.now(), shortest_look, delay);
  }

  // True when there was something to do, or will soon be.
  bool look(std::int64_t now) {
    if (run_.decider) return false;  // what happens must not depend on time
    bool acted = false;
    // All workers may be too busy to look.
    if (run_.poller.waiting.load(std::memory_order_relaxed) > 0 && !run_.poller.sleeper.load()) take_ready(run_, 0);
    if (now - visits_forgotten_ >= forget_interval) {
      visits_forgotten_ = now;
      run_.short_visits.store(0, std::memory_order_relaxed);
    }
    const bool timer_due = earliest_timer(run_) <= run_.clock.now();
    for (int i = 0, made = run_.made(); i < made; ++i) {
      Worker& worker = run_.worker(i);
      Seen& seen = seen_[static_cast<std::size_t>(i)];
      if (worker.state.load(std::memory_order_acquire) != WorkerState::Owned) continue;
      acted |= worker.caller.load(std::memory_order_acquire) ? look_at_call(worker, seen, now, timer_due)
                                                             : look_at_slice(worker, seen, now);
    }
    if (timer_due && run_.timekeeper.load() == nullptr) wake_one_if_idle(run_);
    return acted;
  }

  bool look_at_call(Worker& worker, Seen& seen, std::int64_t now, bool timer_due) {
    const std::uint32_t calls = worker.calls.load(std::memory_order_relaxed);
    if (seen.calls != calls) {
      seen.calls = calls;
      seen.call_since = now;
      return true;
    }
    const bool wanted = !worker.queue.empty() || run_.global.size() > 0 || timer_due;
    if (!wanted || now - seen.call_since < shortest_look) return wanted;
    if (!retake_worker(worker)) return true;
    start_worker(worker);
    return true;
  }

  bool look_at_slice(Worker& worker, Seen& seen, std::int64_t now) {
    const std::uint32_t slices = worker.slices.load(std::memory_order_relaxed);
    const std::uint32_t tick = worker.tick.load(std::memory_order_relaxed);
    const bool same_tick = std::exchange(seen.tick, tick) == tick;
    // Goroutines that hand over to each other are two at least, and have a turn each.
    const std::int64_t length = same_tick ? time_slice : 2 * time_slice;
    if (seen.slices != slices) {
      seen.slices = slices;
      seen.slice_since = now;
    } else if (now - seen.slice_since >= length) {
      seen.slice_since = now;
      worker.attention.store(true, std::memory_order_relaxed);
      if (Goroutine* g = worker.running()) g->poll.fetch_or(PollPreempt, std::memory_order_relaxed);
    }
    if (!same_tick || worker.queue.empty()) return false;
    wake_one_if_idle(run_);
    return false;
  }

  Run& run_;
  std::int64_t visits_forgotten_ = 0;
  std::array<Seen, max_workers> seen_{};
  std::atomic<std::uint32_t> bell_{0};
  std::atomic<bool> ending_{false};
  std::thread thread_;
};

std::atomic<Monitor*> monitor{nullptr};
std::mutex monitor_mutex;

}  // namespace

void start_monitor(Run& run) {
  std::lock_guard hold(monitor_mutex);
  if (!monitor.load() && !run.ended.load()) monitor.store(new Monitor(run), std::memory_order_release);
}

bool monitor_runs() { return monitor.load(std::memory_order_relaxed) != nullptr; }

// The mutex is free while the monitor ends, because that may be starting a thread, which asks for a monitor; an
// ended run gets no new one.
void stop_monitor(Run& run) {
  GOL_CHECK(run.ended.load());
  {
    std::lock_guard hold(monitor_mutex);
    if (!monitor.load()) return;
  }
  monitor.load()->join();
}

void forget_monitor() { delete monitor.exchange(nullptr); }

void nudge_monitor(Run& run, std::int64_t if_sleeping_for) {
  Monitor* running = monitor.load(std::memory_order_acquire);
  if (GOL_UNLIKELY(!running)) {
    if (if_sleeping_for == never) return;
    return start_monitor(run);
  }
  if (running->sleeping_for.load(std::memory_order_seq_cst) >= if_sleeping_for) running->ring();
}

void wake_monitor() { nudge_monitor(current_run(), longest_look); }

}  // namespace gol::runtime
