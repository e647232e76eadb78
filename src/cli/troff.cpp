#include "cli/troff.hpp"

namespace gol::cli {

std::string troff(std::string_view text) {
  std::string result;
  bool at_begin = true;
  for (const char c : text) {
    if (at_begin && (c == '.' || c == '\'')) result += "\\&";
    if (c == '\\') result += "\\e";
    else if (c == '-') result += "\\-";
    else result += c;
    at_begin = c == '\n';
  }
  return result;
}

}  // namespace gol::cli
