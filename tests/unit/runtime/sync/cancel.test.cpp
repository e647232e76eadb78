// A goroutine that is killed while it waits leaves the queue that it is in: nobody meets it there later.
#include <doctest/doctest.h>

#include <atomic>
#include <vector>

#include "unit/runtime/sync/channels.hpp"

using namespace gol::runtime;
using namespace gol::runtime::testing;

namespace {

std::atomic<int> survived{0};

// Starts a goroutine that waits in f, and kills it there.
template <class F>
void kill_in(WaitKind kind, F f) {
  Goroutine* victim = go([f] {
    f();
    ++survived;
  });
  await_parked(victim, kind);
  kill(*victim);
  while (victim->state.load(std::memory_order_acquire) == GoState::Waiting) yield(self());
  for (int i = 0; i < 10; ++i) yield(self());
}

template <class F>
void with_workers(F f) {
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    survived = 0;
    bool left = false;
    run_goroutines(workers, [&] { left = f(); });
    CHECK(left);
    CHECK(survived == 0);
  }
}

}  // namespace

TEST_CASE("killed while sending") {
  with_workers([] {
    Chan<std::int64_t> channel;
    kill_in(WaitKind::ChanSend, [=] { channel.send(1); });
    return !channel.try_receive();
  });
}

TEST_CASE("killed while receiving") {
  with_workers([] {
    Chan<std::int64_t> channel;
    kill_in(WaitKind::ChanReceive, [=] { channel.receive(); });
    kill_in(WaitKind::ChanReceive, [=] { channel_receive_word(self(), channel.channel); });
    return !channel.try_send(1);
  });
}

TEST_CASE("killed while others wait before and behind it") {
  with_workers([] {
    Chan<std::int64_t> channel;
    std::int64_t sum = 0;
    Group group;
    await_parked(group.go([&] { channel.send(1); }), WaitKind::ChanSend);
    kill_in(WaitKind::ChanSend, [=] { channel.send(10); });
    await_parked(group.go([&] { channel.send(2); }), WaitKind::ChanSend);
    for (int i = 0; i < 2; ++i) sum += *channel.receive();
    group.wait();
    return sum == 3 && !channel.try_receive();
  });
}

TEST_CASE("killed in a select") {
  with_workers([] {
    Chan<std::int64_t> a, b;
    kill_in(WaitKind::Select, [=] {
      std::int64_t value = 1;
      SelectCase cases[] = {receive_case(a, &value), send_case(b, &value), send_case(a, &value)};
      select_cases(self(), cases, 3, false);
    });
    return !a.try_send(1) && !a.try_receive() && !b.try_receive();
  });
}

TEST_CASE("killed on nil channels and in a select without cases") {
  with_workers([] {
    kill_in(WaitKind::ChanSendNil, [] { channel_send_word(self(), nullptr, 1); });
    kill_in(WaitKind::ChanReceiveNil, [] { channel_receive_word(self(), nullptr); });
    kill_in(WaitKind::SelectNoCases, [] { select_cases(self(), nullptr, 0, false); });
    kill_in(WaitKind::Select, [] {
      SelectCase cases[2] = {};
      select_cases(self(), cases, 2, false);
    });
    kill_in(WaitKind::ChanReceiveNil, [] {
      SelectCase only = {};
      select_cases(self(), &only, 1, false);
    });
    return true;
  });
}

TEST_CASE("killed while waiting for a semaphore") {
  with_workers([] {
    auto* units = static_cast<std::uint32_t*>(allocate(self(), 4, Scan::None));
    kill_in(WaitKind::SemAcquire, [=] { semaphore_acquire(self(), units, WaitKind::SemAcquire); });
    semaphore_release(self(), units);
    const bool unit_is_left = *units == 1;
    semaphore_acquire(self(), units, WaitKind::SemAcquire);
    return unit_is_left;
  });
}

TEST_CASE("killed while waiting for a notification, which goes to the next") {
  with_workers([] {
    auto* list = static_cast<std::uint32_t*>(allocate(self(), 8, Scan::None));
    kill_in(WaitKind::CondWait, [=] { notify_wait(self(), list, notify_add(list)); });
    Group group;
    bool notified = false;
    await_parked(group.go([&, list] {
      notify_wait(self(), list, notify_add(list));
      notified = true;
    }), WaitKind::CondWait);
    notify_one(self(), list);
    group.wait();
    return notified && list[0] == list[1];
  });
}

TEST_CASE("kills that race with the partner's wake-up lose no value") {
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    std::atomic<int> sent{0}, received{0};
    run_goroutines(workers, [&] {
      for (int round = 0; round < 300; ++round) {
        Chan<std::int64_t> channel, other;
        std::atomic<bool> killed{false};
        Group group;
        Goroutine* victim = go([&] {
          std::int64_t value = 0;
          SelectCase cases[] = {receive_case(channel, &value), receive_case(other, &value)};
          select_cases(self(), cases, 2, false);
          ++received;  // no poll lies between the wake-up and this
        });
        await_parked(victim, WaitKind::Select);
        group.go([&] {
          kill(*victim);
          killed = true;
        });
        group.go([&] {
          if (channel.try_send(1)) ++sent;
        });
        group.wait();
        // Made runnable is not enough: the last one must have counted before main returns.
        while (!killed || victim->state.load(std::memory_order_acquire) != GoState::Dead) yield(self());
      }
    });
    CHECK(sent == received);
  }
}
