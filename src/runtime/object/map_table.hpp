// How a map lies in memory. Only the map's own files include this.
//
// A map points at one *table*: entries in insertion order, and over them an index (map_index.hpp). Both have
// a fixed capacity; a table that is full is left for a new one with the live entries, so an iterator can go on
// in the table that it started with. Deleted entries are zeroed (through the barrier) and stay as gaps.
//
// Invariants:
//   - entries at and after `used`, and deleted ones, are zero;
//   - an entry is live when its bit in `live` is set; `count` of the map is the number of live entries;
//   - a table of more than `linear_limit` entries has an index, which finds each live entry from its hash;
//   - sizes and pointers of a table never change: a reader that races with a writer may see nonsense, but
//     nothing outside the table.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "base/check.hpp"
#include "runtime/object/hashing.hpp"
#include "runtime/object/map.hpp"
#include "runtime/object/map_index.hpp"
#include "runtime/object/panic.hpp"
#include "runtime/object/value_parts.hpp"

namespace gol::runtime {

// How keys are hashed and compared.
enum class KeyClass : std::uint8_t {
  Word1, Word2, Word4, Word8,  // integers, bools, pointers and channels, by width
  String,
  General,  // through the descriptor
};

// The head of a heap cell; the entries follow. Without pointers in keys and values the cell is not scanned and
// holds bits and slots too; otherwise they lie in an unscanned cell of their own.
struct MapTable {
  std::uint64_t capacity;     // entries there is room for
  std::uint64_t used;         // entries that were added, gaps included
  std::uint64_t first;        // no entry before it is live: taking the first away again and again stays linear
  std::uint64_t* live;        // one bit per entry
  std::uint64_t epoch;        // the map's, when its entries were last cleared or moved here
  std::uint64_t single_live;  // the bits of a table without an index
  MapIndex index;             // no slots: the entries are searched in order

  static constexpr std::uint64_t linear_limit = 8;

  char* entries() { return reinterpret_cast<char*>(this + 1); }
  bool is_live(std::uint64_t index) const { return live[index >> 6] >> (index & 63) & 1; }
  void set_live(std::uint64_t index) { live[index >> 6] |= std::uint64_t{1} << (index & 63); }
  void clear_live(std::uint64_t index) { live[index >> 6] &= ~(std::uint64_t{1} << (index & 63)); }
};

class Map {
 public:
  MapTable* table;  // null until the first entry
  std::int64_t count;
  const TypeDescriptor* type;
  std::uint64_t stride;  // bytes from entry to entry; the key comes first
  std::uint64_t value_offset;
  std::uint64_t seed;
  std::uint64_t epoch;  // how often the map was cleared
  KeyClass key_class;
  bool has_pointers;  // keys or values do
  // Set while a writer is at work. Only a hint: no order is implied.
  std::atomic<bool> writing;

  char* entry(MapTable* of, std::uint64_t index) const { return of->entries() + index * stride; }
};

// Marks a write, and finds out writes that overlap with it.
class MapWrite {
 public:
  MapWrite(Goroutine& g, Map& map) : g_(g), map_(map) {
    if (GOL_UNLIKELY(map.writing.load(std::memory_order_relaxed))) overlap(g);
    map.writing.store(true, std::memory_order_relaxed);
  }
  ~MapWrite() {
    if (GOL_UNLIKELY(!map_.writing.load(std::memory_order_relaxed))) overlap(g_);
    map_.writing.store(false, std::memory_order_relaxed);
  }
  MapWrite(const MapWrite&) = delete;
  MapWrite& operator=(const MapWrite&) = delete;

