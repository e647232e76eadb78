// Parking on the address of a plain word, for the sync package: zero values and copies of a Mutex or
// WaitGroup work as in Go, because all state is in the word and the waiters are in a table keyed by address.
#pragma once

#include <cstdint>

#include "runtime/sched/scheduler.hpp"

namespace gol::runtime {

// Waits until *address > 0 and takes one. `front` queues before the others (a waiter that was woken once
// and lost the race). Frame and site are published.
void semaphore_acquire(Goroutine& g, std::uint32_t* address, WaitKind kind, bool front = false);
// Adds one and wakes a waiter; with hand_off the woken goroutine gets the unit and runs next, which parks
// the caller for a moment.
void semaphore_release(Goroutine& g, std::uint32_t* address, bool hand_off = false);

// sync.Cond: waiters in arrival order. `ticket` comes from notify_add, called before the lock is given up.
// `list` points at two words, zero at first: how many tickets were given out, and how many were notified.
std::uint32_t notify_add(std::uint32_t* list);
void notify_wait(Goroutine& g, std::uint32_t* list, std::uint32_t ticket);
void notify_one(Goroutine& g, std::uint32_t* list);
void notify_all(Goroutine& g, std::uint32_t* list);

}  // namespace gol::runtime
