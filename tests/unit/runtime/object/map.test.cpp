#include "runtime/object/map.hpp"
#include "runtime/memory/statistics.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

#include "runtime/object/strings.hpp"
#include "unit/runtime/object/panics.hpp"
#include "unit/runtime/object/types.hpp"
#include "unit/runtime/run_goroutines.hpp"

using namespace gol::runtime;
using namespace gol::runtime::testing;

namespace {

template <class T>
const TypeDescriptor* integer_type() {
  constexpr bool is_signed = std::is_signed_v<T>;
  switch (sizeof(T)) {
    case 1: return basic_type(is_signed ? Kind::Int8 : Kind::Uint8);
    case 2: return basic_type(is_signed ? Kind::Int16 : Kind::Uint16);
    case 4: return basic_type(is_signed ? Kind::Int32 : Kind::Uint32);
    default: return basic_type(is_signed ? Kind::Int64 : Kind::Uint64);
  }
}

// Random operations on a map and on std::unordered_map; returns the first step at which they differ, or -1.
template <class T>
int compare_with_reference(Goroutine& g, unsigned seed, int steps, std::int64_t keys) {
  const TypeDescriptor* type = map_type(integer_type<T>(), basic_type(Kind::Int));
  Map* map = make_map(g, type, 0);
  std::unordered_map<T, std::int64_t> reference;
  std::mt19937 random(seed);
  for (int step = 0; step < steps; ++step) {
    const auto key = static_cast<T>(random() % static_cast<std::uint32_t>(keys) - static_cast<std::uint32_t>(keys / 2));
    const auto word = static_cast<std::uint64_t>(static_cast<std::int64_t>(key));
    switch (random() % 8) {
      case 0: case 1: case 2: {
        auto* value = static_cast<std::int64_t*>(map_assign_word(g, type, map, word));
        if (*value != (reference.contains(key) ? reference[key] : 0)) return step;
        reference[key] = *value = static_cast<std::int64_t>(random());
        break;
      }
      case 3: {
        *static_cast<std::int64_t*>(map_assign(g, type, map, &key)) = step;
        reference[key] = step;
        break;
      }
      case 4: case 5: {
        map_delete(g, type, map, &key);
        reference.erase(key);
        break;
      }
      default: {
        const auto* by_word = static_cast<std::int64_t*>(map_find_word(g, type, map, word));
        if (by_word != map_find(g, type, map, &key)) return step;
        if ((by_word != nullptr) != reference.contains(key)) return step;
        if (by_word && *by_word != reference[key]) return step;
      }
    }
    if (random() % 5000 == 0) {
      map_clear(g, type, map);
      reference.clear();
    }
    if (map_length(map) != static_cast<std::int64_t>(reference.size())) return step;
  }
  for (const auto& [key, value] : reference) {
    const auto* found = static_cast<std::int64_t*>(map_find(g, type, map, &key));
    if (!found || *found != value) return steps;
  }
  return -1;
}

template <class T>
int compare_all(Goroutine& g) {
  for (std::int64_t keys : {6, 20, 200, 30000}) {
    const int differs = compare_with_reference<T>(g, static_cast<unsigned>(keys), 40000, keys);
    if (differs >= 0) return differs;
  }
  return -1;
}

}  // namespace

TEST_CASE_TEMPLATE("maps with integer keys behave as std::unordered_map does", T, std::int8_t, std::uint8_t,
                   std::int16_t, std::uint16_t, std::int32_t, std::uint32_t, std::int64_t, std::uint64_t) {
  int differs = 0;
  run_goroutines(1, [&] { differs = compare_all<T>(self()); });
  CHECK(differs == -1);
}

TEST_CASE("maps with string keys behave as std::unordered_map does") {
  int differs = -1;
  run_goroutines(1, [&] {
    Goroutine& g = self();
    const TypeDescriptor* type = map_type(basic_type(Kind::String), basic_type(Kind::Int));
    Map* map = make_map(g, type, 0);
    std::unordered_map<std::string, std::int64_t> reference;
    std::mt19937 random(1);
    for (int step = 0; step < 100000 && differs < 0; ++step) {
      const unsigned number = random() % 3000;
      std::string key = std::to_string(number);
      key.resize(key.size() + number % 40, '-');
      const String gol_key = make_string(g, key);
      switch (random() % 4) {
        case 0: case 1:
          *static_cast<std::int64_t*>(map_assign_string(g, type, map, gol_key)) = step;
          reference[key] = step;
          break;
        case 2:
          map_delete(g, type, map, &gol_key);
          reference.erase(key);
          break;
        default: {
          const auto* found = static_cast<std::int64_t*>(map_find_string(g, type, map, gol_key));
          const auto expected = reference.find(key);
          const bool same = found ? expected != reference.end() && *found == expected->second
                                  : expected == reference.end();
          if (!same || found != map_find(g, type, map, &gol_key)) differs = step;
        }
      }
      if (map_length(map) != static_cast<std::int64_t>(reference.size())) differs = step;
    }
  });
  CHECK(differs == -1);
}

