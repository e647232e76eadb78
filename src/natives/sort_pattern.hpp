// Pattern-defeating quicksort and a stable in-place merge sort over positions.
//
// The thresholds and choices are those of Go's sort, so that elements which compare equal end up in the same
// order. `Access` gives less(i, j), swap(i, j) and poll(); any less is safe, also an inconsistent one: no
// position outside the range is ever touched. Nothing here has a destructor, so a panic may jump over it.
#pragma once

#include <bit>
#include <cstdint>

namespace gol::natives {

template <class Access>
class PatternSort {
 public:
  using Index = std::int64_t;

  explicit PatternSort(Access& access) : access_(access) {}

  void sort(Index count) {
    if (count > 1) quicksort(0, count, std::bit_width(static_cast<std::uint64_t>(count)));
  }

  void stable_sort(Index count) {
    Index block = 20;
    Index a = 0;
    for (; a + block <= count; a += block) insertion_sort(a, a + block);
    insertion_sort(a, count);
    for (; block < count; block *= 2) {
      for (a = 0; a + 2 * block <= count; a += 2 * block) merge(a, a + block, a + 2 * block);
      if (a + block < count) merge(a, a + block, count);
    }
  }

 private:
  enum class Hint { Unknown, Increasing, Decreasing };

  bool less(Index i, Index j) { return access_.less(i, j); }
  void swap(Index i, Index j) { access_.swap(i, j); }

  // Recursion goes into the smaller side only, so its depth is logarithmic.
  void quicksort(Index a, Index b, int bad_pivots_allowed) {
    bool balanced = true, partitioned = true;
    for (;;) {
      access_.poll();
      const Index length = b - a;
      if (length <= 12) return insertion_sort(a, b);
      if (bad_pivots_allowed == 0) return heap_sort(a, b);
      if (!balanced) {
        break_patterns(a, b);
        --bad_pivots_allowed;
      }
      auto [pivot, hint] = choose_pivot(a, b);
      if (hint == Hint::Decreasing) {
        reverse(a, b);
        pivot = (b - 1) - (pivot - a);
        hint = Hint::Increasing;
      }
      if (balanced && partitioned && hint == Hint::Increasing && sort_few_misplaced(a, b)) return;
      // An element before the range that is not less than the pivot is equal to it: many equal elements.
      if (a > 0 && !less(a - 1, pivot)) {
        a = partition_equal(a, b, pivot);
        continue;
      }
      const Index middle = partition(a, b, pivot, partitioned);
      const Index left = middle - a, right = b - middle;
      if (left < right) {
        balanced = left >= length / 8;
        quicksort(a, middle, bad_pivots_allowed);
        a = middle + 1;
      } else {
        balanced = right >= length / 8;
        quicksort(middle + 1, b, bad_pivots_allowed);
        b = middle;
      }
    }
  }

  void insertion_sort(Index a, Index b) {
    for (Index i = a + 1; i < b; ++i) {
      for (Index j = i; j > a && less(j, j - 1); --j) swap(j, j - 1);
    }
  }

  void sift_down(Index root, Index end, Index first) {
    for (;;) {
      Index child = 2 * root + 1;
      if (child >= end) return;
      if (child + 1 < end && less(first + child, first + child + 1)) ++child;
      if (!less(first + root, first + child)) return;
      swap(first + root, first + child);
      root = child;
    }
  }

  void heap_sort(Index a, Index b) {
    const Index count = b - a;
    for (Index i = (count - 1) / 2; i >= 0; --i) sift_down(i, count, a);
    for (Index i = count - 1; i >= 0; --i) {
      swap(a, a + i);
      sift_down(0, i, a);
    }
  }

  // Elements less than the pivot to the left, the others to the right; returns where the pivot is then.
  Index partition(Index a, Index b, Index pivot, bool& was_partitioned) {
    swap(a, pivot);
    Index i = a + 1, j = b - 1;
    skip_sorted(a, i, j);
    was_partitioned = i > j;
    while (i <= j) {
      swap(i++, j--);
      skip_sorted(a, i, j);
    }
    swap(j, a);
    return j;
  }

  void skip_sorted(Index pivot, Index& i, Index& j) {
    while (i <= j && less(i, pivot)) ++i;
    while (i <= j && !less(j, pivot)) --j;
  }

  // Elements equal to the pivot to the left, greater ones to the right; there are no smaller ones.
  Index partition_equal(Index a, Index b, Index pivot) {
    swap(a, pivot);
    Index i = a + 1, j = b - 1;
    for (;;) {
      while (i <= j && !less(a, i)) ++i;
      while (i <= j && less(a, j)) --j;
      if (i > j) return i;
      swap(i++, j--);
    }
  }

