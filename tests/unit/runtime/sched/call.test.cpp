// Calls across the borders of value chunks and native segments, and back by return or by mark.
#include "runtime/sched/call.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "runtime/sched/stack.hpp"
#include "unit/runtime/sched/meeting.hpp"

using namespace gol::runtime;
using namespace gol::runtime::testing;

namespace {

std::int64_t& word(char* fp, int index) { return reinterpret_cast<std::int64_t*>(fp)[index]; }

// func sum(n int) (total int, copy int) with a frame of `words` words, as lower would lay it out:
// [0] call site, [1] closure, [2] total, [3] copy, [4] n, then locals.
struct Sum {
  static constexpr int total = 2, copy = 3, n = 4;
  Function function;
  Code code{run};
  CallSite site;
  int words;
  void (*at_the_bottom)(Goroutine& g) = nullptr;

  explicit Sum(int frame_words) : words(frame_words) {
    function.body.store(&code);
    function.result_bytes = 16;
    function.argument_end = (n + 1) * 8;
    function.extent = static_cast<std::uint32_t>(words + n + 1) * 8;
    function.info = add_function_info({"test.sum", function.extent});
    site.offset = words * 8;
    site.site = {77, function.info};
  }

  static Sum& of(const Code* code) {
    return *reinterpret_cast<Sum*>(reinterpret_cast<char*>(const_cast<Code*>(code)) - offset_of_code());
  }
  static std::size_t offset_of_code() {
    static const Sum* const null_based = reinterpret_cast<Sum*>(4096);
    return reinterpret_cast<std::size_t>(&null_based->code) - 4096;
  }

  __attribute__((noinline)) static Result run(const Code* code, char* fp, Goroutine* g) {
    Sum& sum = of(code);
    word(fp, copy) = word(fp, n);
    if (word(fp, n) == 0) {
      word(fp, total) = 0;
      publish(*g, fp, {1, sum.function.info});
      if (sum.at_the_bottom) sum.at_the_bottom(*g);
      return {};
    }
    char* nf = fp + sum.site.offset;
    *reinterpret_cast<const CallSite**>(nf) = &sum.site;
    word(nf, n) = word(fp, n) - 1;
    enter(sum.function, nf, g);
    // A callee's results must be where a direct call would have left them.
    if (word(nf, copy) != word(fp, n) - 1) std::abort();
    word(fp, total) = word(nf, total) + word(fp, n);
    return {};
  }

