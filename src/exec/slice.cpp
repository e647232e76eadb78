#include "exec/slice.hpp"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <limits>

#include "runtime/object/panic.hpp"

namespace gol::exec {
namespace {

constexpr std::int64_t max_bytes = std::int64_t{1} << 47;

// How many elements an array can have. Those without a size need no memory, however many there are.
std::int64_t most_elements(const TypeDescriptor* element) {
  if (element->size == 0) return std::numeric_limits<std::int64_t>::max();
  return max_bytes / static_cast<std::int64_t>(element->size);
}

runtime::Scan scan_of(const TypeDescriptor* element) {
  return element->has_pointers ? runtime::Scan::Pointers : runtime::Scan::None;
}

// Copies elements within or between cells, with the barrier when they hold pointers.
void copy_elements(const TypeDescriptor* element, char* to, const char* from, std::int64_t count, G* g) {
  const std::size_t bytes = static_cast<std::size_t>(count) * element->size;
  if (bytes == 0) return;
  if (element->has_pointers) runtime::copy_pointers(runtime::mutator(*g), to, from, bytes);
  else std::memmove(to, from, bytes);
}

// The sizes in which Go's allocator gives memory; what an append may use without growing again depends on them.
constexpr std::int64_t go_sizes[] = {
    8,     16,    24,    32,    48,    64,    80,    96,    112,   128,   144,   160,   176,   192,
    208,   224,   240,   256,   288,   320,   352,   384,   416,   448,   480,   512,   576,   640,
    704,   768,   896,   1024,  1152,  1280,  1408,  1536,  1792,  2048,  2304,  2688,  3072,  3200,
    3456,  4096,  4864,  5376,  6144,  6528,  6784,  6912,  8192,  9472,  9728,  10240, 10880,
    12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264, 28672, 32768};

// The bytes that Go would allocate for a request. Cells with pointers have a header of 8 bytes beyond 512 bytes.
std::int64_t go_size(std::int64_t bytes, bool has_pointers) {
  constexpr std::int64_t page = 8192, largest = 32768, header = 8;
  if (bytes > largest - header) return (bytes + page - 1) / page * page;
  const std::int64_t extra = has_pointers && bytes > 512 ? header : 0;
  return *std::lower_bound(std::begin(go_sizes), std::end(go_sizes), bytes + extra) - extra;
}

// Go's growth: double below 256 elements, then by a quarter and a bit.
std::int64_t grown_capacity(std::int64_t old_capacity, std::int64_t needed) {
  constexpr std::int64_t threshold = 256;
  if (needed > 2 * old_capacity) return needed;
  if (old_capacity < threshold) return 2 * old_capacity;
  std::int64_t capacity = old_capacity;
  while (capacity < needed) capacity += (capacity + 3 * threshold) / 4;
  return capacity;
}

}  // namespace

Word MakeSlice::get(char* fp, G* g) const {
  const Word n = length->get(fp, g);
  const Word c = capacity ? capacity->get(fp, g) : n;
  const auto size = static_cast<std::int64_t>(element->size);
  const std::int64_t limit = most_elements(element);
  runtime::publish(*g, fp, site);
  if (n < 0 || n > limit) runtime::panic_runtime(*g, "makeslice: len out of range");
  if (c < n || c > limit) runtime::panic_runtime(*g, "makeslice: cap out of range");
  char* data = static_cast<char*>(runtime::allocate(*g, static_cast<std::size_t>(c * size), scan_of(element)));
  slot<Slice>(fp, to) = {data, n, c};
  return reinterpret_cast<Word>(fp + to);
}

Word SliceSlice::get(char* fp, G* g) const {
  const Slice s = *reinterpret_cast<const Slice*>(base->get(fp, g));
  // The header lies in the result slot while the bounds are computed, so that its array stays alive.
  slot<Slice>(fp, to) = s;
  const Word low = bounds.low ? bounds.low->get(fp, g) : 0;
  const Word high = bounds.high ? bounds.high->get(fp, g) : s.length;
  const Word max = bounds.max ? bounds.max->get(fp, g) : s.capacity;
  const auto out = [](Word index, Word bound) {
    return static_cast<std::uint64_t>(index) > static_cast<std::uint64_t>(bound);
  };
  if (bounds.max) {
    if (out(max, s.capacity)) fault_slice(SliceFault::MaxCapacity, max, s.capacity, site, fp, g);
    if (out(high, max)) fault_slice(SliceFault::HighMax, high, max, site, fp, g);
    if (out(low, high)) fault_slice(SliceFault::LowHighMax, low, high, site, fp, g);
  } else {
    if (out(high, s.capacity)) fault_slice(SliceFault::HighCapacity, high, s.capacity, site, fp, g);
    if (out(low, high)) fault_slice(SliceFault::LowHigh, low, high, site, fp, g);
  }
  // A slice without capacity keeps the base, so that it never points past its object.
  char* data = max == low ? s.data : s.data + low * element_size;
  slot<Slice>(fp, to) = {data, high - low, max - low};
  return reinterpret_cast<Word>(fp + to);
}

Word SliceArray::get(char* fp, G* g) const {
  char* data = reinterpret_cast<char*>(base->get(fp, g));
  if (!data) fault(Fault::NilDereference, site, fp, g);
  slot<Slice>(fp, to) = {data, length, length};
  const Word low = bounds.low ? bounds.low->get(fp, g) : 0;
  const Word high = bounds.high ? bounds.high->get(fp, g) : length;
  const Word max = bounds.max ? bounds.max->get(fp, g) : length;
  const auto out = [](Word index, Word bound) {
    return static_cast<std::uint64_t>(index) > static_cast<std::uint64_t>(bound);
  };
  if (bounds.max) {
    if (out(max, length)) fault_slice(SliceFault::MaxLength, max, length, site, fp, g);
    if (out(high, max)) fault_slice(SliceFault::HighMax, high, max, site, fp, g);
    if (out(low, high)) fault_slice(SliceFault::LowHighMax, low, high, site, fp, g);
  } else {
    if (out(high, length)) fault_slice(SliceFault::HighLength, high, length, site, fp, g);
    if (out(low, high)) fault_slice(SliceFault::LowHigh, low, high, site, fp, g);
  }
  slot<Slice>(fp, to) = {max == low ? data : data + low * element_size, high - low, max - low};
  return reinterpret_cast<Word>(fp + to);
}

Pair SliceString::get(char* fp, G* g) const {
  const Pair s = base->get(fp, g);
  const auto length = static_cast<Word>(s.high);
  const Word low = bounds.low ? bounds.low->get(fp, g) : 0;
  const Word high = bounds.high ? bounds.high->get(fp, g) : length;
  if (static_cast<std::uint64_t>(high) > static_cast<std::uint64_t>(length)) {
    fault_slice(SliceFault::HighLength, high, length, site, fp, g);
  }
  if (static_cast<std::uint64_t>(low) > static_cast<std::uint64_t>(high)) {
    fault_slice(SliceFault::LowHigh, low, high, site, fp, g);
  }
  if (low == high) return {0, 0};
  return {s.low + static_cast<std::uint64_t>(low), static_cast<std::uint64_t>(high - low)};
}

Slice grow_slice(const TypeDescriptor* element, Slice slice, std::int64_t extra, Site site, char* fp, G* g) {
  runtime::publish(*g, fp, site);
  std::int64_t needed;
  const auto size = static_cast<std::int64_t>(element->size);
  if (__builtin_add_overflow(slice.length, extra, &needed) || needed > most_elements(element)) {
    runtime::panic_runtime(*g, "growslice: len out of range");
  }
  if (size == 0) {
    char* data = slice.data ? slice.data : static_cast<char*>(runtime::allocate(*g, 0, runtime::Scan::None));
    return {data, needed, needed};
  }
  const std::int64_t bytes = go_size(grown_capacity(slice.capacity, needed) * size, element->has_pointers);
  const std::int64_t capacity = bytes / size;
  char* data = static_cast<char*>(
      runtime::allocate(*g, static_cast<std::size_t>(capacity * size), scan_of(element)));
  if (slice.length > 0) std::memcpy(data, slice.data, static_cast<std::size_t>(slice.length * size));
  return {data, needed, capacity};
}

Word AppendMany::get(char* fp, G* g) const {
  Slice& result = slot<Slice>(fp, to);
  result = *reinterpret_cast<const Slice*>(slice->get(fp, g));
  for (std::int32_t i = 0; i < count; ++i) effects[i]->fn(effects[i], fp, g);
  Slice s = result;
  if (count <= s.capacity - s.length) s.length += count;
  else s = grow_slice(element, s, count, site, fp, g);
  result = s;
  const auto size = static_cast<std::int64_t>(element->size);
  copy_elements(element, s.data + (s.length - count) * size, fp + values, count, g);
  return reinterpret_cast<Word>(&result);
}

Word AppendSlice::get(char* fp, G* g) const {
  Slice& result = slot<Slice>(fp, to);
  result = *reinterpret_cast<const Slice*>(slice->get(fp, g));
  const char* from;
  std::int64_t extra;
  if (string) {
    const Pair text = string->get(fp, g);
    from = reinterpret_cast<const char*>(text.low);
    extra = static_cast<std::int64_t>(text.high);
  } else {
    const Slice source = *reinterpret_cast<const Slice*>(other->get(fp, g));
    from = source.data;
    extra = source.length;
  }
  Slice s = result;
  if (extra == 0) return reinterpret_cast<Word>(&result);
  if (extra <= s.capacity - s.length) {
    s.length += extra;
  } else {
    s = grow_slice(element, s, extra, site, fp, g);
    asm volatile("" : : "m"(from));
  }
  result = s;
  const auto size = static_cast<std::int64_t>(element->size);
  copy_elements(element, s.data + (s.length - extra) * size, from, extra, g);
  return reinterpret_cast<Word>(&result);
}

Word CopySlice::get(char* fp, G* g) const {
  slot<Slice>(fp, temporary) = *reinterpret_cast<const Slice*>(to->get(fp, g));
  const char* data;
  std::int64_t length;
  if (string) {
    const Pair text = string->get(fp, g);
    data = reinterpret_cast<const char*>(text.low);
    length = static_cast<std::int64_t>(text.high);
  } else {
    const Slice source = *reinterpret_cast<const Slice*>(from->get(fp, g));
    data = source.data;
    length = source.length;
  }
  const Slice target = slot<Slice>(fp, temporary);
  const std::int64_t count = std::min(target.length, length);
  copy_elements(element, target.data, data, count, g);
  return count;
}

void ClearSlice::run(char* fp, G* g) const {
  const Slice s = *reinterpret_cast<const Slice*>(slice->get(fp, g));
  const std::size_t bytes = static_cast<std::size_t>(s.length) * element->size;
  if (bytes == 0) return;
  if (element->has_pointers) runtime::before_overwrite(runtime::mutator(*g), s.data, bytes);
  std::memset(s.data, 0, bytes);
}

Word SliceToArray::get(char* fp, G* g) const {
  const Slice s = *reinterpret_cast<const Slice*>(slice->get(fp, g));
  if (s.length < length) {
    char text[120];
    std::snprintf(text, sizeof text, "cannot convert slice with length %lld to array or pointer to array with length %lld",
                  static_cast<long long>(s.length), static_cast<long long>(length));
    runtime::publish(*g, fp, site);
    runtime::panic_bounds(*g, text);
  }
  return reinterpret_cast<Word>(s.data);
}

}  // namespace gol::exec
