// The normal form of number literals.
#include "format/printer.hpp"

namespace gol::format {
namespace {

void lower_exponent(std::string& text, char upper) {
  const std::size_t at = text.rfind(upper);
  if (at != text.npos) text[at] = static_cast<char>(upper | 32);
}

}  // namespace

// Digits stay as they are; letters of prefixes and exponents become small.
std::string_view normal_number(std::string_view text, std::string& made) {
  if (text.size() < 2) return text;
  if (text.find_first_of("XOBEPi") == text.npos) return text;
  made = text;
  const char prefix = made[0] == '0' ? static_cast<char>(made[1] | 32) : '\0';
  if (prefix == 'x' || prefix == 'o' || prefix == 'b') {
    made[1] = prefix;
    if (prefix == 'x') lower_exponent(made, 'P');
    return made;
  }
  if (made.find('E') != made.npos) {
    lower_exponent(made, 'E');
  } else if (made.back() == 'i' && made.find_first_of(".e") == made.npos) {
    made.erase(0, made.find_first_not_of("0_"));
    if (made == "i") made = "0i";
  }
  return made;
}

}  // namespace gol::format
