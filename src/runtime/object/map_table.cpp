// Tables of maps: their sizes, their index, and the move to a new one.
#include "runtime/object/map_table.hpp"

#include "runtime/memory/world.hpp"

#include <algorithm>
#include <bit>

namespace gol::runtime {
namespace {

constexpr std::uint64_t first_capacity = 4;
constexpr std::uint64_t aligned_from = 256;  // slots
constexpr std::uint64_t most_entries = std::uint64_t{1} << 31;

std::uint64_t live_words(std::uint64_t capacity) { return (capacity + 63) / 64; }

// Entries for which so many slots are enough, and the least number of slots for so many entries.
std::uint64_t entries_for(std::uint64_t slots) { return slots / 16 * 13; }
std::uint64_t slots_for(std::uint64_t entries) {
  const std::uint64_t slots = std::max(MapIndex::group_size, std::bit_ceil(entries));
  return entries > entries_for(slots) ? slots * 2 : slots;
}

// Room for the entries and half as many again, so that moves cost a constant per entry, also when entries are
// added and deleted in turn.
std::uint64_t next_capacity(std::uint64_t count) {
  const std::uint64_t least = count + count / 2 + 1;
  if (least <= MapTable::linear_limit) return std::bit_ceil(std::max(first_capacity, least));
  return entries_for(slots_for(least));
}

std::uint64_t hash_of_entry(Goroutine& g, const Map& map, const char* entry) {
  switch (map.key_class) {
    case KeyClass::Word1: return hash_word(load_as<std::uint8_t>(entry), map.seed);
    case KeyClass::Word2: return hash_word(load_as<std::uint16_t>(entry), map.seed);
    case KeyClass::Word4: return hash_word(load_as<std::uint32_t>(entry), map.seed);
    case KeyClass::Word8: return hash_word(load_as<std::uint64_t>(entry), map.seed);
    case KeyClass::String: {
      const auto text = load_as<String>(entry);
      return hash_bytes(text.data, static_cast<std::size_t>(text.length), map.seed);
    }
    case KeyClass::General: break;
  }
  return hash(g, map.type->key, entry, map.seed);
}

// Copies the live entries of one table to the beginning of an empty one.
void copy_live(const Map& map, MapTable& from, MapTable& to, std::uint64_t count) {
  if (count == from.used) {
    std::memcpy(to.entries(), from.entries(), count * map.stride);
  } else {
    char* end = to.entries();
    for (std::uint64_t i = 0; i < from.used; ++i) {
      if (!from.is_live(i) || to.used == to.capacity) continue;
      std::memcpy(end, map.entry(&from, i), map.stride);
      end += map.stride;
      ++to.used;
    }
  }
  to.used = count;
  for (std::uint64_t i = 0; i < count; ++i) to.set_live(i);
}

}  // namespace

MapTable* make_table(Goroutine& g, const Map& map, std::uint64_t capacity) {
  if (capacity > most_entries) fatal_error(&g, "out of memory (a map has at most 2147483648 entries)");
  const bool indexed = capacity > MapTable::linear_limit;
  const std::size_t live_bytes = indexed ? live_words(capacity) * 8 : 0;
  const std::size_t slots = indexed ? slots_for(capacity) : 0;
  // Where it matters, groups of slots are cache lines.
  constexpr std::size_t line = MapIndex::group_size * sizeof(std::uint32_t);
  const std::size_t gap = slots >= aligned_from ? line - 1 : 0;
  const std::size_t index_bytes = live_bytes + slots * sizeof(std::uint32_t) + gap;
  std::size_t entry_bytes;
  if (__builtin_mul_overflow(capacity, map.stride, &entry_bytes) || entry_bytes >> 47) {
    fatal_error(&g, "out of memory");
  }

  char* index = nullptr;
  if (map.has_pointers && indexed) index = static_cast<char*>(allocate(g, index_bytes, Scan::None));
  const std::size_t bytes = sizeof(MapTable) + entry_bytes + (map.has_pointers ? 0 : index_bytes);
  auto* table = static_cast<MapTable*>(allocate(g, bytes, map.has_pointers ? Scan::Pointers : Scan::None));
  if (!index) index = table->entries() + entry_bytes;

  table->capacity = capacity;
  table->epoch = map.epoch;
  table->live = indexed ? reinterpret_cast<std::uint64_t*>(index) : &table->single_live;
  if (indexed) {
    const auto begin = reinterpret_cast<std::uintptr_t>(index + live_bytes);
    table->index.slots = reinterpret_cast<std::uint32_t*>(gap ? (begin + gap) & ~gap : begin);
    table->index.mask = slots - 1;
  }
  return table;
}

void move_to_new_table(Goroutine& g, Map& map) {
  MapTable* old = map.table;
  const auto count = static_cast<std::uint64_t>(map.count);
  MapTable* table = make_table(g, map, next_capacity(count));
  if (old && count > 0) {
    copy_live(map, *old, *table, count);
    if (table->index.slots) {
      constexpr std::uint64_t between_polls = 1024;  // tens of microseconds: nobody who stops the world waits longer
      for (std::uint64_t i = 0; i < count; ++i) {
        if (i % between_polls == 0) poll(mutator(g));
        table->index.add(hash_of_entry(g, map, map.entry(table, i)), i);
      }
    }
  }
  // Hashing keys may have let a goroutine run that writes to the map at the same time.
  if (map.table != old || static_cast<std::uint64_t>(map.count) != count) {
    fatal_error(&g, "concurrent map writes");
  }
  // The old table becomes grey here, so nothing in it is lost to a snapshot.
  store(mutator(g), reinterpret_cast<void**>(&map.table), table);
}

}  // namespace gol::runtime
