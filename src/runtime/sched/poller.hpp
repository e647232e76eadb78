// Waiting until a file descriptor can be read or written, without a thread for each (Go's netpoller, on epoll).
//
// A descriptor in non-blocking mode is registered once, edge-triggered. A goroutine tries its system call first and
// waits only after EAGAIN; "ready" is a hint, after which it tries again. Whoever has nothing else to do looks for
// events: a worker before it steals, one idle thread in place of its sleep, and the monitor while all are busy.
#pragma once

#include <cstdint>

#include "runtime/sched/scheduler.hpp"
#include "runtime/sched/timer.hpp"

namespace gol::runtime {

enum class Direction : std::uint8_t { Read, Write };

// How a wait ended. Cancelled: the goroutine was killed and has to leave.
enum class PollEnd : std::uint8_t { Ready, TimedOut, Closed, Cancelled };

// A registered descriptor.
struct PollTarget;

// Null, with errno, when the system cannot watch the descriptor: EPERM for a regular file, which is always ready.
PollTarget* poll_open(int descriptor);

// Parks the running goroutine, whose frame and site are published, until the descriptor may be ready, the deadline
// has passed or the target is closed. One goroutine at a time for each direction.
PollEnd poll_wait(Goroutine& g, PollTarget& target, Direction direction);

// From `when` on, on the run's monotonic clock, waits for the direction end with TimedOut, one that is under way too;
// `never` takes the deadline away.
void poll_set_deadline(Goroutine& g, PollTarget& target, Direction direction, std::int64_t when);

// Ends all waits and forgets the target; the descriptor itself stays open. No other call with the target follows, and
// none is under way but waits.
void poll_close(Goroutine& g, PollTarget& target);

}  // namespace gol::runtime
