#include "driver/stats.hpp"

#include "runtime/memory/statistics.hpp"
#include "runtime/sched/run.hpp"

namespace gol::driver {

std::string stats_text() {
  std::string text;
  const auto line = [&](std::uint64_t number, const char* words) {
    const std::string digits = std::to_string(number);
    text += std::string(digits.size() < 14 ? 14 - digits.size() : 0, ' ') + digits + " " + words + "\n";
  };
  const runtime::HeapStats heap = runtime::heap_stats();
  line(heap.allocated_cells, "cells allocated");
  line(heap.allocated_bytes, "bytes in them");
  line(heap.heap_bytes, "bytes of heap");
  line(heap.collections, "collections");
  line(heap.pause_total_ns, "ns stopped for them");
  line(heap.pause_max_ns, "ns of it in the longest pause");
  line(heap.pause_cpu_max_ns, "ns of CPU time, at most, in a pause");
  const runtime::SchedulerStats scheduler = runtime::scheduler_stats();
#define GOL_COUNT(field, words) line(scheduler.field, words);
  GOL_SCHEDULER_COUNTS(GOL_COUNT)
#undef GOL_COUNT
  return text;
}

}  // namespace gol::driver
