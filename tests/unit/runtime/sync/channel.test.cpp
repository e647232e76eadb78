#include "runtime/sync/channel.hpp"

#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <string>
#include <vector>

#include "unit/runtime/object/panics.hpp"
#include "unit/runtime/sync/channels.hpp"

using namespace gol::runtime;
using namespace gol::runtime::testing;

TEST_CASE("values arrive in the order they were sent") {
  for (int workers : {1, 2, 8}) {
    for (std::int64_t capacity : {0, 1, 7, 1000}) {
      CAPTURE(workers);
      CAPTURE(capacity);
      std::vector<std::int64_t> received;
      run_goroutines(workers, [&] {
        Chan<std::int64_t> channel(capacity);
        Group group;
        group.go([&] {
          for (std::int64_t i = 0; i < 500; ++i) channel.send(i);
          channel.close();
        });
        while (auto value = channel.receive()) received.push_back(*value);
        group.wait();
      });
      std::vector<std::int64_t> expected(500);
      for (std::size_t i = 0; i < expected.size(); ++i) expected[i] = static_cast<std::int64_t>(i);
      CHECK(received == expected);
    }
  }
}

TEST_CASE("many producers and consumers lose nothing, and each producer's order is kept") {
  constexpr std::int64_t producers = 6, consumers = 5, each = 2000;
  for (int workers : {1, 2, 8}) {
    for (std::int64_t capacity : {0, 3, 100}) {
      CAPTURE(workers);
      CAPTURE(capacity);
      std::atomic<std::int64_t> sum{0}, count{0};
      std::atomic<bool> ordered{true};
      run_goroutines(workers, [&] {
        Chan<std::int64_t> channel(capacity);
        Group senders, receivers;
        for (std::int64_t p = 0; p < producers; ++p) {
          senders.go([&, p] {
            for (std::int64_t i = 0; i < each; ++i) channel.send(p * each + i);
          });
        }
        for (std::int64_t c = 0; c < consumers; ++c) {
          receivers.go([&] {
            std::array<std::int64_t, producers> newest;
            newest.fill(-1);
            while (auto value = channel.receive()) {
              auto& last = newest[static_cast<std::size_t>(*value / each)];
              if (*value % each <= last) ordered = false;
              last = *value % each;
              sum += *value;
              ++count;
            }
          });
        }
        senders.wait();
        channel.close();
        receivers.wait();
      });
      CHECK(count == producers * each);
      CHECK(sum == producers * each * (producers * each - 1) / 2);
      CHECK(ordered);
    }
  }
}

TEST_CASE("the buffer holds as many values as its capacity, and receiving makes room") {
  std::vector<bool> answers;
  run_goroutines(1, [&] {
    Chan<std::int64_t> channel(3);
    for (int round = 0; round < 5; ++round) {
      answers.push_back(channel.try_send(1) && channel.try_send(2) && channel.try_send(3));
      answers.push_back(!channel.try_send(4) && channel.length() == 3 && channel_capacity(channel.channel) == 3);
      answers.push_back(channel.try_receive() == 1 && channel.try_send(4));
      answers.push_back(channel.receive() == 2 && channel.receive() == 3 && channel.receive() == 4);
      answers.push_back(!channel.try_receive() && channel.length() == 0);
    }
  });
  CHECK(answers == std::vector<bool>(answers.size(), true));
}

TEST_CASE("a sender that waits for room is served before later ones") {
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    std::vector<std::int64_t> received;
    run_goroutines(workers, [&] {
      Chan<std::int64_t> channel(2);
      Group group;
      for (std::int64_t i = 0; i < 6; ++i) {
        Goroutine* sender = group.go([&, i] { channel.send(i); });
        if (i >= 2) await_parked(sender, WaitKind::ChanSend);
        else while (channel.length() <= i) yield(self());
      }
      for (int i = 0; i < 6; ++i) received.push_back(channel.receive().value_or(-1));
      group.wait();
    });
    CHECK(received == std::vector<std::int64_t>{0, 1, 2, 3, 4, 5});
  }
}

TEST_CASE("a closed channel yields what its buffer holds, then zero values") {
  std::vector<std::int64_t> received;
  bool ok = true;
  run_goroutines(1, [&] {
    Chan<std::int64_t> channel(2);
    channel.send(1);
    channel.send(2);
    channel.close();
    received = {*channel.receive(), *channel.receive()};
    std::int64_t value = 77;
    ok = channel_receive(self(), channel.channel, &value);
    received.push_back(value);
    const ReceivedWord word = channel_receive_word(self(), channel.channel);
    ok = ok || word.ok || word.value != 0;
    ok = ok || channel_receive(self(), channel.channel, nullptr);
  });
  CHECK(received == std::vector<std::int64_t>{1, 2, 0});
  CHECK_FALSE(ok);
}

TEST_CASE("closing wakes everybody who waits") {
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    std::atomic<int> drained{0}, panicked{0};
    run_goroutines(workers, [&] {
      Chan<std::int64_t> empty, full;
      Group group;
      std::vector<Goroutine*> receivers, senders;
      for (int i = 0; i < 20; ++i) {
        receivers.push_back(group.go([&] {
          std::int64_t value = 5;
          if (!channel_receive(self(), empty.channel, &value) && value == 0) ++drained;
        }));
        senders.push_back(group.go([&] {
          if (panic_text(self(), [&] { full.send(1); }) == "send on closed channel") ++panicked;
        }));
      }
      for (Goroutine* g : receivers) await_parked(g, WaitKind::ChanReceive);
      for (Goroutine* g : senders) await_parked(g, WaitKind::ChanSend);
      empty.close();
      full.close();
      group.wait();
    });
    CHECK(drained == 20);
    CHECK(panicked == 20);
  }
}

