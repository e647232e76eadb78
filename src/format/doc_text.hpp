// The lines and the running text of doc comments.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gol::format {

using DocLines = std::vector<std::string_view>;

std::string_view trim_space(std::string_view text);
bool is_indented(std::string_view line);
bool is_heading(std::string_view line);
// Without empty lines around them and without the indentation that all have; lines of blanks become empty.
DocLines without_common_indent(DocLines lines);

struct ListMarker {
  std::string_view number;  // empty for a bullet
  std::string_view rest;
};
std::optional<ListMarker> list_marker(std::string_view line);
inline bool is_list_item(std::string_view line) { return list_marker(line).has_value(); }

// The link definitions of a comment, "[text]: url", and the text that may use them.
class DocLinks {
 public:
  // Takes the lines if all of them are definitions.
  bool define(const DocLines& lines);
  // The text with typographic quotes; marks the links that it uses.
  std::string convert(std::string_view text);
  // The definitions with an empty line before them: those in use, then the others.
  std::string definitions() const;

 private:
  struct Definition {
    std::string_view text, url;
    bool used;
  };
  void mark_used(std::string_view text);

  std::vector<Definition> definitions_;
};

}  // namespace gol::format
