// What the tests of the heap share: a heap with poisoned free cells, a thread that may use it, and addresses
// that the conservative collector does not recognise.
#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <cstring>
#include <initializer_list>

#include "runtime/memory/debug.hpp"
#include "runtime/memory/heap.hpp"
#include "runtime/memory/world.hpp"

namespace gol::runtime {

// Poison is on, faults are off, stress is off, nothing is marked in the background; one thread is attached.
class HeapFixture {
 public:
  HeapFixture() {
    initialize_heap({.poison = true});
    background_marking_allowed.store(false);
    thread_ = new ThreadMutator;
    collect(*thread_);
  }
  ~HeapFixture() {
    memory::set_faults(0);
    memory::set_stress(false);
    memory::finish_snapshot(*thread_);
    delete thread_;
    set_world(nullptr);
  }
  HeapFixture(const HeapFixture&) = delete;
  HeapFixture& operator=(const HeapFixture&) = delete;

  Mutator& mutator() { return thread_->mutator(); }

  // From now on the test's own stack is no root: for tests of what else keeps an object, and of what is
  // freed. Stale words on a conservatively scanned stack would decide those by chance. The test allocates too
  // little for a collection that it did not ask for.
  void ignore_native_stack() { mutator().own.base = nullptr; }

 private:
  ThreadMutator* thread_;
};

inline void set_fault(memory::Fault fault) { memory::set_faults(static_cast<std::uint32_t>(fault)); }

// An address that no scan recognises.
class Hidden {
 public:
  Hidden() = default;
  explicit Hidden(const void* address) : bits_(~reinterpret_cast<std::uintptr_t>(address)) {}
  template <class T = void>
  T* reveal() const {
    return reinterpret_cast<T*>(~bits_);
  }
  // Comparing reveals nothing.
  friend bool operator==(Hidden, Hidden) = default;

 private:
  std::uintptr_t bits_ = ~std::uintptr_t{0};
};

struct Node {
  Node* left;
  Node* right;
  std::uint64_t value;
};

inline Node* new_node(Mutator& mutator, Node* left, Node* right, std::uint64_t value) {
  auto* node = static_cast<Node*>(allocate(mutator, sizeof(Node), Scan::Pointers));
  node->left = left;
  node->right = right;
  node->value = value;
  return node;
}

inline bool is_live(Hidden cell) { return cell_of(cell.reveal()) == cell.reveal(); }

}  // namespace gol::runtime
