// Semaphores on plain words. The word holds the free units; the table holds who waits for one.
#include "runtime/sync/semaphore.hpp"

#include <mutex>

#include "runtime/object/panic.hpp"
#include "runtime/sched/observer.hpp"
#include "runtime/sync/address_table.hpp"

namespace gol::runtime {
namespace {

AddressTable semaphores;

bool take_unit(std::uint32_t* address) {
  std::atomic_ref<std::uint32_t> units(*address);
  std::uint32_t free = units.load(std::memory_order_seq_cst);
  while (free > 0) {
    if (units.compare_exchange_weak(free, free - 1, std::memory_order_seq_cst)) return true;
  }
  return false;
}

// CancelFn of semaphores.
bool cancel_acquire(Goroutine& g, void* object) {
  AddressBucket& bucket = semaphores.bucket(object);
  std::lock_guard guard(bucket.lock);
  if (!bucket.remove_goroutine(object, g)) return false;
  bucket.interested.fetch_sub(1, std::memory_order_relaxed);
  return true;
}

// Takes a unit, waiting for it.
void acquire(Goroutine& g, std::uint32_t* address, WaitKind kind, bool front) {
  if (take_unit(address)) return;
  AddressBucket& bucket = semaphores.bucket(address);
  do {
    bucket.lock.lock();
    // Announced first, then the word is looked at again: a release that comes now sees one of the two.
    bucket.interested.fetch_add(1, std::memory_order_seq_cst);
    if (take_unit(address)) {
      bucket.interested.fetch_sub(1, std::memory_order_relaxed);
      bucket.lock.unlock();
      return;
    }
    AddressWaiter self;
    self.goroutine = &g;
    self.address = address;
    bucket.push(self, front);
    if (park(g, bucket.lock, kind, address, cancel_acquire) == Wake::Cancelled) goexit(g);
    if (self.has_unit) return;
    // Somebody else may have taken the unit between the release and now.
  } while (!take_unit(address));
}

}  // namespace

void semaphore_acquire(Goroutine& g, std::uint32_t* address, WaitKind kind, bool front) {
  acquire(g, address, kind, front);
  GOL_OBSERVE(on_acquire(g, address));
}

void semaphore_release(Goroutine& g, std::uint32_t* address, bool hand_off) {
  GOL_OBSERVE(on_release(g, address));
  std::atomic_ref<std::uint32_t>(*address).fetch_add(1, std::memory_order_seq_cst);
  AddressBucket& bucket = semaphores.bucket(address);
  if (bucket.interested.load(std::memory_order_seq_cst) == 0) return;

  bucket.lock.lock();
  AddressWaiter* waiter = bucket.pop(address);
  if (!waiter) {
    bucket.lock.unlock();
    return;
  }
  bucket.interested.fetch_sub(1, std::memory_order_relaxed);
  const bool handed = hand_off && take_unit(address);
  waiter->has_unit = handed;
  bucket.lock.unlock();
  ready(g, *waiter->goroutine);
  if (handed) yield(g);
}

}  // namespace gol::runtime
