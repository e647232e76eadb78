#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <map>
#include <random>
#include <set>
#include <vector>

#include "runtime/object/map.hpp"
#include "unit/runtime/object/types.hpp"
#include "unit/runtime/run_goroutines.hpp"

using namespace gol::runtime;
using namespace gol::runtime::testing;

namespace {

const TypeDescriptor* ints() {
  static const TypeDescriptor* type = map_type(basic_type(Kind::Int), basic_type(Kind::Int));
  return type;
}

void put(Goroutine& g, Map* map, std::int64_t key, std::int64_t value) {
  *static_cast<std::int64_t*>(map_assign_word(g, ints(), map, static_cast<std::uint64_t>(key))) = value;
}

std::int64_t key_of(const MapIterator& iterator) { return *static_cast<const std::int64_t*>(iterator.key); }

}  // namespace

TEST_CASE("entries come in the order of insertion, with the value of the moment") {
  std::vector<std::int64_t> keys, values;
  run_goroutines(1, [&] {
    Goroutine& g = self();
    Map* map = make_map(g, ints(), 0);
    for (std::int64_t key : {5, 3, 9, 1, 7}) put(g, map, key, key * 10);
    const std::int64_t gone = 9;
    map_delete(g, ints(), map, &gone);
    put(g, map, 9, 99);
    MapIterator iterator;
    map_begin(g, ints(), map, iterator);
    while (map_next(g, ints(), iterator)) {
      keys.push_back(key_of(iterator));
      values.push_back(*static_cast<std::int64_t*>(iterator.value));
      if (keys.size() == 1) put(g, map, 1, -1);
    }
  });
  CHECK(keys == std::vector<std::int64_t>{5, 3, 1, 7, 9});
  CHECK(values == std::vector<std::int64_t>{50, 30, -1, 70, 99});
}

TEST_CASE("each entry comes at most once and deleted ones never, whatever the loop does to the map") {
  std::vector<std::string> faults;
  run_goroutines(1, [&] {
    Goroutine& g = self();
    std::mt19937 random(3);
    for (int round = 0; round < 300; ++round) {
      Map* map = make_map(g, ints(), 0);
      std::map<std::int64_t, std::int64_t> reference;
      const auto size = static_cast<std::int64_t>(random() % 60);
      for (std::int64_t i = 0; i < size; ++i) put(g, map, i, reference[i] = i);
      std::set<std::int64_t> untouched, seen, removed;
      for (const auto& entry : reference) untouched.insert(entry.first);

      MapIterator iterator;
      map_begin(g, ints(), map, iterator);
      while (map_next(g, ints(), iterator)) {
        const std::int64_t key = key_of(iterator);
        if (!seen.insert(key).second && !removed.contains(key)) faults.push_back("twice");
        if (!reference.contains(key)) faults.push_back("deleted");
        else if (reference[key] != *static_cast<std::int64_t*>(iterator.value)) faults.push_back("old value");
        // Some rounds grow the map, some shrink it, some do both.
        const int additions = static_cast<int>(random() % (round % 3 == 0 ? 1 : 12));
        for (int i = 0; i < additions; ++i) {
          const auto added = static_cast<std::int64_t>(random() % 500);
          put(g, map, added, reference[added] = static_cast<std::int64_t>(random()));
        }
        for (int i = 0; i < (round % 2 ? 3 : 0); ++i) {
          const auto victim = static_cast<std::int64_t>(random() % 100);
          map_delete(g, ints(), map, &victim);
          if (reference.erase(victim)) removed.insert(victim);
          untouched.erase(victim);
        }
        if (seen.size() > 5000) {
          faults.push_back("endless");
          break;
        }
      }
      for (std::int64_t key : untouched) {
        if (!seen.contains(key)) faults.push_back("missed");
      }
    }
  });
  CHECK(faults == std::vector<std::string>{});
}

TEST_CASE("a loop that clears its map ends") {
  std::vector<int> steps;
  run_goroutines(1, [&] {
    Goroutine& g = self();
    for (int grow : {0, 100}) {
      Map* map = make_map(g, ints(), 0);
      for (std::int64_t i = 0; i < 20; ++i) put(g, map, i, i);
      MapIterator iterator;
      map_begin(g, ints(), map, iterator);
      int count = 0;
      while (map_next(g, ints(), iterator)) {
        ++count;
        for (std::int64_t i = 0; i < grow; ++i) put(g, map, 1000 + i, i);
        map_clear(g, ints(), map);
      }
      steps.push_back(count);
    }
  });
  CHECK(steps == std::vector<int>{1, 1});
}

TEST_CASE("NaN entries come also from a table that the map has left, unless it was cleared") {
  std::vector<int> counts;
  run_goroutines(1, [&] {
    Goroutine& g = self();
    const TypeDescriptor* type = map_type(basic_type(Kind::Float64), basic_type(Kind::Int));
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (int clears = 0; clears < 2; ++clears) {
      Map* map = make_map(g, type, 0);
      for (int i = 0; i < 10; ++i) map_assign(g, type, map, &nan);
      MapIterator iterator;
      map_begin(g, type, map, iterator);
      int count = 0;
      while (map_next(g, type, iterator)) {
        ++count;
        if (count > 1) continue;
        for (int i = 0; i < 100; ++i) {
          const double key = i;
          map_assign(g, type, map, &key);
        }
        if (clears) map_clear(g, type, map);
      }
      counts.push_back(count);
    }
  });
  CHECK(counts == std::vector<int>{10, 1});
}
