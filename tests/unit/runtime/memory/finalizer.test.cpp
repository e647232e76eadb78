#include <vector>

#include "runtime/memory/background.hpp"
#include "unit/runtime/memory/heap_fixture.hpp"

using namespace gol::runtime;

namespace {

void do_nothing(void*, void*) {}

// The queue's calls, in order. The addresses are hidden again at once.
std::vector<Hidden> due_cells() {
  std::vector<Hidden> cells;
  DueFinalizer due;
  while (next_finalizer(due)) {
    CHECK((due.finalizer == do_nothing));
    cells.emplace_back(due.cell);
  }
  return cells;
}

template <class Make>
Hidden make_finalizable(Make make, void* context = nullptr) {
  void* cell = make();
  set_finalizer(cell, do_nothing, context);
  return Hidden(cell);
}

}  // namespace

TEST_CASE("a finalizer becomes due once its object is unreachable") {
  HeapFixture heap;
  heap.ignore_native_stack();
  Node* held = nullptr;
  add_root(&held, &held + 1);
  const Hidden cell = make_finalizable([&] { return held = new_node(heap.mutator(), nullptr, nullptr, 1); });
  collect(heap.mutator());
  CHECK(due_cells().empty());
  held = nullptr;
  collect(heap.mutator());
  CHECK(is_live(cell));  // the queue holds it until it is taken
  collect(heap.mutator());
  CHECK(is_live(cell));
  const std::vector<Hidden> due = due_cells();
  REQUIRE(due.size() == 1);
  CHECK((due[0] == cell));
  collect(heap.mutator());
  CHECK_FALSE(is_live(cell));
  CHECK(due_cells().empty());
  remove_root(&held);
}

TEST_CASE("of two objects with finalizers the one that points goes first") {
  HeapFixture heap;
  heap.ignore_native_stack();
  Node* held = nullptr;
  add_root(&held, &held + 1);
  const Hidden pointed =
      make_finalizable([&] { return held = new_node(heap.mutator(), nullptr, nullptr, 1); });
  const Hidden pointing = make_finalizable([&] { return held = new_node(heap.mutator(), held, nullptr, 2); });
  held = nullptr;
  bool faulty = false;
  SUBCASE("in order") {}
  SUBCASE("negative control") {
    set_fault(memory::Fault::SkipFinalizable);
    faulty = true;
  }
  collect(heap.mutator());
  const std::vector<Hidden> first = due_cells();
  CHECK(first.size() == (faulty ? 2 : 1));
  if (!faulty) CHECK((first[0] == pointing));
  collect(heap.mutator());
  const std::vector<Hidden> second = due_cells();
  CHECK(second.size() == (faulty ? 0 : 1));
  if (!faulty) CHECK((second[0] == pointed));
  remove_root(&held);
}

TEST_CASE("a finalizer's context lives as long as the finalizer") {
  HeapFixture heap;
  heap.ignore_native_stack();
  Hidden context;
  make_finalizable([&] {
    Node* made = new_node(heap.mutator(), nullptr, nullptr, 1);
    context = Hidden(made);
    void* cell = new_node(heap.mutator(), nullptr, nullptr, 2);
    set_finalizer(cell, do_nothing, made);
    return cell;
  });
  // make_finalizable() has replaced the first finalizer, whose context is garbage now.
  collect(heap.mutator());
  CHECK_FALSE(is_live(context));
  due_cells();

  [&]() {
    Node* made = new_node(heap.mutator(), nullptr, nullptr, 1);
    context = Hidden(made);
    make_finalizable([&] { return new_node(heap.mutator(), nullptr, nullptr, 2); }, made);
  }();
  collect(heap.mutator());
  CHECK(is_live(context));
  CHECK(due_cells().size() == 1);
}

TEST_CASE("objects in a cycle with themselves are never finalized") {
  HeapFixture heap;
  heap.ignore_native_stack();
  const Hidden cell = make_finalizable([&] {
    Node* node = new_node(heap.mutator(), nullptr, nullptr, 1);
    return node->left = node;
  });
  collect(heap.mutator());
  CHECK(due_cells().empty());
  CHECK(is_live(cell));
  [&]() { set_finalizer(cell.reveal(), nullptr, nullptr); }();
  collect(heap.mutator());
  CHECK_FALSE(is_live(cell));
}

// Whoever waits for the marking thread is hungry for work; nobody takes any once the world is stopped.
TEST_CASE("objects that become due at the end of marking in the background are kept") {
  HeapFixture heap;
  heap.ignore_native_stack();
  memory::set_background_threshold(0);
  background_marking_allowed.store(true);
  constexpr std::size_t count = 20'000;
  const auto make = [&] { return new_node(heap.mutator(), nullptr, nullptr, 1); };
  for (std::size_t i = 0; i < count; ++i) make_finalizable(make);
  for (int i = 0; i < 3; ++i) collect(heap.mutator());
  finish_collection();
  background_marking_allowed.store(false);
  std::size_t lost = 0;
  const std::vector<Hidden> due = due_cells();
  for (const Hidden cell : due) lost += !is_live(cell);
  CHECK(due.size() == count);
  CHECK(lost == 0);
}

TEST_CASE("the hook is called when finalizers are due") {
  HeapFixture heap;
  heap.ignore_native_stack();
  static int calls;
  calls = 0;
  on_finalizers_due = [] { ++calls; };
  collect(heap.mutator());
  CHECK(calls == 0);
  make_finalizable([&] { return new_node(heap.mutator(), nullptr, nullptr, 1); });
  collect(heap.mutator());
  CHECK(calls == 1);
  on_finalizers_due = nullptr;
  CHECK(due_cells().size() == 1);
}
