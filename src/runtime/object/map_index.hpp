// The index over a map's entries: an open hash table of 32-bit slots in groups of 16, which is a cache line each.
//
// A slot holds an entry's index + 1 in its low bits (as many as the mask has) and, above, bits of the hash that the
// position does not use. Empty is zero; a deleted one has all low bits set, which no index has. An entry's slot is at
// its *home*, where its hash points, or else anywhere in the home's group, or in one of the groups after it.
//
// Invariants:
//   - all groups from the one of its home to the one of its slot, the last aside, have been full since the index was
//     made: so a search ends at a group with an empty slot, and only in such a group a slot becomes empty again;
//   - at least one slot in eight is empty, so every search ends.
#pragma once

#include <emmintrin.h>

#include <cstdint>

#include "base/check.hpp"

namespace gol::runtime {

struct MapIndex {
  std::uint32_t* slots;
  std::uint64_t mask;    // number of slots - 1
  std::uint64_t filled;  // slots that are not empty

  static constexpr std::uint64_t group_size = 16;

  std::uint32_t tag_of(std::uint64_t hash) const {
    return static_cast<std::uint32_t>(hash >> 32) & ~static_cast<std::uint32_t>(mask);
  }
  std::uint32_t deleted_slot() const { return static_cast<std::uint32_t>(mask); }
  bool is_too_full() const { return filled > mask - (mask >> 3); }

  // The slots of a group, a bit each, that equal the value in the bits of `among`.
  GOL_INLINE std::uint32_t equal_in(std::uint64_t group, std::uint32_t among, std::uint32_t value) const {
    const auto* line = reinterpret_cast<const __m128i*>(slots + group);
    const __m128i bits = _mm_set1_epi32(static_cast<int>(among)), wanted = _mm_set1_epi32(static_cast<int>(value));
    const auto equal = [&](int i) { return _mm_cmpeq_epi32(_mm_and_si128(_mm_loadu_si128(line + i), bits), wanted); };
    const __m128i low = _mm_packs_epi32(equal(0), equal(1)), high = _mm_packs_epi32(equal(2), equal(3));
    return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_packs_epi16(low, high)));
  }
  GOL_INLINE std::uint32_t empty_in(std::uint64_t group) const { return equal_in(group, ~std::uint32_t{0}, 0); }

  // Calls found(entry, slot) for entries that may have the hash until it says yes; whether it did. No entry's number
  // is `entries` or larger.
  template <class F>
  GOL_INLINE bool find(std::uint64_t hash, std::uint64_t entries, F&& found) const {
    const std::uint32_t tag = tag_of(hash);
    // With equal tags only the index + 1 is left; empty, deleted and differing slots are out of range.
    const auto attempt = [&](std::uint64_t slot) {
      const std::uint64_t entry = std::uint64_t{slots[slot] ^ tag} - 1;
      return entry < entries && found(entry, slot);
    };
    const std::uint64_t home = hash & mask;
    if (GOL_LIKELY(attempt(home))) return true;
    for (std::uint64_t group = home & ~(group_size - 1);; group = (group + group_size) & mask) {
      std::uint32_t candidates = equal_in(group, ~static_cast<std::uint32_t>(mask), tag);
      for (; candidates; candidates &= candidates - 1) {
        if (attempt(group + static_cast<std::uint64_t>(__builtin_ctz(candidates)))) return true;
      }
      if (empty_in(group)) return false;
    }
  }

  void add(std::uint64_t hash, std::uint64_t entry) {
    std::uint64_t at = hash & mask;
    if (slots[at] != 0) {
      std::uint64_t group = at & ~(group_size - 1);
      std::uint32_t free;
      while (!(free = empty_in(group) | equal_in(group, ~std::uint32_t{0}, deleted_slot()))) {
        group = (group + group_size) & mask;
      }
      at = group + static_cast<std::uint64_t>(__builtin_ctz(free));
    }
    if (slots[at] == 0) ++filled;
    slots[at] = tag_of(hash) | static_cast<std::uint32_t>(entry + 1);
  }

  // Searches may have passed a group without an empty slot: there the slot must not become empty.
  void remove(std::uint64_t slot) {
    const bool passed = empty_in(slot & ~(group_size - 1)) == 0;
    slots[slot] = passed ? deleted_slot() : 0;
    if (!passed) --filled;
  }
};

}  // namespace gol::runtime