TEST_CASE("misuse panics in Go's words") {
  std::vector<std::string> texts;
  run_goroutines(1, [&] {
    Goroutine& g = self();
    Chan<std::int64_t> channel(1);
    channel.close();
    std::int64_t value = 1;
    texts.push_back(panic_text(g, [&] { channel.send(1); }));
    texts.push_back(panic_text(g, [&] { channel_send_word(g, channel.channel, 1); }));
    texts.push_back(panic_text(g, [&] { channel.try_send(1); }));
    texts.push_back(panic_text(g, [&] { channel.close(); }));
    texts.push_back(panic_text(g, [&] { channel_close(g, nullptr); }));
    const TypeDescriptor* type = channel_type(basic_type(Kind::Int));
    texts.push_back(panic_text(g, [&] { make_channel(g, type, -1); }));
    texts.push_back(panic_text(g, [&] { make_channel(g, type, std::int64_t{1} << 62); }));
    SelectCase cases[] = {send_case(channel, &value), receive_case(Chan<std::int64_t>(), &value)};
    texts.push_back(panic_text(g, [&] { select_cases(g, cases, 2, false); }));
  });
  const std::string send = "send on closed channel", size = "makechan: size out of range";
  CHECK(texts == std::vector<std::string>{send, send, send, "close of closed channel", "close of nil channel",
                                          size, size, send});
}

namespace {

// Sends the word through a channel of the kind, into a parked receiver, a buffer, and from a parked sender.
std::vector<std::uint64_t> through_channel(Kind kind, std::uint64_t word) {
  std::vector<std::uint64_t> received;
  run_goroutines(1, [&] {
    Channel* unbuffered = make_channel(self(), channel_type(basic_type(kind)), 0);
    Channel* buffered = make_channel(self(), channel_type(basic_type(kind)), 1);
    Group group;
    Goroutine* sender = group.go([=] { channel_send_word(self(), unbuffered, word); });
    await_parked(sender, WaitKind::ChanSend);
    received.push_back(channel_receive_word(self(), unbuffered).value);
    group.go([=] {
      yield(self());
      channel_send_word(self(), unbuffered, word);
    });
    received.push_back(channel_receive_word(self(), unbuffered).value);
    channel_send_word(self(), buffered, word);
    received.push_back(channel_receive_word(self(), buffered).value);
    // The word form on one side, memory on the other.
    channel_send_word(self(), buffered, word);
    std::uint64_t memory = 0xAAAAAAAAAAAAAAAA;
    channel_receive(self(), buffered, &memory);
    received.push_back(load_word(basic_type(kind), &memory));
    group.wait();
  });
  return received;
}

}  // namespace

TEST_CASE("words of every width arrive in canonical form") {
  const auto minus_two = static_cast<std::uint64_t>(-2);
  for (Kind kind : {Kind::Int8, Kind::Int16, Kind::Int32, Kind::Int64, Kind::Int}) {
    CHECK(through_channel(kind, minus_two) == std::vector<std::uint64_t>(4, minus_two));
  }
  CHECK(through_channel(Kind::Uint8, 0xFE) == std::vector<std::uint64_t>(4, 0xFE));
  CHECK(through_channel(Kind::Bool, 1) == std::vector<std::uint64_t>(4, 1));
  CHECK(through_channel(Kind::Uint16, 0xFFFE) == std::vector<std::uint64_t>(4, 0xFFFE));
  CHECK(through_channel(Kind::Uint32, 0xFFFFFFFE) == std::vector<std::uint64_t>(4, 0xFFFFFFFE));
  CHECK(through_channel(Kind::Float32, 0xBF800000) == std::vector<std::uint64_t>(4, 0xBF800000));
  CHECK(through_channel(Kind::Uint64, minus_two) == std::vector<std::uint64_t>(4, minus_two));
}

TEST_CASE("elements may have no size, or be large") {
  using Large = std::array<std::uint8_t, 5000>;
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    std::int64_t signals = 0;
    bool intact = true;
    run_goroutines(workers, [&] {
      Chan<Nothing> unbuffered, buffered(3);
      Chan<Large> large, large_buffered(2);
      Group group;
      group.go([&] {
        for (int i = 0; i < 100; ++i) unbuffered.send({});
        for (int i = 0; i < 100; ++i) buffered.send({});
        buffered.close();
      });
      group.go([&] {
        for (int i = 0; i < 50; ++i) {
          Large value;
          value.fill(static_cast<std::uint8_t>(i));
          large.send(value);
          large_buffered.send(value);
        }
      });
      for (int i = 0; i < 100; ++i) signals += unbuffered.receive().has_value();
      while (buffered.receive()) ++signals;
      for (int i = 0; i < 50; ++i) {
        for (const Chan<Large>* channel : {&large, &large_buffered}) {
          const Large value = *channel->receive();
          for (std::uint8_t byte : value) intact = intact && byte == i;
        }
      }
      group.wait();
    });
    CHECK(signals == 200);
    CHECK(intact);
  }
}
