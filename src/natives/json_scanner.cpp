#include "natives/json_scanner.hpp"

#include <array>

namespace gol::natives::json {

namespace {

constexpr std::string_view words[] = {"true", "false", "null"};

bool is_space(unsigned char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }
bool is_hex(unsigned char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// The bytes that end a run inside a string.
constexpr auto special = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = true;
  table['"'] = table['\\'] = true;
  return table;
}();

}  // namespace

Part Scanner::wrong(unsigned char c, std::string_view context) {
  state_ = State::Wrong;
  wrong_byte_ = c;
  context_ = context;
  return Part::Wrong;
}

Part Scanner::push(unsigned char c, Nesting nesting, State next, Part part) {
  if (nesting_.size() >= most_depth) return wrong(c, "exceeded max depth");
  nesting_.push_back(nesting);
  state_ = next;
  return part;
}

Part Scanner::pop(Part part) {
  nesting_.pop_back();
  state_ = nesting_.empty() ? State::AfterAll : State::AfterValue;
  return part;
}

Part Scanner::begin_value(unsigned char c) {
  if (is_space(c)) return Part::Space;
  switch (c) {
    case '{': return push(c, InKey, State::FirstKey, Part::BeginObject);
    case '[': return push(c, InArray, State::FirstElement, Part::BeginArray);
    case '"': state_ = State::String; return Part::Begin;
    case '-': state_ = State::Minus; return Part::Begin;
    case '0': state_ = State::Zero; return Part::Begin;
    case 't':
    case 'f':
    case 'n':
      state_ = State::Word;
      word_ = c == 't' ? 0 : c == 'f' ? 1 : 2;
      letters_ = 1;
      return Part::Begin;
    default:
      if (!is_digit(c)) return wrong(c, "looking for beginning of value");
      state_ = State::Digits;
      return Part::Begin;
  }
}

// The value has ended in any case; a stream goes on with what is wrong behind a single value.
Part Scanner::after_all(unsigned char c) {
  if (!is_space(c)) wrong(c, "after top-level value");
  return Part::End;
}

Part Scanner::after_value(unsigned char c) {
  if (nesting_.empty()) {
    state_ = State::AfterAll;
    return after_all(c);
  }
  if (is_space(c)) {
    state_ = State::AfterValue;
    return Part::Space;
  }
  switch (nesting_.back()) {
    case InKey:
      if (c != ':') return wrong(c, "after object key");
      nesting_.back() = InObject;
      state_ = State::Value;
      return Part::Colon;
    case InObject:
      if (c == '}') return pop(Part::EndObject);
      if (c != ',') return wrong(c, "after object key:value pair");
      nesting_.back() = InKey;
      state_ = State::Key;
      return Part::ObjectComma;
    default:
      if (c == ']') return pop(Part::EndArray);
      if (c != ',') return wrong(c, "after array element");
      state_ = State::Value;
      return Part::ArrayComma;
  }
}

Part Scanner::word(unsigned char c) {
  const std::string_view whole = words[word_];
  if (c != static_cast<unsigned char>(whole[letters_])) {
    return wrong(c, "in literal " + std::string(whole) + " (expecting '" + whole[letters_] + "')");
  }
  if (++letters_ == whole.size()) state_ = State::AfterValue;
  return Part::Inside;
}

Part Scanner::step(unsigned char c) {
  const auto go_on = [this](State next) {
    state_ = next;
    return Part::Inside;
  };
  switch (state_) {
    case State::FirstElement:
      if (c == ']') return pop(Part::EndArray);
      return begin_value(c);
    case State::Value: return begin_value(c);
    case State::FirstKey:
      if (c == '}') return pop(Part::EndObject);
      [[fallthrough]];
    case State::Key:
      if (is_space(c)) return Part::Space;
      if (c != '"') return wrong(c, "looking for beginning of object key string");
      state_ = State::String;
      return Part::Begin;
    case State::AfterValue: return after_value(c);
    case State::AfterAll: return after_all(c);
    case State::String:
      if (c == '"') return go_on(State::AfterValue);
      if (c == '\\') return go_on(State::Escape);
      return c < 0x20 ? wrong(c, "in string literal") : Part::Inside;
    case State::Escape:
      switch (c) {
        case 'b':
        case 'f':
        case 'n':
        case 'r':
        case 't':
        case '\\':
        case '/':
        case '"': return go_on(State::String);
        case 'u': return go_on(State::Hex1);
        default: return wrong(c, "in string escape code");
      }
    case State::Hex1:
    case State::Hex2:
    case State::Hex3:
    case State::Hex4:
      if (!is_hex(c)) return wrong(c, "in \\u hexadecimal character escape");
      return go_on(state_ == State::Hex4 ? State::String : static_cast<State>(static_cast<int>(state_) + 1));
    case State::Minus:
      if (!is_digit(c)) return wrong(c, "in numeric literal");
      return go_on(c == '0' ? State::Zero : State::Digits);
    case State::Digits:
      if (is_digit(c)) return Part::Inside;
      [[fallthrough]];
    case State::Zero:
      if (c == '.') return go_on(State::Point);
      if (c == 'e' || c == 'E') return go_on(State::Exponent);
      return after_value(c);
    case State::Point:
      return is_digit(c) ? go_on(State::Fraction) : wrong(c, "after decimal point in numeric literal");
    case State::Fraction:
      if (is_digit(c)) return Part::Inside;
      if (c == 'e' || c == 'E') return go_on(State::Exponent);
      return after_value(c);
    case State::Exponent:
      if (c == '+' || c == '-') return go_on(State::ExponentSign);
      [[fallthrough]];
    case State::ExponentSign:
      return is_digit(c) ? go_on(State::ExponentDigits) : wrong(c, "in exponent of numeric literal");
    case State::ExponentDigits: return is_digit(c) ? Part::Inside : after_value(c);
    case State::Word: return word(c);
    case State::Wrong: break;
  }
  return Part::Wrong;
}

bool Scanner::ends() {
  if (state_ == State::Wrong) return false;
  if (state_ != State::AfterAll) step(' ');
  return state_ == State::AfterAll;
}

std::string Scanner::error_at_end() {
  if (ends()) return {};
  return failed() ? invalid_character(wrong_byte_, context_) : "unexpected end of JSON input";
}

std::size_t Scanner::skip_plain(std::string_view text, std::size_t at) const {
  while (at < text.size() && !special[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

std::string Scanner::save() const {
  std::string saved{static_cast<char>(state_), static_cast<char>(word_), static_cast<char>(letters_)};
  return saved + nesting_;
}

void Scanner::restore(std::string_view saved) {
  if (saved.size() < 3) return;
  state_ = static_cast<State>(saved[0]);
  word_ = static_cast<std::uint8_t>(saved[1]);
  letters_ = static_cast<std::uint8_t>(saved[2]);
  nesting_ = saved.substr(3);
}

std::string invalid_character(unsigned char c, std::string_view context) {
  std::string quoted;
  switch (c) {
    case '\'': quoted = "\\'"; break;
    case '\\': quoted = "\\\\"; break;
    case '\a': quoted = "\\a"; break;
    case '\b': quoted = "\\b"; break;
    case '\f': quoted = "\\f"; break;
    case '\n': quoted = "\\n"; break;
    case '\r': quoted = "\\r"; break;
    case '\t': quoted = "\\t"; break;
    case '\v': quoted = "\\v"; break;
    default: {
      static constexpr char digits[] = "0123456789abcdef";
      // Bytes stand for the characters of Latin-1.
      if (c < 0x20 || c == 0x7F) {
        quoted = std::string("\\x") + digits[c >> 4] + digits[c & 15];
      } else if (c < 0x7F) {
        quoted = static_cast<char>(c);
      } else if (c < 0xA1 || c == 0xAD) {
        quoted = std::string("\\u00") + digits[c >> 4] + digits[c & 15];
      } else {
        quoted = {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
      }
    }
  }
  return "invalid character '" + quoted + "' " + std::string(context);
}

std::string syntax_error(std::string_view text, std::int64_t& offset) {
  Scanner scanner;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (scanner.in_string()) {
      at = scanner.skip_plain(text, at);
      if (at == text.size()) break;
    }
    scanner.step(static_cast<unsigned char>(text[at]));
    if (scanner.failed()) {
      offset = static_cast<std::int64_t>(at) + 1;
      return invalid_character(scanner.wrong_byte(), scanner.context());
    }
  }
  offset = static_cast<std::int64_t>(text.size());
  return scanner.error_at_end();
}

}  // namespace gol::natives::json
