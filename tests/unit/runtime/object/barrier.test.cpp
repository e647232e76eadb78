// Every operation that clears or replaces pointers in the heap tells the collector. Each test moves the only
// pointer to an object out of a heap slot while a snapshot is marked; with the operation's barrier switched
// off the object must be lost, or the test would prove nothing.
#include <doctest/doctest.h>

#include "runtime/object/map.hpp"
#include "runtime/sync/channel.hpp"
#include "unit/runtime/memory/heap_fixture.hpp"
#include "unit/runtime/object/types.hpp"

using namespace gol::runtime;
using namespace gol::runtime::testing;
using memory::Fault;

namespace {

// A goroutine that allocates on the test's thread; it never parks.
struct LoneGoroutine : Goroutine {
  explicit LoneGoroutine(HeapFixture& heap) { worker = reinterpret_cast<gol::runtime::Worker*>(&heap.mutator()); }
};

const TypeDescriptor* pointer() { return basic_type(Kind::UnsafePointer); }

// Whether the object that fill(g) has hidden in the root's cell survives empty(g) behind the marker's back.
template <class Fill, class Empty>
bool survives(Fault fault, void*& root, Fill fill, Empty empty) {
  HeapFixture heap;
  heap.ignore_native_stack();
  LoneGoroutine g(heap);
  add_root(&root, &root + 1);
  Hidden object;
  fill(g, [&] {
    Node* node = new_node(heap.mutator(), nullptr, nullptr, 7);
    object = Hidden(node);
    return node;
  });
  memory::begin_snapshot(heap.mutator());
  memory::set_faults(static_cast<std::uint32_t>(fault));
  empty(g, object);
  memory::finish_snapshot(heap.mutator());
  const bool live = is_live(object);
  remove_root(&root);
  return live;
}

}  // namespace

TEST_CASE("receiving from a buffer remembers the value") {
  const TypeDescriptor* type = channel_type(pointer());
  Channel* channel = nullptr;
  void* root = nullptr;
  for (bool word : {false, true}) {
    CAPTURE(word);
    auto fill = [&](Goroutine& g, auto make) {
      channel = make_channel(g, type, 2);
      root = channel;
      void* value = make();
      channel_send(g, channel, &value);
    };
    auto empty = [&](Goroutine& g, Hidden) {
      void* value;
      if (word) channel_receive_word(g, channel);
      else channel_receive(g, channel, &value);
    };
    CHECK(survives(Fault{}, root, fill, empty));
    CHECK_FALSE(survives(Fault::NoBulkBarrier, root, fill, empty));
  }
}

namespace {

// A map from int, or from pointers, to pointers; the object is the value, or the key, of one entry.
struct MapWithObject {
  const TypeDescriptor* type;
  Map* map = nullptr;
  void* root = nullptr;
  bool as_key;
  std::int64_t entries;

  MapWithObject(bool key, std::int64_t count)
      : type(map_type(key ? pointer() : basic_type(Kind::Int), pointer())), as_key(key), entries(count) {}

  template <class Make>
  void fill(Goroutine& g, Make make) {
    root = map = make_map(g, type, 0);
    for (std::int64_t i = 1; i < entries; ++i) put(g, reinterpret_cast<void*>(i), nullptr);
    void* node = make();
    if (as_key) put(g, node, nullptr);
    else put(g, nullptr, node);
  }
  void put(Goroutine& g, void* key, void* value) {
    auto* slot = static_cast<void**>(map_assign(g, type, map, &key));
    if (value) store(mutator(g), slot, value);
  }
  void remove(Goroutine& g, Hidden object) {
    void* key = as_key ? object.reveal() : nullptr;
    map_delete(g, type, map, &key);
  }
};

template <class Empty>
void check_map(Fault fault, Empty empty) {
  for (bool key : {false, true}) {
    for (std::int64_t entries : {1, 4, 8, 24, 100}) {
      CAPTURE(key);
      CAPTURE(entries);
      MapWithObject with(key, entries);
      auto fill = [&](Goroutine& g, auto make) { with.fill(g, make); };
      auto run = [&](Goroutine& g, Hidden object) { empty(g, with, object); };
      CHECK(survives(Fault{}, with.root, fill, run));
      CHECK_FALSE(survives(fault, with.root, fill, run));
    }
  }
}

}  // namespace

TEST_CASE("deleting from a map remembers key and value") {
  check_map(Fault::NoBulkBarrier, [](Goroutine& g, MapWithObject& with, Hidden object) { with.remove(g, object); });
}

TEST_CASE("clearing a map remembers keys and values") {
  check_map(Fault::NoBulkBarrier, [](Goroutine& g, MapWithObject& with, Hidden) { map_clear(g, with.type, with.map); });
}

TEST_CASE("a map that grows remembers its old table") {
  // The new table is born marked: what is copied there is found through the old one.
  check_map(Fault::NoStoreBarrier, [](Goroutine& g, MapWithObject& with, Hidden) {
    for (std::int64_t i = 0; i < 1000; ++i) with.put(g, reinterpret_cast<void*>(1000 + i), nullptr);
  });
}

TEST_CASE("a key that replaces an equal one has the old one remembered") {
  const TypeDescriptor* type = map_type(empty_interface_type(), basic_type(Kind::Int));
  Map* map = nullptr;
  void* root = nullptr;
  Hidden box_cell;
  // The old key is a boxed string; the new one is an equal string in another box.
  auto fill = [&](Goroutine& g, auto) {
    root = map = make_map(g, type, 0);
    const String name = text("equal");
    const Any key = box_of(g, basic_type(Kind::String), name);
    box_cell = Hidden(reinterpret_cast<void*>(key.word));
    map_assign(g, type, map, &key);
  };
  for (Fault fault : {Fault{}, Fault::NoBulkBarrier}) {
    bool live = false;
    survives(fault, root, fill, [&](Goroutine& g, Hidden) {
      const String name = text("equal");
      const Any key = box_of(g, basic_type(Kind::String), name);
      map_assign(g, type, map, &key);
      memory::finish_snapshot(mutator(g));
      live = is_live(box_cell);
    });
    CHECK(live == (fault == Fault{}));
  }
}
