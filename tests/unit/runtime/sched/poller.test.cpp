// Goroutines that wait for pipes and sockets.
#include "runtime/sched/poller.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <thread>
#include <vector>

#include "unit/runtime/sched/meeting.hpp"

using namespace gol::runtime;
using namespace gol::runtime::testing;

namespace {

// A pair of connected descriptors in non-blocking mode, each registered.
struct Pair {
  std::array<int, 2> descriptors{-1, -1};
  std::array<PollTarget*, 2> targets{};

  static Pair sockets() {
    Pair pair;
    REQUIRE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, pair.descriptors.data()) == 0);
    pair.watch();
    return pair;
  }
  static Pair pipe() {
    Pair pair;
    REQUIRE(pipe2(pair.descriptors.data(), O_NONBLOCK | O_CLOEXEC) == 0);
    pair.watch();
    return pair;
  }
  void watch() {
    for (std::size_t i = 0; i < 2; ++i) targets[i] = poll_open(descriptors[i]);
  }
  void close_end(std::size_t end) {
    poll_close(self(), *targets[end]);
    ::close(descriptors[end]);
  }
  void close() {
    close_end(0);
    close_end(1);
  }

  // All bytes, as a caller of poll_wait() does it. False when a wait does not end with Ready, or at the end of file.
  template <class Call>
  bool transfer(std::size_t end, Direction direction, std::size_t bytes, Call call) const {
    for (std::size_t done = 0; done < bytes;) {
      const ssize_t count = call(descriptors[end], done, bytes - done);
      if (count == 0) return false;
      if (count > 0) {
        done += static_cast<std::size_t>(count);
      } else if (errno == EAGAIN) {
        if (poll_wait(self(), *targets[end], direction) != PollEnd::Ready) return false;
      } else {
        return false;
      }
    }
    return true;
  }
  bool send(std::size_t end, const void* data, std::size_t bytes) const {
    return transfer(end, Direction::Write, bytes, [data](int descriptor, std::size_t at, std::size_t rest) {
      return ::write(descriptor, static_cast<const char*>(data) + at, rest);
    });
  }
  bool receive(std::size_t end, void* data, std::size_t bytes) const {
    return transfer(end, Direction::Read, bytes, [data](int descriptor, std::size_t at, std::size_t rest) {
      return ::read(descriptor, static_cast<char*>(data) + at, rest);
    });
  }
};

constexpr int few = sanitized ? 20 : 100;

RunOptions options_of(int workers, bool virtual_time = false) {
  RunOptions options;
  options.workers = workers;
  options.virtual_time = virtual_time;
  return options;
}

}  // namespace

TEST_CASE("goroutines talk over sockets, and no thread waits for any of them") {
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    std::atomic<int> wrong{0};
    std::uint64_t threads = 0;
    run_goroutines(workers, [&] {
      std::atomic<int> left{few}, served{0};
      Meeting over;
      std::vector<Pair> pairs;
      for (int i = 0; i < few; ++i) pairs.push_back(Pair::sockets());
      for (Pair& pair : pairs) {
        go([&, &each = pair] {
          for (int number; each.receive(1, &number, sizeof number);) {
            ++number;
            if (!each.send(1, &number, sizeof number)) wrong.fetch_add(1);
          }
          served.fetch_add(1);
        });
        go([&, &each = pair] {
          for (int round = 0; round < 50; ++round) {
            int number = round;
            if (!each.send(0, &number, sizeof number) || !each.receive(0, &number, sizeof number)) wrong.fetch_add(1);
            if (number != round + 1) wrong.fetch_add(1);
          }
          if (left.fetch_sub(1) == 1) over.signal();
        });
      }
      over.wait();
      threads = scheduler_stats().threads;
      for (Pair& pair : pairs) pair.close_end(0);
      while (served.load() < few) yield(self());
      for (Pair& pair : pairs) pair.close_end(1);
    });
    CHECK(wrong == 0);
    CHECK(threads <= static_cast<std::uint64_t>(workers) + 1);
  }
}

TEST_CASE("more than a pipe holds goes through it, writers waiting too") {
  for (int workers : {1, 2, 8}) {
    constexpr std::size_t bytes = 3 << 20;
    std::vector<unsigned char> sent(bytes), received(bytes);
    for (std::size_t i = 0; i < bytes; ++i) sent[i] = static_cast<unsigned char>(i * 7 + i / 251);
    bool read_all = false, wrote_all = false, ended = false;
    run_goroutines(workers, [&] {
      Pair pair = Pair::pipe();
      Meeting written;
      go([&] {
        wrote_all = pair.send(1, sent.data(), bytes);
        pair.close_end(1);
        written.signal();
      });
      read_all = pair.receive(0, received.data(), bytes);
      written.wait();
      char more;
      ended = !pair.receive(0, &more, 1);
      pair.close_end(0);
    });
    CHECK(wrote_all);
    CHECK(read_all);
    CHECK(ended);
    CHECK(sent == received);
  }
}

