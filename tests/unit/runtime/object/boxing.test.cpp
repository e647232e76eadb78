#include <doctest/doctest.h>

#include <atomic>
#include <bit>
#include <thread>
#include <vector>

#include "runtime/object/type_descriptor.hpp"
#include "unit/runtime/object/types.hpp"
#include "unit/runtime/run_goroutines.hpp"

using namespace gol::runtime;
using namespace gol::runtime::testing;

namespace {

template <class T>
std::uint64_t word_of(Kind kind, T value) {
  return load_word(basic_type(kind), &value);
}

// What is left of a word that is stored and loaded again.
std::uint64_t through_memory(Kind kind, std::uint64_t word) {
  std::uint64_t memory = 0xAAAAAAAAAAAAAAAA;
  store_word(basic_type(kind), &memory, word);
  return load_word(basic_type(kind), &memory);
}

}  // namespace

TEST_CASE("words are extended by the sign or with zeros") {
  CHECK(word_of<std::int8_t>(Kind::Int8, -2) == static_cast<std::uint64_t>(-2));
  CHECK(word_of<std::int16_t>(Kind::Int16, -2) == static_cast<std::uint64_t>(-2));
  CHECK(word_of<std::int32_t>(Kind::Int32, -2) == static_cast<std::uint64_t>(-2));
  CHECK(word_of<std::uint8_t>(Kind::Uint8, 0xFE) == 0xFE);
  CHECK(word_of<std::uint16_t>(Kind::Uint16, 0xFFFE) == 0xFFFE);
  CHECK(word_of<std::uint32_t>(Kind::Uint32, 0xFFFFFFFE) == 0xFFFFFFFE);
  CHECK(word_of<bool>(Kind::Bool, true) == 1);
  CHECK(word_of<float>(Kind::Float32, -1.0f) == std::bit_cast<std::uint32_t>(-1.0f));
  CHECK(word_of<double>(Kind::Float64, -1.0) == std::bit_cast<std::uint64_t>(-1.0));
}

TEST_CASE("storing a word touches the exact width only") {
  CHECK(through_memory(Kind::Int8, 0x1FF) == static_cast<std::uint64_t>(-1));
  CHECK(through_memory(Kind::Uint16, 0x12345) == 0x2345);
  std::uint64_t memory = ~std::uint64_t{0};
  store_word(basic_type(Kind::Uint8), &memory, 0);
  CHECK(memory == 0xFFFFFFFFFFFFFF00);
  store_word(basic_type(Kind::Int32), &memory, 0);
  CHECK(memory == 0xFFFFFFFF00000000);
}

TEST_CASE("a box gives back the value that was put in") {
  std::vector<bool> answers;
  run_goroutines(1, [&] {
    Goroutine& g = self();
    std::uint64_t scratch = 0;
    const std::int16_t small = -7;
    const Any boxed = box_of(g, basic_type(Kind::Int16), small);
    std::int16_t back;
    std::memcpy(&back, unbox(boxed, scratch), 2);
    answers = {boxed.word == static_cast<std::uint64_t>(-7), back == small};

    String name = text("hello");
    const Any boxed_name = box_of(g, basic_type(Kind::String), name);
    name = text("changed");
    answers.push_back(static_cast<const String*>(unbox(boxed_name, scratch))->view() == "hello");

    // Empty strings share a cell; an interface gives up what it holds.
    const String empty;
    answers.push_back(box_of(g, basic_type(Kind::String), empty).word == box_of(g, basic_type(Kind::String), empty).word);
    const Any again = box_of(g, empty_interface_type(), boxed_name);
    answers.push_back(again.type == boxed_name.type && again.word == boxed_name.word);
    const Any nil;
    answers.push_back(box_of(g, empty_interface_type(), nil).type == nullptr);
    const Itab itab{stringer_type(), basic_type(Kind::String), nullptr};
    const Interface stringer{&itab, boxed_name.word};
    answers.push_back(box_of(g, itab.interface, stringer).type == basic_type(Kind::String));
  });
  CHECK(answers == std::vector<bool>(answers.size(), true));
}

namespace {

std::atomic<int> resolved{0};

// Types of even size implement everything; each answer is a new itab.
const Itab* resolve_by_size(const TypeDescriptor* interface, const TypeDescriptor* type, std::string_view*) {
  ++resolved;
  return type->size % 2 == 0 ? immortal<Itab>(Itab{interface, type, nullptr}) : nullptr;
}

}  // namespace

TEST_CASE("all threads see one itab for a pair, and missing ones are remembered") {
  resolve_itab = resolve_by_size;
  resolved = 0;
  const TypeDescriptor* interface = stringer_type();
  std::vector<const TypeDescriptor*> types;
  for (int i = 0; i < 500; ++i) types.push_back(new_type(Kind::Struct, "T", static_cast<std::size_t>(i), false));

  std::vector<std::vector<const Itab*>> seen(4);
  std::vector<std::thread> threads;
  for (auto& mine : seen) {
    threads.emplace_back([&] {
      for (int round = 0; round < 3; ++round) {
        for (const TypeDescriptor* type : types) mine.push_back(find_itab(interface, type));
      }
    });
  }
  for (std::thread& thread : threads) thread.join();

  for (const auto& mine : seen) CHECK(mine == seen[0]);
  for (std::size_t i = 0; i < types.size(); ++i) CHECK((seen[0][i] != nullptr) == (i % 2 == 0));
  CHECK(resolved <= 4 * 500);

  resolved = 0;
  find_itab(interface, types[1]);
  CHECK(resolved == 0);
  forget_missing_itabs();
  CHECK(find_itab(interface, types[1]) == nullptr);
  CHECK(resolved == 1);
  CHECK(find_itab(interface, types[0]) == seen[0][0]);
  CHECK(resolved == 1);
  resolve_itab = nullptr;
}
