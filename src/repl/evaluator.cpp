#include "repl/evaluator.hpp"

#include <mutex>
#include <vector>

#include "natives/output.hpp"
#include "runtime/object/panic_report.hpp"
#include "runtime/sched/report.hpp"
#include "runtime/sched/scheduler.hpp"
#include "runtime/sched/trace.hpp"

namespace gol::repl {
namespace {

using runtime::Goroutine;

Evaluator* the_evaluator = nullptr;

// A trace on the screen of somebody who types is short: the middle of a long one is left out. Each frame is two lines.
std::string shortened(const std::string& report) {
  constexpr std::size_t kept_inner = 8, kept_outer = 2;
  const std::size_t begin = report.find("]:\n");
  if (begin == report.npos) return report;
  std::vector<std::size_t> frames;  // where they begin
  std::size_t at = begin + 3;
  while (at < report.size() && report[at] != '\n' && !report.compare(at, 10, "created by") == 0) {
    frames.push_back(at);
    at = report.find('\n', at);
    if (at + 1 < report.size() && report[at + 1] == '\t') at = report.find('\n', at + 1);
    ++at;
  }
  if (frames.size() <= kept_inner + kept_outer + 1) return report;
  return report.substr(0, frames[kept_inner]) + "...\n" + report.substr(frames[frames.size() - kept_outer]);
}

}  // namespace

Evaluator::Evaluator() { the_evaluator = this; }

Evaluator::~Evaluator() {
  runtime::observer = nullptr;
  runtime::on_uncaught_panic = nullptr;
  the_evaluator = nullptr;
}

void Evaluator::add_hooks(runtime::RunHooks& hooks) {
  runtime::observer = this;
  runtime::on_uncaught_panic = [](Goroutine& g, const std::string& report) {
    return the_evaluator->end_after_panic(g, report);
  };
  hooks.on_fatal_error = [this](Goroutine& g, const std::string& report) {
    return &g != session_ && end_after_panic(g, report);
  };
  hooks.report_deadlock = [this](bool) { return end_deadlocked(); };
}

Outcome Evaluator::run(Goroutine& session, const runtime::Function& function) {
  session_ = &session;
  outcome_ = Outcome::Finished;
  runtime::spawn(session, function, nullptr, 0, {});
  lock_.lock();
  while (running_) {
    session_waits_ = true;
    runtime::park(session, lock_, runtime::WaitKind::None, this, nullptr);
    lock_.lock();
  }
  lock_.unlock();
  return outcome_;
}

void Evaluator::begin() {
  std::lock_guard hold(lock_);
  begun_ = true;
  interrupted_ = false;
}

bool Evaluator::interrupt() {
  std::lock_guard hold(lock_);
  if (!begun_ || interrupted_) return false;
  interrupted_ = true;
  if (running_) kill_running();
  return true;
}

bool Evaluator::interrupted() {
  std::lock_guard hold(lock_);
  return interrupted_;
}

// With the lock held.
void Evaluator::kill_running() {
  outcome_ = Outcome::Interrupted;
  runtime::kill(*running_);
}

// The session's goroutine starts no other but what it evaluates.
void Evaluator::on_go(Goroutine& parent, Goroutine& child) {
  if (&parent != session_) return;
  std::lock_guard hold(lock_);
  child.created_by = 0;  // as main
  running_ = &child;
  if (interrupted_) kill_running();
}

void Evaluator::on_finish(Goroutine& g) {
  std::unique_lock hold(lock_);
  if (&g != running_) return;
  running_ = nullptr;
  if (g.exiting && outcome_ == Outcome::Finished) outcome_ = Outcome::Left;
  if (!session_waits_) return;
  session_waits_ = false;
  hold.unlock();
  runtime::ready(g, *session_);
}

bool Evaluator::end_after_panic(Goroutine& g, const std::string& report) {
  natives::flush_stdout_when_idle();  // what was printed before comes first
  runtime::write_report(shortened(report));
  std::lock_guard hold(lock_);
  if (&g == running_) outcome_ = Outcome::Panicked;
  return true;
}

// Called when nothing can run, so the goroutines stay where they are. Two idle threads may have seen it at once; the
// second finds that the goroutine has been woken, or has even ended.
bool Evaluator::end_deadlocked() {
  std::lock_guard hold(lock_);
  if (!running_ || running_->state.load() != runtime::GoState::Waiting) return true;
  outcome_ = Outcome::Deadlocked;
  const std::int64_t others = runtime::goroutine_count() - 1;
  std::string report = "fatal error: all goroutines are asleep - deadlock!\n\n" + runtime::format_goroutine(*running_);
  if (others > 0) {
    report += "\n" + std::to_string(others) + (others == 1 ? " other goroutine waits" : " other goroutines wait") +
              " too; :goroutines shows what for\n";
  }
  runtime::write_report(report);
  runtime::kill(*running_);
  return true;
}

}  // namespace gol::repl
