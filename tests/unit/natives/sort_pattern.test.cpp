// The sorting algorithm against the standard library's.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "natives/sort_pattern.hpp"

using namespace gol::natives;

namespace {

struct Item {
  int key;
  int number;
  friend bool operator==(const Item&, const Item&) = default;
};

struct Access {
  std::vector<Item>& items;
  std::int64_t comparisons = 0;
  bool less(std::int64_t i, std::int64_t j) {
    ++comparisons;
    return items.at(static_cast<std::size_t>(i)).key < items.at(static_cast<std::size_t>(j)).key;
  }
  void swap(std::int64_t i, std::int64_t j) {
    std::swap(items.at(static_cast<std::size_t>(i)), items.at(static_cast<std::size_t>(j)));
  }
  void poll() {}
};

// Inputs that are hard for some quicksort or other.
std::vector<std::vector<Item>> inputs() {
  std::vector<std::vector<Item>> all;
  std::mt19937 random(1);
  for (const int n : {0, 1, 2, 3, 7, 12, 13, 20, 49, 50, 51, 100, 1000, 5000}) {
    for (int pattern = 0; pattern < 7; ++pattern) {
      std::vector<Item> items;
      for (int i = 0; i < n; ++i) {
        const int keys[] = {i, n - i, static_cast<int>(random()), i % 5, i % 2 == 0 ? i : n - i, 7,
                            i < n / 2 ? i : n - i};
        items.push_back({keys[pattern], i});
      }
      all.push_back(std::move(items));
    }
  }
  return all;
}

}  // namespace

TEST_CASE("every input comes out sorted, in a number of steps near n log n") {
  for (auto items : inputs()) {
    auto expected = items;
    const auto by_key = [](const Item& a, const Item& b) { return a.key < b.key; };
    std::stable_sort(expected.begin(), expected.end(), by_key);

    auto stable = items;
    Access stable_access{stable};
    PatternSort(stable_access).stable_sort(static_cast<std::int64_t>(stable.size()));
    CHECK(stable == expected);

    Access access{items};
    PatternSort(access).sort(static_cast<std::int64_t>(items.size()));
    CHECK(std::is_sorted(items.begin(), items.end(), by_key));
    CHECK(access.comparisons < 4 * 14 * static_cast<std::int64_t>(items.size()) + 100);
    std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return a.number < b.number; });
    for (std::size_t i = 0; i < items.size(); ++i) CHECK(items[i].number == static_cast<int>(i));
  }
}

TEST_CASE("a less that contradicts itself does not leave the slice") {
  struct Chaos {
    std::int64_t count;
    std::mt19937 random{2};
    bool less(std::int64_t i, std::int64_t j) {
      REQUIRE(i >= 0);
      REQUIRE(j >= 0);
      REQUIRE(i < count);
      REQUIRE(j < count);
      return (random() & 1) != 0;
    }
    void swap(std::int64_t i, std::int64_t j) { less(i, j); }
    void poll() {}
  };
  for (const std::int64_t count : {5, 60, 700}) {
    for (int round = 0; round < 20; ++round) {
      Chaos chaos{count};
      PatternSort(chaos).sort(count);
      PatternSort(chaos).stable_sort(count);
    }
  }
}
