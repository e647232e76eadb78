// Operations on maps (spec: Map types, Index expressions, Deletion of map elements, Clear).
#include "runtime/object/map.hpp"

#include <algorithm>
#include <new>

#include "runtime/object/map_table.hpp"
#include "runtime/sched/decider.hpp"

namespace gol::runtime {
namespace {

KeyClass class_of_key(const TypeDescriptor* key) {
  switch (key->kind) {
    case Kind::String: return KeyClass::String;
    case Kind::Bool:
    case Kind::Int: case Kind::Int8: case Kind::Int16: case Kind::Int32: case Kind::Int64:
    case Kind::Uint: case Kind::Uint8: case Kind::Uint16: case Kind::Uint32: case Kind::Uint64:
    case Kind::Uintptr: case Kind::Chan: case Kind::Pointer: case Kind::UnsafePointer: break;
    default: return KeyClass::General;
  }
  switch (key->size) {
    case 1: return KeyClass::Word1;
    case 2: return KeyClass::Word2;
    case 4: return KeyClass::Word4;
    default: return KeyClass::Word8;
  }
}

std::size_t round_up(std::size_t size, std::size_t align) { return (size + align - 1) / align * align; }

template <class Key>
GOL_INLINE void* find_value(const Map& map, const Key& key) {
  MapPlace place;
  MapTable* table = map.table;
  if (!table || !find_place(map, *table, key, place)) return nullptr;
  return place.entry + map.value_offset;
}

// Of a small map, or a narrow key.
__attribute__((noinline)) void* find_other_word(const Map& map, std::uint64_t key) {
  return with_word_key(map, key, [&](const auto& typed) { return find_value(map, typed); });
}

// Adds an entry that is known to be missing. Its value is zero.
template <class Key>
GOL_INLINE void* append_entry(Goroutine& g, Map& map, const Key& key) {
  MapTable& table = *map.table;
  const std::uint64_t index = table.used;
  char* entry = map.entry(&table, index);
  key.write(g, map, entry);
  table.set_live(index);
  ++table.used;
  ++map.count;
  if (table.index.slots) table.index.add(key.hash(map), index);
  return entry + map.value_offset;
}

bool has_room(const Map& map) {
  return map.table && map.table->used < map.table->capacity && !map.table->index.is_too_full();
}

template <class Key>
GOL_INLINE void* assign_value(Goroutine& g, Map& map, const Key& key) {
  MapWrite write(g, map);
  if (void* value = find_value(map, key)) return value;
  if (GOL_UNLIKELY(!has_room(map))) move_to_new_table(g, map);
  return append_entry(g, map, key);
}

// Comparing and hashing may let another goroutine run or end this one, so the map counts as being written only
// while it changes; the move, which hashes all keys, is done before.
void* assign_general(Goroutine& g, Map& map, const GeneralKey& key) {
  check_no_writer(g, map, "concurrent map writes");
  MapPlace place;
  if (map.table && find_place(map, *map.table, key, place)) {
    MapWrite write(g, map);
    key.write(g, map, place.entry);  // +0 and -0 are equal: the newer one stays, as in Go
    return place.entry + map.value_offset;
  }
  while (!has_room(map)) move_to_new_table(g, map);
  MapWrite write(g, map);
  return append_entry(g, map, key);
}

void zero_entry(Goroutine& g, const Map& map, char* entry) {
  if (map.has_pointers) before_overwrite(mutator(g), entry, map.stride);
  std::memset(entry, 0, map.stride);
}

void remove(Goroutine& g, Map& map, const MapPlace& place) {
  MapTable& table = *map.table;
  zero_entry(g, map, place.entry);
  table.clear_live(place.index);
  --map.count;
  if (table.index.slots) table.index.remove(place.slot);
  // Gaps at the end are taken back. An iterator has passed them, or meets what is added there later.
  while (table.used > 0 && !table.is_live(table.used - 1)) --table.used;
  while (table.first < table.used && !table.is_live(table.first)) ++table.first;
  table.first = std::min(table.first, table.used);
}

[[noreturn]] GOL_COLD void panic_nil_map(Goroutine& g) { panic_plain(g, "assignment to entry in nil map"); }

// Looking up an interface that holds a slice panics even if the map is nil or empty.
void check_hashable(Goroutine& g, const TypeDescriptor* type, const void* key) {
  if (class_of_key(type->key) == KeyClass::General) static_cast<void>(hash(g, type->key, key, 0));
}

}  // namespace

Map* make_map(Goroutine& g, const TypeDescriptor* type, std::int64_t size_hint) {
  auto* map = new (allocate(g, sizeof(Map), Scan::Pointers)) Map();
  const TypeDescriptor *key = type->key, *value = type->element;
  map->type = type;
  map->key_class = class_of_key(key);
  map->has_pointers = key->has_pointers || value->has_pointers;
  map->value_offset = round_up(key->size, value->align);
  map->stride = round_up(map->value_offset + value->size, std::max(key->align, value->align));
  // Entries of no size at all still need addresses to step over.
  map->stride = round_up(std::max<std::size_t>(map->stride, 1), map->has_pointers ? 8 : 1);
  map->seed = next_random(g.random);
  constexpr std::int64_t most_hinted = std::int64_t{1} << 31;
  if (size_hint > 0 && size_hint <= most_hinted) map->table = make_table(g, *map, static_cast<std::uint64_t>(size_hint));
  return map;
}

std::int64_t map_length(const Map* map) { return map ? map->count : 0; }

void* map_find(Goroutine& g, const TypeDescriptor* type, Map* map, const void* key) {
  if (!map || map->count == 0) {
    check_hashable(g, type, key);
    return nullptr;
  }
  check_no_writer(g, *map, read_and_write);
  return with_key(g, *map, key, [&](const auto& typed) { return find_value(*map, typed); });
}

void* map_find_word(Goroutine& g, const TypeDescriptor*, Map* map, std::uint64_t key) {
  if (!map || map->count == 0) return nullptr;
  check_no_writer(g, *map, read_and_write);
  MapTable* table = map->table;
  // The commonest case alone needs no registers to be saved.
  if (GOL_UNLIKELY(map->key_class != KeyClass::Word8 || !table || !table->index.slots)) return find_other_word(*map, key);
  const WordKey<std::uint64_t> word(key);
  MapPlace place;
  return find_by_index(*map, *table, word, word.hash(*map), place) ? place.entry + map->value_offset : nullptr;
}

void* map_find_string(Goroutine& g, const TypeDescriptor*, Map* map, String key) {
  if (!map || map->count == 0) return nullptr;
  check_no_writer(g, *map, read_and_write);
  return find_value(*map, StringKey{key});
}

void* map_assign(Goroutine& g, const TypeDescriptor* type, Map* map, const void* key) {
  if (!map) panic_nil_map(g);
  if (map->key_class == KeyClass::General) {
    return assign_general(g, *map, GeneralKey(g, type->key, key, map->seed));
  }
  if (map->key_class == KeyClass::String) return assign_value(g, *map, StringKey{load_as<String>(key)});
  return with_word_key(*map, load_word(type->key, key),
                       [&](const auto& typed) { return assign_value(g, *map, typed); });
}

void* map_assign_word(Goroutine& g, const TypeDescriptor*, Map* map, std::uint64_t key) {
  if (!map) panic_nil_map(g);
  return with_word_key(*map, key, [&](const auto& typed) { return assign_value(g, *map, typed); });
}

void* map_assign_string(Goroutine& g, const TypeDescriptor*, Map* map, String key) {
  if (!map) panic_nil_map(g);
  return assign_value(g, *map, StringKey{key});
}

void map_delete(Goroutine& g, const TypeDescriptor* type, Map* map, const void* key) {
  if (!map || map->count == 0) return check_hashable(g, type, key);
  check_no_writer(g, *map, "concurrent map writes");
  MapPlace place;
  MapTable* table = map->table;
  const bool found =
      with_key(g, *map, key, [&](const auto& typed) { return find_place(*map, *table, typed, place); });
  if (!found) return;
  // The comparison of keys may have let a goroutine run that writes to the map at the same time.
  if (map->table != table || !table->is_live(place.index)) fatal_error(&g, "concurrent map writes");
  MapWrite write(g, *map);
  remove(g, *map, place);
}

void map_clear(Goroutine& g, const TypeDescriptor*, Map* map) {
  if (!map || map->count == 0) return;
  MapWrite write(g, *map);
  MapTable& table = *map->table;
  const std::size_t bytes = table.used * map->stride;
  if (map->has_pointers) before_overwrite(mutator(g), table.entries(), bytes);
  std::memset(table.entries(), 0, bytes);
  std::memset(table.live, 0, (table.capacity + 63) / 64 * 8);
  if (table.index.slots) std::memset(table.index.slots, 0, (table.index.mask + 1) * sizeof(std::uint32_t));
  table.used = table.first = table.index.filled = 0;
  table.epoch = ++map->epoch;
  map->count = 0;
}

}  // namespace gol::runtime
