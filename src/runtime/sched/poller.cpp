// Invariants:
//   - `waiter` is set by the goroutine that parks and taken by exactly one other: an event, the deadline, poll_close()
//     or kill(); all under the target's lock, which park() releases once the goroutine's context is saved.
//   - An event without a waiter sets `ready`; the next wait takes it. So no edge is lost between EAGAIN and the wait.
//   - Lock order: `setting`, a timer's stripe, the target's lock. Nothing else is taken under the latter.
//   - Events name targets by address, and may be late: a target that was closed and used again gets a "ready" too many.
#include "runtime/sched/poller.hpp"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <mutex>
#include <utility>

#include "runtime/sched/poll_events.hpp"
#include "runtime/sched/schedule.hpp"

namespace gol::runtime {
struct PollTarget {
  // One direction.
  struct Side {
    PollTarget* target = nullptr;
    Goroutine* waiter = nullptr;
    bool ready = false;
    bool expired = false;
    std::int64_t deadline = never;
    Timer timer;
  };

  SpinLock lock;     // guards the sides, but for their timers
  SpinLock setting;  // held while a deadline changes
  bool closed = false;
  int descriptor = -1;
  std::array<Side, 2> sides;
  PollTarget* next_free = nullptr;
  PollTarget* next = nullptr;

