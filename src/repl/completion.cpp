#include "repl/completion.hpp"

#include <algorithm>
#include <filesystem>

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

std::vector<std::string> command_names(std::string_view before_each) {
  std::vector<std::string> names;
  for (const Command& command : commands()) names.push_back(std::string(before_each) + std::string(command.name));
  std::sort(names.begin(), names.end());
  return names;
}

// The entries of a folder that the beginning of a path can mean, folders with a slash; hidden ones when they are asked
// for. `from` is where the path begins in the line.
terminal::Completion complete_path(std::string_view path, std::size_t from) {
  const std::size_t name = path.rfind('/') + 1;  // 0 without a slash
  terminal::Completion result{from + name, {}};
  const std::string folder = name == 0 ? "." : std::string(path.substr(0, name));
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const std::string text = entry.path().filename().string();
    if (text[0] == '.' && !path.substr(name).starts_with('.')) continue;
    result.candidates.push_back(entry.is_directory(error) ? text + "/" : text);
  }
  std::sort(result.candidates.begin(), result.candidates.end());
  keep_beginning_with(result.candidates, path.substr(name));
  return result;
}

}  // namespace

terminal::Completion complete(driver::Session& session, std::string_view text, std::size_t cursor) {
  terminal::Completion result;
  const std::string_view before = text.substr(0, cursor);
  if (before.starts_with(":")) {
    const std::size_t blank = std::min(before.find(' '), before.size());
    if (blank == before.size()) {
      result.candidates = command_names(":");
      keep_beginning_with(result.candidates, before);
      return result;
    }
    const std::size_t operand = std::min(before.find_first_not_of(' ', blank), before.size());
    const auto command = std::find_if(commands().begin(), commands().end(), [&](const Command& each) {
      return each.name == before.substr(1, blank - 1);
    });
    const std::string_view kind = command == commands().end() ? "" : command->operand;
    if (kind == "FILE") return complete_path(before.substr(operand), operand);
    if (kind == "[COMMAND]") {
      result = {operand, command_names("")};
      keep_beginning_with(result.candidates, before.substr(operand));
      return result;
    }
    if (kind.empty() || kind == "N") return {cursor, {}};
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
