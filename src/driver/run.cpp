// Program::run: from a checked program to its exit code.
#include <chrono>
#include <cstdio>

#include "base/large_stack.hpp"
#include "driver/program.hpp"
#include "driver/signals.hpp"
#include "driver/sites.hpp"
#include "driver/usable_cores.hpp"
#include "exec/function.hpp"
#include "natives/native.hpp"
#include "natives/os.hpp"
#include "natives/output.hpp"
#include "runtime/memory/heap.hpp"
#include "runtime/sched/report.hpp"
#include "runtime/sched/run.hpp"

namespace gol::driver {
namespace {

lower::NativeBinding bind_native(std::string_view name) {
  const natives::NativeEntry* entry = natives::find_native(name);
  return entry ? lower::NativeBinding{entry->enter, entry->flags} : lower::NativeBinding{};
}

runtime::HeapOptions heap_options(const RunSettings& settings) {
  runtime::HeapOptions options;
  options.max_bytes = settings.max_memory;
  options.stress = options.poison = settings.gc_stress;
  return options;
}

runtime::RunOptions run_options(const RunSettings& settings) {
  runtime::RunOptions options;
  options.workers = settings.workers > 0 ? settings.workers : usable_cores();
  options.virtual_time = settings.virtual_time;
  options.seed = settings.seed;
  return options;
}

// print and println: standard output's buffer goes out first, so that the two keep their order.
void write_error(runtime::Goroutine* g, const char* text, std::size_t length) {
  natives::flush_stdout(*g);
  runtime::write_report({text, length});
}

void print_stats(std::chrono::steady_clock::time_point begin) {
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  const runtime::HeapStats heap = runtime::heap_stats();
  const runtime::SchedulerStats scheduler = runtime::scheduler_stats();
  std::fprintf(stderr, "%.3f s\n", seconds.count());
  const auto line = [](std::uint64_t number, const char* words) {
    std::fprintf(stderr, "%14llu %s\n", static_cast<unsigned long long>(number), words);
  };
  line(heap.allocated_cells, "cells allocated");
  line(heap.allocated_bytes, "bytes in them");
  line(heap.heap_bytes, "bytes of heap");
  line(heap.collections, "collections");
  line(heap.pause_total_ns, "ns stopped for them");
  line(heap.pause_max_ns, "ns of it in the longest pause");
#define GOL_COUNT(field, words) line(scheduler.field, words);
  GOL_SCHEDULER_COUNTS(GOL_COUNT)
#undef GOL_COUNT
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
  natives::set_arguments(std::move(words));
  runtime::initialize_heap(heap_options(settings));

  exec::write_error = write_error;
  runtime::RunHooks hooks;
  hooks.on_idle = natives::flush_stdout_when_idle;
  hooks.on_tick = natives::flush_stdout_when_due;
  hooks.before_exit = [&settings, begin](int) {
    natives::close_stdout();
    if (settings.stats) print_stats(begin);
  };
  hooks.on_main_end = [] { runtime::exit_process(0); };
  hooks.excerpt = [this, &settings](runtime::Site site) {
    return excerpt_of_site(compilation_, site, settings.report);
  };
  hooks.describe_site = [this](runtime::Site site) { return describe_site(compilation_, site); };
  runtime::start_run(run_options(settings), std::move(hooks));
  const runtime::Function* entry = nullptr;
  base::run_on_large_stack([&] { entry = &executable().entry(checker_->user_packages(), *package_); });
  const int code = runtime::run_main(*entry);
  runtime::exit_process(code);
}

}  // namespace gol::driver
