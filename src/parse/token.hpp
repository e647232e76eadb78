// The token at a place where parsing stopped: what an error message calls it, and how to get past it.
// Only errors look at single tokens; the grammar has no lexer.
#pragma once

#include <string>
#include <string_view>

namespace gol::parse {

struct Token {
  std::size_t length = 0;
  unsigned stops = 0;           // the grammar::Stop flags at which it ends a skip
  bool ends_statement = false;  // a newline after it is a semicolon
  bool at_end = false;          // the end of the text
  std::string_view text;
  std::string name;  // as messages call it: "name x", "literal 1", "keyword if", "newline"
};

// The token at the beginning of the text, which is not white space; a comment there stands for a newline.
Token token_at(std::string_view text);

}  // namespace gol::parse
