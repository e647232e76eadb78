// Stopping the world: how mutators and the collector agree on moments at which nobody touches the heap.
//
// The protocol. A mutator announces Running, then looks at the stop flag; the stopper sets the flag, then
// looks at the states. Both use sequentially consistent operations, so at least one sees the other (Dekker):
// either the mutator goes back to Safe and waits, or the stopper waits for it. When every mutator but the
// stopper's is Safe, the world is stopped; what mutators wrote before is visible to the stopper, and what
// the stopper wrote is visible to each mutator that leaves its safe region afterwards.
//
// What a scheduler does:
//   - it implements World and hands it to set_world();
//   - it attaches one Mutator per worker, calls leave_safe() when a thread starts to work with it, and
//     enter_safe() before the thread waits for work, is idle or gives the worker up;
//   - at each switch it stores `mutator.current`: the goroutine's record, or &mutator.own;
//   - when a goroutine parks, its `sp` becomes the saved stack pointer (callee-saved registers above it), and
//     null when it is resumed; both happen while the worker is Running;
//   - poll_slow calls safepoint(); a blocking call is run by call_in_safe_region();
//   - waiting for a lock of the runtime that may be held across a safepoint is a safe region too.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "base/check.hpp"
#include "runtime/memory/mutator.hpp"
#include "runtime/memory/stack_record.hpp"

namespace gol::runtime {

namespace memory {
class Marker;
}

// Takes the roots that a World names.
class RootVisitor {
 public:
  explicit RootVisitor(memory::Marker& marker) : marker_(marker) {}

  // A goroutine that is not dead. Its value stack is scanned as far as it is in use, its native stack if `sp`
  // is set: parked, in a blocking call, at a safepoint. Records with `sp` null and no chunk cost nothing.
  void stack(const StackRecord& record);
  // Aligned words that may be pointers.
  void words(const void* low, const void* high);
  void pointer(const void* value);

 private:
  memory::Marker& marker_;
};

// What the collector must ask the owner of goroutines. All calls come from the thread that stops the world.
class World {
 public:
  virtual ~World() = default;
  // Makes the goroutine reach a safepoint soon (sets its poll word). Called again and again while the world
  // is not stopped yet, with whatever record the mutator then runs; never with a mutator's `own` record. The
  // goroutine may have been parked or ended meanwhile: a poll word set in vain must be harmless.
  virtual void request_stop(StackRecord& running) = 0;
  // Names the stacks of running goroutines, whose owners will go on before anybody calls visit_stack(), and all heap
  // pointers held outside the heap (timers, poller, queues). Called while the world is stopped.
  virtual void visit_roots(RootVisitor& visitor) = 0;
  // Where goroutines may live. For each place visit_stack() is called once in a cycle, perhaps while the world runs:
  // it names the stacks of a goroutine that is parked there, unless its owner, who goes on, has done so already. A
  // goroutine made during a cycle has nothing to name. The two agree among themselves; see scan_before_resume().
  virtual std::size_t stack_count() const { return 0; }
  virtual void visit_stack(std::size_t index, RootVisitor& visitor) {
    static_cast<void>(index);
    static_cast<void>(visitor);
  }
  // visit_stack() will soon be called for the place: what it reads may be fetched. An index that is too large is none.
  virtual void expect_stack(std::size_t index) const { static_cast<void>(index); }
};

// Null (no scheduler): only attached mutators' own stacks and the registered roots are scanned.
void set_world(World* world);

namespace memory {

// Calls visit(argument, visitor) for what a running mutator found that nobody has named in this cycle.
void visit_now(void (*visit)(void*, RootVisitor&), void* argument);

// True while somebody wants the world to stop, or has stopped it.
extern std::atomic<bool> stop_requested;

// Saves all callee-saved registers on the stack and calls function(argument) with `record.sp` set, so that
// the whole native stack of the caller is visible to a scan meanwhile; `record.sp` is null again afterwards.
void call_with_published_stack(StackRecord& record, void (*function)(void*), void* argument);

}  // namespace memory

// Safe from here on: the thread neither touches the heap nor any stack record until leave_safe(). Publishes
// no stack: for workers without a goroutine, or goroutines whose `sp` is already set.
void enter_safe(Mutator& mutator);
// Running again; waits while the world is stopped.
void leave_safe(Mutator& mutator);

// Publishes the current stack and waits while the world is stopped or being stopped. The frame and site of
// the running goroutine are published.
void safepoint(Mutator& mutator);

// For long loops in natives and for threads without goroutines.
GOL_INLINE void poll(Mutator& mutator) {
  if (GOL_UNLIKELY(memory::stop_requested.load(std::memory_order_relaxed))) safepoint(mutator);
}

// Runs function() while the collector need not wait for this thread. The mutator's current record has its
// `sp` set for the duration: should another thread take the mutator over meanwhile, it first stores another
// `current`, and the record is scanned because visit_roots names it. Returns Running with the same mutator;
// a scheduler that may come back on another one builds its own region from call_with_published_stack().
template <class F>
void call_in_safe_region(Mutator& mutator, F&& function) {
  struct Region {
    Mutator& mutator;
    F& function;
  } region{mutator, function};
  memory::call_with_published_stack(
      *mutator.current.load(std::memory_order_relaxed),
      [](void* argument) {
        auto& at = *static_cast<Region*>(argument);
        enter_safe(at.mutator);
        at.function();
        leave_safe(at.mutator);
      },
      &region);
}

// A thread without a scheduler that uses the heap: attached and Running for the life of the object, its
// native stack scanned from the point of construction's caller down. For tests and tools.
class ThreadMutator {
 public:
  ThreadMutator();
  ~ThreadMutator();
  ThreadMutator(const ThreadMutator&) = delete;
  ThreadMutator& operator=(const ThreadMutator&) = delete;

  Mutator& mutator() { return mutator_; }
  operator Mutator&() { return mutator_; }  // NOLINT: passes wherever a mutator is wanted

 private:
  Mutator mutator_;
};

}  // namespace gol::runtime