TEST_CASE("a deadline ends a wait, before it, during it and anew") {
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    std::vector<PollEnd> ends;
    std::int64_t waited = 0;
    bool received = false;
    run_goroutines(workers, [&] {
      Pair pair = Pair::sockets();
      const auto wait = [&] { ends.push_back(poll_wait(self(), *pair.targets[0], Direction::Read)); };
      const auto set = [&](std::int64_t when) { poll_set_deadline(self(), *pair.targets[0], Direction::Read, when); };
      set(monotonic_now() - 1);
      wait();
      set(monotonic_now() + 5 * millisecond);
      const std::int64_t begin = monotonic_now();
      wait();
      waited = monotonic_now() - begin;
      wait();  // it stays passed
      set(never);
      go([&pair] {
        sleep(self(), 5 * millisecond);
        poll_set_deadline(self(), *pair.targets[0], Direction::Read, monotonic_now());
      });
      wait();
      set(monotonic_now() + 3'600'000 * millisecond);
      go([&pair] {
        sleep(self(), millisecond);
        const char byte = 1;
        pair.send(1, &byte, 1);
      });
      char byte = 0;
      received = pair.receive(0, &byte, 1) && byte == 1;
      pair.close();
    });
    CHECK(ends == std::vector<PollEnd>(4, PollEnd::TimedOut));
    CHECK(waited >= 5 * millisecond);
    CHECK(received);
  }
}

TEST_CASE("closing ends the waits of both directions") {
  for (int workers : {1, 2, 8}) {
    std::atomic<int> closed{0};
    run_goroutines(workers, [&] {
      Pair pair = Pair::sockets();
      std::vector<char> much(1 << 20);
      Meeting over;
      Goroutine* reader = go([&] {
        closed += poll_wait(self(), *pair.targets[0], Direction::Read) == PollEnd::Closed;
        over.signal();
      });
      Goroutine* writer = go([&] {
        // Full by now: the other end does not read.
        while (::write(pair.descriptors[0], much.data(), much.size()) > 0) {
        }
        while (poll_wait(self(), *pair.targets[0], Direction::Write) == PollEnd::Ready) {
        }
        ++closed;
        over.signal();
      });
      for (const Goroutine* each : {reader, writer}) {
        while (each->state.load() != GoState::Waiting) yield(self());
      }
      pair.close_end(0);
      over.wait();
      over.wait();
      pair.close_end(1);
    });
    CHECK(closed == 2);
  }
}

TEST_CASE("a goroutine that waits for a descriptor can be killed") {
  for (int workers : {1, 2, 8}) {
    std::atomic<int> end{-1};
    run_goroutines(workers, [&] {
      Pair pair = Pair::sockets();
      Goroutine* g = go([&] { end = static_cast<int>(poll_wait(self(), *pair.targets[0], Direction::Read)); });
      while (g->state.load() != GoState::Waiting) yield(self());
      kill(*g);
      while (end.load() < 0) yield(self());
      pair.close();
    });
    CHECK(end == static_cast<int>(PollEnd::Cancelled));
  }
}

