// Goroutines' stacks as the collector sees them, with a scheduler that consists of one stack record.
#include <memory>

#include "unit/runtime/memory/heap_fixture.hpp"

using namespace gol::runtime;
using memory::Fault;

namespace {

// The first chunk has room for 16 words, the second for 16; the function uses 4 words from its frame on.
class OneGoroutine : public World {
 public:
  OneGoroutine() {
    first.low = reinterpret_cast<char*>(first_words);
    first.end = reinterpret_cast<char*>(first_words + 16);
    second.low = reinterpret_cast<char*>(second_words);
    second.end = reinterpret_cast<char*>(second_words + 16);
    second.previous = &first;
    second.caller_fp = first.low;
    second.previous_top = reinterpret_cast<char*>(first_words + 8);
    record.chunk = &second;
    record.frame = reinterpret_cast<char*>(second_words + 2);
    record.site.function = add_function_info({"main.f", 4 * sizeof(void*)});
  }

  void request_stop(StackRecord&) override {}
  void visit_roots(RootVisitor& visitor) override {
    visitor.stack(record);
    visitor.words(named, named + 1);
    visitor.pointer(named[1]);
  }

  void* first_words[16] = {};
  void* second_words[16] = {};
  void* native_words[8] = {};
  void* segment_words[8] = {};
  void* named[2] = {};
  ValueChunk first, second;
  SegmentLink link;
  StackRecord record;
};

struct Setup {
  HeapFixture heap;
  std::unique_ptr<OneGoroutine> world = std::make_unique<OneGoroutine>();

  Setup() {
    heap.ignore_native_stack();
    set_world(world.get());
  }
  ~Setup() { set_world(nullptr); }

  Hidden put(void*& slot) {
    slot = new_node(heap.mutator(), nullptr, nullptr, 1);
    return Hidden(slot);
  }
  bool survives(Hidden cell) {
    collect(heap.mutator());
    return is_live(cell);
  }
};

}  // namespace

TEST_CASE("value stacks are scanned up to the extent of the running function") {
  Setup test;
  const Hidden in_frame = test.put(test.world->second_words[5]);
  const Hidden beyond = test.put(test.world->second_words[6]);
  const Hidden in_caller = test.put(test.world->first_words[7]);
  const Hidden beyond_caller = test.put(test.world->first_words[8]);
  CHECK(test.survives(in_frame));
  CHECK_FALSE(is_live(beyond));
  CHECK(is_live(in_caller));
  CHECK_FALSE(is_live(beyond_caller));

  set_fault(Fault::SkipOlderChunks);
  CHECK(test.survives(in_frame));
  CHECK_FALSE(is_live(in_caller));
  set_fault(Fault::SkipValueStacks);
  CHECK_FALSE(test.survives(in_frame));
}

TEST_CASE("an unknown function counts to the end of the chunk, an extent never beyond") {
  Setup test;
  const Hidden last = test.put(test.world->second_words[15]);
  test.world->record.site.function = 0;
  CHECK(test.survives(last));
  test.world->record.site.function = add_function_info({"main.g", 1 << 20});
  CHECK(test.survives(last));
}

TEST_CASE("the native stack of a parked goroutine is scanned with its suspended segments") {
  Setup test;
  OneGoroutine& world = *test.world;
  world.record.base = reinterpret_cast<char*>(world.native_words + 8);
  world.record.segments = &world.link;
  world.link.sp = world.segment_words;
  world.link.base = reinterpret_cast<char*>(world.segment_words + 8);
  const Hidden above_sp = test.put(world.native_words[2]);
  const Hidden below_sp = test.put(world.native_words[1]);
  const Hidden suspended = test.put(world.segment_words[0]);
  world.record.sp = world.native_words + 2;
  CHECK(test.survives(above_sp));
  CHECK_FALSE(is_live(below_sp));
  CHECK(is_live(suspended));

  set_fault(Fault::SkipSegments);
  CHECK(test.survives(above_sp));
  CHECK_FALSE(is_live(suspended));
  set_fault(Fault::SkipNativeStacks);
  CHECK_FALSE(test.survives(above_sp));
}

TEST_CASE("what the scheduler names is a root") {
  Setup test;
  const Hidden word = test.put(test.world->named[0]);
  const Hidden pointer = test.put(test.world->named[1]);
  CHECK(test.survives(word));
  CHECK(is_live(pointer));
  set_fault(Fault::SkipWorldRoots);
  CHECK_FALSE(test.survives(word));
  CHECK_FALSE(is_live(pointer));
}

TEST_CASE("function infos keep their places") {
  const FunctionInfo& first = function_info(add_function_info({"main.first", 8}));
  for (int i = 0; i < 5000; ++i) add_function_info({"main.other", 16});
  const std::uint32_t last = add_function_info({"main.last", 24});
  CHECK(first.name == "main.first");
  CHECK(function_info(last).name == "main.last");
  function_info(last).extent = 32;
  CHECK(function_info(last).extent == 32);
  CHECK(function_info(0).extent == 0);
}