 private:
  [[noreturn]] GOL_COLD static void overlap(Goroutine& g) { fatal_error(&g, "concurrent map writes"); }
  Goroutine& g_;
  Map& map_;
};

GOL_INLINE void check_no_writer(Goroutine& g, const Map& map, const char* text) {
  if (GOL_UNLIKELY(map.writing.load(std::memory_order_relaxed))) fatal_error(&g, text);
}
inline constexpr const char* read_and_write = "concurrent map read and map write";
inline constexpr const char* iteration_and_write = "concurrent map iteration and map write";

// A key as an argument, in one type per key class: its hash, whether an entry has it, writing it to an entry. New
// entries are zero, so there the barrier would find nothing to remember.
template <class T>
struct WordKey {
  T word;
  explicit WordKey(std::uint64_t canonical) : word(static_cast<T>(canonical)) {}
  std::uint64_t hash(const Map& map) const { return hash_word(word, map.seed); }
  bool matches(const char* entry) const { return load_as<T>(entry) == word; }
  void write(Goroutine&, const Map&, char* entry) const { std::memcpy(entry, &word, sizeof(T)); }
};

struct StringKey {
  String text;
  std::uint64_t hash(const Map& map) const {
    return hash_bytes(text.data, static_cast<std::size_t>(text.length), map.seed);
  }
  bool matches(const char* entry) const {
    const auto other = load_as<String>(entry);
    return other.length == text.length &&
           (other.data == text.data ||
            std::memcmp(other.data, text.data, static_cast<std::size_t>(text.length)) == 0);
  }
  void write(Goroutine&, const Map&, char* entry) const { std::memcpy(entry, &text, sizeof text); }
};

// Hashing and comparing may stop for a collection, let other goroutines run and panic, so the hash is
// computed once, by the constructor, before anything of the map is looked at.
struct GeneralKey {
  Goroutine& g;
  const TypeDescriptor* type;
  const void* key;
  std::uint64_t hash_value;
  GeneralKey(Goroutine& goroutine, const TypeDescriptor* key_type, const void* at, std::uint64_t seed)
      : g(goroutine), type(key_type), key(at), hash_value(runtime::hash(goroutine, key_type, at, seed)) {}
  std::uint64_t hash(const Map&) const { return hash_value; }
  bool matches(const char* entry) const { return equal(g, type, key, entry); }
  void write(Goroutine&, const Map& map, char* entry) const {
    if (map.has_pointers) copy_pointers(mutator(g), entry, key, type->size);
    else std::memcpy(entry, key, type->size);
  }
};

// Where a key was found: its entry, and the slot that leads to it if the table has an index.
struct MapPlace {
  char* entry = nullptr;
  std::uint64_t index = 0;
  std::uint64_t slot = 0;
};

template <class Key>
GOL_INLINE bool find_in_order(const Map& map, MapTable& table, const Key& key, MapPlace& place) {
  char* entry = table.entries();
  for (std::uint64_t i = 0; i < table.used; ++i, entry += map.stride) {
    if (key.matches(entry) && table.is_live(i)) {
      place = {entry, i, 0};
      return true;
    }
  }
  return false;
}

// Words are compared with every entry first: which one matches is a guess that the processor gets wrong.
template <class T>
GOL_INLINE bool find_in_order(const Map& map, MapTable& table, const WordKey<T>& key, MapPlace& place) {
  std::uint64_t matching = 0;
  const char* entry = table.entries();
  for (std::uint64_t i = 0; i < table.used; ++i, entry += map.stride) {
    matching |= std::uint64_t{key.matches(entry)} << i;
  }
  matching &= table.single_live;
  if (matching == 0) return false;
  const auto index = static_cast<std::uint64_t>(__builtin_ctzll(matching));
  place = {map.entry(&table, index), index, 0};
  return true;
}

template <class Key>
GOL_INLINE bool find_by_index(const Map& map, MapTable& table, const Key& key, std::uint64_t hash,
                              MapPlace& place) {
  return table.index.find(hash, table.capacity, [&](std::uint64_t index, std::uint64_t slot) {
    char* entry = map.entry(&table, index);
    if (GOL_UNLIKELY(!key.matches(entry))) return false;
    place = {entry, index, slot};
    return true;
  });
}

template <class Key>
GOL_INLINE bool find_place(const Map& map, MapTable& table, const Key& key, MapPlace& place) {
  if (!table.index.slots) return find_in_order(map, table, key, place);
  return find_by_index(map, table, key, key.hash(map), place);
}

// Calls f with the key at an address, or the canonical word, as a value of its class.
template <class F>
GOL_INLINE decltype(auto) with_word_key(const Map& map, std::uint64_t word, F&& f) {
  if (GOL_LIKELY(map.key_class == KeyClass::Word8)) return f(WordKey<std::uint64_t>(word));
  if (map.key_class == KeyClass::Word4) return f(WordKey<std::uint32_t>(word));
  if (map.key_class == KeyClass::Word2) return f(WordKey<std::uint16_t>(word));
  return f(WordKey<std::uint8_t>(word));
}
template <class F>
GOL_INLINE decltype(auto) with_key(Goroutine& g, const Map& map, const void* key, F&& f) {
  switch (map.key_class) {
    case KeyClass::Word1: return f(WordKey<std::uint8_t>(load_as<std::uint8_t>(key)));
    case KeyClass::Word2: return f(WordKey<std::uint16_t>(load_as<std::uint16_t>(key)));
    case KeyClass::Word4: return f(WordKey<std::uint32_t>(load_as<std::uint32_t>(key)));
    case KeyClass::Word8: return f(WordKey<std::uint64_t>(load_as<std::uint64_t>(key)));
    case KeyClass::String: return f(StringKey{load_as<String>(key)});
    case KeyClass::General: break;
  }
  return f(GeneralKey(g, map.type->key, key, map.seed));
}

// A table for at least `capacity` entries, not yet the map's.
MapTable* make_table(Goroutine& g, const Map& map, std::uint64_t capacity);
// Gives the map a table with room for one more entry and with its live entries, without gaps.
void move_to_new_table(Goroutine& g, Map& map);

}  // namespace gol::runtime
