// The waiting of sync.Cond. Tickets are given out in order; all tickets below the second word of the list are
// notified. A waiter that was notified before it came to park returns at once; a ticket whose waiter was killed
// is passed over, so that no notification is lost on it.
#include <algorithm>
#include <mutex>
#include <vector>

#include "runtime/object/panic.hpp"
#include "runtime/sched/observer.hpp"
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

// The tickets of killed waiters that are not notified yet. Kills are rare, so is everything here.
class KilledTickets {
 public:
  void add(const void* list, std::uint32_t ticket) {
    std::lock_guard guard(mutex_);
    tickets_.push_back({list, ticket});
    count_.store(tickets_.size(), std::memory_order_relaxed);
  }
  // Whether the ticket is one of them; it is none afterwards.
  bool take(const void* list, std::uint32_t ticket) {
    return erase([=](const Ticket& one) { return one.list == list && one.number == ticket; });
  }
  // Forgets those of a list: all tickets are notified, or the memory has become another, unused Cond.
  void forget(const void* list) {
    erase([=](const Ticket& one) { return one.list == list; });
  }

 private:
  struct Ticket {
    const void* list;
    std::uint32_t number;
  };

  template <class Predicate>
  bool erase(Predicate predicate) {
    if (count_.load(std::memory_order_relaxed) == 0) return false;
    std::lock_guard guard(mutex_);
    const bool erased = std::erase_if(tickets_, predicate) > 0;
    count_.store(tickets_.size(), std::memory_order_relaxed);
    return erased;
  }

  std::mutex mutex_;
  std::vector<Ticket> tickets_;
  std::atomic<std::size_t> count_{0};  // lets others pass without the mutex
};

KilledTickets killed_tickets;

// CancelFn of notify lists.
bool cancel_notify(Goroutine& g, void* object) {
  AddressBucket& bucket = notify_lists.bucket(object);
  std::lock_guard guard(bucket.lock);
  const AddressWaiter* waiter = bucket.remove_goroutine(object, g);
  if (!waiter) return false;
  killed_tickets.add(object, waiter->ticket);
  return true;
}

}  // namespace

std::uint32_t notify_add(std::uint32_t* list) {
  const std::uint32_t ticket = std::atomic_ref<std::uint32_t>(list[0]).fetch_add(1, std::memory_order_seq_cst);
  if (ticket == 0) killed_tickets.forget(list);
  return ticket;
}

void notify_wait(Goroutine& g, std::uint32_t* list, std::uint32_t ticket) {
  AddressBucket& bucket = notify_lists.bucket(list);
  bucket.lock.lock();
  if (is_before(ticket, notified(list).load(std::memory_order_relaxed))) {
    bucket.lock.unlock();
    GOL_OBSERVE(on_acquire(g, list));
    return;
  }
  AddressWaiter self;
  self.goroutine = &g;
  self.address = list;
  self.ticket = ticket;
  bucket.push(self, false);
  if (park(g, bucket.lock, WaitKind::CondWait, list, cancel_notify) == Wake::Cancelled) goexit(g);
  GOL_OBSERVE(on_acquire(g, list));
}

void notify_one(Goroutine& g, std::uint32_t* list) {
  GOL_OBSERVE(on_release(g, list));
  // Without a ticket that is not notified yet nobody waits, and the lock is not needed to see that.
  if (given_out(list) == notified(list).load(std::memory_order_seq_cst)) return;
  AddressBucket& bucket = notify_lists.bucket(list);
  bucket.lock.lock();
  std::uint32_t ticket = notified(list).load(std::memory_order_relaxed);
  while (ticket != given_out(list) && killed_tickets.take(list, ticket)) ++ticket;
  const bool somebody = ticket != given_out(list);
  notified(list).store(ticket + somebody, std::memory_order_seq_cst);
  AddressWaiter* waiter = somebody ? bucket.remove_ticket(list, ticket) : nullptr;
  bucket.lock.unlock();
  if (waiter) ready(g, *waiter->goroutine);
}

void notify_all(Goroutine& g, std::uint32_t* list) {
  GOL_OBSERVE(on_release(g, list));
  if (given_out(list) == notified(list).load(std::memory_order_seq_cst)) return;
  AddressBucket& bucket = notify_lists.bucket(list);
  bucket.lock.lock();
  notified(list).store(given_out(list), std::memory_order_seq_cst);
  killed_tickets.forget(list);
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
