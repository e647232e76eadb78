// The waiting of sync.Cond. Tickets are given out in order; all tickets below the second word of the list are
// notified. A waiter that was notified before it came to park returns at once.
#include <mutex>

#include "runtime/object/panic.hpp"
#include "runtime/sync/address_table.hpp"
#include "runtime/sync/semaphore.hpp"

namespace gol::runtime {
namespace {

AddressTable notify_lists;

std::uint32_t given_out(std::uint32_t* list) {
  return std::atomic_ref<std::uint32_t>(list[0]).load(std::memory_order_seq_cst);
}
// Written under the bucket's lock.
std::atomic_ref<std::uint32_t> notified(std::uint32_t* list) { return std::atomic_ref<std::uint32_t>(list[1]); }

// Tickets wrap around; those in use are never more than half the numbers apart.
bool is_before(std::uint32_t a, std::uint32_t b) { return static_cast<std::int32_t>(a - b) < 0; }

// CancelFn of notify lists.
bool cancel_notify(Goroutine& g, void* object) {
  AddressBucket& bucket = notify_lists.bucket(object);
  std::lock_guard guard(bucket.lock);
  return bucket.remove_goroutine(object, g) != nullptr;
}

}  // namespace

std::uint32_t notify_add(std::uint32_t* list) {
  return std::atomic_ref<std::uint32_t>(list[0]).fetch_add(1, std::memory_order_seq_cst);
}

void notify_wait(Goroutine& g, std::uint32_t* list, std::uint32_t ticket) {
  AddressBucket& bucket = notify_lists.bucket(list);
  bucket.lock.lock();
  if (is_before(ticket, notified(list).load(std::memory_order_relaxed))) {
    bucket.lock.unlock();
    return;
  }
  AddressWaiter self;
  self.goroutine = &g;
  self.address = list;
  self.ticket = ticket;
  bucket.push(self, false);
  if (park(g, bucket.lock, WaitKind::CondWait, list, cancel_notify) == Wake::Cancelled) goexit(g);
}

void notify_one(Goroutine& g, std::uint32_t* list) {
  // Without a ticket that is not notified yet nobody waits, and the lock is not needed to see that.
  if (given_out(list) == notified(list).load(std::memory_order_seq_cst)) return;
  AddressBucket& bucket = notify_lists.bucket(list);
  bucket.lock.lock();
  const std::uint32_t ticket = notified(list).load(std::memory_order_relaxed);
  if (ticket == given_out(list)) {
    bucket.lock.unlock();
    return;
  }
  notified(list).store(ticket + 1, std::memory_order_seq_cst);
  AddressWaiter* waiter = bucket.remove_ticket(list, ticket);
  bucket.lock.unlock();
  if (waiter) ready(g, *waiter->goroutine);
}

void notify_all(Goroutine& g, std::uint32_t* list) {
  if (given_out(list) == notified(list).load(std::memory_order_seq_cst)) return;
  AddressBucket& bucket = notify_lists.bucket(list);
  bucket.lock.lock();
  notified(list).store(given_out(list), std::memory_order_seq_cst);
  // A waiter is gone once its goroutine is runnable, so they are chained up before.
  AddressWaiter* woken = nullptr;
  AddressWaiter** end = &woken;
  while (AddressWaiter* waiter = bucket.pop(list)) {
    waiter->next = nullptr;
    *end = waiter;
    end = &waiter->next;
  }
  bucket.lock.unlock();
  while (AddressWaiter* waiter = woken) {
    woken = waiter->next;
    ready(g, *waiter->goroutine);
  }
}

}  // namespace gol::runtime
