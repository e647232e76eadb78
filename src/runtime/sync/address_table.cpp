#include "runtime/sync/address_table.hpp"

namespace gol::runtime {

AddressWaiter** AddressBucket::link_of(const void* address) {
  AddressWaiter** link = &firsts_;
  while (*link && (*link)->address != address) link = &(*link)->next_first;
  return link;
}

void AddressBucket::push(AddressWaiter& waiter, bool front) {
  AddressWaiter** link = link_of(waiter.address);
  AddressWaiter* first = *link;
  waiter.next = nullptr;
  if (!first) {
    waiter.last = &waiter;
    waiter.next_first = nullptr;
    *link = &waiter;
  } else if (front) {
    waiter.next = first;
    waiter.last = first->last;
    waiter.next_first = first->next_first;
    *link = &waiter;
  } else {
    first->last->next = &waiter;
    first->last = &waiter;
  }
}

AddressWaiter* AddressBucket::first(const void* address) const {
  return *const_cast<AddressBucket*>(this)->link_of(address);
}

// Takes out a waiter; `previous` is the one before it for the same address, or null.
AddressWaiter* AddressBucket::unlink(AddressWaiter** first_link, AddressWaiter* previous, AddressWaiter* waiter) {
  AddressWaiter* first = *first_link;
  if (previous) {
    previous->next = waiter->next;
    if (first->last == waiter) first->last = previous;
  } else if (AddressWaiter* second = waiter->next) {
    second->last = first->last;
    second->next_first = first->next_first;
    *first_link = second;
  } else {
    *first_link = first->next_first;
  }
  return waiter;
}

AddressWaiter* AddressBucket::pop(const void* address) {
  AddressWaiter** link = link_of(address);
  return *link ? unlink(link, nullptr, *link) : nullptr;
}

AddressWaiter* AddressBucket::remove_goroutine(const void* address, const Goroutine& g) {
  AddressWaiter** link = link_of(address);
  AddressWaiter* previous = nullptr;
  for (AddressWaiter* waiter = *link; waiter; previous = waiter, waiter = waiter->next) {
    if (waiter->goroutine == &g) return unlink(link, previous, waiter);
  }
  return nullptr;
}

AddressWaiter* AddressBucket::remove_ticket(const void* address, std::uint32_t ticket) {
  AddressWaiter** link = link_of(address);
  AddressWaiter* previous = nullptr;
  for (AddressWaiter* waiter = *link; waiter; previous = waiter, waiter = waiter->next) {
    if (waiter->ticket == ticket) return unlink(link, previous, waiter);
  }
  return nullptr;
}

}  // namespace gol::runtime
