#include "repl/completion.hpp"

#include <algorithm>

#include "repl/commands.hpp"
#include "repl/highlight.hpp"

namespace gol::repl {
namespace {

bool is_name_byte(char c) {
  return c == '_' || ('0' <= c && c <= '9') || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Where the operand that ends at `end` begins: names, selectors, and what brackets enclose behind them.
std::size_t operand_begin(std::string_view text, std::size_t end) {
  std::size_t at = end;
  while (at > 0) {
    const char c = text[at - 1];
    if (is_name_byte(c) || c == '.') {
      --at;
    } else if (c == ')' || c == ']') {
      const char open = c == ')' ? '(' : '[';
      int depth = 0;
      std::size_t i = at;
      while (i > 0) {
        --i;
        if (text[i] == c) ++depth;
        if (text[i] == open && --depth == 0) break;
      }
      if (depth != 0) break;
      at = i;
    } else if (c == '"') {
      const std::size_t quote = at >= 2 ? text.rfind('"', at - 2) : text.npos;
      if (quote == text.npos) break;
      at = quote;
    } else {
      break;
    }
  }
  return at;
}

void keep_beginning_with(std::vector<std::string>& names, std::string_view prefix) {
  std::erase_if(names, [&](const std::string& name) { return !name.starts_with(prefix); });
}

}  // namespace

terminal::Completion complete(driver::Session& session, std::string_view text, std::size_t cursor) {
  terminal::Completion result;
  const std::string_view before = text.substr(0, cursor);
  if (before.starts_with(":") && before.find(' ') == before.npos) {
    for (const Command& command : commands()) result.candidates.push_back(":" + std::string(command.name));
    std::sort(result.candidates.begin(), result.candidates.end());
    keep_beginning_with(result.candidates, before);
    return result;
  }
  std::size_t from = cursor;
  while (from > 0 && is_name_byte(before[from - 1])) --from;
  result.from = from;
  const std::string_view prefix = before.substr(from);
  if (from > 0 && before[from - 1] == '.') {
    const std::size_t begin = operand_begin(before, from - 1);
    if (begin == from - 1) return result;
    result.candidates = session.members_of(std::string(before.substr(begin, from - 1 - begin)));
  } else {
    if (prefix.empty()) return result;
    result.candidates = session.names();
    for (const std::string_view keyword : keywords) result.candidates.emplace_back(keyword);
    std::sort(result.candidates.begin(), result.candidates.end());
  }
  keep_beginning_with(result.candidates, prefix);
  return result;
}

}  // namespace gol::repl
