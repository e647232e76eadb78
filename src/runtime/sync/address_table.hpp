// Goroutines that wait on the address of a word. Internal to src/runtime/sync.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "runtime/sched/scheduler.hpp"

namespace gol::runtime {

// A goroutine in the table; it lies on the goroutine's native stack, so the address keeps what it points into
// alive. Guarded by the bucket's lock.
struct AddressWaiter {
  Goroutine* goroutine = nullptr;
  const void* address = nullptr;
  AddressWaiter* next = nullptr;       // the one that came after it, for the same address
  AddressWaiter* last = nullptr;       // of the first for an address: the newest
  AddressWaiter* next_first = nullptr; // of the first for an address: the first of another
  std::uint32_t ticket = 0;            // of notify lists
  bool has_unit = false;               // a semaphore's unit was handed over
};

// The waiters of all addresses that fall into one place of the table: a list of addresses, each with its
// waiters in order. Many waiters for one address thus cost the others nothing.
class alignas(64) AddressBucket {
 public:
  SpinLock lock;
  // Goroutines that wait here or are about to: who changes a word looks at it after the change, who waits
  // adds itself before it looks at the word, so one of them sees the other.
  std::atomic<std::uint32_t> interested{0};

  void push(AddressWaiter& waiter, bool front);
  // The first for the address, or null.
  AddressWaiter* first(const void* address) const;
  AddressWaiter* pop(const void* address);
  // Takes out the waiter of a goroutine or with a ticket.
  AddressWaiter* remove_goroutine(const void* address, const Goroutine& g);
  AddressWaiter* remove_ticket(const void* address, std::uint32_t ticket);

 private:
  AddressWaiter** link_of(const void* address);
  AddressWaiter* unlink(AddressWaiter** first_link, AddressWaiter* previous, AddressWaiter* waiter);

  AddressWaiter* firsts_ = nullptr;
};

class AddressTable {
 public:
  AddressBucket& bucket(const void* address) {
    return buckets_[reinterpret_cast<std::uintptr_t>(address) / 8 % size];
  }

 private:
  static constexpr std::size_t size = 251;  // prime, so that arrays of locks spread
  AddressBucket buckets_[size];
};

}  // namespace gol::runtime
