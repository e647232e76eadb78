#include <doctest/doctest.h>

#include "grammar/analysis.hpp"

namespace g = gol::grammar;

TEST_CASE("PEGTL finds no loop without progress in the grammar") {
  CHECK(tao::pegtl::analyze<g::go_file>() == 0);
  CHECK(tao::pegtl::analyze<g::script>() == 0);
  CHECK(tao::pegtl::analyze<g::library_piece>() == 0);
}

TEST_CASE("the longest symbol is read") {
  for (const char* symbol : {"<<=", "&^=", "...", "<-", "&&", "&^", ":=", "<=", "++", "|", "."}) {
    CAPTURE(symbol);
    CHECK(g::symbol_length(std::string(symbol) + " x") == std::string_view(symbol).size());
  }
  CHECK(g::symbol_length("// x") == 0);
  CHECK(g::symbol_length("/* x */") == 0);
  CHECK(g::symbol_length("@") == 0);
}
