#include "parse/token.hpp"

#include <algorithm>
#include <array>

#include "grammar/recovery.hpp"

namespace gol::grammar {

bool is_keyword(std::string_view word) {
  static constexpr std::array<std::string_view, 25> words = {
      "break", "case",   "chan",   "const",  "continue", "default", "defer",     "else", "fallthrough",
      "for",   "func",   "go",     "goto",   "if",       "import",  "interface", "map",  "package",
      "range", "return", "select", "struct", "switch",   "type",    "var"};
  // The first two letters and the length tell most words that are no keywords.
  if (word.size() < 2 || word.size() > 11) return false;
  switch (word[0]) {
    case 'b':
    case 'c':
    case 'd':
    case 'e':
    case 'f':
    case 'g':
    case 'i':
    case 'm':
    case 'p':
    case 'r':
    case 's':
    case 't':
    case 'v': return std::find(words.begin(), words.end(), word) != words.end();
    default: return false;
  }
}

}  // namespace gol::grammar

namespace gol::parse {
namespace {

using namespace grammar;

std::size_t identifier_length(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && is_identifier_part(text[size])) ++size;
  return size;
}

unsigned keyword_stops(std::string_view word) {
  if (word == "case" || word == "default") return stop_clause;
  if (word == "func") return stop_func;
  if (word == "import") return stop_import;
  if (word == "const" || word == "type" || word == "var") return stop_decl | stop_statement;
  static constexpr std::array<std::string_view, 12> statements = {
      "break", "continue", "defer",  "fallthrough", "for",    "go",
      "goto",  "if",       "return", "select",      "switch", "type"};
  return std::find(statements.begin(), statements.end(), word) != statements.end() ? stop_statement : 0u;
}

Token word_token(std::string_view word) {
  Token token;
  token.length = word.size();
  if (is_keyword(word)) {
    token.stops = keyword_stops(word);
    token.ends_statement = word == "break" || word == "continue" || word == "fallthrough" || word == "return";
    token.name = std::string(word);
  } else {
    token.stops = stop_name;
    token.ends_statement = true;
    token.name = "name " + std::string(word);
  }
  return token;
}

Token symbol_token(std::string_view symbol) {
  Token token;
  token.length = symbol.size();
  token.name = std::string(symbol);
  if (is_binary_operator(symbol) || symbol == "!" || symbol == "~") token.stops = stop_operator;
  if (symbol == "++" || symbol == "--") token.ends_statement = true;
  if (symbol.size() > 1) return token;
  switch (symbol[0]) {
    case ',': token.stops = stop_comma, token.name = "comma"; break;
    case ':': token.stops = stop_colon; break;
    case ';': token.stops = stop_semi, token.name = "semicolon"; break;
    case ')': token.stops = stop_rparen, token.ends_statement = true; break;
    case ']': token.stops = stop_rbrack, token.ends_statement = true; break;
    case '}': token.stops = stop_rbrace, token.ends_statement = true; break;
    case '{': token.stops = stop_lbrace; break;
    case '.': token.stops = stop_dot; break;
    default: break;
  }
  return token;
}

}  // namespace

Token token_at(std::string_view text) {
  Token token;
  if (text.empty()) {
    token.at_end = true;
    token.stops = stop_semi;
    token.name = "EOF";
    return token;
  }
  const std::string_view comment = text.substr(0, 2);
  if (text[0] == '\n' || comment == "//" || comment == "/*") {
    token.stops = stop_semi;
    token.name = "newline";
    return token;  // of no length: white space is the grammar's business
  }
  if (is_letter(text[0])) {
    token = word_token(text.substr(0, identifier_length(text)));
  } else {
    pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf, const char*> in(text.data(), text.size(),
                                                                                    "");
    if (pegtl::parse<literal_text>(in)) {
      token.length = in.byte();
      token.ends_statement = true;
      token.name = "literal " + std::string(text.substr(0, token.length));
    } else {
      token = symbol_token(text.substr(0, std::max<std::size_t>(symbol_length(text), 1)));
    }
  }
  token.text = text.substr(0, token.length);
  return token;
}

}  // namespace gol::parse
