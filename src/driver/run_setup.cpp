#include "driver/run_setup.hpp"

#include "driver/usable_cores.hpp"
#include "exec/function.hpp"
#include "natives/native.hpp"
#include "natives/os.hpp"
#include "natives/output.hpp"
#include "runtime/memory/heap.hpp"
#include "runtime/sched/report.hpp"

namespace gol::driver {
namespace {

runtime::HeapOptions heap_options(const RunSettings& settings) {
  runtime::HeapOptions options;
  options.max_bytes = settings.max_memory;
  options.stress = settings.gc_stress;
  options.poison = settings.gc_stress || settings.gc_background;
  if (settings.gc_background) options.trigger_bytes = options.background_bytes = 0;
  return options;
}

// print and println: standard output's buffer goes out first, so that the two keep their order.
void write_error(runtime::Goroutine* g, const char* text, std::size_t length) {
  natives::flush_stdout(*g);
  runtime::write_report({text, length});
}

}  // namespace

lower::NativeBinding bind_native(std::string_view name) {
  const natives::NativeEntry* entry = natives::find_native(name);
  return entry ? lower::NativeBinding{entry->enter, entry->flags} : lower::NativeBinding{};
}

runtime::RunOptions run_options(const RunSettings& settings) {
  runtime::RunOptions options;
  options.workers = settings.workers > 0 ? settings.workers : usable_cores();
  options.virtual_time = settings.virtual_time;
  options.seed = settings.seed;
  return options;
}

void prepare_run(std::vector<std::string> words, const RunSettings& settings) {
  natives::set_arguments(std::move(words));
  runtime::initialize_heap(heap_options(settings));
  if (settings.collection_percent) runtime::set_collection_percent(*settings.collection_percent);
  if (settings.memory_goal) runtime::set_memory_goal(*settings.memory_goal);
  exec::write_error = write_error;
}

runtime::RunHooks output_hooks() {
  runtime::RunHooks hooks;
  hooks.on_idle = natives::flush_stdout_when_idle;
  hooks.on_tick = natives::flush_stdout_when_due;
  return hooks;
}

}  // namespace gol::driver
