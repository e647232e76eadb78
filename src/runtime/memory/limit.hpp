// How much memory the process may use, and its end when that is not enough.
#pragma once

#include <cstddef>

#include "runtime/memory/mutator.hpp"

namespace gol::runtime::memory {

// Zero means three quarters of what the machine or the control group has.
void set_memory_limit(std::size_t max_bytes);
std::size_t memory_limit();
// Whether the heap may have that many pages, given the memory used outside it.
bool within_limit(std::size_t heap_pages);
// Bytes outside the heap that count towards the limit.
std::size_t external();
// Bytes that the heap may still grow by, from `heap_bytes`.
std::size_t room_below_limit(std::size_t heap_bytes);

// A request of that many pages is forbidden: returns when it may be tried again (on_limit), else ends the process.
void refuse(Mutator& mutator, std::size_t pages);
// A collection has left that many pages in use: what was granted beyond the limit is taken back if it can be.
void settle_overdraft(std::size_t heap_pages);

// Also installed as the new-handler, for a malloc that fails.
[[noreturn]] void out_of_memory(const char* reason = nullptr);
void install_new_handler();

// The machine's memory, or the control group's where that is less.
std::size_t available_memory();

}  // namespace gol::runtime::memory
