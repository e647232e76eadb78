// Parking on nothing: nil channels and selects without a case that could ever be ready.
#include <mutex>

#include "runtime/object/panic.hpp"
#include "runtime/sync/waiter.hpp"

namespace gol::runtime {
namespace {

// On the stack of the parked goroutine.
struct Forever {
  SpinLock lock;
  bool left = false;  // cancelled already
};

bool cancel(Goroutine&, void* object) {
  auto& forever = *static_cast<Forever*>(object);
  std::lock_guard guard(forever.lock);
  if (forever.left) return false;
  forever.left = true;
  return true;
}

}  // namespace

void park_for_ever(Goroutine& g, WaitKind kind) {
  Forever forever;
  forever.lock.lock();
  const Wake woken = park(g, forever.lock, kind, &forever, cancel);
  GOL_CHECK(woken == Wake::Cancelled);
  goexit(g);
}

}  // namespace gol::runtime
