// What keeps an object alive, and what does not. Each kind of root is also tried with its scanning switched
// off: a test that cannot fail proves nothing.
#include <vector>

#include "unit/runtime/memory/heap_fixture.hpp"

using namespace gol::runtime;
using memory::Fault;

namespace {

Node* root = nullptr;

// Makes a complete tree whose only pointers are in C++ temporaries while it grows.
Node* grow_tree(Mutator& mutator, int depth) {
  if (depth == 0) return new_node(mutator, nullptr, nullptr, 7);
  Node* left = grow_tree(mutator, depth - 1);
  Node* right = grow_tree(mutator, depth - 1);
  return new_node(mutator, left, right, 7);
}

// Whether every node is a live cell with the right value. Looks before it follows a pointer.
bool is_intact_tree(const Node* node, int depth) {
  if (cell_of(node) != node || node->value != 7) return false;
  if (depth == 0) return !node->left && !node->right;
  return is_intact_tree(node->left, depth - 1) && is_intact_tree(node->right, depth - 1);
}

template <class Make>
Hidden make_hidden(Make make) {
  return Hidden(make());
}

}  // namespace

TEST_CASE("unreachable objects are freed") {
  HeapFixture heap;
  heap.ignore_native_stack();
  std::vector<Hidden> cells;
  for (int i = 0; i < 100; ++i) {
    cells.push_back(make_hidden([&] { return new_node(heap.mutator(), nullptr, nullptr, 1); }));
  }
  collect(heap.mutator());
  for (Hidden cell : cells) CHECK_FALSE(is_live(cell));
}

TEST_CASE("registered roots keep objects, until they are removed") {
  HeapFixture heap;
  heap.ignore_native_stack();
  add_root(&root, &root + 1);
  const Hidden cell = make_hidden([&] { return root = new_node(heap.mutator(), nullptr, nullptr, 1); });
  collect(heap.mutator());
  CHECK(is_live(cell));
  bool removed = false;
  SUBCASE("negative control: roots are not scanned") { set_fault(Fault::SkipRoots); }
  SUBCASE("removed") {
    remove_root(&root);
    removed = true;
  }
  collect(heap.mutator());
  CHECK_FALSE(is_live(cell));
  if (!removed) remove_root(&root);
  root = nullptr;
}

TEST_CASE("a reserved root range counts as far as it is used") {
  HeapFixture heap;
  heap.ignore_native_stack();
  char* range = reserve_root_range(1 << 20);
  auto** words = reinterpret_cast<void**>(range);
  CHECK(words[0] == nullptr);
  const Hidden inside =
      make_hidden([&] { return words[100] = new_node(heap.mutator(), nullptr, nullptr, 1); });
  const Hidden beyond =
      make_hidden([&] { return words[200] = new_node(heap.mutator(), nullptr, nullptr, 1); });
  grow_root_range(range, 101 * sizeof(void*));
  collect(heap.mutator());
  CHECK(is_live(inside));
  CHECK_FALSE(is_live(beyond));
  remove_root(range);
}

TEST_CASE("locals and temporaries keep objects") {
  HeapFixture heap;
  memory::set_stress(true);
  constexpr int depth = 9;
  Node* tree = nullptr;
  SUBCASE("a correct collector") {
    tree = grow_tree(heap.mutator(), depth);
    CHECK(is_intact_tree(tree, depth));
  }
  SUBCASE("negative control: native stacks are not scanned") {
    set_fault(Fault::SkipNativeStacks);
    tree = grow_tree(heap.mutator(), depth);
    CHECK_FALSE(is_intact_tree(tree, depth));
  }
  SUBCASE("negative control: cells are not scanned") {
    set_fault(Fault::SkipCells);
    tree = grow_tree(heap.mutator(), depth);
    CHECK_FALSE(is_intact_tree(tree, depth));
  }
}

