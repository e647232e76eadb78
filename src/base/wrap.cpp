#include "base/wrap.hpp"

#include <algorithm>

#include "base/character_width.hpp"

namespace gol::base {
namespace {

void wrap_line(std::string& out, std::string_view line, std::size_t columns, std::size_t indent) {
  std::size_t width = 0;  // of what stands in the last line of `out`
  bool begun = false;     // the last line has a word
  while (!line.empty()) {
    const std::size_t word = std::min(line.find_first_not_of(' '), line.size());
    const std::size_t end = std::min(line.find(' ', word), line.size());
    const std::size_t more = word + text_width(line.substr(word, end - word));
    if (begun && width + more > columns) {
      out += "\n" + std::string(indent, ' ');
      width = indent + more - word;
      out += line.substr(word, end - word);
    } else {
      width += more;
      out += line.substr(0, end);
    }
    begun = true;
    line.remove_prefix(end);
  }
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t columns, std::size_t indent) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    wrap_line(out, text.substr(0, end), columns, indent);
    if (end < text.size()) out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace gol::base
