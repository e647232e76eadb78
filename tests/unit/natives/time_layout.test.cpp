#include "natives/time_layout.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace gol::natives;

namespace {

// The texts of all elements of a layout.
std::vector<std::string> elements(std::string_view layout) {
  std::vector<std::string> found;
  for (std::size_t at = 0;;) {
    const LayoutPiece piece = next_piece(layout, at);
    if (piece.element == LayoutElement::None) return found;
    found.emplace_back(layout.substr(piece.begin, piece.end - piece.begin));
    at = piece.end;
  }
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a layout falls into its elements") {
  CHECK(elements("Mon Jan _2 15:04:05 MST 2006") == Texts{"Mon", "Jan", "_2", "15", "04", "05", "MST", "2006"});
  CHECK(elements("2006-01-02T15:04:05.999Z07:00") == Texts{"2006", "01", "02", "15", "04", "05", ".999", "Z07:00"});
  CHECK(elements("3:04PM") == Texts{"3", "04", "PM"});
}

TEST_CASE("words that only begin like an element are literal") {
  CHECK(elements("Janet Monster") == Texts{});
  CHECK(elements(".0005") == Texts{"05"});
  CHECK(elements("_2006") == Texts{"2006"});
}

TEST_CASE("a zone keeps its form") {
  const LayoutPiece piece = next_piece("x-07:00:00", 0);
  CHECK(piece.element == LayoutElement::Zone);
  CHECK(piece.begin == 1);
  CHECK_FALSE(piece.zone_z);
  CHECK(piece.zone_colon);
  CHECK(piece.zone_minutes);
  CHECK(piece.zone_seconds);
}
