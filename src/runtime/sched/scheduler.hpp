// The scheduler as the rest of the runtime and the natives see it.
#pragma once

#include <cstdint>

#include "runtime/sched/goroutine.hpp"

namespace gol::runtime {

// How a run is scheduled; see RunOptions in run.hpp for what the command line sets.
//
// go: makes a goroutine whose first frame holds `argument_bytes` bytes copied from `arguments` (a frame
// image as in function.hpp, from fp + 0; word 0 is overwritten with null) and queues it. `at` is the go
// statement. Never parks.
Goroutine* spawn(Goroutine& parent, const Function& function, const char* arguments,
                 std::size_t argument_bytes, Site at);

// Takes the goroutine off a queue that `object` keeps, under that object's lock. Returns whether it was
// still there; the canceller then makes it runnable with Wake::Cancelled.
using CancelFn = bool (*)(Goroutine& g, void* object);

// Parks the running goroutine, whose frame and site are published. `lock` is held by the caller and released
// after the goroutine's context is saved; from then on others may ready() it. Returns on any worker.
Wake park(Goroutine& g, SpinLock& lock, WaitKind kind, void* object, CancelFn cancel);
// Makes a parked goroutine runnable (next on this worker). The caller has dequeued it under its object's lock.
void ready(Goroutine& current, Goroutine& parked);
// Lets others run; the goroutine goes to the global queue.
void yield(Goroutine& g);
// Ends the running goroutine after its body has returned; never comes back.
[[noreturn]] void finish(Goroutine& g);
// The slow side of a poll: collection, preemption, kill. The frame and site are published.
void poll_slow(Goroutine& g);

// Runs f in a region where the collector need not wait for this worker and sysmon may hand the worker's
// queue to another thread: for system calls that can block. f touches no heap memory but pinned buffers
// (cells do not move) and neither allocates nor panics. errno is preserved.
void blocking(Goroutine& g, void (*f)(void*), void* context, WaitKind kind = WaitKind::Syscall);

// Cancels whatever the goroutine waits for, or makes it leave at its next poll: its deferred calls run,
// nothing can recover it.
void kill(Goroutine& g);

// Whether g was killed and has not left yet: natives that repeat interrupted calls look at it.
bool is_killed(const Goroutine& g);

// The goroutine that the calling thread runs, or null. Not to be cached across a park. While timers fire it is
// the scheduler's own, which can spawn and ready others but not park.
Goroutine* current_goroutine();

}  // namespace gol::runtime
