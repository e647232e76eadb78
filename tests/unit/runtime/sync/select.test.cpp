#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <vector>

#include "unit/runtime/sync/channels.hpp"

using namespace gol::runtime;
using namespace gol::runtime::testing;

TEST_CASE("a select takes each of its ready cases about equally often") {
  std::array<int, 4> chosen{};
  run_goroutines(1, [&] {
    Chan<std::int64_t> a(1), b(1), c(1), never;
    std::int64_t value = 0, one = 1;
    for (int i = 0; i < 30000; ++i) {
      if (a.length() == 0) a.send(1);
      if (b.length() == 0) b.send(1);
      if (c.length() == 1) c.receive();
      SelectCase cases[] = {receive_case(a, &value), receive_case(never, &value), receive_case(b, &value),
                            send_case(c, &one)};
      ++chosen[static_cast<std::size_t>(select_cases(self(), cases, 4, false))];
    }
  });
  CHECK(chosen[1] == 0);
  for (std::size_t i : {0, 2, 3}) {
    CHECK(chosen[i] > 9500);
    CHECK(chosen[i] < 10500);
  }
}

TEST_CASE("the default is taken only if no case is ready, nil channels never are") {
  std::vector<std::int64_t> chosen;
  bool received = true;
  run_goroutines(1, [&] {
    Goroutine& g = self();
    Chan<std::int64_t> channel(1);
    std::int64_t value = 7;
    SelectCase cases[] = {receive_case(channel, &value), {nullptr, &value, true, false}, {nullptr, &value, false, false}};
    chosen.push_back(select_cases(g, cases, 3, true));
    channel.send(1);
    chosen.push_back(select_cases(g, cases, 3, true));
    received = cases[0].received && value == 1;
    channel.close();
    chosen.push_back(select_cases(g, cases, 3, true));
    received = received && !cases[0].received && value == 0;
    chosen.push_back(select_cases(g, cases + 1, 2, true));
    chosen.push_back(select_cases(g, nullptr, 0, true));
  });
  CHECK(chosen == std::vector<std::int64_t>{-1, 0, 0, -1, -1});
  CHECK(received);
}

TEST_CASE("selects that send and receive on one channel meet each other, never themselves") {
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    std::atomic<std::int64_t> sent{0}, received{0}, sum{0};
    run_goroutines(workers, [&] {
      Chan<std::int64_t> channel;
      Group group;
      std::atomic<int> left{4};
      for (std::int64_t i = 0; i < 4; ++i) {
        group.go([&, i] {
          for (std::int64_t round = 0; round < 3000; ++round) {
            std::int64_t out = i * 10000 + round, in = 0;
            SelectCase cases[] = {send_case(channel, &out), receive_case(channel, &in)};
            if (select_cases(self(), cases, 2, false) == 0) {
              ++sent;
              sum += out;
            } else {
              ++received;
              sum -= in;
            }
          }
          --left;
        });
      }
      // Who still waits when the others are done needs a partner.
      while (left.load() > 0) {
        if (auto value = channel.try_receive()) {
          ++received;
          sum -= *value;
        }
        yield(self());
      }
      group.wait();
    });
    CHECK(sent == received);
    CHECK(sum == 0);
  }
}

TEST_CASE("no wake-up is lost among many selects") {
  constexpr std::int64_t each = 3000;
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    std::atomic<std::int64_t> sum{0}, count{0};
    run_goroutines(workers, [&] {
      Chan<std::int64_t> channels[3] = {Chan<std::int64_t>(0), Chan<std::int64_t>(1), Chan<std::int64_t>(5)};
      Chan<Nothing> quit;
      Group producers, consumers;
      for (std::int64_t p = 0; p < 4; ++p) {
        producers.go([&, p] {
          for (std::int64_t i = 0; i < each; ++i) {
            std::int64_t value = p * each + i;
            SelectCase cases[] = {send_case(channels[0], &value), send_case(channels[1], &value),
                                  send_case(channels[2], &value)};
            select_cases(self(), cases, 3, false);
          }
        });
      }
      for (int c = 0; c < 4; ++c) {
        consumers.go([&] {
          for (;;) {
            std::int64_t value = 0;
            SelectCase cases[] = {receive_case(channels[2], &value), receive_case(channels[0], &value),
                                  receive_case(channels[1], &value), receive_case(quit, static_cast<Nothing*>(nullptr))};
            if (select_cases(self(), cases, 4, false) == 3) return;
            sum += value;
            ++count;
          }
        });
      }
      producers.wait();
      while (count.load() < 4 * each) yield(self());
      quit.close();
      consumers.wait();
    });
    CHECK(count == 4 * each);
    CHECK(sum == 4 * each * (4 * each - 1) / 2);
  }
}

TEST_CASE("a select with more cases than fit on the stack waits on all of them") {
  constexpr int size = 40;
  std::vector<std::int64_t> chosen, values;
  run_goroutines(2, [&] {
    Channel* channels[size];
    for (auto& channel : channels) channel = Chan<std::int64_t>().channel;
    Group group;
    for (int i : {0, 17, 39}) {
      group.go([&, i] { channel_send_word(self(), channels[i], static_cast<std::uint64_t>(i * 10)); });
      std::int64_t value = -1;
      SelectCase cases[size];
      for (int at = 0; at < size; ++at) cases[at] = {channels[at], &value, false, false};
      cases[5].channel = channels[4];  // one channel twice
      chosen.push_back(select_cases(self(), cases, size, false));
      values.push_back(value);
    }
    group.wait();
  });
  CHECK(chosen == std::vector<std::int64_t>{0, 17, 39});
  CHECK(values == std::vector<std::int64_t>{0, 170, 390});
}

TEST_CASE("a close wakes selects that wait to receive") {
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    std::atomic<int> woken{0};
    run_goroutines(workers, [&] {
      Chan<std::int64_t> closing, other;
      Group group;
      std::vector<Goroutine*> waiting;
      for (int i = 0; i < 10; ++i) {
        waiting.push_back(group.go([&] {
          std::int64_t value = 9;
          SelectCase cases[] = {receive_case(other, &value), receive_case(closing, &value)};
          if (select_cases(self(), cases, 2, false) == 1 && !cases[1].received && value == 0) ++woken;
        }));
      }
      for (Goroutine* g : waiting) await_parked(g, WaitKind::Select);
      closing.close();
      group.wait();
      if (other.try_send(1)) woken = -1;  // nobody is left in its queue
    });
    CHECK(woken == 10);
  }
}
