#include "runtime/sched/finalizers.hpp"

#include "runtime/sched/schedule.hpp"

namespace gol::runtime {
namespace {

// The body of the system goroutine: ends when the queue is empty, so that none waits for ever. The pointers
// lie on its native stack, which is scanned when a finalizer parks.
Result call_finalizers(const Code*, char*, Goroutine*) {
  Run& run = current_run();
  for (;;) {
    DueFinalizer due;
    while (next_finalizer(due)) due.finalizer(due.cell, due.context);
    run.finalizing.store(false);
    // What became due before that store started nobody.
    if (!next_finalizer(due)) return {};
    run.finalizing.store(true);
    due.finalizer(due.cell, due.context);
  }
}

Function& finalizer_function() {
  static Code code{call_finalizers};
  static Function* function = [] {
    auto* made = new Function();
    made->body.store(&code);
    made->extent = 256;
    made->argument_end = frame_header_bytes;
    made->info = add_function_info({"runtime.runFinalizers", 256});
    return made;
  }();
  return *function;
}

}  // namespace

void start_finalizers() {
  Goroutine* g = current_goroutine();
  if (!the_run || !g || the_run->finalizing.exchange(true)) return;
  Goroutine& runner = make_goroutine(*g->worker, finalizer_function(), nullptr, 0);
  runner.system = true;
  runner.created_at = {};
  runner.created_by = 0;
  the_run->system_goroutines.fetch_add(1);
  make_runnable(*g->worker, runner);
}

}  // namespace gol::runtime
