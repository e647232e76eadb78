// Standard output, buffered where nobody can tell.
//
// All bytes that gol code sends to descriptor 1 pass through one buffer. It is written out at once on a
// terminal and for the first few writes, before a read that would wait, before anything goes to standard error, before a process is
// started, whenever no goroutine can run, at most 10 ms after a write, and when the process leaves.
#pragma once

#include <cstdint>
#include <string_view>

#include "runtime/sched/goroutine.hpp"

namespace gol::natives {

// How long bytes may stay in the buffer while goroutines run.
inline constexpr std::int64_t output_delay_ns = 10'000'000;

// Appends the bytes; writes when the buffer is full. Returns 0, or the errno of the write that failed first
// (what failed is not written again). Heap memory may back the bytes.
int write_stdout(runtime::Goroutine& g, std::string_view bytes);

// The same without a goroutine: for the driver, the prelude and reports. The calling thread waits.
int write_stdout(std::string_view bytes);

// Writes out everything that was appended before the call. Any thread, no goroutine lock held.
int flush_stdout();

// The last flush of a process: says on standard error what kept bytes from being written.
void close_stdout();

// For a goroutine: the flush waits in a blocking region, and nothing happens when the buffer is empty.
int flush_stdout(runtime::Goroutine& g);

// For the scheduler when it finds nothing to run: never waits for another writer, which takes over the bytes.
void flush_stdout_when_idle();

// For the monitor thread: writes out bytes that have waited for output_delay_ns.
void flush_stdout_when_due();

// Whether bytes are waiting; a cheap look without a lock.
bool stdout_pending();

// Forgets what is buffered and looks anew at what descriptor 1 is: for a reset run.
void reset_stdout();

// Writes to standard error after flushing standard output. Returns 0 or errno.
int write_stderr(std::string_view bytes);

}  // namespace gol::natives