  // Calls it as a goroutine's body would.
  std::int64_t call(std::int64_t depth) {
    Goroutine& g = self();
    char* fp = g.chunk->low;
    char* nf = fp + 64;
    static const CallSite from_test{{5, 0}, 64};
    *reinterpret_cast<const CallSite**>(nf) = &from_test;
    word(nf, n) = depth;
    enter(function, nf, &g);
    publish(g, fp, {0, g.function->info});
    return word(nf, total);
  }
};

std::int64_t triangle(std::int64_t n) { return n * (n + 1) / 2; }

// Forks, so that a run may end the process; returns its exit code and what it wrote to standard error.
template <class F>
int in_child(F f, std::string& errors) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  if (child == 0) {
    dup2(ends[1], STDERR_FILENO);
    close(ends[0]);
    f();
    _exit(99);
  }
  close(ends[1]);
  char buffer[4096];
  for (ssize_t got; (got = read(ends[0], buffer, sizeof(buffer))) > 0;) errors.append(buffer, static_cast<std::size_t>(got));
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("recursion crosses chunks and segments with its results intact") {
  for (int words : {8, 40, 700}) {
    CAPTURE(words);
    Sum sum(words);
    const std::int64_t deepest = words > 100 ? 20'000 : 300'000;
    std::vector<std::int64_t> results;
    run_goroutines(1, [&] {
      for (std::int64_t depth : {std::int64_t{10}, std::int64_t{1000}, deepest, std::int64_t{100}, deepest}) {
        results.push_back(sum.call(depth) - triangle(depth));
      }
    });
    CHECK(results == std::vector<std::int64_t>(5, 0));
  }
}

TEST_CASE("a goroutine is as it was after a deep recursion") {
  Sum sum(40);
  bool same = false;
  run_goroutines(1, [&] {
    Goroutine& g = self();
    sum.call(100);  // the first step beyond the top pages lowers the limit for good
    const StackMark before = mark_stacks(g);
    sum.call(100'000);
    const StackMark after = mark_stacks(g);
    same = before.chunk == after.chunk && before.segments == after.segments && before.base == after.base &&
           before.value_end == after.value_end && g.stack_bytes == 0;
  });
  CHECK(same);
}

TEST_CASE("a large frame gets a chunk of its own size") {
  Sum sum(20'000);
  std::int64_t result = 0;
  run_goroutines(1, [&] { result = sum.call(50); });
  CHECK(result == triangle(50));
}

TEST_CASE("a mark takes all newer chunks and segments away") {
  Sum sum(40);
  bool clean = false;
  std::int64_t again = 0;
  run_goroutines(1, [&] {
    // The jump of a panic: the context is saved, the stacks dropped at the bottom, the context restored.
    static StackMark mark;
    static void* context[5];
    static bool landed;
    landed = false;
    Goroutine& g = self();
    mark = mark_stacks(g);
    sum.at_the_bottom = [](Goroutine& bottom) {
      if (landed) return;
      release_stacks_to(bottom, mark);
      landed = true;
      __builtin_longjmp(context, 1);
    };
    if (__builtin_setjmp(context) == 0) sum.call(200'000);
    clean = g.segments == mark.segments && g.chunk == mark.chunk && g.stack_bytes == 0;
    again = sum.call(200'000);
  });
  CHECK(clean);
  CHECK(again == triangle(200'000));
}

TEST_CASE("deep stacks are scanned while others collect, and while they wait") {
  for (int workers : {1, 2}) {
    CAPTURE(workers);
    static Meeting deep, done;
    static std::atomic<std::int64_t> result;
    run_goroutines(workers, [&] {
      static Sum& sum = *new Sum(40);
      sum.at_the_bottom = [](Goroutine& g) {
        auto* cell = static_cast<std::int64_t*>(allocate(g, 64, Scan::None));
        *cell = 4711;
        deep.signal();
        done.wait();
        result = *cell;
      };
      go([] { sum.call(50'000); });
      deep.wait();
      for (int i = 0; i < 3; ++i) {
        collect(mutator(self()));
        for (int k = 0; k < 1000; ++k) std::memset(allocate(self(), 64, Scan::None), 1, 64);
      }
      done.signal();
      while (result.load() == 0) yield(self());
    });
    CHECK(result.exchange(0) == 4711);
  }
}

TEST_CASE("natives can use the scheduler's stack") {
  bool apart = false, back = false;
  run_goroutines(2, [&] {
    struct Native {
      const char* here;
      std::size_t used = 0;
    } native{native_sp()};
    on_scheduler_stack(self(), [](void* p) {
      auto& at = *static_cast<Native*>(p);
      char large[200'000];
      std::memset(large, 1, sizeof(large));
      asm volatile("" ::"r"(large) : "memory");
      collect(mutator(self()));
      const auto distance = at.here - native_sp();
      at.used = static_cast<std::size_t>(distance < 0 ? -distance : distance);
    }, &native);
    apart = native.used > stride_bytes;
    back = native_sp() <= native.here && native_sp() > native.here - 4096;
  });
  CHECK(apart);
  CHECK(back);
}

TEST_CASE("endless recursion ends with Go's words and exit code 2" * doctest::skip(sanitized)) {
  std::string errors;
  const int code = in_child([] {
    RunOptions options;
    options.max_stack_bytes = 20'000'000;
    Sum sum(40);
    run_goroutines(options, [&] { sum.call(1ll << 40); });
  }, errors);
  CHECK(code == 2);
  CHECK(errors.find("runtime: goroutine stack exceeds 20000000-byte limit\nfatal error: stack overflow\n\n"
                    "goroutine 1 [running]:\ntest.sum(...)\n\t?:77\n") == 0);
  CHECK(errors.find(" frames elided...\n") != std::string::npos);
}

TEST_CASE("a deadlock ends with Go's words and every goroutine" * doctest::skip(sanitized)) {
  std::string errors;
  const int code = in_child([] {
    run_goroutines(1, [&] {
      go([] { Meeting().wait(); });
      Meeting().wait();
    });
  }, errors);
  CHECK(code == 2);
  CHECK(errors ==
        "fatal error: all goroutines are asleep - deadlock!\n\n"
        "goroutine 1 [semacquire]:\ntest.main(...)\n\t?:0\n\n"
        "goroutine 2 [semacquire]:\ntest.lambda(...)\n\t?:0\ncreated by unknown in goroutine 1\n\t?:0\n");
}