TEST_CASE("an interior pointer keeps its object") {
  HeapFixture heap;
  heap.ignore_native_stack();
  void* interior = nullptr;
  add_root(&interior, &interior + 1);
  for (std::size_t bytes : {16, 24, 112, 2688, 26112, 40'000, 1'000'000}) {
    CAPTURE(bytes);
    const Hidden cell = make_hidden([&] {
      auto* begin = static_cast<char*>(allocate(heap.mutator(), bytes, Scan::Pointers));
      interior = begin + bytes - 1;
      return begin;
    });
    memory::set_faults(0);
    collect(heap.mutator());
    CHECK(is_live(cell));
    set_fault(Fault::SkipInterior);
    collect(heap.mutator());
    CHECK_FALSE(is_live(cell));
  }
  remove_root(&interior);
}

TEST_CASE("a large array held by its middle keeps its elements") {
  HeapFixture heap;
  constexpr int length = 50'000;
  void** middle = nullptr;
  add_root(&middle, &middle + 1);
  [&]() {
    auto** array = static_cast<Node**>(allocate(heap.mutator(), length * sizeof(Node*), Scan::Pointers));
    middle = reinterpret_cast<void**>(array + length / 2);
    for (std::uint64_t i = 0; i < length; ++i) array[i] = new_node(heap.mutator(), nullptr, nullptr, i);
  }();
  collect(heap.mutator());
  auto** array = reinterpret_cast<Node**>(middle) - length / 2;
  bool intact = true;
  for (std::uint64_t i = 0; i < length; ++i) intact &= cell_of(array[i]) == array[i] && array[i]->value == i;
  CHECK(intact);
  remove_root(&middle);
}

TEST_CASE("cycles are freed as a whole, and kept as a whole") {
  HeapFixture heap;
  heap.ignore_native_stack();
  Node* held = nullptr;
  add_root(&held, &held + 1);
  Hidden first;
  const Hidden second = make_hidden([&] {
    Node* a = new_node(heap.mutator(), nullptr, nullptr, 1);
    Node* b = new_node(heap.mutator(), a, nullptr, 2);
    a->left = b;
    held = a;
    first = Hidden(a);
    return b;
  });
  collect(heap.mutator());
  CHECK(is_live(first));
  CHECK(is_live(second));
  held = nullptr;
  collect(heap.mutator());
  CHECK_FALSE(is_live(first));
  CHECK_FALSE(is_live(second));
  remove_root(&held);
}

TEST_CASE("cells without pointers are not searched for any") {
  HeapFixture heap;
  heap.ignore_native_stack();
  void* held = nullptr;
  add_root(&held, &held + 1);
  const Hidden inner = make_hidden([&] {
    auto** cell = static_cast<void**>(allocate(heap.mutator(), 64, Scan::None));
    held = cell;
    return *cell = new_node(heap.mutator(), nullptr, nullptr, 1);
  });
  collect(heap.mutator());
  CHECK_FALSE(is_live(inner));
  remove_root(&held);
}

TEST_CASE("freed cells are poisoned") {
  HeapFixture heap;
  heap.ignore_native_stack();
  Node* neighbour = nullptr;
  add_root(&neighbour, &neighbour + 1);
  const Hidden cell = make_hidden([&] {
    Node* node = new_node(heap.mutator(), nullptr, nullptr, 1);
    neighbour = new_node(heap.mutator(), nullptr, nullptr, 2);
    return node;
  });
  collect(heap.mutator());
  CHECK_FALSE(is_live(cell));
  CHECK(*cell.reveal<unsigned char>() == memory::poison_byte);
  remove_root(&neighbour);
}

TEST_CASE("deep structures do not overflow anything") {
  HeapFixture heap;
  Node* list = nullptr;
  add_root(&list, &list + 1);
  for (int i = 0; i < 2'000'000; ++i) list = new_node(heap.mutator(), list, nullptr, 3);
  collect(heap.mutator());
  int length = 0;
  for (const Node* node = list; node && node->value == 3; node = node->left) ++length;
  CHECK(length == 2'000'000);
  remove_root(&list);
}
