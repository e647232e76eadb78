// Where tools watch what happens (race detector, tracer). Without one each place costs one test of a pointer.
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/check.hpp"
#include "runtime/sched/goroutine.hpp"

namespace gol::runtime {

// Called on the goroutine that acts, under the lock of the object it acts on where there is one: what the calls
// say of one object comes in the order in which it happened. They neither allocate in the heap nor park.
class Observer {
 public:
  virtual ~Observer() = default;
  virtual void on_go(Goroutine& parent, Goroutine& child) { (void)parent, (void)child; }
  virtual void on_start(Goroutine& g) { (void)g; }
  virtual void on_finish(Goroutine& g) { (void)g; }
  virtual void on_park(Goroutine& g, WaitKind kind, void* object) { (void)g, (void)kind, (void)object; }
  virtual void on_ready(Goroutine& g, Goroutine& parked) { (void)g, (void)parked; }

  // Channels. `slot` numbers the messages of a channel, so that a send and its receive have the same.
  virtual void on_send(Goroutine& g, void* channel, std::uint64_t slot) { (void)g, (void)channel, (void)slot; }
  virtual void on_receive(Goroutine& g, void* channel, std::uint64_t slot) {
    (void)g, (void)channel, (void)slot;
  }
  virtual void on_close(Goroutine& g, void* channel) { (void)g, (void)channel; }

  // Locks, semaphores and atomics, by address: what g did before a release is seen after an acquire.
  virtual void on_acquire(Goroutine& g, const void* object) { (void)g, (void)object; }
  virtual void on_release(Goroutine& g, const void* object) { (void)g, (void)object; }

  // A native reads or writes memory of the program.
  virtual void on_read(Goroutine& g, const void* low, std::size_t bytes) { (void)g, (void)low, (void)bytes; }
  virtual void on_write(Goroutine& g, const void* low, std::size_t bytes) { (void)g, (void)low, (void)bytes; }
};

// The run's observer or null. Set before the run starts.
extern Observer* observer;

// GOL_OBSERVE(on_send(g, this, slot));
#define GOL_OBSERVE(call)                                                                    \
  do {                                                                                       \
    if (GOL_UNLIKELY(::gol::runtime::observer != nullptr)) ::gol::runtime::observer->call;   \
  } while (false)

}  // namespace gol::runtime
