// Marking from a snapshot: what was reachable when it began survives whatever mutators do before it ends.
#include "unit/runtime/memory/heap_fixture.hpp"

using namespace gol::runtime;
using memory::Fault;

namespace {

// One holder with a pointer to one object, and a place outside the heap that the snapshot has already seen.
// Each test moves the only pointer there, behind the marker's back.
class MovedPointer {
 public:
  explicit MovedPointer(HeapFixture& heap) : heap_(heap) {
    add_root(&holder_, &holder_ + 1);
    build();
    memory::begin_snapshot(heap_.mutator());
  }
  ~MovedPointer() { remove_root(&holder_); }

  // overwrite(holder) ends the holder's pointer to the object.
  template <class Overwrite>
  void overwrite_with(Overwrite overwrite) {
    overwrite(holder_);
    CHECK(holder_->left == nullptr);
  }

  bool object_survives() {
    memory::finish_snapshot(heap_.mutator());
    return is_live(object_);
  }

 private:
  void build() {
    Node* object = new_node(heap_.mutator(), nullptr, nullptr, 1);
    object_ = Hidden(object);
    holder_ = new_node(heap_.mutator(), object, nullptr, 2);
  }

  HeapFixture& heap_;
  Node* holder_ = nullptr;
  Hidden object_;
};

}  // namespace

TEST_CASE("store remembers what it overwrites") {
  HeapFixture heap;
  heap.ignore_native_stack();
  MovedPointer moved(heap);
  bool faulty = false;
  SUBCASE("with the barrier") {}
  SUBCASE("negative control") {
    set_fault(Fault::NoStoreBarrier);
    faulty = true;
  }
  moved.overwrite_with(
      [&](Node* holder) { store(heap.mutator(), reinterpret_cast<void**>(&holder->left), nullptr); });
  CHECK(moved.object_survives() == !faulty);
}

TEST_CASE("bulk operations remember what they overwrite") {
  HeapFixture heap;
  heap.ignore_native_stack();
  MovedPointer moved(heap);
  bool faulty = false, copy = false;
  SUBCASE("clear") {}
  SUBCASE("copy") { copy = true; }
  SUBCASE("clear, negative control") { faulty = true; }
  SUBCASE("copy, negative control") { faulty = copy = true; }
  if (faulty) set_fault(Fault::NoBulkBarrier);
  moved.overwrite_with([&](Node* holder) {
    if (copy) {
      const Node empty{};
      copy_pointers(heap.mutator(), holder, &empty, sizeof empty);
    } else {
      before_overwrite(heap.mutator(), holder, sizeof *holder);
      std::memset(static_cast<void*>(holder), 0, sizeof *holder);
    }
  });
  CHECK(moved.object_survives() == !faulty);
}

TEST_CASE("cells taken while a snapshot is marked survive it") {
  HeapFixture heap;
  heap.ignore_native_stack();
  memory::begin_snapshot(heap.mutator());
  bool faulty = false;
  SUBCASE("born marked") {}
  SUBCASE("negative control") {
    set_fault(Fault::NoAllocateBlack);
    faulty = true;
  }
  Hidden small, large;
  [&]() {
    small = Hidden(new_node(heap.mutator(), nullptr, nullptr, 1));
    large = Hidden(allocate(heap.mutator(), 100'000, Scan::Pointers));
  }();
  memory::finish_snapshot(heap.mutator());
  CHECK(is_live(small) == !faulty);
  CHECK(is_live(large) == !faulty);
}

TEST_CASE("what dies during a snapshot is freed by the next collection") {
  HeapFixture heap;
  heap.ignore_native_stack();
  MovedPointer moved(heap);
  moved.overwrite_with(
      [&](Node* holder) { store(heap.mutator(), reinterpret_cast<void**>(&holder->left), nullptr); });
  CHECK(moved.object_survives());
  collect(heap.mutator());
  CHECK_FALSE(moved.object_survives());
}

TEST_CASE("a program runs on while snapshots begin and end") {
  HeapFixture heap;
  constexpr int slots = 64;
  void* table[slots] = {};
  add_root(table, table + slots);
  for (int i = 0; i < slots; ++i) table[i] = new_node(heap.mutator(), nullptr, nullptr, 0);
  std::uint64_t random = 1;
  const auto pick = [&] { return (random = random * 6364136223846793005u + 1442695040888963407u) >> 33; };
  bool intact = true;
  for (int step = 0; step < 200'000; ++step) {
    if (step % 997 == 0) memory::begin_snapshot(heap.mutator());
    if (step % 997 == 500) memory::finish_snapshot(heap.mutator());
    auto* from = static_cast<Node*>(table[pick() % slots]);
    auto* to = static_cast<Node*>(table[pick() % slots]);
    // Detaches a subtree, holds it in a local only, and attaches it elsewhere.
    Node* moved = from->left;
    store(heap.mutator(), reinterpret_cast<void**>(&from->left), nullptr);
    if (!moved || pick() % 4 == 0) moved = new_node(heap.mutator(), moved, nullptr, 1);
    store(heap.mutator(), reinterpret_cast<void**>(&to->left), moved);
    for (const Node* node = to->left; node; node = node->left)
      intact &= cell_of(node) == node && node->value == 1;
    if (step % 50 == 0) store(heap.mutator(), reinterpret_cast<void**>(&to->left), nullptr);
  }
  CHECK(intact);
  memory::finish_snapshot(heap.mutator());
  remove_root(table);
}
