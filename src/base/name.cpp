#include "base/name.hpp"

#include <mutex>
#include <string>
#include <unordered_map>
#include <wctype.h>

#include "base/arena.hpp"

namespace gol::base {
namespace {

struct Table {
  std::mutex mutex;
  Arena arena;
  std::unordered_map<std::string_view, const std::string_view*> entries;
};

Table& table() {
  static Table* instance = new Table;  // never destroyed: names outlive every static
  return *instance;
}

}  // namespace

Name::Name(std::string_view text) {
  if (text.empty()) return;
  Table& names = table();
  std::lock_guard lock(names.mutex);
  if (auto found = names.entries.find(text); found != names.entries.end()) {
    entry_ = found->second;
    return;
  }
  entry_ = names.arena.make<std::string_view>(names.arena.copy(text));
  names.entries.emplace(*entry_, entry_);
}

bool Name::exported() const {
  const std::string_view name = text();
  if (name.empty()) return false;
  const auto first = static_cast<unsigned char>(name[0]);
  if (first < 0x80) return first >= 'A' && first <= 'Z';
  // Decode one UTF-8 sequence; identifiers are valid UTF-8 once they are parsed.
  const int extra = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  if (name.size() <= static_cast<std::size_t>(extra)) return false;
  char32_t rune = first & (0x3F >> extra);
  for (int i = 1; i <= extra; ++i) rune = rune << 6 | (static_cast<unsigned char>(name[i]) & 0x3F);
  return iswupper(static_cast<wint_t>(rune)) != 0;
}

}  // namespace gol::base
