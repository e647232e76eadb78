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

// Poison is on, faults are off, stress is off; one thread is attached.
class HeapFixture {
 public:
  HeapFixture() {
    initialize_heap({.poison = true});
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

// Overwrites what earlier calls left below the caller's frame, and the registers.
__attribute__((noinline)) inline void clear_stack_below() {
  volatile char room[16384];
  std::memset(const_cast<char*>(room), 0, sizeof room);
  asm volatile("" : : "r"(room) : "rbx", "r12", "r13", "r14", "r15", "memory");
}

// Collects with nothing of the caller's callees left on the stack.
__attribute__((noinline)) inline void collect_cleanly(Mutator& mutator) {
  clear_stack_below();
  collect(mutator);
}

// Out of line, so that the revealed address never lies in the test's own frame.
__attribute__((noinline)) inline bool is_live(Hidden cell) {
  return cell_of(cell.reveal()) == cell.reveal();
}

}  // namespace gol::runtime