  // Moves up to five misplaced elements; true when the range is sorted then.
  bool sort_few_misplaced(Index a, Index b) {
    constexpr int most_steps = 5;
    constexpr Index shortest_shifting = 50;
    Index i = a + 1;
    for (int step = 0; step < most_steps; ++step) {
      while (i < b && !less(i, i - 1)) ++i;
      if (i == b) return true;
      if (b - a < shortest_shifting) return false;
      swap(i, i - 1);
      if (i - a >= 2) {
        for (Index j = i - 1; j >= 1 && less(j, j - 1); --j) swap(j, j - 1);
      }
      if (b - i >= 2) {
        for (Index j = i + 1; j < b && less(j, j - 1); ++j) swap(j, j - 1);
      }
    }
    return false;
  }

  // Scatters three elements around the middle, against inputs that make partitions lopsided.
  void break_patterns(Index a, Index b) {
    const Index length = b - a;
    if (length < 8) return;
    auto random = static_cast<std::uint64_t>(length);
    const std::uint64_t mask = (std::uint64_t{1} << std::bit_width(static_cast<std::uint64_t>(length))) - 1;
    const Index middle = a + (length / 4) * 2;
    for (Index i = 0; i < 3; ++i) {
      random ^= random << 13;
      random ^= random >> 17;
      random ^= random << 5;
      auto other = static_cast<Index>(random & mask);
      if (other >= length) other -= length;
      swap(middle - 1 + i, a + other);
    }
  }

  struct Pivot {
    Index index;
    Hint hint;
  };

  // The median of three, or of three medians; how many comparisons went which way hints at the order.
  Pivot choose_pivot(Index a, Index b) {
    constexpr int most_swaps = 4 * 3;
    const Index length = b - a;
    int swaps = 0;
    Index i = a + length / 4, j = a + length / 4 * 2, k = a + length / 4 * 3;
    if (length >= 8) {
      if (length >= 50) {
        i = median(i - 1, i, i + 1, swaps);
        j = median(j - 1, j, j + 1, swaps);
        k = median(k - 1, k, k + 1, swaps);
      }
      j = median(i, j, k, swaps);
    }
    if (swaps == 0) return {j, Hint::Increasing};
    return {j, swaps == most_swaps ? Hint::Decreasing : Hint::Unknown};
  }

  void order(Index& a, Index& b, int& swaps) {
    if (!less(b, a)) return;
    ++swaps;
    const Index t = a;
    a = b;
    b = t;
  }

  Index median(Index a, Index b, Index c, int& swaps) {
    order(a, b, swaps);
    order(b, c, swaps);
    order(a, b, swaps);
    return b;
  }

  void reverse(Index a, Index b) {
    for (Index i = a, j = b - 1; i < j; ++i, --j) swap(i, j);
  }

  // Merges the sorted ranges [a, m) and [m, b) in place: cuts both where the merged middle lies, exchanges
  // the inner parts by a rotation, and goes on in the two halves.
  void merge(Index a, Index m, Index b) {
    access_.poll();
    if (m - a == 1) return insert_first(a, m, b);
    if (b - m == 1) return insert_last(a, m);
    const Index middle = static_cast<Index>(static_cast<std::uint64_t>(a + b) / 2);
    const Index n = middle + m;
    Index start, r;
    if (m > middle) {
      start = n - b;
      r = middle;
    } else {
      start = a;
      r = m;
    }
    const Index p = n - 1;
    while (start < r) {
      const Index c = static_cast<Index>(static_cast<std::uint64_t>(start + r) / 2);
      if (!less(p - c, c)) start = c + 1;
      else r = c;
    }
    const Index end = n - start;
    if (start < m && m < end) rotate(start, m, end);
    if (a < start && start < middle) merge(a, start, middle);
    if (middle < end && end < b) merge(middle, end, b);
  }

  // The one element at a goes behind all of [m, b) that are less.
  void insert_first(Index a, Index m, Index b) {
    Index i = m, j = b;
    while (i < j) {
      const Index h = i + (j - i) / 2;
      if (less(h, a)) i = h + 1;
      else j = h;
    }
    for (Index k = a; k < i - 1; ++k) swap(k, k + 1);
  }

  // The one element at m goes before all of [a, m) that are greater.
  void insert_last(Index a, Index m) {
    Index i = a, j = m;
    while (i < j) {
      const Index h = i + (j - i) / 2;
      if (!less(m, h)) i = h + 1;
      else j = h;
    }
    for (Index k = m; k > i; --k) swap(k, k - 1);
  }

  void swap_ranges(Index a, Index b, Index count) {
    for (Index i = 0; i < count; ++i) swap(a + i, b + i);
  }

  void rotate(Index a, Index m, Index b) {
    Index i = m - a, j = b - m;
    while (i != j) {
      if (i > j) {
        swap_ranges(m - i, m, j);
        i -= j;
      } else {
        swap_ranges(m - i, m + j - i, i);
        j -= i;
      }
    }
    swap_ranges(m - i, m, i);
  }

  Access& access_;
};

}  // namespace gol::natives
