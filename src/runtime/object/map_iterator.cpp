// Iteration over maps (spec: For statements with range clause).
//
// An iterator goes through the entries that its table had when it began, so what is added to the table later
// does not make it endless. Once the map has moved to another table, the old one is a record of the keys at
// the time of the move: each is looked up in the new table, which says whether it is still there and has its
// value. A NaN cannot be looked up, nor can it have been deleted; only a clear removes it.
#include <algorithm>

#include "runtime/object/map.hpp"
#include "runtime/object/map_table.hpp"

namespace gol::runtime {
namespace {

bool same_table(Map& map, MapTable& table, MapIterator& iterator) {
  const auto end = std::min<std::int64_t>(iterator.limit, static_cast<std::int64_t>(table.used));
  while (iterator.index < end) {
    const auto index = static_cast<std::uint64_t>(iterator.index++);
    if (!table.is_live(index)) continue;
    char* entry = map.entry(&table, index);
    iterator.key = entry;
    iterator.value = entry + map.value_offset;
    return true;
  }
  return false;
}

bool equals_itself(Goroutine& g, const Map& map, const char* key) {
  return map.key_class != KeyClass::General || equal(g, map.type->key, key, key);
}

bool other_table(Goroutine& g, Map& map, MapTable& table, MapIterator& iterator) {
  const auto end = std::min<std::int64_t>(iterator.limit, static_cast<std::int64_t>(table.capacity));
  while (iterator.index < end) {
    const auto index = static_cast<std::uint64_t>(iterator.index++);
    if (!table.is_live(index)) continue;
    char* entry = map.entry(&table, index);
    MapPlace place;
    const bool found = with_key(g, map, entry, [&](const auto& key) {
      return map.table && find_place(map, *map.table, key, place);
    });
    if (!found) {
      if (table.epoch != map.epoch || equals_itself(g, map, entry)) continue;
      place.entry = entry;
    }
    iterator.key = place.entry;
    iterator.value = place.entry + map.value_offset;
    return true;
  }
  return false;
}

}  // namespace

void map_begin(Goroutine& g, const TypeDescriptor*, Map* map, MapIterator& iterator) {
  iterator = {map, nullptr, 0, 0, nullptr, nullptr};
  if (!map || map->count == 0) return;
  check_no_writer(g, *map, iteration_and_write);
  iterator.entries = map->table;
  iterator.index = static_cast<std::int64_t>(map->table->first);
  iterator.limit = static_cast<std::int64_t>(map->table->used);
}

bool map_next(Goroutine& g, const TypeDescriptor*, MapIterator& iterator) {
  bool found = false;
  if (iterator.entries) {
    Map& map = *iterator.map;
    check_no_writer(g, map, iteration_and_write);
    auto& table = *static_cast<MapTable*>(iterator.entries);
    found = map.table == &table ? same_table(map, table, iterator) : other_table(g, map, table, iterator);
  }
  if (!found) iterator.key = iterator.value = nullptr;
  return found;
}

}  // namespace gol::runtime
