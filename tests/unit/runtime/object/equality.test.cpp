#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <vector>

#include "runtime/object/type_descriptor.hpp"
#include "unit/runtime/object/panics.hpp"
#include "unit/runtime/object/types.hpp"
#include "unit/runtime/run_goroutines.hpp"
#include "unit/sanitized.hpp"

using namespace gol::runtime;
using namespace gol::runtime::testing;

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// Whether == and the hash agree on two values: equal values have equal hashes.
struct Answer {
  bool same;
  bool same_hash;
  friend bool operator==(Answer, Answer) = default;
};

template <class T>
Answer ask(const TypeDescriptor* type, const T& a, const T& b) {
  Answer answer{};
  run_goroutines(1, [&] {
    Goroutine& g = self();
    answer = {equal(g, type, &a, &b), hash(g, type, &a, 42) == hash(g, type, &b, 42)};
  });
  return answer;
}

constexpr Answer equal_both{true, true}, differ{false, false};

}  // namespace

TEST_CASE("integers of every width are compared and hashed by value") {
  CHECK(ask<std::int8_t>(basic_type(Kind::Int8), -1, -1) == equal_both);
  CHECK(ask<std::int8_t>(basic_type(Kind::Int8), -1, 1) == differ);
  CHECK(ask<std::uint16_t>(basic_type(Kind::Uint16), 7, 7) == equal_both);
  CHECK(ask<std::uint16_t>(basic_type(Kind::Uint16), 7, 8) == differ);
  CHECK(ask<std::int32_t>(basic_type(Kind::Int32), 1 << 30, 1 << 30) == equal_both);
  CHECK(ask<std::int64_t>(basic_type(Kind::Int), std::int64_t{1} << 60, 0) == differ);
  CHECK(ask<bool>(basic_type(Kind::Bool), true, true) == equal_both);
  CHECK(ask<bool>(basic_type(Kind::Bool), true, false) == differ);
}

TEST_CASE("zeros of both signs are equal, NaN equals nothing and hashes at random") {
  CHECK(ask<double>(basic_type(Kind::Float64), 0.0, -0.0) == equal_both);
  CHECK(ask<float>(basic_type(Kind::Float32), 0.0f, -0.0f) == equal_both);
  CHECK(ask<double>(basic_type(Kind::Float64), 1.5, 1.5) == equal_both);
  CHECK(ask<double>(basic_type(Kind::Float64), 1.5, 2.5) == differ);
  CHECK(ask<double>(basic_type(Kind::Float64), nan, nan) == differ);
  CHECK(ask<float>(basic_type(Kind::Float32), static_cast<float>(nan), static_cast<float>(nan)) == differ);
  CHECK(ask<Complex>(basic_type(Kind::Complex128), {1, 0.0}, {1, -0.0}) == equal_both);
  CHECK(ask<Complex>(basic_type(Kind::Complex128), {1, 2}, {1, 3}) == differ);
  CHECK(ask<Complex>(basic_type(Kind::Complex128), {1, nan}, {1, nan}) == differ);
  const float a[] = {1, 2}, b[] = {1, 2}, c[] = {2, 1};
  CHECK(ask<float[2]>(basic_type(Kind::Complex64), a, b) == equal_both);
  CHECK(ask<float[2]>(basic_type(Kind::Complex64), a, c) == differ);
}

TEST_CASE("strings of every length are compared and hashed by their bytes") {
  const std::string long_text(100, 'x');
  for (std::size_t length = 0; length <= long_text.size(); ++length) {
    CAPTURE(length);
    const std::string one = long_text.substr(0, length), other = one;
    CHECK(ask(basic_type(Kind::String), text(one), text(other)) == equal_both);
    for (std::size_t at = 0; at < length; at += gol::testing::sanitized ? 9 : 1) {
      std::string changed = one;
      changed[at] = 'y';
      const Answer answer = ask(basic_type(Kind::String), text(one), text(changed));
      if (answer != differ) CHECK_MESSAGE(false, "byte ", at);
    }
  }
}

TEST_CASE("structs skip blank fields and padding, arrays compare their elements") {
  struct Value {
    std::int8_t small;
    std::int64_t blank;
    String name;
    double number;
  };
  const TypeDescriptor* type = struct_type("main.T", {{"small", basic_type(Kind::Int8)},
                                                      {"_", basic_type(Kind::Int64)},
                                                      {"name", basic_type(Kind::String)},
                                                      {"number", basic_type(Kind::Float64)}});
  REQUIRE(type->size == sizeof(Value));
  Value a, b;
  std::memset(static_cast<void*>(&a), 0xFF, sizeof a);
  std::memset(static_cast<void*>(&b), 0, sizeof b);
  a.small = b.small = 3;
  a.blank = 1;
  a.name = text("n");
  b.name = text("n");
  a.number = 0.0;
  b.number = -0.0;
  CHECK(ask(type, a, b) == equal_both);
  b.name = text("m");
  CHECK(ask(type, a, b) == differ);

  const TypeDescriptor* array = array_type(basic_type(Kind::String), 3);
  const String x[] = {text("a"), text("b"), text("c")}, y[] = {text("a"), text("b"), text("d")};
  CHECK(ask<String[3]>(array, x, x) == equal_both);
  CHECK(ask<String[3]>(array, x, y) == differ);
}