TEST_CASE("struct, array, interface, pointer and channel keys are found by value") {
  std::vector<bool> answers;
  run_goroutines(1, [&] {
    Goroutine& g = self();
    struct Key {
      String name;
      double number;
    };
    const TypeDescriptor* key_type =
        struct_type("main.K", {{"name", basic_type(Kind::String)}, {"number", basic_type(Kind::Float64)}});
    const TypeDescriptor* type = map_type(key_type, basic_type(Kind::Int));
    Map* map = make_map(g, type, 0);
    for (std::int64_t i = 0; i < 1000; ++i) {
      const Key key{make_string(g, std::to_string(i % 10)), static_cast<double>(i / 10)};
      *static_cast<std::int64_t*>(map_assign(g, type, map, &key)) = i;
    }
    bool all = map_length(map) == 1000;
    for (std::int64_t i = 0; i < 1000; ++i) {
      const Key key{make_string(g, std::to_string(i % 10)), static_cast<double>(i / 10)};
      const auto* value = static_cast<std::int64_t*>(map_find(g, type, map, &key));
      all = all && value && *value == i;
    }
    answers.push_back(all);

    const TypeDescriptor* array = array_type(basic_type(Kind::Int16), 3);
    const TypeDescriptor* by_array = map_type(array, basic_type(Kind::Bool));
    Map* arrays = make_map(g, by_array, 10);
    for (std::int16_t i = 0; i < 100; ++i) {
      const std::int16_t key[3] = {i, 7, static_cast<std::int16_t>(-i)};
      *static_cast<bool*>(map_assign(g, by_array, arrays, key)) = i % 2 == 0;
    }
    const std::int16_t present[3] = {40, 7, -40}, missing[3] = {40, 7, 40};
    answers.push_back(map_find(g, by_array, arrays, present) && *static_cast<bool*>(map_find(g, by_array, arrays, present)));
    answers.push_back(!map_find(g, by_array, arrays, missing));

    const TypeDescriptor* by_any = map_type(empty_interface_type(), basic_type(Kind::Int));
    Map* anything = make_map(g, by_any, 0);
    const std::int64_t one = 1;
    const String one_text = text("one");
    const Any keys[] = {{}, box_of(g, basic_type(Kind::Int), one), box_of(g, basic_type(Kind::Int64), one),
                        box_of(g, basic_type(Kind::String), one_text)};
    for (std::int64_t i = 0; i < 4; ++i) *static_cast<std::int64_t*>(map_assign(g, by_any, anything, &keys[i])) = i;
    bool distinct = map_length(anything) == 4;
    for (std::int64_t i = 0; i < 4; ++i) {
      distinct = distinct && *static_cast<std::int64_t*>(map_find(g, by_any, anything, &keys[i])) == i;
    }
    answers.push_back(distinct);

    const TypeDescriptor* by_pointer = map_type(pointer_type(basic_type(Kind::Int)), basic_type(Kind::String));
    Map* pointers = make_map(g, by_pointer, 0);
    void* cell = allocate(g, 8, Scan::None);
    *static_cast<String*>(map_assign_word(g, by_pointer, pointers, reinterpret_cast<std::uint64_t>(cell))) = text("x");
    answers.push_back(static_cast<String*>(map_find(g, by_pointer, pointers, &cell))->view() == "x");
  });
  CHECK(answers == std::vector<bool>(answers.size(), true));
}

TEST_CASE("NaN keys are added every time and never found") {
  std::vector<std::int64_t> lengths;
  bool found = true, zero_replaced = false;
  run_goroutines(1, [&] {
    Goroutine& g = self();
    const TypeDescriptor* type = map_type(basic_type(Kind::Float64), basic_type(Kind::Int));
    Map* map = make_map(g, type, 0);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (std::int64_t i = 0; i < 100; ++i) *static_cast<std::int64_t*>(map_assign(g, type, map, &nan)) = i;
    lengths.push_back(map_length(map));
    found = map_find(g, type, map, &nan) != nullptr;
    map_delete(g, type, map, &nan);
    lengths.push_back(map_length(map));
    map_clear(g, type, map);
    lengths.push_back(map_length(map));

    // The zeros are one key, and the one assigned last stays.
    const double plus = 0.0, minus = -0.0;
    map_assign(g, type, map, &plus);
    map_assign(g, type, map, &minus);
    lengths.push_back(map_length(map));
    MapIterator iterator;
    map_begin(g, type, map, iterator);
    map_next(g, type, iterator);
    zero_replaced = std::signbit(*static_cast<const double*>(iterator.key));
  });
  CHECK(lengths == std::vector<std::int64_t>{100, 100, 0, 1});
  CHECK_FALSE(found);
  CHECK(zero_replaced);
}

