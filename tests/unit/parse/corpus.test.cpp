// Every Go file of an installed Go distribution parses, and its spans nest.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "syntax/dump.hpp"
#include "unit/parse/parsing.hpp"
#include "unit/sanitized.hpp"

namespace fs = std::filesystem;
using namespace gol::parse;
using namespace gol::parse::test;

namespace {

constexpr const char* root = "/usr/share/go-1.19";

// Slow builds look at a part of the files.
#ifdef __OPTIMIZE__
constexpr int stride = gol::testing::sanitized ? 20 : 1;
#else
constexpr int stride = 20;
#endif

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<fs::path> go_files(const fs::path& folder) {
  std::vector<fs::path> files;
  for (auto at = fs::recursive_directory_iterator(folder); at != fs::recursive_directory_iterator(); ++at) {
    if (at->path().filename() == "testdata") at.disable_recursion_pending();
    else if (at->path().extension() == ".go" && at->is_regular_file()) files.push_back(at->path());
  }
  return files;
}

// Some tests of Go have errors on purpose, or hold no Go at all.
bool is_meant_to_be_wrong(const std::string& text) {
  return text.find("ERROR") != text.npos || text.find("\npackage ") == text.npos;
}

// The place of a node in a line of a dump.
struct Place {
  std::size_t depth;
  unsigned from_line, from_column, to_line, to_column;
};

bool holds(const Place& outer, const Place& inner) {
  return std::pair(outer.from_line, outer.from_column) <= std::pair(inner.from_line, inner.from_column) &&
         std::pair(inner.to_line, inner.to_column) <= std::pair(outer.to_line, outer.to_column) &&
         std::pair(inner.from_line, inner.from_column) <= std::pair(inner.to_line, inner.to_column);
}

// The first line of a dump whose place does not lie in that of its parent.
std::string misplaced(const std::string& dump) {
  std::vector<Place> open;
  std::istringstream lines(dump);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t blank = line.rfind(' ');
    Place place{line.find_first_not_of(' '), 0, 0, 0, 0};
    if (std::sscanf(line.c_str() + (blank == line.npos ? 0 : blank), " %u:%u-%u:%u", &place.from_line,
                    &place.from_column, &place.to_line, &place.to_column) != 4) {
      continue;
    }
    while (!open.empty() && open.back().depth >= place.depth) open.pop_back();
    if (!open.empty() && !holds(open.back(), place)) return line;
    open.push_back(place);
  }
  return "";
}

}  // namespace

TEST_CASE("every file of Go's library parses") {
  if (!fs::exists(fs::path(root) / "src")) {
    MESSAGE("no Go distribution is installed");
    return;
  }
  int count = 0;
  for (const fs::path& path : go_files(fs::path(root) / "src")) {
    if (count++ % stride != 0) continue;
    CAPTURE(path.string());
    const Parsed parsed = parse_text(read(path), Mode::GoFile);
    CHECK(parsed.errors() == std::vector<std::string>{});
    if (count % 10 == 0) CHECK(misplaced(gol::syntax::dump(*parsed.file, parsed.sources)) == "");
  }
}

TEST_CASE("every test of Go that is no test of errors parses") {
  if (!fs::exists(fs::path(root) / "test")) {
    MESSAGE("no Go distribution is installed");
    return;
  }
  int count = 0;
  for (const fs::path& path : go_files(fs::path(root) / "test")) {
    if (count++ % stride != 0) continue;
    const std::string text = read(path);
    if (is_meant_to_be_wrong(text)) continue;
    CAPTURE(path.string());
    const Parsed parsed = parse_text(text, Mode::GoFile);
    CHECK(parsed.errors() == std::vector<std::string>{});
    CHECK(misplaced(gol::syntax::dump(*parsed.file, parsed.sources)) == "");
  }
}
