// Runs C++ lambdas as goroutines, for tests of channels, locks, timers and the scheduler itself.
//
//   run_goroutines(workers, [&] {          // the first goroutine; returns when it ends
//     go([=] { ... });                     // another one
//     channel_send(self(), channel, &x);   // self() is the running goroutine
//   });
//
// A trivially copyable lambda is copied into the goroutine's first frame, so heap pointers that it captures keep
// their objects alive, as does the native stack of the lambda's body. Other lambdas are roots until they end.
// Assertions belong on the test's own thread, after run_goroutines() has returned.
#pragma once

#include <cstring>
#include <memory>
#include <mutex>
#include <type_traits>
#include <utility>

#include "runtime/memory/heap.hpp"
#include "runtime/sched/call.hpp"
#include "runtime/sched/run.hpp"
#include "runtime/sched/scheduler.hpp"
#include "runtime/sched/timer.hpp"

namespace gol::runtime::testing {

inline Goroutine& self() { return *current_goroutine(); }

namespace detail {

// Once for all kinds of lambdas: what a test sets afterwards holds for its runs.
inline void initialize_heap_once() {
  static std::once_flag once;
  std::call_once(once, [] { initialize_heap(HeapOptions{}); });
}

// The frame of a goroutine that runs a lambda: header, then the lambda or a pointer to it.
template <class F>
struct LambdaFrame {
  static constexpr bool in_frame = std::is_trivially_copyable_v<F> && alignof(F) <= 16;
  using Stored = std::conditional_t<in_frame, F, F*>;
  alignas(16) char header[frame_header_bytes] = {};
  alignas(16) unsigned char stored[sizeof(Stored)] = {};
};

template <class F>
Result run_lambda(const Code*, char* fp, Goroutine* g) {
  using Frame = LambdaFrame<F>;
  auto& frame = *reinterpret_cast<Frame*>(fp);
  publish(*g, fp, {0, g->function->info});
  if constexpr (Frame::in_frame) {
    (*std::launder(reinterpret_cast<F*>(frame.stored)))();
  } else {
    F* f;
    std::memcpy(&f, frame.stored, sizeof(f));
    (*f)();
    remove_root(f);
    delete f;
  }
  return {};
}

template <class F>
const Function& lambda_function() {
  static Code code{run_lambda<F>};
  static Function* function = [] {
    auto* made = new Function();
    constexpr auto bytes = static_cast<std::uint32_t>((sizeof(LambdaFrame<F>) + 7) / 8 * 8);
    made->extent = bytes + 64;
    made->argument_end = bytes;
    made->info = add_function_info({"test.lambda", made->extent});
    made->body.store(&code);
    return made;
  }();
  return *function;
}

template <class F>
LambdaFrame<F> lambda_frame(F&& f) {
  LambdaFrame<F> frame;
  if constexpr (LambdaFrame<F>::in_frame) {
    std::memcpy(frame.stored, static_cast<const void*>(std::addressof(f)), sizeof(F));
  } else {
    auto* stored = new F(std::move(f));
    add_root(stored, reinterpret_cast<char*>(stored) + sizeof(F) / 8 * 8);
    std::memcpy(frame.stored, &stored, sizeof(stored));
  }
  return frame;
}

}  // namespace detail

// Starts a goroutine that runs f().
template <class F>
Goroutine* go(F f) {
  const detail::LambdaFrame<F> frame = detail::lambda_frame<F>(std::move(f));
  return spawn(self(), detail::lambda_function<F>(), reinterpret_cast<const char*>(&frame), sizeof(frame), {});
}

// Runs f() as goroutine 1 of a new run with these options; returns its exit code.
template <class F>
int run_goroutines(const RunOptions& options, F f, RunHooks hooks = {}) {
  detail::initialize_heap_once();
  // The body is called through a pointer in static memory, because goroutine 1 takes no arguments.
  static F* body;
  body = &f;
  struct Main {
    static Result run(const Code*, char* fp, Goroutine* g) {
      publish(*g, fp, {0, g->function->info});
      (*body)();
      return {};
    }
  };
  static Code code{Main::run};
  static Function* function = [] {
    auto* made = new Function();
    made->extent = 64;
    made->argument_end = frame_header_bytes;
    made->info = add_function_info({"test.main", 64});
    made->body.store(&code);
    return made;
  }();
  start_run(options, std::move(hooks));
  const int code_of_exit = run_main(*function);
  end_run();
  return code_of_exit;
}

template <class F>
int run_goroutines(int workers, F f, RunHooks hooks = {}) {
  RunOptions options;
  options.workers = workers;
  return run_goroutines(options, std::move(f), std::move(hooks));
}

}  // namespace gol::runtime::testing
