// What all goroutines do at one moment, for people who look from outside.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "runtime/sched/trace.hpp"

namespace gol::runtime {

struct GoroutineSnapshot {
  std::uint64_t id = 0;
  std::uint64_t created_by = 0;      // 0: nobody
  Site created_at;
  std::string state;                 // "running", "runnable" or what it waits for, in the words of traces
  std::int64_t waits_ns = -1;        // since when; -1: it does not wait
  WaitKind wait_kind = WaitKind::None;
  void* wait_object = nullptr;       // may have moved on since
  Trace trace;                       // empty for one that runs on another thread
};

// Calls f while no goroutine runs but `self`, whose frame and site are published. f neither allocates in the heap
// nor parks.
void with_world_stopped(Goroutine& self, const std::function<void()>& f);

// The program's goroutines in the order of their numbers. While the world is stopped.
std::vector<GoroutineSnapshot> snapshot_goroutines();

// The goroutine with the number, or null. It stays that goroutine while the world is stopped.
Goroutine* find_goroutine(std::uint64_t id);

}  // namespace gol::runtime
