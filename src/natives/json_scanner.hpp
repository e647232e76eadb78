// The syntax of JSON, byte by byte: for validation, for values in streams, for compact and indented forms.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gol::natives::json {

inline constexpr std::size_t most_depth = 10000;

// What a byte is in its place.
enum class Part : std::uint8_t {
  Inside,  // of a string, number or word
  Begin,   // of one
  BeginObject,
  Colon,
  ObjectComma,
  EndObject,
  BeginArray,
  ArrayComma,
  EndArray,
  Space,
  End,  // behind the value
  Wrong,
};

class Scanner {
 public:
  enum class State : std::uint8_t {
    Value,
    FirstElement,
    FirstKey,
    Key,
    AfterValue,
    AfterAll,
    String,
    Escape,
    Hex1,
    Hex2,
    Hex3,
    Hex4,
    Minus,
    Zero,
    Digits,
    Point,
    Fraction,
    Exponent,
    ExponentSign,
    ExponentDigits,
    Word,  // true, false, null
    Wrong,
  };
  // Where a value is: behind a key, behind a value of an object, inside an array.
  enum Nesting : char { InKey, InObject, InArray };

  Part step(unsigned char c);
  // Whether a value has ended when the text does.
  bool ends();
  // What is wrong with a text that ends here, or nothing.
  std::string error_at_end();
  bool failed() const { return state_ == State::Wrong; }
  bool at_end() const { return state_ == State::AfterAll; }
  // Goes on to behind the run of plain bytes of a string that begins at `at`.
  std::size_t skip_plain(std::string_view text, std::size_t at) const;
  bool in_string() const { return state_ == State::String; }

  // What is wrong with byte c, behind "invalid character 'c' ".
  const std::string& context() const { return context_; }
  unsigned char wrong_byte() const { return wrong_byte_; }

  // For a scan that goes on later.
  std::string save() const;
  void restore(std::string_view saved);

 private:
  Part wrong(unsigned char c, std::string_view context);
  Part begin_value(unsigned char c);
  Part after_value(unsigned char c);
  Part after_all(unsigned char c);
  Part push(unsigned char c, Nesting nesting, State next, Part part);
  Part pop(Part part);
  Part word(unsigned char c);

  State state_ = State::Value;
  std::uint8_t word_ = 0;     // which word
  std::uint8_t letters_ = 0;  // of it that were read
  unsigned char wrong_byte_ = 0;
  std::string nesting_;
  std::string context_;
};

// "invalid character 'c' context", as Go quotes characters.
std::string invalid_character(unsigned char c, std::string_view context);

// Empty, or what is wrong with the text, which is to be one value; `offset` counts the bytes up to there.
std::string syntax_error(std::string_view text, std::int64_t& offset);

}  // namespace gol::natives::json
