// Program::run: from a checked program to its exit code.
#include <chrono>
#include <cstdio>

#include "base/large_stack.hpp"
#include "driver/program.hpp"
#include "driver/run_setup.hpp"
#include "driver/signals.hpp"
#include "driver/sites.hpp"
#include "driver/stats.hpp"
#include "natives/output.hpp"
#include "runtime/memory/heap.hpp"
#include "runtime/sched/run.hpp"

namespace gol::driver {
namespace {

void print_stats(std::chrono::steady_clock::time_point begin) {
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  std::fprintf(stderr, "%.3f s\n%s", seconds.count(), stats_text().c_str());
}

}  // namespace

std::string Program::tree() {
  runtime::initialize_heap({});
  std::string text;
  base::run_on_large_stack([&] { text = executable().dump(checker_->user_packages(), *package_); });
  return text;
}

lower::Program& Program::executable() {
  code_ = std::make_unique<lower::Program>(*checker_, info_, compilation_.sources, bind_native);
  return *code_;
}

void Program::run(std::vector<std::string> words, const RunSettings& settings) {
  const auto begin = std::chrono::steady_clock::now();
  install_signal_handlers();
  prepare_run(std::move(words), settings);
  runtime::RunHooks hooks = output_hooks();
  hooks.before_exit = [&settings, begin](int) {
    natives::close_stdout();
    if (settings.stats) print_stats(begin);
  };
  hooks.on_main_end = [] { runtime::exit_process(0); };
  // Other goroutines may be lowering functions meanwhile, which adds sources.
  hooks.excerpt = [this, &settings](runtime::Site site) {
    std::lock_guard hold(code_->compile_lock());
    return excerpt_of_site(compilation_, site, settings.report);
  };
  hooks.describe_site = [this](runtime::Site site) {
    std::lock_guard hold(code_->compile_lock());
    return describe_site(compilation_, site);
  };
  runtime::start_run(run_options(settings), std::move(hooks));
  const runtime::Function* entry = nullptr;
  base::run_on_large_stack([&] { entry = &executable().entry(checker_->user_packages(), *package_); });
  const int code = runtime::run_main(*entry);
  runtime::exit_process(code);
}

}  // namespace gol::driver
