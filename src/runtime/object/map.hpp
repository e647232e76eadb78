// Go maps: a dense array of entries in insertion order with an index table over it (DESIGN.md §8).
//
// A map is one pointer; null is the nil map. Keys and values have their memory layout in the entries. All
// operations of one map on several workers at once are a race; writes that overlap end the process with
// "fatal error: concurrent map writes".
#pragma once

#include <cstdint>

#include "runtime/object/type_descriptor.hpp"

namespace gol::runtime {

class Map;

// `size_hint` may be negative (ignored) as Go's make allows after its own check.
Map* make_map(Goroutine& g, const TypeDescriptor* type, std::int64_t size_hint);
std::int64_t map_length(const Map* map);

// The address of the value, or null when the key is missing (or the map nil). Valid until the next write.
// The general forms hash through the descriptor and may panic on unhashable dynamic types, also for nil maps.
void* map_find(Goroutine& g, const TypeDescriptor* type, Map* map, const void* key);
// The address of the value slot, added (zeroed) when missing. The caller stores through the barrier. Panics
// with "assignment to entry in nil map".
void* map_assign(Goroutine& g, const TypeDescriptor* type, Map* map, const void* key);
void map_delete(Goroutine& g, const TypeDescriptor* type, Map* map, const void* key);
void map_clear(Goroutine& g, const TypeDescriptor* type, Map* map);

// Fast forms for keys that are integers of any width (given canonical, as a 64-bit word) and strings.
void* map_find_word(Goroutine& g, const TypeDescriptor* type, Map* map, std::uint64_t key);
void* map_assign_word(Goroutine& g, const TypeDescriptor* type, Map* map, std::uint64_t key);
void* map_find_string(Goroutine& g, const TypeDescriptor* type, Map* map, String key);
void* map_assign_string(Goroutine& g, const TypeDescriptor* type, Map* map, String key);

// Iteration in insertion order with Go's guarantees: an entry deleted before it is reached is not produced,
// one added may or may not be. The iterator lies in a frame (scanned conservatively) and holds heap
// pointers only; zero-initialised memory is not a valid iterator, begin() makes one.
struct MapIterator {
  Map* map;
  void* entries;       // the entry array the iteration started on
  std::int64_t index;
  std::int64_t limit;
  const void* key;     // address of the current key and value after next() returned true
  void* value;
};
void map_begin(Goroutine& g, const TypeDescriptor* type, Map* map, MapIterator& iterator);
bool map_next(Goroutine& g, const TypeDescriptor* type, MapIterator& iterator);

}  // namespace gol::runtime
