// The index of the embedded standard library, as `gol_embed` writes it into the binary.
//
// Everything is a range of one text, so the tables hold no pointers: the loader has nothing to relocate and
// start-up costs nothing. All tables are sorted for binary search as stated at each.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace gol::driver::embed {

// A range of library_text.
struct Text {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
};

struct File {
  Text name;  // as shown to people: "fmt/print.gol"
  Text text;
  Text imports;  // from its first to its last import declaration; empty without any
  std::uint32_t imports_line = 1;
};

// One top-level declaration: a function, or a whole const, type or var declaration.
struct Piece {
  Text text;
  Text doc;  // the comment directly above, may be empty
  std::uint32_t first_line = 1;
  std::uint32_t file = 0;  // index into the files
};

// A package-level name; sorted by name within its package.
struct NameEntry {
  Text name;
  std::uint32_t piece = 0;
};

// A method; sorted by the receiver's type name within its package, in source order for one type.
struct MethodEntry {
  Text type;
  Text name;
  std::uint32_t piece = 0;
};

// A package; sorted by import path. The ranges are [first, first + count) of the other tables.
struct PackageEntry {
  Text path;
  Text name;
  std::uint32_t first_file = 0, file_count = 0;
  std::uint32_t first_piece = 0, piece_count = 0;
  std::uint32_t first_name = 0, name_count = 0;
  std::uint32_t first_method = 0, method_count = 0;
};

// What an undeclared identifier of a script imports; sorted by name.
struct AutomaticImport {
  Text name;
  std::uint32_t package = 0;
};

// Defined by the generated file.
extern const char library_text[];
extern const std::span<const File> files;
extern const std::span<const Piece> pieces;
extern const std::span<const NameEntry> names;
extern const std::span<const MethodEntry> methods;
extern const std::span<const PackageEntry> packages;
extern const std::span<const AutomaticImport> automatic_imports;

inline std::string_view view(Text text) { return {library_text + text.offset, text.length}; }

}  // namespace gol::driver::embed
