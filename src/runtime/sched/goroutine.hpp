// A goroutine (the G of Go's scheduler): its stacks, what it waits for, what it runs.
#pragma once

#include <atomic>
#include <cstdint>

#include "runtime/memory/heap.hpp"
#include "runtime/memory/stack_record.hpp"
#include "base/check.hpp"
#include "runtime/sched/fiber.hpp"
#include "runtime/sched/function.hpp"
#include "runtime/sched/spin_lock.hpp"

namespace gol::runtime {

struct Worker;
struct Thread;
struct DeferRecord;
struct PanicRecord;

// What a goroutine waits for; the text is the one in Go's traces ("chan receive").
enum class WaitKind : std::uint8_t {
#define GOL_WAIT(Name, text) Name,
#include "runtime/sched/wait_kinds.def"
};
const char* wait_text(WaitKind kind);

enum class GoState : std::uint8_t { Idle, Runnable, Running, Waiting, Blocking, Dead };

// Bits of the poll word. Any bit sends the goroutine into poll_slow at its next poll.
enum PollBit : std::uint32_t {
  PollStop = 1,     // a collection waits for the world to stop
  PollPreempt = 2,  // the time slice is over
  PollKill = 4,     // leave by Goexit
};

// How a park ended.
enum class Wake : std::uint8_t { Ready, Cancelled };

struct Goroutine : StackRecord {
  // Hot: read by every call and loop.
  char* native_limit = nullptr;           // a native stack pointer below this takes the slow path
  char* value_end = nullptr;              // end of the newest value chunk
  std::atomic<std::uint32_t> poll{0};     // PollBits
  Worker* worker = nullptr;               // valid while it runs; read again after every park

  // Panics and defers (runtime/object/panic.hpp).
  DeferRecord* defers = nullptr;          // newest active record
  PanicRecord* panics = nullptr;          // newest panic being handled
  bool exiting = false;                   // Goexit is under way

  // One word that travels with a direct hand-over (channel values of one word, results of waits).
  std::uint64_t transfer[2] = {0, 0};

  // Twice the number of the collection that reads its stacks, plus one when it has: see scan_before_resume().
  std::atomic<std::uint32_t> scanned{1};

  // Scheduling. `state` is written by the goroutine's owner: the worker that runs it, or who holds the lock
  // of what it waits for.
  Goroutine* next = nullptr;              // link in a run queue or free list
  std::atomic<GoState> state{GoState::Idle};
  WaitKind wait_kind{};
  Wake wake{};
  void* wait_object = nullptr;            // for reports: the channel, lock, … it is parked on
  std::int64_t wait_since = 0;            // monotonic nanoseconds of the run's clock
  std::uint64_t id = 0;                   // as Go numbers them: 1 is main
  Site created_at;                        // the go statement; function 0 for main
  std::uint64_t created_by = 0;           // id of the goroutine that ran it
  std::uint64_t random = 0;               // state of the goroutine's cheap random numbers

  // The scheduler's own.
  void* context = nullptr;                // where to resume it; null while it runs
  const Function* function = nullptr;     // the body that it runs
  bool (*cancel)(Goroutine&, void*) = nullptr;  // while Waiting: takes it off wait_object's queue
  Thread* thread = nullptr;               // while Blocking: the thread that is inside the call
  SpinLock cancelling;                    // held by kill(); park() does not return meanwhile
  bool system = false;                    // not counted by goroutine_count(), not shown in traces

  // Stacks (stack.hpp). The newest released chunk and segment are kept for the next overflow.
  bool wide = false;                      // used more of its stride than the first pages
  ValueChunk first_chunk;
  ValueChunk* spare_chunk = nullptr;
  char* spare_segment = nullptr;
  std::size_t spare_segment_bytes = 0;
  std::size_t stack_bytes = 0;            // mapped chunks and segments in use
  [[no_unique_address]] FiberTag fiber;
};

// The worker's allocation state, valid until the next park. A Worker begins with its Mutator (worker.hpp).
GOL_INLINE Mutator& mutator(Goroutine& g) { return *reinterpret_cast<Mutator*>(g.worker); }

// The goroutine's allocation, with its frame already published.
GOL_INLINE void* allocate(Goroutine& g, std::size_t bytes, Scan scan) {
  return allocate(mutator(g), bytes, scan);
}

// Makes the frame visible to the collector and traces; every safepoint's caller does this first.
GOL_INLINE void publish(Goroutine& g, char* fp, Site site) {
  g.frame = fp;
  g.site = site;
}

}  // namespace gol::runtime
