// One run of a gol program: its workers, threads, clock and choices. All scheduling state hangs off the Run
// object, which can be ended and made anew in the same process (REPL, tests, schedule search).
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "runtime/sched/clock.hpp"
#include "runtime/sched/decider.hpp"
#include "runtime/sched/observer.hpp"
#include "runtime/sched/poll_events.hpp"
#include "runtime/sched/run_queue.hpp"
#include "runtime/sched/stats.hpp"
#include "runtime/sched/trace.hpp"
#include "runtime/sched/worker.hpp"

namespace gol::runtime {

struct RunOptions {
  int workers = 1;                          // GOMAXPROCS at the start
  bool virtual_time = false;                // the clock jumps when no goroutine can run
  std::optional<std::uint64_t> seed;        // one worker, and a Decider seeded with it
  std::size_t max_stack_bytes = 1'000'000'000;
};

// What the runtime asks of those who drive it. Each may be empty.
struct RunHooks {
  // No goroutine can run: standard output is written out. Called without locks by an idle thread.
  std::function<void()> on_idle;
  // Called by the monitor thread about every 10 ms while goroutines run.
  std::function<void()> on_tick;
  // The process or run is about to end with this code: the last chance to write out.
  std::function<void(int code)> before_exit;
  // The main function has returned; on whichever thread. May end the process. Afterwards run_main returns.
  std::function<void()> on_main_end;
  // Every goroutine is asleep; `main_left` when main ended by Goexit. The default reports as Go does and
  // exits with 2. When the hook returns false, run_main returns 2; true: it has made a goroutine runnable.
  std::function<bool(bool main_left)> report_deadlock;
  // A fatal error that is not the whole process's (a stack that overflowed, a map written by two) with its report:
  // true when only the goroutine is to end, by Goexit. The default writes the report and exits with 2.
  std::function<bool(Goroutine& g, const std::string& report)> on_fatal_error;
  // Runs a goroutine's body; the default enters its function. The driver puts a panic boundary around it.
  std::function<void(Goroutine& g)> run_body;
  // Names a site in traces.
  std::function<SiteDescription(Site site)> describe_site;
  // The source line of a site of the program's own code, as a report shows it on a terminal; else empty.
  std::function<std::string(Site site)> excerpt;
  // An asynchronous signal; true when the program subscribed to it.
  std::function<bool(int signal)> on_signal;
};

inline constexpr int max_workers = 256;

struct Run {
  Run(const RunOptions& options, RunHooks hooks);
  ~Run();
  Run(const Run&) = delete;

  RunOptions options;
  RunHooks hooks;
  Clock clock;
  std::unique_ptr<Decider> decider;   // null: choices are free
  std::uint64_t random = 0;           // what the goroutines' own random numbers differ by from run to run
  Observer* observer = nullptr;       // null: nobody watches

  // Workers are made when GOMAXPROCS first reaches them and live as long as the run. worker_count of them
  // take part; those behind are retired.
  std::array<std::atomic<Worker*>, max_workers> workers{};
  std::atomic<int> made_workers{0};
  std::atomic<int> worker_count{0};

  GlobalQueue global;

  // Guards the lists of idle workers and threads, and free goroutines shared by the workers. Held for a few
  // instructions; taken after no other lock but a timer heap's.
  SpinLock idle_lock;
  Worker* idle_workers = nullptr;
  Thread* idle_threads = nullptr;
  Thread* all_threads = nullptr;
  std::atomic<int> idle_count{0};      // workers in idle_workers
  std::atomic<int> searching{0};       // workers that look for work at others
  std::atomic<int> short_visits{0};    // see pays_to_wake()
  std::atomic<int> lost_calls{0};      // threads in blocking calls whose worker was taken away
  std::atomic<int> outside{0};         // reasons why somebody outside may still make a goroutine runnable
  std::atomic<Thread*> timekeeper{nullptr};  // the idle thread that sleeps until the next timer
  std::atomic<std::int64_t> timekeeper_wakes{never};

  Poller poller;

  SpinLock free_lock;
  GoroutineList free;                  // ended goroutines

  std::atomic<std::uint64_t> next_goroutine_id{1};
  std::atomic<std::int64_t> system_goroutines{0};
  Goroutine* main = nullptr;
  std::atomic<bool> main_left{false};  // by Goexit
  std::atomic<bool> ended{false};      // threads leave their loops at the next opportunity
  std::atomic<int> exit_code{0};
  std::atomic<bool> finalizing{false};

  // Counted here because several threads do it.
  std::atomic<std::uint64_t> hand_overs{0}, wakes{0}, threads{0};

  Worker& worker(int index) { return *workers[index].load(std::memory_order_acquire); }
  int made() const { return made_workers.load(std::memory_order_acquire); }
};

// The current run, or null. There is one at a time.
extern Run* the_run;
inline Run& current_run() { return *the_run; }

// Makes the run and its workers; no thread is started. An earlier run is ended first.
Run& start_run(const RunOptions& options, RunHooks hooks = {});
// Runs the function as goroutine 1, on this thread among others, until it returns; the exit code is 0, or that
// of exit_run(). Other goroutines may still be running on other threads.
int run_main(const Function& main);
// Stops all threads of the run and forgets its goroutines.
void end_run();
// Makes run_main return `code` as soon as possible (os.Exit inside a REPL or test).
void stop_run(int code);

// runtime.GOMAXPROCS: sets when n > 0; returns the former value.
int set_worker_count(Goroutine& g, int n);
// runtime.NumGoroutine.
std::int64_t goroutine_count();
SchedulerStats scheduler_stats();

// While held, a deadlock is not reported: a signal subscription.
void hold_run_open();
void release_run();

// Makes the monitor thread look at once, and call on_tick from now on: a write has been buffered.
void wake_monitor();

// The ends by fatal errors: return only when the hook on_fatal_error wants just the goroutine to end.
void report_stack_overflow(Goroutine& g);
void end_by_fatal_error(Goroutine* g, const std::string& report);
// Runs before_exit and leaves the process.
[[noreturn]] void exit_process(int code);

}  // namespace gol::runtime
