// Beginning and ending runs, GOMAXPROCS, and sums over workers.
#include "runtime/sched/run.hpp"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <mutex>

#include "runtime/sched/finalizers.hpp"
#include "runtime/sched/roots.hpp"
#include "runtime/sched/schedule.hpp"
#include "runtime/sched/signals.hpp"
#include "runtime/sched/stack.hpp"

namespace gol::runtime {

Run* the_run = nullptr;
Observer* observer = nullptr;

namespace {

void make_worker(Run& run, int index) {
  auto* worker = new Worker(index);
  worker->random = static_cast<std::uint64_t>(index + 1) * 0x9E3779B97F4A7C15ull;
  attach(worker->mutator);
  run.workers[static_cast<std::size_t>(index)].store(worker, std::memory_order_release);
  run.made_workers.store(index + 1, std::memory_order_release);
}

// With idle_lock held.
void enter_idle_list(Run& run, Worker& worker) {
  worker.state.store(WorkerState::Idle, std::memory_order_seq_cst);
  worker.next_idle = run.idle_workers;
  run.idle_workers = &worker;
  run.idle_count.fetch_add(1, std::memory_order_seq_cst);
}

void leave_idle_list(Run& run, Worker& worker) {
  for (Worker** link = &run.idle_workers; *link; link = &(*link)->next_idle) {
    if (*link != &worker) continue;
    *link = worker.next_idle;
    run.idle_count.fetch_sub(1, std::memory_order_seq_cst);
    return;
  }
}

void raise_workers(Run& run, int n) {
  for (int i = run.made(); i < n; ++i) make_worker(run, i);
  std::lock_guard hold(run.idle_lock);
  run.worker_count.store(n);
  for (int i = 0; i < n; ++i) {
    Worker& worker = run.worker(i);
    worker.retired.store(false);
    if (worker.state.load() == WorkerState::Retired) enter_idle_list(run, worker);
  }
}

Worker* take_first_worker(Run& run) {
  std::lock_guard hold(run.idle_lock);
  leave_idle_list(run, run.worker(0));
  return &run.worker(0);
}

// Workers that run retire when they next look for work, so they are asked for their turn.
void lower_workers(Run& run, int n) {
  std::lock_guard hold(run.idle_lock);
  run.worker_count.store(n);
  for (int i = n; i < run.made(); ++i) {
    Worker& worker = run.worker(i);
    if (worker.retired.exchange(true)) continue;
    worker.attention.store(true);
    const int idle_before = run.idle_count.load();
    leave_idle_list(run, worker);
    if (run.idle_count.load() != idle_before) {
      worker.state.store(WorkerState::Retired);
      move_timers(run, worker.timers, run.worker(0).timers);
    } else if (Goroutine* g = worker.running()) {
      g->poll.fetch_or(PollPreempt, std::memory_order_relaxed);
    }
  }
}

// Every stack that the process ever made goes back to the free list; nobody runs on any.
void forget_goroutines(GoroutineList& free) {
  free = {};
  for (std::size_t i = 0, count = stride_count(); i < count; ++i) {
    Goroutine& g = goroutine_at(i);
    const GoState state = g.state.load();
    if (state != GoState::Dead && state != GoState::Idle) {
      free_stacks(g);
      g.state.store(GoState::Dead);
    }
    g.poll.store(0);
    free.push_back(g);
  }
}

// A thread in a blocking call is interrupted until it comes out.
void join_thread(Run& run, Thread& thread) {
  while (!thread.left.load()) {
    thread.ring();
    if (thread.inside_call.load()) pthread_kill(thread.handle, SIGURG);
    for (int i = 0; i < run.made(); ++i) {
      if (Goroutine* g = run.worker(i).running()) g->poll.fetch_or(PollPreempt);
    }
    usleep(20);
  }
  pthread_join(thread.handle, nullptr);
}

// Threads that still run may start others and ring any, so all are joined before the first is deleted.
void join_threads(Run& run) {
  Thread* joined = nullptr;
  while (Thread* newest = newest_thread(run)) {
    if (newest == joined) break;
    for (Thread* thread = newest; thread != joined; thread = thread->next_thread) {
      if (thread->handle != pthread_self()) join_thread(run, *thread);
    }
    joined = newest;
  }
  for (Thread* thread = joined; thread;) {
    Thread* next = thread->next_thread;
    free_signal_stack(*thread);
    delete thread;
    thread = next;
  }
  run.all_threads = nullptr;
  set_this_thread(nullptr);
}

}  // namespace

Run::Run(const RunOptions& run_options, RunHooks run_hooks)
    : options(run_options), hooks(std::move(run_hooks)), clock(run_options.virtual_time || run_options.seed) {
  if (options.seed) {
    options.workers = 1;
    decider = make_seeded_decider(*options.seed);
  }
  random = choose_seed(decider.get());
}

Run::~Run() {
  for (int i = 0; i < made(); ++i) {
    Worker* each = workers[static_cast<std::size_t>(i)].load();
    enter_safe(each->mutator);
    detach(each->mutator);
    delete each;
  }
}

Run& start_run(const RunOptions& options, RunHooks hooks) {
  end_run();
  reserve_stacks();
  install_interrupt_signal();
  the_run = new Run(options, std::move(hooks));
  max_stack_bytes.store(options.max_stack_bytes);
  forget_goroutines(the_run->free);
  set_world(goroutine_world());
  background_marking_allowed.store(!the_run->decider);
  on_finalizers_due = start_finalizers;
  on_limit = end_for_want_of_memory;
  raise_workers(*the_run, std::clamp(the_run->options.workers, 1, max_workers));
  return *the_run;
}

int run_main(const Function& main) {
  Run& run = current_run();
  auto* thread = new Thread();
  run.all_threads = thread;
  enter_thread(*thread);
  attach_worker(*thread, *take_first_worker(run));
  Goroutine& g = make_goroutine(run.worker(0), main, nullptr, 0);
  g.created_at = {};
  g.created_by = 0;
  run.main = &g;
  run.worker(0).queue.exchange_next(&g);  // nobody else is to be woken for it
  run_thread(*thread);
  return run.exit_code.load();
}

void stop_run(int code) {
  Run& run = current_run();
  if (run.ended.load()) return;
  run.exit_code.store(code);
  run.ended.store(true, std::memory_order_seq_cst);
  for (int i = 0; i < run.made(); ++i) {
    run.worker(i).attention.store(true);
    if (Goroutine* g = run.worker(i).running()) g->poll.fetch_or(PollPreempt);
  }
  wake_all_threads(run);
  for (Thread* thread = newest_thread(run); thread; thread = thread->next_thread) {
    if (thread->inside_call.load()) pthread_kill(thread->handle, SIGURG);
  }
}

void end_run() {
  if (!the_run) return;
  Run& run = *the_run;
  stop_run(0);
  stop_monitor(run);
  join_threads(run);
  forget_monitor();
  finish_collection();
  set_world(nullptr);
  forget_goroutines(run.free);
  delete the_run;
  the_run = nullptr;
}

int set_worker_count(Goroutine& g, int n) {
  Run& run = current_run();
  static std::mutex one_at_a_time;
  std::lock_guard hold(one_at_a_time);
  const int before = run.worker_count.load();
  if (n <= 0 || run.decider) return before;
  n = std::min(n, max_workers);
  if (n > before) raise_workers(run, n);
  if (n < before) lower_workers(run, n);
  if (n != before) g.poll.fetch_or(PollPreempt, std::memory_order_relaxed);
  wake_one_if_idle(run);
  return before;
}

std::int64_t goroutine_count() {
  const SchedulerStats stats = scheduler_stats();
  return static_cast<std::int64_t>(stats.created - stats.finished) -
         current_run().system_goroutines.load(std::memory_order_relaxed);
}

SchedulerStats scheduler_stats() {
  Run& run = current_run();
  SchedulerStats sum;
  for (int i = 0; i < run.made(); ++i) sum += run.worker(i).stats;
  sum.hand_overs = run.hand_overs.load();
  sum.wakes = run.wakes.load();
  sum.threads = run.threads.load() + 1;
  return sum;
}

void exit_process(int code) {
  if (the_run && the_run->hooks.before_exit) the_run->hooks.before_exit(code);
  _exit(code);
}

}  // namespace gol::runtime