  Side& side(Direction direction) { return sides[static_cast<std::size_t>(direction)]; }
};

namespace {

using Side = PollTarget::Side;

// The target's lock is held. The waiter, if there is one, is the caller's to make runnable.
Goroutine* take_waiter(Side& side, PollEnd end) {
  Goroutine* g = std::exchange(side.waiter, nullptr);
  if (!g) return nullptr;
  g->transfer[0] = static_cast<std::uint64_t>(end);
  return g;
}

bool cancel_poll(Goroutine& g, void* object) {
  auto& side = *static_cast<Side*>(object);
  std::lock_guard hold(side.target->lock);
  if (side.waiter != &g) return false;
  side.waiter = nullptr;
  return true;
}

void expire(Timer& timer, std::int64_t now) {
  auto& side = *static_cast<Side*>(timer.argument);
  Goroutine* g = nullptr;
  {
    std::lock_guard hold(side.target->lock);
    if (now < side.deadline) return;
    side.expired = true;
    g = take_waiter(side, PollEnd::TimedOut);
  }
  if (g) ready(*current_goroutine(), *g);
}

// Makes the descriptor of epoll with the first target; false with errno.
bool open_poller(Poller& poller) {
  if (poller.epoll.load(std::memory_order_relaxed) >= 0) return true;
  const int epoll = epoll_create1(EPOLL_CLOEXEC);
  if (epoll < 0) return false;
  poller.wake_up = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.ptr = nullptr;
  if (poller.wake_up < 0 || epoll_ctl(epoll, EPOLL_CTL_ADD, poller.wake_up, &event) < 0) {
    const int error = errno;
    if (poller.wake_up >= 0) close(poller.wake_up);
    close(epoll);
    errno = error;
    return false;
  }
  poller.epoll.store(epoll, std::memory_order_release);
  return true;
}

PollTarget* take_target(Poller& poller) {
  if (PollTarget* target = poller.free) {
    poller.free = target->next_free;
    return target;
  }
  auto* target = new PollTarget();
  target->next = poller.all;
  poller.all = target;
  for (Side& side : target->sides) {
    side.target = target;
    side.timer.fire = expire;
    side.timer.argument = &side;
  }
  return target;
}

void give_back(Poller& poller, PollTarget& target) {
  std::lock_guard hold(poller.lock);
  target.next_free = poller.free;
  poller.free = &target;
}

void announce(Side& side, GoroutineList& woken) {
  std::lock_guard hold(side.target->lock);
  if (Goroutine* g = take_waiter(side, PollEnd::Ready)) {
    g->state.store(GoState::Runnable, std::memory_order_relaxed);
    woken.push_back(*g);
  } else {
    side.ready = true;
  }
}

// With nanoseconds where the system can count them.
int wait_for_events(int epoll, epoll_event* events, int count, std::int64_t nanoseconds) {
#if defined(__SANITIZE_THREAD__)
  if (nanoseconds > 0) nanoseconds = std::min(nanoseconds, Thread::sleep_in_pieces());
#endif
  // ThreadSanitizer knows epoll_wait, and that it comes after the epoll_ctl for what it returns.
#if defined(SYS_epoll_pwait2) && !defined(__SANITIZE_THREAD__)
  const timespec limit{nanoseconds / 1'000'000'000, nanoseconds % 1'000'000'000};
  const timespec* at_most = nanoseconds == never ? nullptr : &limit;
  const long found = syscall(SYS_epoll_pwait2, epoll, events, count, at_most, nullptr, 0);
  if (found >= 0 || errno != ENOSYS) return static_cast<int>(found);
#endif
  if (nanoseconds == never) return epoll_wait(epoll, events, count, -1);
  constexpr std::int64_t millisecond = 1'000'000, longest = 1'000'000'000;
  const std::int64_t milliseconds = std::min(nanoseconds / millisecond + (nanoseconds % millisecond != 0), longest);
  return epoll_wait(epoll, events, count, static_cast<int>(milliseconds));
}

}  // namespace

Poller::~Poller() {
  while (PollTarget* target = all) {
    all = target->next;
    delete target;
  }
  if (epoll.load() < 0) return;
  close(wake_up);
  close(epoll.load());
}

PollTarget* poll_open(int descriptor) {
  Poller& poller = current_run().poller;
  PollTarget* target;
  {
    std::lock_guard hold(poller.lock);
    if (!open_poller(poller)) return nullptr;
    target = take_target(poller);
  }
  {
    std::lock_guard hold(target->lock);
    target->closed = false;
    target->descriptor = descriptor;
    for (Side& side : target->sides) {
      side.ready = side.expired = false;
      side.deadline = never;
    }
  }
  epoll_event event{};
  event.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | static_cast<std::uint32_t>(EPOLLET);
  event.data.ptr = target;
  if (epoll_ctl(poller.epoll.load(), EPOLL_CTL_ADD, descriptor, &event) == 0) return target;
  const int error = errno;
  give_back(poller, *target);
  errno = error;
  return nullptr;
}

PollEnd poll_wait(Goroutine& g, PollTarget& target, Direction direction) {
  Poller& poller = current_run().poller;
  Side& side = target.side(direction);
  target.lock.lock();
  const auto leave = [&](PollEnd end) {
    target.lock.unlock();
    return end;
  };
  if (target.closed) return leave(PollEnd::Closed);
  if (side.expired) return leave(PollEnd::TimedOut);
  if (std::exchange(side.ready, false)) return leave(PollEnd::Ready);
  GOL_CHECK(!side.waiter);
  side.waiter = &g;
  poller.waiting.fetch_add(1, std::memory_order_seq_cst);
  const Wake wake = park(g, target.lock, WaitKind::Io, &side, cancel_poll);
  poller.waiting.fetch_sub(1, std::memory_order_seq_cst);
  return wake == Wake::Cancelled ? PollEnd::Cancelled : static_cast<PollEnd>(g.transfer[0]);
}

void poll_set_deadline(Goroutine& g, PollTarget& target, Direction direction, std::int64_t when) {
  Side& side = target.side(direction);
  Goroutine* late = nullptr;
  const bool past = when <= monotonic_now();
  std::lock_guard one_at_a_time(target.setting);
  {
    std::lock_guard hold(target.lock);
    side.deadline = when;
    side.expired = past;
    if (past) late = take_waiter(side, PollEnd::TimedOut);
  }
  if (when == never || past) {
    timer_stop(g, side.timer);
  } else {
    timer_start(g, side.timer, when, 0);
  }
  if (late) ready(g, *late);
}

void poll_close(Goroutine& g, PollTarget& target) {
  Poller& poller = current_run().poller;
  epoll_ctl(poller.epoll.load(), EPOLL_CTL_DEL, target.descriptor, nullptr);
  std::array<Goroutine*, 2> waiters;
  {
    std::lock_guard hold(target.lock);
    target.closed = true;
    for (std::size_t i = 0; i < waiters.size(); ++i) waiters[i] = take_waiter(target.sides[i], PollEnd::Closed);
  }
  for (Side& side : target.sides) timer_stop(g, side.timer);
  for (Goroutine* waiter : waiters) {
    if (waiter) ready(g, *waiter);
  }
  give_back(poller, target);
}

void find_ready(Poller& poller, std::int64_t nanoseconds, GoroutineList& woken) {
  const int epoll = poller.epoll.load(std::memory_order_acquire);
  std::array<epoll_event, 128> events;
  const int count = wait_for_events(epoll, events.data(), static_cast<int>(events.size()), nanoseconds);
  for (int i = 0; i < count; ++i) {
    const epoll_event& event = events[static_cast<std::size_t>(i)];
    auto* target = static_cast<PollTarget*>(event.data.ptr);
    if (!target) {
      // Who does not sleep leaves it for the sleeper whom it is meant for. Another one may have been faster.
      std::uint64_t rings;
      if (nanoseconds != 0) [[maybe_unused]] const ssize_t got = read(poller.wake_up, &rings, sizeof rings);
      continue;
    }
    constexpr std::uint32_t failed = EPOLLERR | EPOLLHUP;
    if (event.events & (EPOLLIN | EPOLLRDHUP | failed)) announce(target->side(Direction::Read), woken);
    if (event.events & (EPOLLOUT | failed)) announce(target->side(Direction::Write), woken);
  }
}

void end_poll_sleep(Poller& poller) {
  const std::uint64_t one = 1;
  // It cannot fail: the counter's upper end is out of reach.
  [[maybe_unused]] const ssize_t written = write(poller.wake_up, &one, sizeof one);
}

}  // namespace gol::runtime
