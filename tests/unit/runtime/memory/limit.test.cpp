#include <sys/wait.h>
#include <unistd.h>

#include <string>

#include "runtime/memory/limit.hpp"
#include "runtime/memory/statistics.hpp"
#include "unit/runtime/memory/heap_fixture.hpp"

using namespace gol::runtime;

namespace {

struct Outcome {
  int exit_code;
  std::string errors;
};

// Runs body() in a child process, which ends with 0 if body returns.
template <class Body>
Outcome in_child(Body body) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  if (child == 0) {
    dup2(ends[1], STDERR_FILENO);
    body();
    _exit(0);
  }
  close(ends[1]);
  Outcome outcome{-1, {}};
  char buffer[256];
  for (ssize_t got; (got = read(ends[0], buffer, sizeof buffer)) > 0;) {
    outcome.errors.append(buffer, static_cast<std::size_t>(got));
  }
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  if (WIFEXITED(status)) outcome.exit_code = WEXITSTATUS(status);
  return outcome;
}

constexpr const char* at_24_mib = "fatal error: out of memory\n\tthe limit is 24 MiB (see --max-memory)\n";
constexpr std::size_t limit = 24 << 20;

// Earlier tests may have left more free memory than the limit.
void set_limit(Mutator& mutator) {
  memory::set_poison(false);  // only for speed
  collect(mutator);
  release_free_memory();
  memory::set_memory_limit(limit);
}

// Holds `megabytes` MiB in small objects while making as much garbage again `rounds` times.
void hold(Mutator& mutator, int megabytes, int rounds) {
  void* held = nullptr;
  add_root(&held, &held + 1);
  for (int i = 0; i < megabytes << 14; ++i) {
    auto** cell = static_cast<void**>(allocate(mutator, 64, Scan::Pointers));
    *cell = held;
    held = cell;
  }
  for (int i = 0; i < rounds * megabytes << 10; ++i) allocate(mutator, 1024, Scan::None);
}

}  // namespace

TEST_CASE("a program that needs more than the limit ends with Go's text") {
  HeapFixture heap;
  heap.ignore_native_stack();
  const Outcome outcome = in_child([&] {
    set_limit(heap.mutator());
    hold(heap.mutator(), 30, 0);
  });
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.errors == at_24_mib);
}

TEST_CASE("a program that needs less runs on, however much garbage it makes") {
  HeapFixture heap;
  heap.ignore_native_stack();
  const Outcome outcome = in_child([&] {
    set_limit(heap.mutator());
    hold(heap.mutator(), 16, 4);
    if (heap_stats().heap_bytes > limit) _exit(1);
  });
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.errors == "");
}

TEST_CASE("one request over the limit fails at once") {
  HeapFixture heap;
  heap.ignore_native_stack();
  const Outcome outcome = in_child([&] {
    set_limit(heap.mutator());
    allocate(heap.mutator(), std::size_t{1} << 30, Scan::None);
  });
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.errors == at_24_mib);
  CHECK(in_child([&] { allocate(heap.mutator(), ~std::size_t{0} / 2, Scan::None); }).exit_code == 2);
  CHECK(in_child([&] { allocate(heap.mutator(), ~std::size_t{0}, Scan::None); }).exit_code == 2);
}

TEST_CASE("memory outside the heap counts") {
  HeapFixture heap;
  heap.ignore_native_stack();
  const Outcome outcome = in_child([&] {
    set_limit(heap.mutator());
    add_external_bytes(16 << 20);
    hold(heap.mutator(), 12, 0);
  });
  CHECK(outcome.exit_code == 2);
}

TEST_CASE("large objects that alternate in size stay within the limit") {
  HeapFixture heap;
  heap.ignore_native_stack();
  const Outcome outcome = in_child([&] {
    set_limit(heap.mutator());
    for (int i = 0; i < 200; ++i) {
      allocate(heap.mutator(), (i % 7 + 1) * 2'000'000, Scan::None);
      if (heap_stats().heap_bytes > limit) _exit(1);
    }
  });
  CHECK(outcome.exit_code == 0);
}

TEST_CASE("the hook can do its work before the end") {
  HeapFixture heap;
  heap.ignore_native_stack();
  const Outcome outcome = in_child([&] {
    on_out_of_memory = [](const char* text) {
      if (write(STDERR_FILENO, "flushed\n", 8) == 8) report_out_of_memory(text);
    };
    set_limit(heap.mutator());
    hold(heap.mutator(), 30, 0);
  });
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.errors == std::string("flushed\n") + at_24_mib);
}