TEST_CASE("waiting for somebody outside is no deadlock") {
  for (int workers : {1, 2}) {
    bool received = false;
    std::array<int, 2> ends;
    REQUIRE(pipe2(ends.data(), O_NONBLOCK | O_CLOEXEC) == 0);
    std::thread outside([&] {
      usleep(30'000);
      REQUIRE(write(ends[1], "x", 1) == 1);
    });
    const int code = run_goroutines(workers, [&] {
      PollTarget* target = poll_open(ends[0]);
      received = poll_wait(self(), *target, Direction::Read) == PollEnd::Ready;
      poll_close(self(), *target);
    });
    outside.join();
    close(ends[0]);
    close(ends[1]);
    CHECK(code == 0);
    CHECK(received);
  }
}

TEST_CASE("what has come in goes before a jump of a virtual clock") {
  for (int workers : {1, 2}) {
    PollEnd first{}, second{};
    std::int64_t waited = 0;
    run_goroutines(options_of(workers, true), [&] {
      Pair pair = Pair::sockets();
      const auto wait = [&] {
        poll_set_deadline(self(), *pair.targets[0], Direction::Read, monotonic_now() + 3'600'000 * millisecond);
        return poll_wait(self(), *pair.targets[0], Direction::Read);
      };
      REQUIRE(write(pair.descriptors[1], "x", 1) == 1);
      const std::int64_t begin = monotonic_now();
      first = wait();
      waited = monotonic_now() - begin;
      char byte;
      CHECK(read(pair.descriptors[0], &byte, 1) == 1);
      second = wait();
      pair.close();
    });
    CHECK(first == PollEnd::Ready);
    CHECK(waited < 1000 * millisecond);
    CHECK(second == PollEnd::TimedOut);
  }
}

TEST_CASE("a goroutine gets its turn although another one never rests") {
  for (int workers : {1, 2}) {
    std::atomic<int> received{0};
    run_goroutines(workers, [&] {
      Pair pair = Pair::sockets();
      std::atomic<bool> stop{false};
      for (int i = 0; i < workers; ++i) {
        go([&] {
          while (!stop.load()) poll_here();
        });
      }
      go([&] {
        for (char byte; received < 5 && pair.receive(0, &byte, 1);) ++received;
        stop = true;
      });
      for (int i = 0; i < 5; ++i) {
        sleep(self(), millisecond);
        CHECK(pair.send(1, "x", 1));
      }
      while (!stop) yield(self());
      pair.close();
    });
    CHECK(received == 5);
  }
}

TEST_CASE("sleepers wake in time while a thread sleeps in epoll") {
  for (int workers : {1, 2}) {
    std::int64_t late = 0;
    run_goroutines(workers, [&] {
      Pair pair = Pair::sockets();
      go([&] { poll_wait(self(), *pair.targets[0], Direction::Read); });
      for (int i = 1; i <= 10; ++i) {
        const std::int64_t begin = monotonic_now();
        sleep(self(), i * millisecond);
        const std::int64_t slept = monotonic_now() - begin;
        CHECK(slept >= i * millisecond);
        late = std::max(late, slept - i * millisecond);
      }
      pair.close();
    });
    CHECK(late < 500 * millisecond);
  }
}

TEST_CASE("a regular file cannot be waited for") {
  int error = 0;
  run_goroutines(1, [&] {
    char name[] = "/tmp/gol-poller-XXXXXX";
    const int file = mkstemp(name);
    REQUIRE(file >= 0);
    CHECK(poll_open(file) == nullptr);
    error = errno;
    close(file);
    unlink(name);
  });
  CHECK(error == EPERM);
}

TEST_CASE("targets are opened, awaited, timed out and closed at random, and every goroutine comes to its end") {
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    constexpr int goroutines = sanitized ? 8 : 32, rounds = sanitized ? 20 : 200;
    std::atomic<int> ended{0}, wrong{0};
    run_goroutines(workers, [&] {
      for (int i = 0; i < goroutines; ++i) {
        go([&, i] {
          std::uint64_t random = static_cast<std::uint64_t>(i) * 0x9E3779B97F4A7C15ull + 1;
          const auto next = [&random](std::uint64_t below) {
            random = random * 6364136223846793005ull + 1442695040888963407ull;
            return (random >> 33) % below;
          };
          for (int round = 0; round < rounds; ++round) {
            Pair pair = Pair::sockets();
            Meeting over;
            std::atomic<bool> waits{true};
            go([&] {
              for (char byte; pair.receive(0, &byte, 1);) {
              }
              waits = false;
              over.signal();
            });
            for (std::uint64_t step = next(4); step > 0; --step) {
              switch (next(4)) {
                case 0: pair.send(1, "abc", 1 + next(3)); break;
                case 1: sleep(self(), static_cast<std::int64_t>(next(50'000))); break;
                case 2:
                  poll_set_deadline(self(), *pair.targets[0], Direction::Read,
                                    monotonic_now() + static_cast<std::int64_t>(next(100'000)));
                  break;
                default: yield(self());
              }
            }
            switch (next(3)) {
              case 0:
                poll_set_deadline(self(), *pair.targets[0], Direction::Read, monotonic_now());
                break;
              case 1: shutdown(pair.descriptors[1], SHUT_WR); break;
              default:
                pair.close_end(1);
                over.wait();
                if (waits) wrong.fetch_add(1);
                pair.close_end(0);
                continue;
            }
            over.wait();
            if (waits) wrong.fetch_add(1);
            pair.close();
          }
          ended.fetch_add(1);
        });
      }
      while (ended.load() < goroutines) sleep(self(), millisecond);
    });
    CHECK(ended == goroutines);
    CHECK(wrong == 0);
  }
}
