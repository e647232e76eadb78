// The source files of a program and the way from a position to file, line and column.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace gol::base {

// One file, or one piece of text that acts as a file (`-e`, standard input, a REPL entry).
// A piece of an embedded library file (one declaration, parsed alone) is a SourceFile of its own whose
// lines are counted from `first_line`, so that positions read as in the whole file.
struct SourceFile {
  std::string name;        // as shown to people, e.g. "a.gol" or "fmt/print.gol"
  std::string owned;       // holds the text unless it lives in the binary
  std::string_view text;   // the text itself
  Pos base = no_pos;       // position of its first byte
  std::uint32_t first_line = 1;
  bool library = false;    // embedded standard library, not the user's
  std::vector<std::uint32_t> line_starts;  // offsets of line beginnings, made on first use

  Pos at(std::size_t offset) const { return base + static_cast<Pos>(offset); }
  std::size_t offset(Pos pos) const { return pos - base; }
};

// What a position means to a reader. Columns count bytes from 1, as Go does.
struct Location {
  const SourceFile* file = nullptr;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

// All files of one program. Files are never removed, so references and positions stay valid.
// Only the compile lock's holder adds files; look-ups from traces take the same lock.
class SourceSet {
 public:
  SourceFile& add(std::string name, std::string text);
  // Text that outlives the set (embedded library sources).
  SourceFile& add_static(std::string name, std::string_view text, std::uint32_t first_line = 1);

  const SourceFile* file_of(Pos pos) const;
  Location locate(Pos pos) const;
  // The text of the line that holds pos, without its newline.
  std::string_view line_text(Pos pos) const;
  // "file:line:col", or "file:line" without the column.
  std::string describe(Pos pos, bool with_column = true) const;

 private:
  SourceFile& place(SourceFile file);

  mutable std::deque<SourceFile> files_;  // ordered by base
  Pos next_base_ = 1;
};

}  // namespace gol::base
