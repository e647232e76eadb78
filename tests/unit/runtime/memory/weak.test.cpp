#include "runtime/memory/weak.hpp"

#include <algorithm>
#include <vector>

#include "unit/runtime/memory/heap_fixture.hpp"

using namespace gol::runtime;

namespace {

// A list of cells, hidden from the conservative collector.
class List : public WeakTable {
 public:
  List() { add_weak_table(*this); }
  ~List() override { remove_weak_table(*this); }

  void add(const void* cell) { cells_.emplace_back(cell); }
  bool has(Hidden cell) const { return std::count(cells_.begin(), cells_.end(), cell) > 0; }
  std::size_t size() const { return cells_.size(); }
  void forget_dead(bool (*is_alive)(const void* cell)) override {
    std::erase_if(cells_, [&](Hidden cell) { return !is_alive(cell.reveal()); });
  }

 private:
  std::vector<Hidden> cells_;
};

Hidden make_hidden(HeapFixture& heap, List& list) {
  Node* made = new_node(heap.mutator(), nullptr, nullptr, 7);
  list.add(made);
  return Hidden(made);
}

}  // namespace

TEST_CASE("a weak table forgets a cell once nothing else knows it") {
  HeapFixture heap;
  heap.ignore_native_stack();
  List list;
  Node* held = nullptr;
  add_root(&held, &held + 1);
  const Hidden kept = make_hidden(heap, list), dropped = make_hidden(heap, list);
  held = kept.reveal<Node>();
  static const int outside = 0;
  list.add(&outside);
  collect(heap.mutator());
  CHECK(list.has(kept));
  CHECK(list.has(Hidden(&outside)));
  CHECK_FALSE(list.has(dropped));
  CHECK_FALSE(is_live(dropped));
  held = nullptr;
  collect(heap.mutator());
  CHECK(list.size() == 1);
  remove_root(&held);
}

TEST_CASE("a weak table forgets an object when its finalizer becomes due, not what the object holds") {
  HeapFixture heap;
  heap.ignore_native_stack();
  List list;
  const Hidden part = make_hidden(heap, list), object = make_hidden(heap, list);
  object.reveal<Node>()->left = part.reveal<Node>();
  set_finalizer(object.reveal(), [](void*, void*) {}, nullptr);
  collect(heap.mutator());
  CHECK_FALSE(list.has(object));
  CHECK(is_live(object));
  CHECK(list.has(part));
  DueFinalizer due;
  CHECK(next_finalizer(due));
  due = {};
  collect(heap.mutator());
  CHECK_FALSE(list.has(part));
}

TEST_CASE("what the program gets out of a weak table during a collection survives it") {
  for (const bool revived : {true, false}) {
    CAPTURE(revived);  // not revived: the negative control
    HeapFixture heap;
    heap.ignore_native_stack();
    List list;
    Node* held = nullptr;
    const Hidden cell = make_hidden(heap, list);
    memory::begin_snapshot(heap.mutator());
    add_root(&held, &held + 1);
    if (revived) revive(heap.mutator(), cell.reveal());
    held = cell.reveal<Node>();
    memory::finish_snapshot(heap.mutator());
    CHECK(is_live(cell) == revived);
    CHECK(list.has(cell) == revived);
    held = nullptr;
    remove_root(&held);
  }
}
