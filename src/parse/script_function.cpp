// Tells a function declaration of a script from a function literal, by the tokens up to its name.
#include "grammar/declarations.hpp"
#include "parse/token.hpp"

namespace gol::grammar {
namespace {

// Offset of what follows white space and comments.
std::size_t skip_space(std::string_view text, std::size_t at) {
  using Input = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf, const char*>;
  Input in(text.data() + at, text.size() - at, "");
  (void)pegtl::parse<space>(in);
  return at + in.byte();
}

// Offset behind the group that is opened at `at`, or npos.
std::size_t skip_group(std::string_view text, std::size_t at) {
  std::size_t open = 0;
  while (at < text.size()) {
    const parse::Token token = parse::token_at(text.substr(at));
    const char first = text[at];
    at = skip_space(text, at + token.length);
    if (first == '(') ++open;
    else if (first == ')' && --open == 0) return at;
  }
  return text.npos;
}

}  // namespace

bool script_function::begins_function(std::string_view text) {
  std::size_t at = skip_space(text, 4);
  if (at < text.size() && text[at] == '(') {
    at = skip_group(text, at);
    if (at == text.npos) return false;
    const parse::Token name = parse::token_at(text.substr(at));
    if (name.stops != stop_name) return false;
    at = skip_space(text, at + name.length);
    return at < text.size() && text[at] == '(';
  }
  return at < text.size() && parse::token_at(text.substr(at)).stops == stop_name;
}

}  // namespace gol::grammar
