#include "driver/build_constraint.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <span>
#include <vector>

namespace gol::driver {
namespace {

constexpr std::string_view systems[] = {"aix",     "android", "darwin",  "dragonfly", "freebsd", "hurd",
                                        "illumos", "ios",     "js",      "linux",     "nacl",    "netbsd",
                                        "openbsd", "plan9",   "solaris", "wasip1",    "windows", "zos"};
constexpr std::string_view architectures[] = {"386",     "amd64",   "arm",      "arm64",   "loong64",
                                              "mips",    "mips64",  "mips64le", "mipsle",  "ppc64",
                                              "ppc64le", "riscv64", "s390x",    "sparc64", "wasm"};

bool among(std::string_view word, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Tags that hold: the target, the gc tool chain (whose behaviour gol follows) and all released versions.
bool tag_holds(std::string_view tag) {
  static constexpr std::string_view holding[] = {"linux", "amd64", "unix", "gc", "gol"};
  if (among(tag, holding)) return true;
  constexpr std::string_view prefix = "go1.";
  int minor = 0;
  return tag.starts_with(prefix) &&
         std::from_chars(tag.data() + prefix.size(), tag.data() + tag.size(), minor).ptr ==
             tag.data() + tag.size() &&
         minor <= 25;
}

// Expression = Term { "||" Term } ; Term = Factor { "&&" Factor } ; Factor = "!" Factor | "(" … ")" | tag .
class Constraint {
 public:
  explicit Constraint(std::string_view text) : rest_(text) {}

  bool holds() {
    const bool value = disjunction();
    skip_blanks();
    return value || broken_ || !rest_.empty();
  }

 private:
  bool disjunction() {
    bool value = conjunction();
    while (accept("||")) value |= conjunction();
    return value;
  }

  bool conjunction() {
    bool value = factor();
    while (accept("&&")) value &= factor();
    return value;
  }

  bool factor() {
    bool negated = false;
    while (accept("!")) negated = !negated;
    if (accept("(")) {
      if (++depth_ > max_depth) return !(broken_ = true);
      const bool value = disjunction();
      if (!accept(")")) broken_ = true;
      return value != negated;
    }
    std::size_t length = 0;
    while (length < rest_.size() && (std::isalnum(static_cast<unsigned char>(rest_[length])) ||
                                     rest_[length] == '_' || rest_[length] == '.')) {
      ++length;
    }
    if (length == 0) broken_ = true;
    const std::string_view tag = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return tag_holds(tag) != negated;
  }

  bool accept(std::string_view token) {
    skip_blanks();
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }

  void skip_blanks() {
    while (!rest_.empty() && (rest_[0] == ' ' || rest_[0] == '\t' || rest_[0] == '\r'))
      rest_.remove_prefix(1);
  }

  static constexpr int max_depth = 100;
  std::string_view rest_;
  int depth_ = 0;
  bool broken_ = false;
};

bool suffixes_match_target(std::string_view stem) {
  // name_$system, name_$architecture or name_$system_$architecture; the name before may not be empty.
  std::vector<std::string_view> parts;
  for (std::size_t at = stem.find('_'); at != stem.npos; at = stem.find('_')) {
    stem.remove_prefix(at + 1);
    parts.push_back(stem.substr(0, stem.find('_')));
  }
  if (parts.empty()) return true;
  if (among(parts.back(), architectures)) {
    if (parts.back() != "amd64") return false;
    parts.pop_back();
  }
  return parts.empty() || !among(parts.back(), systems) || parts.back() == "linux";
}

}  // namespace

bool is_test_file(std::string_view file_name) {
  return file_name.substr(0, file_name.rfind('.')).ends_with("_test");
}

bool name_matches_target(std::string_view file_name) {
  return !is_test_file(file_name) && suffixes_match_target(file_name.substr(0, file_name.rfind('.')));
}

bool test_matches_target(std::string_view file_name) {
  std::string_view stem = file_name.substr(0, file_name.rfind('.'));
  stem.remove_suffix(std::string_view("_test").size());
  return suffixes_match_target(stem);
}

bool text_matches_target(std::string_view text) {
  constexpr std::string_view directive = "//go:build ";
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.starts_with(directive)) return Constraint(line.substr(directive.size())).holds();
    if (line.starts_with("package ")) break;
  }
  return true;
}

}  // namespace gol::driver
