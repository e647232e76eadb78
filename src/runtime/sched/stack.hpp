// Where goroutines and their stacks live.
//
// One reservation of address space is cut into strides. The top page of a stride holds, from above: a colour
// (so that the tops of many stacks do not fall into the same cache sets), the Goroutine, the first value
// chunk, and the beginning of the native stack, which grows down. A parked goroutine thus costs one page.
// The bottom of the stride is room for the second value chunk. A stride never changes its address and is
// never unmapped, so a pointer to a Goroutine may always be read, though it may have found a new life.
//
// There are no guard pages in ordinary builds: each costs a mapping, and the system allows 65,530. A check at
// every call keeps a reserve for natives instead.
#pragma once

#include <cstddef>
#include <cstdint>

#include "runtime/sched/goroutine.hpp"

namespace gol::runtime {

#if defined(GOL_ASAN) || defined(GOL_TSAN) || !defined(__OPTIMIZE__)
inline constexpr std::size_t stride_bytes = 256 << 10;
inline constexpr std::size_t native_reserve = 64 << 10;
inline constexpr std::size_t guard_bytes = 4096;
#else
inline constexpr std::size_t stride_bytes = 64 << 10;
// What a native may use below the frame that was checked.
inline constexpr std::size_t native_reserve = 16 << 10;
inline constexpr std::size_t guard_bytes = 0;
#endif

inline constexpr std::size_t stack_page_bytes = 4096;  // what a parked goroutine costs
inline constexpr std::size_t first_chunk_bytes = 1 << 10;
inline constexpr std::size_t stride_chunk_bytes = 16 << 10;
inline constexpr std::size_t smallest_chunk = 64 << 10;
inline constexpr std::size_t smallest_segment = native_reserve * 16;  // 256 KiB
inline constexpr std::size_t largest_part = 64 << 20;  // of chunks and segments

// Reserves the address space; once per process, harmless when repeated.
void reserve_stacks();

// A goroutine in a stride that was never used before.
Goroutine& fresh_goroutine();
// How many strides have been used, and the goroutine of each. Any thread.
std::size_t stride_count();
Goroutine& goroutine_at(std::size_t index);
// Fetches the cache lines that a goroutine with small stacks, which lie in one page, is resumed or scanned with.
void prefetch_parked(const Goroutine& g);

// The lowest native stack pointer that a call may have in the goroutine's stride.
char* stride_limit(const Goroutine& g);

// Makes the stacks of a goroutine ready for a new body: empty, in the stride's top page.
void reset_stacks(Goroutine& g);
// Frees what an ended goroutine holds beyond its top pages.
void free_stacks(Goroutine& g);
// Frees the chunk and segment that are kept for the next overflow. World stopped or goroutine ended.
void free_spares(Goroutine& g);

// Adds a value chunk that has room for `bytes` bytes of frames, or a native segment, and makes it current.
// Null when the goroutine's stacks would exceed the limit.
ValueChunk* push_chunk(Goroutine& g, std::size_t bytes);
void pop_chunk(Goroutine& g);
SegmentLink* push_segment(Goroutine& g);
void pop_segment(Goroutine& g);
// Pops until `until` is the newest. The newest one of now stays mapped as the spare: the caller may run on it.
void drop_segments(Goroutine& g, SegmentLink* until);
// Tells AddressSanitizer which stack the goroutine runs on now.
void announce_goroutine_stack(const Goroutine& g);

// Stack memory that is mapped beyond the strides, and strides in use, in bytes; for limits and statistics.
std::size_t mapped_stack_bytes();

// Go's debug.SetMaxStack.
inline constexpr std::size_t default_max_stack = 1'000'000'000;
extern std::atomic<std::size_t> max_stack_bytes;

}  // namespace gol::runtime