TEST_CASE("values of no size and large values are kept") {
  bool kept = true;
  run_goroutines(1, [&] {
    Goroutine& g = self();
    const TypeDescriptor* set_type = map_type(basic_type(Kind::Int), struct_type("struct {}", {}));
    Map* set = make_map(g, set_type, 0);
    const TypeDescriptor* large = array_type(basic_type(Kind::Int), 100);
    const TypeDescriptor* type = map_type(basic_type(Kind::Uint8), large);
    Map* map = make_map(g, type, 200);
    const TypeDescriptor* single = map_type(struct_type("struct {}", {}), struct_type("struct {}", {}));
    Map* one = make_map(g, single, 0);
    for (std::int64_t i = 0; i < 200; ++i) {
      kept = kept && map_assign_word(g, set_type, set, static_cast<std::uint64_t>(i));
      auto* values = static_cast<std::int64_t*>(map_assign_word(g, type, map, static_cast<std::uint64_t>(i)));
      for (std::int64_t at = 0; at < 100; ++at) values[at] = i * at;
      kept = kept && map_assign(g, single, one, &i);
    }
    kept = kept && map_length(set) == 200 && map_length(map) == 200 && map_length(one) == 1;
    for (std::int64_t i = 0; i < 200; ++i) {
      kept = kept && map_find_word(g, set_type, set, static_cast<std::uint64_t>(i));
      auto* values = static_cast<std::int64_t*>(map_find_word(g, type, map, static_cast<std::uint64_t>(i)));
      for (std::int64_t at = 0; at < 100; ++at) kept = kept && values[at] == i * at;
    }
  });
  CHECK(kept);
}

TEST_CASE("a map that keeps few entries does not grow") {
  std::uint64_t allocated = 0;
  run_goroutines(1, [&] {
    Goroutine& g = self();
    const TypeDescriptor* type = map_type(basic_type(Kind::Int), basic_type(Kind::Int));
    Map* map = make_map(g, type, 0);
    // A queue: entries leave in the order they came.
    for (std::uint64_t i = 0; i < 100000; ++i) {
      map_assign_word(g, type, map, i);
      const std::uint64_t oldest = i - 20;
      if (i >= 20) map_delete(g, type, map, &oldest);
      if (i == 1000) allocated = heap_stats().allocated_bytes;
    }
    allocated = heap_stats().allocated_bytes - allocated;
  });
  CHECK(allocated < 100000 * 200);  // each move to a new table serves many additions
}

TEST_CASE("nil maps read as empty and panic when written") {
  std::vector<std::string> texts;
  std::vector<bool> answers;
  run_goroutines(1, [&] {
    Goroutine& g = self();
    const TypeDescriptor* type = map_type(basic_type(Kind::Int), basic_type(Kind::Int));
    const TypeDescriptor* strings = map_type(basic_type(Kind::String), basic_type(Kind::Int));
    const TypeDescriptor* by_any = map_type(empty_interface_type(), basic_type(Kind::Int));
    const std::int64_t key = 1;
    MapIterator iterator;
    map_begin(g, type, nullptr, iterator);
    answers = {map_length(nullptr) == 0, !map_find(g, type, nullptr, &key), !map_find_word(g, type, nullptr, 1),
               !map_find_string(g, strings, nullptr, text("x")), !map_next(g, type, iterator)};
    map_delete(g, type, nullptr, &key);
    map_clear(g, type, nullptr);
    texts.push_back(panic_text(g, [&] { map_assign(g, type, nullptr, &key); }));
    texts.push_back(panic_text(g, [&] { map_assign_word(g, type, nullptr, 1); }));
    texts.push_back(panic_text(g, [&] { map_assign_string(g, strings, nullptr, text("x")); }));

    // A key that cannot be hashed panics even then.
    const Slice slice;
    const Any held = box_of(g, slice_type(basic_type(Kind::Int)), slice);
    texts.push_back(panic_text(g, [&] { map_find(g, by_any, nullptr, &held); }));
    texts.push_back(panic_text(g, [&] { map_delete(g, by_any, nullptr, &held); }));
    Map* map = make_map(g, by_any, -1);
    texts.push_back(panic_text(g, [&] { map_find(g, by_any, map, &held); }));
    texts.push_back(panic_text(g, [&] { map_assign(g, by_any, map, &held); }));
    // … and leaves the map usable.
    const Any nil;
    map_assign(g, by_any, map, &nil);
    answers.push_back(map_length(map) == 1);
  });
  CHECK(answers == std::vector<bool>(answers.size(), true));
  const std::string nil_map = "assignment to entry in nil map";
  const std::string unhashable = "runtime error: hash of unhashable type []int";
  CHECK(texts == std::vector<std::string>{nil_map, nil_map, nil_map, unhashable, unhashable, unhashable, unhashable});
}
