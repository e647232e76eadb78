// Runs one piece of code at a time in a goroutine of its own, which can be stopped; what it started goes on.
#pragma once

#include <functional>
#include <string>

#include "runtime/sched/observer.hpp"
#include "runtime/sched/run.hpp"
#include "runtime/sched/spin_lock.hpp"

namespace gol::repl {

enum class Outcome {
  Finished,
  Panicked,     // or a fatal error; it has been reported
  Deadlocked,   // every goroutine slept; reported
  Interrupted,  // by interrupt()
  Left,         // by runtime.Goexit
};

// There is one in a process, while a run lasts.
class Evaluator final : public runtime::Observer {
 public:
  Evaluator();
  ~Evaluator() override;

  // Sets what is asked of those who go on after panics, deadlocks and fatal errors. Before the run starts.
  void add_hooks(runtime::RunHooks& hooks);

  // Runs the function, which takes and returns nothing, until its goroutine ends. `session` is the goroutine that
  // calls, and parks meanwhile.
  Outcome run(runtime::Goroutine& session, const runtime::Function& function);

  // From now on an interrupt is meant for what run() runs next.
  void begin();

  // Makes the goroutine leave, whatever it does: its deferred calls run. From any thread, but no signal handler.
  // False when nothing has begun, or when it was asked before.
  bool interrupt();
  // Whether interrupt() was asked since begin(), in time or too late.
  bool interrupted();

 private:
  void on_go(runtime::Goroutine& parent, runtime::Goroutine& child) override;
  void on_finish(runtime::Goroutine& g) override;
  bool end_after_panic(runtime::Goroutine& g, const std::string& report);
  bool end_deadlocked();
  void kill_running();

  runtime::SpinLock lock_;  // guards what follows; a goroutine that runs_ is not reused while it is held
  runtime::Goroutine* session_ = nullptr;
  runtime::Goroutine* running_ = nullptr;
  bool session_waits_ = false;
  bool begun_ = false;
  bool interrupted_ = false;  // since begin()
  Outcome outcome_ = Outcome::Finished;
};

}  // namespace gol::repl
