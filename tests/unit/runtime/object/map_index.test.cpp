#include "runtime/object/map_index.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <vector>

using namespace gol::runtime;

namespace {

struct Index {
  std::vector<std::uint32_t> memory;
  MapIndex index;
  explicit Index(std::uint64_t slots) : memory(slots), index{memory.data(), slots - 1, 0} {}

  std::uint64_t group_of(std::uint64_t slot) const { return slot & ~(MapIndex::group_size - 1); }

  // The slot of the entry, or -1.
  std::int64_t find(std::uint64_t hash, std::uint64_t entry) const {
    std::int64_t at = -1;
    index.find(hash, memory.size(), [&](std::uint64_t candidate, std::uint64_t slot) {
      if (candidate == entry) at = static_cast<std::int64_t>(slot);
      return candidate == entry;
    });
    return at;
  }

  // Whether the groups that a search for the hash passes on its way to the slot are without an empty slot.
  bool is_reachable(std::uint64_t hash, std::uint64_t slot) const {
    for (std::uint64_t group = group_of(hash & index.mask); group != group_of(slot);
         group = (group + MapIndex::group_size) & index.mask) {
      if (index.empty_in(group)) return false;
    }
    return true;
  }

  std::uint64_t not_empty() const {
    std::uint64_t count = 0;
    for (const std::uint32_t slot : memory) count += slot != 0;
    return count;
  }
};

// Adds and removes entries whose hashes come from `homes` homes; the first step after which something is wrong, or -1.
int run_at_random(unsigned seed, std::uint64_t slots, std::uint64_t homes, int steps) {
  std::mt19937_64 random(seed);
  Index it(slots);
  std::map<std::uint64_t, std::uint64_t> hashes;  // of the entries that are in the index
  for (int step = 0; step < steps; ++step) {
    const std::uint64_t entry = random() % (slots / 16 * 13);
    const auto found = hashes.find(entry);
    if (found != hashes.end()) {
      const std::int64_t slot = it.find(found->second, entry);
      if (slot < 0) return step;
      it.index.remove(static_cast<std::uint64_t>(slot));
      hashes.erase(found);
    } else if (!it.index.is_too_full()) {
      const std::uint64_t hash = (random() & ~it.index.mask) | (random() % homes * 7 & it.index.mask);
      it.index.add(hash, entry);
      hashes[entry] = hash;
    } else {
      it = Index(slots);  // as a map does that moves to a new table
      for (const auto& [old, hash] : hashes) it.index.add(hash, old);
    }
    for (const auto& [old, hash] : hashes) {
      const std::int64_t slot = it.find(hash, old);
      if (slot < 0 || !it.is_reachable(hash, static_cast<std::uint64_t>(slot))) return step;
    }
    for (std::uint64_t home = 0; home < homes; ++home) {
      if (it.find(home * 7, slots) >= 0) return step;  // and the search for what is not there ends
    }
    if (it.index.filled != it.not_empty()) return step;
  }
  return -1;
}

}  // namespace

TEST_CASE("an index finds what was added and not removed, and its searches end") {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    CHECK(run_at_random(seed, 16, 1, 300) == -1);
    CHECK(run_at_random(seed, 64, 1, 300) == -1);    // all in the groups after one home
    CHECK(run_at_random(seed, 64, 9, 300) == -1);
    CHECK(run_at_random(seed, 256, 40, 600) == -1);
  }
}

TEST_CASE("what was pushed out of its group is found after the group has room again") {
  Index it(64);
  for (std::uint64_t entry = 0; entry < 20; ++entry) it.index.add(3, entry);
  CHECK(it.find(3, 0) == 3);
  CHECK(it.group_of(static_cast<std::uint64_t>(it.find(3, 19))) == 16);
  it.index.remove(3);
  CHECK(it.memory[3] == it.index.deleted_slot());
  CHECK(it.find(3, 19) >= 16);
  it.index.add(3, 30);
  CHECK(it.find(3, 30) == 3);
  CHECK(it.index.filled == 20);
}

TEST_CASE("a slot of a group that was never full becomes empty again") {
  Index it(64);
  for (std::uint64_t entry = 0; entry < 15; ++entry) it.index.add(3, entry);
  for (std::uint64_t entry = 0; entry < 15; ++entry) it.index.remove(static_cast<std::uint64_t>(it.find(3, entry)));
  CHECK(it.index.filled == 0);
  CHECK(it.not_empty() == 0);
}

TEST_CASE("entries with other tags are not offered") {
  Index it(16);
  const std::uint64_t hash = std::uint64_t{0xABCD} << 40, other = std::uint64_t{0xABCE} << 40;
  it.index.add(hash, 5);
  int offered = 0;
  it.index.find(other, 16, [&](std::uint64_t, std::uint64_t) { return ++offered > 0; });
  CHECK(offered == 0);
  it.index.find(hash, 16, [&](std::uint64_t entry, std::uint64_t) { return ++offered > 0 && entry == 5; });
  CHECK(offered == 1);
}