TEST_CASE("interfaces compare dynamic types before values") {
  std::vector<bool> answers;
  run_goroutines(1, [&] {
    Goroutine& g = self();
    const TypeDescriptor *int_type = basic_type(Kind::Int), *int64_type = basic_type(Kind::Int64);
    const TypeDescriptor* string_type = basic_type(Kind::String);
    const std::int64_t one = 1;
    const std::string long_text(50, 'z'), same_text = long_text;
    const Any nil, a = box_of(g, int_type, one), b = box_of(g, int64_type, one);
    const Any s = box_of(g, string_type, text(long_text)), t = box_of(g, string_type, text(same_text));
    const double not_a_number = nan;
    const Any n = box_of(g, basic_type(Kind::Float64), not_a_number);
    answers = {equal_any(g, nil, nil), equal_any(g, a, a),   equal_any(g, s, t),
               !equal_any(g, nil, a),  !equal_any(g, a, b),  !equal_any(g, a, s), !equal_any(g, n, n)};
    const TypeDescriptor* any = empty_interface_type();
    answers.push_back(equal(g, any, &s, &t));
    answers.push_back(hash(g, any, &s, 1) == hash(g, any, &t, 1));
    answers.push_back(!equal(g, any, &a, &b));
    answers.push_back(hash(g, any, &a, 1) != hash(g, any, &b, 1));
    const Itab itab{stringer_type(), string_type, nullptr};
    const Interface c{&itab, s.word}, d{&itab, t.word};
    answers.push_back(equal(g, itab.interface, &c, &d));
    answers.push_back(hash(g, itab.interface, &c, 1) == hash(g, itab.interface, &d, 1));
  });
  CHECK(answers == std::vector<bool>(answers.size(), true));
}

TEST_CASE("uncomparable dynamic types panic in the order of the comparison") {
  std::vector<std::string> texts;
  run_goroutines(1, [&] {
    Goroutine& g = self();
    const TypeDescriptor *any = empty_interface_type(), *ints = slice_type(basic_type(Kind::Int));
    const Slice slice;
    const Any held = box_of(g, ints, slice), held_func = {func_type(), 0};
    const std::int64_t one = 1, two = 2;
    const Any first = box_of(g, basic_type(Kind::Int), one), second = box_of(g, basic_type(Kind::Int), two);
    texts.push_back(panic_text(g, [&] { equal_any(g, held, held); }));
    texts.push_back(panic_text(g, [&] { equal(g, any, &held, &held); }));
    texts.push_back(panic_text(g, [&] { hash(g, any, &held, 0); }));
    texts.push_back(panic_text(g, [&] { hash(g, any, &held_func, 0); }));
    texts.push_back(panic_text(g, [&] { equal_any(g, held, first); }));  // other types: just not equal

    // A difference before the uncomparable part ends the comparison.
    const TypeDescriptor* pair = array_type(any, 2);
    const Any a[] = {first, held}, b[] = {second, held}, c[] = {first, held};
    texts.push_back(panic_text(g, [&] { equal(g, pair, a, b); }));
    texts.push_back(panic_text(g, [&] { equal(g, pair, a, c); }));
    const Any nested = box(g, pair, a);
    texts.push_back(panic_text(g, [&] { hash(g, any, &nested, 0); }));
  });
  CHECK(texts == std::vector<std::string>{"runtime error: comparing uncomparable type []int",
                                          "runtime error: comparing uncomparable type []int",
                                          "runtime error: hash of unhashable type []int",
                                          "runtime error: hash of unhashable type func()", "", "",
                                          "runtime error: comparing uncomparable type []int",
                                          "runtime error: hash of unhashable type []int"});
}

TEST_CASE("values nested very deep are compared and hashed without recursion") {
  constexpr int levels = gol::testing::sanitized ? 100'000 : 1'000'000;
  std::vector<bool> answers;
  run_goroutines(1, [&] {
    Goroutine& g = self();
    // type node struct { number int; inner any; more int }
    const TypeDescriptor* node = struct_type("main.node", {{"number", basic_type(Kind::Int)},
                                                           {"inner", empty_interface_type()},
                                                           {"more", basic_type(Kind::Int)}});
    struct Node {
      std::int64_t number;
      Any inner;
      std::int64_t more;
    };
    auto build = [&](std::int64_t last) {
      const std::int64_t zero = 0;
      Any value = box_of(g, basic_type(Kind::Int), zero);
      for (int depth = 0; depth < levels; ++depth) {
        const Node outer{depth, value, depth == 0 ? last : 1};
        value = box_of(g, node, outer);
      }
      return value;
    };
    const Any a = build(1), b = build(1), c = build(2);
    const TypeDescriptor* any = empty_interface_type();
    answers = {equal_any(g, a, b), !equal_any(g, a, c), hash(g, any, &a, 9) == hash(g, any, &b, 9),
               hash(g, any, &a, 9) != hash(g, any, &c, 9)};
  });
  CHECK(answers == std::vector<bool>(4, true));
}
