// Finds the top-level declarations of a gol source without parsing it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gol::driver::embed {

struct Declaration {
  enum class Kind : std::uint8_t { Import, Const, Type, Var, Func };
  Kind kind;
  std::size_t doc_begin;   // equals begin without a doc comment
  std::size_t begin, end;  // from the keyword to the last token
  std::uint32_t line;
  std::vector<std::string_view> names;  // what it declares; blank names and imports are left out
  std::string_view receiver;            // of a method: the name of its type
};

struct ScannedFile {
  std::string_view package_name;
  std::vector<Declaration> declarations;
  std::string error;  // "line: text" when the source does not scan; empty otherwise
};

// The views of the result lie in `text`.
ScannedFile scan(std::string_view text);

// The name in the package clause; empty when the text begins with anything else, as a script does.
std::string package_clause(std::string_view text);

}  // namespace gol::driver::embed
